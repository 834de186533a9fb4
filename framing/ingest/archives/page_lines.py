"""A page that an archive handed out, to its lines: one block of the page parted from the next by an empty line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from framing.errors import IngestError
from framing.ingest.archives.document import Document
from framing.ingest.limits import Limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    Element: TypeAlias = HtmlElement

_BLOCKS = frozenset(
    (
        "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "tr", "ul",
    )
)  # fmt: skip
_NOT_SHOWN = frozenset(("head", "script", "style", "title", "template", "noscript"))
_CELLS = frozenset(("td", "th"))
_CENTRED_CLASS = re.compile(r"\.([\w-]{1,40})\s{0,9}\{[^{}]{0,200}text-align\s{0,9}:\s{0,9}center")


def tree(markup: str, limits: Limits) -> Element:
    """The elements of a page. Raises IngestError where it is more than the limits allow or cannot be taken apart."""
    from lxml import etree, html

    if len(markup) > limits.document_bytes:
        most = f"{limits.document_bytes // 1_000_000} MB"
        raise IngestError(f"the page has more than {most}; save fewer articles, or raise the limit document_bytes")
    if markup.count("<") > limits.archive_tags:
        most = f"{limits.archive_tags:,}"
        raise IngestError(f"the page has more than {most} tags; save fewer articles, or raise the limit archive_tags")
    # What stands behind a comment hangs on it, and would go with it.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        found = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as fault:
        raise IngestError(f"the page cannot be taken apart ({str(fault)[:80]})") from fault
    # The parser stops in silence where a page is too deep or a piece of text too long.
    if fatal := next((entry for entry in parser.error_log if entry.level_name == "FATAL"), None):
        raise IngestError(f"the page cannot be taken apart ({fatal.message[:80]}); export it as RTF")
    return found


def document(markup: str, limits: Limits) -> Document:
    """The lines of a page, and which of them stand in the middle. Raises IngestError as `tree` does."""
    from lxml import etree

    classes = frozenset(_CENTRED_CLASS.findall(markup[:200_000]))
    found = _Lines()
    hidden = 0
    for event, element in etree.iterwalk(tree(markup, limits), events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        starts = event == "start"
        step = 1 if starts else -1
        hidden += step * (name in _NOT_SHOWN)
        if not hidden and name in _BLOCKS:
            found.block()
        found.middle += step * _is_centred(element, name, classes)
        if starts:
            if name in _CELLS:
                found.cell()
            if not hidden and name:
                found.write(element.text or "")
            continue
        if name in _CELLS:
            found.end_cell()
        elif name == "br":
            found.end_line()
        if not hidden:
            found.write(element.tail or "")
    found.end_line()
    return Document(tuple(found.lines), centred=frozenset(found.centred))


@dataclass(slots=True)
class _Lines:
    """The lines of a page while it is read.

    The cells of a row make one line ("Length:" and "75 words"), so that the block in which a cell begins or ends
    parts nothing; two blocks in one cell are two lines.
    """

    lines: list[str] = field(default_factory=list)
    centred: set[int] = field(default_factory=set)
    middle: int = 0
    """How many elements that stand in the middle are open."""
    _line: list[str] = field(default_factory=list)
    _is_centred: bool = False
    """Does what was written last stand in the middle?"""
    _cells: list[bool] = field(default_factory=list)
    """The cells that are open: has anything been written in each since the last line ended?"""
    _waits: bool = False
    """Did a block end inside a cell? What follows there is a line of its own."""

    def write(self, text: str) -> None:
        if text and not text.isspace():
            if self._waits:
                self.end_line()
                self.lines.append("")
            if self._cells:
                self._cells[-1] = True
            self._is_centred = self.middle > 0
        self._line.append(text)

    def block(self) -> None:
        if self._cells:
            self._waits = self._waits or self._cells[-1]
            return
        self.end_line()
        self.lines.append("")

    def cell(self) -> None:
        self._cells.append(False)

    def end_cell(self) -> None:
        written = self._cells.pop()
        if self._cells and written:
            self._cells[-1] = True
        self._waits = False
        self._line.append(" ")

    def end_line(self) -> None:
        text = " ".join("".join(self._line).split())
        self._line.clear()
        self._waits = False
        self._cells[:] = [False] * len(self._cells)
        if text and self._is_centred:
            self.centred.add(len(self.lines))
        self.lines.append(text)


def _is_centred(element: Element, name: str, classes: frozenset[str]) -> bool:
    if not name:
        return False
    if name == "center" or element.get("align", "").casefold() == "center":
        return True
    return not classes.isdisjoint(element.get("class", "").split())


def shown(element: Element) -> list[str]:
    """The text of an element, with a new line for each block in it; a line end in the markup is a blank."""
    from lxml import etree

    pieces: list[str] = []
    for event, part in etree.iterwalk(element, events=("start", "end")):
        is_block = part.tag == "br" or (isinstance(part.tag, str) and part.tag in _BLOCKS)
        pieces.append("\n" if is_block else "")
        if event == "start":
            pieces.append((part.text or "").replace("\n", " "))
        elif part is not element:
            pieces.append((part.tail or "").replace("\n", " "))
    return [line for line in (" ".join(line.split()) for line in "".join(pieces).split("\n")) if line]
