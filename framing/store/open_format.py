"""A project as a folder of open formats: a CSV a table, and project.json that says how to read them.

Whatever program reads CSV can read them, and `read_back` makes the same project of them again.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from framing import __version__
from framing.errors import ProjectError
from framing.model import Project
from framing.store import csv_cells, folders, rows, values
from framing.store.tables import BY_NAME, TABLES, Cell, Kind, Row, Table

FILE = "project.json"
VERSION = 1
"""Goes up with every change that an older program could not read."""
_NAME = "framing open format"
_HOW = (
    "Each table is one CSV file: UTF-8, commas, cells in double quotes, a head line with the columns. The order of the "
    "rows counts. Before each sign with which a spreadsheet would begin a formula (=, +, -, @ where a text begins, or "
    "behind a semicolon, a tab or a line end) stands one apostrophe more than in the text, and so it does before a "
    "text that begins with one. Offsets count characters from 0 on. A passage's text is "
    "articles.text[start:end]. The full texts are inside and belong to their publishers."
)


def export(project: Project, folder: Path, *, like: Path | None = None) -> tuple[Path, ...]:
    """Write the whole project, full texts included, into a new or empty folder; returns the files.

    like: the project's file; who may not read it may not read what is written either. Raises ProjectError where the
    folder holds something (nothing is overwritten) or cannot be written; then nothing is left in it.
    """
    try:
        new = folders.is_new(folder)
        if any(folder.iterdir()):
            raise ProjectError(f"{folder}: the folder is not empty. Name a new one; nothing is overwritten.")
        contents = {f"{table.name}.csv": _csv(table, told) for table, told in rows.of(project)}
        told_of = {name: _about(name, content) for name, content in contents.items()}
        about = {"format": _NAME, "version": VERSION, "framing_version": __version__, "how_to_read": _HOW}
        meta = rows.meta(project)
        whole = about | meta | {"sha256": _sum(meta), "files": told_of}
        # Last: a folder without it was not written to its end, and says so when it is read.
        contents[FILE] = (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
        return folders.write(folder, contents, like=like, new=new)
    except OSError as fault:
        raise ProjectError(f"{folder}: cannot be written ({fault.strerror or fault}). Name another folder.") from fault
    except ValueError as fault:
        raise ProjectError(f"{folder}: could not be written ({fault}).") from fault


def read_back(folder: Path, *, changed: bool = False) -> Project:
    """The project that `export` wrote into this folder.

    changed: read files that were changed since then, too. Raises ProjectError with file and line for whatever is
    missing, changed or invalid.
    """
    about = _read_about(folder)
    if not changed and about.get("sha256") != _sum(about):
        raise ProjectError(
            f"{folder / FILE}: its settings were changed since it was exported. Read it all the same with --changed."
        )
    lines: dict[str, list[int]] = {}
    tables: dict[str, list[Row]] = {}
    for table in TABLES:
        path = folder / f"{table.name}.csv"
        content = _content(path)
        if not changed and hashlib.sha256(content).hexdigest() != _sum_of(path.name, about):
            raise ProjectError(f"{path}: was changed since it was exported. Read it all the same with --changed.")
        tables[table.name], lines[table.name] = _read_table(path, table, content)
    try:
        return values.project(tables, about)
    except values.RowError as fault:
        place = f"{folder / fault.table}.csv, line {lines[fault.table][fault.index]}"
        raise ProjectError(f"{place}: {fault.reason}. Mend this row, or export the project again.") from fault
    except values.UNREADABLE as fault:
        raise ProjectError(f"{folder}: the files do not go together ({fault}). Export the project again.") from fault


def _sum(about: Mapping[str, Any]) -> str:
    """The sum of what project.json says of the project itself."""
    told = json.dumps([about.get(name) for name in ("settings", "grouped", "run")], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _about(name: str, content: bytes) -> dict[str, Any]:
    table = BY_NAME[name.removesuffix(".csv")]
    columns = {column.name: f"{column.about} ({column.kind})" for column in table.columns}
    return {"sha256": hashlib.sha256(content).hexdigest(), "about": table.about, "columns": columns}


def _read_about(folder: Path) -> dict[str, Any]:
    path = folder / FILE
    if not folder.is_dir():
        raise ProjectError(f"{folder}: no such folder. Make one with: framing export PROJECT {folder} --all")
    try:
        about = json.loads(_content(path))
    except (ValueError, RecursionError) as fault:
        raise ProjectError(f"{path}: is no JSON ({fault}). Export the project again.") from fault
    if not isinstance(about, dict) or about.get("format") != _NAME or not isinstance(about.get("version"), int):
        raise ProjectError(f"{path}: was not written by 'framing export --all'. Name the folder that was.")
    if about["version"] > VERSION:
        raise ProjectError(f"{path}: written by a newer framing (open format {about['version']}). Update.")
    if not isinstance(about.get("settings"), dict) or not isinstance(about.get("grouped"), bool):
        raise ProjectError(f"{path}: 'settings' or 'grouped' is missing. Export the project again.")
    return about


def _sum_of(name: str, about: dict[str, Any]) -> str | None:
    files = about.get("files")
    its = files.get(name) if isinstance(files, dict) else None
    return str(its.get("sha256")) if isinstance(its, dict) else None


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ProjectError(f"{path}: the file is missing. Export the project again.") from None
    except OSError as fault:
        raise ProjectError(f"{path}: cannot be read ({fault.strerror or fault}).") from fault


def _csv(table: Table, told: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_written(cell, c.kind) for cell, c in zip(row, table.columns, strict=True)] for row in told)
    return text.getvalue().encode("utf-8-sig")  # without the mark Excel takes it for something else


def _written(cell: Cell, kind: Kind) -> Cell:
    if kind is Kind.FLAG:
        return "true" if cell else "false"
    return csv_cells.escaped(cell) if isinstance(cell, str) else cell


def _read_table(path: Path, table: Table, content: bytes) -> tuple[list[Row], list[int]]:
    """The rows of a file, in the order of the table's columns, and the line on which each begins."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        raise ProjectError(f"{path}, line {line}: is no UTF-8. Save it as UTF-8.") from fault
    told: list[Row] = []
    lines: list[int] = []
    begins = 1
    head: list[str] = []
    try:
        for begins, cells in csv_cells.records(text):
            if not head:
                head = _checked_head(path, table, cells)
                places = [head.index(column.name) for column in table.columns]
            elif len(cells) != len(head):
                raise ValueError(f"{len(cells)} cells where {len(head)} are due")
            else:
                told.append(_cells(table, [cells[place] for place in places]))
                lines.append(begins)
    except (ValueError, OverflowError) as fault:
        line = fault.line if isinstance(fault, csv_cells.RecordError) else begins
        raise ProjectError(f"{path}, line {line}: {fault}. Mend this row, or export the project again.") from fault
    if not head:
        raise ProjectError(f"{path}, line 1: the head line is missing. Export the project again.")
    return told, lines


def _checked_head(path: Path, table: Table, head: Sequence[str]) -> list[str]:
    due = [column.name for column in table.columns]
    if sorted(head) != sorted(due):
        raise ProjectError(
            f"{path}, line 1: the columns are not those of this table. They are, parted by commas: {', '.join(due)}."
        )
    return list(head)


def _cells(table: Table, cells: Sequence[str]) -> Row:
    return tuple(
        _read(cell, column.kind, column.name, nullable=column.nullable)
        for cell, column in zip(cells, table.columns, strict=True)
    )


def _read(cell: str, kind: Kind, name: str, *, nullable: bool) -> Cell:
    if not cell and nullable:
        return None
    try:
        if kind is Kind.INTEGER:
            return int(cell)
        if kind is Kind.REAL:
            return _finite(cell)
        if kind is Kind.FLAG:
            return {"true": 1, "false": 0}[cell.casefold()]
    except (ValueError, KeyError):
        raise ValueError(f"column {name}: {cell[:40]!r} is no {kind}") from None
    return csv_cells.unescaped(cell)


def _finite(cell: str) -> float:
    number = float(cell)
    if not math.isfinite(number):
        raise ValueError(cell)
    return number
