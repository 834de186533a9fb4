"""A page taken apart once: its elements, what its head says, and its data for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from framing.errors import IngestError
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.pages import json_ld

Element: TypeAlias = Any
"""An element of lxml."""

NO_TEXT = "the page holds no article text that could be told from its menus"
_EMBEDDED = re.compile(r"data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=\s%]{200,}+")
"""Pictures and letters that some browsers save inside the page: most of its bytes, and none of its text."""
_CODE = re.compile(r"<(script|style|!--)", re.IGNORECASE)
_CODE_ENDS = {
    "script": re.compile(r"</script[^<>]{0,100}>", re.IGNORECASE),
    "style": re.compile(r"</style[^<>]{0,100}>", re.IGNORECASE),
    "!--": re.compile(r"-->"),
}
_DATA = re.compile(r"(?i)<script\b(?=[^<>]{0,300}ld\+json)[^<>]{0,300}>[^<]*+(?:<(?!/script)[^<]*+)*+</script")
_TAG = re.compile(r"<[A-Za-z]")
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{4000,}")
_QUOTED = re.compile(r"""\"[^"]*\"|'[^']*'""")
_NAME_ENDS = re.compile(r"[^0-9A-Za-zÄÖÜäöüß]+|(?<=[a-zäöüß0-9])(?=[A-ZÄÖÜ])")
SILENT = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "title"})


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the root of its elements, its meta elements by name, and the objects of its JSON-LD in order."""

    root: Element
    metas: Mapping[str, str]
    things: tuple[Mapping[str, Any], ...]


def parse(markup: str, limits: Limits = DEFAULT) -> Page:
    """This page taken apart. Raises IngestError where it is none, or larger than a page can be."""
    from lxml import etree
    from lxml import html as lxml_html

    if not _TAG.search(markup):
        raise IngestError(NO_TEXT)
    markup = _without_code(_EMBEDDED.sub("data:,", markup))
    shown = _DATA.sub("", markup)  # a live blog's entries often stand in the data once more
    if len(shown) > limits.page_characters:
        raise IngestError(
            f"the page has {len(shown):,} characters without its pictures and scripts, more than a page can have "
            f"({limits.page_characters:,}); "
            "save the article alone, or raise the limit page_characters"
        )
    if (data := len(markup) - len(shown)) > limits.page_data_characters:
        raise IngestError(
            f"the page's data for machines have {data:,} characters, more than those of a page can have "
            f"({limits.page_data_characters:,}); "
            "save the article alone, or raise the limit page_data_characters"
        )
    if (count := shown.count("<")) > limits.page_tags:
        raise IngestError(
            f"the page has {count:,} tags, more than a page can have ({limits.page_tags:,}); "
            "save the article alone, or raise the limit page_tags"
        )
    if any(_attributes(tag.group()) > limits.page_attributes for tag in _LONG_TAG.finditer(markup)):
        raise IngestError(
            f"a tag of the page has more than {limits.page_attributes:,} attributes, as none of a newsroom has; "
            "save the article alone, or raise the limit page_attributes"
        )
    try:
        # as bytes: a text that names an encoding of its own is refused
        parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
        root = lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as fault:
        raise IngestError(NO_TEXT) from fault
    if (depth := _depth(root)) > limits.page_depth:
        raise IngestError(
            f"the page nests {depth:,} elements deep, deeper than a page can ({limits.page_depth:,}); "
            "save the article alone, or raise the limit page_depth"
        )
    scripts = [e.text or "" for e in root.iter("script") if "ld+json" in (e.get("type") or "").casefold()]
    return Page(root, _metas(root), tuple(json_ld.things(scripts, depth=limits.json_depth)))


def _without_code(markup: str) -> str:
    """The page without its scripts, styles and remarks, which are most of it; data in JSON-LD stay."""
    kept: list[str] = []
    position = looked = 0
    for start in _CODE.finditer(markup):
        if start.start() < looked:
            continue
        end = _CODE_ENDS[start[1].casefold()].search(markup, start.end())
        if end is None:  # what is never closed is left to the parser
            break
        looked = end.end()
        if "ld+json" not in markup[start.end() : start.end() + 300].partition(">")[0]:
            kept.append(markup[position : start.start()])
            position = looked
    return "".join([*kept, markup[position:]])


def _attributes(tag: str) -> int:
    """About how many attributes this tag has, what stands in quotation marks left out."""
    return len(_QUOTED.sub("''", tag).split())


def _depth(root: Element) -> int:
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


_META_NAMES = ("property", "name", "itemprop", "http-equiv")


def _metas(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = next(filter(None, (meta.get(naming) for naming in _META_NAMES)), "").strip().casefold()
        if name:
            found.setdefault(name, meta.get("content") or "")
    return found


_NAMING = ("class", "id", "data-testid", "data-component")


def names(element: Element) -> list[str]:
    """The words of an element's class, id and part names, in small letters, one list a name.

    An element of the page's own making tells it in its tag, too.

    >>> from lxml import html
    >>> names(html.fromstring('<div class="articleTeaser-box box" id="x1">a</div>'))
    ['article teaser box', 'box', 'x1']
    """
    written = " ".join(element.get(attribute) or "" for attribute in _NAMING)[:1_000]
    if "-" in element.tag:
        written += f" {element.tag[:100]}"
    return [" ".join(filter(None, _NAME_ENDS.split(name))).casefold() for name in written.split()]


def lines(element: Element | None, *, most: int = 100_000) -> str:
    """What a reader sees in this element, on one line of `most` letters; scripts and the like left out."""
    if element is None:
        return ""
    found: list[str] = []
    length = 0
    for piece in _pieces(element):
        found.append(piece[: 2 * most])
        length += len(piece)
        if length > 2 * most:  # blanks count along here
            break
    return " ".join("".join(found).split())[:most]


def _pieces(element: Element) -> Iterator[str]:
    skipped: Element | None = None
    from lxml import etree

    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if skipped is None and inner.tag in SILENT:
                skipped = inner
            if skipped is None:
                yield inner.text or ""
                yield "" if inner.tag in _INLINE else " "
        else:
            if skipped is inner:
                skipped = None
            if skipped is None and inner is not element:
                yield inner.tail or ""
                yield "" if inner.tag in _INLINE else " "


_INLINE = frozenset({"a", "b", "i", "em", "strong", "span", "u", "abbr", "mark", "sup", "sub", "q", "cite", "wbr"})
