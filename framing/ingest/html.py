"""A saved page of one article. Live blogs lose their clock times here; see the README's limits.

The text is what trafilatura reads; title, outlet and time are what the page says of itself to machines, and
trafilatura's own only where it says nothing.
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from urllib.parse import urlsplit

from framing.errors import IngestError
from framing.ingest.records import Record

_ARTICLE_TYPES = ("Article", "BlogPosting", "LiveBlogPosting", "Report")  # endings: NewsArticle, OpinionNewsArticle
_DAY_AND_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATE_AT_END = re.compile(r" [|–—-] (\d{1,2})\.(\d{1,2})\.(\d{4})$")
_NAME_AT_END = re.compile(r" [|–—-] ([^|–—]{2,60})$")
_AS_IN_ADDRESSES = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class _Said:
    """What a page says of itself in its head; "" where it says nothing."""

    title: str = ""
    site: str = ""
    publisher: str = ""
    published: str = ""


def html_record(markup: str, file: str, article_id: str) -> Record:
    """Title, text, outlet, time and address of a saved page.

    Raises IngestError where the page holds no article text.
    """
    import trafilatura

    found = trafilatura.bare_extraction(markup, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or isinstance(found, dict) or not found.text or not found.text.strip():
        raise IngestError("the page holds no article text that could be told from its menus")
    said = _said(markup)
    host = _host(found.url or "") or (found.hostname or "").removeprefix("www.")
    written = said.title or " ".join((found.title or "").split())
    title, house = _parted(written, (said.site, said.publisher, host, found.sitename or ""))
    outlet = said.site or said.publisher or house or host or found.sitename or ""
    return Record(
        place=file,
        file=file,
        id=article_id,
        outlet=host if outlet.lower() == host else outlet,  # "AR.DE" and "ar.de" are one house
        title=title,
        text=found.text,
        published=said.published or _day_at_end(written) or found.date or "",
        url=found.url or "",
    )


def _said(markup: str) -> _Said:
    """What does this page say of itself, in meta elements and JSON-LD? Nothing where it cannot be parsed."""
    from lxml import etree
    from lxml import html as lxml_html

    try:
        # as bytes: a text that names an encoding of its own is refused
        parser = lxml_html.HTMLParser(encoding="utf-8")
        page = lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
        metas = {(m.get("property") or m.get("name") or "").lower(): m.get("content") or "" for m in page.iter("meta")}
        scripts = [s.text or "" for s in page.iter("script") if "ld+json" in (s.get("type") or "").lower()]
        times = page.xpath("(//article//time | //main//time)/@datetime")
    except (etree.LxmlError, ValueError):
        return _Said()
    article = next(filter(_is_article, _things(scripts)), {})
    publisher = article.get("publisher")
    written = [metas.get("article:published_time", ""), article.get("datePublished"), *times[:1]]
    return _Said(
        # og:title first: headlines in JSON-LD are often written for search engines
        title=_line(metas.get("og:title")) or _line(article.get("headline")),
        site=_line(metas.get("og:site_name")),
        publisher=_line(publisher.get("name") if isinstance(publisher, Mapping) else publisher),
        published=_most_exact(written),
    )


def _things(scripts: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    """Every object of these JSON-LD scripts, those in lists and under @graph as well, in order."""
    for script in scripts:
        if "<![CDATA[" in script:
            script = script.partition("<![CDATA[")[2].rpartition("]]>")[0].strip("/* \n\r\t")
        try:
            waiting = deque([json.loads(script, strict=False)])
        except (ValueError, RecursionError):  # broken, or nested without end: then the page says nothing here
            continue
        while waiting:
            thing = waiting.popleft()
            if isinstance(thing, list):
                waiting.extendleft(reversed(thing))
            elif isinstance(thing, dict):
                yield thing
                waiting.appendleft(thing.get("@graph"))


def _is_article(thing: Mapping[str, Any]) -> bool:
    kinds = thing.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(_ARTICLE_TYPES) for name in names)


def _most_exact(written: Iterable[object]) -> str:
    """The first of these moments, with the hour that another one gives for its day; "" where none can be read."""
    found = [moment for text in written if isinstance(text, str) and (moment := _moment(text))]
    timed = [moment for moment in found if len(moment) > len("2026-01-21") and moment.startswith(found[0][:10])]
    return (timed or found or [""])[0]


def _moment(written: str) -> str:
    """This moment in ISO 8601; midnight to the second is a day without an hour, "" what is no moment.

    >>> _moment("2031-03-05 18:13:00 +01:00"), _moment("2031-03-05T00:00:00+01:00"), _moment("gestern")
    ('2031-03-05T18:13:00+01:00', '2031-03-05', '')
    """
    match = _DAY_AND_CLOCK.fullmatch(written.strip())
    try:
        if match is None:
            return datetime.fromisoformat(written.strip()).date().isoformat() if _DAY.match(written.strip()) else ""
        clock = match[2].partition(".")[0]
        moment = datetime.fromisoformat(f"{match[1]}T{clock}{match[3] or ''}")
    except ValueError:  # 30 February, 25:00
        return ""
    return match[1] if moment.time() == time.min else moment.isoformat()


def _line(value: object) -> str:
    """A value of the page as one line of text; many write &quot; where a quotation mark is meant."""
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" is no address
        return ""


def _parted(title: str, names: Iterable[str]) -> tuple[str, str]:
    """The title, and the name of its house where that stands at the end, "… | Abendruf", "… – AR – 05.03.2031"."""
    known = {_plain(name) for name in names if name}
    known |= {_plain(name.removeprefix("www.").partition(".")[0]) for name in names if name}
    left = _DATE_AT_END.sub("", title)
    match = _NAME_AT_END.search(left)
    if match is None or _plain(match[1]) not in known:
        return title, ""
    return left[: match.start()].rstrip(), match[1]


def _day_at_end(title: str) -> str:
    """The day that closes this title, "… | Abendruf | 05.03.2031"; "" where none does."""
    match = _DATE_AT_END.search(title)
    return _moment(f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}") if match else ""


def _plain(name: str) -> str:
    """A name as an address would write it: "Börsen-Blatt" is "boersenblatt"."""
    return "".join(c for c in name.lower().translate(_AS_IN_ADDRESSES) if c.isalnum())
