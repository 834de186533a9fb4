"""The rows of CSV and TSV, each with its line. Whatever the quotation marks, the time grows with the length alone."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from framing.errors import IngestError

MOST_LINES = 5_000
"""Lines that one row may take, more than a live blog of a whole day: where a quotation mark is never closed, the search
ends there."""
MOST_CHARACTERS = 3_000_000
"""Characters that it may take before its last line, for the same reason."""
MOST_COLUMNS = 5_000
MOST_HEAD_LINES = 200
"""Lines that the names of the columns may take, for the same reason."""
MOST_TITLE_ROWS = 20
"""Rows that may stand above the names of the columns: a title, the query, the day of the export."""
_LEAST_COLUMNS = 3
_SPARE = 20_000_000
"""Characters that may be looked at in vain in any file, however short: half a second."""
_DELIMITERS = ",;\t|"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_BLANK = re.compile(r"[ \t,;|\r\n]*[\r\n]")
"""Lines that a spreadsheet wrote for empty rows."""
_REST = re.compile(r"[ \t,;|\r\n]*\Z")
_SEPARATOR = re.compile(r'"?sep=([^"\r\n])"?[ \t]*(?:\r\n|\r|\n)', re.IGNORECASE)
"""The first line by which Excel is told what parts the cells."""

# The csv module stops at 131,072 characters a cell; an article may be longer. It takes four bytes for each.
csv.field_size_limit(20_000_000)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text: characters before it, and lines (from 1)."""

    at: int
    line: int


@dataclass(frozen=True, slots=True)
class Head:
    """The names of a table's columns, what parts its cells, the line they stand on, and where the rows begin."""

    names: tuple[str, ...]
    delimiter: str
    line: int
    behind: Place


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells, or the reason why it has none."""

    line: int
    raw: str
    cells: tuple[str, ...] = ()
    reason: str = ""


class _Lines:
    """Lines of a text from one place on, one by one: a list of them would take ten times the memory."""

    def __init__(self, text: str, at: int, most: int) -> None:
        self.text, self.at, self.left = text, at, most
        self.end = min(len(text), at + MOST_CHARACTERS)

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if not self.left or self.at >= self.end:
            raise StopIteration
        self.left -= 1
        found = _LINE.match(self.text, self.at)
        assert found is not None
        self.at = found.end()
        return found.group()


def heads(text: str) -> list[Head]:
    r"""The rows that may name the columns: the first ones that are not empty, in their order.

    Of comma, semicolon, tab and bar the one counts that parts a row into the most cells. Raises IngestError where no
    row is.

    >>> heads("\n;;\n\"a, b\";\"c\nd\"\n1;2\n")[0]
    Head(names=('a, b', 'c\nd'), delimiter=';', line=3, behind=Place(at=17, line=5))
    """
    place, delimiters = Place(0, 1), _DELIMITERS
    if told := _SEPARATOR.match(text):
        place, delimiters = Place(told.end(), 2), told.group(1)
    found: list[Head] = []
    for _ in range(MOST_TITLE_ROWS):
        place = _behind_blanks(text, place)
        if _REST.match(text, place.at):
            break
        tried = [head for delimiter in delimiters if (head := _head(text, place, delimiter)) is not None]
        if not tried:
            break
        if max(len(head.names) for head in tried) > MOST_COLUMNS:
            raise IngestError(f"line {place.line}: more than {MOST_COLUMNS:,} columns, as no table of articles has")
        found.append(max(tried, key=lambda head: len(head.names)))
        place = found[-1].behind
    if not found:
        raise IngestError(f"line {place.line if place.at < len(text) else 1}: no column names")
    return found


def _head(text: str, place: Place, delimiter: str) -> Head | None:
    cells, behind = _cells(text, place, delimiter, MOST_HEAD_LINES)
    return None if isinstance(cells, str) else Head(cells, delimiter, place.line, behind)


def rows(text: str, head: Head, *, most: int) -> Iterator[Row]:
    """Each row below the head that is not empty. Raises IngestError where there are more than `most`."""
    place, spare, met = head.behind, max(_SPARE, len(text) // 4), 0
    while (place := _behind_blanks(text, place)).at < len(text):
        met += 1
        if met > most:
            raise IngestError(f"line {place.line}: more than {most:,} rows; the others were not read. Split it")
        # A mark that is never closed makes each try look far ahead. Whoever writes many of them gets rows of one line
        # once a quarter of the file's length has been looked at in vain.
        cells, behind = _cells(text, place, head.delimiter, MOST_LINES if spare > 0 else 1)
        if isinstance(cells, str):
            spare -= behind.at - place.at
            # It may be one stray quotation mark: the next line is tried by itself.
            behind = _behind_line(text, place)
            yield Row(place.line, _raw(text, place, behind), reason=cells)
        elif _swallows(text, place, behind, head):
            spare -= behind.at - place.at
            last = behind.line - 1
            behind = _behind_line(text, place)
            reason = (
                f"lines {place.line} to {last} are one row by the quotation marks, yet look like many: is one missing?"
            )
            yield Row(place.line, _raw(text, place, behind), reason=reason)
        elif any(cell.strip() for cell in cells):
            yield _fitting(cells, head, place, behind, text)
        place = behind


def _swallows(text: str, place: Place, behind: Place, head: Head) -> bool:
    """Is each line of this row a row by itself, so that a quotation mark seems to be missing?

    In prose a blank stands behind a comma, so such signs part no cells here; and with less than three columns a line of
    prose looks too often like a row.
    """
    width = len(head.names)
    if behind.line - place.line < 2 or width < _LEAST_COLUMNS:
        return False
    lines = _Lines(text, place.at, behind.line - place.line)
    return all(_parting_count(line, head.delimiter) == width - 1 for line in lines)


def _parting_count(line: str, delimiter: str) -> int:
    return line.count(delimiter) - line.count(f"{delimiter} ") - line.count(f"{delimiter}\u00a0")


def _fitting(cells: tuple[str, ...], head: Head, place: Place, behind: Place, text: str) -> Row:
    raw, width = _raw(text, place, behind), len(head.names)
    if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
        cells = cells[:width]
    if len(cells) == width:
        return Row(place.line, raw, cells)
    last = behind.line - 1
    over = f" (lines {place.line} to {last}: is a quotation mark missing?)" if last > place.line else ""
    return Row(place.line, raw, reason=f"{len(cells)} cells where the first row names {width} columns{over}")


def _cells(text: str, place: Place, delimiter: str, most_lines: int) -> tuple[tuple[str, ...] | str, Place]:
    """The cells of the row that begins here, or why it has none, and how far was looked."""
    lines = _Lines(text, place.at, most_lines)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        found: tuple[str, ...] | str = tuple(next(reader))
    except csv.Error as fault:
        found = f"the row cannot be read ({fault})"
    return found, Place(lines.at, place.line + reader.line_num)


def _behind_blanks(text: str, place: Place) -> Place:
    found = _BLANK.match(text, place.at)
    if found is None:
        return place
    return Place(found.end(), place.line + _line_count(text, place.at, found.end()))


def _behind_line(text: str, place: Place) -> Place:
    found = _LINE.match(text, place.at)
    assert found is not None
    return Place(found.end(), place.line + 1)


def _line_count(text: str, start: int, end: int) -> int:
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def _raw(text: str, place: Place, behind: Place) -> str:
    return text[place.at : behind.at].rstrip("\r\n")
