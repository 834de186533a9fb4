"""Hosts that carry the texts of others (archives, searches, short addresses); the list is `outlets/carriers.txt`."""

from __future__ import annotations

from functools import cache
from importlib import resources

from framing.language.resources import parse_table

_MOST_LABELS = 4


def is_carrier(host: str) -> bool:
    """Does this host carry the texts of others, so that its name is that of no outlet?

    >>> is_carrier("web.archive.org"), is_carrier("archive.org.example")
    (True, False)
    """
    labels = host.casefold().rsplit(".", _MOST_LABELS)
    return any(".".join(labels[place:]) in _carriers() for place in range(len(labels)))


@cache
def _carriers() -> frozenset[str]:
    file = resources.files("framing.language") / "data" / "outlets" / "carriers.txt"
    return frozenset(host for (host,) in parse_table("carriers.txt", file.read_text(encoding="utf-8")).rows)
