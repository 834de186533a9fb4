"""Passages to groups: the two most alike join first, as long as they are alike enough on the whole."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from framing.group.likeness import FURTHEST
from framing.group.neighbours import NEAREST, Pairs

BEST_SHARE = 0.65
"""Share of the best pair in how alike two groups are. 0.5 does as well on headlines; on articles 0.65 joins one
in eight more pairs of outlets that tell a story differently, at the same F1."""


@dataclass(slots=True)
class _Between:
    """What is known between two groups: pairs measured, the sum of their log-odds, and the best of them."""

    sum: float
    count: int
    best: float


@dataclass(slots=True)
class _Group:
    members: list[int]
    first: float
    last: float
    near: dict[int, _Between] = field(default_factory=dict)
    changes: int = 0


def groups(
    pairs: Pairs,
    log_odds: NDArray[np.float64],
    hours: NDArray[np.float64],
    *,
    window_hours: float,
    bar: float,
    best_share: float = BEST_SHARE,
) -> list[list[int]]:
    """Which rows belong together? Every row stands in one group; many are alone.

    Two groups are as alike as the best pair between them (`best_share`) and the mean of all pairs (the rest):
    the mean alone tears long stories apart whose ends share no word, the best pair alone runs into chains. The most
    alike join, until none reach `bar` (log-odds). A pair that was not measured counts as unlike. No group outlasts the
    window. Cost grows with the number of pairs. Ties go to the lower rows: same input, same result.
    """
    found = {row: _Group([row], hour, hour) for row, hour in enumerate(hours.tolist())}
    for a, b, value in zip(pairs.a.tolist(), pairs.b.tolist(), log_odds.tolist(), strict=True):
        if value > -FURTHEST:
            found[a].near[b] = found[b].near[a] = _Between(value, 1, value)
    heap = [
        entry
        for row, group in found.items()
        for entry in _entries(found, row, group, bar, best_share)
        if entry[1] == row
    ]
    heapq.heapify(heap)
    while heap:
        _, a, b, changes_a, changes_b = heapq.heappop(heap)
        if a not in found or b not in found or found[a].changes != changes_a or found[b].changes != changes_b:
            continue
        if _outlast(found[a], found[b], window_hours):
            del found[a].near[b], found[b].near[a]
            continue
        _join(found, a, b)
        for entry in _entries(found, a, found[a], bar, best_share):
            heapq.heappush(heap, entry)
    return [sorted(group.members) for group in found.values()]


_Entry = tuple[float, int, int, int, int]


def _entries(found: dict[int, _Group], row: int, group: _Group, bar: float, best_share: float) -> Iterator[_Entry]:
    for other, between in group.near.items():
        mean = _mean(between, len(group.members), len(found[other].members))
        alike = (1 - best_share) * mean + best_share * between.best
        if alike >= bar:
            a, b = min(row, other), max(row, other)
            yield -alike, a, b, found[a].changes, found[b].changes


def _mean(between: _Between, size_a: int, size_b: int) -> float:
    # A row has so many measured neighbours at most; beyond them a pair was not found unlike, only not looked at.
    possible = max(min(size_a * size_b, NEAREST * min(size_a, size_b)), between.count)
    return (between.sum - FURTHEST * (possible - between.count)) / possible


def _outlast(a: _Group, b: _Group, window: float) -> bool:
    """Would the two together last longer than the window? Unknown times (NaN) never do."""
    return bool(np.fmax(a.last, b.last) - np.fmin(a.first, b.first) > window)


def _join(found: dict[int, _Group], a: int, b: int) -> None:
    joined, other = found[a], found.pop(b)
    joined.members += other.members
    joined.first, joined.last = float(np.fmin(joined.first, other.first)), float(np.fmax(joined.last, other.last))
    joined.changes += 1
    del joined.near[b]
    for row, theirs in other.near.items():
        if row == a:
            continue
        ours = joined.near.get(row)
        both = (
            theirs
            if ours is None
            else _Between(ours.sum + theirs.sum, ours.count + theirs.count, max(ours.best, theirs.best))
        )
        joined.near[row] = found[row].near[a] = both
        del found[row].near[b]
