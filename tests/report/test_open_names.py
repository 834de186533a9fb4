"""A form that may name several things, and words that stand for the same thing, on the page and in the tables."""

from dataclasses import replace

import pytest

from framing.compare import labels, names
from framing.model import Findings, Label, Mention, Span
from framing.report import marks, name_list, side_by_side, tables
from framing.report.view import View

TEXTS = {"Abendblatt": "Das Regime meldet Kämpfe um Krasnoarmeisk.", "Chronik": "Die Regierung schweigt."}
LETTERS = {"Abendblatt": "A", "Chronik": "C"}


def label(passage, text, word, register):
    start = text.index(word)
    return Label(Span(passage, start, start + len(word)), "regierung", word, register)


@pytest.fixture
def compared(make_comparison):
    a, b = TEXTS.values()
    start = a.index("Krasnoarmeisk")
    town = Mention(
        Span("a", start, start + 13), "", "Krasnoarmeisk", "place", "Krasnoarmeisk", "",
        candidates=("ru-krasnoarmeisk-saratow", "ua-pokrowsk"),
    )  # fmt: skip
    found = {
        "a": Findings("a", mentions=(town,), labels=(label("a", a, "Regime", "polemic"),)),
        "b": Findings("b", labels=(label("b", b, "Regierung", "neutral"),)),
    }
    bare = make_comparison(TEXTS, found)
    return replace(bare, open_names=names.open_forms(bare.passages, found), labels=labels.compare(bare.passages, found))


@pytest.mark.parametrize(("language", "word"), [("de", "mehrdeutig: "), ("en", "ambiguous: ")])
def test_an_open_name_is_marked_as_such_and_belongs_to_nothing(compared, language, word):
    view = View(compared, LETTERS, ("Abendblatt", "Chronik"), language=language)
    (mark,) = [mark for mark in marks.of_passage(view, view.passages["a"]) if mark.kind == "name"]
    assert (mark.style, mark.entity) == ("open", None)
    assert mark.title.startswith(word)
    assert "Pokrowsk (" in mark.title
    assert mark.title in side_by_side.page(compared, ["Abendblatt", "Chronik"], letters=LETTERS, language=language)


def test_words_of_one_set_are_marked_and_listed_with_their_source(compared):
    page = side_by_side.page(compared, ["Abendblatt", "Chronik"], letters=LETTERS)
    assert "Regierung und Machthaber" in page
    assert "Quelle: Duden: meist abwertend" in page
    assert "m m-wording m-label" in page


def test_the_terminal_says_it_and_does_not_count_it(compared):
    said = "\n".join(name_list.of_story(compared, 2))
    assert "No name is written in different forms." in said
    assert "Not clear what is meant, so not counted:" in said
    assert "Abendblatt             Krasnoarmeisk 1×, may be Krasnoarmeisk (Saratow)" in said


def test_tables_hold_open_names_and_labels_with_their_places(compared):
    found = tables.compared(compared)
    (row,) = found["open_names"]
    assert (row["form"], row["candidate_ids"][1]) == ("Krasnoarmeisk", "ua-pokrowsk")
    assert row["evidence"][0]["words"] == "Krasnoarmeisk"
    assert [(row["word"], row["count"], row["source"]) for row in found["labels"]] == [
        ("Regime", 1, "Duden: meist abwertend"),
        ("Regierung", 1, "own judgement"),
    ]
