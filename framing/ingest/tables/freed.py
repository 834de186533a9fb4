"""Cells that hold HTML, as exports of websites and feeds do: their text, where it is HTML and no talk of it."""

from __future__ import annotations

import html
import re
from collections import Counter

from framing.ingest import markup

_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figure", "footer", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table",
        "tbody", "td", "th", "tr", "ul",
    )
)  # fmt: skip
_INLINE = frozenset(
    (
        "a", "abbr", "b", "big", "cite", "code", "del", "em", "figcaption", "font", "i", "iframe", "img", "ins", "mark",
        "picture", "q", "s", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "video",
    )
)  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,12})(?=[\s/>])([^<>]{0,2000})>")
_ATTRIBUTE = re.compile(r"\s[a-zA-Z-]{2,20}=[\"'\w]")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_BEFORE = re.compile(r"(?:\A|[>.!?;…\"'“”„«»)\]\n])[^\S\n]{0,20}\Z")
"""What stands before a tag that begins a paragraph: nothing, another tag, or the end of a sentence or line."""
_BEFORE_CHARACTERS = 24
_COMMENT = "<!--"
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_SEVERAL = 2
_MOST = 2_500_000
"""Characters that are looked at: a longer cell stays as it is, and is more than an article may have."""


def text(cell: str) -> str:
    r"""The text of a cell: without tags, its paragraphs parted by an empty line, if it is HTML; else as it stands.

    It is HTML where it begins or ends with a tag, a block begins as blocks do (at the start, behind a sentence or
    another tag) and one ends; where lines are broken by several tags; where a tag has attributes, or marks several
    words. A tag that is only spoken of stays, and so does "a < b". In a text without any tag the signs that HTML writes
    with letters (&amp;) are read.

    >>> text("<p>Der Rat &amp; der Bus.</p><p>Mehr nicht.</p>")
    'Der Rat & der Bus.\n\nMehr nicht.'
    >>> text("Ein Absatz beginnt mit <p>, sagt sie, wenn a < b.")
    'Ein Absatz beginnt mit <p>, sagt sie, wenn a < b.'
    """
    if len(cell) > _MOST or ("<" not in cell and "&" not in cell):
        return cell
    if "<" in cell and _is_used(cell):
        return _plain(cell)
    if "&lt;" in cell and _is_used(unpacked := html.unescape(cell)):  # escaped twice, as feeds in tables are
        return _plain(unpacked)
    return cell if _TAG.search(cell) else _REFERENCE.sub(_sign, cell)


def line(cell: str) -> str:
    """A headline in the same way, in one line if it was HTML.

    >>> line("Rat &#8211; <b>Eil</b>")
    'Rat – <b>Eil</b>'
    """
    if "<" not in cell and "&" not in cell:
        return cell
    found = _REFERENCE.sub(_sign, text(cell))
    return found if found == cell else " ".join(found.split())


def _sign(reference: re.Match[str]) -> str:
    return html.unescape(reference.group())


def _is_used(cell: str) -> bool:
    """Is this text written in HTML?"""
    begun = ended = broken = placed_breaks = behind = 0
    marked: Counter[str] = Counter()
    for tag in _TAG.finditer(cell):
        name, is_end, behind = tag.group(2).lower(), bool(tag.group(1)), tag.end()
        if name not in _BLOCKS and name not in _INLINE and name != "br":
            continue
        if not is_end and _ATTRIBUTE.search(tag.group(3)):
            return True
        if name in _INLINE:
            marked[name] += is_end
        elif is_end:
            ended += 1
        else:
            is_placed = _BEFORE.search(cell[max(0, tag.start() - _BEFORE_CHARACTERS) : tag.start()]) is not None
            begun += is_placed and name in _BLOCKS
            broken += name == "br"
            placed_breaks += is_placed and name == "br"
    starts = cell.lstrip()
    first = _TAG.match(starts)
    is_framed = first is not None or starts.startswith(_COMMENT) or not cell[behind:].strip()
    is_marked = first is not None and first.group(2).lower() in _INLINE and marked.total() > 0
    return (
        (is_framed and begun > 0 and (ended > 0 or begun >= _SEVERAL))
        or begun > _SEVERAL
        or placed_breaks >= _SEVERAL
        or broken > _SEVERAL
        or max(marked.values(), default=0) >= _SEVERAL
        or (marked.total() >= _SEVERAL and _BLANK_LINES.search(cell) is not None)
        or is_marked
        or (starts.startswith(_COMMENT) and first is None and begun > 0)
    )


def _plain(cell: str) -> str:
    """The text of this HTML. Paragraphs that are parted by an empty line instead of tags, as blogs keep them, stay."""
    given = cell.replace("\r\n", "\n").replace("\r", "\n")
    names = {tag.group(2).lower() for tag in _TAG.finditer(given)}
    has_lines = names.isdisjoint(_BLOCKS) and "br" not in names
    given = given.replace("\n", "<br>") if has_lines else _BLANK_LINES.sub("<br><br>", given)
    return markup.plain(given)
