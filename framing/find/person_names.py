"""Does a word look like the name of a person, where no list knows it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from framing.language.compounds import SHORTEST_PART
from framing.language.gazetteer.given_names import given_names
from framing.language.gazetteer.taxonomy import source_text
from framing.language.resources import Language, parse_table

_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+(?:sche|ige|liche|ale|elle|ive)[rnsm]?")
_PARTS = re.compile(r"[ -]")


def looks_like_a_name(words: Sequence[str], language: Language) -> bool:
    """May these words be a person's name: a known given name first, or words that no dictionary lists?

    A surname that is also a noun (Jung) is taken for the noun, unless it is among the most frequent surnames.

    >>> from framing.language.resources import load
    >>> [looks_like_a_name(words, load("de")) for words in (["Jana", "Kern"], ["Wyrowski"], ["Rekordquoten"])]
    [True, True, False]
    """
    if any(len(word) > 2 and word.isupper() for word in words) or words[-1].endswith(_noun_endings(language)):
        return False
    if any(part in given_names() for part in _PARTS.split(words[0])):
        return True
    if _ADJECTIVE.fullmatch(words[0]) or words[0].startswith("Ex-"):
        return False
    if len(words) > 1:
        return not all(is_listed(word, language.code) for word in (words[0], words[-1]))
    return words[0] in _common_surnames() or not (
        is_listed(words[0], language.code) or _is_compound(words[0], language)
    )


@lru_cache(maxsize=50_000)
def is_listed(word: str, language_code: str) -> bool:
    """Is the word in the dictionary, so that it need not be a name?"""
    from simplemma import is_known

    return bool(is_known(word, lang=language_code))


@lru_cache(maxsize=50_000)
def _is_compound(word: str, language: Language) -> bool:
    """Is it made of two words that the dictionary lists (Rekord-quoten), and ends as no surname does?"""
    if word.endswith(_surname_endings(language)):
        return False
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART):
        first, last = word[:cut], word[cut:].lstrip("-")
        if is_listed(last[:1].upper() + last[1:], language.code):
            links = ("", "-", *language.words("compound_links"))
            stems = {first.removesuffix(link) for link in links}
            if any(len(stem) >= SHORTEST_PART and is_listed(stem, language.code) for stem in stems):
                return True
    return False


@cache
def _surname_endings(language: Language) -> tuple[str, ...]:
    return tuple(word for _, match, word in language.rows("source_types") if match == "surname")


@cache
def _noun_endings(language: Language) -> tuple[str, ...]:
    return tuple(language.words("noun_endings"))


@cache
def _common_surnames() -> frozenset[str]:
    """Surnames so frequent that one of them alone is taken for a person."""
    return frozenset(row[0] for row in parse_table("common_surnames.txt", source_text("common_surnames.txt")).rows)
