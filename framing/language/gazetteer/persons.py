"""Persons by their Cyrillic names, in the spellings of both schools."""

from __future__ import annotations

import re

from framing.errors import ResourceError
from framing.language.gazetteer import cells
from framing.language.gazetteer.drafts import ALTERNATE, CURATED, FIRST, Draft
from framing.language.gazetteer.entries import Entity, Variant
from framing.language.gazetteer.spellings import Spelling, joined, spellings
from framing.language.gazetteer.taxonomy import perspectives, source_text
from framing.language.resources import parse_table

_GERMAN, _ENGLISH = 5, 6
"""Spellings of a given name or a surname at most; both together give their product."""


def add_persons(draft: Draft) -> None:
    """All of persons-cyrillic.txt."""
    table = parse_table("persons-cyrillic.txt", source_text("persons-cyrillic.txt"))
    places: dict[str, str] = {}
    for place, (person, country, given_uk, given_ru, surname_uk, surname_ru, special) in table.placed():
        if not re.fullmatch(r"p-[a-z0-9-]+", person):
            raise ResourceError(f"{place}: id is {person!r}. Write 'p-' and small letters, digits and '-'.")
        if person in places:
            raise ResourceError(f"{place}: {person} stands in {places[person]}, too. Keep one line.")
        places[person] = place
        writer = _Writer(draft, place, person, cells.country(place, country), special)
        names = {"uk": _name(given_uk, surname_uk), "ru": _name(given_ru, surname_ru)}
        writer.write({language: name for language, name in names.items() if name})


class _Writer:
    def __init__(self, draft: Draft, place: str, person: str, country: str, special: str) -> None:
        self.draft = draft
        self.place = place
        self.person = person
        self.country = country
        self.special = special
        self.english: set[str] = set()

    def write(self, names: dict[str, tuple[str, ...]]) -> None:
        """Own language first: what another school makes of the same letters is then no form of its own."""
        if not names:
            raise ResourceError(
                f"{self.place}: {self.person} has neither a Ukrainian nor a Russian surname. Write one, or both."
            )
        native = "ru" if self.country == "RU" or "uk" not in names else "uk"
        listed = self._special()
        first = _full(names[native], native)
        key = next((form for perspective, form in listed if perspective == "official"), first)
        self.draft.add_entity(Entity(self.person, key, "person", self.country))
        for perspective, form in listed:
            self._add(CURATED, form, perspective, native)
        # What English makes of the same letters is no German house's style: Poroshenko.
        self.english = {one.form for code in names for one in joined(_parts(names[code], f"{code}-en", _ENGLISH))}
        for language in sorted(names, key=lambda code: code != native):
            self._in_german(names[language], language, "official" if language == native else "other_lang")
        self._mixed(names)
        for language in names:
            self._in_english(names[language], language)

    def _special(self) -> list[tuple[str, str]]:
        found = []
        for part in cells.several(self.place, "special", self.special):
            perspective, colon, form = (text.strip() for text in part.partition(":"))
            if not colon or not form:
                raise ResourceError(f"{self.place}: special has {part!r}. Write perspective:Form, parted by ' ; '.")
            found.append((cells.one_of(self.place, "perspective in special", perspective, perspectives()), form))
        return found

    def _in_german(self, name: tuple[str, ...], language: str, perspective: str) -> None:
        for spelling in joined(_parts(name, f"{language}-de", _GERMAN)):
            first = spelling.kind == "first"
            if spelling.kind == "alt" and spelling.form in self.english:
                continue
            # Sergej beside Sergei is a house's style in a Russian's name; in a Ukrainian's both are the Russian form.
            style = spelling.kind == "alt" or (not first and perspective == "official")
            self._add(FIRST if first else ALTERNATE, spelling.form, "translit_alt" if style else perspective, language)

    def _mixed(self, names: dict[str, tuple[str, ...]]) -> None:
        """Wolodymyr Selenski, Wladimir Selenskyj: one part from each school."""
        if len(names) < 2 or any(len(name) < 2 for name in names.values()):
            return
        for given, surname in (("uk", "ru"), ("ru", "uk")):
            parts = (
                spellings(names[given][0], f"{given}-de", most=_GERMAN),
                spellings(names[surname][1], f"{surname}-de", most=_GERMAN),
            )
            for spelling in joined(parts):
                if spelling.form not in self.english:
                    self._add(ALTERNATE, spelling.form, "translit_alt", surname)

    def _in_english(self, name: tuple[str, ...], language: str) -> None:
        for spelling in joined(_parts(name, f"{language}-en", _ENGLISH)):
            self._add(ALTERNATE, spelling.form, "translit_en", language)

    def _add(self, rank: int, form: str, perspective: str, language: str) -> None:
        self.draft.add(rank, Variant(self.person, form, perspective, language, source="persons-cyrillic.txt"))


def _name(given: str, surname: str) -> tuple[str, ...]:
    """Given name and surname; a cleric's one name alone; nothing where the table has none."""
    return tuple(part for part in (given, surname) if part != "-") if surname != "-" else ()


def _parts(name: tuple[str, ...], school: str, most: int) -> tuple[tuple[Spelling, ...], ...]:
    return tuple(spellings(part, school, most=most) for part in name)


def _full(name: tuple[str, ...], language: str) -> str:
    return " ".join(spellings(part, f"{language}-de")[0].form for part in name)
