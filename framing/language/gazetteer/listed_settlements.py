"""The list of Ukrainian settlements, `settlements.csv`, row by row and checked."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from framing.errors import ResourceError
from framing.language.gazetteer import cells
from framing.language.gazetteer.csv_table import parse_csv
from framing.language.gazetteer.transcription import transcribe
from framing.language.resources import Row, Table

COLUMNS = ("wikidata", "latitude", "longitude", "population", "oblast", "uk", "ru")
_SOUTH, _NORTH, _WEST, _EAST = 44, 53, 22, 41
"""Degrees between which Ukraine lies."""


@dataclass(frozen=True, slots=True)
class Former:
    """A name that a settlement bore before."""

    uk: str
    ru: str
    years: str
    era: str
    source: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """A place by its Cyrillic names."""

    country: str
    region: str
    uk: str
    """"" for a place in Russia."""
    ru: str
    ru_by_rule: bool = False
    """No source has the Russian name; it was made from the Ukrainian one."""
    population: int = 0
    latitude: float | None = None
    longitude: float | None = None
    kind: str = "city"
    name: str = ""
    """The usual German form where it is not the transcription."""
    former: tuple[Former, ...] = field(default=())
    source: str = ""


def listed_settlements(text: str) -> list[Settlement]:
    """Every row of the file's text; ResourceError names the file and the line of the first fault."""
    table = parse_csv("settlements.csv", text, COLUMNS)
    settlements = [_settlement(place, row) for place, row in table.placed()]
    _check_oblasts(table)
    return settlements


def _settlement(place: str, row: Row) -> Settlement:
    wikidata, latitude, longitude, population, oblast, uk, ru = row
    if not re.fullmatch(r"(Q\d+)?", wikidata):
        raise ResourceError(f"{place}: wikidata is {wikidata!r}. Write an id such as Q33345, or leave it empty.")
    for column, name in (("uk", uk), ("ru", ru or uk)):
        if not re.search("[а-яёіїєґ]", name.lower()) or re.search("[A-Za-z]", name):
            raise ResourceError(f"{place}: {column} is {name!r}. Write the name in Cyrillic letters.")
    given = "" if "." in ru else ru  # "Мал.Даниловка" is an abbreviation
    return Settlement(
        country="UA",
        region=oblast,
        uk=uk,
        ru=given or transcribe(uk, "uk-ru"),
        ru_by_rule=not given,
        population=cells.whole_number(place, "population", population) if population else 0,
        latitude=cells.degrees(place, "latitude", latitude, _SOUTH, _NORTH),
        longitude=cells.degrees(place, "longitude", longitude, _WEST, _EAST),
        source="Who's On First, GeoNames",
    )


def _check_oblasts(table: Table) -> None:
    """An oblast of one row alone is a slip of the pen, or a column too far."""
    rows = Counter(row[COLUMNS.index("oblast")] for row in table.rows)
    often = [oblast for oblast, count in rows.items() if count > 1]
    for place, row in table.placed():
        oblast = row[COLUMNS.index("oblast")]
        if not oblast or (rows[oblast] == 1 and often):
            meant = get_close_matches(oblast, often, n=1)
            told = repr(meant[0]) if meant else f"one of {', '.join(sorted(often))}"
            raise ResourceError(f"{place}: no other row has the oblast {oblast!r}. Write {told}.")


def with_own_russian_names(settlements: Iterable[Settlement]) -> list[Settlement]:
    """The settlements, none with the Russian name of a neighbour.

    The source has Поливановка for Карла Маркса, which lies beside Поливанівка: a rule then makes
    the village's own name. The larger of two keeps what the source says.
    """
    settlements = list(settlements)
    owners: defaultdict[str, list[Settlement]] = defaultdict(list)
    for settlement in settlements:
        if _russian_is_own(settlement):
            owners[_letters(settlement.ru)].append(settlement)
    found = []
    for settlement in settlements:
        if not _russian_is_own(settlement) and any(
            owner.population >= settlement.population and same_spot(owner, settlement)
            for owner in owners[_letters(settlement.ru)]
        ):
            settlement = replace(settlement, ru=transcribe(settlement.uk, "uk-ru"), ru_by_rule=True)
        found.append(settlement)
    return found


def _russian_is_own(settlement: Settlement) -> bool:
    """Is the Russian name what a rule makes of the Ukrainian one?"""
    return _letters(settlement.ru) == _letters(transcribe(settlement.uk, "uk-ru"))


def _letters(name: str) -> str:
    """A Russian name without what sources write now this way, now that."""
    return name.lower().replace("-", " ").replace("ё", "е").replace("ы", "и")


def same_spot(a: Settlement, b: Settlement) -> bool:
    """Within some six kilometres."""
    if a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return False
    return abs(a.latitude - b.latitude) < 0.06 and abs(a.longitude - b.longitude) < 0.09
