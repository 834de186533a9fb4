"""Sentence beside sentence, from terms and vectors made here."""

from datetime import UTC, datetime

import numpy as np
import pytest

from framing.compare import alignment, alignment_weights
from framing.compare.alignment_weights import Weights
from framing.compare.sentence_signals import SIGNALS
from framing.compare.sentence_story import Story, vocabulary
from framing.errors import ResourceError
from framing.model import Passage, Span
from framing.model.sentences import Amount, Sentence, Term

WORDS = 6
"""Each sentence here counts as so many words, so that none is too short."""


def sentence(passage_id, n, words, **more):
    terms = tuple(Term(word, "number" if word.isdigit() else "word", word.capitalize(), 0.8) for word in words.split())
    printed = tuple(words.split())
    given = {"printed": printed, "word_count": WORDS, "place": n / 5} | more
    return Sentence(Span(passage_id, 10 * n, 10 * n + 9), words, clauses=(terms,), **given)


def passage(passage_id, outlet, at=None):
    text = "x" * 100
    return Passage(passage_id, passage_id, outlet, 0, len(text), text, 0, at)


def compared(passages, sentences, **more):
    """Every word is like itself and like no other; a sentence's vector is the mean of its words."""
    terms = vocabulary(sentences)
    vectors = np.eye(max(len(terms), 1), dtype=np.float32)[: len(terms)]
    column = {term.key: n for n, term in enumerate(terms)}
    of_sentences = np.array([[0.0] * vectors.shape[1]] * len(sentences), dtype=np.float32).reshape(-1, vectors.shape[1])
    for row, one in enumerate(sentences):
        for term in one.terms:
            of_sentences[row] += vectors[column[term.key]]
    usual = np.zeros(vectors.shape[1], dtype=np.float32)
    return alignment.compare(passages, Story(sentences, terms, vectors, usual, of_sentences), **more)


TWO = (passage("a", "Abendblatt"), passage("b", "Bote"))
BRIDGE, SCHOOL, WEATHER = "brücke montag sperren risse", "schule umbau rat beschließen", "regen sturm küste warnen"


def test_the_same_sentences_meet_and_the_rest_was_found_only_here():
    there = [sentence("a", 0, BRIDGE), sentence("a", 5, WEATHER)]
    here = [sentence("b", 0, SCHOOL), sentence("b", 4, "weizen preis börse steigen"), sentence("b", 5, BRIDGE)]
    (found,) = compared(TWO, [*there, *here])
    assert [(pair.a, pair.b, pair.label) for pair in found.pairs] == [(there[0].span, here[2].span, "same")]
    assert (found.only_a, found.only_b) == ((there[1].span,), (here[0].span, here[1].span))
    assert found.pairs[0].why == ("Brücke", "Montag", "Risse")


def test_the_order_of_the_sentences_plays_no_part():
    """One outlet begins with what the other ends with."""
    there = [sentence("a", n, words) for n, words in enumerate((BRIDGE, SCHOOL, WEATHER))]
    back = [sentence("b", n, words) for n, words in enumerate((WEATHER, SCHOOL, BRIDGE))]
    (found,) = compared(TWO, [*there, *back])
    assert {(pair.a, pair.b) for pair in found.pairs} == {
        (one.span, other.span) for one, other in zip(there, reversed(back), strict=True)
    }


def test_a_sentence_may_correspond_to_several():
    """A heading tells what the first sentence tells again."""
    told = [sentence("a", 0, BRIDGE), sentence("b", 0, BRIDGE), sentence("b", 1, BRIDGE + " gestern")]
    (found,) = compared(TWO, told)
    assert {pair.b for pair in found.pairs} == {told[1].span, told[2].span}


def test_exchanging_the_outlets_gives_the_mirror_image():
    told = [
        sentence("a", 0, BRIDGE + " 12"),
        sentence("a", 1, WEATHER),
        sentence("b", 0, "regen küste"),
        sentence("b", 1, BRIDGE + " 14"),
    ]
    other = (passage("a", "Bote"), passage("b", "Abendblatt"))
    (straight,), (turned,) = compared(TWO, told), compared(other, told)
    assert {(p.a, p.b, p.label, round(p.similarity, 6)) for p in straight.pairs} == {
        (p.b, p.a, p.label, round(p.similarity, 6)) for p in turned.pairs
    }
    assert (straight.only_a, straight.only_b) == (turned.only_b, turned.only_a)


def test_a_weak_second_partner_goes_where_both_have_a_surer_one():
    told = np.array([[0.95, 0.4], [0.4, 0.9]])
    assert alignment.links(told, told / 2).tolist() == [[True, False], [False, True]]


