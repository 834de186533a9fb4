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
_NAMED = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{0,2000}>")
_EMPTY = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_CLOSED_BY = {
    "li": ("li", "p"), "dt": ("dt", "dd", "p"), "dd": ("dt", "dd", "p"), "td": ("td", "th", "p"),
    "th": ("td", "th", "p"), "tr": ("td", "th", "tr", "p"),
}  # fmt: skip
"""Which tags end at the next one of this name, although nobody closed them."""
_UNENDED = frozenset((*_CLOSED_BY, "p"))
_LEFT_OUT = re.compile(rf"<(?:!--|({'|'.join(sorted(_UNTOLD))})(?=[\s/>]))", re.IGNORECASE)
_ENDS = {
    "!--": re.compile("-->"),
    **{name: re.compile(rf"</{name}(?=[\s/>])[^<>]{{0,2000}}>", re.IGNORECASE) for name in _UNTOLD},
}
_DEEPEST = 200
"""Tags inside tags: beyond 256 the parser leaves out what follows, and says nothing."""
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
    if _depth(markup) > _DEEPEST:
        return _stripped(markup)
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


def _depth(markup: str) -> int:
    """How many tags stand in one another at most; one that is never closed counts unless the next one ends it."""
    open_tags: list[str] = []
    deepest = 0
    for tag in _NAMED.finditer(markup):
        name = tag.group(2).lower()
        if name in _EMPTY:
            continue
        if tag.group(1):
            _close(name, open_tags)
            continue
        while open_tags and (open_tags[-1] in _CLOSED_BY.get(name, ()) or (open_tags[-1] == "p" and name in _BLOCKS)):
            open_tags.pop()
        open_tags.append(name)
        deepest = max(deepest, len(open_tags))
    return deepest


def _close(name: str, open_tags: list[str]) -> None:
    """An end: with its tag those end that stand in it and need none of their own; one of those alone ends nothing."""
    for place in range(len(open_tags) - 1, max(-1, len(open_tags) - 4), -1):
        if open_tags[place] == name:
            del open_tags[place:]
            return
        if open_tags[place] not in _UNENDED:
            break
    if name not in _UNENDED:
        del open_tags[-1:]


def _stripped(markup: str) -> str:
    """The text without its tags, where a parser would lose some of it."""

    def parted(tag: re.Match[str]) -> str:
        name = tag.group(2).lower()
        return "\n\n" if name in _BLOCKS else "\n" if name == "br" else ""

    told = html.unescape(_NAMED.sub(parted, _told(markup[:MOST])))
    lines = (" ".join(line.split()) for line in told.splitlines())
    return _BREAKS.sub("\n\n", "\n".join(lines)).strip()


def _told(markup: str) -> str:
    """The markup without comments, and without scripts and other elements whose text is none of the article's.

    One that is never closed stays: nobody knows where it ends. Each end is looked for once from each place, and never
    again where there is none, so that the time grows with the length alone.
    """
    pieces: list[str] = []
    unclosed: set[str] = set()
    at = 0
    for found in _LEFT_OUT.finditer(markup):
        name = found.group(1).lower() if found.group(1) else "!--"
        if found.start() < at or name in unclosed:
            continue
        end = _ENDS[name].search(markup, found.end())
        if end is None:
            unclosed.add(name)
            continue
        pieces.append(markup[at : found.start()])
        at = end.end()
    return "".join((*pieces, markup[at:]))
