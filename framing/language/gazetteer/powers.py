"""States with their capitals and leaders, by which governments and armed forces are named; and the patterns for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from framing.errors import ResourceError
from framing.language.gazetteer import cells
from framing.language.gazetteer.drafts import FIRST, Draft
from framing.language.gazetteer.entries import CLASSES, KINDS, Entity, Variant
from framing.language.gazetteer.taxonomy import perspectives, source_text
from framing.language.resources import Row, parse_table


@dataclass(frozen=True, slots=True)
class Power:
    """What a state's government and its armed forces are named by."""

    country: str
    state: str
    adjectives: tuple[str, ...]
    """Stems: russisch."""
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    """Names that stand for the government: Kreml, Weißes Haus."""
    leaders: tuple[str, ...]
    forces: tuple[str, ...]
    """Own names of the armed forces: Bundeswehr."""

    @property
    def government(self) -> Entity:
        """The government as an entity of the gazetteer."""
        return Entity(
            f"o-{self.country.lower()}-regierung", f"{self.adjectives[0]}e Regierung", "org", self.country, "government"
        )

    @property
    def army(self) -> Entity:
        """The armed forces as an entity of the gazetteer."""
        return Entity(
            f"o-{self.country.lower()}-armee", f"{self.adjectives[0]}e Streitkräfte", "org", self.country, "army"
        )

    def named(self, class_: str) -> Entity:
        """What a pattern of this class names: the government, or the armed forces."""
        return self.army if class_ == "army" else self.government


@cache
def powers() -> tuple[Power, ...]:
    """All of powers.txt; its column of the capitals' adjectives is for the reader, a rule makes them."""
    found: dict[str, Power] = {}
    for place, row in parse_table("powers.txt", source_text("powers.txt")).placed():
        power = _power(place, row)
        if power.country in found:
            raise ResourceError(f"{place}: {power.country} stands here twice. Keep one line.")
        found[power.country] = power
    return tuple(found.values())


def _power(place: str, row: Row) -> Power:
    code, state, adjectives, capitals, _, seats, leaders, forces = row
    if state == "-":
        raise ResourceError(f"{place}: {code} has no name of the state. Write it.")
    return Power(
        country=cells.country(place, code),
        state=state,
        adjectives=cells.several(place, "adjective", adjectives, needed=True),
        capitals=cells.several(place, "capital", capitals, needed=True),
        seats=cells.several(place, "seat", seats),
        leaders=cells.several(place, "leaders", leaders),
        forces=cells.several(place, "forces", forces),
    )


@cache
def patterns() -> tuple[tuple[str, str, str], ...]:
    """All of patterns.txt: kind or class, perspective, template; one row a template."""
    rows = []
    for place, (kinds, perspective, templates) in parse_table("patterns.txt", source_text("patterns.txt")).placed():
        cells.one_of(place, "perspective", perspective, perspectives())
        found = cells.several(place, "patterns", templates, needed=True)
        for template in found:
            _check_template(place, template)
        for kind in kinds.replace(";", " ").split():
            cells.one_of(place, "kind", kind, _PATTERN_KINDS)
            rows += [(kind, perspective, template) for template in found]
    return tuple(rows)


_PATTERN_KINDS = (*KINDS, *dict.fromkeys(class_ for classes in CLASSES.values() for class_ in classes))
_PLACEHOLDERS = ("name", "state", "adj", "capital", "capital_adj", "leader")


def _check_template(place: str, template: str) -> None:
    """One placeholder, and words on one side of it."""
    parts = re.fullmatch(r"([^{}]*)\{([^{}]*)\}([^{}]*)", template)
    if parts is None:
        raise ResourceError(f"{place}: {template!r} needs one placeholder in braces. Write such as {{name}}.")
    before, placeholder, behind = parts.groups()
    cells.one_of(place, f"placeholder in {template!r}", placeholder, _PLACEHOLDERS)
    ending = {"adj": r"e[rsnm]?", "state": "s"}.get(placeholder, "")
    if ending and not before and not re.match(rf"{ending} \S", behind):
        raise ResourceError(f"{place}: {template!r} lacks an ending or a word. Write {{adj}}e X or {{state}}s X.")
    if bool(before.strip()) == bool(behind.strip()):
        raise ResourceError(f"{place}: {template!r} adds nothing, or on both sides. Write words on one side of it.")


def add_powers(draft: Draft) -> None:
    """Governments and forces with the names that no pattern gives, and those made of a leader's name alone.

    "Kim-Regime" tells what is meant even where the leader's name alone would not.
    """
    compounds = [(kind, p, t) for kind, p, t in patterns() if t.startswith("{leader}-")]
    for power in powers():
        for entity, own in ((power.government, power.seats), (power.army, power.forces)):
            draft.add_entity(entity)
            for form in (entity.name, *own):
                draft.add(FIRST, Variant(entity.id, form, "neutral", "de", source="powers.txt"))
        for kind, perspective, template in compounds:
            for leader in power.leaders:
                form = template.replace("{leader}", leader)
                draft.add(FIRST, Variant(power.named(kind).id, form, perspective, "de", source="patterns.txt"))
