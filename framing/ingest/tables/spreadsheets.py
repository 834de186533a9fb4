"""XLSX: one article a row of each sheet whose columns are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from framing.errors import IngestError
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source
from framing.ingest.tables import names, workbooks
from framing.ingest.tables.plans import best_head
from framing.ingest.tables.taking import Taking

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_COLUMNS = 256
"""Columns that are looked at: as many as Excel once had."""
_MOST_TITLE_ROWS = 20
_MOST_COUNTED = 10_000
"""Rows that are counted in a sheet that is not read."""
_NO_COLUMN = "no row of it names a column that holds texts or headlines"
_MOST_TIMES = 20
"""So many times the file's size may the text of all cells be: a string is stored once, however many cells show it."""
_SPARE = 20_000_000
_FAULTS = frozenset({"#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"})
_ESCAPED = re.compile(r"_x(000[9AD])_")
"""How line ends and tabs stand in a cell if a program wrote them that way."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet whose rows can be read: the names of its columns, and the row (from 1) that they stand in."""

    name: str
    place: int
    columns: tuple[str, ...]
    head: int
    is_headlines: bool


def xlsx_items(source: Source, context: Context) -> Iterator[Item]:
    """Each row of every sheet that names its columns, with its number; other sheets are told and left out."""
    raw = source.raw(context.limits)
    book = workbooks.opened(raw, context.limits)
    sheets, others = find_sheets(book.worksheets, context)
    left, is_empty = max(_SPARE, _MOST_TIMES * len(raw)), True
    for count, sheet in enumerate(sheets):
        again = partial(_as_columns, book.worksheets, sheet, context)
        taking = Taking(source, context, again, headlines=sheet.is_headlines, first_day=book.epoch.date())
        part = f"sheet {sheet.name!r}" if sheet.place else ""
        for number, cells in _rows(book.worksheets[sheet.place], sheet, context):
            left -= sum(map(len, cells))
            if left < 0:
                raise IngestError("its cells repeat the same texts over and over; save the sheet as CSV")
            if any(cell.strip() for cell in cells):
                is_empty = False
                yield taking.item(
                    dict(zip(sheet.columns, cells, strict=True)),
                    number=f"{sheet.place + 1}.{number}" if count else number,
                    line=number,
                    part=part,
                    raw="\t".join(cells),
                )
        yield from (replace(note, part=part) for note in taking.notes())
    if is_empty:
        raise IngestError(f"the sheet {sheets[0].name!r} has no rows below the names of its columns")
    for place in others:
        rows = sum(1 for _ in _cells(book.worksheets[place], most=_MOST_COUNTED, width=MOST_COLUMNS))
        yield Item(note=f"the sheet {book.worksheets[place].title!r} was not read ({rows} rows): {_NO_COLUMN}")


def find_sheets(sheets: Sequence[ReadOnlyWorksheet], context: Context) -> tuple[list[Sheet], list[int]]:
    """The sheets with a row that names their columns, and the places of the others that are not empty.

    Raises IngestError where there is none.
    """
    fault: IngestError | None = None
    found: list[Sheet] = []
    others: list[int] = []
    for place, sheet in enumerate(sheets):
        top = _top(sheet)
        if not top:
            continue
        rows = [names.unique(_without_end(cells)) for _, cells in top]
        try:
            chosen, is_headlines = best_head(rows, context, first=top[0][0])
        except IngestError as one:
            fault = fault or IngestError(f"sheet {sheet.title!r}, {one}")
            others.append(place)
        else:
            found.append(Sheet(sheet.title, place, rows[chosen], top[chosen][0], is_headlines))
    if not found:
        raise fault or IngestError("the spreadsheet is empty")
    return found, others


def _top(sheet: ReadOnlyWorksheet) -> list[tuple[int, tuple[str, ...]]]:
    """The rows that may name the columns."""
    return [row for row in _cells(sheet, most=_MOST_TITLE_ROWS, width=MOST_COLUMNS) if any(map(str.strip, row[1]))]


def first_rows(sheets: Sequence[ReadOnlyWorksheet], sheet: Sheet, context: Context, most: int) -> list[tuple[str, ...]]:
    """The first rows below the names of the columns, to look at."""
    return [cells for _, cells in islice(_rows(sheets[sheet.place], sheet, context), most)]


def _as_columns(sheets: Sequence[ReadOnlyWorksheet], sheet: Sheet, context: Context) -> Iterator[dict[str, str]]:
    """Each row as column to cell."""
    return (dict(zip(sheet.columns, cells, strict=True)) for _, cells in _rows(sheets[sheet.place], sheet, context))


def _rows(sheet: ReadOnlyWorksheet, found: Sheet, context: Context) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each row below the head with its number."""
    most = context.limits.table_rows
    for number, cells in _cells(sheet, most=most + 1, width=len(found.columns)):
        if number > most:
            raise IngestError(f"row {number}: more than {most:,} rows; the others were not read. Split it")
        if number > found.head:
            yield number, cells


def _cells(sheet: ReadOnlyWorksheet, *, most: int, width: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each row that is not empty, up to row `most`, with `width` cells."""
    # What a sheet says of its own size is often wrong, and may be meant to be.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=most, max_col=width, values_only=True)
    try:
        for number, row in enumerate(rows, start=1):
            if row.count(None) < len(row):
                yield number, tuple(map(_cell, row))
    except IngestError:
        raise
    except Exception as fault:  # whatever the library makes of a damaged sheet
        raise workbooks.damaged(fault) from fault


def _cell(value: Any) -> str:  # noqa: ANN401
    """What a cell shows, as a text; a day as 2026-02-03.

    >>> [_cell(value) for value in (None, 17.0, True, datetime(2026, 2, 3), "#N/A")]
    ['', '17', 'true', '2026-02-03', '']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta | int | float):
        return str(value)
    text = str(value)
    return "" if text in _FAULTS else _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)


def _without_end(cells: tuple[str, ...]) -> list[str]:
    """The names of a row without the empty cells at its end."""
    width = max(place for place, cell in enumerate(cells, start=1) if cell.strip())
    return list(cells[:width])


def sheet_to_ask_for(sheets: Sequence[ReadOnlyWorksheet], context: Context) -> Sheet:
    """The sheet whose columns somebody may choose: the first one that is read, or else the first one that is not empty.

    Raises IngestError where there is none.
    """
    try:
        return find_sheets(sheets, context)[0][0]
    except IngestError:
        for place, sheet in enumerate(sheets):
            top = _top(sheet)
            if top:
                head = max(top, key=lambda row: sum(1 for cell in row[1] if cell.strip()))
                return Sheet(sheet.title, place, names.unique(_without_end(head[1])), head[0], False)
        raise
