"""Which passages tell the same event? Neighbours inside a time window, then HDBSCAN among neighbours."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from framing.model import Story

_BLOCK = 1024
_APART = 2.0
"""Distance of two passages that may not be one story: further than any cosine distance."""
_OUTSIDE = 1 - _APART
"""The same as a cosine."""

_EPSILON_SHARE = 0.7
"""Passages closer than this share of the widest distance allowed are never parted by HDBSCAN."""

_JOIN_FROM = 1.2
"""Parts join where their mean similarity reaches so many times the bar of two neighbours. This, the share
above and the bar were chosen together, on the demo corpus's gold and two hand-made groupings of real news."""


def group(
    passage_ids: Sequence[str],
    vectors: NDArray[np.float32],
    times: Sequence[datetime | None],
    *,
    window_hours: float,
    similarity: float,
) -> tuple[Story, ...]:
    """Which passages tell the same event?

    passage_ids, times: n of each; vectors: shape (n, d), length 1. A passage without a time may meet any other.
    window_hours: passages further apart are never neighbours. similarity: cosine from which two are.
    Returns stories of two passages or more, numbered by their first passage in time; who is in none has no
    counterpart. Same input, same result.

    Neighbours are found first, block by block, so that cost grows with what lies inside the window and not
    with n squared. HDBSCAN then cuts each connected set of neighbours into its densest parts: alone it would
    put unrelated single texts together, and connected sets alone run into chains. Parts (and what HDBSCAN
    leaves over) join again where, on average, each member of one is close to each of the other. At last each
    member is held against its group and leaves it where it fits the others less than the bar, on average.
    """
    if not len(passage_ids) == len(vectors) == len(times):
        raise ValueError(f"{len(passage_ids)} ids, {len(vectors)} vectors, {len(times)} times")
    hours = np.array([np.nan if time is None else time.timestamp() / 3600 for time in times])
    found: list[list[int]] = []
    for members in _connected(vectors, hours, window_hours, similarity):
        found += _cut(members, vectors, hours, window_hours, similarity)
    ordered = [sorted(members, key=lambda m: (_sortable(float(hours[m])), passage_ids[m])) for members in found]
    ordered.sort(key=lambda members: (_sortable(float(hours[members[0]])), passage_ids[members[0]]))
    return tuple(
        Story(number, tuple(passage_ids[member] for member in members))
        for number, members in enumerate(ordered, start=1)
    )


def _sortable(hour: float) -> float:
    return float("inf") if np.isnan(hour) else hour


def _connected(
    vectors: NDArray[np.float32], hours: NDArray[np.float64], window: float, similarity: float
) -> list[list[int]]:
    """Sets of passages that hang together by neighbours; single ones are left out."""
    parent = list(range(len(vectors)))

    def root(member: int) -> int:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    order = np.argsort(hours, kind="stable")  # those without a time come last
    sorted_hours = hours[order]
    undated_from = int(np.searchsorted(np.isnan(sorted_hours), True))
    for begin in range(0, len(order), _BLOCK):
        rows = order[begin : begin + _BLOCK]
        latest = hours[rows[-1]]
        reach = undated_from if np.isnan(latest) else int(np.searchsorted(sorted_hours, latest + window, side="right"))
        columns = np.concatenate([order[begin : max(reach, begin)], order[max(undated_from, reach, begin) :]])
        near = vectors[rows] @ vectors[columns].T >= similarity
        near &= _within(hours[rows], hours[columns], window)
        for row, column in zip(*np.nonzero(near), strict=True):
            a, b = root(int(rows[row])), root(int(columns[column]))
            parent[max(a, b)] = min(a, b)
    sets: dict[int, list[int]] = {}
    for member in range(len(vectors)):
        sets.setdefault(root(member), []).append(member)
    return [members for members in sets.values() if len(members) > 1]


