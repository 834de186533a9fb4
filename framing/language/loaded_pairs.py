"""Words used against one side, beside words used against the other: does the list weigh on both alike?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from framing.errors import ResourceError
from framing.language import loaded, loaded_labels
from framing.language.resources import Language

LIST = "loaded_pairs.txt"


@dataclass(frozen=True, slots=True)
class Pair:
    """A word used against the first side of a subject, and one used against the second.

    Of a euphemism: a word by which that side glosses over what it does.
    """

    word: str
    counterpart: str
    subject: str
    """A code of loaded_kinds.txt, which names both sides."""


@cache
def pairs(language: Language) -> tuple[Pair, ...]:
    """Which words has the list against one side, and which against the other, in the order of the file?

    Raises ResourceError where a subject is unknown, a word is not listed or stands in two rows, or the two of a row
    differ in value or register.

    >>> from framing.language.resources import load
    >>> [(pair.word, pair.counterpart) for pair in pairs(load("de")) if pair.subject == "arms"][0]
    ('Kriegstreiber', 'Lumpenpazifist')
    """
    listed = _listed(language)
    found: list[Pair] = []
    taken: set[str] = set()
    for pair in (Pair(*row) for row in language.rows(LIST.removesuffix(".txt"))):
        if ("subject", pair.subject) not in loaded.names(language):
            raise ResourceError(f"{LIST}, {pair.word!r}: {pair.subject!r} is no subject of loaded_kinds.txt.")
        for word in (pair.word, pair.counterpart):
            if word not in listed:
                raise ResourceError(f"{LIST}: {word!r} is neither in loaded_words.txt nor a label shown as loaded.")
            if word in taken:
                raise ResourceError(f"{LIST}: {word!r} stands there twice. Keep one row.")
            taken.add(word)
        if not listed[pair.word] & listed[pair.counterpart]:
            raise ResourceError(
                f"{LIST}: {pair.word!r} is {_say(listed[pair.word])}, {pair.counterpart!r} is "
                f"{_say(listed[pair.counterpart])}. Both must have the same value and register."
            )
        found.append(pair)
    return tuple(found)


def _listed(language: Language) -> dict[str, set[tuple[str, str]]]:
    """Value and register of each word; a label of two sets may have two registers."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in loaded.entries(language):
        found[entry.word].add((entry.value, entry.register))
    for label in loaded_labels.shown(language).values():
        found[label.word].add((label.value, label.register))
    return found


def _say(kinds: Iterable[tuple[str, str]]) -> str:
    return " or ".join(", ".join(kind) for kind in sorted(kinds))
