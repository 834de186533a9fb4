"""What people decided about a grouping, replayed on what the machine found: after each regrouping, and after each undo.

Corrections are replayed in the order in which they were made. Each is a claim about its passages; one that
holds already changes nothing. A later one wins over an earlier one where both name the passages concerned;
passages that only come along with their story never break an earlier claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from framing.model import CORRECTION_NEEDS, Correction, Story


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one correction."""

    correction: Correction
    gone_ids: tuple[str, ...] = ()
    """Passages that it names and that the project no longer has."""
    too_few: bool = False
    """True where those that are left are too few for it: nothing could be done."""
    overruled_by: Correction | None = None
    """The later correction after which it no longer held."""

    @property
    def state(self) -> str:
        """applied, partly (without the passages that are gone), gone (too few are left) or overruled."""
        if self.too_few:
            return "gone"
        if self.overruled_by:
            return "overruled"
        return "partly" if self.gone_ids else "applied"


@dataclass(frozen=True, slots=True)
class Replay:
    """The stories as corrected, and what became of each correction, in their order."""

    stories: tuple[Story, ...]
    outcomes: tuple[Outcome, ...]


def replay(stories: Sequence[Story], corrections: Sequence[Correction], passage_ids: Sequence[str]) -> Replay:
    """Which stories are there after every correction, and which corrections could not be followed?

    stories: as the machine found them. passage_ids: all that exist, in order of time; a passage that is named
    and does not exist is reported. A story keeps its number; of stories that merge, the lowest stays; a new story
    gets a number that none had. Same input, same result. A story that no correction touches comes back as it was.

    >>> from datetime import UTC, datetime
    >>> split = Correction("split", ("b",), "A. Berg", datetime(2026, 2, 1, tzinfo=UTC), other_ids=("a", "c"))
    >>> [story.passage_ids for story in replay([Story(1, ("a", "b", "c"))], [split], ["a", "b", "c"]).stories]
    [('a', 'c')]
    """
    order = {passage_id: position for position, passage_id in enumerate(passage_ids)}
    grouping = _Grouping(stories, order)
    claims: list[_Claim] = []
    outcomes: list[Outcome] = []
    for correction in corrections:
        claim = _claim(correction, order)
        claims.append(claim)
        outcomes.append(Outcome(correction, claim.gone_ids, too_few=claim.too_few))
        if claim.too_few:
            continue
        grouping.follow(claim)
        for earlier, outcome in enumerate(outcomes[:-1]):
            if outcome.too_few:
                continue
            if grouping.holds(claims[earlier]):  # a later one may bring back what another overruled
                outcomes[earlier] = replace(outcome, overruled_by=None)
            elif outcome.overruled_by is None:
                outcomes[earlier] = replace(outcome, overruled_by=correction)
    return Replay(grouping.stories(), tuple(outcomes))


@dataclass(frozen=True, slots=True)
class _Claim:
    """A correction without the passages that are gone."""

    kind: str
    ids: tuple[str, ...]
    others: tuple[str, ...]
    gone_ids: tuple[str, ...]
    too_few: bool


def _claim(correction: Correction, there: dict[str, int]) -> _Claim:
    ids = tuple(p for p in correction.passage_ids if p in there)
    others = tuple(p for p in correction.other_ids if p in there)
    gone = tuple(p for p in (*correction.passage_ids, *correction.other_ids) if p not in there)
    needed, needed_others = CORRECTION_NEEDS[correction.kind]
    return _Claim(correction.kind, ids, others, gone, len(ids) < needed or len(others) < needed_others)


