"""In which forms does a listed word stand in a text? By endings, not by a dictionary: new words inflect too."""

from __future__ import annotations

from functools import lru_cache

from framing.errors import ResourceError
from framing.language.resources import Language

SHAPES = ("noun", "adjective", "verb")


@lru_cache(maxsize=20_000)
def forms(word: str, language: Language) -> frozenset[str]:
    """The forms of a word or phrase in small letters, those in ss for ß included.

    A capital makes a noun. In a phrase the words before its first noun are adjectives if they end like one, and what
    follows it stays (Menschen mit Behinderung). Gives more forms than exist; none that is another common word.

    >>> from framing.language.resources import load
    >>> sorted(forms("Machthaber", load("de")))
    ['machthaber', 'machthaberin', 'machthaberinnen', 'machthabern', 'machthabers']
    >>> "antifaschistischen schutzwalls" in forms("antifaschistischer Schutzwall", load("de"))
    True
    """
    *before, last = word.split(" ")
    if not before:
        found = _inflected(last, "noun" if last[0].isupper() else "verb", language)
    else:
        found = _phrase(word.split(" "), language)
    small = {form.lower() for form in found}
    return frozenset(small | {form.replace("ß", "ss") for form in small})


def _phrase(parts: list[str], language: Language) -> set[str]:
    noun = next((n for n, part in enumerate(parts) if part[0].isupper()), len(parts))
    found = {""}
    for n, part in enumerate(parts):
        if n < noun:
            ways = _inflected(part, "adjective", language) or {part}
        else:
            ways = _inflected(part, "noun", language) if n == noun else {part}
        found = {f"{start} {way}".strip() for start in found for way in ways}
    return found


def _inflected(word: str, shape: str, language: Language) -> set[str]:
    for row_shape, ends_in, cut, endings in language.rows("label_endings"):
        if row_shape not in SHAPES or not cut.isdecimal():
            raise ResourceError(f"label_endings.txt, {ends_in!r}: shape must be {', '.join(SHAPES)} and cut a number.")
        if row_shape == shape and (ends_in == "*" or word.lower().endswith(ends_in)):
            stem = word[: len(word) - int(cut)]
            hung_on = {stem + ending.replace("-", "") for ending in endings.split(" ")}
            return hung_on if shape == "adjective" else {word, *hung_on}
    return set()
