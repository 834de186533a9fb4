"""Which lists inside an object of JSON hold articles?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from framing.ingest.items import Context
from framing.ingest.tables import names
from framing.ingest.tables.json_tables import is_by_columns

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
    if not {names.fold(name) for name in value if name not in lists}.isdisjoint(usual["text"]):
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


def left_out(value: Mapping[str, Any], arrays: Mapping[str, bool]) -> Iterator[str]:
    """A word on each list of this object that could hold articles too, and is not among those that are read."""
    for name, held in value.items():
        if name not in arrays and _is_list_of_objects(held) and any(held):
            shown = name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}…"
            yield f"the list {shown!r} was not read ({len(held)} objects); name it 'articles' if it holds articles"


def _is_list_of_objects(held: Any) -> bool:  # noqa: ANN401
    """Is this a list of objects and of nothing else, and not empty?"""
    return isinstance(held, list) and bool(held) and all(isinstance(one, dict) for one in held)
