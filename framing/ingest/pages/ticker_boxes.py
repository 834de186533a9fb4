"""Boxes of one kind on a page, each with a time: what may be the entries of a live blog."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from statistics import median

from framing.ingest.pages import boxes
from framing.ingest.pages.parsed import Element, lines
from framing.ingest.pages.ticker_times import Marker
from framing.language.resources import Language

HEADINGS = ("h2", "h3", "h4", "h5")
LEAST_WORDS = 15
"""Words of the middle entry, all in all: below, it is a list of links."""
CLIMB = 8
"""Elements above a time in which its entry is looked for, and above an entry in which its kind is."""
_LEAST = 2
_POOLED = 3  # elements between entries and what holds them all: a section a day, and a list in it
_MOST_GROUPS = 8
_ADDED_WORDS = 8  # of a box that is called otherwise than the rest: pinned above them
_SPREAD = 400  # siblings of one time that can be its entry


@dataclass(frozen=True, slots=True)
class Box:
    """One entry: an element, or several in a row, and the time in them."""

    elements: tuple[Element, ...]
    marker: Marker


def groups(found: Iterable[Marker], language: Language) -> list[list[Box]]:
    """The groups of boxes that these times make, those with the most first; the outermost of as many.

    Boxes are of one kind that stand at the same depth below one element, inside the same tags: a ticker may have
    a section for each day. What is built as a box around a text (teasers, comments, a sidebar) is left out.
    """
    pooled: dict[tuple[Element, tuple[str, ...]], dict[Element, Marker]] = {}
    for marker in found:
        if not marker.tells:
            continue
        child = marker.element
        for _ in range(CLIMB):
            if child.getparent() is None or child.tag in ("main", "body"):
                break
            path: tuple[str, ...] = (child.tag,)
            for up in islice(child.iterancestors(), _POOLED):
                pooled.setdefault((up, path), {}).setdefault(child, marker)
                if up.tag in ("main", "body"):
                    break
                path = (*path, up.tag)
            child = child.getparent()
    by_size = sorted(
        ((len(by), -len(path), by) for (_, path), by in pooled.items() if len(by) >= _LEAST),
        key=lambda one: one[:2],
        reverse=True,
    )
    surroundings: dict[Element, bool] = {}
    made = (_made(by, language, surroundings) for _, _, by in by_size[:_MOST_GROUPS])
    return sorted((group for group in made if len(group) >= _LEAST), key=len, reverse=True)


def words(box: Box) -> int:
    """How many words does this box show? 400 stand for more."""
    return sum(len(lines(element, most=2_000).split()) for element in box.elements[:20])


def heading(box: Box) -> Element | None:
    """The first heading of this box that says anything."""
    found = (e for element in box.elements for e in element.iter(*HEADINGS) if lines(e, most=100))
    return next(found, None)


def leads_away(box: Box) -> bool:
    """Is this box, or its heading, a link to another page?"""
    told = heading(box)
    near = [*box.elements, box.elements[0].getparent(), *(told.iter("a") if told is not None else ())]
    near += list(islice(told.iterancestors("a"), 1)) if told is not None else []
    return any(_is_link_away(element) for element in near)


def invites(box: Box) -> bool:
    """Does this box hold a link to another page that stands outside its sentences, as teasers and dates do?"""
    return leads_away(box) or any(
        _is_link_away(link) and next(link.iterancestors("p", "li", "blockquote"), None) is None
        for element in box.elements
        for link in islice(element.iter("a"), 50)
    )


def _is_link_away(element: Element | None) -> bool:
    if element is None or element.tag != "a":
        return False
    target = element.get("href") or ""
    return bool(target) and "#" not in target


def _made(by: dict[Element, Marker], language: Language, surroundings: dict[Element, bool]) -> list[Box]:
    """The boxes among these elements, in order; of a time with its text beside it, both."""
    own = {element: marker for element, marker in by.items() if not _is_around(element, language, surroundings)}
    if not own:
        return []
    found = [Box((element,), marker) for element, marker in _in_order(own)]
    if median(map(words, found)) < LEAST_WORDS:
        found = list(_widened(found))
    kinds = Counter(word for box in found for word in _class(box))
    common = {word for word, count in kinds.items() if 2 * count >= len(found)}
    return [box for box in found if not common or common & _class(box) or _tells(box)]


def _in_order(by: dict[Element, Marker]) -> list[tuple[Element, Marker]]:
    """As they stand on the page; the markers that carry a time came last."""
    root = next(iter(by)).getroottree().getroot()
    return [(element, by[element]) for element in root.iter() if element in by]


def _class(box: Box) -> frozenset[str]:
    return frozenset((box.elements[0].get("class") or "")[:500].replace("-", " ").replace("_", " ").casefold().split())


def _tells(box: Box) -> bool:
    return heading(box) is not None and words(box) >= _ADDED_WORDS and not leads_away(box)


def _is_around(element: Element, language: Language, known: dict[Element, bool]) -> bool:
    """Is this built as a box around a text, or does it stand in one?"""
    above = list(islice(element.iterancestors(), CLIMB))
    if any(up.tag in ("aside", "nav", "footer") for up in (element, *above)):
        return True
    for up in (element, *above[:3]):
        if up not in known:
            known[up] = bool({"talk", "box"} & boxes.named(up, language))
        if known[up]:
            return True
    return False


def _widened(found: Sequence[Box]) -> Iterator[Box]:
    """Boxes that hold little more than their time, each with what stands below it up to the next one.

    Where the heading stands above the time in most of them, it is the beginning; the others, the page's own time
    below its headline, are none.
    """
    above = [box.elements[0].getprevious() for box in found]
    headed = [up is not None and up.tag in HEADINGS for up in above]
    if 2 * sum(headed) > len(found):
        first = {up: box for up, box, is_headed in zip(above, found, headed, strict=True) if is_headed}
    else:
        first = {box.elements[0]: box for box in found}
    for begin, box in first.items():
        yield replace(box, elements=tuple(_row(begin, first)))


def _row(begin: Element, ends: Container[Element]) -> Iterator[Element]:
    """This element and its siblings up to the next entry, or to a heading below what it tells."""
    yield begin
    told = False
    for sibling in islice(begin.itersiblings(), _SPREAD):
        if sibling in ends or (told and sibling.tag in ("h1", *HEADINGS)):
            return
        told = told or sibling.tag not in HEADINGS
        yield sibling
