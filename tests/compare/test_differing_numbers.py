"""Two figures for one thing."""

import pytest

from framing.compare import differing_numbers
from framing.model import Span
from framing.model.sentences import Amount, Sentence, Term


def told(side, words, *counts, vague=()):
    """words: those of one clause, numbers among them; counts: (number, what it counts)."""
    clause = tuple(Term(w, "number" if w[0].isdigit() else "word", w, 0.8) for w in words.split())
    amounts = tuple(Amount(v, c, Span(side, n, n + 1), v in vague) for n, (v, c) in enumerate(counts))
    return Sentence(Span(side, 0, 99), words, 0.0, (clause,), amounts, printed=tuple(words.split()))


def alike(one, other):
    return 1.0 if one == other or {one, other} == {"tote", "todesopfer"} else 0.0


def count(a, b):
    return len(differing_numbers.of(a, b, alike))


def test_three_dead_here_and_five_there():
    assert (
        count(told("a", "3 tote brand halle", ("3", "tote")), told("b", "5 todesopfer brand", ("5", "todesopfer"))) == 1
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (told("a", "3 tote brand", ("3", "tote")), told("b", "3 tote brand", ("3", "tote"))),
        (told("a", "3 tote brand", ("3", "tote")), told("b", "40 minute brand", ("40", "minute"))),
        (told("a", "15000 kunde strom", ("15000", "kunde")), told("b", "15,000 kunde strom", ("15,000", "kunde"))),
        (told("a", "2019 kind opfer", ("2019", "kind")), told("b", "136 kind opfer", ("136", "kind"))),
        (told("a", "je 118 soldat frei", ("118", "soldat")), told("b", "236 soldat frei", ("236", "soldat"))),
        (told("a", "", *()), told("b", "5 tote", ("5", "tote"))),
    ],
    ids=["equal", "another thing", "a comma between thousands", "a year", "each and together", "no figure"],
)
def test_no_figures_that_differ(a, b):
    assert count(a, b) == 0


def test_a_round_word_is_no_count():
    a = told("a", "100 mensch demo", ("100", "mensch"), vague=("100",))
    assert count(a, told("b", "300 mensch demo", ("300", "mensch"))) == 0


def test_where_a_sentence_counts_a_thing_twice_nobody_knows_which_is_meant():
    a = told("a", "steuer 5 15 prozent erhöhen", ("5", "prozent"), ("15", "prozent"))
    assert count(a, told("b", "steuer 12 prozent erhöhen", ("12", "prozent"))) == 0


def test_the_thing_counted_alone_is_too_little():
    a = told("a", "arbeitsplatz 120 schaffen rechenzentrum stadt 7", ("120", "arbeitsplatz"), ("7", "jahr"))
    assert count(a, told("b", "arbeitsplatz 400 vernichten werft", ("400", "arbeitsplatz"))) == 0


def test_one_number_each_without_a_word_behind_it():
    """„Sein Verein geht von 600 aus“: what it counts is told by the other sentence."""
    assert count(told("a", "900 mensch stadt", ("900", "mensch")), told("b", "600 verein", ("600", ""))) == 1
