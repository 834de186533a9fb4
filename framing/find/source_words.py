"""The words by which a speaker's kind is seen: `source_types.txt`, `source_kinds.txt`, news agencies and media."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from framing.errors import ResourceError
from framing.find.person_names import is_listed
from framing.language.gazetteer.taxonomy import source_text
from framing.language.inflection import forms
from framing.language.resources import Language, parse_table

AGENCY, MEDIA, NO_KIND = "agency", "media", "-"
MATCHES = ("word", "ending", "role", "topic", "name", "alone", "anywhere", "class", "stop", "surname")
HYPHENS = "-‐‑"
_SURE = 7
"""Letters: a shorter ending is one only behind a word (Land-rat, not Tho-mas)."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source, as pages name it."""

    id: str
    de: str
    en: str
    definition: str
    en_definition: str


@dataclass(frozen=True, slots=True)
class Noun:
    """What a listed word says of a speaker."""

    kind: str
    """"-" for a word that tells none of its own."""
    match: str
    before: str = ""
    """The first part of a compound: Polizei in Polizeisprecher."""


@dataclass(frozen=True, slots=True)
class Table:
    """`source_types.txt` by how a word is looked for; every form in small letters."""

    words: dict[str, Noun]
    endings: dict[str, Noun]
    names: dict[str, Noun]
    """Proper names, and all entries of several words."""
    alone: dict[str, Noun]
    classes: dict[str, str]
    stops: frozenset[str]
    anywhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency: its one name, its country, and whether a code stands for it without brackets around it."""

    name: str
    country: str
    sure: bool


@cache
def kinds(language: Language) -> dict[str, Kind]:
    """Which kinds of sources are told apart?

    >>> from framing.language.resources import load
    >>> kinds(load("de"))["armed_group"].de
    'nichtstaatliche bewaffnete Gruppe'
    """
    return {row[0]: Kind(*row) for row in language.rows("source_kinds")}


@lru_cache(maxsize=50_000)
def noun(word: str, language: Language) -> Noun | None:
    """What does this word say of who is called so, alone or as the last part of a compound?

    >>> from framing.language.resources import load
    >>> noun("Innenministeriumssprecherin", load("de"))
    Noun(kind='-', match='role', before='Innenministeriums')
    """
    listed_words, small = table(language), word.lower()
    listed = agency(word, language) or listed_words.names.get(small) or listed_words.words.get(small)
    if listed is not None:
        return listed
    longest = _longest(language)
    for cut in range(max(0, len(small) - longest), len(small)):
        found = listed_words.endings.get(small[cut:])
        if found is not None and (cut == 0 or len(small) - cut >= _SURE or _is_part(word[:cut], language)):
            return Noun(found.kind, found.match, word[:cut].rstrip(HYPHENS))
    last = re.split(f"[{HYPHENS}]", word)[-1]
    if last != word and last:
        found = listed_words.words.get(last.lower()) or listed_words.names.get(last.lower()) or agency(last, language)
        return Noun(found.kind, found.match, word[: -len(last) - 1]) if found is not None else None
    return None


def _is_part(before: str, language: Language) -> bool:
    """Is this the first part of a compound (Land in Landrat), not a chance beginning (Kapita in Kapitalisten)?"""
    if before[-1] in HYPHENS:
        return True
    forms_of = {before, *(before.removesuffix(link) for link in language.words("compound_links"))}
    return any(len(one) > 2 and is_listed(one, language.code) for one in forms_of)


@cache
def table(language: Language) -> Table:
    """All of source_types.txt, and the names of media; ResourceError names the word whose row is none."""
    found = Table({}, {}, {}, {}, {}, frozenset(_cells("stop", language)), tuple(_cells("anywhere", language)))
    for kind, match, cell in language.rows("source_types"):
        if match not in MATCHES or (kind != NO_KIND and kind not in kinds(language)):
            raise ResourceError(
                f"source_types.txt, {cell!r}: match must be one of {', '.join(MATCHES)} and kind one of "
                f"{', '.join(kinds(language))} or {NO_KIND!r} (found {match!r}, {kind!r})."
            )
        if match == "class":
            found.classes[cell] = kind
        elif match not in ("stop", "anywhere", "surname"):
            into = {"word": found.words, "alone": found.alone, "name": found.names}.get(match, found.endings)
            for form in _forms(cell, match, language):
                (found.names if " " in form else into).setdefault(form, Noun(kind, match))
    for name, stands in parse_table("media.txt", source_text("media.txt")).rows:
        for form in _forms(name, "name", language):
            (found.alone if stands == "alone" else found.names).setdefault(form, Noun(MEDIA, stands))
    return found


def _cells(match: str, language: Language) -> Iterator[str]:
    return (cell.lower() for _, row_match, cell in language.rows("source_types") if row_match == match)


@cache
def _longest(language: Language) -> int:
    return max(map(len, table(language).endings), default=0)


def _forms(cell: str, match: str, language: Language) -> Iterator[str]:
    """The listed word in every form; a man's or woman's in -e has its form in -in too (Experte, Expertin)."""
    for stem in cell.split("/"):
        yield stem.lower()
        if match in ("name", "alone") and " " not in stem:
            yield from (f"{stem.lower()}{ending}" for ending in _word_forms("name_genitive", language))
            continue
        yield from forms(_attributes(language).sub(lambda word: word.group().lower(), stem), language)
        for pair in () if " " in stem else _word_forms("woman", language):
            man, _, woman = pair.partition(">")
            if stem.endswith(man):
                yield f"{stem.removesuffix(man).lower()}{woman}"


@cache
def _attributes(language: Language) -> re.Pattern[str]:
    """Adjectives at the beginning of a name: Rotes Kreuz, des Roten Kreuzes."""
    endings = "|".join(_word_forms("name_attribute", language))
    return re.compile(rf"^(?:[A-ZÄÖÜ]\w+(?:{endings})\s)+(?=[A-ZÄÖÜ])")


@cache
def _word_forms(kind: str, language: Language) -> tuple[str, ...]:
    """Endings that relay_words.txt lists for the words of the table."""
    return tuple(one for row_kind, cell in language.rows("relay_words") if row_kind == kind for one in cell.split("|"))


@lru_cache(maxsize=50_000)
def agency(word: str, language: Language) -> Noun | None:
    """A news agency as it is printed: dpa, TASS, Tass; a short code only in the letters of the list (SID, not Sid)."""
    listed = agencies(language).get(word.lower())
    if listed is None or not listed.sure:
        return None
    title = len(word) > 3 and word == word.title()
    capitals = word.isupper() and not listed.name.islower()
    return Noun(AGENCY, "name") if word in (word.lower(), listed.name) or title or capitals else None


@cache
def agencies(language: Language) -> dict[str, Agency]:
    """The news agencies by code and by name, in small letters; desk codes are none."""
    found: dict[str, Agency] = {}
    for code, name, alone, country in language.rows("agency_names"):
        if name != NO_KIND:
            found[code] = Agency(name, country.replace(NO_KIND, ""), alone == "yes")
            found.setdefault(name.lower(), found[code])
    return found
