"""Pages saved from Factiva: each article is an element of its own, with fields in a table or in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from framing.errors import IngestError
from framing.ingest.archives import factiva_fields, found, labels
from framing.ingest.archives.factiva_fields import CODES
from framing.ingest.archives.found import Found
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    Element: TypeAlias = HtmlElement

NAME = "Factiva"
_ARTICLE = re.compile(r"""<div[^<>]{0,200}\sclass\s{0,4}=\s{0,4}["']?article\s{1,4}[a-z]{2}article\b""", re.IGNORECASE)
_CLASS = re.compile(r"article\s+[a-z]{2}article\b", re.IGNORECASE)
_BLOCKS = frozenset(("div", "p", "br", "tr", "li", "pre"))


def is_export(markup: str) -> bool:
    """Is this a page saved from Factiva? Its articles have the class "article deArticle", "article enArticle"."""
    return bool(_ARTICLE.search(markup))


def html_items(markup: str, source: Source, context: Context) -> Iterator[Item]:
    """The articles of a saved page, and what does not fit. Raises IngestError where it cannot be taken apart."""
    if len(markup) > context.limits.document_bytes:
        most = f"{context.limits.document_bytes // 1_000_000} MB"
        raise IngestError(f"the page has more than {most}; save fewer articles, or raise the limit document_bytes")
    if markup.count("<") > context.limits.archive_tags:
        most = f"{context.limits.archive_tags:,}"
        raise IngestError(f"the page has more than {most} tags; save fewer articles, or raise the limit archive_tags")
    told = sum(1 for _ in _ARTICLE.finditer(markup))
    yield from found.items((_article(element, context) for element in _elements(markup)), source, NAME, told=told)


def _elements(markup: str) -> Iterator[Element]:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8")
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as fault:
        raise IngestError(f"the page cannot be taken apart ({str(fault)[:80]})") from fault
    # The parser stops in silence where a page is too deep or a piece of text too long.
    if fatal := next((entry for entry in parser.error_log if entry.level_name == "FATAL"), None):
        raise IngestError(f"the page cannot be taken apart ({fatal.message[:80]}); export it as RTF")
    for element in tree.iter("div"):
        if _CLASS.match(element.get("class", "")) and not any(
            _CLASS.match(outer.get("class", "")) for outer in element.iterancestors("div")
        ):
            yield element


def _article(element: Element, context: Context) -> Found:
    rows = _rows(element)
    if "HD" in rows or "TD" in rows:
        return factiva_fields.from_codes(rows, context, raw="\n".join(_lines(element)))
    known = labels.of("factiva", context.language)
    head: list[str] = []
    body: list[str] = []
    title, number = "", ""
    for part in _leaves(element):
        text = " ".join(_lines(part))
        if "articleparagraph" in part.get("class", "").casefold():
            body += _lines(part)
        elif part.get("id") == "hd" and text:
            title = text
            head.append(text)
        elif known.line(text, "end"):
            number = text.split()[-1]
        elif text and not body:
            head.append(text)
    return factiva_fields.from_lines(head, context, id=number, title=title, body=found.paragraphs(body) or None)


def _rows(element: Element) -> dict[str, list[str]]:
    """The fields of a table: a code in the first cell of a row, its lines in the second."""
    fields: dict[str, list[str]] = {}
    for row in element.iter("tr"):
        cells = row.findall("td")
        code = "".join(cells[0].itertext()).strip() if len(cells) > 1 else ""
        if code in CODES:
            fields.setdefault(code, []).extend(line for cell in cells[1:] for line in _lines(cell))
    return fields


def _leaves(element: Element) -> Iterator[Element]:
    """The blocks inside that hold no block: one line of the head, or a paragraph, each."""
    for part in element.iter("div", "p", "pre"):
        if part is not element and not any(inner.tag in ("div", "p", "pre") for inner in part.iterdescendants()):
            yield part


def _lines(element: Element) -> list[str]:
    """The text of an element, with a new line for each block in it; a line end in the markup is a blank."""
    from lxml import etree

    pieces: list[str] = []
    for event, part in etree.iterwalk(element, events=("start", "end")):
        is_block = isinstance(part.tag, str) and part.tag in _BLOCKS
        pieces.append("\n" if is_block else "")
        if event == "start":
            pieces.append((part.text or "").replace("\n", " "))
        elif part is not element:
            pieces.append((part.tail or "").replace("\n", " "))
    return [line for line in (" ".join(line.split()) for line in "".join(pieces).split("\n")) if line]
