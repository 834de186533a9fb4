"""What the gazetteer tells about a source: its kind, its country, and whether it speaks for that."""

from __future__ import annotations

from functools import cache, lru_cache

from framing.errors import ResourceError
from framing.find.source_words import AGENCY, agencies, kinds, table
from framing.language.gazetteer.entries import Entity
from framing.language.gazetteer.lookup import lookup
from framing.language.gazetteer.powers import powers
from framing.language.resources import Language
from framing.model import Mention

GOVERNMENT = "government"
NO_COUNTRY = ("", "XZ", "ZZ")
"""What stands for no one country: bodies of several, and beginnings of words that only look like one."""


def speaks_for(mention: Mention, kind: str) -> bool:
    """Does the name stand for the country that the gazetteer gives it?

    Not where it calls itself another state, and a company or a medium only for itself (ein Telegram-Kanal).
    """
    class_ = class_of(mention.entity_id)
    return class_ not in ("selfdeclared", "armed") and (class_ not in ("company", "media") or kind in (class_, AGENCY))


def kind_of_entity(mention: Mention, language: Language) -> str:
    """The kind of an organisation or a state of the gazetteer; "" for persons and places."""
    if mention.kind == "state":
        return GOVERNMENT
    if mention.kind != "org":
        return ""
    class_ = class_of(mention.entity_id)
    if class_ == "agency" and country_of(mention.entity_id) in NO_COUNTRY:
        return "international"
    if mention.name in {agency.name for agency in agencies(language).values()}:
        return AGENCY
    return table(language).classes.get(class_, "")


def class_of(entity_id: str) -> str:
    """The class that the gazetteer gives; "" for a name of the project's own."""
    entity = _entity(entity_id)
    return "" if entity is None else entity.class_


def country_of(entity_id: str) -> str:
    """The country that the gazetteer gives; "" for a name of the project's own."""
    entity = _entity(entity_id)
    return "" if entity is None else entity.country


@lru_cache(maxsize=20_000)
def _entity(entity_id: str) -> Entity | None:
    try:
        return lookup().entity(entity_id)
    except KeyError:
        return None


@cache
def listed_persons(language: Language) -> dict[str, str]:
    """The kinds of the persons of the gazetteer by their ids.

    Raises ResourceError for a kind that `source_kinds.txt` does not have.
    """
    found = {row[0]: row[1] for row in language.rows("source_persons")}
    for entity_id, kind in found.items():
        if kind not in kinds(language):
            raise ResourceError(f"source_persons.txt, {entity_id!r}: {kind!r} is no kind of source_kinds.txt.")
    return found


@cache
def capitals() -> frozenset[str]:
    """The names of capitals, which stand for a government."""
    return frozenset(name for power in powers() for name in power.capitals)
