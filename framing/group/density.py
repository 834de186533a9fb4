"""The other engine: HDBSCAN among neighbours, each member held against its group. `linkage` does better (see there)."""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from framing.group.likeness import FURTHEST, probability
from framing.group.neighbours import Pairs

Doubles = NDArray[np.float64]

_APART = 2.0
"""Distance of two passages that may not be one story: further than any other."""

_EPSILON_SHARE = 0.7
"""Passages closer than this share of the widest distance allowed are never parted."""


def groups(
    pairs: Pairs, log_odds: NDArray[np.float64], hours: NDArray[np.float64], *, window_hours: float, bar: float
) -> list[list[int]]:
    """Which rows belong together? As `linkage.groups`, by the densest parts of each set of neighbours.

    HDBSCAN alone puts unrelated single texts together, so it sees only sets that hang together by pairs above the
    bar (log-odds); each member then leaves that fits the others less than the bar, on average over the pairs that
    were measured, and may be a story with others that left. (Campello, Moulavi and Sander 2013.)
    """
    if not len(hours):
        return []
    near = log_odds >= bar
    graph = sparse.coo_array((np.ones(near.sum()), (pairs.a[near], pairs.b[near])), shape=(len(hours), len(hours)))
    _, labels = connected_components(graph, directed=False)
    known = sparse.csr_array((log_odds + FURTHEST, (pairs.a, pairs.b)), shape=graph.shape)
    known = sparse.csr_array(known + known.T)
    order = np.argsort(labels, kind="stable")
    found: list[list[int]] = []
    for members in np.split(order, np.flatnonzero(np.diff(labels[order])) + 1):
        parts = [[0]]
        if len(members) > 1:
            measured = known[members][:, members].toarray()
            certainty = np.where(measured > 0, probability(measured - FURTHEST), np.nan)
            between = np.abs(hours[members][:, None] - hours[members][None, :])
            parts = _parts(certainty, between > window_hours, float(probability(np.array(bar))))
        found += [sorted(int(members[position]) for position in part) for part in parts]
    return found


def _parts(certainty: Doubles, outside: NDArray[np.bool_], bar: float) -> list[list[int]]:
    distances = np.where(outside, _APART, 1 - np.nan_to_num(certainty))
    np.fill_diagonal(distances, 0)
    labels = _hdbscan(distances, (1 - bar) * _EPSILON_SHARE)
    if labels.max() < 0:  # nothing in it is denser than the rest, as in copies of one text: HDBSCAN calls that noise
        labels = np.zeros_like(labels)
    clusters = [np.flatnonzero(labels == label).tolist() for label in range(labels.max() + 1)]
    alone = [[int(position)] for position in np.flatnonzero(labels < 0)]
    for cluster in clusters:
        rest = cluster
        while rest:  # who does not fit one story may be another
            kept = _fitting(rest, certainty, outside, bar)
            alone.append(kept)
            rest = [position for position in rest if position not in kept]
    return alone


def _hdbscan(distances: Doubles, epsilon: float) -> NDArray[np.int64]:
    from hdbscan import HDBSCAN

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # deprecations inside hdbscan, of no use to whoever groups
        tree = HDBSCAN(
            min_cluster_size=2,
            min_samples=1,
            metric="precomputed",
            allow_single_cluster=True,
            cluster_selection_method="leaf",
            cluster_selection_epsilon=epsilon,
        )
        return np.asarray(tree.fit(distances).labels_)


def _fitting(cluster: list[int], certainty: Doubles, outside: NDArray[np.bool_], bar: float) -> list[int]:
    """The members that lie inside one window and fit the others on average; the worst leaves first."""
    kept = sorted(cluster)
    while len(kept) > 1:
        among = certainty[np.ix_(kept, kept)]
        np.fill_diagonal(among, np.nan)
        measured = ~np.isnan(among)  # a pair beyond the nearest was not found unlike, only not looked at
        means = np.nansum(among, axis=1) / np.maximum(measured.sum(axis=1), 1)
        strangers = outside[np.ix_(kept, kept)].sum(axis=1)
        if not strangers.any() and means.min() >= bar:
            break
        kept.pop(max(range(len(kept)), key=lambda member: (strangers[member], -means[member])))
    return kept
