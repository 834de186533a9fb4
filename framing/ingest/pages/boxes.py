"""The boxes around an article's text (teasers, newsletters, comments, captions), told by how pages are built."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from framing.ingest.pages.parsed import Element, lines, names
from framing.ingest.pages.printed import words_of
from framing.language.resources import Language

MOST_SHARE = 0.25
"""Of a page's text: what holds prose of that length is no box, whatever it is called."""
_LINKED_SHARE = 0.75
"""Of a list's letters that stand in links: then it leads elsewhere and tells nothing."""
_BOX_TAGS = frozenset({"aside", "nav", "footer", "form", "button", "dialog", "figcaption", "menu", "select"})
_BOX_ROLES = frozenset(
    {"complementary", "navigation", "banner", "contentinfo", "dialog", "search", "alert", "toolbar", "menu"}
)
_BOX_TYPES = ("WPAdBlock", "WPSideBar", "WPFooter", "WPHeader", "SiteNavigationElement", "Comment")
_KEPT = frozenset({"html", "head", "body", "main"})
_LISTS = frozenset({"ul", "ol", "dl"})
_NOT_SHOWN = re.compile(r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
_PROSE = frozenset({"p", "blockquote", "li", "dd"})
_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})
_HEADINGS = 5  # main headings whose surroundings are never a box
_DROPPED = "dropped"
_PARAGRAPHS = 50  # that are looked at
_PROSE_WORDS = 12  # of a paragraph that tells something
_WALL_LETTERS = 1_200  # of what asks for money; what is longer holds the text that is asked for


def prune(root: Element, language: Language, *, text_letters: int, asides: Collection[Element] = ()) -> None:
    """Take the boxes out of this tree.

    A box is told by its element (aside, nav), its role, its schema.org type, its names in class and id, by not
    being shown, or, a list, by leading elsewhere. One that holds a quarter of the text stays, and so do
    boxes of one kind that hold it together, without links in most of them. What opens on a click loses its names.
    text_letters: length of the text that was found without leaving anything out; 0 where none was.
    asides: elements of this tree that are boxes by what is in them.
    """
    from lxml import etree

    sizes = _sizes(root)
    most = max((text_letters or sizes[root].prose) * MOST_SHARE, 1)
    kept = {up for heading in islice(root.iter("h1"), _HEADINGS) for up in heading.iterancestors()} | {root}
    found: list[Element] = []
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if not isinstance(element.tag, str) or element.tag in _KEPT or element in kept:
            continue
        if sizes[element].prose > most and not is_wall(element, language):
            continue
        if element in asides or sizes[element].leads_away(element.tag) or is_box(element, language):
            found.append(element)
            walk.skip_subtree()
    texts = _kinds_of_text(found, sizes, most)
    for element in found:
        if _likeness(element) not in texts or is_wall(element, language):
            element.tag = _DROPPED
    etree.strip_elements(root, _DROPPED, with_tail=False)
    for element in root.iter(etree.Element):  # trafilatura takes names like "expandable" for menus
        if "opened" in named(element, language):
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)


def _kinds_of_text(found: Sequence[Element], sizes: Mapping[Element, _Size], most: float) -> set[str]:
    """The kinds of boxes that together are the text: paragraphs that all are called so. Teasers hold links."""
    prose, linked, count = Counter[str](), Counter[str](), Counter[str]()
    for element in found:
        kind = _likeness(element)
        prose[kind] += sizes[element].prose
        linked[kind] += sizes[element].linked > 0
        count[kind] += 1
    return {kind for kind in prose if prose[kind] > most and 2 * linked[kind] < count[kind]}


def _likeness(element: Element) -> str:
    """What boxes of one kind have in common."""
    return f"{element.tag} {(element.get('class') or '')[:200]}"


@dataclass(slots=True)
class _Size:
    """Letters of an element: all, those in links, those of prose."""

    letters: int = 0
    linked: int = 0
    prose: int = 0

    def leads_away(self, tag: str) -> bool:
        return tag in _LISTS and self.linked > _LINKED_SHARE * self.letters > 0


