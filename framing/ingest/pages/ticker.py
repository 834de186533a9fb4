"""A live blog that marks its entries for readers alone: the same kind of box again and again, each with its time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice, pairwise
from statistics import median

from framing.ingest import page_head
from framing.ingest.pages import boxes
from framing.ingest.pages.parsed import Element, Page, lines
from framing.ingest.pages.said import moment
from framing.ingest.records import Entry
from framing.language.resources import Language

LEAST_ENTRIES = 4
"""Boxes with a time that make a ticker; teasers below an article are as many, so that more must speak for it."""
_WORDS = 15  # words of the middle entry, all in all: below, it is a list of links
_LINKED_SHARE = 0.5  # of entries whose heading leads elsewhere: above, they are teasers
_CLIMB = 8  # elements above a time in which its entry is looked for
_MARKERS = 3_000
_DAY_LETTERS = 60  # of a line between entries that names a day
_CLOCK = r"(?:[01]?\d|2[0-4])[:.][0-5]\d"
_DAY = r"[^\W\d]{0,12}\W{0,3}\d{1,2}\.\s?\d{1,2}\.(?:\d\d){0,2}\W{0,3}"
_WHOLE_CLOCK = re.compile(rf"(?:{_DAY})?{_CLOCK}(?:\s?[^\W\d]{{1,5}})?")
_A_CLOCK = re.compile(rf"(?<![\d.:]){_CLOCK}(?![\d:]|\.\d)")
_HEADINGS = ("h2", "h3", "h4", "h5")
_SILENT = frozenset({"script", "style", "title", "option"})
_BLOCKS = frozenset({"p", "li", "blockquote", "h6", "pre"})
_STAMPS = ("datetime", "data-datetime", "data-time", "data-timestamp", "data-date", "data-published", "content")


@dataclass(frozen=True, slots=True)
class Ticker:
    """What a page shows as a ticker: its entries where each has a moment, else its text with a line for each time."""

    entries: tuple[Entry, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Box:
    element: Element
    marker: Element
    moment: str
    """In ISO 8601; "" where the page shows a clock alone."""
    clock: str


def find(page: Page, forms: Sequence[str], language: Language) -> Ticker:
    """The ticker of this page, in its order; empty where it shows none.

    Boxes of one kind, each with a time and a text of its own. Comments and teasers look like that, too: what is
    named so is none, nor what leads elsewhere; and the headline, or the name of a box, must speak of a live
    blog, or every box has a heading, and their times run all one way.
    """
    for parent, found in _groups(page.root):
        if not _is_ticker(parent, found, forms, language):
            continue
        entries = [_entry(box, language) for box in found]
        if all(box.moment for box in found):
            return Ticker(entries=tuple(entry for entry in entries if entry.text or entry.heading))
        return Ticker(text="\n\n".join(_told(parent, found, entries)))
    return Ticker()


def above(text: str, ticker: Ticker) -> str:
    """The part of the page's text that stands above its ticker."""
    first = [_key(line)[:40] for entry in ticker.entries[:2] for line in (entry.heading, entry.text) if line]
    if not ticker.entries:
        first = [_key(line)[:40] for line in ticker.text.splitlines() if len(_key(line)) > 12][:2]
    kept: list[str] = []
    for line in text.splitlines():
        if any(_key(line).startswith(begin) for begin in first if len(begin) > 8):
            break
        kept.append(line)
    return "\n".join(kept)


def _groups(root: Element) -> list[tuple[Element, list[_Box]]]:
    """Elements with several children of one kind that each hold a time, those with the most first."""
    found: dict[Element, dict[tuple[str, str], dict[Element, _Box]]] = {}
    for marker in islice(_markers(root), _MARKERS):
        child, moment_, clock = marker, _stamp(marker), lines(marker, most=60)
        for _ in range(_CLIMB):
            parent = child.getparent()
            if parent is None or child.tag in ("main", "body"):
                break
            kind = (child.tag, (child.get("class") or "").partition(" ")[0])
            found.setdefault(parent, {}).setdefault(kind, {}).setdefault(child, _Box(child, marker, moment_, clock))
            child = parent
    groups = [(p, list(by.values())) for p, kinds in found.items() for by in kinds.values() if len(by) >= LEAST_ENTRIES]
    return sorted(groups, key=lambda group: -len(group[1]))[:10]


