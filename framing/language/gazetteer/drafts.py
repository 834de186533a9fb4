"""Where the build step collects entities and forms, and decides which of two readings of a form stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from framing.errors import ResourceError
from framing.language.gazetteer.entries import Entity, Entries, Variant

CURATED, RENAMED, FIRST, ALTERNATE = range(4)
"""Ranks: what a person wrote comes before what a renaming says, and that before what a rule makes."""


class Draft:
    """Entities and their forms while they are put together."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.places: dict[str, str] = {}
        """File and line of each entity that a person described."""
        self._variants: dict[tuple[str, str], tuple[int, Variant]] = {}

    def add_entity(self, entity: Entity) -> None:
        """A new entity; the first description of one stands."""
        self.entities.setdefault(entity.id, entity)

    def add(self, rank: int, variant: Variant) -> None:
        """A form. Of two readings of one form of one entity the lower rank stands, then the earlier.

        Where that one has no years, it takes the other's.
        """
        key = (variant.entity_id, variant.form)
        if key not in self._variants or rank < self._variants[key][0]:
            self._variants[key] = (rank, variant)
        elif variant.years and not (known := self._variants[key][1]).years:
            self._variants[key] = (self._variants[key][0], replace(known, years=variant.years))

    def add_file(self, entries: Entries) -> None:
        """All of a curated file."""
        for place, entity in zip(entries.places, entries.entities, strict=True):
            if entity.id in self.places:
                raise ResourceError(
                    f"{place}: {entity.id} stands in {self.places[entity.id]}, too. "
                    f"Write '@ {entity.id}' alone to add forms to it."
                )
            self.places[entity.id] = place
            self.add_entity(entity)
        for variant in entries.variants:
            self.add(CURATED, variant)

    def check_mentioned(self, entries: Entries) -> None:
        """Forms may only be added to entities that some file describes."""
        for entity_id, place in entries.mentioned:
            if entity_id not in self.entities:
                raise ResourceError(f"{place}: no file describes {entity_id}. Add '| Name | kind | country' behind it.")

    def check_shared(self) -> None:
        """A form that two curated entities bear must say `shared=yes`, once: the writer knows of it."""
        by_form: defaultdict[str, list[Variant]] = defaultdict(list)
        for rank, variant in self._variants.values():
            if rank == CURATED:
                by_form[variant.form].append(variant)
        for form, found in by_form.items():
            if len(found) > 1 and not any(variant.shared for variant in found):
                a, b = found[:2]
                raise ResourceError(
                    f"{b.place}: {form!r} stands for {b.entity_id} here and for {a.entity_id} in {a.place}. "
                    "Take one out, or write shared=yes behind it if both are meant."
                )

    def variants(self) -> list[Variant]:
        """All forms, those of one entity together.

        Another spelling that a rule makes is left out where a person wrote that it stands for something else:
        Dnjepr is the river, though Днепр is the town's Russian name, too.
        """
        curated: defaultdict[str, set[str]] = defaultdict(set)
        for rank, variant in self._variants.values():
            if rank == CURATED:
                curated[variant.form].add(variant.entity_id)
        kept = [
            (rank, variant)
            for rank, variant in self._variants.values()
            if rank != ALTERNATE or not curated.get(variant.form, set()) - {variant.entity_id}
        ]
        ordered = sorted(kept, key=lambda ranked: (ranked[1].entity_id, ranked[0]))
        return [variant for _, variant in ordered]
