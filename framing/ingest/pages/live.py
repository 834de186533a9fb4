"""A live blog that marks its entries for machines (schema.org LiveBlogPosting): each update an entry with its time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from framing.ingest.pages.body import plain
from framing.ingest.pages.json_ld import line, listed
from framing.ingest.pages.parsed import Page
from framing.ingest.pages.said import moment
from framing.ingest.records import Entry

_Thing: TypeAlias = Mapping[str, Any]
_UPDATES = ("liveBlogUpdate", "liveBlogUpdates")  # the second one is wrong, and is met
_TEXTS = ("articleBody", "text", "description")
_MOST = 5_000  # updates; the longest ticker seen has 600


def entries(page: Page) -> tuple[Entry, ...]:
    """The updates of this page's live blog, in the order of the page; () where it marks none.

    An update without a text of its own is none; one that stands there twice counts once.
    """
    by_id = {id: thing for thing in page.things if isinstance(id := thing.get("@id"), str) and len(thing) > 1}
    found: dict[tuple[str, str], Entry] = {}
    seen: set[str] = set()
    for update in _updates(page.things, by_id):
        id = update.get("@id")
        if isinstance(id, str) and id in seen:
            continue
        if (entry := _entry(update)) is not None:
            found.setdefault((entry.heading, entry.text), entry)
            if isinstance(id, str):
                seen.add(id)
        if len(found) >= _MOST:
            break
    return tuple(found.values())


def filled(entries: Sequence[Entry], text: str) -> tuple[str, tuple[Entry, ...]]:
    """What stands above the first entry, and the entries with their whole text as the page shows it.

    Many pages give machines only the beginning of each entry: where all of its headings stand in the page's
    text as lines of their own, each entry's text there is taken if it goes on where that beginning ends.
    """
    written = [row.strip() for row in text.splitlines() if row.strip()]
    places: dict[str, int] = {}
    for number, row in enumerate(written):
        places.setdefault(_key(row), number)
    own = [places.get(_key(entry.heading)) if entry.heading else None for entry in entries]
    edges = sorted({place for place in own if place is not None})
    if not edges:
        first = next((n for n, row in enumerate(written) if entries and _begins(entries[0].text, row)), len(written))
        return "\n".join(written[:first]), tuple(entries)
    ends = dict(zip(edges, [*edges[1:], len(written)], strict=True))
    made = []
    for entry, place in zip(entries, own, strict=True):
        shown = [] if place is None else written[place + 1 : ends[place]]
        longer = _goes_on(shown, entry) if place is not None and place != edges[-1] else ""
        made.append(replace(entry, text=longer or entry.text))
    return "\n".join(written[: edges[0]]), tuple(made)


def _goes_on(shown: Sequence[str], entry: Entry) -> str:
    """What is shown below an entry's heading, where it begins like the entry and tells more of it."""
    for start, row in enumerate(shown):
        if _begins(entry.text, row):
            text = "\n".join(shown[start:])
            return text if len(_key(text)) >= len(_key(entry.text)) else ""
    return ""


def _begins(text: str, row: str) -> bool:
    begin = _key(text)[:30]
    return len(begin) >= 15 and _key(row).startswith(begin)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _updates(things: Sequence[_Thing], by_id: Mapping[str, _Thing]) -> Iterator[_Thing]:
    for blog in _blogs(things):
        for update in (one for name in _UPDATES for one in listed(blog.get(name))):
            known = by_id.get(update, {}) if isinstance(update, str) else update
            if isinstance(known, Mapping):
                id = known.get("@id")
                yield by_id[id] if len(known) == 1 and isinstance(id, str) and id in by_id else known


def _blogs(things: Sequence[_Thing]) -> Iterator[_Thing]:
    """The live blogs among these objects, and those that are a part of one."""
    for thing in things:
        for part in (thing, *listed(thing.get("hasPart"))):
            if isinstance(part, Mapping) and any(name in part for name in _UPDATES):
                yield part


def _entry(update: _Thing) -> Entry | None:
    texts = (plain(value) for name in _TEXTS if isinstance(value := update.get(name), str))
    heading = line(update.get("headline")) or line(update.get("name"))
    text = next(filter(None, texts), "")
    if not text or (len(text) < 2 * len(heading) and _key(text) == _key(heading)):
        return None
    dates = (update.get(name) for name in ("datePublished", "dateCreated", "uploadDate", "dateModified"))
    times = (moment(written) for written in dates if isinstance(written, str))
    return Entry(text=text, heading=plain(heading), published=next(filter(None, times), ""))
