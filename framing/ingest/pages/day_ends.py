"""The day that a page prints below its article's text: "Veröffentlicht am 5. März 2031", "(dpa, 05.03.2031)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from framing.ingest import date_lines
from framing.ingest.date_lines import LONGEST
from framing.ingest.pages import boxes
from framing.ingest.pages.day_lines import days_of, is_labelled, is_large, is_prose, is_skipped, leads_away
from framing.ingest.pages.parsed import Element, lines
from framing.language.resources import Language

_LOOKED_AT = 5_000  # elements
_PARAGRAPHS = 500  # in which the text is looked for
_EARLY = 3  # paragraphs: a line in front of the third one is still at the beginning
_LINES = 6  # below the last paragraph


def below_text(heading: Element | None, language: Language) -> list[tuple[str, bool]]:
    """The days in the lines behind and between the article's paragraphs, each with whether it is of a change.

    Only where a word says what the day is, or where it is all that a line says. Where several lines are nothing but
    a day, they tell a story, and give none. Between paragraphs "Stand: …" is that of a figure.
    """
    if heading is None:
        return []
    found = _short_lines(_around(heading), heading, language)
    last, between = found.behind[:_LINES], found.between
    said = [
        *(e for e in between if is_labelled(e, language, "published")),
        *(e for e in last if is_labelled(e, language)),
    ]
    days = [day for element in said if not leads_away(element) for day in days_of(element, language)]
    if days:
        return days
    bare = [e for e in (*found.early, *last) if _is_bare(e, language)]
    days = [day for element in bare for day in days_of(element, language)]
    return days if len({at for at, _ in days}) == 1 else []


def _around(heading: Element) -> Element:
    """What holds the heading and its text: its main part, its article, or the first element around it."""
    paragraphs = islice(heading.getroottree().iter("p"), _PARAGRAPHS)
    prose = [one for one in paragraphs if is_prose(one, lines(one, most=LONGEST + 1))]
    held = Counter(up for one in prose for up in one.iterancestors())
    ups = list(heading.iterancestors())
    holding = [up for up in ups if held[up] > 1] or ups[-1:]
    around = next((up for up in holding if up.tag == "article"), holding[0])
    main = next((up for up in ups if up.tag == "main"), None)
    return around if main is None or len(list(islice(main.iter("article"), 2))) > 1 else main


@dataclass(slots=True)
class _Short:
    """The short lines among an article's paragraphs."""

    early: list[Element] = field(default_factory=list)
    """In front of the third."""
    between: list[Element] = field(default_factory=list)
    behind: list[Element] = field(default_factory=list)


def _short_lines(around: Element, heading: Element, language: Language) -> _Short:
    """The lines of this element that hold a figure, those of boxes left out."""
    waiting, left, paragraphs = [around], _LOOKED_AT, 0
    found, kept = _Short(), {heading, *heading.iterancestors()}
    while waiting and left:
        element = waiting.pop()
        left -= 1
        if not isinstance(element.tag, str) or (element not in kept and _is_left_out(element, language)):
            continue
        shown = "" if is_large(element) else lines(element, most=LONGEST + 1)
        if shown and is_prose(element, shown):
            paragraphs += 1
            found.between += found.behind
            found.early += found.behind if paragraphs <= _EARLY else []
            found.behind = []
        elif shown and len(shown) <= LONGEST and element not in kept:
            if paragraphs and any(c.isdigit() for c in shown):
                found.behind.append(element)
        else:
            waiting.extend(reversed(element))
    return found


def _is_left_out(element: Element, language: Language) -> bool:
    named = boxes.named(element, language)
    is_footer = element.tag == "footer" and next(element.iterancestors("article"), None) is not None
    if is_footer:
        return False
    return is_skipped(element, language) or (boxes.is_box(element, language) and not named & {"date", "updated"})


def _is_bare(element: Element, language: Language) -> bool:
    """Is this line, or one that a line break begins in it, nothing but a day?"""
    texts: Iterator[str | None] = (text for part in element.iter() for text in (part.text, part.tail))
    return not leads_away(element) and (
        date_lines.is_day(lines(element, most=LONGEST + 1), language)
        or any(text and date_lines.is_day(text, language) for text in texts)
    )
