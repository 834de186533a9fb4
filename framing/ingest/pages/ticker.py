"""A live blog that marks its entries for readers alone: the same kind of box again and again, each with its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from statistics import median

from framing.ingest import page_head
from framing.ingest.pages import boxes, ticker_boxes
from framing.ingest.pages.parsed import Element, Page, lines
from framing.ingest.pages.places import Places, Range
from framing.ingest.pages.printed import folded
from framing.ingest.pages.said import moment
from framing.ingest.pages.saving import LONGEST, Saved
from framing.ingest.pages.ticker_boxes import LEAST_WORDS, Box
from framing.ingest.pages.ticker_entries import entry
from framing.ingest.pages.ticker_times import Marker, markers
from framing.ingest.records import Entry
from framing.language.resources import Language

LEAST_ENTRIES = 4
"""Boxes with a time that make a ticker; teasers below an article are as many, so that more must speak for it."""
_LEAST_NAMED = 2
"""The same where the page calls itself a live blog."""
_LEADING_SHARE = 0.5  # of entries whose heading leads elsewhere: above, they are teasers
_SHARE = 0.5  # of the page's text that the boxes must hold, where no word says that they are a live blog
_MOST_UPDATES = 5_000
_LONG = 60  # letters of an entry that no ticker tells twice


@dataclass(frozen=True, slots=True)
class Ticker:
    """What a page shows as a ticker: its boxes, and of each the entry and the range on the page, all in its order."""

    boxes: tuple[Box, ...] = ()
    entries: tuple[Entry, ...] = ()
    ranges: tuple[Range, ...] = ()

    @property
    def has_moments(self) -> bool:
        """Has each of them a moment, not only a clock?"""
        return bool(self.boxes) and all(box.marker.moment for box in self.boxes)


def find(
    page: Page,
    forms: Sequence[str],
    text: str,
    places: Places,
    language: Language,
    *,
    at: Saved | None = None,
    is_live: bool = False,
) -> Ticker:
    """The ticker of this page, in its order; empty where it shows none.

    Boxes of one kind, each with a time and a text of its own, or what the page itself marks as updates. Comments
    and teasers look like that, too: what is named so is none, nor what leads elsewhere or stands apart from the text;
    and the headline, or the name of a box, must speak of a live blog, or every box has a heading, their times run
    all one way, and they hold most of the text.

    text: what was found to be the page's text. at: when it was saved, if that is known. is_live: whether its
    data for machines hold updates.
    """
    written = [line for line in text.splitlines() if line.strip()]
    if marked := _marked(page.root):
        return _ticker(marked, written, places, language)
    named = is_live or any(page_head.names_live_blog(form, language) for form in forms)
    container = _container(page.root)
    for found in ticker_boxes.groups(markers(page.root, at), language):
        if _is_ticker(found, container, written, places, language, named=named):
            return _ticker(found, written, places, language)
    return Ticker()


def _ticker(found: Sequence[Box], written: Sequence[str], places: Places, language: Language) -> Ticker:
    known = {folded(line) for line in written}
    by_entry: dict[Entry, tuple[Box, Entry, Range]] = {}
    for box in found:
        one = entry(box, language, known)
        if not (one.text or one.heading):
            continue
        key = replace(one, published="") if len(one.text) >= _LONG else one  # pinned: it may have no time there
        if key not in by_entry or (one.published and not by_entry[key][1].published):
            by_entry[key] = (box, one, _range(box, places))
    made = sorted(by_entry.values(), key=lambda one: one[2].start)
    apart = [one for n, one in enumerate(made) if not n or made[n - 1][2].end <= one[2].start]
    return Ticker(*(tuple(column) for column in zip(*apart, strict=True))) if apart else Ticker()


def _range(box: Box, places: Places) -> Range:
    return Range(places.ranges[box.elements[0]].start, places.ranges[box.elements[-1]].end)


def _marked(root: Element) -> list[Box]:
    """The updates that a page marks where it shows them (itemprop), the outermost of each."""
    from lxml import etree

    found: list[Box] = []
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if "liveBlogUpdate" in (element.get("itemprop") or "").split():
            found.append(Box((element,), _time_of(element)))
            walk.skip_subtree()
    return found[:_MOST_UPDATES]


def _time_of(element: Element) -> Marker:
    """When an update was published, as its own data say it: first made, then changed, then any time that it shows."""
    stamps: dict[str, Marker] = {}
    for inner in islice(element.iter(), 500):
        for name in (inner.get("itemprop") or "").split() or ([inner.tag] if inner.tag == "time" else []):
            written = inner.get("content") or inner.get("datetime") or lines(inner, most=LONGEST)
            stamps.setdefault(name, Marker(inner, moment(written), lines(inner, most=LONGEST)))
    order = ("datePublished", "dateCreated", "uploadDate", "dateModified", "time")
    told = (stamps[name] for name in order if name in stamps and stamps[name].moment)
    return next(told, Marker(element, "", ""))


def _container(root: Element) -> Element:
    """The element that holds the page's article: of several headlines, the first."""
    first = next(root.iter("h1"), None)
    above = () if first is None else first.iterancestors("article", "main")
    return next(iter(above), root)


def _is_ticker(
    found: Sequence[Box],
    container: Element,
    written: Sequence[str],
    places: Places,
    language: Language,
    *,
    named: bool,
) -> bool:
    around = [found[0].elements[0], *islice(found[0].elements[0].iterancestors(), 3)]
    named = named or any("ticker" in boxes.named(element, language) for element in around)
    if len(found) < (_LEAST_NAMED if named else LEAST_ENTRIES):
        return False
    typical = median if len(found) >= LEAST_ENTRIES else min  # two times below a headline are the page's own
    if typical(map(ticker_boxes.words, found)) < LEAST_WORDS:
        return False
    if sum(map(ticker_boxes.leads_away, found)) > _LEADING_SHARE * len(found):
        return False
    is_inside = all(container in box.elements[0].iterancestors() for box in found)
    ranges = sorted((_range(box, places) for box in found), key=lambda one: one.start)
    if any(one.end > other.start for one, other in pairwise(ranges)):
        return False
    if named:
        return is_inside or places.share(written, ranges) > 0
    times = [box.marker.moment for box in found]
    one_way = all(a >= b for a, b in pairwise(times)) or all(a <= b for a, b in pairwise(times))
    return (
        is_inside
        and all(times)
        and one_way
        and len(set(times)) > 1
        and all(ticker_boxes.heading(box) is not None for box in found)
        and sum(map(ticker_boxes.invites, found)) <= _LEADING_SHARE * len(found)
        and places.share(written, ranges) >= _SHARE
    )
