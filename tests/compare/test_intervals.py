"""Intervals by drawing the texts anew: wide where one text decides, around the figure, and none for a handful."""

import numpy as np
import pytest
from scipy import sparse

from framing.compare import intervals, keyness
from framing.compare.counts import Counts


def counts_of(matrix, length=100.0):
    terms = tuple((n,) for n in range(matrix.shape[1]))
    words = tuple(f"Wort{n}" for n in range(matrix.shape[1]))
    return Counts(terms, sparse.csr_matrix(matrix.astype(float)), np.full(len(matrix), length), words)


def side(n_texts, first):
    return np.arange(n_texts) < first


@pytest.mark.parametrize(("size", "others"), [(1, 1), (4, 30), (30, 4), (0, 8)])
def test_a_handful_of_texts_has_no_interval(size, others):
    counts = counts_of(np.ones((size + others, 2)))
    assert intervals.of_log_odds(counts, side(size + others, size), np.ones(2)) is None


def test_the_interval_holds_the_figure_and_its_sign():
    rng = np.random.default_rng(1)
    matrix = np.column_stack(
        [rng.poisson(np.repeat([6, 1], 20)), rng.poisson(np.repeat([1, 6], 20)), rng.poisson(3, 40)]
    )
    counts, own, prior = counts_of(matrix), side(40, 20), np.ones(3)
    found = intervals.of_log_odds(counts, own, prior)
    ours, rest = (matrix[rows].sum(axis=0).astype(float) for rows in (own, ~own))
    figure, _ = keyness.log_odds(ours, rest, prior, total=2000, rest_total=2000, prior_total=keyness.PRIOR_WORDS)
    assert (found.low < figure).all()
    assert (figure < found.high).all()
    assert found.low[0] > 0 > found.high[1]
    assert found.same_sign_share[:2] == pytest.approx([1, 1])
    assert found.low[2] < 0 < found.high[2], "what both use alike may fall either way"


def test_a_word_of_one_text_is_less_sure_than_one_of_all():
    matrix = np.zeros((24, 2))
    matrix[:12, 0] = 2  # twice in each text
    matrix[0, 1] = 24  # as often, all in one
    found = intervals.of_log_odds(counts_of(matrix), side(24, 12), np.ones(2))
    width = found.high - found.low
    assert width[1] > 3 * width[0]
    assert found.low[1] <= 0.01


def test_equal_texts_do_not_move():
    found = intervals.of_log_odds(counts_of(np.tile([3, 5], (24, 1))), side(24, 12), np.ones(2))
    assert found.low == pytest.approx([0, 0])
    assert found.high == pytest.approx([0, 0])


def test_the_same_texts_give_the_same_interval_and_no_term_none():
    rng = np.random.default_rng(2)
    counts, own = counts_of(rng.poisson(2, (24, 4))), side(24, 12)
    first, again = (intervals.of_log_odds(counts, own, np.ones(4)) for _ in range(2))
    assert (first.low == again.low).all()
    nothing = intervals.of_log_odds(counts_of(np.zeros((24, 0))), own, np.ones(0))
    assert nothing.low.shape == nothing.same_sign_share.shape == (0,)


def test_about_95_of_100_intervals_hold_what_is_true():
    """Texts drawn from two known rates: the share that holds the true log-odds, a little low as bootstraps are."""
    rng = np.random.default_rng(3)
    rates, length, prior = np.array([0.03, 0.01]), 200, np.array([0.01])
    true = np.log(rates[0] / (1 - rates[0])) - np.log(rates[1] / (1 - rates[1]))
    held = 0
    for _ in range(100):
        matrix = rng.poisson(np.repeat(rates, 40) * length)[:, None]
        found = intervals.of_log_odds(
            counts_of(matrix, length), side(80, 40), prior * keyness.PRIOR_WORDS / 500, draws=150
        )
        held += found.low[0] <= true <= found.high[0]
    assert held >= 85
