"""Dealing the texts out anew: what differs by chance is seldom flagged, what was planted is found."""

import numpy as np
import pytest
from scipy import sparse

from framing.compare import shuffles
from framing.compare.counts import Counts

N_TERMS = 150


RATES = 0.3 / np.arange(30, N_TERMS + 30)
"""Share of all words: from one in a hundred to one in six hundred, as words that carry a topic have it."""

PLANTED = 20
"""One word in 170, as labels of an event are in its news."""


def made(rng, lengths, *, planted=None, burst=0.5):
    """Counts of words whose use strays from text to text, as that of real words does; shape (n_texts, n_terms).

    planted: the texts in which this word is four times as frequent.
    """
    rates = RATES * rng.gamma(1 / burst, burst, (len(lengths), N_TERMS))
    if planted is not None:
        rates[planted, PLANTED] *= 4
    return rng.poisson(rates * np.asarray(lengths)[:, None])


def counts_of(matrix, lengths):
    terms = tuple((n,) for n in range(matrix.shape[1]))
    words = tuple(f"Wort{n}" for n in range(matrix.shape[1]))
    return Counts(terms, sparse.csr_matrix(matrix.astype(float)), np.asarray(lengths, dtype=float), words)


def halves(n_texts, first):
    return (np.arange(n_texts) >= first).astype(np.intp)


@pytest.mark.parametrize(
    ("size", "others", "tells"),
    [(5, 5, True), (6, 5, True), (5, 300, True), (4, 4, False), (4, 300, False), (1, 40, False), (0, 9, False)],
)
def test_fewer_than_five_texts_tell_nothing(size, others, tells):
    assert shuffles.can_tell(size, others) is shuffles.can_tell(others, size) is tells


@pytest.mark.parametrize("sides", [[0, 0, 0, 1, 1, 1], [0] * 5 + [1] * 4, [-1] * 9, []])
def test_too_few_texts_are_refused(sides):
    matrix = np.ones((len(sides), 3))
    with pytest.raises(ValueError, match="too few texts to tell"):
        shuffles.deal(counts_of(matrix, np.full(len(sides), 9.0)), np.array(sides, dtype=np.intp))


def flagged_runs(lengths, first, *, runs=60):
    """In how many of so many comparisons of nothing with nothing is anything flagged?"""
    rng = np.random.default_rng(20261)
    dealt = (
        shuffles.deal(counts_of(made(rng, lengths), lengths), halves(len(lengths), first), shuffles=199, seed=run)
        for run in range(runs)
    )
    return sum(bool((one.p <= shuffles.ALPHA).any()) for one in dealt)


@pytest.mark.parametrize(
    ("first", "second"),
    [((200, 20), (200, 20)), ((300, 20), (150, 20)), ((600, 40), (60, 40)), ((60, 20), (600, 40))],
    ids=["alike", "twice as long", "ten times as long", "few short against many long"],
)
def test_where_nothing_differs_little_is_flagged(first, second):
    """Of 60 comparisons more than 5 with a flag have a chance below 1 in 100 at ALPHA."""
    lengths = np.repeat([float(first[0]), float(second[0])], [first[1], second[1]])
    assert flagged_runs(lengths, first[1]) <= 5


def test_few_very_long_texts_against_many_short_ones_flag_little():
    assert flagged_runs(np.repeat([600.0, 60.0], [20, 40]), 20) <= 5


def test_a_word_planted_four_times_as_often_is_found():
    rng = np.random.default_rng(4)
    lengths, sides = np.full(60, 300.0), halves(60, 30)
    found, runs = 0, 20
    for run in range(runs):
        counts = counts_of(made(rng, lengths, planted=sides == 0), lengths)
        dealt = shuffles.deal(counts, sides, shuffles=199, seed=run)
        found += dealt.p[0, PLANTED] <= shuffles.ALPHA and dealt.z[0, PLANTED] > 0
    assert found >= 0.9 * runs


def test_a_word_that_one_text_repeats_fifty_times_is_one_texts_word():
    rng = np.random.default_rng(5)
    lengths = np.full(40, 200.0)
    matrix = made(rng, lengths)
    matrix[:, 7] = 0
    matrix[3, 7] = 50
    dealt = shuffles.deal(counts_of(matrix, lengths), halves(40, 20))
    assert dealt.p[0, 7] > shuffles.ALPHA
    assert dealt.p[1, 7] > shuffles.ALPHA


def test_a_word_that_stands_once_in_every_text_is_no_difference():
    """A by-line: once in each text of 100 words and once in each of 115."""
    rng = np.random.default_rng(10)
    lengths = np.repeat([100.0, 115.0], 15)
    matrix = made(rng, lengths)
    matrix[:, 9] = 1
    assert shuffles.deal(counts_of(matrix, lengths), halves(30, 15)).p[0, 9] > shuffles.ALPHA


def test_exchanging_two_sides_turns_the_sign():
    rng = np.random.default_rng(6)
    lengths = rng.integers(50, 400, 24).astype(float)
    counts, sides = counts_of(made(rng, lengths), lengths), halves(24, 10)
    there, back = shuffles.deal(counts, sides), shuffles.deal(counts, 1 - sides)
    assert there.z[0] == pytest.approx(back.z[1], abs=1e-4)  # single precision
    assert there.z[0] == pytest.approx(-there.z[1], abs=1e-4)


def test_equal_texts_are_never_flagged():
    matrix = np.tile(np.arange(1, 9), (12, 1))
    dealt = shuffles.deal(counts_of(matrix, np.full(12, 60.0)), halves(12, 6))
    assert (dealt.z == 0).all()
    assert (dealt.p == 1).all()
    assert np.isfinite([dealt.bar]).all()


def test_the_same_texts_give_the_same_answer():
    rng = np.random.default_rng(8)
    lengths = np.full(20, 100.0)
    counts, sides = counts_of(made(rng, lengths), lengths), halves(20, 10)
    assert (shuffles.deal(counts, sides).p == shuffles.deal(counts, sides).p).all()


def test_every_p_is_a_share_and_every_figure_a_number():
    rng = np.random.default_rng(9)
    lengths = rng.integers(1, 400, 30).astype(float)
    matrix = made(rng, lengths)
    matrix[:, :3] = 0
    sides = np.repeat([0, 1, 2, -1], [6, 6, 10, 8]).astype(np.intp)
    dealt = shuffles.deal(counts_of(matrix, lengths), sides)
    assert dealt.z.shape == dealt.p.shape == (3, N_TERMS)
    assert np.isfinite(dealt.z).all()
    assert ((dealt.p > 0) & (dealt.p <= 1)).all()
    assert (dealt.p[np.abs(dealt.z) >= dealt.bar + 1e-3] <= shuffles.ALPHA).all()


@pytest.mark.parametrize("teasers", [0, 10, 45, 400])
def test_however_many_teasers_stand_beside_the_articles_half_of_all_words_take_part(teasers):
    rng = np.random.default_rng(11)
    lengths = np.concatenate([np.full(40, 300.0), np.full(teasers, 5.0)])
    evened = shuffles._evened(counts_of(made(rng, lengths), lengths))
    assert evened.lengths.sum() >= lengths.sum() / 2
    assert evened.lengths.max() <= 300
