"""Texts as numbers of words: each leads back to its word, and no phrase runs over a sign or something left out."""

import unicodedata

import numpy as np
import pytest

from framing.find import own_text
from framing.find.terms import FORMS, LEFT_OUT, Reader, without
from framing.model import Furniture, FurnitureKind, Passage


def read(german, text, form="lemma"):
    reader = Reader(german, form=form)
    return ["|" if number < 0 else reader.words[number] for number in reader.read(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Angriffe dauern an.", ["die", "Angriff", "dauern", "an", "|"]),
        ("Über den Angriff sprach er.", ["über", "der", "Angriff", "sprechen", "er", "|"]),
        ("Brutale Überfälle erschüttern die Stadt", ["brutal", "Überfall", "erschüttern", "die", "Stadt"]),
        ("Der Luftangriffsalarm heulte.", ["der", "Luftangriffsalarm", "heulen", "|"]),  # a compound stays one word
        ("Um 7.40 Uhr, 1.200 Menschen", ["um", "|", "Uhr", "|", "|", "Mensch"]),
        ("", []),
        ("— … !!", ["|", "|", "|"]),
    ],
)
def test_words_stand_under_one_form_and_signs_part_them(german, text, words):
    found = read(german, text)
    carried = [word for word in found if word == "|" or word.casefold() not in german.folded("stopwords")]
    assert carried == [word for word in words if word == "|" or word.casefold() not in german.folded("stopwords")]


def test_a_form_by_itself_keeps_capitals_and_umlauts(german):
    assert read(german, "Die Überfälle und der Überfall", "word")[1::3] == ["Überfälle", "Überfall"]
    assert set(FORMS) == {"lemma", "word"}


@pytest.mark.parametrize(
    ("sentence", "word"), [("Brutal war der Überfall.", "brutal"), ("Überfälle häufen sich.", "Überfälle")]
)
def test_a_capital_at_the_beginning_of_a_sentence_is_no_other_word(german, sentence, word):
    assert read(german, sentence, "word")[0] == word


def test_an_umlaut_of_two_characters_is_the_same_word(german):
    composed, apart = "Der Überfall in Köln", unicodedata.normalize("NFD", "Der Überfall in Köln")
    assert composed != apart
    reader = Reader(german)
    numbers, places = reader.read(apart), reader.places(apart)
    assert [apart[start:end] for start, end in places] == apart.split()
    assert len(numbers) == 4, "no word is torn at its umlaut"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "text",
    [
        "Die Angriffe, sagt er, „dauern an“: 14 Tote.\n\nUm 7.40 Uhr kam der U-Bahn-Verkehr zum Erliegen.",
        "E-Mail-Adresse, Müller-Lüdenscheidt und d’Artagnan; 👩‍👩‍👧 <b>fett</b> " + "W" * 10_000,
        "\u202eumgedreht\u202c x\x00y",
    ],
)
def test_each_number_leads_back_to_its_characters(german, form, text):
    reader = Reader(german, form=form)
    numbers, places = reader.read(text), reader.places(text)
    assert len(numbers) == len(places)
    for number, (start, end) in zip(numbers, places, strict=True):
        piece = text[start:end]
        if number >= 0:
            assert piece[0].isalpha()
            assert read(german, piece, form) == [reader.words[number]]
    assert (np.diff(places[:, 0]) > 0).all()


@pytest.mark.parametrize("between", [", ", " – ", "\n", " 14 ", " „", "  ", f" {LEFT_OUT * 4} "])
def test_a_sign_a_number_a_line_or_a_gap_parts_two_words(german, between):
    assert "|" in read(german, f"brutaler{between}Überfall")


def test_one_blank_parts_nothing(german):
    assert "|" not in read(german, "brutaler Überfall")


def test_furniture_parts_what_stands_around_it(german):
    text = "Der brutale Lesen Sie mehr Überfall"
    piece = Furniture(12, 26, FurnitureKind.READ_MORE)
    passage = Passage("p", "a", "Blatt A", 0, len(text), text, furniture=(piece,))
    assert read(german, passage.own_text)[-2:] == ["|", "Überfall"]
    assert "lesen" not in read(german, passage.own_text)


def test_a_passage_of_furniture_alone_has_no_words(german):
    text = "Lesen Sie hier mehr"
    passage = Passage(
        "p", "a", "Blatt A", 0, len(text), text, furniture=(Furniture(0, len(text), FurnitureKind.READ_MORE),)
    )
    assert set(read(german, passage.own_text)) <= {"|"}


def test_function_words_carry_nothing(german):
    reader = Reader(german)
    reader.read("Der Überfall und die Tat")
    carried = {word for word, carries in zip(reader.words, reader.carries, strict=True) if carries}
    assert carried == {"Überfall", "Tat"}
    assert Reader(german).carries.tolist() == []


def test_what_is_left_out_keeps_all_other_places():
    text = "Kern sagte: „Wir liefern.“"
    gone = without(text, [(12, 26), (0, 4)])
    assert len(gone) == len(text)
    assert gone[4:12] == text[4:12]
    assert set(gone[12:26]) | set(gone[:4]) == {LEFT_OUT}
    assert without(text, []) == text
    assert without("kurz", [(2, 99)]) == "ku" + 2 * LEFT_OUT


def test_marks_alone_tell_long_quotations(german, passage_of):
    passage = passage_of("Er sagte: „Wir haben keine Wahl mehr.“ Das war alles.")
    (stretch,) = own_text.in_marks(passage, german)
    assert "keine Wahl mehr" in passage.text[slice(*stretch)]
    assert "Das war alles" not in passage.text[slice(*stretch)]
    assert own_text.in_marks(passage_of("Kein Zitat."), german) == []
