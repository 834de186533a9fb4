"""The day in a line of an archive's head, in the words of the language of its interface."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from framing.ingest import date_words, dates
from framing.ingest.archives import labels
from framing.ingest.items import Context
from framing.language.resources import Language

_MOST_WORDS = 9
"""Of a line that is searched for a date: "Mittwoch 4. Juni 2025 6:13 PM GMT+1", and an edition behind it."""
_LONGEST = 300
"""Characters of a line in which these words stand."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\d\.\d{1,2}\.\d\d\b")
_OF = ("de", "del", "di", "le")
_DAY = re.compile(r"(\d{1,2})(?:er|º|\.)?")
_FOUR = re.compile(r"\d{4}")
_MOST_DATE_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERS = re.compile(r"\d[./-]\d")
"""What a day has that is written without the name of its month."""


def dated(line: str, context: Context) -> str:
    """The longest beginning of a line that is a date with its year; "" where there is none.

    >>> from framing.language.resources import load
    >>> dated("June 4, 2025 Wednesday Late Edition", Context("Europe/Berlin", load("de")))
    'June 4, 2025 Wednesday'
    """
    if not _YEAR.search(line[:200]):
        return ""
    beginning = " ".join(line[:_LONGEST].split()[:_MOST_WORDS])
    if not _NUMBERS.search(beginning) and not _names_a_month(beginning, context.language):
        return ""
    return _beginning(beginning, context.timezone, context.language)


def _names_a_month(text: str, language: Language) -> bool:
    return not _months(language).isdisjoint(_WORD.findall(text.casefold()))


@cache
def _months(language: Language) -> frozenset[str]:
    """The names of months in whatever language."""
    return frozenset(labels.months(language)) | {_WORD.findall(name)[-1] for name in date_words.months(language)}


@lru_cache(maxsize=4_096)  # the articles of a delivery share their days
def _beginning(line: str, timezone: str, language: Language) -> str:
    words = line.split()
    for end in range(len(words), 0, -1):
        beginning = " ".join(words[:end]).rstrip(",;|-–")
        if not _YEAR.search(beginning):
            break
        try:
            dates.parse(beginning, timezone=timezone, language=language)
        except ValueError:
            continue
        return beginning
    return _in_other_words(words, language)


def _in_other_words(words: Sequence[str], language: Language) -> str:
    """The day of "29 décembre 2011" or "3 de marzo de 2014" in figures; "" where it is none."""
    months, weekdays = labels.months(language), labels.weekdays(language)
    kept = [word.strip(",.;").casefold() for word in words[:_MOST_DATE_WORDS]]
    for at, word in enumerate(kept):
        month = months.get(word)
        if month is None:
            continue
        before = [other for other in kept[:at] if other not in _OF]
        behind = [other for other in kept[at + 1 :] if other not in _OF]
        # Other words before it count issues and pages: "Nr. 5 Mai 2012".
        is_day = len(before) == 1 or (len(before) == 2 and before[0] in weekdays)
        day = _DAY.fullmatch(before[-1]) if is_day else None
        if day and behind and _FOUR.fullmatch(behind[0]):
            try:
                return date(int(behind[0]), month, int(day[1])).isoformat()
            except ValueError:
                return ""
    return ""
