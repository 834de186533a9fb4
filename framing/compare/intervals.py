"""How far would a figure move with other texts of the same outlets? Intervals by drawing the texts anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from framing.compare.counts import Counts
from framing.compare.keyness import PRIOR_WORDS, log_odds

Floats: TypeAlias = NDArray[np.float64]

LEVEL = 0.95
DRAWS = 300

MIN_TEXTS = 10
"""Texts of either side below which no interval is given: of five texts "95 %" hold the truth in 87 of 100."""

_SEED = 20260122


@dataclass(frozen=True, slots=True)
class Interval:
    """Between which log-odds do 95 of 100 draws of the texts lie?"""

    low: Floats
    """Shape (n_terms,)."""
    high: Floats
    same_sign_share: Floats
    """Shape (n_terms,), 0 to 1: share of the draws that have the sign which most of them have."""


def of_log_odds(counts: Counts, own: NDArray[np.bool_], prior: Floats, *, draws: int = DRAWS) -> Interval | None:
    """How sure is the log-odds of each term, given that other texts might as well have been loaded?

    own: shape (n_texts,), True for the first side's texts; prior: shape (n_terms,), pseudo-counts as in `log_odds`.
    Texts are drawn with replacement, each side by itself; the interval holds the middle 95 % of the draws (percentile
    bootstrap). None where a side has fewer than MIN_TEXTS texts. It says nothing of outlets or times not loaded, and
    of many words a few lie outside theirs by chance: see `framing.compare.shuffles` for what many tests do.
    Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
    """
    sizes = int(own.sum()), int((~own).sum())
    if min(sizes) < MIN_TEXTS:
        return None
    rng = np.random.default_rng(_SEED)
    drawn = np.zeros((draws, len(own)))
    for side, size in ((own, sizes[0]), (~own, sizes[1])):
        drawn[:, side] = rng.multinomial(size, np.full(size, 1 / size), size=draws)
    ours, rest = (np.asarray((counts.matrix.T @ (drawn * side).T).T) for side in (own, ~own))
    totals, rest_totals = drawn @ (counts.lengths * own), drawn @ (counts.lengths * ~own)
    pulled = np.array([
        log_odds(a, b, prior, total=total, rest_total=rest_total, prior_total=PRIOR_WORDS)[0]
        for a, b, total, rest_total in zip(ours, rest, totals, rest_totals, strict=True)
    ])  # fmt: skip
    edge = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(pulled, [edge, 100 - edge], axis=0)
    middle = np.sign(np.median(pulled, axis=0))
    return Interval(low, high, np.asarray((np.sign(pulled) == middle).mean(axis=0)))
