"""Which countries does a text speak of?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick

from framing.language.resources import Language


@dataclass(frozen=True, slots=True)
class Cue:
    """A word's beginning that points to a country: russ in russische, Russlands."""

    start: int
    end: int
    """Where the beginning ends; the word may go on."""
    country: str


def cues(text: str, language: Language) -> Iterator[Cue]:
    """The words of a text that point to a country, in order.

    >>> from framing.language.resources import load
    >>> [(cue.start, cue.country) for cue in cues("Die russische Armee in Belarus", load("de"))]
    [(4, 'RU'), (23, 'BY')]
    """
    lower = text.lower()
    if len(lower) != len(text):  # a letter whose small form is two letters
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    for last, (length, country) in _automaton(language).iter_long(lower):
        start = last + 1 - length
        if not start or not lower[start - 1].isalnum():
            yield Cue(start, last + 1, country)


@cache
def _automaton(language: Language) -> Any:  # noqa: ANN401 - pyahocorasick ships no types
    machine = ahocorasick.Automaton()
    for country, beginning in language.rows("countries"):
        for spelled in {beginning, beginning.replace("ß", "ss")}:
            machine.add_word(spelled, (len(spelled), country))
    machine.make_automaton()
    return machine
