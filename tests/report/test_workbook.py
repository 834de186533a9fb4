"""Tables as a spreadsheet: numbers are numbers, texts stay texts, and nothing is lost unseen."""

import io
import json
import zipfile
from datetime import UTC, datetime, timedelta, timezone

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.report import csv_text, export, phrases_columns, tables, workbook
from framing.report.tables import Table

NOTE = "Wie das entstanden ist\n\nQuellen: [nicht angegeben].\n\n@software{framing,\n  year = {2026}\n}"


def opened(*its, **dials):
    return openpyxl.load_workbook(io.BytesIO(workbook.write(its, NOTE, **dials)))


def rows(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def one_cell(value, column="word"):
    sheet = opened(Table("words", ({column: value},)))["words"]
    return sheet.cell(2, 1)


def test_the_numbers_of_a_comparison_are_those_of_its_json(make_comparison):
    """The same values in both files; what is empty there is empty here."""
    found = [tables.split_evidence(table)[0] for table in tables.comparison(make_comparison())]
    book = opened(*found)
    for table in found:
        columns, flat = csv_text.cells(table.rows, name=table.name.replace("_", "-"))
        head, *body = rows(book[table.name.replace("_", "-")])
        assert head == columns
        for row, (written, expected) in enumerate(zip(body, flat, strict=True), start=2):
            for column, value in zip(columns, written, strict=True):
                if isinstance(expected.get(column), (int, float)):
                    assert value == json.loads(json.dumps(expected[column])), (table.name, row, column)
                    assert type(value) in (int, float, bool)
                elif not isinstance(expected.get(column), datetime):
                    assert (value or "") == (expected.get(column) or ""), (table.name, row, column)


def test_the_first_sheet_says_how_it_was_made_and_what_the_columns_mean():
    book = opened(Table("names", ({"outlet": "Bote", "count": 3},)))
    assert book.sheetnames == ["Methode", "names"]
    told = {row[0]: row[1] for row in rows(book["Methode"]) if row[0]}
    assert told["Quellen"] == "[nicht angegeben]."
    assert told["outlet"] == "Medium"
    assert told["names"].startswith("Wer schreibt welche Namensform?")
    assert opened(language="en").sheetnames == ["Methods"]


def test_the_head_is_bold_and_stays_in_sight():
    sheet = opened(Table("names", ({"outlet": "Bote"},)))["names"]
    assert sheet.freeze_panes == "A2"
    assert sheet.cell(1, 1).font.bold
    assert not sheet.cell(2, 1).font.bold
    assert 8 <= sheet.column_dimensions["A"].width <= 60


def test_a_table_without_rows_has_its_columns():
    head = rows(opened(Table("names", ()))["names"])
    assert head == [list(csv_text.COLUMNS["names"])]


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 30", "-5 Grad", "@name", '=HYPERLINK("http://x")', "#N/A", "\t=1", "1e5"]
)
def test_no_text_becomes_a_formula_an_error_or_a_number(text):
    cell = one_cell(text)
    assert (cell.data_type, cell.value) == ("s", text)


def test_what_begins_like_a_formula_stays_text_when_it_is_edited():
    assert one_cell("=1+1").quotePrefix
    assert not one_cell("Maut").quotePrefix


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ton\x07 und\x1b[1m", "Ton␇ und␛[1m"),
        ("halb \ud800", "halb \N{REPLACEMENT CHARACTER}"),
        ("\ufffe", "\N{REPLACEMENT CHARACTER}"),
        ("Zeile\r\nZeile", "Zeile\nZeile"),
        ("Grüße aus Čop 👩‍👩‍👧 Gu\u0308te", "Grüße aus Čop 👩‍👩‍👧 Gu\u0308te"),
    ],
)
def test_signs_that_the_format_forbids_are_replaced_in_sight(text, shown):
    assert one_cell(text).value == shown


def test_a_text_that_looks_like_an_escaped_sign_is_kept_as_written():
    """Excel reads _x0041_ as A unless its first stroke is escaped."""
    raw = zipfile.ZipFile(io.BytesIO(workbook.write([Table("w", ({"word": "_x0041_"},))], NOTE)))
    assert b"_x005F_x0041_" in raw.read("xl/worksheets/sheet2.xml")


@pytest.mark.parametrize("sign", ["W", "👩"])
def test_a_text_too_long_for_a_cell_says_that_it_is_cut(sign):
    value = one_cell(sign * 40_000).value
    assert value.endswith(f"{sign} […]")
    assert len(value.encode("utf-16-le")) / 2 <= 32_767
    whole = "W" * 32_767
    assert one_cell(whole).value == whole


