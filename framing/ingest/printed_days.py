"""Days as a live blog prints them before its clock times and above its entries: weekday, day, month, often no year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from framing.ingest import date_words
from framing.language.resources import Language

MISSPELT = 0.8  # how alike "Februrar" and "Februar" must be, from 0 to 1; at 0.7 "Mai" is found in "Main"
TYPED_WRONG = 5  # letters; of a shorter word too little is left when one is wrong

LONGEST_WEEKDAY = 11  # letters; what is longer is one with its time of day


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed: the year is often missing."""

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    """1 for Monday; None where none is printed."""

    def resolve(self, published: date) -> date | None:
        """The day meant, on a page published that day; None where no such day exists."""
        years = [self.year] if self.year else [published.year - 1, published.year, published.year + 1]
        days = [found for year in years if (found := _date(year, self.month, self.day))]
        return min(days, key=lambda found: abs(found - published), default=None)


def pattern(language: Language, *, typed_wrong: bool) -> str:
    """What a printed weekday, day and month look like, each of them optional.

    typed_wrong: also any other short word before a comma in the weekday's place ("Mitwoch, 1. April"), and any in
    the month's behind a weekday; `read` asks whether it is like one.
    """
    months = "|".join(sorted(language.words("months"), key=len, reverse=True))
    weekdays = "|".join(sorted(language.words("weekdays"), key=len, reverse=True))
    year = r"(?:[^\S\n]*+(?P<year>20\d\d|19\d\d|\d\d(?![\d:.])))?"
    word, month, mark = rf"(?P<word>{weekdays})\b[.,;:]*", rf"(?P<month_name>{months})\b\.?", r"\."
    if typed_wrong:
        word = rf"(?:{word}|(?P<other>[^\W\d_]{{2,20}})[.,;]+|(?P<typo>[^\W\d_]{{2,12}})(?=[^\S\n]\d))"
        month, mark = r"(?P<month_name>[^\W\d_]{3,10})\b\.?", r"[.,]"
    return (
        rf"(?:{word}[^\S\n]*+(?:den[^\S\n]+)?){{0,3}}"
        rf"(?:(?P<day>\d{{1,2}}){mark}?[^\S\n]*+(?:{month}|(?<=\.)(?P<month>\d{{1,2}})\.){year})?"
    )


def read(match: re.Match[str], language: Language) -> Day | None:
    """The day that this match of `pattern` prints; None where it prints none, or none that there can be."""
    parts = match.groupdict()
    if parts["day"] is None:
        return None
    weekday = weekday_of(match, language)
    if parts["month_name"]:
        name = parts["month_name"].casefold()
        months = date_words.months(language)
        month = months.get(name) or (_close(name, months) if weekday else None)
    else:
        month = int(parts["month"])
    year = int(parts["year"]) if parts["year"] else None
    if month is None or not 1 <= month <= 12 or not 1 <= int(parts["day"]) <= 31:
        return None
    return Day(int(parts["day"]), month, year + 2000 if year is not None and year < 100 else year, weekday)


def weekday_of(match: re.Match[str], language: Language) -> int | None:
    """The number of the weekday that this match of `pattern` prints, misspelt or not."""
    parts = match.groupdict()
    written = (parts["word"] or parts.get("other") or parts.get("typo") or "").casefold()
    numbers = date_words.weekdays(language)
    if len(written) > LONGEST_WEEKDAY:  # Mittwochabend
        return next((number for name, number in numbers.items() if len(name) > 2 and written.startswith(name)), None)
    return numbers.get(written) or _close(written, numbers)


def _close(word: str, numbers: Mapping[str, int]) -> int | None:
    name = _alike(word, frozenset(numbers))
    return numbers[name] if name else None


@lru_cache(maxsize=1024)
def _alike(word: str, names: frozenset[str]) -> str | None:
    return next(iter(get_close_matches(word, names, n=1, cutoff=MISSPELT)), None) if len(word) >= TYPED_WRONG else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of a common year: no such day
        return None
