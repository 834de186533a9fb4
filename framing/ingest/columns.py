"""Which column of a table is what? Looked at, guessed from its name and its content, and renamed before it is read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count, islice
from typing import Any

from framing.errors import IngestError
from framing.ingest import dates, tables
from framing.ingest.records import FIELDS
from framing.language.resources import Language

MAPPED = ("text", "outlet", "published", "title", "url")
"""The fields that a column can be chosen for; the others are taken where a column bears their very name."""
SAMPLE = 30
"""So many rows are looked at."""

# Of both languages at once: archives and exports mix them, whatever language their texts have.
NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "volltext", "artikeltext", "body", "content", "inhalt", "article", "artikel", "fulltext"),
    "outlet": (
        "outlet", "medium", "zeitung", "publication", "publikation", "source", "quelle", "media_name", "newspaper",
        "media", "publisher", "verlag",
    ),
    "published": (
        "published", "date", "datum", "published_at", "publish_date", "erschienen", "pubdate", "veröffentlicht",
        "time", "zeit",
    ),
    "title": ("title", "titel", "headline", "überschrift", "schlagzeile"),
    "url": ("url", "link", "adresse", "address", "uri"),
}  # fmt: skip

_SHORT = 60
_LONG = 120
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, each under a name of its own, and its first rows."""

    names: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]

    def cells(self, name: str) -> list[str]:
        """What stands in this column in the first rows, empty cells left out."""
        place = self.names.index(name)
        return [row[place] for row in self.sample if row[place].strip()]


def of(text: str, *, suffix: str) -> Columns:
    """The columns of a table. Raises IngestError where it has none."""
    return _FORMATS[suffix].look(text)


def guess(columns: Columns, *, timezone: str, language: Language) -> dict[str, str]:
    r"""Which field stands in which column? By the column's name first, then by what its first rows hold.

    >>> from framing.language.resources import load
    >>> table = of("Zeitung;Inhalt\nBlatt A;Der Rat tagt.", suffix=".csv")
    >>> guess(table, timezone="Europe/Berlin", language=load("de"))
    {'text': 'Inhalt', 'outlet': 'Zeitung'}
    """
    found: dict[str, str] = {}
    folded = {name: name.strip().casefold().replace(" ", "_") for name in columns.names}
    for field in MAPPED:
        named = [name for known in NAMES[field] for name in columns.names if folded[name] == known]
        if named := [name for name in named if name not in found.values()]:
            found[field] = named[0]

    def is_date(cell: str) -> bool:
        try:
            dates.parse(cell, timezone=timezone, language=language)
        except ValueError:
            return False
        return True

    looks: Mapping[str, Callable[[Sequence[str]], bool]] = {
        "text": lambda cells: _mean_length(cells) > _LONG,
        "published": lambda cells: _mostly(map(is_date, cells), len(cells)),
        "url": lambda cells: _mostly((cell.startswith(("http://", "https://")) for cell in cells), len(cells)),
        "outlet": lambda cells: (
            len(cells) > 3 and 2 * len(set(cells)) <= len(cells) and _mean_length(cells) < _SHORT and _is_words(cells)
        ),
        "title": lambda cells: 15 < _mean_length(cells) <= 2 * _LONG and len(set(cells)) == len(cells),
    }
    for field in looks:
        free = [name for name in columns.names if name not in found.values()]
        fitting = [name for name in free if (cells := columns.cells(name)) and looks[field](cells)]
        if field not in found and fitting:
            found[field] = max(fitting, key=lambda name: _mean_length(columns.cells(name)))
    return {field: found[field] for field in MAPPED if field in found}


def renamed(text: str, columns: Mapping[str, str], *, suffix: str) -> str:
    """The table with its columns named as the fields that they hold; every row stays on its line.

    columns: field to column. A field that is not in it and that the reader would know is kept where it is none of
    the mapped ones. Raises IngestError where the table has no columns.
    """
    return _FORMATS[suffix].rename(text, columns)


def _mean_length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0


def _mostly(answers: Any, total: int) -> bool:  # noqa: ANN401
    return total > 0 and sum(answers) >= _MOSTLY * total


def _is_words(cells: Sequence[str]) -> bool:
    return any(character.isalpha() for cell in cells for character in cell)


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    """Two columns of one name, or without any, are told apart by a number."""
    given: list[str] = []
    for place, name in enumerate(names, start=1):
        wanted = " ".join(name.split()) or f"({place})"
        tries = (wanted if n == 1 else f"{wanted} ({n})" for n in count(1))
        given.append(next(one for one in tries if one not in given))
    return tuple(given)


def _kept(name: str) -> str:
    """The field of a column that nobody chose a field for: by its very name, if it is none that can be chosen."""
    folded = name.strip().casefold()
    return folded if folded in FIELDS and folded not in MAPPED else ""


def _csv_columns(text: str) -> Columns:
    lines = text.splitlines(keepends=True)
    head = tables.head_of(lines)
    names, reader = _unique(head.names), csv.reader(lines[head.behind :], delimiter=head.delimiter)
    sample: list[tuple[str, ...]] = []
    with suppress(csv.Error):  # told with its line when the rows are read
        sample += [tuple(row) for row in islice(reader, SAMPLE) if len(row) == len(names)]
    return Columns(names, tuple(sample))


def _csv_renamed(text: str, columns: Mapping[str, str]) -> str:
    lines = text.splitlines(keepends=True)
    head = tables.head_of(lines)
    field_of = {name: field for field, name in columns.items()}
    # Names of our own for the rest: none twice, and none with a sign that could be taken for the delimiter.
    new = [field_of.get(name) or _kept(name) or f"column {n}" for n, name in enumerate(_unique(head.names), start=1)]
    line = io.StringIO(newline="")
    csv.writer(line, delimiter=head.delimiter, lineterminator="\n").writerow(new)
    above, gone = "\n" * head.first, "\n" * (head.behind - head.first - 1)
    return above + line.getvalue() + gone + "".join(lines[head.behind :])


def _objects(text: str) -> list[Any]:
    found = []
    for line in text.split("\n"):
        try:
            found.append(json.loads(line))
        except (ValueError, RecursionError):
            found.append(None)
    return found


def _json_columns(text: str) -> Columns:
    rows = [row for row in _objects("\n".join(text.split("\n", SAMPLE)[:SAMPLE])) if isinstance(row, dict)]
    names = tuple(dict.fromkeys(str(name) for row in rows for name in row))
    if not names:
        raise IngestError("line 1: no column names")
    return Columns(names, tuple(tuple(_cell(row.get(name)) for name in names) for row in rows))


def _json_renamed(text: str, columns: Mapping[str, str]) -> str:
    lines = text.split("\n")
    for place, row in enumerate(_objects(text)):
        if isinstance(row, dict):
            kept = {_kept(str(name)): value for name, value in row.items() if _kept(str(name))}
            lines[place] = json.dumps({**kept, **{field: row.get(name) for field, name in columns.items()}})
    return "\n".join(lines)


def _cell(value: Any) -> str:  # noqa: ANN401
    return value if isinstance(value, str) else "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class _Format:
    look: Callable[[str], Columns]
    rename: Callable[[str, Mapping[str, str]], str]


_DELIMITED = _Format(_csv_columns, _csv_renamed)
_FORMATS = {".csv": _DELIMITED, ".tsv": _DELIMITED, ".jsonl": _Format(_json_columns, _json_renamed)}
SUFFIXES = tuple(_FORMATS)
"""Files whose columns can be chosen."""
