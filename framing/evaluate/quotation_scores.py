"""How much of what was marked by hand as a quotation, with its roles, did the program find? Shares of tokens.

As Petersen-Frey and Biemann score (LREC-COLING 2024): within an article, marked and found quotations are paired one to
one; the shares of tokens that both have are averaged over quotations, so that a short one counts as much as a long one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from scipy.optimize import linear_sum_assignment

from framing.evaluate import metrics

DIRECT = "Direct"
TYPES = (DIRECT, "Indirect", "Reported", "IndirectFreeIndirect", "FreeIndirect")
QUOTE = "quote"
ROLES = ("speaker", "cue", "frame", "addressee")
PARTS = (QUOTE, *ROLES)

_SAME_TYPE, _SAME_MEDIUM = 0.01, 0.001
"""Added to the overlap of a pair: they decide only where the overlaps leave it open, or nearly so."""
_MEETS = 0.5
"""From this F1 of the tokens on, two stretches of text are taken for the same."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One quotation and its roles, as ids of tokens; a role without tokens is none in the text."""

    quote: tuple[int, ...]
    speaker: tuple[int, ...] = ()
    cue: tuple[int, ...] = ()
    frame: tuple[int, ...] = ()
    addressee: tuple[int, ...] = ()
    type: str = DIRECT
    medium: str = "SW"
    """Speech, Writing, Thought, or several by their first letters; SW where the text does not tell."""
    nested: bool = False
    """True inside another quotation."""

    def tokens(self, part: str) -> frozenset[int]:
        """Of the quote or of a role, by its name."""
        of_part: tuple[int, ...] = getattr(self, part)
        return frozenset(of_part)


Article: TypeAlias = tuple[Sequence[Annotation], Sequence[Annotation]]
"""What was marked in an article, and what was found."""


@dataclass(frozen=True, slots=True)
class Part:
    """How one part of the quotations did, or one type of them."""

    name: str
    marked_count: int
    """Of the marked quotations: those that have this part. 0, and the recall says nothing."""
    found_count: int
    scores: metrics.Scores


@dataclass(frozen=True, slots=True)
class DirectSpeakers:
    """Direct quotations with a speaker: found, and given to the right one?"""

    marked_count: int
    found_count: int
    right_count: int

    @property
    def found(self) -> float:
        """Of the marked: found as a direct quotation, 0 to 1."""
        return _ratio(self.found_count, self.marked_count)

    @property
    def right(self) -> float:
        """Of the found: with the right speaker, 0 to 1."""
        return _ratio(self.right_count, self.found_count)


@dataclass(frozen=True, slots=True)
class Scores:
    """All that is told of a set of articles."""

    article_count: int
    marked_count: int
    found_count: int
    pair_count: int
    parts: tuple[Part, ...]
    """The quote, each role, all roles together (roles), quote and roles together (joint)."""
    types: tuple[Part, ...]
    """The quotes by type: precision by that of the found quotation, recall by that of the marked one."""
    type_accuracy: float
    """Of the pairs: both of one type, 0 to 1."""
    direct: DirectSpeakers

    def part(self, name: str) -> Part:
        """One of `parts`, by its name."""
        return next(part for part in self.parts if part.name == name)


def score(articles: Sequence[Article]) -> Scores:
    """How do the quotations found compare with the marked ones, over all these articles?

    Precision: for every quotation found, the share of its tokens that its marked partner has, 0 without a partner;
    recall the same from the other side; both averaged over quotations. A role counts for precision where the found
    quotation has it, for recall where the marked one has it. Where nothing is to be averaged, the score is 0 and
    the count beside it says why.
    """
    tally = _Tally()
    for marked, found in articles:
        tally.add(marked, found)
    return tally.scores(articles)


def pairs(marked: Sequence[Annotation], found: Sequence[Annotation]) -> tuple[tuple[int, int], ...]:
    """Which found quotation answers which marked one? Index in `marked` with index in `found`.

    One to one, with the greatest sum of overlaps (F1 of the quote's tokens); a same type or medium breaks ties.
    Quotations that share no token are no pair.
    """
    if not marked or not found:
        return ()
    values = np.array([[_likeness(one, other) for other in found] for one in marked])
    rows, columns = linear_sum_assignment(values, maximize=True)
    return tuple((int(row), int(column)) for row, column in zip(rows, columns, strict=True) if values[row, column] > 0)


