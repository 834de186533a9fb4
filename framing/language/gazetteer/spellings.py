"""The spellings that a Cyrillic name takes in German and English news, each with its place among the others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from framing.language.gazetteer.taxonomy import source_text
from framing.language.gazetteer.transcription import transcribe
from framing.language.resources import parse_table


@dataclass(frozen=True, slots=True)
class Spelling:
    """One Latin spelling. kind: first (the usual one), same (as much this form), alt (another transcription)."""

    form: str
    kind: str


@cache
def spellings(name: str, school: str, *, most: int = 12) -> tuple[Spelling, ...]:
    """The usual transcription first, then those that exchange letters by `alternates.txt`, at most `most`.

    >>> [spelling.form for spelling in spellings("Артёмовск", "ru-de")][:2]
    ['Artjomowsk', 'Artemowsk']
    """
    first = transcribe(name, school)
    found = {first: "first"}
    for ending, old, new, kind in _alternates(school):
        for form, known in list(found.items()):
            other = _exchanged(form, old, new, at_end=ending == "yes")
            if other != form and other not in found and len(found) < most:
                found[other] = "alt" if "alt" in (kind, known) else "same"
    return tuple(Spelling(form, kind) for form, kind in found.items())


def plain_letters(form: str) -> str:
    """A Latin name as printed where diacritics cannot be had; German umlauts stay.

    >>> plain_letters("Gdańsk"), plain_letters("Şuşa"), plain_letters("Köln")
    ('Gdansk', 'Susa', 'Köln')
    """
    return "".join(_plain(letter) for letter in unicodedata.normalize("NFC", form))


_WHOLE = {
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "İ": "I", "ə": "e", "Ə": "E",
    "æ": "ae", "Æ": "Ae", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
}  # fmt: skip


def _plain(letter: str) -> str:
    if letter in "äöüÄÖÜß":
        return letter
    if letter in _WHOLE:
        return _WHOLE[letter]
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


def joined(parts: tuple[tuple[Spelling, ...], ...]) -> Iterator[Spelling]:
    """Given name and surname together; alt where either is."""
    for chosen in product(*parts):
        kinds = {spelling.kind for spelling in chosen}
        kind = "alt" if "alt" in kinds else "same" if "same" in kinds else "first"
        yield Spelling(" ".join(spelling.form for spelling in chosen), kind)


def _exchanged(form: str, old: str, new: str, *, at_end: bool) -> str:
    pattern = re.compile(old + (r"$" if at_end else ""))
    return "".join(_keeping_capital(part, pattern, new) for part in re.split(r"([ -])", form))


def _keeping_capital(word: str, pattern: re.Pattern[str], new: str) -> str:
    changed = pattern.sub(new, word.lower())
    return changed[:1].upper() + changed[1:] if word[:1].isupper() else changed


@cache
def _alternates(school: str) -> tuple[tuple[str, str, str, str], ...]:
    table = parse_table("transcription/alternates.txt", source_text("transcription/alternates.txt"))
    return tuple((row[1], row[2], row[3], row[4]) for row in table.rows if row[0] == school)
