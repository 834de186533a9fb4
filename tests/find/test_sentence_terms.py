"""What a sentence tells, piece by piece."""

import pytest

from framing.find import mentions, sentence_terms
from framing.language.sentences import split
from framing.model import Findings, Hedge, Quotation, Span


def read(text, german, passage_of, found=None):
    passage = passage_of(text)
    spans = tuple(Span(passage.id, start, end) for start, end in split(passage.own_text, german))
    found = found or Findings(passage.id, mentions=mentions.find(passage, language=german))
    return sentence_terms.read(passage, spans, found, language=german)


def keys(one, kind="word"):
    return [term.key for term in one.terms if term.kind == kind]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Rund 33.714 Anträge gingen ein.", ["33714"]),
        ("Rund 10 000 Beschäftigte kamen.", ["10000"]),
        ("Zwölf Männer und zweiundzwanzig Frauen kamen.", ["12", "22"]),
        ("Der Schaden liegt bei 2,4 Millionen Euro.", ["2,4"]),
        ("Ein Mann kam.", []),  # an article more often than a number
    ],
)
def test_spellings_of_a_number_have_one_form(text, values, german, passage_of):
    (one,) = read(text, german, passage_of)
    assert keys(one, "number") == values


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Drei schwer verletzte Menschen lagen dort.", [("3", "mensch")]),
        ("Es waren 41 gewesen.", [("41", "")]),
        ("Das Land trägt 60 Prozent.", [("60", "prozent")]),
        ("Das Land trägt 60 %.", [("60", "prozent")]),
    ],
)
def test_what_a_number_counts(text, amounts, german, passage_of):
    (one,) = read(text, german, passage_of)
    assert [(amount.value, amount.counted) for amount in one.amounts] == amounts


def test_a_round_word_is_marked(german, passage_of):
    (one,) = read("Mehrere hundert Menschen kamen.", german, passage_of)
    assert [amount.vague for amount in one.amounts] == [True]


def test_names_in_two_forms_are_one_term(german, passage_of):
    a, b = read("Die Kämpfe um Krasnoarmeisk dauern an. Die Pokrowsk-Front hielt.", german, passage_of)
    assert keys(a, "name") == keys(b, "name") == ["ua-pokrowsk"]
    assert "front" in keys(b)


def test_words_that_point_to_one_country(german, passage_of):
    (one,) = read("Russische Truppen und Moskau schwiegen.", german, passage_of)
    assert {term.country for term in one.terms if term.country} == {"RU"}


def test_clauses_are_cut_at_commas_and_joining_words(german, passage_of):
    (one,) = read("Vorgesehen sind 120 Plätze, die Kosten liegen bei vier Millionen Euro.", german, passage_of)
    assert [clause[0].key for clause in one.clauses] == ["vorsehen", "kosten"]


def test_words_that_hand_a_statement_over_are_marked(german, passage_of):
    text = "Die Brücke halte, sagte Kern."
    frame = Span("p", text.index("sagte"), len(text) - 1)
    found = Findings("p", quotations=(Quotation(Span("p", 0, 16), "indirect", "Kern", frame_spans=(frame,)),))
    passage = passage_of(text)
    quoted = found.quotations[0]
    moved = Quotation(
        Span(passage.id, 0, 16), quoted.kind, quoted.speaker, frame_spans=(Span(passage.id, frame.start, frame.end),)
    )
    (one,) = read(text, german, passage_of, Findings(passage.id, quotations=(moved,)))
    assert {term.key: term.handed for term in one.terms if term.key in ("brücke", "kern")} == {
        "brücke": False,
        "kern": True,
    }
    assert one.given


def test_a_negation_or_a_denial_denies(german, passage_of):
    a, b = read("Niemand wurde verletzt. Alle kamen heim.", german, passage_of)
    assert (a.denies, b.denies) == (True, False)
    passage = passage_of("Das Amt wies das zurück.")
    denial = Hedge(Span(passage.id, 8, 12), "zurückweisen", "denial")
    (one,) = read("Das Amt wies das zurück.", german, passage_of, Findings(passage.id, hedges=(denial,)))
    assert one.denies


def test_a_passage_without_sentences(german, passage_of):
    assert sentence_terms.read(passage_of("Ein Text."), (), Findings("p"), language=german) == ()
