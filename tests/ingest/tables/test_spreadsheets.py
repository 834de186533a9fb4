"""Each sheet with named columns is read, and the others are told."""

from datetime import date, datetime

import pytest
from made_tables import TEXT, book, read


def test_a_sheet_is_read_below_its_title(german):
    rows = [
        ["Export der Suche"], [], ["Medium", "Datum", "Nr", "Text"],
        ["Abendruf", date(2026, 2, 4), 17, TEXT], [], ["Eilpunkt24", datetime(2026, 2, 4, 18, 30), 18.0, 2026],
    ]  # fmt: skip
    articles, remarks = read(book(("Treffer", rows)), "t.xlsx", german)
    assert [(a.id, a.outlet, a.text) for a in articles] == [("t:4", "Abendruf", TEXT), ("t:6", "Eilpunkt24", "2026")]
    assert [(a.published_at.isoformat(), a.time_known) for a in articles] == [
        ("2026-02-04T00:00:00+01:00", False),
        ("2026-02-04T18:30:00+01:00", True),
    ]
    assert remarks == [
        "t.xlsx: taken by the names of the columns (outlet: 'Medium'; published: 'Datum')",
        "t.xlsx: columns not used: 'Nr'",
    ]


def test_a_sheet_without_named_columns_is_told_with_the_number_of_its_rows(german):
    sheets = [("Deckblatt", [["Studie"], ["Nachtbus"]]), ("Leer", []), ("Texte", [["text"], [TEXT]]), ("Alt", [["x"]])]
    articles, remarks = read(book(*sheets), "t.xlsx", german, outlet="A")
    assert [article.text for article in articles] == [TEXT]
    why = "no row of it names a column that holds texts or headlines"
    assert remarks == [
        f"t.xlsx: the sheet 'Deckblatt' was not read (2 rows): {why}",
        f"t.xlsx: the sheet 'Alt' was not read (1 rows): {why}",
    ]


def test_each_sheet_with_named_columns_is_read(german):
    sheets = [
        ("Abendruf", [["Text", "Medium"], [TEXT, "Abendruf"]]),
        ("Eilpunkt", [["Export"], ["Volltext", "Zeitung"], ["Der Bus kommt.", "Eilpunkt24"]]),
    ]
    articles, remarks = read(book(*sheets), "t.xlsx", german)
    assert [(a.id, a.outlet, a.text) for a in articles] == [
        ("t:2", "Abendruf", TEXT),
        ("t:2.3", "Eilpunkt24", "Der Bus kommt."),
    ]
    assert [one for one in remarks if "sheet 'Eilpunkt'" in one]


def test_a_row_of_a_sheet_is_told_by_its_number(german):
    rows = [["text", "outlet"], [TEXT, "A"], [None, "B"]]
    articles, remarks = read(book(("T", rows)), "t.xlsx", german)
    assert (len(articles), remarks) == (1, ["t.xlsx, line 3: the text is empty"])


def test_columns_of_a_sheet_can_be_chosen(german):
    rows = [["wer", "was"], ["Abendruf", TEXT]]
    (article,), remarks = read(book(("T", rows)), "t.xlsx", german, chosen={"outlet": "wer", "text": "was"})
    assert (article.outlet, article.text, remarks) == ("Abendruf", TEXT, [])


def test_line_ends_that_a_program_wrote_out_are_line_ends(german):
    rows = [["text", "outlet"], ["Erster Absatz._x000D_\nZweiter.", "A"], ["#N/A", "A"]]
    articles, remarks = read(book(("T", rows)), "t.xlsx", german)
    assert [article.text for article in articles] == ["Erster Absatz.\nZweiter."]
    assert remarks == ["t.xlsx, line 3: the text is empty"]


@pytest.mark.parametrize("suffix", [".xls", ".ods"])
def test_other_spreadsheets_are_told_how_to_save_them(suffix, german):
    _, (remark,) = read(b"\xd0\xcf", f"t{suffix}", german)
    assert "save it as .xlsx" in remark
