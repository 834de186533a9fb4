"""Is this only the free beginning of a text, with the rest behind a paywall?"""

from __future__ import annotations

import re
from itertools import dropwhile, islice

from framing.ingest.pages import boxes
from framing.ingest.pages.body import plain
from framing.ingest.pages.parsed import Element, Page, lines
from framing.ingest.pages.printed import printed
from framing.ingest.pages.said import Said
from framing.language.resources import Language

CUT_SHARE = 0.6
"""Of the words that the page itself counts: a text with fewer is cut. Captions and boxes make 20 % of difference."""
SHORT_WORDS = 250
"""A free beginning is shorter: houses show a lead and one to three paragraphs."""
LEAST_PAID_WORDS = 80
"""Of a text that is sold: nobody sells less, so that a shorter one is only its beginning."""
_LEAST_COUNTED = 100  # words; below, a count says little
_PAID_WORDS = 50  # words in the part for subscribers: then it was saved with the page
_SELECTOR = re.compile(r"(?:(?<![\w-])[\w-]++)?([.#])([\w-]+)")
_WALL_LETTERS = 1_200  # of what asks for money
_WALLS = 20  # elements that are looked at
_WALL_TAGS = frozenset({"div", "section", "aside", "p", "form"})
_AROUND = frozenset({"header", "footer", "nav"})  # the same on all pages of a house
_CUT = ("[…]", "[...]", "[&hellip;]")  # programs write so below the beginning that they show of a text
_ENDS = (".", "!", "?", "“", "”", '"', "»", "«", ")", "’", "'")


def is_stub(page: Page, told: Said, text: str, language: Language, *, was_offered: bool = False) -> bool:
    """Does this text end where the paywall begins?

    That a page calls its article paid, or holds a paywall, is not enough: those who pay save the whole text. So
    the text must also be much shorter than the page says that the article is; or, where it says nothing of
    that, short, with the paid part missing or a wall that asks for money; or very short; or it breaks off inside a
    sentence; or its end says that it was cut. was_offered: that an offer stood below the text.
    """
    words = len(text.split())
    whole = max(told.word_count, len(plain(told.body).split()))
    if whole >= _LEAST_COUNTED and words >= CUT_SHARE * whole:
        return False
    if text.rstrip().endswith(_CUT):
        return True
    has_wall = was_offered or _has_wall(page.root, language)
    if whole >= _LEAST_COUNTED and (has_wall or not told.is_free):
        return True
    if words >= SHORT_WORDS or not (has_wall or not told.is_free):
        return False
    breaks_off = not text.rstrip().endswith(_ENDS)
    if told.is_free:
        return was_offered or breaks_off or words < SHORT_WORDS / 2
    if has_wall or breaks_off or words < LEAST_PAID_WORDS or _has_named_wall(page.root, text, language):
        return not _has_paid_part(page.root, told)
    return bool(told.paid_parts) and not _has_paid_part(page.root, told)


def _has_wall(root: Element, language: Language) -> bool:
    """Is a box shown that is named as a paywall and asks for money or a login?"""
    walls = (e for e in root.iter("div", "section", "aside", "p", "form") if boxes.is_wall(e, language))
    return any(not any(map(boxes.is_hidden, (wall, *wall.iterancestors()))) for wall in islice(walls, _WALLS))


def _has_named_wall(root: Element, text: str, language: Language) -> bool:
    """Is a box shown below the text that is named as a paywall and says something, whatever it is?

    In its header and footer a page offers its subscriptions to everybody.
    """
    last = printed(root).of(text.rstrip().rpartition("\n")[2])
    below = root.iter() if last is None else dropwhile(lambda element: element is not last, root.iter())
    named = (e for e in below if e.tag in _WALL_TAGS and "paywall" in boxes.named(e, language))
    walls = (wall for wall in islice(named, _WALLS) if 0 < len(lines(wall, most=_WALL_LETTERS + 1)) <= _WALL_LETTERS)
    return any(not any(map(_is_around, (wall, *wall.iterancestors()))) for wall in walls)


def _is_around(element: Element) -> bool:
    return element.tag in _AROUND or boxes.is_hidden(element)


def _has_paid_part(root: Element, told: Said) -> bool:
    """Does the page hold what it says is for subscribers, with a text in it?"""
    for selector in told.paid_parts[:5]:
        match = _SELECTOR.search(selector[:200])
        if match is None:
            continue
        attribute = "class" if match[1] == "." else "id"
        for element in root.iter():
            named = match[2] in (element.get(attribute) or "").split()
            if named and len(lines(element, most=2_000).split()) >= _PAID_WORDS:
                return True
    return False
