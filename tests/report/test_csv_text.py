"""CSV for spreadsheets: the head line is the same with rows and without, and no cell runs as a formula."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.report import tables
from framing.report.csv_text import COLUMNS, FORMULA_SIGNS, as_csv
from framing.report.export import table_csv
from framing.report.tables import Table


def test_the_columns_of_an_empty_file_are_those_of_a_full_one(make_comparison):
    for table in tables.comparison(make_comparison()):
        name = table.name.replace("_", "-")
        plain, _ = tables.split_evidence(table)
        if plain.rows:
            assert as_csv(plain.rows, name=name).split("\n")[0] == as_csv((), name=name).strip(), name
        assert name in COLUMNS


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-5 Grad", "@name", "\tTab"])
def test_what_begins_like_a_formula_is_text(cell):
    assert as_csv([{"word": cell}]).splitlines()[1].strip('"') == f"'{cell}"


SIGNS = "=+-@＝＋－＠\t\r\n;,\"' ab1(|"


def cells_of(text: str, delimiter: str) -> list[str]:
    """Every cell that a spreadsheet finds which takes this sign for what parts the cells."""
    return [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for cell in row]


@settings(max_examples=500, deadline=None)
@given(value=st.text(SIGNS, min_size=1, max_size=30), german=st.booleans())
def test_no_cell_runs_in_the_spreadsheet_it_was_written_for(value, german):
    written = as_csv([{"a": value, value: value, "list": [value, value]}], german=german)
    for cell in cells_of(written, ";" if german else ","):
        assert not cell.startswith(FORMULA_SIGNS)


@pytest.mark.parametrize("german", [False, True])
@pytest.mark.parametrize("formula", ['=HYPERLINK("http://x")', "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|'x'!A0"])
@pytest.mark.parametrize("before", ["Rat;", "Rat,", "Rat\n", "Rat\t", "Rat\r", 'Rat;"', "Rat\n\n"])
def test_no_cell_runs_in_a_spreadsheet_that_parts_cells_by_another_sign(before, formula, german):
    written = as_csv([{"a": before + formula, "b": "x"}], german=german)
    for delimiter in (",", ";", "\t"):
        assert not any(cell.lstrip('"').startswith(FORMULA_SIGNS) for cell in cells_of(written, delimiter)), delimiter


@pytest.mark.parametrize("blank", [" ", "  ", "\u00a0", "\ufeff", "\x0b", "\x00", ' "', "\u200b"])
def test_no_formula_hides_behind_what_a_spreadsheet_passes_over(blank):
    assert as_csv([{"a": f"{blank}=1+1"}]).splitlines(keepends=True)[1].lstrip('"').startswith("'")
    assert f"{blank}'=1+1" in as_csv([{"a": f"Rat;{blank}=1+1"}]).replace('""', '"')
    assert f"{blank}'=1+1" in as_csv([{"a": f"Rat,{blank}=1+1"}], german=True).replace('""', '"')


@pytest.mark.parametrize("text", ["Rat; -5 Grad", "Nur 10,- Euro", "E-Mail a@b.example", "3 + 4 = 7", "Ja ;-)", "a=b"])
def test_plain_prose_is_left_as_it_is(text):
    assert as_csv([{"a": text}], german=False).splitlines()[1].strip('"') == text


def test_every_csv_of_an_export_is_harmless(make_comparison):
    """A speaker, an outlet and a word of these names would run in each of the tables."""
    for table in tables.comparison(make_comparison()):
        rows = [
            {column: "=1+1" if isinstance(value, str) else value for column, value in row.items()} for row in table.rows
        ]
        for german in (False, True):
            written = table_csv(Table(table.name, tuple(rows)), german=german).decode("utf-8-sig")
            assert not any(cell.startswith("=") for cell in cells_of(written, ";" if german else ","))
