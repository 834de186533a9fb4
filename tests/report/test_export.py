"""What is taken along: one ZIP with every table, the spreadsheet and the note; the same project, the same bytes."""

import csv
import io
import zipfile

import openpyxl
import pytest

from framing import demo, pipeline
from framing.report import csv_text, export, tables, versions


@pytest.fixture(scope="module")
def parts(demo_project):
    story = demo.opening_story(demo_project)
    return demo_project, pipeline.compare(demo_project, story.id), pipeline.naming(demo_project)


def packed(parts, **dials):
    project, compared, corpus = parts
    state = versions.project_state(project)
    made = export.package(project, compared, corpus=corpus, fingerprint=state, **{"language": "de"} | dials)
    archive = zipfile.ZipFile(io.BytesIO(made))
    return {name: archive.read(name) for name in archive.namelist()}


def test_the_package_holds_every_table_the_spreadsheet_both_notes_and_how_to_cite(parts):
    files = packed(parts)
    expected = {f"csv/{table.name.replace('_', '-')}.csv" for table in tables.comparison(parts[1])}
    assert expected | {"csv/passages.csv", "csv/coverage.csv", "csv/all-names.csv"} <= files.keys()
    assert {"tables.xlsx", "method.de.txt", "method.en.txt", "citation.bib"} <= files.keys()
    assert files["method.de.txt"].decode().startswith("Wie das entstanden ist")
    assert versions.project_state(parts[0]) in files["method.en.txt"].decode()


def test_sheets_and_csv_files_hold_the_same_rows(parts):
    files = packed(parts)
    book = openpyxl.load_workbook(io.BytesIO(files["tables.xlsx"]))
    for sheet in book.worksheets[1:-1]:
        rows = list(csv.reader(io.StringIO(files[f"csv/{sheet.title}.csv"].decode("utf-8-sig"))))
        assert sheet.max_row == len(rows), sheet.title
        assert [cell.value for cell in sheet[1]] == rows[0], sheet.title


def test_the_places_lead_from_the_spreadsheet_back_to_their_rows(parts):
    book = openpyxl.load_workbook(io.BytesIO(packed(parts)["tables.xlsx"]))
    head, *places = book["places"].iter_rows(values_only=True)
    of_names = [dict(zip(head, place, strict=True)) for place in places if place[0] == "names"]
    columns, *rows = book["names"].iter_rows(values_only=True)
    counts = {row[0]: sum(row[columns.index(key)] for key in ("count", "quoted_count", "gloss_count")) for row in rows}
    assert {n: len([p for p in of_names if p["row"] == n]) for n in counts} == counts


def test_no_sentence_goes_along_unless_it_is_asked_for(parts):
    longest = max(
        (sentence for text in (p.text for p in parts[1].passages) for sentence in text.split(". ")), key=len
    ).strip()
    assert longest.encode() not in b"".join(
        content for name, content in packed(parts).items() if name.startswith("csv/")
    )
    assert "sentence" not in csv_header(packed(parts)["csv/names-evidence.csv"])
    assert "sentence" in csv_header(packed(parts, sentences=True)["csv/names-evidence.csv"])


def csv_header(content):
    return content.decode("utf-8-sig").splitlines()[0].split(",")


def test_the_same_project_gives_the_same_bytes(parts):
    project, compared, corpus = parts
    first, second = (export.package(project, compared, corpus=corpus, language="en", fingerprint="x") for _ in range(2))
    assert first == second


def test_the_folder_holds_what_it_held_and_the_spreadsheet_where_it_is_asked_for(parts, tmp_path):
    project, compared, corpus = parts
    plain = export.write(project, compared, tmp_path / "a", corpus=corpus)
    with_sheet = export.write(project, compared, tmp_path / "b", corpus=corpus, xlsx=True, fingerprint="x")
    more = {path.name for path in with_sheet} - {path.name for path in plain}
    assert more == {"tables.xlsx", "method.de.txt", "method.en.txt", "citation.bib"}
    assert all(path.read_bytes() == (tmp_path / "b" / path.name).read_bytes() for path in plain)
    head = (tmp_path / "a" / "passages.csv").read_text(encoding="utf-8").splitlines()[0]
    assert tuple(head.split(",")) == csv_text.COLUMNS["passages"]
