"""What a page says of itself to machines: title, house, times, address, and whether it is free to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from framing.ingest.pages import json_ld
from framing.ingest.pages.json_ld import line
from framing.ingest.pages.parsed import Element, Page, lines
from framing.language.resources import Language

_DAY_AND_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,9}\)(\S{1,2000})\s{0,9}-->")
_HEAD_CHARACTERS = 16_384


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of itself in its head; "" where it says nothing. Times in ISO 8601."""

    title: str = ""
    """For sharing (og:title)."""
    headline: str = ""
    """In JSON-LD."""
    site: str = ""
    publisher: str = ""
    published: str = ""
    updated: str = ""
    description: str = ""
    url: str = ""
    body: str = ""
    """The article's text in JSON-LD, as some pages give it there."""
    word_count: int = 0
    """Words that the whole article has, as far as the page tells."""
    is_free: bool = True
    """False where the page says that its article, or a part of it, is for subscribers."""
    paid_parts: tuple[str, ...] = ()
    """The CSS selectors of what is for subscribers."""


def said(page: Page, markup: str, language: Language) -> Said:
    """What does this page say of itself, in meta elements, JSON-LD and the time elements of its article?"""
    article = next(filter(json_ld.is_article, page.things), {})
    times = _times(page.root, language)
    metas = page.metas
    first = [at for at, is_update in times if not is_update][:1]
    last = [at for at, is_update in times if is_update][:1]
    stamps = (metas.get(f"article:{name}") for name in ("published_time", "published:time"))
    published = _most_exact([*stamps, article.get("datePublished"), *first])
    stamps = (metas.get(name) for name in ("article:modified_time", "article:modified:time", "og:updated_time"))
    updated = _most_exact([*stamps, article.get("dateModified"), *last])
    publisher = article.get("publisher")
    is_free, paid_parts = _access(article, metas)
    body = article.get("articleBody")
    return Said(
        title=line(metas.get("og:title")),
        headline=line(article.get("headline")),
        site=line(metas.get("og:site_name")),
        publisher=line(publisher.get("name") if isinstance(publisher, Mapping) else publisher),
        published=published,
        updated=updated if _is_later(updated, published) else "",
        description=line(metas.get("og:description")) or line(metas.get("description")),
        url=_address(page, article, markup),
        body=body if isinstance(body, str) else "",
        word_count=_count(article.get("wordCount")),
        is_free=is_free,
        paid_parts=paid_parts,
    )


def host(url: str) -> str:
    """The house of an address: "abend-ruf.de"; "" where it is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" is no address
        return ""


def moment(written: str) -> str:
    """This moment in ISO 8601; midnight to the second is a day without an hour, "" what is no moment.

    >>> moment("2031-03-05 18:13:00 +01:00"), moment("2031-03-05T00:00:00+01:00"), moment("gestern")
    ('2031-03-05T18:13:00+01:00', '2031-03-05', '')
    >>> moment("Wed, 05 Mar 2031 18:13:00 GMT")
    '2031-03-05T18:13:00+00:00'
    """
    written = written.strip()[:60]
    match = _DAY_AND_CLOCK.match(written)
    try:
        if match is None:
            day = _DAY.match(written)
            return datetime.fromisoformat(written).date().isoformat() if day else _as_in_mail(written)
        clock = match[2].partition(".")[0]
        found = datetime.fromisoformat(f"{match[1]}T{clock}{match[3] or ''}")
    except ValueError:  # 30 February, 25:00
        return ""
    return match[1] if found.time() == time.min else found.isoformat()


def _as_in_mail(written: str) -> str:
    try:
        return parsedate_to_datetime(written).isoformat() if ":" in written else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _times(root: Element, language: Language) -> list[tuple[str, bool]]:
    """The moments of the article's own time elements, each with whether it tells of a change ("Aktualisiert am …")."""
    words = tuple(word for word, kind in language.rows("page_words") if kind == "updated")
    found: list[tuple[str, bool]] = []
    for element in root.iter("time"):
        if written := moment(element.get("datetime") or ""):
            inside = next((up for up in element.iterancestors("article", "main")), None)
            if inside is None:
                continue
            told = f"{_before(element)} {lines(element, most=200)}".casefold()
            found.append((written, any(word in told for word in words)))
        if len(found) >= _TIMES:
            break
    return found


_TIMES = 8  # time elements that are looked at: below the article's own stand those of teasers


def _before(element: Element) -> str:
    """The words that stand right before this element, under the same parent."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is None:
        return line(parent.text)[-60:]
    return (line(previous.tail) or lines(previous, most=200))[-60:]


def _most_exact(written: Iterable[object]) -> str:
    """The first of these moments, with the hour that another one gives for its day; "" where none can be read."""
    found = [at for text in written if isinstance(text, str) and (at := moment(text))]
    timed = [at for at in found if len(at) > len("2026-01-21") and at.startswith(found[0][:10])]
    return (timed or found or [""])[0]


def _is_later(updated: str, published: str) -> bool:
    """Was the page changed after it was published? Times of which only one has a zone are told apart by their day."""
    if not updated or not published:
        return bool(updated)
    one, other = datetime.fromisoformat(updated), datetime.fromisoformat(published)
    if len(updated) > len("2026-01-21") < len(published) and (one.tzinfo is None) == (other.tzinfo is None):
        return (one - other).total_seconds() >= 60
    return updated[:10] > published[:10]


def _address(page: Page, article: Mapping[str, Any], markup: str) -> str:
    """The page's own address: what it calls canonical, or what the browser wrote down when it was saved."""
    links = (e.get("href") for e in page.root.iter("link") if "canonical" in (e.get("rel") or "").casefold().split())
    main = article.get("mainEntityOfPage")
    saved = _SAVED_FROM.search(markup[:_HEAD_CHARACTERS])
    offered = [
        *links,
        page.metas.get("og:url"),
        main.get("@id") if isinstance(main, Mapping) else main,
        article.get("url"),
        saved[1] if saved else "",
    ]
    return next((url.strip() for url in offered if isinstance(url, str) and host(url.strip())), "")


def _access(article: Mapping[str, Any], metas: Mapping[str, str]) -> tuple[bool, tuple[str, ...]]:
    parts = [part for part in json_ld.listed(article.get("hasPart")) if isinstance(part, Mapping)]
    paid = [part for part in parts if _is_no(part.get("isAccessibleForFree"))]
    selectors = tuple(s for part in paid for s in json_ld.listed(part.get("cssSelector")) if isinstance(s, str))
    closed = _is_no(article.get("isAccessibleForFree")) or bool(paid)
    return not closed and metas.get("article:content_tier", "").casefold() != "locked", selectors


def _is_no(value: object) -> bool:
    return value is False or (isinstance(value, str) and value.strip().casefold().rpartition("/")[2] == "false")


def _count(value: object) -> int:
    if isinstance(value, str) and value.strip().isdecimal():
        value = int(value.strip()[:9])
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1_000_000 else 0
