"""A text in the letters in which names are looked for, with the way back to its own offsets."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_QUOTES = "„“”‟«»‹›‚‘’‛\"'"
_HYPHENS = "-‐‑‒﹣－"
_BLANKS = "\u00a0\u2007\u202f\u2009\u200a\u3000"
_DIAERESIS = "\u0308"


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` in plain letters; `offsets[n]` is where its character n stands in the text it was made from."""

    text: str
    offsets: tuple[int, ...] | None
    """One more than characters: the last is the end. None where both texts have the same offsets."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch in the text as printed, with the marks that belong to its last letter."""
        return (start, end) if self.offsets is None else (self.offsets[start], self.offsets[end])


@lru_cache(maxsize=8)
def fold(text: str) -> Folded:
    """The text with ä as ae, ß as ss, other accents and what cannot be seen left out, and one kind of mark and hyphen.

    Capitals stay. An umlaut of one or of two characters, or written ae, gives the same letters.

    >>> fold("Die Süddeutsche\u00a0„Welt“").text
    'Die Sueddeutsche "Welt"'
    """
    letters = [_letter(character) for character in text]
    folded = "".join(letters)
    if len(folded) == len(text) and all(len(letter) == 1 for letter in letters):
        return Folded(folded, None)
    offsets = [place for place, letter in enumerate(letters) for _ in letter]
    return Folded(folded, (*offsets, len(text)))


@lru_cache(maxsize=5_000)
def _letter(character: str) -> str:
    if character.isascii():
        return '"' if character == "'" else character
    if character in _QUOTES:
        return '"'
    if character in _HYPHENS:
        return "-"
    if character in _BLANKS:
        return " "
    if unicodedata.category(character) == "Cf":  # soft hyphens, joiners, marks of direction
        return ""
    plain = unicodedata.normalize("NFKD", character.replace("ß", "ss").replace("ẞ", "SS"))
    return "".join(
        "e" if part == _DIAERESIS else part for part in plain if part == _DIAERESIS or not unicodedata.combining(part)
    )
