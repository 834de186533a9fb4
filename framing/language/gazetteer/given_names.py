"""Given names, to tell a person from a namesake: `data/names/given_names.txt`."""

from __future__ import annotations

from functools import cache

from framing.language.gazetteer.taxonomy import source_text
from framing.language.resources import parse_table


@cache
def given_names() -> frozenset[str]:
    """All of them, as news write them.

    >>> "Wolodymyr" in given_names(), "Berlin" in given_names()
    (True, False)
    """
    return frozenset(row[0] for row in parse_table("given_names.txt", source_text("given_names.txt")).rows)
