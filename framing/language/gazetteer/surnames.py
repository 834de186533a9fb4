"""Persons by surname alone, as news name them after the first mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from framing.language.gazetteer.entries import Entity, Variant

_PLAIN_FIRST = ("official", "exonym_de", "other_lang", "translit_alt", "translit_en")
_SHORTEST = 2
"""Letters: a shorter surname (Moon Jae In) is a word."""
PARTICLES = frozenset(("al", "el", "as", "ad", "an", "ar", "bin", "ben", "ibn", "von", "van", "de", "da", "der", "di"))


def surnames(entities: Mapping[str, Entity], variants: Iterable[Variant]) -> Iterator[Variant]:
    """The surnames of all persons.

    A surname that stands in forms of several origins (Selenski: in a Russian and in a mixed form) does not tell
    its origin by itself and counts as a house's spelling, or as the official one where that is among them. One
    that is also the name of a place or an organisation, or of several people in the news, needs the full name
    beside it.
    """
    variants = list(variants)
    of_others = {v.form for v in variants if entities[v.entity_id].kind != "person"}
    listed = {(v.entity_id, v.form) for v in variants}
    origins: defaultdict[tuple[str, str], list[Variant]] = defaultdict(list)
    for variant in variants:
        entity = entities[variant.entity_id]
        if entity.kind == "person" and variant.perspective in _PLAIN_FIRST:
            surname = surname_of(variant.form)
            if surname and len(surname) > _SHORTEST and (entity.id, surname) not in listed:
                origins[entity.id, surname].append(variant)
    for (entity_id, surname), found in origins.items():
        perspectives = {variant.perspective for variant in found}
        yield Variant(
            entity_id,
            surname,
            _perspective(perspectives),
            found[0].language,
            context=0 if entities[entity_id].alone and surname not in of_others else 2,
            source=found[0].source,
        )


def surname_of(full_name: str) -> str | None:
    """The last name, with the particles before it; None where the form is no full name.

    >>> surname_of("Ursula von der Leyen"), surname_of("Ahmed al-Scharaa"), surname_of("Kremlchef")
    ('von der Leyen', 'al-Scharaa', None)
    """
    words = full_name.split()
    if len(words) < 2 or not words[0][0].isupper():
        return None
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(words[start:])


def _perspective(found: set[str]) -> str:
    if len(found) == 1:
        return next(iter(found))
    return "official" if "official" in found else "translit_alt"
