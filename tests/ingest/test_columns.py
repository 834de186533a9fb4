"""Which column is what: told by its name, else by what it holds, for somebody to confirm."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from framing.errors import IngestError
from framing.ingest import columns
from framing.ingest.columns import Columns
from framing.ingest.items import Context
from framing.ingest.sources import Source
from framing.ingest.tables import names

LONG = "Der Rat von Norderau hat am Montag über den Nachtbus getagt, die Abstimmung vertagt und die Sitzung " * 2


def of(content, german, name="t.csv"):
    raw = content if isinstance(content, bytes) else content.encode()
    return columns.of(Source(Path(name), "t", raw), Context("Europe/Berlin", german))


def guessed(content, german, name="t.csv"):
    return columns.guess(of(content, german, name), timezone="Europe/Berlin", language=german)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (
            "outlet,published,title,text",
            {"outlet": "outlet", "published": "published", "title": "title", "text": "text"},
        ),
        (
            "Quelle;Datum;Titel;Volltext",
            {"outlet": "Quelle", "published": "Datum", "title": "Titel", "text": "Volltext"},
        ),
        ("media_name\tpublish_date\ttitle\turl", {"outlet": "media_name", "published": "publish_date", "url": "url"}),
        ("Publish Date|publisher|Full-Text", {"published": "Publish Date", "outlet": "publisher", "text": "Full-Text"}),
    ],
)
def test_usual_names_are_known(head, found, german):
    assert guessed(head, german).items() >= found.items()


def test_strange_names_are_told_by_what_stands_below(german):
    rows = [
        f'{n};Blatt {n % 2};0{n}.02.2026;Der Nachtbus fährt, Teil {n};"{LONG}";https://a.example/{n}'
        for n in range(1, 7)
    ]
    table = "\n".join(["nr;wer;wann;kopf;alles;wo", *rows])
    assert guessed(table, german) == {
        "text": "alles", "outlet": "wer", "published": "wann", "title": "kopf", "url": "wo",
    }  # fmt: skip


def test_of_two_names_the_column_that_holds_something_counts(german):
    row = json.dumps({"text": None, "maintext": "Der Rat tagt.", "title": "Rat"})
    assert guessed(row, german, "t.jsonl")["text"] == "maintext"


def test_numbers_are_no_outlet(german):
    assert "outlet" not in guessed("\n".join(["a,b", *["1,2"] * 6]), german)


def test_a_table_of_a_head_alone_has_columns_and_no_rows(german):
    assert of("a,b", german) == Columns(("a", "b"), ())


def test_fields_inside_fields_are_columns(german):
    article = {"body": {"summary": ["Kurz."], "sections": [{"headline": [], "paragraphs": ["A", "B"]}]}, "ok": True}
    found = of(json.dumps([article]), german, "t.json")
    assert found == Columns(
        ("body", "body.summary", "body.sections", "ok"), (("Kurz.\n\nA\n\nB", "Kurz.", "A\n\nB", "true"),)
    )


def test_a_sheet_without_known_names_still_has_columns(german):
    book = openpyxl.Workbook()
    book.active.append(["Spalte 1", "Spalte 2"])
    book.active.append(["eins", 2])
    raw = io.BytesIO()
    book.save(raw)
    assert of(raw.getvalue(), german, "t.xlsx") == Columns(("Spalte 1", "Spalte 2"), (("eins", "2"),))


@pytest.mark.parametrize(
    ("text", "name"),
    [("", "t.csv"), ("", "t.jsonl"), ("[1]\n{", "t.jsonl"), ("[]", "t.json"), ("PK", "t.xlsx"), (";;\n", "t.csv")],
)
def test_without_columns_there_is_nothing_to_choose(text, name, german):
    with pytest.raises(IngestError):
        of(text, german, name)


def test_columns_of_one_name_or_none_are_told_apart(german):
    assert of("a,a,,a", german).names == ("a", "a (2)", "(3)", "a (3)")


def test_what_somebody_chose_comes_before_the_names(german):
    found = names.plan(["text", "Notiz", "Medium"], columns={"text": "notiz", "outlet": ""}, language=german)
    assert found == {"text": ("Notiz",)}


def test_a_column_serves_one_field(german):
    assert names.plan(["text", "titel"], columns={"title": "text"}, language=german) == {"title": ("text",)}


def test_a_chosen_column_that_is_not_there_is_told(german):
    with pytest.raises(IngestError, match=r"no column 'Inhalt' \(found: Text, Medium\)"):
        names.plan(["Text", "Medium"], columns={"text": "Inhalt"}, language=german)


def test_each_name_stands_for_one_field(german):
    met = {}
    for field, given in names.known(german, header=True).items():
        for name in given:
            assert met.setdefault(name, field) == field, name


@pytest.mark.parametrize(
    "head",
    [
        "Kopfzeile,Inhalt des Artikels",
        "Titel,Beitragstext",
        "Headline,Story Text",
        "Spalte 1,Spalte 2",
        "Titel,Spalte 2",
    ],
)
def test_short_texts_are_no_headlines(head, german):
    text = "fährt ab Herbst nicht mehr durch Norderau. Der Rat hat es so beschlossen."
    rows = [f"Bus Nummer {n} fällt weg,Der Bus {n} {text}" for n in range(4)]
    title, text = head.split(",")
    assert guessed("\n".join([head, *rows]), german) == {"text": text, "title": title}


def test_words_beside_headlines_are_no_texts(german):
    rows = [f"Der Rat von Norderau streitet über die Linie {n},Verkehr und Stadtbus {n}" for n in range(4)]
    assert guessed("\n".join(["Überschrift,Thema", *rows]), german) == {"title": "Überschrift"}
    assert guessed("Medium,Titel\nAbendruf,Kran steht still", german) == {"outlet": "Medium", "title": "Titel"}


def test_a_name_comes_before_an_address_as_it_does_where_rows_are_read(german):
    rows = "https://www.abendruf.example,Abendruf,x\n" * 2
    assert guessed(f"publisher,source_name,text\n{rows}", german)["outlet"] == "source_name"
    assert guessed("publisher,text\nhttps://www.abendruf.example,x\n", german)["outlet"] == "publisher"
    assert "outlet" not in guessed("media,text\nhttps://img.norderau.example/x.jpg,x\n", german)


def test_what_would_not_count_unless_somebody_chose_it_is_not_offered(german):
    rows = "".join(f"Seite {n};38{n}00;Abendruf\n" for n in range(1, 5))
    assert guessed(f"Artikel;time;Medium\n{rows}", german) == {"outlet": "Medium"}
    assert guessed(f"Artikel;time;Medium\n{LONG};08:15;Abendruf\n", german)["text"] == "Artikel"