def _within(a: NDArray[np.float64], b: NDArray[np.float64], window: float) -> NDArray[np.bool_]:
    apart = np.abs(a[:, None] - b[None, :])
    return np.asarray(np.isnan(apart) | (apart <= window))


def _cut(
    members: list[int],
    vectors: NDArray[np.float32],
    hours: NDArray[np.float64],
    window: float,
    similarity: float,
) -> list[list[int]]:
    """One connected set of neighbours to its stories."""
    cosines = (vectors[members] @ vectors[members].T).astype(np.float64)
    distances = np.where(_within(hours[members], hours[members], window), 1 - cosines, _APART).clip(0)
    np.fill_diagonal(distances, 0)
    parts = _parts(_hdbscan(distances, similarity))
    groups = _joined(parts, 1 - distances, similarity * _JOIN_FROM)
    checked = [_fitting(group, 1 - distances, similarity) for group in groups]
    return [[members[position] for position in group] for group in checked if len(group) > 1]


def _parts(labels: NDArray[np.int64]) -> list[list[int]]:
    """HDBSCAN's clusters, and each passage that it calls noise by itself."""
    clusters = [np.flatnonzero(labels == label).tolist() for label in range(labels.max() + 1)]
    return clusters + [[int(position)] for position in np.flatnonzero(labels < 0)]


def _joined(parts: list[list[int]], cosines: NDArray[np.float64], bar: float) -> list[list[int]]:
    """Average linkage from these parts on: the two closest join, until none are as close as the bar."""
    groups = dict(enumerate(parts))
    sizes = np.array([len(part) for part in parts], dtype=np.float64)
    within = np.zeros((len(cosines), len(parts)))
    for number, part in groups.items():
        within[part, number] = 1 / len(part)
    close = within.T @ cosines @ within
    close[(within.T @ (cosines <= _OUTSIDE) @ within) > 0] = -np.inf  # joined they would outlast the window
    np.fill_diagonal(close, -np.inf)
    nearest = close.argmax(axis=1)
    while len(groups) > 1:
        best = close[np.arange(len(close)), nearest]
        a = int(best.argmax())
        b = int(nearest[a])
        if best[a] < bar:
            break
        mean = (close[a] * sizes[a] + close[b] * sizes[b]) / (sizes[a] + sizes[b])  # -inf stays -inf
        close[a], close[:, a] = mean, mean
        close[b], close[:, b], close[a, a] = -np.inf, -np.inf, -np.inf
        sizes[a] += sizes[b]
        groups[a] = groups[a] + groups.pop(b)
        stale = np.flatnonzero((nearest == a) | (nearest == b) | (close[:, a] > close[np.arange(len(close)), nearest]))
        nearest[stale] = close[stale].argmax(axis=1)
        nearest[a] = int(close[a].argmax())
    return list(groups.values())


def _hdbscan(distances: NDArray[np.float64], similarity: float) -> NDArray[np.int64]:
    from hdbscan import HDBSCAN

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # deprecations inside hdbscan, of no use to whoever groups
        tree = HDBSCAN(
            min_cluster_size=2,
            min_samples=1,
            metric="precomputed",
            allow_single_cluster=True,
            cluster_selection_method="leaf",
            cluster_selection_epsilon=(1 - similarity) * _EPSILON_SHARE,
        )
        return np.asarray(tree.fit(distances).labels_)


def _fitting(group: list[int], cosines: NDArray[np.float64], similarity: float) -> list[int]:
    """The members that lie inside one window and fit the others on average; the worst leaves first."""
    kept = sorted(group)
    while len(kept) > 1:
        among = cosines[np.ix_(kept, kept)]
        outside = (among <= _OUTSIDE).sum(axis=1)
        means = (among.sum(axis=1) - among.diagonal()) / (len(kept) - 1)
        if not outside.any() and means.min() >= similarity:
            break
        worst = max(range(len(kept)), key=lambda member: (outside[member], -means[member]))
        kept.pop(worst)
    return kept
