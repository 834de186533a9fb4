"""Measures of how differently two sides use a term. Each says another thing; none says how sure it is by itself."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats: TypeAlias = NDArray[np.float64]

PRIOR_WORDS = 500.0
"""How many words the prior weighs: a short story cannot outvote what is usual in the whole project."""

_FOR_NONE = 0.5
"""Stands for a count of 0 in a ratio (Hardie 2014)."""


def log_odds(
    counts: Floats, rest: Floats, prior: Floats, *, total: float, rest_total: float, prior_total: float
) -> tuple[Floats, Floats]:
    """How much more likely is each word in one corpus than in the rest, given what is usual?

    counts, rest: shape (n_words,), occurrences on either side; prior: shape (n_words,), pseudo-counts;
    total, rest_total, prior_total: all words of each, also those that are not asked about.
    Returns (delta, z), each shape (n_words,): delta above 0 means more on the first side, z is delta by its
    standard deviation. z grows with the amount of text, and takes every word for an independent draw, which words of
    one text are not: it orders a list, `framing.compare.shuffles` says whether a difference is more than chance.
    Raises ValueError where shapes differ, a pseudo-count is not above 0, or one word is all there is.
    Source: Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16 (2008), equations 16, 20, 22.

    >>> delta, z = log_odds(
    ...     np.array([8.0]), np.array([2.0]), np.array([1.0]), total=100, rest_total=100, prior_total=1
    ... )
    >>> delta.round(3).tolist(), z.round(3).tolist()
    ([1.162], [1.743])
    """
    if not counts.shape == rest.shape == prior.shape:
        raise ValueError(f"shapes differ: {counts.shape}, {rest.shape}, {prior.shape}")
    if (prior <= 0).any():
        raise ValueError("every word needs a pseudo-count above 0")
    ours, theirs = counts + prior, rest + prior
    others, their_others = total + prior_total - ours, rest_total + prior_total - theirs
    if (others <= 0).any() or (their_others <= 0).any():
        raise ValueError("one word is all there is: it has no odds")
    delta = np.log(ours / others) - np.log(theirs / their_others)
    return delta, delta / np.sqrt(1 / ours + 1 / theirs)


def log_ratio(counts: Floats, rest: Floats, *, total: float, rest_total: float) -> Floats:
    """How many times as often does one side use each word, in doublings?

    counts, rest: shape (n_words,), a 0 counts as a half; total, rest_total: all words of either side.
    Returns shape (n_words,): 1 is twice as often, 0 alike, -1 half as often. Says how large a difference is, not how
    sure: rare words jump, so read it beside the counts.
    Raises ValueError where a side has no words.
    Source: A. Hardie, "Log Ratio - an informal introduction", 2014.

    >>> log_ratio(np.array([8.0, 0.0]), np.array([4.0, 6.0]), total=100, rest_total=100).round(2).tolist()
    [1.0, -3.58]
    """
    _need_words(total, rest_total)
    ours, theirs = np.where(counts > 0, counts, _FOR_NONE), np.where(rest > 0, rest, _FOR_NONE)
    return np.asarray(np.log2(ours / total) - np.log2(theirs / rest_total))


def g2(counts: Floats, rest: Floats, *, total: float, rest_total: float) -> Floats:
    """How badly do the counts fit "both sides use it alike"? Dunning's log-likelihood of the 2 x 2 table, signed.

    counts, rest: shape (n_words,); total, rest_total: all words of either side. Returns shape (n_words,), 0 for alike,
    above 0 where the first side uses the word more, below 0 where it uses it less. Its usual bars (3.84, 6.63 …) take
    every word for an independent draw and are not to be used on running text; it grows with the amount of text.
    Raises ValueError where a side has no words, or a count is larger than its total.
    Source: T. Dunning, Computational Linguistics 19 (1993); all four cells, as quanteda's `textstat_keyness` has it.

    >>> g2(np.array([10.0]), np.array([2.0]), total=100, rest_total=100).round(3).tolist()
    [6.163]
    """
    _need_words(total, rest_total)
    if (counts > total).any() or (rest > rest_total).any():
        raise ValueError("a word cannot stand more often than all words together")
    both, all_words = counts + rest, total + rest_total
    cells = (
        (counts, total * both),
        (rest, rest_total * both),
        (total - counts, total * (all_words - both)),
        (rest_total - rest, rest_total * (all_words - both)),
    )
    fit = sum(_times_log(seen, expected / all_words) for seen, expected in cells)
    sign = np.sign(counts * rest_total - rest * total)
    return np.asarray(sign * np.maximum(2 * fit, 0))  # rounding may leave a hair below 0


def deviation_of_proportions(matrix: sparse.csr_matrix | sparse.csc_matrix, lengths: Floats) -> Floats:
    """How evenly is each word spread over these texts? Gries' DP.

    matrix: shape (n_texts, n_words), counts; lengths: shape (n_texts,), all words of each text. Returns shape
    (n_words,): 0 where every text has the share of the occurrences that its length lets expect, towards 1 where one
    short text has them all; NaN for a word that none of the texts has. In one text alone it is always 0. Not to be
    compared between different numbers of texts.
    Source: S. Th. Gries, International Journal of Corpus Linguistics 13 (2008).

    >>> deviation_of_proportions(sparse.csr_matrix([[4, 2], [0, 2]]), np.array([50.0, 50.0])).tolist()
    [0.5, 0.0]
    """
    shares = lengths / lengths.sum() if lengths.sum() else lengths
    totals = np.asarray(matrix.sum(axis=0)).ravel().astype(np.float64)
    here = matrix.tocoo()
    expected = shares[here.row]
    with np.errstate(invalid="ignore"):
        apart = np.abs(here.data / totals[here.col] - expected) - expected
        summed = np.bincount(here.col, weights=apart, minlength=matrix.shape[1])
        return np.where(totals > 0, np.clip((summed + shares.sum()) / 2, 0, 1), np.nan)


def _times_log(seen: Floats, expected: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(seen > 0, seen * np.log(seen / expected), 0.0)


def _need_words(total: float, rest_total: float) -> None:
    if total <= 0 or rest_total <= 0:
        raise ValueError("a side without words cannot be compared")
