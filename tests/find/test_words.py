"""Which words carry a topic, and under which form they count."""

import pytest

from framing.find import mentions, words
from framing.model import Furniture, FurnitureKind, Passage


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Die Angriffe auf die Stadt dauern an.", ["Angriff", "Stadt", "dauern"]),
        ("Außerdem kamen schließlich 1.200 Menschen.", ["kommen", "Mensch"]),
        ("Über den Kompromissen der Straße", ["Kompromiss", "Straße"]),
        ("", []),
    ],
)
def test_function_words_and_numbers_are_left_out(text, lemmas, german, passage_of):
    if text:
        found = words.find(passage_of(text), language=german)
        assert [word.lemma for word in found] == lemmas
        assert all(text[word.span.start : word.span.end].strip() for word in found)


def test_furniture_is_not_the_outlets_wording(german):
    text = "Der Rat tagt. Lesen Sie hier mehr."
    piece = Furniture(14, len(text), FurnitureKind.READ_MORE)
    passage = Passage("p", "a", "Blatt A", 0, len(text), text, furniture=(piece,))
    assert [word.lemma for word in words.find(passage, language=german)] == ["Rat", "tagen"]


def test_what_a_passage_is_about_weighs_the_heading_and_brings_names_to_one_form(german):
    text = "Rat tagt in Krasnoarmeisk\n\nDer Rat beriet am Montag im Februar über den Bus."
    passage = Passage("p", "a", "Blatt A", 0, len(text), text, heading_end=25)
    found = words.subjects(passage, mentions.find(passage, language=german), language=german)
    assert found == {"Rat": 4, "Pokrowsk": 3, "Bus": 1}