class _Grouping:
    """Who is with whom, while corrections change it. A number may hold one passage here, and is then no story."""

    def __init__(self, stories: Sequence[Story], order: dict[str, int]) -> None:
        self._as_found = {frozenset(story.passage_ids): story for story in stories}
        self._order = order
        self._members = {story.id: set(story.passage_ids) for story in stories}
        self._number = {passage_id: story.id for story in stories for passage_id in story.passage_ids}
        self._next = max(self._members, default=0) + 1
        self._apart: dict[str, set[str]] = {}
        """For each passage those with which no later correction may bring it together by the way."""

    def stories(self) -> tuple[Story, ...]:
        told = []
        for number, members in sorted(self._members.items()):
            if len(members) > 1:
                found = self._as_found.get(frozenset(members))
                told.append(
                    found if found and found.id == number else Story(number, tuple(sorted(members, key=self._place)))
                )
        return tuple(told)

    def holds(self, claim: _Claim) -> bool:
        """Is it as the correction says?"""
        first = claim.ids[0]
        members = self._members[self._number[first]] if first in self._number else {first}
        match claim.kind:
            case "apart":
                numbers = [self._number[p] for p in claim.ids if p in self._number]
                return len(set(numbers)) == len(numbers)
            case "lock":
                return members == set(claim.ids)
            case "split":
                return members.issuperset(claim.ids) and members.isdisjoint(claim.others)
            case "move":
                return members.issuperset(claim.ids) and not members.isdisjoint(claim.others)
            case _:
                return members.issuperset(claim.ids)

    def follow(self, claim: _Claim) -> None:
        """Change the grouping so that the claim holds, and keep in mind whom it holds apart."""
        if claim.kind != "apart":
            self._forget_apart(claim.ids, claim.ids)
        if not self.holds(claim):
            _FOLLOW[claim.kind](self, claim)
        if claim.kind in ("apart", "split"):
            for passage in claim.ids:
                self._hold_apart(passage, claim.ids if claim.kind == "apart" else claim.others)

    def merge(self, claim: _Claim) -> None:
        self._join(claim.ids, named=claim.ids)

    def split(self, claim: _Claim) -> None:
        others = set(claim.others)
        for passage in claim.ids:
            if passage in self._number and not others.isdisjoint(self._members[self._number[passage]]):
                self._leave(passage)
        if len(claim.ids) > 1:
            self._join(claim.ids, named=claim.ids)

    def move(self, claim: _Claim) -> None:
        for passage in claim.ids:
            self._leave(passage)
        target, _ = self._most(claim.others)
        hosts = [p for p in claim.others if target is not None and self._number.get(p) == target] or claim.others[:1]
        self._forget_apart(claim.ids, hosts)
        self._join((*hosts, *claim.ids), named=(*claim.ids, *hosts))

    def lock(self, claim: _Claim) -> None:
        home, share = self._most(claim.ids)
        for passage in claim.ids:
            self._leave(passage)
        rest = self._members.get(home, set()) if home is not None else set()
        # The number goes with the larger part: a text that joined a locked story does not take it away.
        number = home if home is not None and len(rest) < share else self._new()
        if number == home and rest:
            elsewhere = self._new()
            for passage in tuple(rest):
                self._leave(passage)
                self._enter(passage, elsewhere)
        for passage in claim.ids:
            self._enter(passage, number)

    def part(self, claim: _Claim) -> None:
        stay: set[int] = set()
        for passage in claim.ids:
            number = self._number.get(passage)
            if number in stay:
                self._leave(passage)
            elif number is not None:
                stay.add(number)

    def _join(self, passages: Iterable[str], *, named: Sequence[str]) -> None:
        """Bring the whole stories of these passages together; who may not be there, and is not named, stays out."""
        passages = tuple(passages)
        touched = sorted({self._number[p] for p in passages if p in self._number})
        number = touched[0] if touched else self._new()
        coming = {p for n in touched for p in self._members.pop(n)} | set(passages)
        kept: set[str] = set()
        for passage in sorted(coming, key=lambda p: (p not in named, self._place(p))):
            self._number.pop(passage, None)
            if passage in named or self._apart.get(passage, set()).isdisjoint(kept):
                kept.add(passage)
        for passage in kept:
            self._enter(passage, number)

    def _most(self, passages: Sequence[str]) -> tuple[int | None, int]:
        """The story that holds the most of these passages, the lower one of two, and how many it holds."""
        shares = Counter(self._number[p] for p in passages if p in self._number)
        return min(shares.items(), key=lambda share: (-share[1], share[0]), default=(None, 0))

    def _enter(self, passage: str, number: int) -> None:
        self._members.setdefault(number, set()).add(passage)
        self._number[passage] = number

    def _leave(self, passage: str) -> None:
        number = self._number.pop(passage, None)
        if number is not None:
            self._members[number].discard(passage)
            if not self._members[number]:
                del self._members[number]

    def _new(self) -> int:
        self._next += 1
        return self._next - 1

    def _place(self, passage: str) -> int:
        return self._order[passage]

    def _hold_apart(self, passage: str, others: Iterable[str]) -> None:
        for other in others:
            if other != passage:
                self._apart.setdefault(passage, set()).add(other)
                self._apart.setdefault(other, set()).add(passage)

    def _forget_apart(self, passages: Iterable[str], others: Iterable[str]) -> None:
        others = set(others)
        for passage in passages:
            for other in self._apart.get(passage, set()) & others:
                self._apart[passage].discard(other)
                self._apart[other].discard(passage)


_FOLLOW = {
    "merge": _Grouping.merge,
    "split": _Grouping.split,
    "move": _Grouping.move,
    "lock": _Grouping.lock,
    "apart": _Grouping.part,
}
