"""CSV for spreadsheets: the head line is the same with rows and without, and no cell runs as a formula."""

import pytest

from framing.report import tables
from framing.report.csv_text import COLUMNS, as_csv


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