def _sizes(root: Element) -> dict[Element, _Size]:
    """The size of every element of this tree, in one walk from its leaves up."""
    from lxml import etree

    sizes: dict[Element, _Size] = {}
    links = prose = silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        step = 1 if event == "start" else -1
        links += step * (element.tag == "a")
        prose += step * (element.tag in _PROSE)
        if event == "start":
            silent += element.tag in _SILENT
            _count(sizes.setdefault(element, _Size()), element.text, links, prose, silent)
            continue
        silent -= element.tag in _SILENT
        parent = element.getparent()
        if parent is not None and element is not root:
            size, whole = sizes[element], sizes[parent]
            whole.letters, whole.linked = whole.letters + size.letters, whole.linked + size.linked
            whole.prose += size.prose
            _count(whole, element.tail, links, prose, silent)
    return sizes


def _count(size: _Size, text: str | None, links: int, prose: int, silent: int) -> None:
    if text and not silent:
        letters = len(text.strip())
        size.letters += letters
        size.linked += letters if links else 0
        size.prose += letters if prose and not links else 0


def is_box(element: Element, language: Language) -> bool:
    """Is this element built as a box, by its tag, role, type or names, or not shown at all?"""
    if element.tag in _BOX_TAGS or (element.get("role") or "").casefold() in _BOX_ROLES or is_hidden(element):
        return True
    kind = element.get("itemtype") or ""
    if kind and kind.rpartition("/")[2] in _BOX_TYPES:
        return True
    kinds = named(element, language)
    return bool(kinds & {"box", "hidden"}) or ("paywall" in kinds and not _tells(element, language))


def _tells(element: Element, language: Language) -> bool:
    """Is something told here that is no offer? Below such a name stands the part for subscribers on some pages."""
    rows = language.rows("page_words")
    phrases = [phrase for phrase, kind in rows if kind == "paywall"]
    asking = {word for word, kind in rows if kind == "offer"}
    for p in islice(element.iter("p"), _PARAGRAPHS):
        line = lines(p, most=_WALL_LETTERS).casefold()
        is_offer = any(phrase in line for phrase in phrases) or asking & words_of(line, letters=1)
        if len(line.split()) >= _PROSE_WORDS and not is_offer:
            return True
    return False


def is_wall(element: Element, language: Language) -> bool:
    """Is this element named as a paywall, and does it say no more than to ask for money or a login?"""
    if "paywall" not in named(element, language):
        return False
    told = lines(element, most=_WALL_LETTERS + 1).casefold()
    return len(told) <= _WALL_LETTERS and any(
        word in told for word, kind in language.rows("page_words") if kind == "paywall"
    )


def is_hidden(element: Element) -> bool:
    """Does the page itself say that this element is not shown?"""
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").casefold() == "true":
        return True
    return bool(_NOT_SHOWN.search((element.get("style") or "")[:2_000]))


def named(element: Element, language: Language) -> frozenset[str]:
    """The kinds of boxes (page_boxes.txt) that the names of this element tell."""
    written = " | ".join(names(element))
    return kinds_named(written, language)


def kinds_named(written: str, language: Language) -> frozenset[str]:
    """The kinds of boxes that these words of a name tell; several names stand with | between them."""
    return _kinds(written, language) if written else frozenset()


@lru_cache(maxsize=4_096)
def _kinds(written: str, language: Language) -> frozenset[str]:
    return frozenset(kind for kind, pattern in _patterns(language) if pattern.search(written))


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each kind, a pattern that finds one of its names as whole words."""
    rows = language.rows("page_boxes")
    return tuple(
        (kind, re.compile(r"(?<!\S)(?:" + "|".join(re.escape(n) for n, k in rows if k == kind) + r")(?!\S)"))
        for kind in sorted({kind for _, kind in rows})
    )
