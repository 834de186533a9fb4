"""Which column of a table is what? Looked at, and guessed from its name and its content, for somebody to confirm."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from framing.errors import IngestError
from framing.ingest import dates
from framing.ingest.items import Context
from framing.ingest.sources import Source
from framing.ingest.tables import choosing, counted_days, delimited_rows, names, spreadsheets, workbooks
from framing.ingest.tables.delimited import article_head
from framing.ingest.tables.json_items import feed_in, rows_of
from framing.language.resources import Language

MAPPED = ("text", "outlet", "published", "title", "url")
"""The fields that a column can be chosen for; the others are taken where a column bears their name."""
SAMPLE = 30
"""So many rows are looked at."""
_SHORT = 60
_LONG = 120
_MOSTLY = 0.8
_TIMES_A_HEADLINE = 1.5


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, each under a name of its own, and its first rows."""

    names: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]

    def cells(self, name: str) -> list[str]:
        """What stands in this column in the first rows, empty cells left out."""
        place = self.names.index(name)
        return [row[place] for row in self.sample if row[place].strip()]


def of(source: Source, context: Context) -> Columns:
    """The columns of a table. Raises IngestError where it has none, KeyError where the file is no table."""
    return _LOOKS[source.suffix](source, context)


def guess(columns: Columns, *, timezone: str, language: Language) -> dict[str, str]:
    """Which field stands in which column? By the column's name first, then by what its first rows hold.

    >>> from framing.language.resources import load
    >>> table = Columns(("Zeitung", "Volltext"), (("Blatt A", "Der Rat tagt."),))
    >>> guess(table, timezone="Europe/Berlin", language=load("de"))
    {'text': 'Volltext', 'outlet': 'Zeitung'}
    """
    found = by_name(columns, language)

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
        if field == "title" and "text" not in found and (text := _short_text(columns, fitting, found.get("title"))):
            found["text"] = text
            fitting.remove(text)
        if field not in found and fitting:
            found[field] = _longest(columns, fitting)
    return {field: found[field] for field in MAPPED if field in found}


def by_name(columns: Columns, language: Language) -> dict[str, str]:
    """The columns whose names are known; of several for one field the first that holds anything."""
    usual = names.known(language)
    found: dict[str, str] = {}
    for field in MAPPED:
        named = [name for known in usual[field] for name in columns.names if names.fold(name) == known]
        named = [name for name in named if _may_hold(field, name, columns.cells(name), language)]
        if field == "outlet":  # as where rows are read, a name comes before an address
            named.sort(key=lambda name: _are_addresses(columns.cells(name)))
        filled = [name for name in named if columns.cells(name)]
        if either := filled or named:
            found[field] = either[0]
    return found


def _may_hold(field: str, name: str, cells: Sequence[str], language: Language) -> bool:
    """Would any of these cells count if nobody chose this column?"""
    if field == "outlet":
        return not _are_addresses(cells) or any(map(choosing.is_site, cells))
    if field == "text" and names.is_long(name, language):
        return not cells or any(map(choosing.is_long, cells))
    if field == "published" and names.is_written(name, language):
        return not cells or not all(map(counted_days.read, cells))
    return True


def _are_addresses(cells: Sequence[str]) -> bool:
    return bool(cells) and all(map(choosing.is_address, cells))


def _short_text(columns: Columns, free: Sequence[str], title: str | None) -> str:
    """Of columns that could be headlines the one that holds short texts, if one is clearly longer than the headlines.

    One such column alone is taken for the headlines.
    """
    if not free:
        return ""
    texts = _longest(columns, free)
    others = [title] if title else [name for name in free if name != texts]
    most = max((_mean_length(columns.cells(name)) for name in others), default=0.0)
    return texts if most and _mean_length(columns.cells(texts)) > _TIMES_A_HEADLINE * most else ""


def _longest(columns: Columns, among: Sequence[str]) -> str:
    return max(among, key=lambda name: _mean_length(columns.cells(name)))


def _mean_length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0


def _mostly(answers: Any, total: int) -> bool:  # noqa: ANN401
    return total > 0 and sum(answers) >= _MOSTLY * total


def _is_words(cells: Sequence[str]) -> bool:
    return any(character.isalpha() for cell in cells for character in cell)


def _delimited(source: Source, context: Context) -> Columns:
    text = source.text(context.limits)
    try:
        head, _ = article_head(text, context)
    except IngestError:  # no name is known: the content may tell
        head = delimited_rows.heads(text)[0]
    rows = islice(delimited_rows.rows(text, head, most=context.limits.table_rows), SAMPLE)
    return Columns(names.unique(head.names), tuple(row.cells for row in rows if not row.reason))


def _spreadsheet(source: Source, context: Context) -> Columns:
    book = workbooks.opened(source.raw(context.limits), context.limits)
    sheet = spreadsheets.sheet_to_ask_for(book.worksheets, context)
    return Columns(sheet.columns, tuple(spreadsheets.first_rows(book.worksheets, sheet, context, SAMPLE)))


def _json(source: Source, context: Context) -> Columns:
    text = source.text(context.limits)
    if source.suffix == ".json" and feed_in(text, context) is not None:
        raise IngestError("a feed has no columns to choose: what its fields hold is known")
    rows = rows_of(text, context, by_line=source.suffix != ".json", most=SAMPLE)
    found = tuple(dict.fromkeys(name for row in rows for name in row))
    if not found:
        raise IngestError("line 1: no column names")
    return Columns(found, tuple(tuple(row.get(name, "") for name in found) for row in rows))


_LOOKS: Mapping[str, Callable[[Source, Context], Columns]] = {
    ".csv": _delimited,
    ".tsv": _delimited,
    ".json": _json,
    ".jsonl": _json,
    ".ndjson": _json,
    ".xlsx": _spreadsheet,
    ".xlsm": _spreadsheet,
}
SUFFIXES = tuple(_LOOKS)
"""Files whose columns can be chosen."""
