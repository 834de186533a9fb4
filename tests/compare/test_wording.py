"""Keyness: signs, counts, and the answer 'too little text'."""

import math

import numpy as np
import pytest

from framing.compare import wording
from framing.compare.wording import Word
from framing.model import Findings, Mention, Quotation, Span


def words(text, passage="p"):
    return [Word(word, Span(passage, n, n + 1)) for n, word in enumerate(text.split())]


def by_word(rows, outlet):
    return {row.word: row for row in rows if row.outlet == outlet}


def test_log_odds_against_a_calculation_by_hand():
    """Monroe, Colaresi and Quinn, equations 16 and 22, for one word: 8 of 100 against 2 of 100, prior 1."""
    delta, z = wording.log_odds(
        np.array([8.0]), np.array([2.0]), np.array([1.0]), total=100, rest_total=100, prior_total=1
    )
    expected = math.log(9 / (100 + 1 - 9)) - math.log(3 / (100 + 1 - 3))
    assert delta[0] == pytest.approx(expected)
    assert z[0] == pytest.approx(expected / math.sqrt(1 / 9 + 1 / 3))


def test_exchanging_the_sides_turns_the_sign():
    counts, rest, prior = np.array([5.0, 1.0]), np.array([1.0, 4.0]), np.array([2.0, 3.0])
    there, _ = wording.log_odds(counts, rest, prior, total=50, rest_total=60, prior_total=9)
    back, _ = wording.log_odds(rest, counts, prior, total=60, rest_total=50, prior_total=9)
    assert there == pytest.approx(-back)


def test_without_text_nothing_differs():
    delta, z = wording.log_odds(np.zeros(2), np.zeros(2), np.array([1.0, 4.0]), total=0, rest_total=0, prior_total=9)
    assert delta.tolist() == z.tolist() == [0, 0]


@pytest.mark.parametrize("prior", [np.array([0.0]), np.array([1.0, 1.0])])
def test_a_prior_that_does_not_fit_is_refused(prior):
    with pytest.raises(ValueError, match=r"pseudo-count|shapes"):
        wording.log_odds(np.array([1.0]), np.array([1.0]), prior, total=1, rest_total=1, prior_total=2)


def test_a_word_is_shown_where_it_is_used_more_with_its_counts_and_places():
    told = {"A": words("Söldner " * 4 + "Front " * 4, "a"), "B": words("Freiwillige " * 4 + "Front " * 4, "b")}
    rows = wording.compare(told, background={})
    mine = by_word(rows, "A")["Söldner"]
    assert (mine.count, mine.total, mine.rest_count, mine.rest_total) == (4, 8, 0, 8)
    assert mine.log_odds > 0
    assert [span.passage_id for span in mine.spans] == ["a"] * 4
    assert "Söldner" not in by_word(rows, "B")
    assert "Front" not in by_word(rows, "A"), "a word that both use alike is no difference"


def test_little_text_is_too_little_to_tell_and_much_is_not():
    few = {"A": words("Söldner Söldner Front", "a"), "B": words("Front Front", "b")}
    many = {outlet: found * 40 for outlet, found in few.items()}
    usual = {"Söldner": 100, "Front": 100, "Stadt": 800}
    assert not by_word(wording.compare(few, background=usual), "A")["Söldner"].clear
    assert by_word(wording.compare(many, background=usual), "A")["Söldner"].clear


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"A": words("Front Front")},
        {"A": [], "B": []},
        {"A": words("x"), "B": []},
        {"A": words("Wort " * 9), "B": words("Wort " * 9)},
    ],
)
def test_nothing_to_compare_gives_no_rows(told):
    assert wording.compare(told, background={}) == ()


def test_one_word_that_is_all_there_is_has_no_odds():
    with pytest.raises(ValueError, match="all there is"):
        wording.log_odds(np.array([5.0]), np.array([3.0]), np.array([1.0]), total=5, rest_total=3, prior_total=1)


def test_texts_of_almost_one_word_give_finite_figures():
    rows = wording.compare({"A": words("Wort " * 50), "B": words("Wort " * 9 + "WortWort")}, background={})
    assert all(np.isfinite([row.log_odds, row.z]).all() for row in rows)


def test_quoted_words_and_names_are_not_the_outlets_own():
    findings = Findings(
        "p",
        mentions=(Mention(Span("p", 0, 1), "e", "Pokrowsk", "place", "Pokrowsk", "official"),),
        quotations=(
            Quotation(Span("p", 2, 4), "direct", "Kern"),
            Quotation(Span("p", 4, 6), "indirect", "Behörde"),
        ),
    )
    found = wording.own_words(words("Pokrowsk meldet Sieg heute laut Behörde"), findings)
    assert [word.lemma for word in found] == ["meldet", "laut", "Behörde"]
