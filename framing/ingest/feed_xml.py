"""The XML of a saved feed, checked before it is read: no entities of its own, no bomb, well-formed."""

from __future__ import annotations

import html
import re
from typing import Any
from xml.parsers import expat

from framing.errors import IngestError
from framing.ingest.limits import Limits
from framing.ingest.sources import Source

_FEEDS = ("rss", "RDF", "feed", "channel")
_ENTRIES = ("item", "entry")
_ATTRIBUTES = 100
"""Of one element; feedparser searches all of them for each."""
_OTHER_ROOTS = {
    "urlset": "a sitemap, which lists addresses and holds no texts",
    "sitemapindex": "a sitemap, which lists addresses and holds no texts",
    "opml": "a list of feeds, which holds no texts; save the feeds themselves",
    "html": "a web page; give it the ending .html",
}
_HEAD_CHARACTERS = 20_000
"""Before the first element; what stands there beyond is no feed's."""
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,1000}>", re.IGNORECASE)
_OWN_ENTITIES = re.compile(r"<!(ENTITY|DOCTYPE[^>]{0,1000}\[)", re.IGNORECASE)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([a-zA-Z][a-zA-Z0-9]{1,30});")


def checked(source: Source, limits: Limits) -> tuple[bytes, str]:
    """The feed as well-formed XML without entities of its own, and what to tell about it."""
    from lxml import etree

    raw = source.raw(limits)
    if len(raw) > limits.feed_bytes:
        raise IngestError(f"the feed is larger than {limits.feed_bytes // 1_000_000} MB; raise the limit feed_bytes")
    declared = _ENCODING.match(raw)
    text = source.decoded(raw, declared=declared[1].decode("ascii") if declared else "")
    text = _DECLARATION.sub("", text.replace("\0", ""), count=1)
    head = text[: min(_first_element(text), _HEAD_CHARACTERS)]
    if _OWN_ENTITIES.search(head):
        raise IngestError("it defines entities of its own (<!ENTITY>), as no feed needs; they may hide a bomb")
    text = _DOCTYPE.sub("", head) + text[len(head) :]
    text = _NAMED.sub(_character, text)  # &nbsp; is HTML's, and no XML without its definition
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8")
    try:
        root = etree.fromstring(text.strip().encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise IngestError(f"no XML ({fault})") from fault
    if root is None:
        raise IngestError("no XML: it has no element")
    name = _name(root)
    if name not in _FEEDS:
        what = _OTHER_ROOTS.get(name.casefold(), f"XML, but no feed (its first element is <{name[:40]}>)")
        raise IngestError(f"this is {what}")
    _check_sizes(root, limits)
    note = ""
    if parser.error_log:
        first = parser.error_log[0]
        note = f"the XML is damaged (line {first.line}: {first.message[:100]}); entries may lack a piece"
    xml = etree.tostring(root, encoding="utf-8")
    try:  # what is no XML even now, feedparser would read in a way that takes hours for some texts
        expat.ParserCreate(namespace_separator=" ").Parse(xml, True)
    except expat.ExpatError as fault:
        raise IngestError(f"the XML is damaged beyond repair ({fault}); save the feed anew") from fault
    return xml, note


def _name(element: Any) -> str:  # noqa: ANN401
    """Its name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _check_sizes(root: Any, limits: Limits) -> None:  # noqa: ANN401
    """IngestError where it holds more than a feed does; each text in one piece, which is read faster."""
    from lxml import etree

    entries = 0
    for element in root.iter("*"):
        if len(element.attrib) > _ATTRIBUTES:
            raise IngestError(f"an element has more than {_ATTRIBUTES} attributes, as none of a feed has")
        if element.text and not len(element) and "]]>" not in element.text:
            element.text = etree.CDATA(element.text)
        if _name(element) not in _ENTRIES:
            continue
        entries += 1
        if entries > limits.members:
            raise IngestError(f"it holds more than {limits.members:,} entries; split it, or raise the limit members")
        if sum(len(piece) for piece in element.itertext()) > limits.article_characters:
            raise IngestError(
                f"entry {entries} has more than {limits.article_characters:,} characters; "
                "split it, or raise the limit article_characters"
            )


def _first_element(text: str) -> int:
    match = re.search(r"<[a-zA-Z]", text)
    return match.start() if match else len(text)


def _character(entity: re.Match[str]) -> str:
    sign = html.entities.html5.get(f"{entity[1]};")  # type: ignore[attr-defined]
    return entity[0].replace("&", "&amp;") if sign is None else str(sign)
