"""The mark of a news service that cut a text off: "… [+4219 chars]"."""

from __future__ import annotations

import re
from functools import cache

from framing.language.resources import Language

_LONGEST = 60
"""Characters of a mark and the blanks around it."""


def without(text: str, language: Language) -> str | None:
    """The text without the mark with which it was cut off; None where it has none.

    >>> from framing.language.resources import load
    >>> without("Der Rat hat am Mon… [+4219 chars]", load("de"))
    'Der Rat hat am Mon…'
    """
    end = text[-_LONGEST:]
    found = _pattern(language).search(end)
    return None if found is None else text[: len(text) - len(end) + found.start()].rstrip()


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    marks = (re.sub(r"\bN\b", "[0-9][0-9.,]{0,12}", re.escape(mark)) for mark in language.words("cut_marks"))
    return re.compile(rf"(?:{'|'.join(marks)})\s{{0,20}}\Z", re.IGNORECASE)
