"""Tables as one spreadsheet file (XLSX): a sheet a table, and in front of them the method note and the column names."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from framing.report import phrases_columns, reproducible_zip
from framing.report.csv_text import FORMULA_SIGNS, cells
from framing.report.phrases import say
from framing.report.tables import Table

LONGEST = 32_767
"""Characters that a cell can hold, counted as the file format does: a sign beyond the first 65,536 is two."""
CUT = " […]"
MOST_ROWS = 1_048_576
"""Lines that a sheet can hold, its head included."""
LONGEST_TITLE = 40
"""Characters before a colon that are still the title of a paragraph."""
NARROWEST, WIDEST = 8, 60
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NO_TEXT = re.compile(r"[\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_FIRST_DAY = date(1900, 3, 1)
"""Before it the days of spreadsheets are wrong by one, or are none."""


def write(tables: Sequence[Table], note: str, *, language: str = "de", timezone: str = "Europe/Berlin") -> bytes:
    """The spreadsheet file with these tables; the same input gives the same bytes.

    note: text for the first sheet, paragraphs parted by empty lines. timezone: of the times, which stand in the cells
    without a zone, since no spreadsheet knows one. Numbers and dates are numbers and dates, all else is text: no cell
    runs as a formula. What the format forbids is replaced by a sign in sight; a text that is too long ends in "[…]".
    """
    book = Workbook(write_only=True)
    names = _sheet_names([say("sheet_method", language), *(table.name for table in tables)])
    _method_sheet(book, names[0], dict(zip(names[1:], tables, strict=True)), note, language)
    for name, table in zip(names[1:], tables, strict=True):
        _table_sheet(book, name, table, ZoneInfo(timezone), language)
    file = io.BytesIO()
    book.save(file)
    return reproducible_zip.again(file.getvalue())


def _table_sheet(book: Workbook, name: str, table: Table, zone: ZoneInfo, language: str) -> None:
    columns, rows = cells(table.rows, name=table.name.replace("_", "-"))
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    shown = [[_plain(row, column, zone) for column in columns] for row in rows[: MOST_ROWS - 2]]
    for number, column in enumerate(columns, start=1):
        longest = max((len(str(row[number - 1])) for row in shown if row[number - 1] is not None), default=0)
        sheet.column_dimensions[get_column_letter(number)].width = _width(max(longest, len(column)))
    sheet.append([_cell(sheet, column, bold=True) for column in columns])
    for row in shown:
        sheet.append([_cell(sheet, value) for value in row])
    if left_out := len(rows) - len(shown):
        sheet.append([_cell(sheet, say("sheet_more_rows", language, count=left_out))])


def _method_sheet(book: Workbook, name: str, tables: Mapping[str, Table], note: str, language: str) -> None:
    sheet = book.create_sheet(name)
    for letter, width in (("A", 26), ("B", 110)):
        sheet.column_dimensions[letter].width = width
    for paragraph in note.strip().split("\n\n"):
        title, colon, text = paragraph.partition(": ")
        pair = (title, text) if colon and len(title) < LONGEST_TITLE else ("", paragraph)
        sheet.append([_cell(sheet, pair[0], bold=True, wrap=True), _cell(sheet, pair[1], wrap=True)])
    for heading, lines in (
        ("sheet_tables", [(sheet_name, _about(table, language)) for sheet_name, table in tables.items()]),
        ("sheet_columns", [(column, phrases_columns.column(column, language)) for column in _columns(tables.values())]),
    ):
        sheet.append([])
        sheet.append([_cell(sheet, say(heading, language), bold=True)])
        for title, text in lines:
            sheet.append([_cell(sheet, title, wrap=True), _cell(sheet, text, wrap=True)])


def _about(table: Table, language: str) -> str:
    return phrases_columns.table(table.name.replace("_", "-"), language)


def _columns(tables: Iterable[Table]) -> list[str]:
    found = {column for table in tables for column in cells(table.rows, name=table.name.replace("_", "-"))[0]}
    return sorted(found)


def _sheet_names(wanted: Sequence[str]) -> list[str]:
    """Names that a spreadsheet takes: 31 characters at most, some signs not in them, none twice.

    >>> _sheet_names(["open_names", "a/b", "A-B", "x" * 40])
    ['open-names', 'a-b', 'A-B 2', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']
    """
    names: list[str] = []
    for name in wanted:
        plain = _FORBIDDEN_IN_NAMES.sub("-", name.replace("_", "-")).strip("' ")[:31] or "-"
        tried, number = plain, 1
        while tried.casefold() in {taken.casefold() for taken in names}:
            number += 1
            tried = f"{plain[: 31 - len(f' {number}')]} {number}"
        names.append(tried)
    return names


def _plain(row: Mapping[str, Any], column: str, zone: ZoneInfo) -> Any:  # noqa: ANN401
    """What stands in a cell: a moment in the project's time, a day where no more is known, else the value itself."""
    value = row.get(column)
    if isinstance(value, datetime):
        known = row.get("last_time_known" if column == "last" else "time_known", True)
        local = value.astimezone(zone).replace(tzinfo=None) if value.tzinfo and known else value.replace(tzinfo=None)
        found: date = local if known else local.date()
        return found if local.date() >= _FIRST_DAY else found.isoformat()
    if isinstance(value, str) and column.endswith("_day") and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value)
    return value


def _cell(sheet: Any, value: Any, *, bold: bool = False, wrap: bool = False) -> WriteOnlyCell:  # noqa: ANN401
    if not isinstance(value, str) or not value:
        cell = WriteOnlyCell(sheet, value or None if isinstance(value, str) else value)
        if isinstance(value, datetime):
            cell.number_format = "yyyy-mm-dd hh:mm"
        elif isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
    else:
        cell = WriteOnlyCell(sheet)
        cell.value = _text(value)
        cell.data_type = "s"  # openpyxl takes "=1+1" for a formula, "#N/A" for an error
        cell.quotePrefix = value.startswith(FORMULA_SIGNS)  # and it stays text when somebody edits it
    if bold:
        cell.font = Font(bold=True)
    if wrap:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _text(value: str) -> str:
    r"""A text that the file format can hold.

    >>> _text("a\x00b\x1b"), _text("_x0041_")
    ('a␀b␛', '_x005F_x0041_')
    """
    text = _CONTROL.sub(lambda found: chr(0x2400 + ord(found[0])), value.replace("\r\n", "\n").replace("\r", "\n"))
    text = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)
    text = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)  # else read as the sign of that number
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * (LONGEST - len(CUT))].decode("utf-16-le", errors="ignore") + CUT


def _width(characters: int) -> float:
    return float(min(max(characters + 2, NARROWEST), WIDEST))
