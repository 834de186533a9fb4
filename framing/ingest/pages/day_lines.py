"""The days that a page shows by its headline, in lines that are no sentences: "Norderau, 5. März 2031, 18:13 Uhr"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from framing.ingest import date_lines
from framing.ingest.date_lines import LONGEST
from framing.ingest.pages import boxes
from framing.ingest.pages.moments import DAY_LETTERS, moment
from framing.ingest.pages.parsed import Element, lines
from framing.language.resources import Language

_SKIPPED = frozenset(
    {"aside", "nav", "form", "figure", "figcaption", "a", "button", "blockquote", "table", "select", "dialog"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "script", "style", "noscript", "template", "svg", "iframe", "picture"}
)
_HELD = frozenset({"aside", "table"})  # of those, which may hold the day, if they are named for it
_LOOKED_AT = 400  # elements behind the headline; pages put a dozen between it and the text
_ABOVE = 20  # elements in front of it
_SENTENCE_WORDS = 12
_UP = 3  # levels above it that hold a kicker and a line with the day, and not yet the page's own head
_PARAGRAPHS = 2  # a lead, and the first paragraph, where the lines of the article's head end
_NAMED = 40
_PIECES = 150
_LINK_WORDS = 4
"""Words of a link beside a day: that of a teaser; "Norderau" and "Anna Kern" are fewer."""


def by_headline(heading: Element | None, language: Language) -> Iterator[tuple[str, bool]]:
    """The days by this heading in order, then those of elements named for it, each with whether it is of a change."""
    if heading is None:
        return
    below = list(_lines(_behind(heading), language, most=_LOOKED_AT))
    below.sort(key=lambda element: not is_labelled(element, language))
    for element in below:
        yield from days_of(element, language)
    for element in _lines(_above(heading), language, most=_ABOVE):
        yield from days_of(element, language, is_strict=True)
    article = next(heading.iterancestors("article", "main"), None)
    if article is not None:
        yield from _of_named(article, language)


def is_labelled(element: Element, language: Language, *kinds: str) -> bool:
    """Does a word in this element say what its day is? kinds: "published" or "updated"; either where none is given."""
    return date_lines.is_labelled(lines(element, most=LONGEST), language, *(kinds or ("published", "updated")))


def _behind(heading: Element) -> Iterator[Element]:
    """The elements behind this one, in the order of the page, those around it left out."""
    at = heading
    while at is not None:
        yield from at.itersiblings()
        at = at.getparent()


def _above(heading: Element) -> Iterator[Element]:
    """The elements above this one in the article's own head; what stands outside of it is the head of the page."""
    at = heading
    for _ in range(_UP):
        around = at.getparent()
        if around is None or around.tag in ("body", "html"):
            before = heading.getprevious() if at is heading else None
            if before is not None and next(before.iter("time"), None) is not None:
                yield before  # the head of a page shows the reader's own day, in no such element
            return
        yield from at.itersiblings(preceding=True)
        at = around
        if at.tag in ("article", "main"):
            return


def _lines(blocks: Iterator[Element], language: Language, *, most: int) -> Iterator[Element]:
    """The elements of these that hold a short line with a figure, down to where the text begins."""
    left, paragraphs = most, 0
    for block in blocks:
        waiting = [block]
        while waiting:
            element = waiting.pop()
            left -= 1
            if left < 0:
                return
            if not isinstance(element.tag, str) or is_skipped(element, language):
                continue
            if is_large(element):
                waiting.extend(reversed(element))
                continue
            shown = lines(element, most=LONGEST + 1)
            if is_prose(element, shown):
                paragraphs += 1
                if paragraphs >= _PARAGRAPHS:
                    return
            elif len(shown) > LONGEST or (_has_heading(element) and not leads_away(element)):
                waiting.extend(reversed(element))
            elif any(c.isdigit() for c in shown) and not leads_away(element):
                yield element


def is_prose(element: Element, shown: str) -> bool:
    """Is this a paragraph of a text, or its lead?"""
    if len(shown) > LONGEST:
        return element.tag == "p" or len((element.text or "").strip()) > LONGEST / 2
    ends = shown.endswith((".", "!", "?", "“", "«")) and not any(sign in shown for sign in "|·•")
    return element.tag == "p" and len(shown.split()) >= _SENTENCE_WORDS and ends


def is_large(element: Element) -> bool:
    """Does this hold more elements than a line or a paragraph does?"""
    return sum(1 for _ in islice(element.iter(), _PIECES + 1)) > _PIECES


