"""What a page says of itself to machines: title, house, times, address, and whether it is free to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from framing.ingest.pages import days, json_ld
from framing.ingest.pages.json_ld import line
from framing.ingest.pages.moments import moment as moment
from framing.ingest.pages.parsed import Page, lines
from framing.ingest.pages.printed import folded
from framing.ingest.pages.saving import Saved
from framing.language.resources import Language

_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,9}\)(\S{1,2000})\s{0,9}-->")
_HEAD_CHARACTERS = 16_384
_TELLING = 20  # letters of a headline that is told from others by a part of it


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


def said(page: Page, markup: str, language: Language, at: Saved | None = None) -> Said:
    """What does this page say of itself, in meta elements, JSON-LD and the time elements of its article?

    at: when it was saved, if that is known; without it a time element that shows only "vor 3 Stunden" says nothing.
    """
    article = _article(page)
    metas = page.metas
    own = _address(page, article, markup)
    published, updated = days.days(page, article, own, language, at)
    publisher = article.get("publisher")
    is_free, paid_parts = _access(article, metas)
    body = article.get("articleBody")
    return Said(
        title=line(metas.get("og:title")),
        headline=line(article.get("headline")),
        site=line(metas.get("og:site_name")),
        publisher=line(publisher.get("name") if isinstance(publisher, Mapping) else publisher),
        published=published,
        updated=updated,
        description=line(metas.get("og:description")) or line(metas.get("description")),
        url=own,
        body=body if isinstance(body, str) else "",
        word_count=_count(article.get("wordCount")),
        is_free=is_free,
        paid_parts=paid_parts,
    )


def _article(page: Page) -> Mapping[str, Any]:
    """The article in the page's data that is the page's own: by its address, or by its headline, or the first.

    Some pages list the articles that they lead to before, or beside, the one that they show.
    """
    articles = [thing for thing in page.things if json_ld.is_article(thing)]
    if len(articles) < 2:
        return next(iter(articles), {})
    own, titles = _own_paths(page), _titles(page)
    by_address = (one for one in articles if own & {_path(url) for url in _addresses(one)})
    by_headline = (one for one in articles if _is_shown(folded(line(one.get("headline"))), titles))
    return next(by_address, None) or next(by_headline, articles[0])


def is_own(page: Page, thing: Mapping[str, Any]) -> bool:
    """Is this object about the page itself, by its address or its headline? One that has neither may be."""
    addresses, headline = {_path(url) for url in _addresses(thing)} - {""}, folded(line(thing.get("headline")))
    if not addresses and not headline:
        return True
    return bool(_own_paths(page) & addresses) or _is_shown(headline, _titles(page))


def _own_paths(page: Page) -> set[str]:
    return {_path(url) for url in _own_addresses(page)} - {""}


def _titles(page: Page) -> set[str]:
    """The letters of the page's headlines, as it shows and shares them."""
    shown = [line(page.metas.get("og:title")), *(lines(e, most=500) for e in islice(page.root.iter("h1", "title"), 10))]
    return {folded(title) for title in shown} - {""}


def _addresses(article: Mapping[str, Any]) -> list[Any]:
    main = article.get("mainEntityOfPage")
    return [article.get("url"), article.get("@id"), main.get("@id") if isinstance(main, Mapping) else main]


def _own_addresses(page: Page) -> list[Any]:
    """What the page calls its canonical address, and its address for sharing."""
    links = [e for e in page.root.iter("link") if "canonical" in (e.get("rel") or "").casefold().split()]
    return [*(e.get("href") for e in links), page.metas.get("og:url")]


def _path(url: object) -> str:
    """Host and path of an address, to compare two; "" for a house's first page, which is nobody's own."""
    if not isinstance(url, str) or not host(url.strip()):
        return ""
    path = urlsplit(url.strip()).path.rstrip("/").casefold()
    return f"{host(url.strip())}{path}" if path else ""


def _is_shown(headline: str, titles: Iterable[str]) -> bool:
    """Is this headline one of the page's, or a part of one, or one a part of it?"""
    longer = len(headline) >= _TELLING
    return bool(headline) and any(
        headline == title or (longer and (headline in title or (len(title) >= _TELLING and title in headline)))
        for title in titles
    )


def host(url: str) -> str:
    """The house of an address: "abend-ruf.de"; "" where it is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" is no address
        return ""


def _address(page: Page, article: Mapping[str, Any], markup: str) -> str:
    """The page's own address: what it calls canonical, or what the browser wrote down when it was saved."""
    main = article.get("mainEntityOfPage")
    saved = _SAVED_FROM.search(markup[:_HEAD_CHARACTERS])
    offered = [
        *_own_addresses(page),
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
    return value is False or (isinstance(value, str) and value.strip().casefold().rpartition("/")[2] in ("false", "no"))


def _count(value: object) -> int:
    if isinstance(value, str) and value.strip().isdecimal():
        value = int(value.strip()[:9])
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1_000_000 else 0
