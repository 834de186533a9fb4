"""One story's tables, the names of all texts, and the list of stories as files: CSV, JSON, XLSX, or all in one ZIP.

By default they hold no running text: places, forms, whole headings, and no more than six words of any sentence. A table
of places found by a search (`concordance_tables`) also holds the words beside each place, at most its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing import pipeline
from framing.errors import ProjectError
from framing.model import Project
from framing.pipeline import Comparison, Naming
from framing.report import coverage_list, method_note, reproducible_zip, tables, view_dials, workbook
from framing.report.csv_text import as_csv
from framing.report.tables import Row, Table
from framing.report.view_dials import EVERY, View

WORDS = 6
"""So many words of a place are written where sentences are not asked for: enough to find it again."""

_LISTS = ("passages", "coverage", "coverage-outlets", "dials")
"""Tables without places behind their rows."""

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for something else, and umlauts fall apart."""


def write(
    project: Project,
    compared: Comparison,
    folder: Path,
    *,
    corpus: Naming,
    sentences: bool = False,
    xlsx: bool = False,
    language: str = "de",
    fingerprint: str = "",
) -> tuple[Path, ...]:
    """The files written: stories.json, passages.csv, and for each lens a CSV, its places, and a JSON.

    corpus: the names of all texts; their files begin with "all-". No CSV cell holds JSON.
    sentences: write the whole sentence behind each count as well; the files are then not to be passed on.
    xlsx: the tables once more as one spreadsheet file, and the method note in German and English beside it.
    Raises ProjectError where the folder holds files already (nothing is overwritten) or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise ProjectError(f"{folder}: the folder is not empty. Name a new one; nothing is overwritten.")
        told = _tables(project, compared, corpus, sentences=sentences)
        files = {name: text.encode() for name, text in _texts(project, told).items()}
        if xlsx:
            files |= _spreadsheet(project, told, language=language, fingerprint=fingerprint)
        return tuple(_put(folder / name, content) for name, content in files.items())
    except OSError as fault:
        raise ProjectError(f"{folder}: cannot be written ({fault.strerror or fault}). Name another folder.") from fault


def package(
    project: Project,
    compared: Comparison,
    *,
    corpus: Naming,
    language: str,
    fingerprint: str,
    sentences: bool = False,
) -> bytes:
    """A ZIP with every table as CSV, all of them as one XLSX, the method note in both languages, and how to cite.

    The same project gives the same bytes. language: of the spreadsheet's first sheet.
    """
    told = _tables(project, compared, corpus, sentences=sentences)
    files: dict[str, bytes] = {}
    for full in told:
        plain, places = _parted(full)
        name = full.name.replace("_", "-")
        files[f"csv/{name}.csv"] = table_csv(plain)
        if places.rows:
            files[f"csv/{name}-evidence.csv"] = table_csv(places)
    files |= _spreadsheet(project, told, language=language, fingerprint=fingerprint)
    return reproducible_zip.pack(files)


def some_xlsx(project: Project, some: Sequence[Table], *, language: str, fingerprint: str, view: View = EVERY) -> bytes:
    """Some tables, such as those of one page, as one spreadsheet file with the method note.

    view: what the page was set to; the note says it, and the dials are a table of their own.
    """
    note = method_note.as_text(project, fingerprint=fingerprint, language=language, view=view)
    told = _shortened_all(_with_dials(some, view, language))
    return xlsx(told, note, language=language, timezone=project.settings.timezone)


def some_csv(
    project: Project, some: Sequence[Table], *, fingerprint: str, language: str = "de", view: View = EVERY
) -> bytes:
    """The same as a ZIP of CSV files, those for a German Excel in a folder of their own; with the method note.

    language: of the table of the dials.
    """
    files: dict[str, bytes] = {}
    for full in _shortened_all(_with_dials(some, view, language)):
        plain, places = _parted(full)
        for table in (plain, places) if places.rows else (plain,):
            name = table.name.replace("_", "-")
            files[f"csv/{name}.csv"] = table_csv(table)
            files[f"csv-excel-deutsch/{name}.csv"] = table_csv(table, german=True)
    for code in ("de", "en"):
        note = method_note.as_text(project, fingerprint=fingerprint, language=code, view=view)
        files[f"method.{code}.txt"] = note.encode()
    return reproducible_zip.pack(files)


def table_csv(table: Table, *, german: bool = False) -> bytes:
    """A table as a CSV file that a spreadsheet opens by double click, its places left out.

    german: for an Excel that speaks German: semicolons between the cells, commas in the numbers.
    """
    rows = [{column: value for column, value in row.items() if column != "evidence"} for row in table.rows]
    return (BOM + as_csv(rows, name=table.name.replace("_", "-"), german=german)).encode()


def xlsx(told: tuple[Table, ...], note: str, *, language: str, timezone: str) -> bytes:
    """Tables as one spreadsheet file, the places behind all of them on one sheet at the end."""
    parts = [_parted(table) for table in told]
    behind = tuple({"table": plain.name.replace("_", "-")} | place for plain, places in parts for place in places.rows)
    sheets = [plain for plain, _ in parts] + ([Table("places", behind)] if behind else [])
    return workbook.write(sheets, note, language=language, timezone=timezone)


def _spreadsheet(project: Project, told: tuple[Table, ...], *, language: str, fingerprint: str) -> dict[str, bytes]:
    notes = {code: method_note.as_text(project, fingerprint=fingerprint, language=code) for code in ("de", "en")}
    return {
        "tables.xlsx": xlsx(told, notes[language], language=language, timezone=project.settings.timezone),
        **{f"method.{code}.txt": note.encode() for code, note in notes.items()},
        "citation.bib": f"{method_note.citation()}\n".encode(),
    }


def _tables(project: Project, compared: Comparison, corpus: Naming, *, sentences: bool) -> tuple[Table, ...]:
    listed = tables.stories(project, project.stories)
    told = [{"story": story["story"]} | passage for story in listed["stories"] for passage in story["passages"]]
    alone = [{"story": None} | passage for passage in listed["no_counterpart"]]
    everywhere = [Table(f"all-{table.name}", table.rows) for table in tables.naming_tables(corpus)]
    carried = pipeline.coverage(project)
    found = (*tables.comparison(compared), *everywhere)
    return (
        Table("passages", (*told, *alone)),
        *(table if sentences else Table(table.name, tuple(map(_without_text, table.rows))) for table in found),
        Table("coverage", tuple(coverage_list.rows(project, carried))),
        Table("coverage-outlets", tuple(coverage_list.outlet_rows(project, carried))),
    )


def _with_dials(some: Sequence[Table], view: View, language: str) -> tuple[Table, ...]:
    return (*some, view_dials.table(view, language)) if view.dials else tuple(some)


def _shortened_all(some: Sequence[Table]) -> tuple[Table, ...]:
    return tuple(Table(table.name, tuple(map(_without_text, table.rows))) for table in some)


def _texts(project: Project, told: tuple[Table, ...]) -> dict[str, str]:
    files = {"stories.json": tables.as_json(tables.stories(project, project.stories))}
    for full in told:
        name = full.name.replace("_", "-")
        plain, places = _parted(full)
        files[f"{name}.csv"] = as_csv(plain.rows, name=name)
        if name != "passages":
            files[f"{name}.json"] = tables.as_json(list(full.rows))
        if places.rows:
            files[f"{name}-evidence.csv"] = as_csv(places.rows)
    return files


def _parted(table: Table) -> tuple[Table, Table]:
    """A table, its rows numbered, and the places that name their row by this number; lists count nothing."""
    return (table, Table(table.name, ())) if table.name in _LISTS else tables.split_evidence(table)


def _without_text(row: Row) -> Row:
    if "evidence" not in row:
        return row
    return row | {"evidence": [_shortened(place) for place in row["evidence"]]}


def _shortened(place: Row) -> Row:
    words = place["words"].split(" ")
    shown = " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
    return {column: value for column, value in place.items() if column != "sentence"} | {"words": shown}


def _put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