def _markers(root: Element) -> Iterator[Element]:
    """Every element that is a time and nothing else."""
    for element in root.iter():
        if element.tag == "time" or (element.tag not in _SILENT and _is_clock(element)):
            yield element


def _is_clock(element: Element) -> bool:
    text = element.text or ""
    return not len(element) and 3 < len(text) < 60 and _WHOLE_CLOCK.fullmatch(text.strip()) is not None


def _stamp(marker: Element) -> str:
    """The moment that an element gives for machines; "" where it gives none to the hour."""
    for name in _STAMPS:
        written = (marker.get(name) or "").strip()
        if written.isdecimal() and len(written) in (10, 13):
            return datetime.fromtimestamp(int(written[:10]), tz=UTC).isoformat()
        if len(at := moment(written)) > len("2026-01-21"):
            return at
    return ""


def _is_ticker(parent: Element, found: Sequence[_Box], forms: Sequence[str], language: Language) -> bool:
    around = [parent, *islice(parent.iterancestors(), _CLIMB)]
    kinds = [boxes.named(e, language) for e in (found[0].element, *around)]
    if any({"talk", "box"} & kind for kind in kinds[:4]) or any(e.tag in ("aside", "nav", "footer") for e in around):
        return False
    if not all(box.moment or _A_CLOCK.search(box.clock) for box in found):
        return False
    texts = [lines(box.element, most=2_000) for box in found]
    headings = [_heading(box.element) for box in found]
    if median(len(text.split()) for text in texts) < _WORDS:
        return False
    if sum(
        _leads_away(box.element, heading) for box, heading in zip(found, headings, strict=True)
    ) > _LINKED_SHARE * len(found):
        return False
    if any(page_head.names_live_blog(form, language) for form in forms):
        return True
    if any("ticker" in kind for kind in kinds[:4]):
        return True
    times = [box.moment for box in found]
    one_way = all(a >= b for a, b in pairwise(times)) or all(a <= b for a, b in pairwise(times))
    return all(times) and one_way and len(set(times)) > 1 and all(h is not None for h in headings)


def _heading(element: Element) -> Element | None:
    return next((e for e in element.iter(*_HEADINGS) if lines(e, most=100)), None)


def _leads_away(element: Element, heading: Element | None) -> bool:
    """Is this box, or its heading, a link to another page?"""
    near = [element, element.getparent(), *(heading.iter("a") if heading is not None else ())]
    near += list(islice(heading.iterancestors("a"), 1)) if heading is not None else []
    links = (e.get("href") or "" for e in near if e is not None and e.tag == "a")
    return any(link and "#" not in link for link in links)


def _entry(box: _Box, language: Language) -> Entry:
    heading = _heading(box.element)
    told = lines(heading) if heading is not None else ""
    clock = lines(box.marker, most=60)
    body: list[str] = []
    for element in box.element.iter(*_BLOCKS):
        inside = any(up.tag in _BLOCKS for up in _up(element, box.element))
        if not inside and not any(boxes.is_box(e, language) for e in (element, *_up(element, box.element))):
            body.append(lines(element))
    text = [line for line in body if line and line not in (told, clock)]
    if not text:
        rest = lines(box.element).replace(clock, "", 1).replace(told, "", 1).strip()
        text = [rest] if rest else []
    return Entry(text="\n".join(text), heading=told, published=box.moment)


def _up(element: Element, top: Element) -> Iterator[Element]:
    """The elements above this one, up to `top`, which is left out."""
    for up in islice(element.iterancestors(), 50):
        if up is top:
            return
        yield up


def _told(parent: Element, found: Sequence[_Box], entries: Sequence[Entry]) -> Iterator[str]:
    """The ticker as text: lines between its boxes (days), and before each entry its time on a line of its own."""
    by_element = dict(zip((box.element for box in found), zip(found, entries, strict=True), strict=True))
    for child in parent:
        if child in by_element:
            box, entry = by_element[child]
            clock = _A_CLOCK.findall(box.clock)
            head = box.clock if _WHOLE_CLOCK.fullmatch(box.clock) or not clock else clock[-1]
            yield "\n".join(filter(None, (head, entry.heading, entry.text)))
        elif len(line := lines(child, most=100)) < _DAY_LETTERS and any(map(str.isdigit, line)):
            yield line


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