class _Tally:
    """The shares of each part and type, quotation by quotation."""

    def __init__(self) -> None:
        self._precisions: dict[str, list[float]] = {part: [] for part in PARTS}
        self._recalls: dict[str, list[float]] = {part: [] for part in PARTS}
        self._type_precisions: dict[str, list[float]] = {}
        self._type_recalls: dict[str, list[float]] = {}
        self._pair_count = 0
        self._same_type_count = 0

    def add(self, marked: Sequence[Annotation], found: Sequence[Annotation]) -> None:
        """One article."""
        paired = pairs(marked, found)
        self._pair_count += len(paired)
        self._same_type_count += sum(marked[row].type == found[column].type for row, column in paired)
        of_found = {column: marked[row] for row, column in paired}
        of_marked = {row: found[column] for row, column in paired}
        for column, other in enumerate(found):
            _take(other, of_found.get(column), self._precisions, self._type_precisions)
        for row, one in enumerate(marked):
            _take(one, of_marked.get(row), self._recalls, self._type_recalls)

    def scores(self, articles: Sequence[Article]) -> Scores:
        """All shares as averages."""
        groups = [*((part, (part,)) for part in PARTS), ("roles", ROLES), ("joint", PARTS)]
        told = {*self._type_precisions, *self._type_recalls}
        return Scores(
            article_count=len(articles),
            marked_count=sum(len(marked) for marked, _ in articles),
            found_count=sum(len(found) for _, found in articles),
            pair_count=self._pair_count,
            parts=tuple(_part(name, of, self._precisions, self._recalls) for name, of in groups),
            types=tuple(
                _part(name, (name,), self._type_precisions, self._type_recalls)
                for name in (*(name for name in TYPES if name in told), *sorted(told - set(TYPES)))
            ),
            type_accuracy=_ratio(self._same_type_count, self._pair_count),
            direct=_direct_speakers(articles),
        )


def _take(
    one: Annotation, partner: Annotation | None, by_part: dict[str, list[float]], by_type: dict[str, list[float]]
) -> None:
    """Which share of each part of this quotation does its partner have?"""
    for part in PARTS:
        if not (own := one.tokens(part)):
            continue
        share = len(own & partner.tokens(part)) / len(own) if partner else 0.0
        by_part[part].append(share)
        if part == QUOTE:
            by_type.setdefault(one.type, []).append(share)


def _part(name: str, of: Iterable[str], precisions: dict[str, list[float]], recalls: dict[str, list[float]]) -> Part:
    """The values of one or more parts (or types), pooled."""
    of = tuple(of)
    found = [value for key in of for value in precisions.get(key, ())]
    marked = [value for key in of for value in recalls.get(key, ())]
    return Part(name, len(marked), len(found), metrics.Scores(_mean(found), _mean(marked)))


def _direct_speakers(articles: Iterable[Article]) -> DirectSpeakers:
    told = [
        (one, _direct_answer(one, found))
        for marked, found in articles
        for one in marked
        if one.type == DIRECT and one.speaker
    ]
    answered = [(one, answer) for one, answer in told if answer is not None]
    return DirectSpeakers(len(told), len(answered), sum(_names_speaker(one, answer) for one, answer in answered))


def _direct_answer(marked: Annotation, found: Iterable[Annotation]) -> Annotation | None:
    """The direct quotation that has most of the marked one; None where none has enough of it."""
    direct = (other for other in found if other.type == DIRECT)
    likest = max(direct, key=lambda other: _overlap(marked, other, QUOTE), default=None)
    return likest if likest is not None and _overlap(marked, likest, QUOTE) >= _MEETS else None


def _names_speaker(marked: Annotation, found: Annotation) -> bool:
    """The same words, or the name at their end: "der Sprecher des Amtes, Jan Kern" holds Kern."""
    return bool(found.speaker) and (
        _overlap(marked, found, "speaker") >= _MEETS or max(found.speaker) in marked.speaker
    )


def _likeness(one: Annotation, other: Annotation) -> float:
    overlap = _overlap(one, other, QUOTE)
    if not overlap:
        return 0.0
    return overlap + _SAME_TYPE * (one.type == other.type) + _SAME_MEDIUM * (one.medium == other.medium)


def _overlap(one: Annotation, other: Annotation, part: str) -> float:
    """F1 of the tokens that both have; 0 where both have none."""
    a, b = one.tokens(part), other.tokens(part)
    return 2 * len(a & b) / (len(a) + len(b)) if a & b else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