def _has_heading(element: Element) -> bool:
    return next(element.iter("h2", "h3", "h4", "h5", "h6"), None) is not None


def leads_away(element: Element) -> bool:
    """Does this element hold a link to another text: one with a heading, or one that is called like a text?"""
    if is_large(element):
        return True
    links = list(islice(element.iter("a"), _NAMED))
    headed = any(
        _has_heading(link) or next(link.iterancestors("h2", "h3", "h4", "h5"), None) is not None for link in links
    )
    shown = (lines(link, most=200).split() for link in links)
    return headed or any(sum(word[0].isalpha() for word in words) > _LINK_WORDS for words in shown)


def is_skipped(element: Element, language: Language) -> bool:
    """Is this an element in which no page prints its article's day: a heading, a menu, a box, a caption?"""
    named = boxes.named(element, language)
    if boxes.is_hidden(element) or (element.tag in _SKIPPED and not (element.tag in _HELD and named & _KINDS)):
        return True
    if element.tag == "footer" and next(element.iterancestors("article"), None) is None:
        return True
    if "talk" in named and next(element.iter("h1"), None) is None:
        return True
    if named & _KINDS or ("box" in named and _is_moment(element, language)):
        return False
    return "box" in named or _is_caption(element, language)


def _is_moment(element: Element, language: Language) -> bool:
    """Is this a line that begins with a day and its hour? Small print is called a caption where it is none, too."""
    shown = "" if is_large(element) else lines(element, most=LONGEST + 1)
    return any(len(day.at) > DAY_LETTERS for day in date_lines.days(shown, language, is_strict=True))


def _is_caption(element: Element, language: Language) -> bool:
    """Is this a picture with a few words below it? The picture of its author stands beside the article's day."""
    if is_large(element) or next(element.iter("img"), None) is None:
        return False
    if len(lines(element, most=LONGEST + 1)) > LONGEST or next(element.iter("time"), None) is not None:
        return False
    texts = (text for part in element.iter() if isinstance(part.tag, str) for text in (part.text, part.tail))
    return not any(text and date_lines.is_day(text, language, is_strict=True) for text in texts)


def days_of(element: Element, language: Language, *, is_strict: bool = False) -> list[tuple[str, bool]]:
    """The days of this line; where two of its parts are printed without a sign between them, those of its parts."""
    if (found := _of_line(element, language, is_strict=is_strict)) or not len(element):
        return found
    found = []
    for part in islice(element.iter(), _NAMED):
        if isinstance(part.tag, str) and not _in_link(part, element):
            texts = (part.text, *(inner.tail for inner in part))
            of_change = "updated" in boxes.named(part, language)
            shown = (day for text in texts if text for day in date_lines.days(text, language, is_strict=is_strict))
            found += [(day.at, day.is_update or of_change) for day in shown] or _of_attributes(part, of_change)
    return found


def _of_line(element: Element, language: Language, *, is_strict: bool = False) -> list[tuple[str, bool]]:
    of_change = "updated" in boxes.named(element, language)
    shown = date_lines.days(lines(element, most=LONGEST + 1), language, is_strict=is_strict)
    return _of_attributes(element, of_change) or [(day.at, day.is_update or of_change) for day in shown]


def _of_attributes(element: Element, of_change: bool) -> list[tuple[str, bool]]:
    """The moment that an element gives to machines, beside what it shows ("vor 3 Tagen")."""
    moments = (moment(element.get(name) or "") for name in _ATTRIBUTES)
    return [(at, of_change) for at in moments if at][:1]


_ATTRIBUTES = ("datetime", "data-datetime", "data-date", "data-published", "title")


def _in_link(element: Element, top: Element) -> bool:
    return element.tag == "a" or any(up.tag == "a" for up in element.iterancestors() if up is not top)


def _of_named(article: Element, language: Language) -> Iterator[tuple[str, bool]]:
    """The days of elements named for it ("article-date"), wherever in the article they stand, those of teasers not."""
    elements = (e for e in article.iter("p", "div", "span", "li", "small", "dd") if boxes.named(e, language) & _KINDS)
    for element in islice(elements, _NAMED):
        ups = list(element.iterancestors())
        if any(is_skipped(up, language) for up in ups[: ups.index(article)]) or _is_teased(element, article):
            continue
        yield from _of_line(element, language)


_KINDS = frozenset({"date", "updated"})


def _is_teased(element: Element, article: Element) -> bool:
    """Does a link to another text stand beside this element?"""
    for _ in range(2):
        if element is article:
            return False
        if leads_away(element):
            return True
        element = element.getparent()
    return False
