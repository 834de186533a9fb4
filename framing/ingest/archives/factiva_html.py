"""Pages saved from Factiva: each article is an element of its own, with fields in a table or in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from framing.ingest.archives import factiva_fields, found, labels, page_lines
from framing.ingest.archives.factiva_fields import CODES
from framing.ingest.archives.found import Found
from framing.ingest.items import Context, Item
from framing.ingest.limits import Limits
from framing.ingest.sources import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    Element: TypeAlias = HtmlElement

NAME = "Factiva"
_ARTICLE = re.compile(r"""<div[^<>]{0,200}\sclass\s{0,4}=\s{0,4}["']?article\s{1,4}[a-z]{2}article\b""", re.IGNORECASE)
_CLASS = re.compile(r"article\s+[a-z]{2}article\b", re.IGNORECASE)


def is_export(markup: str) -> bool:
    """Is this a page saved from Factiva? Its articles have the class "article deArticle", "article enArticle"."""
    return bool(_ARTICLE.search(markup))


def html_items(markup: str, source: Source, context: Context) -> Iterator[Item]:
    """The articles of a saved page, and what does not fit. Raises IngestError where it cannot be taken apart."""
    told = sum(1 for _ in _ARTICLE.finditer(markup))
    yield from found.items(
        (_article(element, context) for element in _elements(markup, context.limits)), source, NAME, told=told
    )


def _elements(markup: str, limits: Limits) -> Iterator[Element]:
    for element in page_lines.tree(markup, limits).iter("div"):
        if _CLASS.match(element.get("class", "")) and not any(
            _CLASS.match(outer.get("class", "")) for outer in element.iterancestors("div")
        ):
            yield element


def _article(element: Element, context: Context) -> Found:
    rows = _rows(element)
    if "HD" in rows or "TD" in rows:
        return factiva_fields.from_codes(rows, context, raw="\n".join(page_lines.shown(element)))
    known = labels.of("factiva", context.language)
    head: list[str] = []
    body: list[str] = []
    title, number = "", ""
    for part in _leaves(element):
        text = " ".join(page_lines.shown(part))
        if "articleparagraph" in part.get("class", "").casefold():
            body += page_lines.shown(part)
        elif part.get("id") == "hd" and text:
            title = text
            head.append(text)
        elif known.line(text, "end"):
            number = text.split()[-1]
        elif text and not body:
            head.append(text)
    return factiva_fields.from_lines(head, context, id=number, title=title, body=body or None)


def _rows(element: Element) -> dict[str, list[str]]:
    """The fields of a table: a code in the first cell of a row, its lines in the second."""
    fields: dict[str, list[str]] = {}
    for row in element.iter("tr"):
        cells = row.findall("td")
        code = "".join(cells[0].itertext()).strip() if len(cells) > 1 else ""
        if code in CODES:
            fields.setdefault(code, []).extend(line for cell in cells[1:] for line in page_lines.shown(cell))
    return fields


def _leaves(element: Element) -> Iterator[Element]:
    """The blocks inside that hold no block: one line of the head, or a paragraph, each."""
    for part in element.iter("div", "p", "pre"):
        if part is not element and not any(inner.tag in ("div", "p", "pre") for inner in part.iterdescendants()):
            yield part
