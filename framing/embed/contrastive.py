"""Vectors of word pieces: a first guess from the words that stand together, then pairs against strangers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from framing.embed.pairs import Batch, Pieces, counts
from framing.embed.vectors import Vectors, unit

_RARE = 3
"""A word piece in fewer chunks than this gets a random first vector: its neighbours are chance."""

_WARM_UP = 50  # steps
_LAST_RATE = 0.02  # of the learning rate
_FORBIDDEN = -1e9
_MOMENTUM, _SPREAD, _TINY = 0.9, 0.999, 1e-8
"""Adam's usual decay of the mean and of the squares, and what keeps it from dividing by zero."""


def first_vectors(chunks: list[Pieces], *, pieces: int, dims: int, rng: np.random.Generator) -> Vectors:
    """Where do word pieces stand that occur in the same chunks? Shape (pieces, dims).

    The right singular vectors of the chunks' tf-idf (latent semantic analysis), each piece scaled to its idf, so
    that rare pieces turn a text's mean more than common ones.
    Source: randomized SVD after Halko, Martinsson and Tropp 2011.
    """
    from sklearn.utils.extmath import randomized_svd

    matrix = counts(chunks, pieces=pieces)
    spread = np.bincount(matrix.indices, minlength=pieces)
    rarity = np.log((1 + matrix.shape[0]) / (1 + spread)).astype(np.float32)
    matrix.data = 1 + np.log(matrix.data)
    weighted = sp.csr_matrix(matrix.multiply(rarity[None, :]), dtype=np.float32)
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    weighted = (sp.diags(1 / np.maximum(lengths, 1e-9)) @ weighted).tocsr().astype(np.float32)
    # A small corpus has fewer chunks than dimensions; the rest of each vector is then zero.
    rank = min(dims, *weighted.shape)
    _, strengths, directions = randomized_svd(weighted, rank, n_iter=2, random_state=int(rng.integers(2**31)))
    vectors = np.zeros((pieces, dims), dtype=np.float32)
    vectors[:, :rank] = unit((directions.T * np.sqrt(strengths)).astype(np.float32))
    rare = spread < _RARE
    vectors[rare] = 0.3 * rng.normal(size=(int(rare.sum()), dims)) / np.sqrt(dims)
    return np.asarray(vectors * (rarity / rarity.mean())[:, None], dtype=np.float32)


@dataclass
class Trainer:
    """Moves the vectors so that the two sides of a pair meet and the sides of different pairs part.

    InfoNCE in both directions (van den Oord, Li and Vinyals 2018) on cosines, the other pairs of the batch as
    strangers, except those on the same matter. The same as sentence-transformers' MultipleNegativesRankingLoss on a
    StaticEmbedding, but by hand: only the rows of the pieces that occur are touched ("lazy" Adam), which no framework
    does as fast on two cores.
    """

    vectors: Vectors
    rate: float
    sharpness: float
    """What cosines are multiplied by before the softmax: higher looks at the nearest strangers only."""
    steps: int

    def __post_init__(self) -> None:
        self._mean = np.zeros_like(self.vectors)
        self._square = np.zeros(len(self.vectors), dtype=np.float32)
        self._touched = np.zeros(len(self.vectors), dtype=np.int64)
        self._step = 0

    def step(self, batch: Batch) -> float:
        """Learn from one batch; returns its loss (0: every pair finds its other side; log n: by chance)."""
        self._step += 1
        left, left_lengths = _directions(batch.left @ self.vectors)
        right, right_lengths = _directions(batch.right @ self.vectors)
        cosines = self.sharpness * (left @ right.T)
        same = batch.matters[:, None] == batch.matters[None, :]
        np.fill_diagonal(same, False)
        cosines[same] = _FORBIDDEN
        forth, back = _softmax(cosines, axis=1), _softmax(cosines, axis=0)
        loss = -np.log(np.maximum((forth.diagonal(), back.diagonal()), 1e-12)).mean()
        slope = (forth + back) / 2
        slope[np.diag_indices_from(slope)] -= 1
        slope *= self.sharpness / len(slope)
        by_left = _through_length(slope @ right, left, left_lengths)
        by_right = _through_length(slope.T @ left, right, right_lengths)
        used = sp.vstack([batch.left, batch.right]).tocsc()
        rows = np.flatnonzero(np.diff(used.indptr))
        self._move(rows, used[:, rows].T.tocsr() @ np.vstack([by_left, by_right]))
        return float(loss)

    def _move(self, rows: NDArray[np.int64], slope: Vectors) -> None:
        """One step of Adam for these rows only; one spread a row, which a row of directions needs no more than."""
        rate = self.rate * min(1, self._step / _WARM_UP) * max(_LAST_RATE, 1 - self._step / self.steps)
        self._touched[rows] += 1
        mean = _MOMENTUM * self._mean[rows] + (1 - _MOMENTUM) * slope
        square = _SPREAD * self._square[rows] + (1 - _SPREAD) * np.square(slope).mean(axis=1)
        self._mean[rows], self._square[rows] = mean, square
        mean = mean / (1 - _MOMENTUM ** self._touched[rows])[:, None].astype(np.float32)
        square = square / (1 - _SPREAD ** self._touched[rows])
        self.vectors[rows] -= (rate * mean / (np.sqrt(square) + _TINY)[:, None]).astype(np.float32)


def _directions(sums: Vectors) -> tuple[Vectors, Vectors]:
    lengths = np.linalg.norm(sums, axis=1, keepdims=True) + np.float32(1e-9)
    return sums / lengths, lengths


def _through_length(slope: NDArray[np.floating], directions: Vectors, lengths: Vectors) -> Vectors:
    """The slope by the sums, from the slope by their directions: what lies along a direction changes nothing."""
    along = (slope * directions).sum(axis=1, keepdims=True)
    return np.asarray((slope - directions * along) / lengths, dtype=np.float32)


def _softmax(values: Vectors, *, axis: int) -> Vectors:
    raised = np.exp(values - values.max(axis=axis, keepdims=True))
    return np.asarray(raised / raised.sum(axis=axis, keepdims=True), dtype=np.float32)
