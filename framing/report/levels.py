"""Which sentences of several texts stand on one level, so that what corresponds stands side by side?"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TypeAlias

from framing.model import Span

Unit: TypeAlias = tuple[Span, ...]
"""Sentences of one text that are never parted, such as those of a heading; without sentences it meets nothing."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of different texts that correspond, and how much: the higher, the sooner they are set level."""

    a: Span
    b: Span
    strength: float


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column on one level: units start (included) to end (excluded) of that column."""

    row: int
    """From 1. Even rows hold what stands level, odd rows what lies between; a row may stay empty."""
    row_count: int
    """So many rows does it take up; more than one only where other columns meet beside it."""
    start: int
    end: int

    @property
    def met(self) -> bool:
        """Does it stand level with its counterpart in another column?"""
        return self.row % 2 == 0


@dataclass(frozen=True, slots=True)
class Level:
    """Units of several texts that stand level."""

    units: Mapping[int, int]
    """Column to the number of its unit."""
    strength: float


MOST_EMPTY = 6
"""So many units may one text be ahead of another between two levels: more would leave a hole as high as a screen."""


def cells(columns: Sequence[Sequence[Unit]], links: Iterable[Link]) -> tuple[tuple[Cell, ...], ...]:
    """For each column its cells from top to bottom: every unit in exactly one of them, in its own order.

    All texts begin at the top: a heading far down would look like a text that is missing. Links cross where the
    texts tell things in another order; then the strongest are kept, and the rest stands near. Links that would tear
    too large a hole into a column are left out, too. The same input gives the same cells, in whatever order the
    links come.

    >>> a, b = [Span("a", n, n + 1) for n in range(2)], [Span("b", n, n + 1) for n in range(3)]
    >>> found = cells([[(one,) for one in a], [(one,) for one in b]], [Link(a[1], b[2], 0.8)])
    >>> [[(cell.row, cell.start, cell.end) for cell in column] for column in found]
    [[(1, 0, 1), (2, 1, 2)], [(1, 0, 2), (2, 2, 3)]]
    """
    chosen = _levels(columns, links)
    return tuple(_column(number, len(units), chosen) for number, units in enumerate(columns))


def row_count(found: Sequence[Sequence[Cell]]) -> int:
    """How many rows do the cells of all columns take up together?"""
    return max((cell.row + cell.row_count - 1 for column in found for cell in column), default=0)


def _levels(columns: Sequence[Sequence[Unit]], links: Iterable[Link]) -> list[Level]:
    """The levels from top to bottom, made of the strongest links that leave every column in its own order."""
    place = {
        sentence: (column, number)
        for column, units in enumerate(columns)
        for number, unit in enumerate(units)
        for sentence in unit
    }
    ends = [
        (-one.strength, min(place[one.a], place[one.b]), max(place[one.a], place[one.b]))
        for one in links
        if {one.a, one.b} <= place.keys()
    ]
    # Where all texts begin, above their first units; these meet each other, or nothing.
    beginning = Level(dict.fromkeys(range(len(columns)), -1), math.inf)
    ends = sorted((w, one, other) for w, one, other in ends if one[0] != other[0] and bool(one[1]) == bool(other[1]))
    while True:
        kept = [beginning]
        for weakness, one, other in ends:
            kept = _with(kept, Level(dict((one, other)), -weakness)) or kept
        depth, weaker = max(_holes(kept), key=lambda hole: hole[0], default=(0, beginning))
        if depth <= MOST_EMPTY:
            return kept[1:]
        ends = [end for end in ends if not {end[1], end[2]} <= weaker.units.items()]


def _with(kept: Sequence[Level], pair: Level) -> list[Level] | None:
    """The levels with this pair among them; None where it would cross another, or set two units of a text level."""
    touched = [level for level in kept if level.units.items() & pair.units.items()]
    whole = dict(pair.units)
    for level in touched:
        if any(whole.get(column, unit) != unit for column, unit in level.units.items()):
            return None
        whole |= level.units
    joined = Level(whole, max(level.strength for level in (pair, *touched)))
    others = [level for level in kept if level not in touched]
    above = [n for n, level in enumerate(others) if _any_common(level, joined, int.__le__)]
    below = [n for n, level in enumerate(others) if _any_common(level, joined, int.__ge__)]
    at = above[-1] + 1 if above else 0
    if below and below[0] < at:
        return None
    return [*others[:at], joined, *others[at:]]


def _any_common(one: Level, other: Level, holds: Callable[[int, int], bool]) -> bool:
    return any(holds(unit, other.units[column]) for column, unit in one.units.items() if column in other.units)


def _holes(kept: Sequence[Level]) -> Iterator[tuple[int, Level]]:
    """By how many units does one of two texts run ahead between two levels, and which of the levels is the weaker?"""
    columns = sorted({column for level in kept for column in level.units})
    for one, other in combinations(columns, 2):
        for above, below in pairwise(level for level in kept if {one, other} <= level.units.keys()):
            ahead = [below.units[column] - above.units[column] for column in (one, other)]
            yield abs(ahead[0] - ahead[1]), min(below, above, key=lambda level: level.strength)


def _column(number: int, unit_count: int, chosen: Sequence[Level]) -> tuple[Cell, ...]:
    """The cells of one column: what meets stands in even rows, what lies between takes up the rows between."""
    found: list[Cell] = []
    position, row = 0, 1
    for place, level in enumerate(chosen, start=1):
        if number in level.units:
            unit = level.units[number]
            if position < unit:
                found.append(Cell(row, 2 * place - row, position, unit))
            found.append(Cell(2 * place, 1, unit, unit + 1))
            position, row = unit + 1, 2 * place + 1
    if position < unit_count:
        found.append(Cell(row, 2 * len(chosen) + 2 - row, position, unit_count))
    return tuple(found)
