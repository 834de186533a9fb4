"""Cyrillic names to Latin letters, by the rule tables of `data/names/transcription/`.

    # Ukrainian to German | ..., facts | letters, latin, position
    є   je   any

A rule's position says where it holds: any, start (of a word), end, whole, after_vowel (or after a soft or hard sign
or an apostrophe), between_vowels, before_consonant. At each place the longest rule wins; among equal ones the
one further up, so that the special cases stand above the plain one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from framing.errors import ResourceError
from framing.language.gazetteer.taxonomy import source_text
from framing.language.resources import parse_table

_VOWELS = frozenset("аеёиоуыэюяіїєґ") - {"ґ"}
_SIGNS = frozenset("ьъ'’ʼ")
_POSITIONS = ("any", "start", "end", "whole", "after_vowel", "between_vowels", "before_consonant")

Rule = tuple[str, str, str]


def transcribe(name: str, school: str) -> str:
    """A Cyrillic name in Latin letters.

    school: uk-de, ru-de, uk-en, ru-en; uk-ru gives the Russian name of a Ukrainian place where no source has it.

    >>> transcribe("Харків", "uk-de"), transcribe("Харьков", "ru-de"), transcribe("Харків", "uk-en")
    ('Charkiw', 'Charkow', 'Kharkiv')
    """
    words = name.replace("’", "'").replace("ʼ", "'").replace("`", "'")
    return "".join(_word(part, rules(school)) for part in _split(words))


@cache
def rules(school: str) -> dict[str, tuple[Rule, ...]]:
    """The rules of a school by the letters they begin with; ResourceError where a position is unknown."""
    table = parse_table(f"transcription/{school}.txt", source_text(f"transcription/{school}.txt"))
    by_letter: dict[str, list[Rule]] = {}
    for letters, latin, position in table.rows:
        if position not in _POSITIONS:
            raise ResourceError(
                f"transcription/{school}.txt: position is {position!r} for {letters!r}; "
                f"it must be one of {', '.join(_POSITIONS)}."
            )
        by_letter.setdefault(letters[0], []).append((letters, "" if latin == "-" else latin, position))
    # sorted() is stable: among rules of one length the order of the file stays
    return {letter: tuple(sorted(found, key=lambda rule: -len(rule[0]))) for letter, found in by_letter.items()}


def _split(name: str) -> Iterable[str]:
    part = ""
    for letter in name:
        if letter in " -()":
            yield part
            yield letter
            part = ""
        else:
            part += letter
    yield part


def _word(word: str, by_letter: dict[str, tuple[Rule, ...]]) -> str:
    lower = word.lower()
    latin: list[str] = []
    at = 0
    while at < len(lower):
        rule = next((r for r in by_letter.get(lower[at], ()) if _holds(r, lower, at)), None)
        piece, length = (rule[1], len(rule[0])) if rule else (lower[at], 1)
        latin.append(piece[:1].upper() + piece[1:] if word[at].isupper() else piece)
        at += length
    return "".join(latin)


def _holds(rule: Rule, word: str, at: int) -> bool:
    letters, _, position = rule
    if not word.startswith(letters, at):
        return False
    before, after = word[at - 1 : at], word[at + len(letters) : at + len(letters) + 1]
    if position == "any":
        return True
    if position in ("start", "whole"):
        return at == 0 and (position == "start" or not after)
    if position == "end":
        return not after
    if position == "after_vowel":
        return before in _VOWELS or before in _SIGNS if before else False
    if position == "between_vowels":
        return bool(before) and before in _VOWELS and bool(after) and after in _VOWELS
    return bool(after) and after not in _VOWELS and after not in _SIGNS
