"""The words of `title_nouns.txt`, which tell what a few words in quotation marks are, by their kind."""

from __future__ import annotations

from functools import cache

from framing.language.resources import Language

_HEAD = 4  # letters, at least, of a listed noun that ends a longer one


@cache
def lists(language: Language) -> dict[str, frozenset[str]]:
    """By kind (name, word, link …) the words as listed."""
    kinds = {"name", "word", "link", "at", "and", "speaker", "known", "claim"}
    rows = language.rows("title_nouns")
    return {kind: frozenset(word for word, k in rows if k == kind) for kind in kinds}


@cache
def heads(language: Language, kind: str) -> tuple[str, ...]:
    """The nouns of one kind in small letters that may end a longer one: Tageszeitung."""
    return tuple(word.lower() for word in lists(language)[kind] if word[0].isupper() and len(word) >= _HEAD)
