"""The fields of an article of GENIOS: where they end, and outlet, day and number out of their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from framing.ingest.archives import days
from framing.ingest.archives.labels import Labels, folded
from framing.ingest.items import Context

DATE = re.compile(r"[0-3]?\d\.\s?(?:[01]?\d\.|[^\W\d_]{3,10}\.?)\s?(?:\d{4}|\d{2})\b")
_SAME = 12
"""Letters with which a line on the source begins as the field does."""
_BETWEEN = re.compile(r"[\s,;:|/()-]+")
_MOST_BEHIND = 10
"""Words behind the day in a line on the source: number, page, edition."""
_NUMBER = re.compile(r"[\w.-]{0,60}\d[\w.-]{0,60}")
_AT_END = re.compile(
    r"(?<![\s,;])[\s,;]*+(?:\b(?:vom|v\.|den|am|Nr\.\s?\d{1,4}(?:/\d{2,4})?)[\s,;]*+)?$", re.IGNORECASE
)


def fields(lines: Sequence[str], start: int, known: Labels, *, on_top: bool) -> tuple[dict[str, str], int]:
    """The fields from here on, and the line behind them. A value may go on in the next line.

    on_top: they stand above the text, so that an empty line ends them.
    """
    values: dict[str, list[str]] = {}
    part, number = "", start
    for number in range(start, len(lines)):
        line = lines[number]
        if labelled := known.labelled(line):
            part, value = labelled
            if part == "text":
                return _joined(values) | {"text": value}, number + 1
            if part == "outlet":
                values[part] = []
            values.setdefault(part, []).append(value)
        elif line and part:
            if on_top and not lines[number - 1]:
                return _joined(values), number
            values[part].append(line)
        elif not line:
            part = "" if on_top else part
        else:
            return _joined(values), number
    return _joined(values), number + 1


def _joined(values: dict[str, list[str]]) -> dict[str, str]:
    return {part: " ".join(filter(None, lines)) for part, lines in values.items()}


def outlet_and_date(source: str, day: str, context: Context) -> tuple[str, str]:
    """Name and day out of "Norderauer Zeitung vom 04.06.2025, S. 3", or the name, and the day of its own field."""
    match = DATE.search(source[:300])
    if match is None:
        return source.split(", S.")[0].split(", Seite")[0].strip(" ,;"), days.dated(day, context)
    name = _AT_END.sub("", source[: match.start()])
    return name.strip(' ,;"„“”»«'), days.dated(day, context) or days.dated(match.group(), context)


def number(address: str, written: str) -> str:
    """The archive's number: the end of the article's address; where that is a query, the number as it is written."""
    last = address.rsplit("/", 1)[-1]
    if last and "?" not in last:
        return last
    return "_".join(takewhile(_NUMBER.fullmatch, written.split())) or last


def is_source(line: str, outlet: str) -> bool:
    """Does this line say where the article stood, as the field "Quelle" does below it?"""
    match = DATE.search(line[:200])
    if match is None or not _is_place(line[match.end() :]):
        return False
    return folded(line)[:_SAME] == folded(outlet)[:_SAME] or (" vom " in line[:120] and match.group() in outlet)


def _is_place(behind: str) -> bool:
    """Are these number, page and edition, with none of the small words that a sentence goes on with?"""
    words = _BETWEEN.split(behind[:200].strip())
    return (
        not behind.rstrip().endswith((".", "!", "?"))
        and len(words) <= _MOST_BEHIND
        and all(not word[:1].islower() or len(word) <= 2 or any(sign.isdigit() for sign in word) for word in words)
    )
