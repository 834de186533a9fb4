"""A text as a reader sees it, for searching: composed letters, plain blanks and hyphens, and no signs without width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from framing.language.composed import plain

_MARKS = re.compile("[\u2060-\u2064\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""They say in which direction the text runs, or join words; nobody sees them."""
_UNSEEN = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff")


def readable(text: str) -> tuple[str, Sequence[int]]:
    r"""How does this text read, and where did each of its offsets stand in the text given?

    >>> readable("An\u00adgriff\u200f!")[0]
    'Angriff!'
    """
    text, offsets = plain(text)
    if _MARKS.search(text):
        kept = [at for at, sign in enumerate(text) if not _MARKS.match(sign)]
        offsets = [*(offsets[at] for at in kept), offsets[len(text)]]
        text = _MARKS.sub("", text)
    return text, offsets


def lowered(text: str) -> str:
    """Small letters, sign for sign, so that offsets hold.

    >>> lowered("STRAẞE İ")
    'straße İ'
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def skimmed(text: str) -> str:
    """The same for a first look at many texts: cheap where the text holds no unseen signs."""
    if any(sign in text for sign in _UNSEEN) or not unicodedata.is_normalized("NFC", text):
        text = readable(text)[0]
    return lowered(text)


def end_of(text: str, last: int) -> int:
    """Where the letter at this offset ends: behind the marks that belong to it."""
    end = last + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
