"""Why is this one story, and what nearly belonged to it? Read from values that are there already: no model is asked."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from framing.model import Clues, Link, Passage, Span, Story, Word

NEAR_FROM = 0.1
"""A passage less sure than this of every member is no near miss."""

NEAR_COUNT = 5

_RARE = 0.01
"""A word of fewer texts than one in a hundred counts as rare as that: names and typos would lead every list."""


@dataclass(frozen=True, slots=True)
class Member:
    """How sure is it that one passage of a story tells what the others tell? 0 to 1."""

    passage_id: str
    mean: float
    """Over all other members; one for whom no certainty was kept counts as 0."""
    best: float
    best_id: str
    """The member that it is most surely one with; "" where none was kept."""
    by_correction: bool
    """True where no grouping, only a person, put it with the others."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A name, word or number that several passages of a story print, with every place."""

    form: str
    spans: tuple[Span, ...]
    passage_count: int
    outlet_count: int
    all_count: int | None = None
    """In how many passages of the whole project it stands, where that is known."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """When a story was told. Passages without a time are left out."""

    first_id: str
    last_id: str
    """Passages; "" where no time is known."""
    first_at: datetime | None
    last_at: datetime | None
    window_hours: float

    @property
    def hours(self) -> float | None:
        """From the first passage to the last; None where no time is known."""
        return _hours_between(self.first_at, self.last_at)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A passage outside a story that is like a member of it, and what speaks against it as far as values tell."""

    passage_id: str
    certainty: float
    """Of its surest link into the story."""
    member_id: str
    """To whom."""
    mean: float
    """Over all members."""
    like_ids: tuple[str, ...]
    """The members with whom it is as sure as the dial asks."""
    story_id: int | None
    """The story that it is in."""
    own_mean: float
    """How sure it is of the others of that story, on average; 0 where it is alone."""
    other_places: tuple[str, ...]
    """Places of its heading, else of its opening, where no member names any of them."""
    hours_apart: float | None
    """From that member."""
    hours_together: float | None
    """How long the story would last with it."""
    same_outlet: bool
    """As that member."""
    taken_out: bool
    """True where a grouping put it into this story, and a person took it out."""


def members(story: Story, links: Iterable[Link], found: Iterable[Story]) -> tuple[Member, ...]:
    """How sure is it of each passage of a story that it tells what the others tell? In the story's order.

    links: the certainties that a grouping kept; found: the stories as it found them, before any correction. Those
    of the story's passages that most stood together then are its core; the others are there by correction.
    """
    sure = _certainties(links, story.passage_ids)
    core = set(_core(story, found))
    rows = []
    for passage_id in story.passage_ids:
        others = {other: sure.get((passage_id, other), 0.0) for other in story.passage_ids if other != passage_id}
        best_id = max(others, key=lambda other: others[other])
        best = others[best_id]
        mean = sum(others.values()) / len(others)
        rows.append(Member(passage_id, mean, best, best_id if best else "", passage_id not in core))
    return tuple(rows)


def shared(
    uses: Iterable[Word],
    outlets: Mapping[str, str],
    *,
    spread: Mapping[str, float] | None = None,
    counts: Mapping[str, int] | None = None,
    least_share: float = 0.0,
) -> tuple[Shared, ...]:
    """Which of these names, words or numbers do the passages of a story share?

    uses: all of them in all passages; outlets: of each passage of the story. Shared is what two passages print, of
    two outlets where the story has several, and more than `least_share` of all passages. spread: in what share of
    other texts each stands (folded); the rarer it is and the more passages share it, the further in front. counts:
    in how many passages of the project each stands.

    >>> spans = Word("Zoo", Span("a", 0, 3)), Word("Zoo", Span("b", 4, 7)), Word("Rat", Span("b", 0, 3))
    >>> [(row.form, row.outlet_count) for row in shared(spans, {"a": "Abendruf", "b": "Kurzwelle"})]
    [('Zoo', 2)]
    """
    places: dict[str, list[Span]] = {}
    for word in uses:
        places.setdefault(word.lemma, []).append(word.span)
    everybody = min(len(set(outlets.values())), 2)
    rows = []
    for form, spans in places.items():
        passages = {span.passage_id for span in spans}
        count = len({outlets[passage_id] for passage_id in passages})
        if len(passages) > 1 and count >= everybody and len(passages) > least_share * len(outlets):
            rows.append(Shared(form, tuple(sorted(spans)), len(passages), count, (counts or {}).get(form)))

    def weight(row: Shared) -> float:
        return row.passage_count * -math.log(max((spread or {}).get(row.form.casefold(), 0.0), _RARE))

    return tuple(sorted(rows, key=lambda row: (-weight(row), -row.outlet_count, -len(row.spans), row.form)))


