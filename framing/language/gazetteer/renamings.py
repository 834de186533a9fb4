"""When was a place renamed, by whom, and what was it called until then?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from framing.language.gazetteer.lookup import Lookup
from framing.language.gazetteer.taxonomy import source_text
from framing.language.gazetteer.transcription import transcribe
from framing.language.resources import parse_table

SCHOOLS = (("uk-de", "uk-en"), ("ru-de", "ru-en"))
"""How the Ukrainian and the Russian name are written in Latin letters."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """One renaming of one place, as `data/names/renamings.txt` has it."""

    names: frozenset[str]
    """Today's name in Latin letters."""
    former: frozenset[str]
    """What it was called until then, in Latin letters."""
    date: str
    """2016-05-12, or the year alone."""
    source: str
    """The law or resolution; "" where the list names none."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """Until when one form was the name of a place, and by which source."""

    form: str
    years: str
    """since-until, either end may be open: -2016."""
    renaming: Renaming | None
    """None where the list of renamings does not have it: then `source` says who lists the form."""
    source: str


def former_name(names: Lookup, entity_id: str, form: str) -> FormerName | None:
    """Was this form once the name of the thing, and when did that end? None where the gazetteer does not say so.

    >>> from framing.language.gazetteer.lookup import lookup
    >>> found = former_name(lookup(), "ua-pokrowsk", "Krasnoarmeisk")
    >>> found.years, found.renaming.date, found.renaming.source
    ('-2016', '2016-05-12', 'Verkhovna Rada 12 May 2016, no. 1353-VIII')
    """
    listed = names.form_of(entity_id, form)
    if listed is None or "-" not in listed.years or listed.years.endswith("-"):
        return None
    until = listed.years.rpartition("-")[2]
    known = {variant.form for variant in names.forms_of(entity_id)}
    region = names.entity(entity_id).part_of
    renaming = next(
        (
            one
            for one in _by_region().get(region, ())
            if one.date.startswith(until) and one.former & known and (one.names & known or len(one.former & known) > 1)
        ),
        None,
    )
    return FormerName(form, listed.years, renaming, listed.source)


@cache
def _by_region() -> dict[str, tuple[Renaming, ...]]:
    found: defaultdict[str, list[Renaming]] = defaultdict(list)
    table = parse_table("renamings.txt", source_text("renamings.txt"))
    for region, uk, ru, uk_former, ru_former, date, _, law in table.rows:
        names, former = frozenset(_latin(uk, ru)), frozenset(_latin(uk_former, ru_former))
        found[region].append(Renaming(names, former, date, "" if law == "-" else law))
    return {region: tuple(its) for region, its in found.items()}


def _latin(uk: str, ru: str) -> Iterator[str]:
    for names, schools in zip((uk, ru), SCHOOLS, strict=True):
        for name in (part.strip() for part in names.split(";")):
            if name not in ("", "-"):
                yield from (transcribe(name, school) for school in schools)
