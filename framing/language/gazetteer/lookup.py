"""Which forms does a thing have, and which things bear a name? The gazetteer by entity, by form and by key form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache

from framing.language.gazetteer.entries import Entity, Variant
from framing.language.gazetteer.shipped_names import ExtendedGazetteer, Gazetteer, gazetteer, with_own
from framing.model import OwnName


class Lookup:
    """A gazetteer by what people ask for. Forms are made when they are asked for: a text needs a few dozen."""

    def __init__(self, names: Gazetteer | ExtendedGazetteer) -> None:
        self._names = names
        self._by_entity: dict[str, list[int]] = {}
        self._by_form: dict[str, dict[str, None]] = {}
        for number, form, entity_id in names.forms():
            self._by_entity.setdefault(entity_id, []).append(number)
            self._by_form.setdefault(form, {})[entity_id] = None

    def forms_of(self, entity_id: str) -> tuple[Variant, ...]:
        """Every form of this entity; none where there is no such entity.

        >>> sorted(v.form for v in lookup().forms_of("ua-pokrowsk") if v.perspective == "former_soviet")[:1]
        ['Krasnoarmeisk']
        """
        return tuple(map(self._names.variant, self._numbers(entity_id)))

    def form_of(self, entity_id: str, form: str) -> Variant | None:
        """How the gazetteer lists this form of this entity; None where it does not."""
        return next((variant for variant in self.forms_of(entity_id) if variant.form == form), None)

    def entity(self, entity_id: str) -> Entity:
        """The entity of this id; KeyError where there is none."""
        return self._names.entity(entity_id)

    def bearers(self, form: str) -> tuple[Entity, ...]:
        """Everything that this form may stand for."""
        return tuple(map(self._names.entity, self._bearer_ids(form)))

    def meant(self, name: str) -> tuple[Entity, ...]:
        """Which entity does a person mean: by its id, else all with this key form, else all that bear the form?"""
        if self._numbers(name):
            return (self._names.entity(name),)
        return self._called(name) or self.bearers(name)

    def _numbers(self, entity_id: str) -> Sequence[int]:
        return self._by_entity.get(entity_id, ())

    def _bearer_ids(self, form: str) -> Iterable[str]:
        return self._by_form.get(form, ())

    def _called(self, name: str) -> tuple[Entity, ...]:
        return tuple(map(self._names.entity, self._ids_by_name.get(name, ())))

    @cached_property
    def _ids_by_name(self) -> dict[str, list[str]]:
        called: dict[str, list[str]] = {}
        for entity in self._names.entities.values():
            called.setdefault(entity.name, []).append(entity.id)
        return called


class _ExtendedLookup(Lookup):
    """The same for what a project adds, above what is shipped."""

    def __init__(self, names: ExtendedGazetteer, shipped: Lookup) -> None:
        super().__init__(names)
        self._shipped = shipped
        self._replaced = names.replaced

    def _numbers(self, entity_id: str) -> Sequence[int]:
        kept = (number for number in self._shipped._numbers(entity_id) if number not in self._replaced)
        return (*kept, *super()._numbers(entity_id))

    def _bearer_ids(self, form: str) -> Iterable[str]:
        return dict.fromkeys((*self._shipped._bearer_ids(form), *super()._bearer_ids(form)))

    def _called(self, name: str) -> tuple[Entity, ...]:
        return (*self._shipped._called(name), *super()._called(name))


@lru_cache(maxsize=2)
def lookup(own: tuple[OwnName, ...] = ()) -> Lookup:
    """The shipped names and those of a project, by what people ask for."""
    names = with_own(own)
    return _ExtendedLookup(names, _shipped()) if isinstance(names, ExtendedGazetteer) else _shipped()


@cache
def _shipped() -> Lookup:
    return Lookup(gazetteer())
