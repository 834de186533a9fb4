"""Cells of a CSV file that no spreadsheet runs, and that are read back as they were."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterator

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes a cell for that begins so: something to be run. The wide ones count in East Asia."""

_MARK = "'"
_SIGN = "(?=[=@＝＠]|[+＋－-][\\w(@=\"'])"
_INSIDE = re.compile(rf"([;\t\r\n]\"?)('*){_SIGN}")
_MARKED_INSIDE = re.compile(rf"([;\t\r\n]\"?)'('*){_SIGN}")
"""Where a formula would begin if the file is opened with semicolons between its cells, or a line break ends the row."""


class RecordError(ValueError):
    """A record that is no CSV, with the line on which it begins."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def escaped(cell: str) -> str:
    """The text with an apostrophe before each sign that a spreadsheet would begin a formula with.

    One also stands before a text that begins with an apostrophe itself, so that what is added can be told.

    >>> escaped("=1+1"), escaped("'t Hooft"), escaped("Rat"), escaped("Rat;=1+1")
    ("'=1+1", "''t Hooft", 'Rat', "Rat;'=1+1")
    """
    inside = _INSIDE.sub(rf"\1{_MARK}\2", cell)
    begins = inside.startswith(_MARK) or inside.lstrip(' "').startswith(_FORMULA_SIGNS)
    return f"{_MARK}{inside}" if begins else inside


def unescaped(cell: str) -> str:
    """The text as it was.

    >>> unescaped("'=1+1"), unescaped("''t Hooft"), unescaped("Rat"), unescaped("Rat;'=1+1")
    ('=1+1', "'t Hooft", 'Rat', 'Rat;=1+1')
    """
    return _MARKED_INSIDE.sub(r"\1\2", cell.removeprefix(_MARK))


def records(text: str) -> Iterator[tuple[int, list[str]]]:
    r"""Every record of a CSV text, behind the line on which it begins.

    Raises RecordError where quotation marks do not close.

    >>> list(records('a,b\n"1\n2",3\n4,5\n'))
    [(1, ['a', 'b']), (2, ['1\n2', '3']), (4, ['4', '5'])]
    """
    before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # the usual limit is shorter than a live blog
    try:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        begins = 1
        try:
            for cells in reader:
                yield begins, cells
                begins = reader.line_num + 1
        except csv.Error as fault:
            raise RecordError(begins, str(fault)) from fault
    finally:
        csv.field_size_limit(before)
