"""RSS, Atom and JSON feeds that were saved as files: each entry an article.

The tool follows no link of a feed: what stands in the file is all that is read.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from framing.errors import IngestError
from framing.ingest import dates, feed_xml, markup
from framing.ingest.items import Context, Item
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.language.outlet_names import listed
from framing.language.resources import Language
from framing.model import ArticleExtent

TEASER = "nur der Anreißer aus einem Feed"
"""The notice of a text that a feed gives in part."""
FULL_FROM = 1_000
"""Characters from which a summary is the text itself: many feeds put it there, and no teaser is as long."""
_CUT = re.compile(r"(\.\.\.|…)[\])]?$")
"""How a text ends that its feed has cut off."""
_FAULTS = (ValueError, TypeError, LookupError, AttributeError, RuntimeError, ArithmeticError, AssertionError)
"""What feedparser raises for XML that is well-formed and odd, such as a namespace with a blank in its name."""
_WORDS_APART = re.compile(r"(?:(?<!\s)\s++)?[|:»·]\s*|(?<!\s)\s++[-–—]\s+")
_FORMAT = re.compile("rss|feed|atom")
_TITLE_CHARACTERS = 300
_SHORT_ID = 16
"""Characters below which an entry's own id ("4711") may be that of another feed's entry too."""


def feed_items(source: Source, context: Context) -> Iterator[Item]:
    """The entries of an RSS or Atom feed. Raises IngestError where the file is no feed."""
    xml, note = feed_xml.checked(source, context.limits)
    import feedparser

    # Bytes in a stream: given a text, it would take an address for something to fetch.
    # The markup of texts is read by us, so its own slow cleaning is left out.
    try:
        found = feedparser.parse(io.BytesIO(xml), sanitize_html=False, resolve_relative_uris=False)
    except _FAULTS as fault:
        raise IngestError(f"the feed is damaged in a way that cannot be read ({fault}); save it anew") from fault
    if note:
        yield Item(note=note)
    if not found.entries:
        raise IngestError("the feed holds no entries")
    outlet = _outlet(_said(found.feed, "title"), _said(found.feed, "link"), context.language)
    for number, entry in enumerate(found.entries, start=1):
        record = _entry_record(entry, outlet, source, number, context)
        if not record.published and str(found.get("version")).startswith("rss"):
            record = replace(record, published=record.updated, updated="")  # dc:date, which feedparser calls a change
        yield _item(record, number)


def is_json_feed(value: object) -> bool:
    """Is this parsed JSON a feed (jsonfeed.org)?"""
    return isinstance(value, Mapping) and "jsonfeed.org/version" in str(value.get("version", ""))[:100]


def json_feed_items(value: Mapping[str, Any], source: Source, context: Context) -> Iterator[Item]:
    """The entries of a JSON feed. Raises IngestError where it has none."""
    entries = value.get("items")
    if not isinstance(entries, list) or not entries:
        raise IngestError("the feed holds no entries ('items')")
    outlet = _outlet(_string(value, "title"), _string(value, "home_page_url"), context.language)
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, Mapping):
            yield Item(part=f"entry {number}", reason="no JSON object", raw=str(entry)[: context.limits.raw_characters])
            continue
        content = _string(entry, "content_text") or markup.plain(_string(entry, "content_html"))
        record = _record(
            source,
            number,
            outlet=outlet,
            title=_string(entry, "title"),
            content=content,
            summary=markup.plain(_string(entry, "summary")),
            published=_string(entry, "date_published"),
            updated=_string(entry, "date_modified"),
            url=_string(entry, "url") or _string(entry, "external_url"),
            id=_string(entry, "id"),
        )
        yield _item(record, number)


def _entry_record(entry: Any, outlet: str, source: Source, number: int, context: Context) -> Record:  # noqa: ANN401
    contents = [_text(piece) for piece in entry.get("content") or []]
    own_source = entry.get("source")
    return _record(
        source,
        number,
        outlet=(_said(own_source, "title") if own_source else "") or outlet,
        title=markup.plain(_said(entry, "title")),
        content=max(contents, key=len, default=""),
        summary=_text(entry.get("summary_detail") or {}) or markup.plain(_said(entry, "summary")),
        published=_moment(entry, "published", context),
        updated=_moment(entry, "updated", context),
        url=_said(entry, "link"),
        id=_said(entry, "id"),
    )


def _text(piece: Mapping[str, Any]) -> str:
    value = str(piece.get("value") or "")
    return value.strip() if piece.get("type") == "text/plain" and not markup.is_markup(value) else markup.plain(value)


def _said(thing: Any, name: str) -> str:  # noqa: ANN401
    value = dict.get(thing, name) if isinstance(thing, dict) else None
    return value.strip() if isinstance(value, str) else ""


def _string(thing: Mapping[str, Any], name: str) -> str:
    value = thing.get(name)
    return str(value).strip() if isinstance(value, (str, int)) else ""


def _moment(entry: Any, name: str, context: Context) -> str:  # noqa: ANN401
    """As it is written, if that can be read; else as feedparser reads it, in UTC; else as it is written."""
    written = _said(entry, name)
    try:
        dates.parse(written, timezone=context.timezone, language=context.language)
    except ValueError:
        parsed = dict.get(entry, f"{name}_parsed")
        if written and parsed is not None:
            year, month, day, hour, minute, second = parsed[:6]
            return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00"
    return written


def _outlet(title: str, link: str, language: Language) -> str:
    """The outlet as its feed calls it, without the words that say that it is a feed; else its host.

    Where the list of outlets knows the host and not the title ("Abendruf - Lokales"), the host says who it is.
    """
    words = language.folded("feed_words")
    title = " ".join(markup.plain(title[:_TITLE_CHARACTERS]).split())
    pieces = [piece for piece in _WORDS_APART.split(title) if piece]
    kept = [bare for piece in pieces if (bare := _without(piece, words))]
    if not kept:
        return _host(link)
    name = " - ".join(kept) if len(kept) < len(pieces) or kept != pieces else title
    return _host(link) if listed(_host(link)) and not listed(name) else name


def _without(name: str, words: frozenset[str]) -> str:
    """A name without a word of feeds that closes it: "Abendruf RSS" is "Abendruf"."""
    if name.casefold() in words:
        return ""
    head, _, last = name.rpartition(" ")
    last = last.casefold().strip("()[]")
    return head.strip() if last in words and _FORMAT.search(last) else name


def _host(link: str) -> str:
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _record(source: Source, number: int, *, content: str, summary: str, id: str, title: str, **said: Any) -> Record:  # noqa: ANN401
    """An entry as a record: what it holds of the text, and how much that is."""
    is_content = bool(content) and len(content) >= len(summary)
    text = content if is_content else summary
    extent, notice = ArticleExtent.FULL, ""
    if not text:
        extent = ArticleExtent.HEADLINE
    elif _CUT.search(text) or (not is_content and len(text) < FULL_FROM):
        extent, notice = ArticleExtent.STUB, TEASER
    own = id if len(id) >= _SHORT_ID or "/" in id else f"{source.id}:{id or number}"
    outlet = said.pop("outlet") or _host(said["url"])
    return Record(
        place=f"{source.file}, entry {number}",
        file=source.file,
        id=own,
        outlet=outlet,
        title=" ".join(title.split()),
        text=text,
        notice=notice,
        extent=extent.value,
        **said,
    )


def _item(record: Record, number: int) -> Item:
    if record.title or record.text:
        return Item(record, part=f"entry {number}")
    return Item(part=f"entry {number}", reason="the entry has neither headline nor text", raw=record.url)
