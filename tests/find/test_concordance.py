"""Where a word stands: by its form, its dictionary form, or as part of a compound; and queries that mean no good."""

import unicodedata

import pytest

from framing.find.concordance import find
from framing.model import Furniture, FurnitureKind, Passage


@pytest.fixture
def found(german, passage_of):
    def hits(text, query, **dials):
        return [(hit.word, hit.by) for hit in find(passage_of(text), query, language=german, **dials)]

    return hits


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("Der Angriff und die Folgen des Angriffs.", "Angriff", [("Angriff", "form"), ("Angriffs", "lemma")]),
        ("Sie griffen ein, er greift zu.", "greifen", [("griffen", "lemma"), ("greift", "lemma")]),
        ("Sie greifen die Stadt an. Der Angreifer schwieg.", "Angriff", []),
        ("Beim Essen essen alle.", "Essen", [("Essen", "form")]),  # with a capital: the noun only
        ("Beim Essen essen alle.", "essen", [("Essen", "form"), ("essen", "form")]),
        ("Auf der Strasse, in den Straßen.", "Straße", [("Strasse", "form"), ("Straßen", "lemma")]),
        ("Putins Sprecher lobte Putin.", "Putin", [("Putins", "lemma"), ("Putin", "form")]),
        ("Der Damm hält besser, und das ist gut.", "gut", [("besser", "lemma"), ("gut", "form")]),
        ("Die Häuser und ein Haus.", "Haus", [("Häuser", "lemma"), ("Haus", "form")]),
        ("Es waren 3 Tote, später 5.", "3", [("3", "form")]),
        ("", "Angriff", []),
    ],
)
def test_every_form_of_a_word_is_found(text, query, hits, found):
    assert (found(text, query) if text else []) == hits


@pytest.mark.parametrize(
    ("text", "query", "words"),
    [
        (
            "Drohnenangriff, Luftangriffe, ein Angriffskrieg.",
            "Angriff",
            ["Drohnenangriff", "Luftangriffe", "Angriffskrieg"],
        ),
        ("An der Pokrowsk-Front wird geschossen.", "Front", ["Pokrowsk-Front"]),
        ("Der Bundesaußenminister reist.", "Außenminister", ["Bundesaußenminister"]),
        ("Eine regierungskritische Zeitung.", "Regierung", ["regierungskritische"]),
        ("Die Krellakrise dauert an.", "Krella", ["Krellakrise"]),  # a name that no list has
        ("Lehrer, Lehre und mehr.", "Ehre", []),
        ("Verrat, Heirat und ein Apparat; der Stadtrat tagt.", "Rat", ["Stadtrat"]),
        ("Die Eisenbahn, der Preis, das Speiseeis.", "Eis", ["Speiseeis"]),
        ("Artikel über Armut und Tierarten.", "Art", ["Tierarten"]),
    ],
)
def test_compounds_are_found_by_their_parts_and_look_alikes_are_not(text, query, words, found):
    assert found(text, query) == [(word, "part") for word in words]
    assert found(text, query, parts=False) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nach brutalen Überfällen flohen sie.", ["brutalen Überfällen"]),
        ("Ein brutaler Raubüberfall.", ["brutaler Raubüberfall"]),
        ("Das war brutal. Überfälle gab es viele.", []),  # the sentence ends between them
        ("Der brutale nächtliche Überfall.", []),
    ],
)
def test_the_words_of_a_phrase_follow_each_other(text, words, found):
    assert [word for word, _ in found(text, "brutaler Überfall")] == words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Bundes*", ["Bundesrat", "Bundestag"]),
        ("*tag", ["Bundestag", "Freitag"]),
        ("*desr*", ["Bundesrat"]),
        ("bund", []),
    ],
)
def test_a_star_stands_for_any_letters(query, words, found):
    hits = found("Bundesrat und Bundestag am Freitag.", query, parts=False)
    assert hits == [(word, "form") for word in words]


def test_a_hit_says_which_part_and_leads_back_to_the_letters(german, passage_of):
    text = "Gestern: Luftangriffe."
    (hit,) = find(passage_of(text), "Angriffe", language=german)
    assert (hit.part, text[hit.span.start : hit.span.end]) == ("angriff", "Luftangriffe")


def test_decomposed_umlauts_soft_hyphens_and_direction_marks_hide_nothing(german, passage_of):
    text = unicodedata.normalize("NFD", "Die Überfälle, die Über\u00adfälle und die \u200fÜberfälle\u200e.")
    for query in ("Überfall", unicodedata.normalize("NFD", "Überfall"), "\u200fÜber\u00adfall"):
        hits = find(passage_of(text), query, language=german)
        assert [hit.word for hit in hits] == ["Überfälle"] * 3
        printed = [text[hit.span.start : hit.span.end] for hit in hits]
        assert [unicodedata.normalize("NFC", word).replace("\u00ad", "") for word in printed] == ["Überfälle"] * 3


@pytest.mark.parametrize(
    "query", ["", "   ", "???", "***", ".*", "„“", "\u200f", "(", "eins zwei drei vier fünf sechs", "ä" * 10_000]
)
def test_a_query_without_words_or_with_too_many_finds_nothing(query, found):
    assert found("Eins (zwei) .* drei.", query) == []


@pytest.mark.parametrize("query", ["Angrif+f", "[A-Z]ngriff", "Angriff|Stadt", "A.griff", "(Angriff"])
def test_signs_of_patterns_are_no_patterns(query, found):
    assert found("Angriffe auf Anngriff.", query) in ([], [("Angriffe", "lemma")])


def test_a_text_without_blanks_is_read_once(found):
    assert found("x" * 100_000 + "Angriff" * 2_000, "Angriff") == []
    assert found("Angriff," * 3_000, "Angriff") == [("Angriff", "form")] * 3_000


def test_furniture_is_not_searched(german):
    text = "Der Rat tagt. Lesen Sie mehr: Rat."
    passage = Passage("p", "a", "A", 0, len(text), text, furniture=(Furniture(14, len(text), FurnitureKind.READ_MORE),))
    assert [hit.span.start for hit in find(passage, "Rat", language=german)] == [4]
