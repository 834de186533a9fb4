"""Is a text that was refused once among those read now? It must be there whole, in a file of the same name."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from framing.ingest.limits import DEFAULT
from framing.model import Article, Remark

LEAST_WORDS = 8
"""Fewer may stand in two texts: "Kurz gemeldet"."""
_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"[\W_]+")

Key = tuple[str, str]
"""The name of a file, or of the archive that holds it, and a sum of the letters and digits of a text in it."""


def keys_of(texts: Iterable[Article], refused: Iterable[Remark], *, asked: Iterable[Remark]) -> frozenset[Key]:
    """By what the texts that were read now are known again: each as a whole, and without its headline.

    asked: the remarks of which `is_among` will be asked; texts of files of other names are left out.
    """
    names = {_name(one.file) for one in asked if one.raw}
    wholes = (
        *((one.file, (one.text, _below_headline(one))) for one in texts if _name(one.file) in names),
        *((one.file, _wholes(one)) for one in refused if _name(one.file) in names),
    )
    return frozenset(key for file, found in wholes for key in _keys(file, found))


def is_among(remark: Remark, texts: Collection[Key]) -> bool:
    """Is what stood there among these texts: all of it, or, where it is a row of a table, its longest cell?

    False where too little was kept of it to be a text of its own, or not all.
    """
    if not texts or len(remark.raw) >= DEFAULT.raw_characters:
        return False
    return any(key in texts for key in _keys(remark.file, _wholes(remark)))


def _keys(file: str, texts: Iterable[str]) -> Iterator[Key]:
    for text in texts:
        if len(_WORD.findall(text)) >= LEAST_WORDS:
            yield _name(file), hashlib.sha256(_BETWEEN.sub("", text).encode("utf-8", "replace")).hexdigest()


def _name(file: str) -> str:
    """The name of a file, or of the archive that holds it."""
    return file.partition("/")[0]


def _below_headline(article: Article) -> str:
    return article.text.removeprefix(article.title) if article.title else ""


def _wholes(remark: Remark) -> Iterator[str]:
    """What stood there, and the longest cell of each way in which it may be a row of a table."""
    yield remark.raw
    if remark.line is not None or remark.part:
        yield from (max(cells, key=len, default="") for cells in _ways(remark.raw))


def _ways(raw: str) -> Iterator[list[str]]:
    if raw.lstrip()[:1] in ("{", "["):
        yield _strings(raw)
        return
    for mark in ",;\t|":
        if mark in raw:
            yield raw.split(mark) if mark == "\t" else _cells(raw, mark)


def _cells(raw: str, mark: str) -> list[str]:
    """The cells of a row; none where it is no single row, or where a blank stands behind the mark, as in a sentence."""
    try:
        rows = list(csv.reader(io.StringIO(raw), delimiter=mark))
    except csv.Error:
        return []
    return rows[0] if len(rows) == 1 and not any(cell[:1].isspace() for cell in rows[0]) else []


def _strings(raw: str) -> list[str]:
    """All texts in a piece of JSON, however deep."""
    try:
        waiting: list[Any] = [json.loads(raw)]
    except (ValueError, RecursionError):
        return []
    found = []
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return found