def lasting(passages: Iterable[Passage], *, window_hours: float) -> Lasting:
    """When was the story told first, when last, and within which window?"""
    timed = sorted((p.published_at, p.id) for p in passages if p.published_at is not None)
    if not timed:
        return Lasting("", "", None, None, window_hours)
    (first_at, first_id), (last_at, last_id) = timed[0], timed[-1]
    return Lasting(first_id, last_id, first_at, last_at, window_hours)


def nearest(story: Story, links: Iterable[Link]) -> tuple[str, ...]:
    """Which passages outside a story are surest of one of its members? At most five, the surest first."""
    inside = set(story.passage_ids)
    best: dict[str, float] = {}
    for link in links:
        if link.certainty >= NEAR_FROM and (link.a in inside) != (link.b in inside):
            outside = link.b if link.a in inside else link.a
            best[outside] = max(best.get(outside, 0.0), link.certainty)
    return tuple(sorted(best, key=lambda passage_id: (-best[passage_id], passage_id))[:NEAR_COUNT])


def near_misses(
    story: Story,
    clues: Mapping[str, Clues],
    links: Sequence[Link],
    *,
    stories: Iterable[Story],
    found: Iterable[Story],
    certainty: float,
) -> tuple[NearMiss, ...]:
    """What nearly belonged to a story, and what speaks against it? The surest first.

    clues: of the story's passages and of its `nearest`. stories: all, as corrected; found: as the grouping found
    them. certainty: how sure the dial asks a link to be.
    """
    home = {passage_id: other for other in stories for passage_id in other.passage_ids if passage_id in clues}
    core_story = _found_as(story, found)
    own = [clues[passage_id] for passage_id in story.passage_ids]
    named = frozenset[str]().union(*(one.places for one in own))
    times = [one.published_at for one in own if one.published_at is not None]
    rows = []
    for passage_id in nearest(story, links):
        it, its_story = clues[passage_id], home.get(passage_id)
        sure = _certainties(links, [passage_id], [*story.passage_ids, *(its_story.passage_ids if its_story else ())])
        to = {member: sure.get((passage_id, member), 0.0) for member in story.passage_ids}
        member_id = max(to, key=lambda member: to[member])
        others = [p for p in its_story.passage_ids if p != passage_id] if its_story else []
        together = [*times, it.published_at] if it.published_at is not None else times
        rows.append(
            NearMiss(
                passage_id=passage_id,
                certainty=to[member_id],
                member_id=member_id,
                mean=sum(to.values()) / len(to),
                like_ids=tuple(member for member in story.passage_ids if to[member] >= certainty),
                story_id=its_story.id if its_story else None,
                own_mean=sum(sure.get((passage_id, p), 0.0) for p in others) / max(len(others), 1),
                other_places=_other_places(it, named),
                hours_apart=_hours_between(it.published_at, clues[member_id].published_at),
                hours_together=_hours_between(min(together, default=None), max(together, default=None)),
                same_outlet=it.outlet == clues[member_id].outlet,
                taken_out=core_story is not None and passage_id in core_story.passage_ids,
            )
        )
    return tuple(rows)


def _certainties(
    links: Iterable[Link], ones: Sequence[str], others: Sequence[str] | None = None
) -> dict[tuple[str, str], float]:
    """The certainties between two lists of passages, or within one, in both directions."""
    left, right = set(ones), set(ones if others is None else others)
    kept: dict[tuple[str, str], float] = {}
    for link in links:
        if (link.a in left and link.b in right) or (link.b in left and link.a in right):
            kept[link.a, link.b] = kept[link.b, link.a] = link.certainty
    return kept


def _found_as(story: Story, found: Iterable[Story]) -> Story | None:
    """The story, as the grouping found it, of which this one holds the most, and two at least."""
    inside = set(story.passage_ids)
    most = max(found, key=lambda other: (len(inside & set(other.passage_ids)), -other.id), default=None)
    return most if most and len(inside & set(most.passage_ids)) > 1 else None


def _core(story: Story, found: Iterable[Story]) -> tuple[str, ...]:
    core = _found_as(story, found)
    return core.passage_ids if core else ()


def _other_places(clues: Clues, named: frozenset[str]) -> tuple[str, ...]:
    for places in (clues.heading_places, clues.places):
        if places and not places & named:
            return tuple(sorted(places))
    return ()


def _hours_between(one: datetime | None, other: datetime | None) -> float | None:
    return None if one is None or other is None else abs((other - one).total_seconds()) / 3600
