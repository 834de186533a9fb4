"""What a form that stays open may name, in words."""

from __future__ import annotations

from collections.abc import Sequence

from framing.language.gazetteer.lookup import lookup
from framing.model import OwnName

_SHOWN = 3


def bearers(ids: Sequence[str], own: tuple[OwnName, ...]) -> tuple[str, ...]:
    """All that it may name: key forms, each with what tells it from a namesake.

    >>> bearers(["ua-pokrowsk"], ())
    ('Pokrowsk (Oblast Donezk)',)
    """
    entities = [lookup(own).entity(entity_id) for entity_id in ids]
    return tuple(f"{entity.name} ({entity.part_of or entity.country})" for entity in entities)


def first_bearers(ids: Sequence[str], own: tuple[OwnName, ...]) -> str:
    """The first of them on one line, and how many more there are."""
    named = ", ".join(bearers(ids[:_SHOWN], own))
    return named + (f" … (+{len(ids) - _SHOWN})" if len(ids) > _SHOWN else "")
