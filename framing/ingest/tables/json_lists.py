"""Which lists inside an object of JSON hold articles?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from framing.ingest.items import Context
from framing.ingest.tables import names
from framing.ingest.tables.flattening import WRAPPED_IN
from framing.ingest.tables.json_tables import is_by_columns
from framing.language.resources import Language

MOST_AROUND = 3
"""Objects that may stand around the array: {"response": {"results": [...]}}."""
_LONGEST_SHOWN = 60
"""Characters of a list's name."""


def is_around(value: Mapping[str, Any], context: Context) -> bool:
    """Does this object hold articles, and is none itself?"""
    return is_by_columns(value, context.language) or bool(arrays(value, context, depth=0))


def arrays(value: Mapping[str, Any], context: Context, *, depth: int) -> dict[str, bool]:
    """The fields of this object that hold articles, each with whether its name is that of their outlet.

    None where the object is an article itself, and beyond the objects that are opened (depth: how many stand around
    this one). Lists under the names of outlets is what fundus writes.
    """
    if depth >= MOST_AROUND:
        return {}
    usual = names.known(context.language)
    lists = [name for name, held in value.items() if _is_list_of_objects(held)]
    chosen = context.columns or {}
    told = {*usual["text"], *(names.fold(chosen[field]) for field in ("text", "title") if chosen.get(field))}
    if not {names.fold(name) for name in value if name not in lists}.isdisjoint(told):
        return {}
    named = [name for name in value if names.fold(name) in usual[names.LIST] and isinstance(value[name], list)]
    if named:
        return dict.fromkeys(
            [name for name in named if any(isinstance(one, dict) for one in value[name])] or named, False
        )
    if not {names.fold(name) for name in value}.isdisjoint(usual["title"]):
        return {}
    if lists and all(isinstance(held, list) for held in value.values()):
        return dict.fromkeys(lists, True)
    if len(lists) == 1:
        return {lists[0]: False}
    around = [name for name, held in value.items() if isinstance(held, dict) and _is_opened(held, context, depth)]
    return {around[0]: False} if len(around) == 1 else {}


def _is_opened(held: Mapping[str, Any], context: Context, depth: int) -> bool:
    return is_by_columns(held, context.language) or bool(arrays(held, context, depth=depth + 1))


@dataclass(frozen=True, slots=True)
class Answer:
    """The articles inside an object, and the other lists of it: name to how many objects it holds."""

    articles: tuple[dict[str, Any], ...]
    others: Mapping[str, int]


def inside(value: Any, context: Context, *, depth: int = 0) -> Answer | None:  # noqa: ANN401
    """The articles inside an object that stands where an article is due; None where it may be one itself.

    Whoever asks a service page by page keeps a list of its answers, or one a line. Only lists with a usual name count,
    and only of objects that have a text or a headline; an object that has any field of an article is one.
    """
    if depth > MOST_AROUND or not isinstance(value, dict):
        return None
    lists = {name: held for name, held in value.items() if _is_list_of_objects(held)}
    usual = names.known(context.language)[names.LIST]
    named = {name: held for name, held in lists.items() if names.fold(name) in usual and _are_told(held, context)}
    if _has_field({name: held for name, held in value.items() if name not in named}, context):
        return None
    if named:
        others = {name: len(held) for name, held in lists.items() if name not in named and any(held)}
        return Answer(tuple(one for held in named.values() for one in held), others)
    around = [found for held in value.values() if (found := inside(held, context, depth=depth + 1))]
    return around[0] if len(around) == 1 else None


def is_told(name: str, context: Context) -> bool:
    """Does a field of this name hold a text or a headline, by its name or because somebody chose it?"""
    usual, folded = names.known(context.language), names.fold(name)
    chosen = context.columns or {}
    return any(
        folded == names.fold(chosen[field]) if chosen.get(field) else folded in usual[field] and field not in chosen
        for field in ("text", "title")
    )


def _are_told(held: list[dict[str, Any]], context: Context) -> bool:
    return any(is_told(name, context) or _is_teaser(name, context) for one in held for name in _paths(one))


def _is_teaser(name: str, context: Context) -> bool:
    return names.is_teaser(name, context.language) and "text" not in (context.columns or ())


def _has_field(value: Mapping[str, Any], context: Context) -> bool:
    """Does this object have any field that an article may have, or one that somebody chose?"""
    chosen = {names.fold(column) for column in (context.columns or {}).values() if column}
    known = _names_of_fields(context.language)
    return any(name in known or name in chosen for name in map(names.fold, _paths(value)))


@cache
def _names_of_fields(language: Language) -> frozenset[str]:
    return frozenset(name for field, found in names.known(language).items() if field != names.LIST for name in found)


def _paths(value: Mapping[str, Any]) -> Iterator[str]:
    """The names of an object's fields, and of those in its objects; what Elasticsearch wraps counts as its own."""
    for name, held in value.items():
        yield name
        if isinstance(held, dict):
            yield from held if name == WRAPPED_IN else (f"{name}.{inner}" for inner in held)


def left_out(value: Mapping[str, Any], arrays: Mapping[str, bool]) -> Iterator[str]:
    """A word on each list of this object that could hold articles too, and is not among those that are read."""
    for name, held in value.items():
        if name not in arrays and _is_list_of_objects(held) and any(held):
            yield not_read(name, len(held))


def not_read(name: str, count: int) -> str:
    """What to say of a list that was left out."""
    shown = name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}…"
    return f"the list {shown!r} was not read ({count} objects); name it 'articles' if it holds articles"


def _is_list_of_objects(held: Any) -> bool:  # noqa: ANN401
    """Is this a list of objects and of nothing else, and not empty?"""
    return isinstance(held, list) and bool(held) and all(isinstance(one, dict) for one in held)
