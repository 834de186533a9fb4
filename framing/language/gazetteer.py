"""Places, states, persons and organisations with the forms of their names, from `data/names/`."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from framing.errors import ResourceError

KINDS = ("place", "state", "person", "org")
_COLUMNS = ["entity_id", "name", "form", "perspective", "country", "kind", "min_context", "note", "source"]


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of one name: Krasnoarmeisk for the town whose key form is Pokrowsk."""

    entity_id: str
    name: str
    form: str
    perspective: str
    country: str
    kind: str
    min_context: int
    """0: found anywhere; 1: only where the text speaks of its country; 2: only beside another form of its name."""
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Perspective:
    """Where a form of a name comes from, and how a page says it.

    axis: `marked` where a form points to another language, an era, a claim or a stance; `plain` where it is
    the local, the established or another usual spelling. Plain forms against each other differ in style
    only; where a marked form comes in, the difference lies in the origin.
    """

    code: str
    axis: str
    de: str
    en: str


@cache
def variants() -> tuple[Variant, ...]:
    """All forms that are shipped, in the order of the file."""
    return parse_variants("names/variants.csv", _text("variants.csv").splitlines())


@cache
def perspectives() -> dict[str, Perspective]:
    """The taxonomy by code."""
    rows = list(csv.reader(_text("perspectives.csv").splitlines()[1:]))
    return {row[0]: Perspective(*row) for row in rows[1:]}


def marked_perspectives() -> frozenset[str]:
    """The perspectives that point to another language, an era, a claim or a stance."""
    return frozenset(code for code, perspective in perspectives().items() if perspective.axis == "marked")


def parse_variants(name: str, lines: Iterable[str]) -> tuple[Variant, ...]:
    """The rows of a gazetteer file; ResourceError names file and line of the first fault.

    The first line is a remark with source and licence, the second the column names.
    """
    numbered = list(enumerate(lines, start=1))
    if len(numbered) < 2 or not numbered[0][1].startswith("#"):
        raise ResourceError(f"{name}, line 1: begin with a remark '# content | source, licence | columns'.")
    head = next(csv.reader([numbered[1][1]]))
    if head != _COLUMNS:
        raise ResourceError(f"{name}, line 2: the columns must be {','.join(_COLUMNS)} (found {','.join(head)}).")
    return tuple(_variant(name, number, line) for number, line in numbered[2:] if line.strip())


def _variant(name: str, number: int, line: str) -> Variant:
    cells = next(csv.reader([line]))
    if len(cells) != len(_COLUMNS):
        raise ResourceError(f"{name}, line {number}: {len(cells)} cells where {len(_COLUMNS)} are due.")
    row = dict(zip(_COLUMNS, cells, strict=True))
    for column, allowed in (("kind", KINDS), ("perspective", tuple(perspectives())), ("min_context", ("0", "1", "2"))):
        if row[column] not in allowed:
            raise ResourceError(
                f"{name}, line {number}: {column} is {row[column]!r}; it must be one of {', '.join(allowed)}."
            )
    if not row["entity_id"] or not row["form"] or not row["name"]:
        raise ResourceError(f"{name}, line {number}: entity_id, name and form must not be empty.")
    return Variant(
        entity_id=row["entity_id"],
        name=row["name"],
        form=row["form"],
        perspective=row["perspective"],
        country=row["country"],
        kind=row["kind"],
        min_context=int(row["min_context"]),
        note=row["note"],
        source=row["source"],
    )


def _text(file: str) -> str:
    return (resources.files("framing.language") / "data" / "names" / file).read_text(encoding="utf-8")
