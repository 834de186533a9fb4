"""The note and the file say what the page was set to, in words, and never something else than the table shows."""

import csv
import io
import re
import zipfile

import openpyxl
import pytest

from framing.model import Project
from framing.report import export, method_note, phrases, view_dials
from framing.report.phrases_dials import DIALS
from framing.report.tables import Table
from framing.report.view_dials import View

LETTERS = {"A": "Blatt, Nord", "B": "Bote"}
PRINTED = {"bereich": "thema", "thema": "3", "medien": "A,B", "wortform": "gedruckt", "zaehlen": "namen,zitate"}
ALL_COUNTED = "namen,zitate,agentur,standardtext"


def test_without_a_view_the_note_tells_the_usual_way_and_has_no_settings():
    text = method_note.as_text(Project(), fingerprint="", language="de")
    assert "Einstellungen der Ansicht" not in text
    assert "in ihrer Grundform, kurze Wendungen auch; dort nicht gezählt: Namen, wörtliche Rede, Agenturtext" in text


def test_the_note_follows_the_dials_of_the_words():
    view = View(PRINTED | {"wendungen": "0"}, LETTERS)
    text = method_note.as_text(Project(), fingerprint="", language="de", view=view)
    assert "Wörter so, wie sie gedruckt sind, Wendungen nicht; dort nicht gezählt: Agenturtext, Standardtext" in text
    assert "dort mitgezählt: Namen, wörtliche Rede." in text
    assert "Grundform" not in text
    english = method_note.as_text(Project(), fingerprint="", language="en", view=view)
    assert "as they are printed, phrases not; not counted there: agency copy, standing text" in english


def test_where_everything_is_counted_nothing_is_said_to_be_left_out():
    assert "nicht gezählt" not in view_dials.words(View({"zaehlen": ALL_COUNTED}), "de")


@pytest.mark.parametrize("language", phrases.LANGUAGES)
def test_each_dial_is_said_with_its_title_and_value(language):
    told = dict(view_dials.said(View(PRINTED, LETTERS), language))
    titles = {name: phrases.say(f"dial_{name}", language) for name in PRINTED}
    assert list(told) == list(titles.values())
    assert told[titles["medien"]] == "A Blatt, Nord, B Bote"
    assert told[titles["thema"]] == "3"
    assert told[titles["wortform"]] == phrases.say("dial_wortform_gedruckt", language)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("medien", "-", "ohne Einschränkung"),
        ("medien", "Z", "Z"),  # a letter that nobody has
        ("zaehlen", "-", "keine"),
        ("zaehlen", "", "keine"),
        ("suche", "", "keine"),
        ("suche", "1", "1"),  # words searched for, no yes
        ("suche", "Damm\n\nMethode: gelogen", "Damm Methode: gelogen"),  # stays one paragraph of the note
        ("neuer_dial", "x", "x"),
    ],
)
def test_a_value_without_words_of_its_own_comes_as_it_is(name, value, said):
    ((_, told),) = view_dials.said(View({name: value}, LETTERS), "de")
    assert told == said


def test_a_file_is_told_only_the_dials_that_bear_on_it():
    every = PRINTED | {"ansicht": "woerter", "oberthema": "2", "gegen": "alle", "seite": "4", "mindest": "3"}
    view = View(every, LETTERS)
    assert set(view.of_file("woerter").dials) == {"bereich", "thema", "medien", "gegen", "wortform", "zaehlen"}
    assert set(view.of_file("namen").dials) == {"bereich", "thema", "medien"}  # its table holds all names of the texts
    assert "seite" not in view.of_file("belege").dials


def files(view, language="de"):
    some = (Table("words", ({"word": "Damm", "evidence": []},)),)
    packed = zipfile.ZipFile(io.BytesIO(export.some_csv(Project(), some, fingerprint="", language=language, view=view)))
    book = openpyxl.load_workbook(
        io.BytesIO(export.some_xlsx(Project(), some, fingerprint="", language=language, view=view))
    )
    return {name: packed.read(name).decode("utf-8-sig") for name in packed.namelist()}, book


def test_the_dials_go_along_as_a_table_and_in_the_note_of_every_file():
    texts, book = files(View(PRINTED, LETTERS))
    rows = list(csv.DictReader(io.StringIO(texts["csv/dials.csv"])))
    assert {row["address"] for row in rows} == {f"{name}={value}" for name, value in PRINTED.items()}
    assert [cell.value for cell in book["dials"][1]] == ["dial", "setting", "address"]
    assert book["dials"].max_row == len(PRINTED) + 1
    sheet = " ".join(str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row)
    for told in (texts["method.de.txt"], sheet):
        assert "Wörter gezählt: wie gedruckt" in told
    assert "Words counted: as printed" in texts["method.en.txt"]


def test_without_dials_there_is_no_table_of_them():
    texts, book = files(View())
    assert not [name for name in texts if "dials" in name]
    assert "dials" not in book.sheetnames


def test_a_search_that_looks_like_a_formula_is_only_text():
    texts, book = files(View({"suche": "=1+1"}))
    (row,) = csv.DictReader(io.StringIO(texts["csv/dials.csv"]))
    assert row["setting"] == "'=1+1"
    assert book["dials"]["B2"].data_type == "s"


def test_both_languages_say_the_same_values():
    for key, (german, english) in DIALS.items():
        assert set(re.findall(r"\{\w+\}", german)) == set(re.findall(r"\{\w+\}", english)), key
        assert german.strip(), key
        assert english.strip(), key


def test_what_the_note_promises_of_texts_names_headings_and_places():
    told = {item.title: item.text for item in method_note.items(Project(), fingerprint="", language="de")}
    sharing = told["Was weitergegeben werden kann"]
    assert "Überschriften in voller Länge" in sharing
    assert "Kurze Sätze stehen damit ganz da" in sharing
    assert "von Hand zusammengelegte ausgenommen" in told["Einheit der Analyse"]
