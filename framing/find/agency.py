"""Which news agencies does a text credit: "(dpa)", "Mit Material von AFP", "NORDERAU (dpa) –"?"""

from __future__ import annotations

import re
from functools import cache

from framing.language.resources import Language
from framing.model import Passage

_CODES = r"([\w-]{2,12}(?:(?:\s?[/,;&]\s?|\sund\s)[\w-]{2,12}){0,5})"
_BETWEEN = re.compile(r"\s?[/,;&]\s?|\sund\s")


def credited(passage: Passage, *, language: Language) -> tuple[str, ...]:
    """Which news agencies does this text say it takes words from?

    Reads the whole text, furniture too, since a credit is furniture. Returns each agency once, in alphabetical
    order, by one name whatever the code ("rtr" is Reuters). No credit is no proof of own work: many houses print
    copy without one. An agency that is only quoted ("sagte er der dpa") is not credited.

    >>> from framing.language.resources import load
    >>> text = "Der Rat tagt am Montag. (rtr/dpa)"
    >>> credited(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))
    ('Reuters', 'dpa')
    """
    names = {row[0]: row[1] for row in language.rows("agency_names")}
    found: set[str] = set()
    for pattern in _patterns(language):
        for match in pattern.finditer(passage.text):
            codes = [code.casefold() for code in _BETWEEN.split(match.group(1))]
            found.update(names[code] for code in codes if code in names)
    return tuple(sorted(found))


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    rows = language.rows("agency_credits")
    return tuple(re.compile(row[1].replace("CODES", _CODES), re.IGNORECASE | re.MULTILINE) for row in rows)
