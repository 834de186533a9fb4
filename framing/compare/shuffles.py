"""Is a difference more than chance? The same texts, dealt out anew to the outlets again and again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from math import comb
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.counts import Counts

Floats: TypeAlias = NDArray[np.float64]

ALPHA = 0.02
"""How often, at most, anything at all is called different where nothing is: one comparison in fifty."""

SHUFFLES = 399
"""With the texts as they are 400 dealings: the bar lies at the eighth largest."""

MIN_TEXTS = 5
"""Texts of either side below which nothing is tested: of two times four texts there are 70 dealings only."""

MIN_IN_SIDE = 5
"""Texts of the side that uses a word more in which it stands at least: one text, or three, are no usage."""

MIN_COUNT = 12
MIN_IN_TEXTS = 8
"""A word tested stands so often, and in so many texts, of all sides together: with more words the bar rises."""

_SEED = 20260122

_LONGEST = 2.0
"""Times the median: of a longer text only so many words take part in the test."""

_AT_ONCE = 4
"""Dealings counted at a time."""

_HAIR = 1e-4
"""Differences of z below are rounding: single precision gives it about six digits."""

_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Dealt:
    """How far each side's use of each term lies from what all texts together let expect."""

    z: Floats
    """Shape (n_sides, n_terms): above 0 where the side uses the term more, below 0 where less."""
    p: Floats
    """Shape (n_sides, n_terms): share of the dealings in which any term of any side lay so far out. That accounts for
    the many tests; no further correction is due."""
    bar: float
    """|z| from which p is at most ALPHA."""


def can_tell(size: int, others: int) -> bool:
    """Are there texts enough on both sides for a difference to be told from chance at all?

    With fewer than five on a side nearly every dealing looks like the texts themselves.

    >>> can_tell(5, 5), can_tell(4, 4), can_tell(1, 40)
    (True, False, False)
    """
    return min(size, others) >= MIN_TEXTS and comb(size + others, size) >= 2 / ALPHA


def deal(counts: Counts, sides: NDArray[np.intp], *, shuffles: int = SHUFFLES, seed: int = _SEED) -> Dealt:
    """Which side uses which term more, or less, than chance would have it?

    sides: shape (n_texts,), the number of each text's side, 0 to n-1; -1 for a text of none of these sides, which is
    only one of the others. The unit is the text: a word that one text repeats fifty times is one text's word. z is the
    signed root of a chi-square (the side against all others, each text weighing by the root of its length), divided by
    how much more the counts stray from text to text than single words drawn at random would. The bar is the furthest
    that any term of any side lies out when the texts are dealt out anew (Westfall and Young's max-T): in a comparison
    of nothing with nothing something is flagged in at most ALPHA of all cases, however many terms. Texts of one outlet
    are taken as exchangeable with those of another: where outlets write on different subjects, what differs is the
    subject. Texts much longer than most take part with some of their words, drawn at random.
    Raises ValueError where the texts are too few to tell (`can_tell`).
    Sources: Westfall and Young, Resampling-Based Multiple Testing (1993); for texts as units Lijffijt et al., Digital
    Scholarship in the Humanities 31 (2016). Ranks, which they advise, flag nearly every word where lengths differ.
    """
    sizes = np.bincount(sides[sides >= 0])
    if not len(sizes) or not all(can_tell(int(size), len(sides) - int(size)) for size in sizes):
        raise ValueError(f"too few texts to tell: {sizes.tolist()}")
    if len(sizes) == 2 and len(sides) == sizes.sum():  # what one side has more, the other has less: half the work
        one = deal(counts, np.where(sides == 0, 0, -1), shuffles=shuffles, seed=seed)
        return Dealt(np.vstack([one.z, -one.z]), np.vstack([one.p, one.p]), one.bar)
    strays = _Strays(_evened(counts), sizes)
    z = strays.from_chance(sides).T
    z[np.abs(z) < _HAIR] = 0
    rng = np.random.default_rng(seed)
    dealings = [rng.permutation(sides) for _ in range(shuffles)]
    with ThreadPoolExecutor(
        _AT_ONCE
    ) as pool:  # the products leave Python's lock alone; the order, and so the result, is one
        furthest = np.sort(
            list(pool.map(lambda dealing: np.abs(strays.from_chance(dealing)).max(initial=0.0), dealings))
        )
    beyond = shuffles - np.searchsorted(furthest, np.abs(z) - _HAIR)
    return Dealt(z, (1 + beyond) / (shuffles + 1), float(furthest[-int(ALPHA * (shuffles + 1))]))


