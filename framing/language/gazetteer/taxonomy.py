"""Where a form of a name comes from: the taxonomy, from `data/names/perspectives.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from framing.errors import ResourceError
from framing.language.gazetteer import cells
from framing.language.gazetteer.csv_table import parse_csv


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
def perspectives() -> dict[str, Perspective]:
    """The taxonomy by code."""
    found: dict[str, Perspective] = {}
    table = parse_csv("perspectives.csv", source_text("perspectives.csv"), ("perspective", "axis", "de", "en"))
    for place, (code, axis, german, english) in table.placed():
        if not (code and german and english):
            raise ResourceError(f"{place}: an empty cell. Write code and axis, and how a page says it.")
        if code in found:
            raise ResourceError(f"{place}: {code} stands here twice. Keep one line.")
        found[code] = Perspective(code, cells.one_of(place, "axis", axis, ("plain", "marked")), german, english)
    return found


@cache
def marked_perspectives() -> frozenset[str]:
    """The perspectives that point to another language, an era, a claim or a stance."""
    return frozenset(code for code, perspective in perspectives().items() if perspective.axis == "marked")


def source_text(file: str) -> str:
    """A file of `data/names/` as text."""
    return (resources.files("framing.language") / "data" / "names" / file).read_text(encoding="utf-8")