def test_a_weak_partner_stays_where_one_of_the_two_has_no_other():
    told = np.array([[0.95, 0.55]])
    assert alignment.links(told, np.zeros((1, 2))).tolist() == [[True, True]]


def test_where_none_correspond_the_closest_two_are_shown_as_weak():
    far = "brücke risse ingenieur beton regen gutachten prüfen kosten"
    told = [sentence("a", 0, WEATHER), sentence("b", 0, SCHOOL), sentence("b", 5, far)]
    (found,) = compared(TWO, told)
    assert found.pairs == ()
    assert found.closest.label == "weak"
    assert (found.only_a, found.only_b) == ((told[0].span,), (told[1].span, told[2].span))


@pytest.mark.parametrize(("a", "b"), [(0, 0), (0, 2), (3, 0)])
def test_a_side_without_sentences(a, b):
    told = [*(sentence("a", n, BRIDGE) for n in range(a)), *(sentence("b", n, BRIDGE) for n in range(b))]
    (found,) = compared(TWO, told)
    assert (found.pairs, found.closest) == ((), None)
    assert (len(found.only_a), len(found.only_b)) == (a, b)


def test_one_outlet_alone_is_no_comparison():
    told = [sentence("a", 0, BRIDGE), sentence("b", 0, BRIDGE)]
    assert compared((passage("a", "Bote"), passage("b", "Bote")), told) == ()
    assert compared((), []) == ()


def test_sentences_too_short_to_compare_are_in_neither_list():
    told = [sentence("a", 0, BRIDGE, word_count=3), sentence("b", 0, BRIDGE)]
    (found,) = compared(TWO, told)
    assert (found.pairs, found.only_a, found.only_b) == ((), (), (told[1].span,))


def test_only_here_is_said_of_a_time():
    """What one outlet published before or after was not looked at, and a text without a date is counted."""
    first, last = datetime(2026, 2, 4, 9, tzinfo=UTC), datetime(2026, 2, 5, 7, tzinfo=UTC)
    texts = (passage("a", "Abendblatt", last), passage("c", "Abendblatt", first), passage("b", "Bote"))
    (found,) = compared(texts, [sentence("a", 0, BRIDGE), sentence("b", 0, SCHOOL)])
    assert found.span_a == alignment.Period(first, last, 2, 0)
    assert found.span_b == alignment.Period(None, None, 1, 1)


def test_what_both_print_word_for_word_is_marked_as_shared():
    words = ["die", "brücke", "über", "die", "lahme", "ist", "seit", "montag", "gesperrt"]
    told = [sentence(side, 0, BRIDGE, printed=tuple(words)) for side in "ab"]
    (found,) = compared(TWO, told)
    assert [(pair.shared, pair.similarity) for pair in found.pairs] == [(True, 1.0)]


def test_words_that_only_a_speaker_shares_are_no_agency_text():
    """`printed` leaves out what stands in quotation marks."""
    told = [sentence("a", 0, BRIDGE, printed=("sagte", "kern")), sentence("b", 0, BRIDGE, printed=("so", "kern"))]
    (found,) = compared(TWO, told)
    assert [pair.shared for pair in found.pairs] == [False]


def test_figures_that_differ_for_the_same_thing_are_shown():
    def told(side, value):
        amount = Amount(value, "tote", Span(side, 1, 2))
        return sentence(side, 0, f"{value} tote brand lagerhalle montag", amounts=(amount,))

    (found,) = compared(TWO, [told("a", "3"), told("b", "5")])
    assert [pair.differing_numbers for pair in found.pairs] == [((Span("a", 1, 2), Span("b", 1, 2)),)]
    (equal,) = compared(TWO, [told("a", "3"), told("b", "3")])
    assert [pair.differing_numbers for pair in equal.pairs] == [()]


def test_each_term_and_sentence_needs_a_vector():
    with pytest.raises(ValueError, match="one vector"):
        Story([sentence("a", 0, BRIDGE)], (), np.zeros((0, 2)), np.zeros(2), np.zeros((0, 2)))


def test_a_signal_missing_in_the_weights_is_told():
    with pytest.raises(ResourceError, match="meaning"):
        alignment_weights.parse("signal,mean,spread,told,whole,says\nmeaning,0,1,0,0,\n")
    rows = "".join(f"{signal},0,1,x,0,\n" for signal in (*SIGNALS, "intercept"))
    with pytest.raises(ResourceError, match="column told"):
        alignment_weights.parse(f"signal,mean,spread,told,whole,says\n{rows}")


def test_other_weights_can_be_tried():
    none = np.zeros(len(SIGNALS))
    never = Weights(none, none + 1, np.append(none, -9), np.append(none, 0))
    (found,) = compared(TWO, [sentence("a", 0, BRIDGE), sentence("b", 0, f"{BRIDGE} heute")], weights=never)
    assert found.pairs == ()
