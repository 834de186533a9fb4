"""The measures, each held against a second implementation and against values that others published."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from scipy.stats import chi2_contingency

from framing.compare import keyness


def one(*numbers):
    return [np.array([float(number)]) for number in numbers]


def log_odds_from_scratch(counts, rest, prior, total, rest_total, prior_total):
    """Monroe et al., equations 15, 16, 20 and 22, word by word and with nothing of ours."""
    found = []
    for word in range(len(counts)):
        odds = []
        for seen, everything in ((counts[word], total), (rest[word], rest_total)):
            odds.append((seen + prior[word]) / (everything + prior_total - seen - prior[word]))
        delta = math.log(odds[0]) - math.log(odds[1])
        variance = 1 / (counts[word] + prior[word]) + 1 / (rest[word] + prior[word])
        found.append((delta, delta / math.sqrt(variance)))
    return np.array(found).T


def test_log_odds_against_a_calculation_by_hand():
    """Monroe, Colaresi and Quinn, equations 16 and 22, for one word: 8 of 100 against 2 of 100, prior 1."""
    delta, z = keyness.log_odds(*one(8, 2, 1), total=100, rest_total=100, prior_total=1)
    expected = math.log(9 / (100 + 1 - 9)) - math.log(3 / (100 + 1 - 3))
    assert delta[0] == pytest.approx(expected)
    assert z[0] == pytest.approx(expected / math.sqrt(1 / 9 + 1 / 3))


def test_log_odds_against_a_second_implementation():
    rng = np.random.default_rng(7)
    counts, rest = rng.poisson(3, 200).astype(float), rng.poisson(5, 200).astype(float)
    prior = rng.gamma(1, 2, 200) + 0.01
    sizes = counts.sum() + 40, rest.sum() + 10, prior.sum()
    delta, z = keyness.log_odds(counts, rest, prior, total=sizes[0], rest_total=sizes[1], prior_total=sizes[2])
    expected = log_odds_from_scratch(counts, rest, prior, *sizes)
    assert delta == pytest.approx(expected[0])
    assert z == pytest.approx(expected[1])


def test_log_odds_as_the_package_fightin_words_has_them():
    """Its README, "Uninformed example" (a Python 3 package after J. Hessel's script), prior 0.05 a word:

    "the quick brown fox jumps over the lazy pig" against "the lazy purple pig jumps over the lazier donkey".
    """
    first = ["the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "pig"]
    second = ["the", "lazy", "purple", "pig", "jumps", "over", "the", "lazier", "donkey"]
    words = sorted({*first, *second})
    _, z = keyness.log_odds(
        np.array([float(first.count(word)) for word in words]),
        np.array([float(second.count(word)) for word in words]),
        np.full(len(words), 0.05),
        total=9, rest_total=9, prior_total=0.05 * len(words),
    )  # fmt: skip
    published = dict.fromkeys(words, 0.0)
    published |= dict.fromkeys(["donkey", "lazier", "purple"], -0.6894227886807968)
    published |= dict.fromkeys(["brown", "fox", "quick"], 0.6894227886807968)
    assert dict(zip(words, z, strict=True)) == pytest.approx(published, abs=1e-12)


def test_exchanging_the_sides_turns_every_sign():
    counts, rest, prior = np.array([5.0, 1.0, 0.0]), np.array([1.0, 4.0, 3.0]), np.array([2.0, 3.0, 1.0])
    here, there = {"total": 50, "rest_total": 60}, {"total": 60, "rest_total": 50}
    for measure in (keyness.log_ratio, keyness.g2):
        assert measure(counts, rest, **here) == pytest.approx(-measure(rest, counts, **there))
    for there_, back in zip(
        keyness.log_odds(counts, rest, prior, **here, prior_total=9),
        keyness.log_odds(rest, counts, prior, **there, prior_total=9),
        strict=True,
    ):
        assert there_ == pytest.approx(-back)


def test_more_in_the_first_side_is_positive_in_all_of_them():
    sides = {"total": 200, "rest_total": 900}
    delta, z = keyness.log_odds(*one(9, 12, 2), **sides, prior_total=50)  # 4.5 against 1.3 in a hundred words
    figures = [delta, z, keyness.log_ratio(*one(9, 12), **sides), keyness.g2(*one(9, 12), **sides)]
    assert all(figure[0] > 0 for figure in figures)
    less = keyness.log_odds(*one(2, 40, 2), **sides, prior_total=50)
    less += (keyness.log_ratio(*one(2, 40), **sides), keyness.g2(*one(2, 40), **sides))
    assert all(figure[0] < 0 for figure in less)


def test_without_text_nothing_differs():
    delta, z = keyness.log_odds(np.zeros(2), np.zeros(2), np.array([1.0, 4.0]), total=0, rest_total=0, prior_total=9)
    assert delta.tolist() == z.tolist() == [0, 0]


@pytest.mark.parametrize("prior", [np.array([0.0]), np.array([1.0, 1.0])])
def test_a_prior_that_does_not_fit_is_refused(prior):
    with pytest.raises(ValueError, match=r"pseudo-count|shapes"):
        keyness.log_odds(np.array([1.0]), np.array([1.0]), prior, total=1, rest_total=1, prior_total=2)


def test_one_word_that_is_all_there_is_has_no_odds():
    with pytest.raises(ValueError, match="all there is"):
        keyness.log_odds(*one(5, 3, 1), total=5, rest_total=3, prior_total=1)


@pytest.mark.parametrize(
    ("count", "rest", "total", "rest_total"),
    [(10, 2, 100, 100), (2, 10, 100, 100), (0, 7, 80, 500), (7, 0, 80, 500), (3, 30, 100, 1000), (5, 1, 6, 4000),
     (40, 2, 40, 300), (1, 1, 2, 2), (9000, 8000, 1_000_000, 1_200_000)],
)  # fmt: skip
def test_g2_against_scipy(count, rest, total, rest_total):
    """scipy.stats.chi2_contingency with lambda_="log-likelihood" and no correction, on all four cells."""
    table = [[count, rest], [total - count, rest_total - rest]]
    if 0 in np.sum(table, axis=1):  # scipy wants no empty row
        table = [row for row in table if sum(row)]
    expected = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    found = keyness.g2(*one(count, rest), total=total, rest_total=rest_total)[0]
    assert abs(found) == pytest.approx(expected, abs=1e-7)
    assert np.sign(found) == np.sign(count * rest_total - rest * total)


@pytest.mark.parametrize(
    ("published", "cells"),
    [
        (270.72, (110, 2442, 111, 29114)),  # the swiss
        (263.90, (29, 13, 123, 31612)),  # can be
        (256.84, (31, 23, 139, 31584)),  # previous year
        (167.23, (10, 0, 3, 31764)),  # mineral water: an empty cell
        (157.21, (76, 104, 2476, 29121)),  # at the
        (157.03, (16, 16, 51, 31694)),  # real terms
        (146.80, (9, 0, 5, 31763)),  # natural gas
    ],
)
def test_g2_as_dunning_published_it(published, cells):
    """T. Dunning, Computational Linguistics 19 (1993), the table of bigrams ranked by -2 log lambda."""
    both, only_first, only_second, neither = cells
    found = keyness.g2(*one(both, only_second), total=both + only_first, rest_total=only_second + neither)
    assert found[0] == pytest.approx(published, abs=0.005)


@pytest.mark.parametrize(
    ("count", "total", "rest", "rest_total", "published"),
    [
        (6, 10_000, 2, 10_000, math.log2(3)),  # "0.0006 in Corpus A and 0.0002 in Corpus B": three times
        (4, 1000, 4, 1000, 0), (8, 1000, 4, 1000, 1), (16, 1000, 4, 1000, 2), (32, 1000, 4, 1000, 3),
        (64, 1000, 4, 1000, 4), (4, 1000, 8, 1000, -1), (4, 1000, 16, 1000, -2),
    ],
)  # fmt: skip
def test_log_ratio_as_hardie_explains_it(count, total, rest, rest_total, published):
    """A. Hardie, "Log Ratio - an informal introduction" (cass.lancs.ac.uk, 2014): every point is a doubling."""
    found = keyness.log_ratio(*one(count, rest), total=total, rest_total=rest_total)
    assert found[0] == pytest.approx(published)


def test_a_word_that_a_side_lacks_counts_as_half_a_word():
    assert keyness.log_ratio(*one(3, 0), total=1000, rest_total=1000)[0] == pytest.approx(math.log2(6))


@pytest.mark.parametrize("measure", [keyness.log_ratio, keyness.g2])
@pytest.mark.parametrize(("total", "rest_total"), [(0, 10), (10, 0)])
def test_a_side_without_words_is_refused(measure, total, rest_total):
    with pytest.raises(ValueError, match="without words"):
        measure(np.zeros(1), np.zeros(1), total=total, rest_total=rest_total)


def test_a_count_above_its_total_is_refused():
    with pytest.raises(ValueError, match="more often than all words"):
        keyness.g2(*one(11, 1), total=10, rest_total=10)


COUNTS = st.integers(0, 10**6)


@given(COUNTS, COUNTS, st.integers(1, 10**6), st.integers(1, 10**6))
def test_no_counts_give_a_figure_that_is_no_number(count, rest, others, rest_others):
    sides = {"total": count + others, "rest_total": rest + rest_others}
    figures = [
        *keyness.log_odds(*one(count, rest, 0.5), **sides, prior_total=500),
        keyness.log_ratio(*one(count, rest), **sides),
        keyness.g2(*one(count, rest), **sides),
    ]
    assert all(np.isfinite(figure).all() for figure in figures)


GRIES = ["b a m n i b e u p", "b a s a t b e w q n", "b c a g a b e s t a", "b a g h a b e a a t",
         "b a h a a b e a x a t"]  # fmt: skip


@pytest.mark.parametrize(("word", "published"), [("b", 0.02), ("i", 0.82), ("q", 0.8), ("x", 0.78)])
def test_dispersion_as_published_for_gries_corpus_of_five_parts(word, published):
    """Parts of 9, 10, 10, 10 and 11 words.

    The corpus is that of S. Th. Gries, "Analyzing dispersion", A Practical Handbook of Corpus Linguistics (2020); the
    values those that the tests of scattertext (Dispersion) hold for it.
    """
    parts = [part.split() for part in GRIES]
    counts = sparse.csr_matrix([[part.count(word)] for part in parts])
    lengths = np.array([len(part) for part in parts], dtype=float)
    assert keyness.deviation_of_proportions(counts, lengths)[0] == pytest.approx(published, abs=0.0005)


def test_dispersion_against_a_second_implementation():
    rng = np.random.default_rng(3)
    counts, lengths = rng.poisson(0.7, (12, 50)), rng.integers(50, 900, 12).astype(float)
    found = keyness.deviation_of_proportions(sparse.csr_matrix(counts), lengths)
    for word in np.flatnonzero(counts.sum(axis=0)):
        here, expected = counts[:, word] / counts[:, word].sum(), lengths / lengths.sum()
        assert found[word] == pytest.approx(sum(abs(a - b) for a, b in zip(here, expected, strict=True)) / 2)


def test_a_word_of_no_text_has_no_dispersion():
    found = keyness.deviation_of_proportions(sparse.csr_matrix(np.array([[2, 0], [1, 0]])), np.array([10.0, 10.0]))
    assert np.isnan(found).tolist() == [False, True]
    assert keyness.deviation_of_proportions(sparse.csr_matrix((0, 0)), np.zeros(0)).tolist() == []
