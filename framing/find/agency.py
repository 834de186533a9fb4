"""Which news agencies does a text credit: "(dpa)", "Mit Material von AFP", "NORDERAU (dpa) –"?"""

from __future__ import annotations

import re
from functools import cache

from framing.language.resources import Language
from framing.model import Passage

_CODE = r"[\w-]{2,12}(?:[^\S\n][\w-]{2,12})?"  # "RT DE" and "Dow Jones" are codes of two words
_CODES = rf"({_CODE}(?:(?:\s?[/,;&]\s?|\sund\s){_CODE}){{0,5}})"
_BETWEEN = re.compile(r"\s?[/,;&]\s?|\sund\s")
_NONE = "-"
"""Instead of an agency's name: a desk code."""
_ALONE = "alone"
"""Kind of a credit that nothing but its code marks: there the code must stand as the list has it."""


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
    rows = [row for row in language.rows("agency_names") if row[1] != _NONE]
    names = {code: agency for code, agency, *_ in rows}
    exact = {form for code, agency, alone, _ in rows if alone == "yes" for form in (code, agency)}
    found: set[str] = set()
    for kind, pattern in _patterns(language):
        for match in pattern.finditer(passage.text):
            codes = [code for code in _BETWEEN.split(match.group(1)) if kind != _ALONE or code in exact]
            found.update(names[code.casefold()] for code in codes if code.casefold() in names)
    return tuple(sorted(found))


@cache
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(pattern.replace("CODES", _CODES), re.IGNORECASE | re.MULTILINE))
        for kind, pattern in language.rows("agency_credits")
    )
