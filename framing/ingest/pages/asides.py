"""What stands between the paragraphs and has no box's name: captions, groups of links, sentences printed large."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from framing.ingest.pages.boxes import kinds_named
from framing.ingest.pages.own_lines import is_label
from framing.ingest.pages.parsed import Element, lines, names
from framing.ingest.pages.printed import HEADINGS, INSIDE_LINES, folded, is_sentence, words_of
from framing.language.resources import Language

_PICTURES = frozenset({"img", "picture", "video", "audio", "iframe", "amp-img", "amp-video"})
_NO_CAPTION = frozenset({"table", "blockquote", "pre", "ul", "ol", *HEADINGS})
_PROSE_WORDS = 12  # of a sentence that tells more than what is seen
_ENDED = re.compile(r"(?<=[^\W\d_]{3})[.!?][“”\"»«]?(?=\s|$)")
_CAPTION_WORDS = 60  # words of what stands below a picture; what is longer tells something
_WITH = frozenset({"has", "with", "and", "no", "mit", "und", "ohne"})  # "text-with-image" is no picture
_QUOTE_WORDS = 60
_LEAST_REPEATED = 30  # letters of a sentence that is told from any other
_LEAST_WORDS = 6  # long words by which a sentence is known that is printed large in a shortened form
_LONG_WORD = 5  # letters
_SHARED = 0.75  # of these words
_PARAGRAPHS = 1_000
_MANY = 200  # elements of one kind that are looked at
_LINKED = 0.9  # of a line's letters
_LINKED_BELOW_LABEL = 0.5  # the same: "Mehr zum Thema" tells the rest, with days and kickers beside the links
_FEW = 2  # links below a heading; more of them are a list of titles
_LONGEST_TITLE = 10  # words
_LETTERS = 1_000
_ITEMS = 30
_ELEMENTS = 300  # elements inside; what has more is no aside


def asides(root: Element, language: Language) -> set[Element]:
    """The elements of this tree that say what a picture shows, lead elsewhere, or print a sentence once more."""
    return {*_captions(root, language), *_link_groups(root, language), *_repeated_quotes(root, language)}


def _captions(root: Element, language: Language) -> Iterator[Element]:
    """Figures with a picture, and what is named as a picture and holds one, with few words."""
    for element in root.iter("figure", "div", "section", "span", "p"):
        is_figure = element.tag == "figure"
        if not is_figure and not (names(element) and _is_picture(element, language)):
            continue
        tags = _tags(element)
        if not tags & _PICTURES or tags & _NO_CAPTION:
            continue
        if not is_figure and _holds_prose(element):
            continue
        if len(lines(element, most=_LETTERS).split()) <= _CAPTION_WORDS:
            yield element


def _holds_prose(element: Element) -> bool:
    """Does a paragraph stand here that is told in sentences, longer than captions are?"""
    for p in element.iter("p"):
        line = lines(p, most=_LETTERS)
        if _ENDED.search(line) and (len(line.split()) >= _PROSE_WORDS or len(_ENDED.findall(line)) > 1):
            return True
    return False


def _tags(element: Element) -> frozenset[str]:
    """The tags in this element; none where it is no small one."""
    inner = [e.tag for e in islice(element.iter(), _ELEMENTS)]
    return frozenset(inner) if len(inner) < _ELEMENTS else frozenset()


def _is_picture(element: Element, language: Language) -> bool:
    """Does a name of this element end with a word for a picture, as "article-image" does?"""
    for name in filter(None, names(element)):
        *first, last = name.split()
        if "picture" in kinds_named(last, language) and not _WITH.intersection(first):
            return True
    return False


def _link_groups(root: Element, language: Language) -> Iterator[Element]:
    """Headings and labels below which nothing stands but links, with these."""
    for heading in islice(root.iter(*HEADINGS, "p", "strong", "div", "span"), 20 * _MANY):
        if heading.tag == "h1" or any(e.tag not in INSIDE_LINES for e in heading) or _is_link(heading):
            continue
        line = lines(heading, most=80)
        has_label = is_label(line, language, is_heading=heading.tag in HEADINGS)
        if not line or not (has_label or heading.tag in HEADINGS):
            continue
        group, stop = _links_below(heading, share=_LINKED_BELOW_LABEL if has_label else _LINKED)
        count = sum(1 for element in group for _ in islice(element.iter("a"), _ITEMS))
        is_group = count > 1 and (stop is None or stop.tag in HEADINGS) and not _is_told(group)
        if (has_label and count) or is_group:
            yield heading
            yield from group


def _links_below(heading: Element, *, share: float) -> tuple[list[Element], Element | None]:
    """The elements below this one that hold nothing but links, and the first that tells something."""
    group: list[Element] = []
    for element in islice(heading.itersiblings(), _ITEMS):
        whole = _LINKED if _is_prose(element) else share
        if not _is_link(element, share=whole) and (not _tags(element) or lines(element, most=80)):
            return group, element
        if ((heading if not group else group[-1]).tail or "").strip():  # told in between, in no element
            return [], element
        group.append(element)
    return group, None


def _is_prose(element: Element) -> bool:
    """Is this a paragraph that is told in a sentence, longer than a title?"""
    line = lines(element, most=_LETTERS) if element.tag == "p" and _tags(element) else ""
    return line.endswith(".") and is_sentence(line, words=_LONGEST_TITLE)


def _is_told(group: Sequence[Element]) -> bool:
    """Are these one or two paragraphs, and one of them longer than a title, or told in a sentence?"""
    written = [lines(element, most=_LETTERS) for element in group]
    written = [line for line in written if line]
    if len(written) > _FEW or any(element.tag != "p" for element in group):
        return False
    return any(len(line.split()) > _LONGEST_TITLE or (line.endswith(".") and is_sentence(line)) for line in written)


def _is_link(element: Element, *, share: float = _LINKED) -> bool:
    """Does nothing but links stand in this element?"""
    if not _tags(element):
        return False
    line = lines(element, most=_LETTERS)
    links = [element] if element.tag == "a" else islice(element.iter("a"), _ITEMS)
    return bool(line) and sum(len(lines(link, most=_LETTERS)) for link in links) >= share * len(line)


def _repeated_quotes(root: Element, language: Language) -> Iterator[Element]:
    """What is built as a quotation and prints a sentence of the text once more."""
    found = [
        element
        for element in islice(root.iter("blockquote", "div", "section", "figure", "p"), 50 * _MANY)
        if element.tag == "blockquote" or "quote" in kinds_named(" | ".join(names(element)), language)
    ][:_MANY]
    if not found:
        return
    whole = folded(lines(root, most=1_000_000))
    inside = {inner for element in filter(_tags, found) for inner in element.iter("p")}
    told = [_long_words(lines(p, most=3_000)) for p in islice(root.iter("p"), _PARAGRAPHS) if p not in inside]
    for element in filter(_tags, found):
        line = lines(element, most=_LETTERS)
        if len(line.split()) > _QUOTE_WORDS:
            continue
        pieces = [line, *(lines(e, most=_LETTERS) for e in element.iter("p", "span", "q"))]
        if any(2 * len(piece) >= len(line) and _is_repeated(piece, whole, told) for piece in pieces):
            yield element


def _is_repeated(piece: str, whole: str, told: Sequence[set[str]]) -> bool:
    """Does the page tell this once more, to the letter, or most of its words in one paragraph?"""
    letters, words = folded(piece), _long_words(piece)
    if len(letters) >= _LEAST_REPEATED and whole.count(letters) > 1:
        return True
    return len(words) >= _LEAST_WORDS and any(len(words & other) >= _SHARED * len(words) for other in told)


def _long_words(text: str) -> set[str]:
    return words_of(text, letters=_LONG_WORD)
