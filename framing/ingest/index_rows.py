"""The rows of an index: which of its columns is which, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from framing.errors import IngestError
from framing.ingest.records import FIELDS
from framing.ingest.tables import delimited_rows, names
from framing.ingest.tables.delimited_rows import Head
from framing.language.resources import Language

FILE = "file"
NEEDED = (FILE, "outlet", "published")
_BY_OTHER_NAMES = ("outlet", "published", "title", "url")
"""The others need their own name: what people note under "Art" or "Typ" is no kind that this program knows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row as field -> cell, or the reason why it is none."""

    line: int
    raw: str
    cells: Mapping[str, str]
    reason: str = ""
    missing: str = ""
    """The path at which no file lies, where that is the reason."""


def lacking(text: str, language: Language) -> list[str]:
    """Which of the columns of an index are not there? Raises IngestError where the table has no columns at all."""
    columns = _places(_head(text, language).names, language)
    return [field for field in NEEDED if field not in columns]


def rows(text: str, language: Language, *, most: int) -> Iterator[Line]:
    """Each row of an index. Raises IngestError where a column lacks or stands there twice, and behind `most` rows."""
    head = _head(text, language)
    places, plain = _places(head.names, language), [_plain(name) for name in head.names]
    if missing := [field for field in NEEDED if field not in places]:
        raise IngestError(f"line {head.line}: no column {', '.join(map(repr, missing))} (found: {', '.join(plain)})")
    if twice := sorted({name for name in plain if name and plain.count(name) > 1}):
        raise IngestError(f"line {head.line}: the column {', '.join(map(repr, twice))} stands there twice")
    for row in delimited_rows.rows(text, head, most=most):
        cells = {} if row.reason else {field: row.cells[place].strip() for field, place in places.items()}
        yield Line(row.line, row.raw, cells, row.reason)


def is_index(text: str, language: Language) -> bool:
    """Is this table an index, and no table of articles?

    One that lacks a column is meant as an index where it names files and neither texts nor headlines.
    """
    try:
        columns = _head(text, language).names
    except IngestError:
        return False
    usual, folded = names.known(language), {names.fold(name) for name in columns}
    places = _places(columns, language)
    if FILE not in places or folded & set(usual["text"]):
        return False
    return all(field in places for field in NEEDED) or not folded & set(usual["title"])


def has_titles(text: str, language: Language) -> bool:
    """Has it a column of headlines? Raises IngestError where the table has no columns at all."""
    folded = {names.fold(name) for name in _head(text, language).names}
    return bool(folded & set(names.known(language)["title"]))


def _head(text: str, language: Language) -> Head:
    """The row of the columns' names: a title may stand above it."""
    found = delimited_rows.heads(text)
    return next((head for head in found if FILE in _places(head.names, language)), found[0])


def _places(columns: Sequence[str], language: Language) -> dict[str, int]:
    """Field to the place of its column: the one of its own name, else the first of another that is known for it."""
    usual = _usual(language)
    folded: dict[str, int] = {}
    for place, name in enumerate(columns):
        folded.setdefault(names.fold(name), place)
    found: dict[str, int] = {}
    for field in (FILE, *(field for field in FIELDS if field != "text")):
        known = next((name for name in (names.fold(field), *usual.get(field, ())) if name in folded), None)
        if known is not None and folded[known] not in found.values():
            found[field] = folded[known]
    return found


@cache
def _usual(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Field to the folded names that its column may bear."""
    usual = {field: names.known(language)[field] for field in _BY_OTHER_NAMES}
    return {**usual, FILE: tuple(names.fold(row[0]) for row in language.rows("index_columns"))}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
