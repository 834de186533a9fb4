"""Towns and villages of Ukraine and Russia by their Cyrillic names, with what they were called before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from framing.errors import ResourceError
from framing.language.gazetteer import cells
from framing.language.gazetteer.drafts import FIRST, RENAMED, Draft
from framing.language.gazetteer.entries import CLASSES, Entity
from framing.language.gazetteer.listed_settlements import (
    Former,
    Settlement,
    listed_settlements,
    same_spot,
    with_own_russian_names,
)
from framing.language.gazetteer.scribe import Scribe
from framing.language.gazetteer.spellings import spellings
from framing.language.gazetteer.taxonomy import source_text
from framing.language.gazetteer.transcription import transcribe
from framing.language.resources import parse_table

TOWN = 5_000
"""Inhabitants from which a place gets every spelling."""

CITY = 10_000
"""Inhabitants from which a place is found without a sign of its country."""

_LARGE = 100_000
"""Inhabitants from which this holds for its abolished names, too."""

ERAS = ("soviet", "imperial", "other")
"""Of an abolished name."""


def add_ukraine(draft: Draft) -> None:
    """All of settlements.csv, mended by renamings.txt, joined to the towns that people described by hand."""
    known = _described(draft)
    listed = listed_settlements(source_text("settlements.csv"))
    for settlement in sorted(_renamed(with_own_russian_names(listed)), key=lambda s: -s.population):
        _add(draft, settlement, known)


def add_russia(draft: Draft) -> None:
    """All of russia.txt."""
    known = _described(draft, country="RU")
    for place, (name, ru, kind, population, former) in parse_table("russia.txt", source_text("russia.txt")).placed():
        _add(
            draft,
            Settlement(
                country="RU",
                region="",
                uk="",
                ru=ru,
                name=name,
                kind=cells.one_of(place, "kind", kind, CLASSES["place"]),
                population=cells.whole_number(place, "population", population) if population != "-" else TOWN,
                former=tuple(_former_russian(place, former)),
                source="russia.txt",
            ),
            known,
        )


def _renamed(settlements: list[Settlement]) -> Iterator[Settlement]:
    """The settlements under today's names; the source often has the abolished one as the first.

    A town renamed twice is found by the name of the first time; where the source has a town under both names, the
    smaller record goes.
    """
    by_name: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, settlement in enumerate(settlements):
        by_name[settlement.region, _plain(settlement.uk)].append(index)
    doubled: set[int] = set()
    oblasts = tuple(dict.fromkeys(settlement.region for settlement in settlements))
    table = parse_table("renamings.txt", source_text("renamings.txt"))
    for place, (region, uk, ru, uk_former, ru_former, date, era, law) in table.placed():
        cells.one_of(place, "oblast", region, oblasts)
        cells.day(place, "date", date)
        cells.one_of(place, "era", era, ERAS)
        former = tuple(_former_names(uk_former, ru_former, date, era, law))
        names = [_plain(name) for name in (*uk_former.split(";"), uk)]
        found = [index for name in names for index in by_name.get((region, name), ())]
        if not found:
            settlements.append(Settlement("UA", region, uk, ru, population=TOWN, former=former, source="renamings.txt"))
            by_name[region, _plain(uk)].append(len(settlements) - 1)
            continue
        index = max(found, key=lambda i: settlements[i].population)  # a hamlet may bear the new name already
        old = settlements[index]
        if ru == "-":  # what the source has is today's Russian name unless it is the abolished one
            ru = "" if old.ru in {name.ru for name in former} else old.ru
        settlements[index] = replace(old, uk=uk, ru=ru, ru_by_rule=False, former=(*old.former, *former))
        doubled.update(other for other in found if other != index and same_spot(settlements[other], old))
        for name in names:
            by_name[region, name] = [i for i in by_name[region, name] if i != index and i not in doubled]
        by_name[region, _plain(uk)].append(index)
    yield from (settlement for index, settlement in enumerate(settlements) if index not in doubled)


def _plain(name: str) -> str:
    """A name as it is looked up: the source often leaves a hyphen out (Богдано Надеждівка)."""
    return name.strip().replace("-", " ")


def _former_names(uk: str, ru: str, date: str, era: str, law: str) -> Iterator[Former]:
    in_ukrainian = [name.strip() for name in uk.split(";") if name.strip() not in ("", "-")]
    in_russian = [name.strip() for name in ru.split(";") if name.strip() not in ("", "-")]
    year = re.match(r"\d{4}", date)
    for index in range(max(len(in_ukrainian), len(in_russian))):
        yield Former(
            uk=in_ukrainian[index] if index < len(in_ukrainian) else "",
            ru=in_russian[index] if index < len(in_russian) else "",
            years=f"-{year.group()}" if year else "",
            era=era,
            source=law if law != "-" else "renamings.txt",
        )


def _former_russian(place: str, cell: str) -> Iterator[Former]:
    for part in cells.several(place, "former", cell):
        name, *more = (text.strip() for text in part.split(":"))
        if len(more) != 2 or not name:
            raise ResourceError(f"{place}: former has {part!r}. Write name:years:era, such as Бобрики:-1934:imperial.")
        years, era = more
        yield Former("", name, cells.years(place, years), cells.one_of(place, "era", era, ERAS), "russia.txt")


def _described(draft: Draft, country: str = "UA") -> dict[str, list[Entity]]:
    """The towns that people described, by their key forms and their official forms."""
    towns = {
        entity.id: entity
        for entity in draft.entities.values()
        if entity.kind == "place" and entity.country == country and entity.class_ in ("", "city", "district")
    }
    known: defaultdict[str, list[Entity]] = defaultdict(list)
    for town in towns.values():
        known[town.name].append(town)
    for variant in draft.variants():
        described = towns.get(variant.entity_id)
        if described and variant.perspective in ("official", "exonym_de") and variant.form != described.name:
            known[variant.form].append(described)
    return dict(known)


def _add(draft: Draft, settlement: Settlement, known: dict[str, list[Entity]]) -> None:
    first = settlement.name or transcribe(settlement.uk or settlement.ru, "uk-de" if settlement.uk else "ru-de")
    entity = _joined(settlement, first, known) or _made(draft, settlement, first)
    draft.entities[entity.id] = replace(
        draft.entities.get(entity.id, entity),
        latitude=entity.latitude or settlement.latitude,
        longitude=entity.longitude or settlement.longitude,
        population=entity.population or settlement.population,
        part_of=entity.part_of or settlement.region,
    )
    large = settlement.population >= TOWN or bool(settlement.former)
    # What only a list of settlements has is found where the text speaks of its country: the list holds surnames, too.
    found_anywhere = entity.described or settlement.population >= CITY
    scribe = Scribe(
        draft, entity.id, context=0 if found_anywhere else 1, source=settlement.source, most=12 if large else 4
    )
    _write(scribe, settlement, first)


def _joined(settlement: Settlement, first: str, known: dict[str, list[Entity]]) -> Entity | None:
    """The town of this name that a person described; the largest settlement of the name is taken for it."""
    for entity in known.get(first, []):
        if entity.latitude is None or settlement.latitude is None or _near(entity, settlement):
            for others in known.values():
                others[:] = [other for other in others if other.id != entity.id]
            return entity
    return None


def _near(entity: Entity, settlement: Settlement) -> bool:
    return (
        abs((entity.latitude or 0) - (settlement.latitude or 0)) < 0.3
        and abs((entity.longitude or 0) - (settlement.longitude or 0)) < 0.4
    )


def _made(draft: Draft, settlement: Settlement, first: str) -> Entity:
    slug = f"{settlement.country.lower()}-{_slug(first)}"
    if slug in draft.entities and settlement.region:
        slug = f"{slug}-{_slug(settlement.region.removeprefix('Oblast '))}"
    number = 2
    while slug in draft.entities:
        slug = f"{slug.rstrip('0123456789').rstrip('-')}-{number}"
        number += 1
    entity = Entity(slug, first, "place", settlement.country, settlement.kind, described=False)
    draft.add_entity(entity)
    return entity


def _slug(name: str) -> str:
    plain = name.lower()
    for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        plain = plain.replace(letter, letters)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _write(scribe: Scribe, settlement: Settlement, first: str) -> None:
    native = "uk" if settlement.uk else "ru"
    # Tschetschenien is no transcription
    exonym = bool(settlement.name) and settlement.name not in {one.form for one in spellings(settlement.ru, "ru-de")}
    scribe.write(FIRST, first, "exonym_de" if exonym else "official", "de" if exonym else native)
    for language, name in (("uk", settlement.uk), ("ru", settlement.ru)):
        by_rule = language == "ru" and settlement.ru_by_rule
        scribe.german(
            name,
            language,
            "official" if language == native else "other_lang",
            source="transcribed by rule from Ukrainian" if by_rule else settlement.source,
        )
        scribe.english(name, language)
    # An abolished name is often a surname, too (Dimitrow); of a small town it needs a sign of the country.
    abolished = replace(scribe, context=0 if scribe.context == 0 and settlement.population >= _LARGE else 1)
    if scribe.draft.entities[scribe.entity_id].described:
        abolished = scribe
    for former in settlement.former:
        for language, name in (("uk", former.uk), ("ru", former.ru)):
            if name and transcribe(name, f"{language}-de") == first:
                continue  # В'ячеславка was Вячеславка: one name in Latin letters, and it is today's
            abolished.german(
                name, language, f"former_{former.era}", years=former.years, source=former.source, rank=RENAMED
            )
            abolished.english(name, language, years=former.years)
