"""What must hold of the gazetteer as a whole before it is shipped."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from framing.errors import ResourceError
from framing.language.gazetteer.entries import Entity, Variant

NEAR = 10.0
"""Kilometres: two Ukrainian settlements of one name so near are one place twice; from there on villages share names."""

_SETTLED = ("", "city", "district")


def check(entities: Mapping[str, Entity], variants: Iterable[Variant], places: Mapping[str, str]) -> None:
    """ResourceError for the first entity that lacks what it must have, or stands there twice.

    places: file and line of those that a person described.
    """
    forms: defaultdict[str, list[Variant]] = defaultdict(list)
    for variant in variants:
        forms[variant.entity_id].append(variant)
    for entity in entities.values():
        _check_named(entity, forms[entity.id], places.get(entity.id, entity.id))
    _check_single(entities, forms)


def in_brackets(name: str) -> bool:
    """Do words in brackets tell the key form from a namesake's? Such a key is no form of the name.

    >>> in_brackets("Dnipro (Fluss)"), in_brackets("Dnipro")
    (True, False)
    """
    return bool(set("(/") & set(name))


def _check_named(entity: Entity, forms: list[Variant], place: str) -> None:
    told = place if place == entity.id else f"{place}: {entity.id}"
    if not forms:
        raise ResourceError(f"{told} has no form. Write one below it.")
    if not in_brackets(entity.name) and entity.name not in {variant.form for variant in forms}:
        raise ResourceError(f"{told} does not bear its key form {entity.name!r}. Write it as a form of its own.")
    if _ukrainian(entity) and all(variant.perspective != "official" for variant in forms):
        raise ResourceError(f"{told} has no official form. Write one below '@ {entity.id}'.")


def _check_single(entities: Mapping[str, Entity], forms: Mapping[str, list[Variant]]) -> None:
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for entity in filter(_ukrainian, entities.values()):
        for variant in forms[entity.id]:
            if variant.perspective == "official":
                bearers[variant.form].add(entity.id)
    for form, ids in bearers.items():
        for a, b in combinations(sorted(ids), 2):
            distance = kilometres(entities[a], entities[b])
            if distance is not None and distance < NEAR:
                raise ResourceError(
                    f"{a} and {b} are both {form!r} officially, {distance:.1f} km apart. "
                    "Take one out of settlements.csv, or describe the two as one."
                )


def _ukrainian(entity: Entity) -> bool:
    """A settlement: a mountain range or a delta need not have an official form."""
    return entity.country == "UA" and entity.kind == "place" and entity.class_ in _SETTLED


def kilometres(a: Entity, b: Entity) -> float | None:
    """The distance of two places; None where it is not known.

    >>> kyjiw = Entity("a", "Kyjiw", "place", "UA", latitude=50.45, longitude=30.52)
    >>> round(kilometres(kyjiw, Entity("b", "Browary", "place", "UA", latitude=50.51, longitude=30.79)) or 0)
    20
    """
    if a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return None
    north = math.radians(a.latitude - b.latitude)
    east = math.radians(a.longitude - b.longitude) * math.cos(math.radians((a.latitude + b.latitude) / 2))
    return 6371 * math.hypot(north, east)
