"""Where do the articles stand in a JSON file? One a line, in an array, or in an object around an array."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from framing.errors import IngestError
from framing.ingest.items import Context
from framing.ingest.tables import json_lists, json_tables, names
from framing.ingest.tables.json_values import Values, behind_blanks, decoded

_MOST_NAMES = 10
"""Lists beside those of the articles that are told by name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What should be an article: its value, or why there is none."""

    raw: str
    number: int | str
    line: int
    part: str = ""
    value: Any = None
    fault: str = ""
    under: str = ""
    """The name of the list that it stands in, where lists are named after outlets."""
    note: str = ""
    """What to know of the file: a piece of its own, which is no article."""


def pieces(text: str, context: Context, *, by_line: bool) -> Iterator[Piece]:
    """The articles of the file in their order. by_line: its name says that each line is one.

    Raises IngestError where it is no JSON from some line on; what stands before has been given.
    """
    is_by_line = _is_by_line(text, context, by_line=by_line)
    found = _lines(text, most=context.limits.json_characters) if is_by_line else _values(text, context)
    left: Counter[str] = Counter()
    for piece in found:
        answer = json_lists.inside(piece.value, context)
        if answer is None:
            yield piece
            continue
        if len(left) < _MOST_NAMES:
            left.update(answer.others)
        for n, one in enumerate(answer.articles, start=1):
            part = ", ".join(filter(None, (piece.part, f"item {n}")))
            yield replace(piece, value=one, raw=json_tables.raw(one), number=f"{piece.number}.{n}", part=part)
    for name, count in left.items():
        yield Piece("", 0, 1, note=json_lists.not_read(name, count))


def _is_by_line(text: str, context: Context, *, by_line: bool) -> bool:
    """Is each line an object? Endings are often wrong, so the first line is looked at."""
    start = behind_blanks(text, 0)
    end = text.find("\n", start)
    first = text[start : min(end if end >= 0 else len(text), start + context.limits.json_characters)]
    alone = end < 0 or behind_blanks(text, end) == len(text)
    try:
        value = decoded(first)
    except IngestError:
        return by_line and not _goes_on(text, start, context)
    if alone:
        return by_line and not (
            isinstance(value, list) or (isinstance(value, dict) and json_lists.is_around(value, context))
        )
    return isinstance(value, dict) or by_line


def _goes_on(text: str, start: int, context: Context) -> bool:
    """Does the value that begins here reach over its line, as in a file that was written to be looked at?"""
    values = Values(text, most=context.limits.json_characters)
    try:
        if values.stands("["):
            next(values.elements(), None)
        else:
            values.one()
    except IngestError:
        return False
    return True


def _lines(text: str, *, most: int) -> Iterator[Piece]:
    at, line = 0, 1
    if behind_blanks(text, 0) == len(text):
        raise IngestError("the file is empty")
    while (start := behind_blanks(text, at)) < len(text):
        line += text.count("\n", at, start)
        end = text.find("\n", start)
        at = end if end >= 0 else len(text)
        if at - start > most:
            fault = f"longer than an article can be ({most:,} characters); split it, or raise the limit json_characters"
            yield Piece(text[start : start + most], line, line, fault=fault)
            continue
        raw = text[start:at].rstrip()
        try:
            yield Piece(raw, line, line, value=decoded(raw))
        except IngestError as fault:
            yield Piece(raw, line, line, fault=str(fault))


def _values(text: str, context: Context) -> Iterator[Piece]:
    """Whatever stands on the top level, arrays and objects around arrays opened."""
    values = Values(text, most=context.limits.json_characters)
    number, counted, line = 0, 0, 1
    try:
        while values.at < len(text):
            for found in _opened(values, context, depth=0):
                if found.note:
                    yield Piece("", number, line, note=found.note)
                    continue
                number += 1
                line += text.count("\n", counted, found.start)
                counted = found.start
                raw = found.raw or text[found.start : values.at]
                yield Piece(raw, number, line, f"item {number}", found.value, under=found.under)
            values.at = behind_blanks(text, values.at)
            if values.stands(","):
                values.at = behind_blanks(text, values.at + 1)
    except IngestError as fault:
        if not number:
            raise
        start = max(counted, min(values.begun, values.at))
        line += text.count("\n", counted, start)
        rest = text[start : start + context.limits.raw_characters]
        yield Piece(rest, number + 1, line, f"item {number + 1}", fault=str(fault))
    if not number:
        raise IngestError("the file holds no articles: its list is empty")


@dataclass(frozen=True, slots=True)
class _Found:
    """A value and where it starts."""

    value: Any
    start: int
    under: str = ""
    """The outlet whose list it stands in."""
    raw: str = ""
    """The value as a text, where it does not stand in the file in one piece."""
    note: str = ""


def _opened(values: Values, context: Context, *, depth: int) -> Iterator[_Found]:
    """The elements of the array, or of the arrays in the object, that begins here; else the value itself."""
    if values.stands("["):
        yield from (_Found(element, start) for element, start in values.elements())
        return
    start = values.at
    arrays: Mapping[str, bool] | None = None
    try:
        value = values.one()
    except IngestError:
        values.at = start
        if not values.stands("{") or len(values.text) - start <= context.limits.json_characters:
            raise  # no JSON; else it may be an object around a very long array
    else:
        if isinstance(value, dict) and json_tables.is_by_columns(value, context.language):
            yield from (_Found(row, start, raw=json_tables.raw(row)) for row in json_tables.rows(value))
            return
        arrays = json_lists.arrays(value, context, depth=depth) if isinstance(value, dict) else {}
        if not arrays:
            yield _Found(value, start)
            return
        yield from (_Found(None, start, note=told) for told in json_lists.left_out(value, arrays))
    values.at = start
    yield from _inside(values, arrays, context, depth=depth)


def _inside(values: Values, arrays: Mapping[str, bool] | None, context: Context, *, depth: int) -> Iterator[_Found]:
    """What stands in the arrays of the object that begins here.

    arrays: as `json_lists.arrays` tells them; None where the object is too long to be looked at as a whole.
    """
    usual = names.known(context.language)[names.LIST]
    for name in values.members():
        if arrays is None:
            is_meant, by_outlet = values.stands("["), names.fold(name) not in usual
        else:
            is_meant, by_outlet = name in arrays, arrays.get(name, False)
        if is_meant:
            for found in _opened(values, context, depth=depth + 1):
                yield replace(found, under=name if by_outlet else "")
