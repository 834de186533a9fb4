"""Pages saved from Europresse (eureka.cc): each article is an element of its own, whose pieces have class names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from framing.ingest.archives import days, found, page_lines
from framing.ingest.archives.found import Found
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    Element: TypeAlias = HtmlElement

NAME = "Europresse"
_PUBLICATION = "DocPublicationName"
_MOST_PIECES = 8
"""Of a head, parted by commas, among which the day stands."""
_MARK = re.compile(r"""<span[^<>]{0,100}\bclass\s{0,4}=\s{0,4}["']?DocPublicationName\b""")
_NUMBER = re.compile(r"\bnews·\d{8}·[^\s·]{1,20}·[^\s·<]{1,60}")


def is_export(markup: str) -> bool:
    """Is this a page saved from Europresse? Its publications have the class "DocPublicationName"."""
    return bool(_MARK.search(markup))


def html_items(markup: str, source: Source, context: Context) -> Iterator[Item]:
    """The articles of a saved page, and what does not fit. Raises IngestError where it cannot be taken apart."""
    told = sum(1 for _ in _MARK.finditer(markup))
    tree = page_lines.tree(markup, context.limits)
    articles = list(_articles(tree))
    if not articles:
        reason = "no article of this page stands in an element of its own: a layout that is not known here"
        yield Item(part="whole file", reason=reason, raw="\n".join(page_lines.shown(tree)))
        return
    yield from found.items((_article(element, context) for element in articles), source, NAME, told=told)


def _articles(tree: Element) -> Iterator[Element]:
    """The elements that hold a publication each; one inside another is a part of it."""
    from lxml import etree

    inside: list[Element] = []
    found: set[Element] = set()
    for event, part in etree.iterwalk(tree, events=("start", "end"), tag=("article", "div", "p", "span")):
        if part.tag != "article":
            if event == "start" and inside and _is(part, _PUBLICATION):
                found.add(inside[-1])
        elif event == "start":
            inside.append(part)
        else:
            inside.pop()
    return _outermost(tree, "article", found.__contains__)


def _outermost(element: Element, tag: str, is_one: Callable[[Element], bool] = lambda _: True) -> Iterator[Element]:
    """Those that stand in none of the others: what an inner one holds is told with the outer one."""
    from lxml import etree

    depth = 0
    for event, part in etree.iterwalk(element, events=("start", "end"), tag=tag):
        if is_one(part):
            if event == "start" and not depth:
                yield part
            depth += 1 if event == "start" else -1


def _article(element: Element, context: Context) -> Found:
    raw = "\n".join(page_lines.shown(element))
    paragraphs = [line for part in _outermost(element, "section") for line in page_lines.shown(part)]
    if not paragraphs:
        return Found(reason="no text stands below the head of this article", raw=raw)
    number = _NUMBER.search(raw)
    return Found(
        title=_one(element, "titreArticleVisu"),
        outlet=_one(element, _PUBLICATION),
        published=_day(_one(element, "DocHeader"), context),
        text=found.paragraphs(paragraphs),
        id=number.group() if number else "",
        raw=raw,
    )


def _one(element: Element, name: str) -> str:
    """What stands in the first element of this class; "" where there is none."""
    parts = (part for part in element.iter("div", "p", "span") if _is(part, name))
    return next((" ".join(" ".join(part.itertext()).split()) for part in parts), "")


def _is(element: Element, name: str) -> bool:
    return name in element.get("class", "").split()


def _day(head: str, context: Context) -> str:
    """The day of a head such as "Communication, mardi 14 mars 2006, p. 16": it stands behind the section."""
    pieces = head[:300].split(", ")[:_MOST_PIECES]
    dates = (days.dated(", ".join(pieces[number:]), context) for number in range(len(pieces)))
    return next(filter(None, dates), "")
