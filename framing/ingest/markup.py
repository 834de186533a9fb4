"""A piece of HTML, as feeds and tables carry it, as plain text with its paragraphs."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th",
        "tr", "ul",
    )
)  # fmt: skip
_UNTOLD = frozenset(
    (
        "script", "style", "iframe", "noscript", "template", "figcaption", "object", "embed", "svg", "math", "button",
        "select",
    )
)  # fmt: skip
"""Elements whose text is none of the article's."""
_BREAKS = re.compile(r"\n[ \n]*\n")
MOST = 5_000_000
"""Characters of one piece: more than an article has, and more than is read in a second."""


def is_markup(text: str) -> bool:
    """Does this text hold a tag?"""
    return _TAG.search(text) is not None


def plain(markup: str) -> str:
    r"""The text of a piece of HTML, its blocks parted by an empty line; a text without tags keeps its own lines.

    >>> plain("<p>Der Rat hat <b>getagt</b>.</p><p>Der Bus bleibt.<br>Mehr nicht.</p>")
    'Der Rat hat getagt.\n\nDer Bus bleibt.\nMehr nicht.'
    >>> plain("Rat &amp; Bus\n\nMehr nicht.")
    'Rat & Bus\n\nMehr nicht.'
    """
    if not is_markup(markup):
        lines = (" ".join(line.split()) for line in html.unescape(markup).splitlines())
        return _BREAKS.sub("\n\n", "\n".join(lines)).strip()
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    given = f"<div>{markup[:MOST]}</div>".encode("utf-8", "replace")
    try:
        root = lxml_html.document_fromstring(given, parser=parser)
    except (etree.LxmlError, ValueError):
        return ""
    pieces: list[str] = []
    skipped = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            skipped += tag in _UNTOLD
            pieces.append("\n\n" if tag in _BLOCKS else "\n" if tag == "br" else "")
            written = element.text
        else:
            skipped -= tag in _UNTOLD
            pieces.append("\n\n" if tag in _BLOCKS else "")
            written = element.tail
        if written and not skipped:
            pieces.append(re.sub(r"\s+", " ", written))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return _BREAKS.sub("\n\n", "\n".join(lines)).strip()
