"""What the words directly beside a name say about it: a namesake, a street, a river, a village."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from framing.find.name_forms import Form, Forms
from framing.find.name_places import Place
from framing.language.gazetteer import Entity
from framing.language.gazetteer.given_names import given_names
from framing.language.gazetteer.taxonomy import source_text
from framing.language.resources import Language, parse_table

TOWN, _LARGE = 5_000, 50_000
"""Inhabitants: below the first a village needs a word such as "bei" before it; from the second on nothing is needed."""
_REACH = 25
"""Letters in which the word before a name is looked for."""
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*\.?),? $")
_COMPOUND_REST = re.compile(r"(?:-\w{1,40}){0,3}-(\w{1,40})")
_CAPITAL_BEHIND = re.compile(r" [^\W\d_a-zäöüß][a-zäöüß]")
_HYPHENED = re.compile(r"([^\W\d_]+)-$")
_PLURAL_ARTICLES = frozenset(("die", "den"))
_BEHIND = re.compile(r" ([^\W\d_][\w.]*)")


def is_another_thing(text: str, place: Place, language: Language) -> bool:
    """Is only something else named after the place: Moskauer Straße, Hotel Odessa, Rhein-Zeitung, die Polen?"""
    sides = _other_things(language)
    before = _word_before(text, place)
    if text[place.start : place.end] in language.words("peoples") and before.lower() in _PLURAL_ARTICLES:
        return True  # die Polen
    behind = _COMPOUND_REST.match(text, place.end) if place.shape == "compound" else _BEHIND.match(text, place.end)
    after = sides["after" if place.shape == "base" else "behind"]
    words = {behind.group(1), behind.group(1).rstrip("."), behind.group(1).title()} if behind else set()
    return bool(words & after) or before in sides["before"]


def is_namesake(
    text: str, place: Place, form: Form, names: Forms, sure: Mapping[str, Entity], language: Language
) -> bool:
    """Does somebody else bear the name: Frank Bender, Frau Stanley, Boris Merz?

    sure: what the text surely speaks of; Frau Scholz is no chancellor, unless the text has named her in full.
    """
    is_person = form.entity.kind == "person"
    hyphened = _HYPHENED.search(text, max(0, place.start - _REACH), place.start)
    if hyphened and hyphened.group(1) in given_names():
        return True  # Beate Walter-Rosenheimer
    if " " in form.variant.form or (not is_person and place.shape not in ("base", "adjective")):
        return False
    if is_person and form.variant.form in given_names() and _CAPITAL_BEHIND.match(text, place.end):
        return True  # Martin Bauer is no Micheál Martin
    word = _word_before(text, place)
    if word in language.words("address_words"):
        # Frau Merkel is the chancellor, Frau Scholz may be anybody
        return not is_person or (form.variant.form in _common_surnames() and form.entity.id not in sure)
    return word in given_names() and not (is_person and word in names.given_names(form.entity.id))


def article_fits(text: str, place: Place, entity: Entity, language: Language) -> bool:
    """Am Dnipro: the river. Rivers have an article, towns have none."""
    if place.shape != "base" or entity.kind != "place":
        return True
    word = _word_before(text, place)
    if entity.class_ == "river":
        return word.lower() in language.words("articles")
    return word not in _never_before_towns(language) or entity.class_ not in ("", "city")


def stands_as_place(text: str, place: Place, form: Form, language: Language) -> bool:
    """May a place that only a list of settlements has be meant here? The list holds surnames and nouns, too."""
    entity = form.entity
    if entity.described or entity.kind != "place" or entity.population >= _LARGE:
        return True
    word = _word_before(text, place)
    if {word, word.lower()} & language.words("place_words"):  # Bei Nowoiwaniwka …
        return True
    listed = text[place.start - 2 : place.start] == ", "  # in Bachmut, Butscha und Soledar
    like_a_town = form.variant.form.endswith(tuple(language.words("place_endings")))
    return entity.population >= TOWN and (place.inflected or listed or like_a_town or not word[:1].isupper())


def stands_behind_place_word(text: str, place: Place, language: Language) -> bool:
    """In Essen, die Stadt Essen: does the word before it say that a place follows?"""
    word = _word_before(text, place).lower()
    return any(word == known.lower() for known, sure in language.rows("place_words") if sure == "yes")


def _word_before(text: str, place: Place) -> str:
    found = _BEFORE.search(text, max(0, place.start - _REACH), place.start)
    return found.group(1) if found else ""


@cache
def _other_things(language: Language) -> dict[str, frozenset[str]]:
    rows = language.rows("not_the_place")
    return {side: frozenset(word for word, stands in rows if stands == side) for side in ("before", "behind", "after")}


@cache
def _never_before_towns(language: Language) -> frozenset[str]:
    return frozenset(word for word, before_towns in language.rows("articles") if before_towns == "never")


@cache
def _common_surnames() -> frozenset[str]:
    table = parse_table("common_surnames.txt", source_text("common_surnames.txt"))
    return frozenset(row[0] for row in table.rows)
