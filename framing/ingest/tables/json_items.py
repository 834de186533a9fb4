"""JSON: one article a line, an array of them, or one alone; also what fundus and news-please write."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from framing.errors import IngestError
from framing.ingest import feeds
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source
from framing.ingest.tables import json_layout, json_lists, names
from framing.ingest.tables.flattening import check_depth, row
from framing.ingest.tables.json_layout import Piece
from framing.ingest.tables.json_values import decoded
from framing.ingest.tables.plans import plan_of
from framing.ingest.tables.taking import Taking

_FEED = "jsonfeed.org/version"
_LOOKED_AT = 5_000
SAMPLE = 50
"""Articles that are looked at to know whether the file holds texts at all."""


def jsonl_items(source: Source, context: Context) -> Iterator[Item]:
    """The articles of a file that says it holds one a line; it is read as it is built."""
    return _items(source, context, by_line=True)


def json_items(source: Source, context: Context) -> Iterator[Item]:
    """The articles of a JSON file: an array of objects, an object around one, objects a line, one object, or a feed."""
    if (feed := feed_in(source.text(context.limits), context)) is not None:
        return feeds.json_feed_items(feed, source, context)
    return _items(source, context, by_line=False)


def feed_in(text: str, context: Context) -> dict[str, Any] | None:
    """The feed that this JSON is, if it is one. Raises IngestError where it says so and is no JSON."""
    if _FEED not in text[:_LOOKED_AT] or len(text) > context.limits.json_characters:
        return None
    value = decoded(text)
    check_depth(value, context.limits.json_depth)
    return value if isinstance(value, dict) and feeds.is_json_feed(value) else None


def rows_of(text: str, context: Context, *, by_line: bool, most: int) -> list[dict[str, str]]:
    """The first articles as rows, to look at; what is none is left out."""
    found = []
    for piece in islice(json_layout.pieces(text, context, by_line=by_line), most):
        cells = _row(piece, context)
        if not isinstance(cells, str) and not piece.note:
            found.append(cells)
    return found


def _items(source: Source, context: Context, *, by_line: bool) -> Iterator[Item]:
    faults: list[IngestError] = []
    pieces = _until_fault(json_layout.pieces(source.text(context.limits), context, by_line=by_line), faults)
    sample = list(islice(pieces, SAMPLE))
    rows = [cells for piece in sample if not piece.note and not isinstance(cells := _row(piece, context), str)]
    _check_chosen(rows, context)

    def again() -> Iterator[dict[str, str]]:
        found = json_layout.pieces(source.text(context.limits), context, by_line=by_line)
        return (cells for piece in found if not piece.note and not isinstance(cells := _row(piece, context), str))

    dated = any("published" in plan_of(tuple(cells), context, every=False) for cells in rows)
    taking = Taking(source, context, again, headlines=_are_headlines(rows, context), dated=dated)
    for piece in chain(sample, pieces):
        if piece.note:
            yield Item(note=piece.note)
            continue
        cells = _row(piece, context)
        if isinstance(cells, str):
            yield Item(line=piece.line, part=piece.part, reason=cells, raw=piece.raw)
        else:
            yield taking.item(
                cells, number=piece.number, line=piece.line, part=piece.part, raw=piece.raw, under=piece.under
            )
    yield from taking.notes()
    if faults:
        raise faults[0]


def _until_fault(pieces: Iterator[Piece], faults: list[IngestError]) -> Iterator[Piece]:
    """The articles up to where the file breaks off: what stands before is kept, and the fault is told behind it."""
    try:
        yield from pieces
    except IngestError as fault:
        faults.append(fault)


def _row(piece: Piece, context: Context) -> dict[str, str] | str:
    """The article as a row, or why it is none."""
    if piece.fault:
        return piece.fault
    if not isinstance(piece.value, dict):
        return "no article: a JSON object is due, with fields such as outlet, title, text, published, url"
    try:
        return row(
            piece.value, deepest=context.limits.json_depth, is_own=lambda name: json_lists.is_told(name, context)
        )
    except IngestError as fault:
        return str(fault)


def _check_chosen(rows: list[dict[str, str]], context: Context) -> None:
    """IngestError where somebody chose a column that none of these articles has."""
    there = tuple(dict.fromkeys(name for cells in rows for name in cells))
    if there and context.columns:
        names.plan(there, columns=context.columns, language=context.language)


def _are_headlines(rows: list[dict[str, str]], context: Context) -> bool:
    """Do these articles have headlines and no texts?"""
    filled = [tuple(name for name, cell in cells.items() if cell.strip()) for cells in rows]
    plans = [plan_of(columns, context, every=False) for columns in filled]
    return any("title" in made for made in plans) and not any("text" in made for made in plans)
