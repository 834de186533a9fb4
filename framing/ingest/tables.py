"""CSV and JSONL: one article a row."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from framing.errors import IngestError
from framing.ingest.records import FIELDS, Record, from_fields

MOST_LINES = 20_000
"""Lines that one quoted cell may have: where a quotation mark is never closed, the search ends there."""

MOST_HEAD_LINES = 200
"""Lines that the names of the columns may take, for the same reason."""
_EMPTY = " \t\r\n,;"
"""What a line is made of that a spreadsheet wrote for an empty row."""

# The csv module stops at 131,072 characters a cell; an article may be longer.
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


@dataclass(frozen=True, slots=True)
class Head:
    """The names of a table's columns, what parts its cells, and where its rows begin (lines, from 0)."""

    names: tuple[str, ...]
    delimiter: str
    first: int
    behind: int


def csv_records(text: str, file: str, stem: str) -> Iterator[tuple[int, Record | str]]:
    """Each row with its line number, as a record or as the reason why it is none.

    The first row names the columns: text is needed, outlet, title, published, url, kind, id and notice are
    known. Comma, semicolon and tab are told apart by the first row.
    """
    for line, cells in csv_rows(text, needed=("text",)):
        yield line, cells if isinstance(cells, str) else _record(cells, file, stem, line)


def csv_rows(text: str, *, needed: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str] | str]]:
    """Each row of a table with its line number, as column -> cell or as the reason why it is none.

    Raises IngestError where the first row lacks a needed column: then nothing can be read.
    """
    lines = text.splitlines(keepends=True)
    top = head_of(lines)
    head = [" ".join(column.split()).casefold() for column in top.names]
    where = f"line {top.first + 1}"
    if lacking := [column for column in needed if column not in head]:
        raise IngestError(f"{where}: no column {', '.join(map(repr, lacking))} (found: {', '.join(head)})")
    if twice := sorted({column for column in head if head.count(column) > 1}):
        raise IngestError(f"{where}: the column {', '.join(map(repr, twice))} stands there twice")
    position = top.behind
    while position < len(lines):
        line = position + 1
        try:
            cells, taken = _row(lines, position, top.delimiter)
        except IngestError as fault:
            yield line, str(fault)
            position += 1  # the fault may be one stray quotation mark: the next line is tried by itself
            continue
        position += taken
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(head):
            yield line, f"{len(cells)} cells where the first row names {len(head)} columns"
            continue
        yield line, dict(zip(head, (cell.strip() for cell in cells), strict=True))


def head_of(lines: list[str]) -> Head:
    r"""The row that names the columns: the first one that is not empty, however many lines its quoted cells take.

    Of comma, semicolon and tab the one counts that parts it into the most cells. Raises IngestError where no row is.

    >>> head_of(["\n", ";;\n", '"a, b";"c\n', 'd"\n', "1;2\n"])
    Head(names=('a, b', 'c\nd'), delimiter=';', first=2, behind=4)
    """
    first = next((place for place, line in enumerate(lines) if line.strip(_EMPTY)), None)
    if first is None:
        raise IngestError("line 1: no column names")
    found = [head for delimiter in ",;\t" if (head := _head(lines, first, delimiter)) is not None]
    if not found:
        raise IngestError(f"line {first + 1}: no column names")
    return max(found, key=lambda head: len(head.names))


def _head(lines: list[str], first: int, delimiter: str) -> Head | None:
    try:
        cells, taken = _row(lines[: first + MOST_HEAD_LINES], first, delimiter)
    except IngestError:
        return None
    return Head(tuple(cells), delimiter, first, first + taken)


def _row(lines: list[str], position: int, delimiter: str) -> tuple[list[str], int]:
    """The cells of the row that begins at this line, and how many lines it takes."""
    last = min(position + MOST_LINES, len(lines))
    reader = csv.reader((lines[n] for n in range(position, last)), delimiter=delimiter, strict=True)
    try:
        return next(reader), reader.line_num
    except StopIteration:
        raise IngestError("line 1: no column names") from None
    except csv.Error as fault:
        raise IngestError(f"the row cannot be read ({fault})") from fault


def jsonl_records(text: str, file: str, stem: str) -> Iterator[tuple[int, Record | str]]:
    """Each line with its number, as a record or as the reason why it is none."""
    for line, row in enumerate(text.split("\n"), start=1):
        if not row.strip():
            continue
        try:
            values = json.loads(row)
        except (ValueError, RecursionError) as fault:
            yield line, f"no JSON ({fault})"
            continue
        if not isinstance(values, dict):
            yield line, "each line must be a JSON object with the fields outlet, title, text, published, url"
            continue
        wrong = [name for name in FIELDS if type(values.get(name, "")) not in (str, int, type(None))]
        if wrong:
            yield line, f"the field {wrong[0]!r} must be a text"
            continue
        cells = {name: str(values[name]) for name in FIELDS if values.get(name) is not None}
        yield line, _record(cells, file, stem, line)


def _record(cells: dict[str, str], file: str, stem: str, line: int) -> Record:
    return from_fields(cells, place=f"{file}, line {line}", file=file, id=f"{stem}:{line}")