def _evened(counts: Counts) -> Counts:
    """The counts as they would be if no text were much longer than most: of long ones a part of the words is drawn.

    A few long texts against many short ones would else be flagged in one comparison of six where nothing differs.
    """
    longest = _LONGEST * max(float(np.median(counts.lengths)), 1.0)
    # Many teasers beside the articles must not cost nearly all words: half of them take part in any case.
    while longest < counts.lengths.max() and np.minimum(counts.lengths, longest).sum() < counts.lengths.sum() / 2:
        longest *= 1.25
    kept = np.minimum(1.0, longest / np.maximum(counts.lengths, 1.0))
    if (kept == 1).all():
        return counts
    matrix = counts.matrix.tocsr(copy=True)
    share = np.repeat(kept, np.diff(matrix.indptr))
    matrix.data = np.random.default_rng(_SEED).binomial(matrix.data.astype(np.int64), share).astype(np.float64)
    matrix.eliminate_zeros()
    return replace(counts, matrix=matrix, lengths=counts.lengths * kept)


class _Strays:
    """How far sums over a side's texts lie from what the texts' lengths let expect, for one dealing after another."""

    def __init__(self, counts: Counts, sizes: NDArray[np.intp]) -> None:
        n, roots = len(counts.lengths), np.sqrt(counts.lengths)
        per_root = np.divide(1.0, roots, out=np.zeros(n), where=roots > 0)
        scaled = sparse.csr_matrix(sparse.diags_array(per_root) @ counts.matrix).T.tocsr()
        # Single precision: the two products with them take most of the time, and memory is what limits them.
        self.scaled, self.has = scaled.astype(np.float32), (scaled > 0).astype(np.float32)
        self.roots, self.sizes = roots, sizes
        self.totals, self.texts = (np.asarray(m.sum(axis=1, dtype=np.float64)).ravel() for m in (scaled, self.has))
        self.rates = self.totals / max(roots.sum(), 1.0)
        # The sum over texts of (scaled count - rate * root) squared, without ever making the matrix dense.
        squares = np.asarray(scaled.multiply(scaled).sum(axis=1)).ravel()
        squares += self.rates**2 * counts.lengths.sum() - 2 * self.rates * (scaled @ roots)
        # A word that stands once in every text strays less than words drawn at random; taken at its word, the
        # length of the texts would make it a difference.
        self.spread = np.maximum(squares, n * self.rates)
        self.drawn = sizes * (n - sizes) / (n * (n - 1))

    def from_chance(self, sides: NDArray[np.intp]) -> Floats:
        """sides: shape (n_texts,). Returns shape (n_terms, n_sides); 0 where too few texts have the term."""
        dealt = (sides[:, None] == np.arange(len(self.sizes))).astype(np.float32)
        seen, here = self.scaled @ dealt, self.has @ dealt
        expected = np.outer(self.rates, dealt.T @ self.roots)
        more = seen > expected
        carried = np.where(more, here, self.texts[:, None] - here) >= MIN_IN_SIDE
        term, side = np.nonzero(carried & (expected > 0) & (expected < (1 - _NOTHING) * self.totals[:, None]))
        z = np.zeros(seen.shape)
        apart = self._apart(term, side, seen[term, side], expected[term, side])
        z[term, side] = np.where(more[term, side], apart, -apart)
        return z

    def _apart(self, term: NDArray[np.intp], side: NDArray[np.intp], seen: Floats, expected: Floats) -> Floats:
        totals = self.totals[term]
        others, others_expected = np.maximum(totals - seen, 0), totals - expected  # rounding may go below 0
        fit = _divergence(seen, expected) + _divergence(others, others_expected)
        overdispersion = self.drawn[side] * self.spread[term] * totals / (expected * others_expected)
        return np.asarray(np.sqrt(np.maximum(fit, 0) / overdispersion))


def _divergence(seen: Floats, expected: Floats) -> Floats:
    """The power divergence of one cell, half-way between Pearson's chi-square (power 1) and G2 (power 0).

    Pearson's lets a rare word of a small side reach any height, G2 a word that one side alone has; the bar, which is
    one for all, would rise for everybody. Source: Cressie and Read, Journal of the Royal Statistical Society
    B 46 (1984).
    """
    return np.asarray(8 / 3 * (seen * np.sqrt(seen / expected) - seen))
