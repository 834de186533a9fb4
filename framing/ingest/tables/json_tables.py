"""A table in JSON that was written column by column, as pandas does unless it is told otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from framing.ingest.tables import names
from framing.language.resources import Language


def is_by_columns(value: Mapping[str, Any], language: Language) -> bool:
    """Is each field of this object a column, with the same rows in all of them, and one of texts or headlines?

    >>> from framing.language.resources import load
    >>> is_by_columns({"outlet": {"0": "Blatt A"}, "text": {"0": "Der Rat tagt."}}, load("de"))
    True
    """
    columns = list(value.values())
    if len(columns) < 2 or not all(isinstance(column, dict) and column for column in columns):
        return False
    usual = names.known(language)
    if {names.fold(name) for name in value}.isdisjoint((*usual["text"], *usual["title"])):
        return False
    return all(column.keys() == columns[0].keys() for column in columns)


def rows(value: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of such a table, each as an object.

    >>> list(rows({"outlet": {"0": "Blatt A"}, "text": {"0": "Der Rat tagt."}}))
    [{'outlet': 'Blatt A', 'text': 'Der Rat tagt.'}]
    """
    for row in next(iter(value.values())):
        yield {name: column[row] for name, column in value.items()}


def raw(row: Mapping[str, Any]) -> str:
    """The row as a text: in the file its cells stand far apart. Empty where it is too deep to be written."""
    try:
        return json.dumps(row, ensure_ascii=False)
    except RecursionError:
        return ""