def test_more_rows_than_a_sheet_holds_are_told(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 5)
    body = rows(opened(Table("words", tuple({"word": str(n)} for n in range(9))))["words"])
    assert [row[0] for row in body] == [
        "word", "0", "1", "2", "Weitere 6 Zeilen passen nicht auf ein Blatt; die CSV-Datei hat alle."
    ]  # fmt: skip


def test_times_are_real_and_in_the_projects_zone():
    london = datetime(2026, 2, 3, 23, 50, tzinfo=UTC)
    row = {"published_at": london, "time_known": True, "first_day": "2026-02-03"}
    sheet = opened(Table("passages", (row,)), timezone="Europe/Berlin")["passages"]
    found = dict(zip(*rows(sheet), strict=True))
    assert found["published_at"] == datetime(2026, 2, 4, 0, 50)
    assert found["first_day"] == datetime(2026, 2, 3)
    assert found["time_known"] is True


def test_of_a_day_without_clock_time_the_day_stays_the_same():
    """Midnight in Tokyo is the day before in Berlin, but nothing happened at midnight."""
    tokyo = datetime(2026, 2, 3, tzinfo=timezone(timedelta(hours=9)))
    sheet = opened(Table("coverage", ({"last": tokyo, "last_time_known": False, "time_known": True},)))["coverage"]
    found = dict(zip(*rows(sheet), strict=True))
    assert found["last"] == datetime(2026, 2, 3)


def test_a_day_before_spreadsheets_know_days_is_written_out():
    assert one_cell(datetime(1848, 3, 18, tzinfo=UTC), "published_at").value.startswith("1848-03-18")


def test_names_that_no_sheet_may_have():
    its = (Table("a/b:[c]*?", ()), Table("A-B--C---", ()), Table("x" * 99, ()), Table("methode", ()), Table("''", ()))
    names = opened(*its).sheetnames
    assert len({name.casefold() for name in names}) == len(names) == 6
    assert all(0 < len(name) <= 31 for name in names)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_whatever_stands_in_a_text_the_file_opens_and_holds_text(words):
    sheet = opened(Table("words", tuple({"word": word} for word in words)))["words"]
    cells = [sheet.cell(number, 1) for number in range(2, len(words) + 2)]
    assert {cell.data_type for cell in cells} <= {"s", "n"}  # n: an empty cell
    assert all(cell.value is None or isinstance(cell.value, str) for cell in cells)


def test_the_same_tables_give_the_same_bytes(make_comparison):
    its = [tables.split_evidence(table)[0] for table in tables.comparison(make_comparison())]
    first = workbook.write(its, NOTE)
    assert first == workbook.write(its, NOTE)
    assert b"2026" not in zipfile.ZipFile(io.BytesIO(first)).read("docProps/core.xml")


def test_every_column_of_every_table_is_explained_in_both_languages(make_comparison):
    columns = {column for its in csv_text.COLUMNS.values() for column in its}
    for table in tables.comparison(make_comparison()):
        columns |= {column for part in tables.split_evidence(table) for column in csv_text.cells(part.rows)[0]}
    for language in ("de", "en"):
        assert [column for column in sorted(columns) if not phrases_columns.column(column, language)] == []
        assert all(phrases_columns.table(name, language) for name in csv_text.COLUMNS if name != "name-weeks")


# one table as CSV


def test_a_csv_for_a_double_click_begins_with_its_mark_and_keeps_umlauts():
    written = export.table_csv(Table("words", ({"word": "Grüße; =1", "share": 0.25, "evidence": [{"a": 1}]},)))
    assert written.decode("utf-8") == "\ufeffword,share\nGrüße; '=1,0.25\n"


def test_a_german_spreadsheet_gets_semicolons_and_decimal_commas():
    """Excel in German reads 1.5 as the first of May."""
    written = export.table_csv(Table("words", ({"word": "a,b", "share": 1.5, "known": True, "count": 3},)), german=True)
    assert written.decode("utf-8") == "\ufeffword;share;known;count\na,b;1,5;True;3\n"


@pytest.mark.parametrize("cell", ["=1+1", "\r=1"])
@pytest.mark.parametrize("german", [False, True])
def test_no_cell_of_a_csv_runs(cell, german):
    written = export.table_csv(Table("words", ({"word": cell},)), german=german).decode("utf-8")
    assert f"'{cell.strip()}" in written
