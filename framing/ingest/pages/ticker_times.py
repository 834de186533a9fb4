"""The times that a page shows: elements that are a time and nothing else, and elements that carry one for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, islice

from framing.ingest.pages.parsed import Element, lines
from framing.ingest.pages.said import moment
from framing.ingest.pages.saving import LONGEST, Saved

_MARKERS = 3_000
_READ_DISTANCES = 1_000  # "vor 3 Stunden" that are read: it takes longer than a clock
_CLOCK = r"(?:[01]?\d|2[0-4])[:.][0-5]\d"
_DAY = r"[^\W\d]{0,12}\W{0,3}\d{1,2}\.\s?\d{1,2}\.(?:\d\d){0,2}\W{0,3}"
WHOLE_CLOCK = re.compile(rf"(?:{_DAY})?{_CLOCK}(?:\s?[^\W\d]{{1,5}})?")
A_CLOCK = re.compile(rf"(?<![\d.:]){_CLOCK}(?![\d:]|\.\d)")
_SILENT = frozenset({"script", "style", "title", "option", "meta", "link", "head"})
_STAMPS = frozenset(
    (
        "ts",
        "time",
        "timestamp",
        "datetime",
        "date",
        "posted",
        "created",
        "createdat",
        "published",
        "publishedat",
        "pubdate",
    )
)
"""Words of a data attribute that holds when something was published."""
_PLAUSIBLE = range(946_684_800, 4_102_444_800)  # seconds: 2000 to 2099; other figures are numbers of something


@dataclass(frozen=True, slots=True)
class Marker:
    """An element that tells a time."""

    element: Element
    moment: str
    """In ISO 8601; "" where the page shows a clock alone."""
    clock: str
    """As it is shown; "" where only machines are told."""

    @property
    def tells(self) -> bool:
        """Does it tell a time at all?"""
        return bool(self.moment or A_CLOCK.search(self.clock))


def markers(root: Element, at: Saved | None) -> Iterator[Marker]:
    """Every element that is a time, in order, and after them those that carry one and hold something else.

    at: when the page was saved, if that is known; from there "vor 3 Stunden" counts.
    """
    left = _READ_DISTANCES
    for element in islice(_shown(root), _MARKERS):
        stamp, clock = _stamp(element), lines(element, most=LONGEST)
        if at is not None and left and not stamp and not A_CLOCK.search(clock):
            left -= 1
            stamp = at.moment(clock)
        yield Marker(element, stamp, clock)
    for element in islice(_carrying(root), _MARKERS):
        yield Marker(element, _stamp(element), "")


def _shown(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if element.tag == "time" or (element.tag not in _SILENT and _is_clock(element)):
            yield element


def _carrying(root: Element) -> Iterator[Element]:
    """Elements with a moment among their attributes that are no time themselves: the boxes of entries."""
    for element in root.iter():
        if element.tag not in _SILENT and element.tag != "time" and len(element) and _stamp(element):
            yield element


def _is_clock(element: Element) -> bool:
    text = element.text or ""
    return not len(element) and 3 < len(text) < LONGEST and WHOLE_CLOCK.fullmatch(text.strip()) is not None


def _stamp(element: Element) -> str:
    """The moment that an element gives for machines; "" where it gives none to the hour."""
    given = islice(element.attrib.items(), 40)
    named = (value for name, value in given if name.startswith("data-") and _STAMPS.intersection(name.split("-")))
    for value in chain((element.get("datetime") or "", element.get("content") or ""), named):
        written = value.strip()[:LONGEST]
        if written.isascii() and written.isdecimal() and len(written) in (10, 13) and int(written[:10]) in _PLAUSIBLE:
            return datetime.fromtimestamp(int(written[:10]), tz=UTC).isoformat()
        if len(found := moment(written)) > len("2026-01-21"):
            return found
    return ""
