"""Which amounts does a text print? Years, dates and clock times are none."""

from __future__ import annotations

import re
from functools import cache

from framing.language.resources import Language
from framing.model import Passage, Span, Word

_MOST_DIGITS = 40
"""More of them are no amount; beyond some thousand Python refuses to count them."""


def find(passage: Passage, *, language: Language, until: int | None = None) -> tuple[Word, ...]:
    """Which numbers stand in this passage, as printed, and where?

    A percent sign, million or the like belongs to its number: 3,5 Prozent is another number than 3,5 Millionen.
    Spellings of one number (18000, 18.000) have one form. Years, days, clock times, numbers inside names (T-72)
    and numbers in words are left out; so is an amount that looks like a year (2000). until: read so many characters
    only. In order of position.

    >>> from framing.language.resources import load
    >>> text = "Am 5. Februar 2026 um 8.30 Uhr waren 18000 Haushalte ohne Strom, 3,5 % mehr."
    >>> [word.lemma for word in find(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))]
    ['18.000', '3,5 Prozent']
    """
    moments, number = _patterns(language)
    text = moments.sub(lambda found: " " * len(found.group()), passage.own_text[:until])
    return tuple(
        Word(_one_form(found, language), Span(passage.id, found.start(), found.end()))
        for found in number.finditer(text)
    )


def _one_form(found: re.Match[str], language: Language) -> str:
    """The number with marks between its thousands, and its unit's key."""
    rows = language.rows("number_words")
    whole, rest = (found["groups"], found["decimals"]) if found["groups"] else (found["plain"], found["rest"])
    digits = re.sub(r"\D", "", whole)
    mark = next(key for kind, key, _ in rows if kind == "thousands")
    form = f"{int(digits):,}".replace(",", mark) if 3 < len(digits) <= _MOST_DIGITS else digits
    unit = [key for kind, key, pattern in rows if kind == "unit" and re.match(pattern, found["unit"] or "")]
    return " ".join([form + (rest or ""), *unit])


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says when, and numbers that stand alone."""
    months = "|".join(sorted(map(re.escape, language.words("months")), key=len, reverse=True))
    oclock = "|".join(row[1] for row in language.rows("time_words") if row[0] == "oclock")
    words = language.rows("number_words")
    units, between, mark = (
        "|".join(pattern for kind, _, pattern in words if kind == wanted) for wanted in ("unit", "range", "thousands")
    )
    day, clock = r"\d{1,2}\.", r"\d{1,2}(?:[.:]\d\d)?"
    year = r"(?:19|20)\d\d"
    moments = re.compile(
        rf"(?<![\w.,])(?:{day}\s*(?:(?:{between})\s*{day}\s*)?(?:{months})\b(?:\.?\s*{year}\b)?"  # 3. bis 5. Mai 2026
        rf"|{day}\d{{1,2}}\.(?:\d{{4}}\b|\d\d\b)?"  # 5.2.2026
        rf"|{clock}\s*(?:(?:{between})\s*{clock}\s*)?(?:{oclock})\b"  # 8 bis 10 Uhr
        rf"|\d{{1,2}}:\d\d(?![\d:])"
        rf"|{year}(?:\s?[/–-]\s?(?:{year}|\d\d)\b)?(?![\d.,]\d|\w|\s?(?:{units})))",
        re.IGNORECASE,
    )
    number = re.compile(
        r"(?<![\w.,:])(?<![^\W\d_][-‐‑])"
        rf"(?:(?P<groups>\d{{1,3}}(?:(?:{mark})\d{{3}})+(?!\d))(?P<decimals>,\d+)?|(?P<plain>\d+)(?P<rest>(?:[.,:]\d+)*))"
        rf"(?![^\W\d_])(?:\s?(?P<unit>{units}))?"
    )
    return moments, number
