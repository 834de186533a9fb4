"""By what a text can be matched with another: names in one form, words, places, the heading."""

import unicodedata

import pytest

from framing.find import clues, mentions
from framing.language.resources import load
from framing.model import Passage

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def read(german):
    def make(text, *, heading_end=0):
        passage = Passage("p", "a", "Blatt A", 0, len(text), text, heading_end)
        return clues.find(passage, mentions.find(passage, language=german), language=german)

    return make


def test_an_ending_is_no_part_of_a_compound(german):
    assert clues.compound_parts(("staatsanwaltschaft", "untersuchungshaft"), german) == (
        "anwaltschaft",
        "haft",
        "staat",
        "untersuchung",
    )
    assert clues.compound_parts(("arbeiterschaft", "politikerinnen"), german) == ()


def test_a_town_in_two_names_is_one_word_and_one_place(read):
    one = read("Kämpfe um Krasnoarmeisk dauern an.")
    other = read("Kämpfe um Pokrowsk dauern an.")
    assert one.opening == other.opening
    assert one.terms == other.terms
    assert "pokrowsk" in one.terms
    assert one.places == other.places == {"Pokrowsk"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An der Pokrowsk-Front", {"pokrowsk-front", "pokrowsk", "front"}),  # a compound is its parts, too
        ("Die Brücken und die Brücke", {"brücke"}),  # one word in two forms, once
        ("Es ist aus und vorbei, sagt er über sie", {"vorbei", "sagen"}),  # function words say nothing
        ("Im Jahr 2026 fuhren 18.000 Busse der Linie M10", {"jahr", "fahren", "bus", "linie"}),  # nor do numbers here
        ("Das E-Auto der Stadt", {"e-auto", "auto", "stadt"}),  # one letter is no word
        ("– 1 2 3 !", set()),
    ],
)
def test_words_that_say_what_a_text_is_about(text, words, german):
    found = clues.terms(text, german)
    assert list(found) == sorted(found)
    assert set(found) == words


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hamburgs Hafen ist voll", {"Hamburg"}),
        ("Berliner Senat tagt", {"Berlin"}),
        ("Die niedersächsische Polizei sucht", {"Niedersachsen"}),
        ("Im NRW-Landtag", {"Nordrhein-Westfalen"}),
        ("Polizei in Sachsen-Anhalt", {"Sachsen-Anhalt"}),
        ("Wer schwäbisch spricht, ist auf dem Hof", set()),  # a dialect, and a town that is an everyday word
    ],
)
def test_places_in_any_form_of_theirs(text, places, german):
    found = clues.places(text, german)
    assert places <= found
    assert bool(places) == bool(found) or not places


def test_a_passage_with_a_heading_is_matched_by_it(read):
    text = "Brücke in Hamburg gesperrt\nIn Stuttgart war es ruhig."
    found = read(text, heading_end=text.index("\n"))
    assert found.heading == "Brücke in Hamburg gesperrt"
    assert found.heading_places == {"Hamburg"}
    assert found.places == {"Hamburg", "Stuttgart"}
    assert "stuttgart" in found.terms
    assert "stuttgart" not in found.heading_terms


def test_a_passage_without_a_heading_is_matched_by_its_first_sentence(read):
    found = read("Die Brücke in Hamburg ist gesperrt. In Stuttgart war es ruhig.")
    assert found.heading == "Die Brücke in Hamburg ist gesperrt."


def test_a_name_in_the_heading_is_brought_to_one_form_there_too(read):
    text = "Krasnoarmeisk unter Beschuss\nUm die Stadt wird gekämpft."
    assert read(text, heading_end=text.index("\n")).heading == "Pokrowsk unter Beschuss"


def test_umlauts_in_two_letters_are_umlauts(read):
    text = "Kölner Behörden räumen Saporischschja-Straße nach Bränden."
    composed, decomposed = read(text), read(unicodedata.normalize("NFD", text))
    assert decomposed.places == composed.places
    assert decomposed.terms == composed.terms


def test_only_the_opening_decides_but_longer_lines_are_compared_for_reprints(read):
    filler = "Der Rat tagte lange. " * 40  # 840 characters
    found = read(filler + "Am Ende fiel in Hamburg der Deich.")
    assert len(found.opening) == clues.OPENING
    assert "deich" not in found.terms
    assert found.places == frozenset()
    assert set(read("Am Ende fiel in Hamburg der Deich.").triples) <= set(found.triples)


def test_standing_text_of_an_outlet_is_no_clue(german):
    from framing.model import Furniture, FurnitureKind

    text = "Die Brücke ist frei. Lesen Sie hier mehr aus Hamburg."
    furniture = (Furniture(21, len(text), FurnitureKind.READ_MORE),)
    passage = Passage("p", "a", "Blatt A", 0, len(text), text, furniture=furniture)
    found = clues.find(passage, (), language=german)
    assert "lesen" not in found.terms
    assert found.places == frozenset()


@pytest.mark.parametrize("text", [".", "– – –", "1 2 3", "x", "😀", "Ö"])
def test_a_text_with_next_to_nothing_in_it_has_next_to_no_clues(text, read):
    found = read(text)
    assert (found.terms, found.heading_terms, len(found.triples)) == ((), (), 0) or text == "1 2 3"
    assert found.places == frozenset()


def test_a_town_that_is_an_everyday_word_is_known_by_its_people_only():
    german = load("de")
    assert clues.places("Brand in Essener Wohnhaus", german) == {"Essen"}
    assert clues.places("Das Essen in der Mensa wird teurer", german) == frozenset()
