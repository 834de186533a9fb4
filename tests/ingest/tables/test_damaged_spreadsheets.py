"""A spreadsheet that is damaged, or larger than it looks, gives its rows or one reason."""

import io
import zipfile
from dataclasses import replace

import pytest
from made_tables import TEXT, book, read, with_part

from framing.ingest.limits import DEFAULT

SHEET = "xl/worksheets/sheet1.xml"
ABOVE = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%b<sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
)
BELOW = b"</sheetData></worksheet>"
ROW = b'<row r="2"><c r="A2" t="inlineStr"><is><t>Der Rat tagt.</t></is></c></row>'


def sheet(inner, above=b""):
    return with_part(book(("T", [["text"], ["x"]])), SHEET, ABOVE % above + inner + BELOW)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(sheet(ROW, b'<dimension ref="A1:XFD99999999"/>'), id="a sheet that says it is endless"),
        pytest.param(sheet(ROW + b'<row r="1000000"/>'), id="a far row"),
        pytest.param(sheet(ROW.replace(b"</row>", b'<c r="XFD2"><v>1</v></c></row>')), id="a far column"),
    ],
)
def test_a_sheet_larger_than_it_is_gives_its_rows(content, german):
    articles, _ = read(content, "t.xlsx", german, outlet="A")
    assert [article.text for article in articles] == ["Der Rat tagt."]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(sheet(b'<row r="2"/>' * 100_000), "unpacks to more than 200 times its size", id="empty rows"),
        pytest.param(sheet(b'<row r="99999999"><c r="A9"><v>1</v></c></row>'), "has no rows", id="a row too far"),
        pytest.param(sheet(b"<x " + b" ".join(b'a%d="1"' % n for n in range(9000)) + b"/>"), "attributes", id="a tag"),
        pytest.param(sheet(b""), "the sheet 'T' has no rows below", id="a head alone"),
        pytest.param(
            with_part(book(("T", [["text"]])), SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]>' + ABOVE % b"" + BELOW),
            "declares entities",
            id="entities",
        ),
        pytest.param(with_part(book(("T", [["text"]])), SHEET, b"<worksheet"), "the spreadsheet is damaged", id="cut"),
        pytest.param(with_part(book(("T", [["text"]])), "xl/workbook.xml", b"<a/>"), "is empty", id="no workbook"),
        pytest.param(sheet(ROW.replace(b'"A2"', b'"ZZZZ2"')), "damaged", id="a column that no sheet has"),
        pytest.param(book(("T", [["text"], ["x"]]))[:-30], "the spreadsheet is damaged", id="half a file"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Excel file, or one behind a", id="old"),
        pytest.param(book(("T", [])), "the spreadsheet is empty", id="empty"),
        pytest.param(book(("T", [["a", "b"]])), "sheet 'T', line 1: no column 'text'", id="no name is known"),
        pytest.param(b"", "damaged", id="nothing"),
    ],
)
def test_a_spreadsheet_that_cannot_be_read_says_why(content, message, german):
    articles, remarks = read(content, "t.xlsx", german, outlet="A")
    assert articles == ()
    assert len(remarks) == 1
    assert message in remarks[0]


def test_what_the_library_prints_is_no_answer_of_ours(german, capsys):
    """Without the styles that others name, it prints a line: `--json` would no longer be JSON."""
    raw = book(("T", [["text"], [TEXT]]))
    styles = zipfile.ZipFile(io.BytesIO(raw)).read("xl/styles.xml")
    start, end = styles.index(b"<cellStyleXfs"), styles.index(b"</cellStyleXfs>")
    _, remarks = read(
        with_part(raw, "xl/styles.xml", styles[:start] + b"<cellStyleXfs>" + styles[end:]), "t.xlsx", german
    )
    assert capsys.readouterr().out == ""
    assert "damaged" in remarks[0]


def test_a_text_shown_by_many_cells_does_not_fill_the_memory(german, monkeypatch):
    monkeypatch.setattr("framing.ingest.tables.spreadsheets._SPARE", 100_000)
    rows = [["text"], *[["Der Rat tagt. " * 800]] * 60]
    articles, remarks = read(
        book(("T", rows)), "t.xlsx", german, outlet="A", limits=replace(DEFAULT, unpacked_ratio=9999)
    )
    assert 0 < len(articles) < 60
    assert "repeat the same texts" in remarks[-1]
