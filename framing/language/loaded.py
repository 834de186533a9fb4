"""The words that a dictionary, a jury, a glossary or this list itself calls evaluative.

Reads `loaded_words.txt` and `loaded_kinds.txt` of a language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.errors import ResourceError
from framing.language import labels
from framing.language.resources import Language

LIST = "loaded_words.txt"
LABEL_LIST = "labels.txt"
COLUMNS = ("register", "kind", "value", "source")
"""The columns of the list whose values are closed sets."""
SUBJECT = "subject"
"""What the two sides of a pair in loaded_pairs.txt are; named with the columns."""


@dataclass(frozen=True, slots=True)
class LoadedEntry:
    """One word of the list."""

    word: str
    """As a dictionary lists it; the first part of a compound ends with a hyphen (Vorzeige-)."""
    stems: tuple[str, ...]
    """The word, and irregular forms beside it: Blutbad, Blutbäder."""
    register: str
    kind: str
    """noun, head (also at the end of a compound), first (at the beginning of one), adjective, verb or phrase."""
    value: str
    source: str


@cache
def names(language: Language) -> dict[tuple[str, str], tuple[str, str]]:
    """How a page says each register, kind, value, source and subject: (column, code) to German and English.

    >>> from framing.language.resources import load
    >>> names(load("de"))["value", "pejorative"]
    ('abwertend', 'disparaging')
    """
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for column, code, de, en in language.rows("loaded_kinds"):
        if column not in (*COLUMNS, SUBJECT):
            raise ResourceError(f"loaded_kinds.txt, {code!r}: column must be one of {', '.join((*COLUMNS, SUBJECT))}.")
        found[column, code] = (de, en)
    return found


@cache
def entries(language: Language) -> tuple[LoadedEntry, ...]:
    """The words of the list, in its order.

    Raises ResourceError where a value is none of its closed set, a word stands twice, or `labels.txt` has it already.
    """
    elsewhere = {word.word for word in labels.words(language)}
    found: dict[str, LoadedEntry] = {}
    for row in language.rows("loaded_words"):
        entry = _entry(row, language)
        if entry.word in found:
            raise ResourceError(f"{LIST}: {entry.word!r} stands there twice. Keep one row.")
        if entry.word in elsewhere:
            raise ResourceError(f"{LIST}: {entry.word!r} is a word of {LABEL_LIST}. Keep it there only.")
        found[entry.word] = entry
    return tuple(found.values())


def _entry(row: tuple[str, ...], language: Language) -> LoadedEntry:
    word, register, kind, value, source = row
    for column, code in zip(COLUMNS, row[1:], strict=True):
        if (column, code) not in names(language):
            known = ", ".join(other for name, other in names(language) if name == column)
            raise ResourceError(f"{LIST}, {word!r}: {column} must be one of {known} (found {code!r}).")
    if (kind == "first") != word.endswith("-") or (kind == "phrase") != (" " in word):
        raise ResourceError(f"{LIST}, {word!r}: only a word of kind 'first' ends with -, only a 'phrase' has blanks.")
    stems = tuple(word.split("/"))
    return LoadedEntry(stems[0], stems, register, kind, value, source)
