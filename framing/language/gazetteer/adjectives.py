"""Adjectives in -er that are not made of the whole name of a place: Münchner, Basler."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from framing.language.gazetteer.taxonomy import source_text
from framing.language.resources import parse_table


@cache
def adjectives() -> dict[str, tuple[str, ...]]:
    """By the form of the name, from `data/names/adjectives.txt`.

    >>> adjectives()["München"]
    ('Münchner',)
    """
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for adjective, form in parse_table("adjectives.txt", source_text("adjectives.txt")).rows:
        found[form] = (*found[form], adjective)
    return dict(found)
