"""What a page says of itself in JSON-LD, the data of schema.org: read as leniently as search engines do."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

ARTICLES = ("Article", "BlogPosting", "LiveBlogPosting", "Report")
"""Endings of the types of articles: NewsArticle, OpinionNewsArticle."""
_INSIDE = ("@graph", "mainEntity")
"""Where a page keeps what it is about; other fields name teasers, too."""
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
_DAYS = {
    field: re.compile(rf'"{field}"\s{{0,9}}:\s{{0,9}}"([^"\\\\]{{8,40}})"')
    for field in ("datePublished", "dateModified")
}
_THINGS = 20_000  # objects that are looked at; a page has dozens


def things(scripts: Iterable[str], *, depth: int) -> Iterator[Mapping[str, Any]]:
    """Every object of these scripts, those in lists and under @graph as well, in order.

    A script that is no JSON, or that nests deeper than `depth`, says nothing.
    """
    left = _THINGS
    for script in scripts:
        waiting: deque[Any] = deque(_values(script, depth))
        while waiting and left:
            thing = waiting.popleft()
            if isinstance(thing, list):
                waiting.extendleft(reversed(thing))
            elif isinstance(thing, dict):
                left -= 1
                yield thing
                waiting.extendleft(thing[name] for name in reversed(_INSIDE) if name in thing)


def is_article(thing: Mapping[str, Any]) -> bool:
    """Is this object an article, by its type?"""
    return any(name.endswith(ARTICLES) for name in types(thing))


def types(thing: Mapping[str, Any]) -> tuple[str, ...]:
    """The types of this object, without the address of their vocabulary."""
    kinds = thing.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return tuple(kind.rpartition("/")[2] for kind in listed if isinstance(kind, str))


def line(value: object) -> str:
    """A value as one line of text; many write &quot; where a quotation mark is meant.

    >>> line("Der  &quot;Deich&quot;"), line(None)
    ('Der "Deich"', '')
    """
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def listed(value: object) -> list[Any]:
    """A value that may stand alone or in a list, as a list; [] for none."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _values(script: str, depth: int) -> Iterator[Any]:
    """The values of one script: one, or several one after another."""
    text = _unwrapped(script)
    if nesting(text) > depth:
        return
    for tried in (text, _LAST_COMMA.sub("", text), html.unescape(text)):
        found = list(_parsed(tried))
        if found:
            yield from found
            return
    yield from _saved_from(text)


def _saved_from(text: str) -> Iterator[Any]:
    """The days that a broken script tells of its page: quotation marks in a headline break many.

    Only where the script names one such day and no other, for then it is that of the page's one article.
    """
    told = {field: set(pattern.findall(text)) for field, pattern in _DAYS.items()}
    days = {field: next(iter(found)) for field, found in told.items() if len(found) == 1}
    if days:
        yield {"@type": "WebPage", **days}


def _unwrapped(script: str) -> str:
    """The script without the remark or the CDATA around it, which old pages print."""
    text = script.strip("/* \t\r\n")
    for begin, end in (("<![CDATA[", "]]>"), ("<!--", "-->")):
        if text.startswith(begin):
            text = text.removeprefix(begin).removesuffix(end).strip("/* \t\r\n")
    return text


def _parsed(text: str) -> Iterator[Any]:
    decoder, position = json.JSONDecoder(strict=False), 0  # strict: pages print line breaks inside strings
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):  # broken: what came before it is still said
            return
        yield value
        while position < len(text) and text[position] in " \t\r\n;,":
            position += 1


def nesting(text: str) -> int:
    """How deep this JSON nests at most; about, for brackets in strings count along."""
    depth = deepest = 0
    for found in re.finditer(r"[\[{}\]]", text):
        depth += 1 if found.group() in "[{" else -1
        deepest = max(deepest, depth)
    return deepest
