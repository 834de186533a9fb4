"""Sources with commas: a remark as in the other files, then the columns' names, then one row a line."""

from __future__ import annotations

import csv

from framing.errors import ResourceError
from framing.language.resources import Row, Table, check_letters


def parse_csv(name: str, text: str, columns: tuple[str, ...]) -> Table:
    r"""One file's text as a table; ResourceError names the file and the line of the first fault.

    >>> text = "# towns | own list, CC0 | one row a town\nname,pop\nUlm,126000"
    >>> list(parse_csv("towns.csv", text, ("name", "pop")).placed())
    [('towns.csv, line 3', ('Ulm', '126000'))]
    """
    check_letters(name, text)
    lines = text.splitlines()
    head = [part.strip() for part in lines[0].lstrip("#\ufeff ").split("|")] if lines else []
    if len(head) != 3 or not all(head):
        raise ResourceError(f"{name}, line 1: the head must be '# content | source, licence | how to read the lines'.")
    if len(lines) < 2 or lines[1] != ",".join(columns):
        found = lines[1] if len(lines) > 1 else ""
        raise ResourceError(f"{name}, line 2: the columns are {found!r}. Write {','.join(columns)!r}.")
    rows: list[Row] = []
    places: list[str] = []
    for number, line in enumerate(lines[2:], start=3):
        if not line.strip() or line.startswith("#"):
            continue
        place = f"{name}, line {number}"
        rows.append(_cells(place, line, columns))
        places.append(place)
    if not rows:
        raise ResourceError(f"{name}, line 2: no row below the columns. Write one a line.")
    return Table(name.removesuffix(".csv"), head[0], head[1], columns, tuple(rows), tuple(places))


def _cells(place: str, line: str, columns: tuple[str, ...]) -> Row:
    try:
        row = tuple(cell.strip() for cell in next(csv.reader([line], strict=True)))
    except csv.Error as fault:
        raise ResourceError(f"{place}: a quotation mark is not closed ({fault}). Close it.") from fault
    if len(row) != len(columns):
        raise ResourceError(
            f"{place}: {len(row)} columns where {len(columns)} are due ({', '.join(columns)}): {line!r}. "
            "Part columns by commas; leave what is not known empty."
        )
    return row
