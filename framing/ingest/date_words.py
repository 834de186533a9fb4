"""The words of written dates in one language, and of the English ones that archives and feeds mix in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from framing.language.resources import Language


@cache
def values(kind: str, language: Language) -> dict[str, str]:
    """What does each word of this kind stand for? Words are folded ("uhr"), values as the list has them.

    >>> from framing.language.resources import load
    >>> values("day", load("de"))["gestern"]
    '-1'
    """
    return {word.casefold(): value for row_kind, word, value in language.rows("date_words") if row_kind == kind}


@cache
def months(language: Language) -> dict[str, int]:
    """The number of each month's names, short and long."""
    own = {name.casefold(): int(number) for name, number in language.rows("months")}
    return {name: int(number) for name, number in values("month", language).items()} | own


@cache
def weekdays(language: Language) -> dict[str, int]:
    """The number of each weekday's names, short and long; Monday is 1."""
    own = {name.casefold(): int(number) for name, number in language.rows("weekdays")}
    return {name: int(number) for name, number in values("weekday", language).items()} | own


@cache
def agencies(language: Language) -> frozenset[str]:
    """The codes and names of news agencies, folded: they stand in front of a day ("dpa, 5. März 2031")."""
    return frozenset(code.casefold() for code, *_ in language.rows("agency_names"))


def any_of(words: Iterable[str]) -> str:
    """A pattern that fits each of these words as a whole, the longest first; a blank in one stands for blanks."""
    ordered = sorted(words, key=len, reverse=True)
    return r"(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + r")(?!\w)"
