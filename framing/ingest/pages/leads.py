"""The lead that stands on a page above the text but was not found with it."""

from __future__ import annotations

from itertools import dropwhile, islice, takewhile

from framing.ingest.pages import boxes
from framing.ingest.pages.parsed import Element, lines
from framing.ingest.pages.printed import INSIDE_LINES, Printed, folded, is_sentence, words_of
from framing.ingest.pages.said import Said
from framing.language.resources import Language

_LETTERS = 3_000
_WORDS = range(6, 150)
_WORDS_BY_PLACE = range(8, 81)
_LEAST_DESCRIBED = 40  # letters of a description by which a lead can be told
_LONGER = 40  # letters more than the description: a place in front of it
_PART = 0.7  # of the description: its other part may be the beginning of the text
_ELEMENTS_BETWEEN = 600  # elements between headline and text; with more it is another page's headline
_LINKED_SHARE = 0.3
_NO_LEAD = ("figure", "li", "a", "aside", "nav", "footer", "form")
_LONG_WORD = 6  # letters


def lead(root: Element, told: Said, text: str, where: Printed, language: Language) -> str:
    """The lead that stands on the page, above the text, but was not found with it; "" where there is none.

    It is what the page describes itself by, where that is shown; what is built as a lead; or what is told in
    sentences between headline and text and has to do with the description.
    """
    here, described = folded(text), folded(told.description)
    for element in root.iter("p", "div", "span", "h2", "h3", "strong", "section"):
        marked = "lead" in boxes.named(element, language)
        if not marked and (len(described) < _LEAST_DESCRIBED or len(element) > 5):
            continue
        line = lines(element, most=_LETTERS)
        letters = folded(line)
        if len(line.split()) not in _WORDS or boxes.is_hidden(element):
            continue
        if (
            (marked and not _has_picture(element))
            or letters == described
            or _holds(element, letters, described, language)
        ):
            return "" if letters[:200] in here else line
    return _by_place(root, told, text, where, language)


def _has_picture(element: Element) -> bool:
    return any(
        inner.tag in ("figure", "img", "picture", "video") for inner in islice(element.iter(), _ELEMENTS_BETWEEN)
    )


def _holds(element: Element, letters: str, described: str, language: Language) -> bool:
    """Does this element of the text hold the description, in a line of its own?"""
    return _is_described(letters, described) and _is_block(element) and not _is_inside_box(element, language)


def _is_described(letters: str, described: str) -> bool:
    """Do these letters hold the description, but for a place in front of it, or most of it?"""
    if letters in described:
        return len(letters) >= _PART * len(described)
    return described in letters and len(letters) - len(described) <= _LONGER


def _is_block(element: Element) -> bool:
    return all(inner.tag in INSIDE_LINES for inner in element)


def _by_place(root: Element, told: Said, text: str, where: Printed, language: Language) -> str:
    first = where.of(text.partition("\n")[0])
    heading = next((h for h in root.iter("h1") if lines(h, most=300)), None)
    if heading is None:  # some print their headline in another element
        heading = next((h for h in map(where.of, (told.headline, told.title)) if h is not None), None)
    if first is None or heading is None:
        return ""
    after = dropwhile(lambda element: element is not heading, root.iter())
    between = list(islice(takewhile(lambda element: element is not first, after), _ELEMENTS_BETWEEN))
    if len(between) == _ELEMENTS_BETWEEN:
        return ""
    here, known, described = folded(text), folded(told.body), words_of(told.description, letters=_LONG_WORD)
    inside = set(heading.iter())
    for element in between:
        if element in inside or element.tag in INSIDE_LINES or not _is_block(element):
            continue
        line = lines(element, most=_LETTERS)
        if len(line.split()) not in _WORDS_BY_PLACE or not is_sentence(line) or _is_linked(element, line):
            continue
        letters = folded(line)
        if letters[:200] in here or _is_inside_box(element, language):
            continue
        named = any("intro" in boxes.named(e, language) for e in (element, *islice(element.iterancestors(), 2)))
        if named or letters in known or described & words_of(line, letters=_LONG_WORD):
            return line
    return ""


def _is_linked(element: Element, line: str) -> bool:
    return sum(len(lines(link)) for link in element.iter("a")) > _LINKED_SHARE * len(line)


def _is_inside_box(element: Element, language: Language) -> bool:
    """Does this element stand in a box? What is named an introduction is none, though it is called a teaser, too."""
    around = [e for e in (element, *element.iterancestors()) if e.tag not in ("html", "body", "main")]
    return any(
        e.tag in _NO_LEAD
        or boxes.is_hidden(e)
        or (boxes.is_box(e, language) and "intro" not in boxes.named(e, language))
        for e in around
    )
