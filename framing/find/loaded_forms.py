"""In which forms do the words of `loaded_words.txt` stand in a text, and what only looks like them?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick

from framing.language import inflection, loaded
from framing.language.loaded import LoadedEntry
from framing.language.resources import Language

_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n„“\"»«(–-])\s*$")
_HYPHENS = "-‐‑"
_REST = re.compile(rf"(?:[{_HYPHENS}]?[^\W\d_]){{1,60}}")
"""The letters behind the first part of a compound: Vorzeige|projekt, Pseudo|-Journalist."""
_SHORTEST_PART = 4
"""Letters, at least, of the other part of a compound; shorter ones are chance."""
_REACH = 30  # characters of a compound before its head


@dataclass(frozen=True, slots=True)
class _Form:
    """A form in small letters with the entry that it belongs to; no entry: a phrase in which words are ordinary."""

    text: str
    entry: LoadedEntry | None


_Hit = tuple[int, int, LoadedEntry | None]


def find(text: str, language: Language) -> list[tuple[int, int, LoadedEntry]]:
    """Where does which word of the list stand? Start, end and entry, in order of position; none overlaps another.

    text: with letters in one character each (NFC), so that the list's letters fit.
    """
    return _apart(_hits(text, language))


def _hits(text: str, language: Language) -> Iterator[_Hit]:
    small = text.lower()
    if len(small) != len(text):  # one letter became two, as in İstanbul
        small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for last, forms in _automaton(language).iter(small):
        for form in forms:
            start, end = last + 1 - len(form.text), last + 1
            if form.entry is None:
                yield start, end, None
            elif place := _place(text, start, end, form.entry, language):
                yield *place, form.entry
                break


def _apart(found: Iterable[_Hit]) -> list[tuple[int, int, LoadedEntry]]:
    """Of hits that overlap the first counts, then the longer; an ordinary phrase stands in the way and is no word."""
    kept: list[tuple[int, int, LoadedEntry]] = []
    reached = 0
    for start, end, entry in sorted(found, key=lambda hit: (hit[0], hit[2] is not None, -hit[1])):
        if start >= reached:
            reached = end
            if entry is not None:
                kept.append((start, end, entry))
    return kept


def _place(text: str, start: int, end: int, entry: LoadedEntry, language: Language) -> tuple[int, int] | None:
    """From where to where the word or its compound runs; None where the letters are a part of another word."""
    after = text[end : end + 1]
    capital = text[start].isupper()
    first = _compound_start(text, start)
    if entry.kind == "first":
        last = _compound_end(text, end)
        return (start, last) if first == start and capital and last - end >= _SHORTEST_PART else None
    if after.isalnum() or (after and after in _HYPHENS and text[end + 1 : end + 2].isalnum()):
        return None
    if first == start:
        return (start, end) if entry.kind == "phrase" or _spelled(text, start, entry) else None
    if entry.kind not in ("noun", "head") or not text[first].isupper():
        return None
    if text[start - 1] in _HYPHENS:
        return (first, end) if capital else None
    known = entry.kind == "head" and not capital and _is_word(text[first:start].lower(), language)
    return (first, end) if known else None


def _spelled(text: str, start: int, entry: LoadedEntry) -> bool:
    """Do the capitals fit? A noun has one; any other word only where a sentence begins or all is in capitals."""
    if not text[start].isupper():
        return entry.word[0].islower()
    if entry.word[0].isupper():
        return True
    return text[start + 1 : start + 2].isupper() or bool(_SENTENCE_START.search(text, max(0, start - 10), start))


def _compound_start(text: str, start: int) -> int:
    first = start
    while first > max(0, start - _REACH) and (text[first - 1].isalnum() or text[first - 1] in _HYPHENS):
        first -= 1
    while first < start and text[first] in _HYPHENS:  # a dash without a word before it
        first += 1
    return first


def _compound_end(text: str, end: int) -> int:
    match = _REST.match(text, end)
    return match.end() if match else end


def _is_word(part: str, language: Language) -> bool:
    """Is what stands before the head of a compound a word of its own, with or without a linking letter?"""
    if len(part) < _SHORTEST_PART:
        return False
    known = language.words("word_spread")
    links = language.words("compound_links")
    return part in known or any(part.removesuffix(link) in known for link in links if part.endswith(link))


@cache
def _automaton(language: Language) -> Any:  # noqa: ANN401 - pyahocorasick ships no types
    """All forms in one automaton, so that a text is read once; a form that is listed itself is that word only."""
    listed: defaultdict[str, list[LoadedEntry]] = defaultdict(list)
    inflected: defaultdict[str, list[LoadedEntry]] = defaultdict(list)
    for entry in loaded.entries(language):
        for stem in entry.stems:
            listed[stem.lower().rstrip("-")].append(entry)
            for form in _forms(stem, entry.kind, language):
                if entry not in inflected[form]:
                    inflected[form].append(entry)
    machine = ahocorasick.Automaton()
    for form, entries in inflected.items():
        exact = [entry for entry in entries if entry in listed.get(form, ())]
        machine.add_word(form, tuple(_Form(form, entry) for entry in exact or entries))
    for (phrase,) in language.rows("loaded_exceptions"):
        machine.add_word(phrase.lower(), (_Form(phrase.lower(), None),))
    machine.make_automaton()
    return machine


def _forms(stem: str, kind: str, language: Language) -> frozenset[str]:
    if kind == "first":
        return frozenset({stem.lower().removesuffix("-")})
    found = inflection.forms(stem, language)
    if kind == "adjective":
        degrees = language.words("adjective_degrees")
        found |= {form for degree in degrees for form in inflection.forms(stem + degree, language)}
    return found
