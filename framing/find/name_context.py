"""Which of the things that bear a name is meant? Told by the rest of the text, or left open."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from framing.find.beside_names import (
    TOWN,
    article_fits,
    is_another_thing,
    is_namesake,
    stands_as_place,
    stands_behind_place_word,
)
from framing.find.countries import cues
from framing.find.name_forms import Form, Forms
from framing.find.name_places import Place
from framing.find.name_regions import as_region
from framing.language.gazetteer import Entity
from framing.language.resources import Language

_CITY = 100_000
"""Inhabitants of a city that is meant rather than a village of its name, even one near by."""

_NEAR_KM = 60.0
"""Two places of one event lie about as far apart at most."""


@dataclass(eq=False)
class Context:
    """What a text says besides the name in question."""

    text: str
    names: Forms
    language: Language
    countries: Counter[str]
    """How often the text points to each country."""
    sure: dict[str, Entity] = field(default_factory=dict)
    """What it surely speaks of."""

    @classmethod
    def of(cls, text: str, places: Sequence[Place], names: Forms, language: Language) -> Context:
        """The countries of a text, and the names in it that can only mean one thing."""
        named = {letter for place in places for letter in range(place.start, place.end)}
        # "Georgia" is no sign that Georgien is meant: names are no cues
        pointed = Counter(cue.country for cue in cues(text, language) if cue.start not in named)
        context = cls(text, names, language, pointed)
        for place in places:
            if place.other is None and len({form.entity.id for form in place.forms}) == 1:
                form = place.forms[0]
                if form.variant.context == 0 and context._may_be(place, form):
                    context.learn((form,))
        for place in places:  # what is settled may settle the rest
            if place.other is None:
                meant = context.settle(place)[1]
                context.learn(meant)
                if len(meant) == 1:  # Gebiet Charkiw tells which of the villages is meant
                    context.learn((as_region(text, place, meant[0], language)[1],))
        return context

    def settle(self, place: Place) -> tuple[Place, tuple[Form, ...]]:
        """The one form that is meant; several where the text does not tell; none where no name is meant.

        With it the reading of the letters that holds: Tartus is a town in Syria, in a text on Estonia Tartu's genitive.
        """
        meant = self._meant(place)
        towns_only = all(form.entity.kind == "place" for form in meant)  # die Hamas is no genitive of Hama
        if place.other and towns_only and not any(self.countries[form.entity.country] for form in meant):
            instead = self._meant(place.other)
            if any(self.countries[form.entity.country] for form in instead):
                return place.other, instead
        return place, meant

    def learn(self, meant: tuple[Form, ...]) -> None:
        """What one place is settled to is spoken of in the rest of the text, too."""
        if len(meant) == 1 and meant[0].entity.id not in self.sure:
            entity = meant[0].entity
            self.sure[entity.id] = entity
            self.countries[entity.country] += 1

    def _meant(self, place: Place) -> tuple[Form, ...]:
        possible = [form for form in place.forms if self._fits(form, place) and self._may_be(place, form)]
        # A word that needs another form beside it gives way to one that does not.
        possible = [form for form in possible if form.variant.context < 2] or possible
        if len(possible) < 2:
            return tuple(possible)
        likelihoods = [self._likelihood(place, form) for form in possible]
        best = max(likelihoods)
        alike = [form for form, likelihood in zip(possible, likelihoods, strict=True) if likelihood == best]
        one_each = {form.entity.id: form for form in reversed(alike)}
        return tuple(one_each[key] for key in sorted(one_each))

    def _may_be(self, place: Place, form: Form) -> bool:
        """Do the words beside it allow this reading?"""
        entity = form.entity
        return (
            not is_another_thing(self.text, place, self.language)
            and not is_namesake(self.text, place, form, self.names, self.sure, self.language)
            and (entity.id in self.sure or stands_as_place(self.text, place, form, self.language))
        )

    def _fits(self, form: Form, place: Place) -> bool:
        """Does the text give the sign that the form needs?"""
        needed = form.variant.context
        if needed == 0:
            return True
        spoken_of = any(self.countries[one] for one in _signs(form.entity.country, self.language))
        if _is_everyday_word(form):
            return spoken_of and not place.inflected and stands_behind_place_word(self.text, place, self.language)
        if form.entity.id in self.sure:
            return True
        if place.inflected and not (form.entity.described or form.entity.population >= TOWN):
            return False  # Bisher is no man of Bish
        return spoken_of and needed == 1

    def _likelihood(self, place: Place, form: Form) -> tuple[int, ...]:
        # Today's name comes before a former one where its country is spoken of at all: in a text on the war
        # Grischino is the village beside Pokrowsk, not the town's name before 1934. Where nothing else tells, a
        # place that people described (it is contested, or large) comes before one from a list of settlements.
        entity = form.entity
        former = form.variant.perspective.startswith("former")
        mentioned = self.countries[entity.country]
        return (
            entity.id in self.sure,
            article_fits(self.text, place, entity, self.language),
            mentioned > 0 and (entity.described or not former),
            mentioned > 0,
            entity.kind != "place",
            mentioned if entity.kind != "place" else 0,
            entity.population >= _CITY,
            self._named_region(entity),
            self._near(entity),
            entity.described,
            _size(entity),
            not former,
            form.variant.context == 0,
        )

    def _named_region(self, entity: Entity) -> bool:
        return bool(entity.part_of) and any(
            other.class_ == "region" and entity.part_of in (other.name, other.id) for other in self.sure.values()
        )

    def _near(self, entity: Entity) -> bool:
        return any(_distance(entity, other) < _NEAR_KM for other in self.sure.values() if other.id != entity.id)


def entities_of(forms: Iterable[Form]) -> tuple[str, ...]:
    """The ids of what several forms stand for, in alphabetical order."""
    return tuple(sorted({form.entity.id for form in forms}))


@cache
def _signs(country: str, language: Language) -> tuple[str, ...]:
    """The countries that are a sign of this one: Moskau meldet die Einnahme von Siwersk."""
    return (country, *(other for one, other in language.rows("paired_countries") if one == country))


def _is_everyday_word(form: Form) -> bool:
    """Essen, Bar: the place is meant only where a word says so, each time."""
    former = form.variant.perspective.startswith("former")
    return form.variant.context == 2 and form.entity.kind == "place" and not former and " " not in form.variant.form


def _size(entity: Entity) -> int:
    """Towns by order of size: the largest of a country's namesakes is nearly always meant, villages tell nothing."""
    return sum(entity.population >= bar for bar in (5_000, 20_000, 100_000))


def _distance(a: Entity, b: Entity) -> float:
    """Kilometres, flat; infinite where one has no coordinates."""
    if a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return math.inf
    east = (a.longitude - b.longitude) * math.cos(math.radians((a.latitude + b.latitude) / 2))
    return 111.2 * math.hypot(a.latitude - b.latitude, east)
