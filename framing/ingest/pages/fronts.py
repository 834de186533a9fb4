"""What stands in front of a heading or a text and is told in one place only: a word and a colon, a dateline."""

from __future__ import annotations

import re
from itertools import islice

from framing.ingest.pages.printed import folded

_DATELINE = re.compile(
    r"[^.!?:\n]{2,60}?(?:\.[^.!?:\n]{1,40})?\s[-–—]+\s+|[^.!?\n]{2,40}\([^()\n]{2,40}\)\s?[-–—.:/]*\s*"
)
"""Place and agency, or place and day, in front of a text: "Norderau (dpa) - ", "Norderau, 5. März – "."""
_KICKER = re.compile(r"\s?[:|+]\s|\s[–—-]\s")  # between a word in front of a heading and the heading
_KICKERS = 3
_HEADING_LETTERS = 240
_LONGER = 2  # times as long as a heading: what holds it and is shorter is that heading with a word in front


def holds(line: str, heading: str) -> bool:
    """Is this line the heading, maybe with some words in front of it or behind it?

    >>> holds("Norderau: Rat tagt am Abend", "Rat tagt am Abend"), holds("Rat tagt am Abend", "Rat")
    (True, False)
    """
    told, whole = folded(heading), folded(line)
    return bool(told) and told in whole and len(whole) < _LONGER * len(told)


def forms(heading: str) -> tuple[str, ...]:
    """The letters of this heading, and of what stands behind the words in front of it.

    >>> forms("Norderau: Rat tagt am Abend")
    ('norderaurattagtamabend', 'rattagtamabend')
    """
    ends = (heading[kicker.end() :] for kicker in islice(_KICKER.finditer(heading[:_HEADING_LETTERS]), _KICKERS))
    return tuple(folded(one) for one in (heading, *ends) if one is heading or holds(heading, one))


def behind_dateline(text: str) -> str:
    """This text without the dateline in front; "" for one that has none.

    >>> behind_dateline("Norderau (dpa) - Der Rat tagt."), behind_dateline("Der Rat tagt.")
    ('Der Rat tagt.', '')
    """
    dateline = _DATELINE.match(text)
    return text[dateline.end() :] if dateline else ""
