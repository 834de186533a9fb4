"""Which passages come into question for each other? Sought inside the time window only, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.group.corpus import Corpus, Floats, Ints, scaled, tidy

NEAREST = 25
"""So many neighbours of each kind: in two hand-made groupings they hold 98 of 100 pairs of one story."""

CONTEXT = 5
"""So many neighbours say in which surroundings a text stands."""

COMPANY = 30
"""So many say what is usual where a text stands."""

CROWD = 10
"""So many say how crowded it is there."""

CONTEXT_FROM = 0.15
"""Neighbours below this likeness are no surroundings: two unrelated texts reach 0.1."""

_ROWS, _CELLS = 1024, 1 << 24
"""A block has at most so many rows, and so many pairs: 64 megabytes each time."""
NOT = -2.0
"""The likeness of a pair that may not be: below any cosine."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows of a corpus, a below b, in order of a, then b."""

    a: Ints
    b: Ints

    def __len__(self) -> int:
        return len(self.a)


def candidates(corpus: Corpus, context: Floats, window_hours: float) -> Pairs:
    """Which pairs of passages may tell one event at all?

    context: shape (n, d), length 1, from `surroundings`. For each passage the 25 nearest by its words and the
    25 nearest by its context, none outside the window; a passage without a time may meet any other. Cost grows
    with what lies inside the window, not with n squared.
    """
    found = [np.zeros((0, 2), dtype=np.int64)]
    for rows, columns, apart in _among(corpus.hours, window_hours):
        for likeness in (_words(corpus, rows, columns), context[rows] @ context[columns].T):
            likeness[apart] = NOT
            found.append(nearest(rows, columns, likeness, NEAREST)[0])
    return paired(np.concatenate(found), len(context))


@dataclass(frozen=True, eq=False)
class Surroundings:
    """In what company n passages stand."""

    context: Floats
    """Shape (n, d), length 1: what a text tells, seen with its nearest neighbours. A headline of six words says
    little; with the five texts most like it, it says which event they tell (pseudo-relevance feedback: Rocchio 1971).
    """
    usual: Floats
    """Shape (n, d): the mean of the thirty nearest. What two texts share beyond it speaks for one event."""
    usual_words: sparse.csr_array
    """Shape (n, n_words): likewise, for `Corpus.terms`."""
    density: Floats
    """Shape (n,): mean cosine of the ten nearest. In a crowd a high cosine says less than in the open."""
    nearest: sparse.csr_array
    """Shape (n, n): 1 where a passage is among another's five nearest, or itself."""


def surroundings(corpus: Corpus, window_hours: float) -> Surroundings:
    """Among which texts of its window does each one stand?"""
    n = len(corpus.vectors)
    told = corpus.vectors.copy()
    density = np.zeros(n, dtype=np.float32)
    near, company = [np.stack([np.arange(n), np.arange(n)], axis=1)], [np.zeros((0, 2), dtype=np.int64)]
    for rows, columns, apart in _among(corpus.hours, window_hours):
        wording = corpus.vectors[rows] @ corpus.vectors[columns].T
        likeness = np.asarray((_words(corpus, rows, columns) + wording) / 2, dtype=np.float32)
        likeness[apart], wording[apart] = NOT, 0
        crowd = min(CROWD, len(columns))
        density[rows] = -np.partition(-wording, crowd - 1, axis=1)[:, :crowd].sum(axis=1) / CROWD
        pairs, close = nearest(rows, columns, likeness, CONTEXT)
        near.append(pairs)
        close[close <= CONTEXT_FROM] = 0
        np.add.at(told, pairs[:, 0], close[:, None] * corpus.vectors[pairs[:, 1]])
        company.append(nearest(rows, columns, likeness, COMPANY)[0])
    mean = scaled(_indicator(company, n), np.full(n, 1 / COMPANY, dtype=np.float32))
    return Surroundings(
        context=unit(told),
        usual=np.asarray(mean @ corpus.vectors, dtype=np.float32),
        usual_words=tidy(mean @ corpus.terms),
        density=density,
        nearest=_indicator(near, n),
    )


def _indicator(pairs: list[Ints], n: int) -> sparse.csr_array:
    """Pairs (row, column) as a table of 1 and 0, shape (n, n)."""
    places = np.concatenate(pairs)
    return sparse.csr_array((np.ones(len(places), np.float32), (places[:, 0], places[:, 1])), shape=(n, n))


def paired(pairs: Ints, n: int) -> Pairs:
    """The pairs of rows in order, each once, whichever way round it was found."""
    numbers = np.unique(pairs.min(axis=1) * n + pairs.max(axis=1)) if len(pairs) else np.zeros(0, dtype=np.int64)
    a, b = np.divmod(numbers, max(n, 1))
    return Pairs(a[a != b], b[a != b])


def unit(vectors: Floats) -> Floats:
    """Rows of length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def _among(hours: NDArray[np.float64], window: float) -> Iterator[tuple[Ints, Ints, NDArray[np.bool_]]]:
    """The blocks of all passages with all others; nobody is a neighbour of its own."""
    for rows, columns, outside in blocks(hours, hours, window):
        yield rows, columns, outside | (rows[:, None] == columns[None, :])


def _words(corpus: Corpus, rows: Ints, columns: Ints) -> Floats:
    return np.asarray((corpus.terms[rows] @ corpus.terms[columns].T).todense(), dtype=np.float32)


def blocks(
    hours: NDArray[np.float64], others: NDArray[np.float64], window: float
) -> Iterator[tuple[Ints, Ints, NDArray[np.bool_]]]:
    """Rows in order of time, the columns that may lie in their window, and which pairs lie outside it.

    hours, others: when the rows and when the columns were published, in hours; NaN (unknown) meets all. A block
    holds at most 16 million pairs.
    """
    order, in_time = np.argsort(hours, kind="stable"), np.argsort(others, kind="stable")  # NaN comes last
    dated = int(np.searchsorted(np.isnan(others[in_time]), True))
    times = others[in_time[:dated]]
    begin = 0
    while begin < len(order):
        count = _ROWS
        while True:
            rows = order[begin : begin + count]
            columns = in_time
            if not np.isnan(hours[rows[-1]]):
                first = int(np.searchsorted(times, hours[rows[0]] - window, side="left"))
                last = int(np.searchsorted(times, hours[rows[-1]] + window, side="right"))
                columns = np.concatenate([in_time[first:last], in_time[dated:]])
            if len(rows) * len(columns) <= _CELLS or len(rows) == 1:
                break
            count = max(len(rows) // 2, 1)
        yield rows, columns, np.abs(hours[rows][:, None] - others[columns][None, :]) > window
        begin += len(rows)


def nearest(rows: Ints, columns: Ints, likeness: Floats, count: int) -> tuple[Ints, Floats]:
    """The nearest columns of each row, as pairs (row, column), and how near they are; none from outside."""
    count = min(count, len(columns))
    places = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
    close = np.take_along_axis(likeness, places, axis=1).ravel()
    pairs = np.stack([np.repeat(rows, count), columns[places].ravel()], axis=1)
    return pairs[close > 0], close[close > 0]
