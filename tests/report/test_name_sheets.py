"""All forms of one thing, by tap and by keyboard: nothing invented, nothing lost, and back to the same place."""

import re

import pytest
from lxml import html as lxml_html

from framing.model import Findings
from framing.report import name_sheets, side_by_side
from framing.report.view import View

PAIR = ("Abendblatt", "Bote <B>")


def tree(markup):
    return lxml_html.fromstring(f"<div>{markup}</div>")


def flat(node):
    return " ".join(node.text_content().split())


@pytest.fixture
def view(make_comparison, letters):
    return View(make_comparison(), letters, PAIR)


def test_every_marked_name_opens_the_sheet_of_its_thing_in_its_own_column(make_comparison, letters):
    page = tree(side_by_side.page(make_comparison(), PAIR, letters=letters))
    for letter in "AB":
        links = page.get_element_by_id(f"k-{letter}").find_class("m-name")
        assert links
        for link in links:
            target = page.get_element_by_id(link.get("href")[1:])
            assert target.get("data-col") == letter
            assert f"t-{name_number(link)}" in target.get("class").split()
            assert "Pokrowsk" in flat(target.getparent().find_class("fx-sheet")[0])


def name_number(link):
    return next(name[2:] for name in link.get("class").split() if name.startswith("e-"))


def test_the_sheet_tells_form_origin_number_and_sentences_for_each_outlet(view):
    (sheet,) = tree(name_sheets.sheets(view)).find_class("fx-sheet")
    assert [flat(outlet) for outlet in sheet.findall("ul/li")] == [
        "A AbendblattPokrowsk amtliche Form am Ort 1× A1 · in Zitat: 1× A2",
        "B Bote <B>Krasnoarmeisk frühere Form (sowjetisch) 2× B1 B2Pokrowsk amtliche Form am Ort · in Klammern: 1× B2",
        "C ChronikPokrowsk amtliche Form am Ort 1× C1",
    ]


def test_sentences_that_stand_in_no_column_are_named_but_no_link(view):
    (sheet,) = tree(name_sheets.sheets(view)).find_class("fx-sheet")
    targets = {link.get("href") for link in sheet.iter("a")}
    assert "#s-C1" not in targets
    assert {"#s-A1", "#s-B1"} <= targets


def test_closing_stays_in_the_column_from_which_the_sheet_was_opened(view):
    sheets = tree(name_sheets.sheets(view))
    away = {link.get("class"): link.get("href") for link in sheets.iter("a") if link.text == "Schließen"}
    assert away == {"fx-close-1": "#close-A", "fx-close-2": "#close-B"}
    assert [sheets.get_element_by_id(f"close-{letter}").get("data-col") for letter in "AB"] == ["A", "B"]


def test_what_is_fixed_to_the_screen_stands_outside_of_what_is_measured(make_comparison, letters):
    page = tree(side_by_side.page(make_comparison(), PAIR, letters=letters))
    (sheets,) = page.find_class("fx-sheets")
    assert not sheets.xpath("ancestor::*[contains(concat(' ', @class, ' '), ' fx-body ')]")


def test_the_index_has_every_form_of_the_texts_shown_with_its_number(view):
    (entries,) = tree(name_sheets.index(view)).find_class("fx-index")
    assert [flat(entry) for entry in entries] == [
        "PokrowskA Pokrowsk 1× · in Zitat: 1×B Krasnoarmeisk 2× Pokrowsk in Klammern: 1×"
    ]
    assert [link.get("href") for link in entries.iter("a")] == ["#name-0-A", "#name-0-B", "#name-0-B"]
    assert {link.get("class") for link in entries.iter("a")} == {"e-0"}
    assert not [link for link in entries.iter("a") if link.get("tabindex")]  # each is a stop for the keyboard


def test_the_index_tells_how_many_marks_stand_in_the_texts(make_comparison, letters, view):
    page = tree(side_by_side.page(make_comparison(), PAIR, letters=letters))
    marked = len(page.find_class("fx-columns")[0].find_class("m-name"))
    (entries,) = tree(name_sheets.index(view)).find_class("fx-index")
    counted = [int(number) for number in re.findall(r"(\d+)×", entries.text_content())]
    assert sum(counted) == marked


def test_texts_without_names_say_so_and_have_no_sheet(make_comparison, letters):
    bare = make_comparison({"A": "Es regnet hier.", "Z": "Es regnet dort."}, {"a": Findings("a"), "b": Findings("b")})
    view = View(bare, {"A": "A", "Z": "B"}, ("A", "Z"))
    assert name_sheets.sheets(view) == ""
    assert "nichts gefunden" in name_sheets.index(view)


def test_in_english_no_german_phrase_of_ours(make_comparison, letters):
    view = View(make_comparison(), letters, PAIR, language="en")
    said = flat(tree(name_sheets.sheets(view))) + flat(tree(name_sheets.index(view)))
    assert "former form (Soviet)" in said
    assert "Schließen" not in said
    titles = tree(name_sheets.sheets(view)).find_class("fx-sheet-title")
    assert [title.get("lang") for title in titles] == ["de"]
