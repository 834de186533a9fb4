"""Each row of a CSV file is an article or a reason, whatever stands above it and however its lines end."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_tables import TEXT, read

from framing.errors import IngestError
from framing.ingest import readers
from framing.ingest.limits import DEFAULT
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.ingest.tables import csv_rows


@pytest.mark.parametrize(
    "top",
    [
        pytest.param("sep=;\n", id="Excel's own line"),
        pytest.param("Export vom 3. Februar\nSuche: Nachtbus\n\n", id="title and query"),
        pytest.param(";;;\nArtikel;;\n", id="a title that is a column's name"),
    ],
)
def test_what_stands_above_the_names_of_the_columns_is_passed_over(top, german):
    (article,), _ = read(f"{top}Medium;Datum;Text\nAbendruf;3.2.2026;{TEXT}\n", "t.csv", german)
    assert (article.outlet, article.text) == ("Abendruf", TEXT)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_anywhere(end, german):
    (first, second), _ = read(f"text,outlet{end}Eins,A{end}{end}Zwei,A{end}", "t.csv", german)
    assert (first.id, second.id) == ("t:2", "t:4")


def test_signs_that_only_some_programs_take_for_line_ends_stand_in_a_cell(german):
    (article,), _ = read("text,outlet\nErster Absatz.\u2028Zweiter.\x85Dritter.,A\n", "t.csv", german)
    assert article.text == "Erster Absatz.\u2028Zweiter.\x85Dritter."


def test_empty_cells_at_the_end_of_a_row_do_no_harm(german):
    (article,), remarks = read(f"text,outlet\n{TEXT},A,,,\n", "t.csv", german)
    assert (article.text, remarks) == (TEXT, [])


def test_a_row_that_does_not_fit_is_kept_whole(german):
    table = 'text,outlet\n"Erster Absatz.\nZweiter Absatz.",A,B\n' + f"{TEXT},A\n"
    reading = readers.read(
        Source(Path("t.csv"), "t", table.encode()),
        index=None,
        default=Record(place="", file="", published="2026-02-03"),
        timezone="Europe/Berlin",
        language=german,
    )
    (remark,) = reading.remarks
    assert remark.raw == '"Erster Absatz.\nZweiter Absatz.",A,B'
    assert "(lines 2 to 3: is a quotation mark missing?)" in remark.reason
    assert [article.text for article in reading.articles] == [TEXT]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("text,outlet\n", "line 1: no rows below the names of the columns"),
        ("a,b\n1,2\n", "line 1: no column 'text' (found: 'a', 'b'); name one with --columns text=…"),
        ("text" + ",a" * 6000 + "\n", "line 1: more than 5,000 columns"),
        ('"text\n' * 30, "line 1: no column names"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(content, message, german):
    articles, remarks = read(content, "t.csv", german, outlet="A")
    assert articles == ()
    assert message in remarks[-1]


def test_rows_beyond_the_limit_are_told(german):
    articles, remarks = read("text\n" + "x\n" * 5, "t.csv", german, outlet="A", limits=replace(DEFAULT, table_rows=3))
    assert len(articles) == 3
    assert "line 5: more than 3 rows" in remarks[-1]


def test_a_byte_order_mark_is_no_part_of_a_name(german):
    for encoding in ("utf-8-sig", "utf-16"):
        (article,), _ = read(f"text,outlet\n{TEXT},A\n".encode(encoding), "t.csv", german)
        assert article.text == TEXT


def test_an_index_still_needs_its_columns():
    with pytest.raises(IngestError, match=r"line 1: no column 'file' \(found: a\)"):
        list(csv_rows("a\n1\n", needed=("file",)))


def test_a_text_whose_first_line_holds_one_known_word_between_tabs_is_no_table(german):
    (article,), _ = read(f"Artikel\tSeite\n{TEXT}\t3\n", "t.txt", german, outlet="A")
    assert article.text.startswith("Artikel")
