"""Is this only the free beginning of a text, with the rest behind a paywall?"""

from __future__ import annotations

import re
from itertools import islice

from framing.ingest.pages import boxes
from framing.ingest.pages.body import plain
from framing.ingest.pages.parsed import Element, Page, lines
from framing.ingest.pages.said import Said
from framing.language.resources import Language

CUT_SHARE = 0.6
"""Of the words that the page itself counts: a text with fewer is cut. Captions and boxes make 20 % of difference."""
SHORT_WORDS = 250
"""A free beginning is shorter: houses show a lead and one to three paragraphs."""
_LEAST_COUNTED = 100  # words; below, a count says little
_PAID_WORDS = 50  # words in the part for subscribers: then it was saved with the page
_SELECTOR = re.compile(r"(?:(?<![\w-])[\w-]++)?([.#])([\w-]+)")
_WALLS = 20  # elements that are looked at
_ENDS = (".", "!", "?", "“", "”", '"', "»", "«", ")", "’", "'")


def is_stub(page: Page, told: Said, text: str, language: Language) -> bool:
    """Does this text end where the paywall begins?

    That a page calls its article paid, or holds a paywall, is not enough: those who pay save the whole text. So
    the text must also be much shorter than the page says that the article is; or, where it says nothing of
    that, short, with the paid part missing or a wall that asks for money; or it breaks off inside a sentence.
    """
    words = len(text.split())
    whole = max(told.word_count, len(plain(told.body).split()))
    if whole >= _LEAST_COUNTED and words >= CUT_SHARE * whole:
        return False
    has_wall = _has_wall(page.root, language)
    if whole >= _LEAST_COUNTED and (has_wall or not told.is_free):
        return True
    if words >= SHORT_WORDS or not (has_wall or not told.is_free):
        return False
    breaks_off = not text.rstrip().endswith(_ENDS)
    if told.is_free:
        return breaks_off or words < SHORT_WORDS / 2
    return has_wall or breaks_off or (bool(told.paid_parts) and not _has_paid_part(page.root, told))


def _has_wall(root: Element, language: Language) -> bool:
    """Is a box shown that is named as a paywall and asks for money or a login?"""
    walls = (e for e in root.iter("div", "section", "aside", "p", "form") if boxes.is_wall(e, language))
    return any(not any(map(boxes.is_hidden, (wall, *wall.iterancestors()))) for wall in islice(walls, _WALLS))


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
