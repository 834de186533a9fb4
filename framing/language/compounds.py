"""A German compound and its two parts: Kontaktgebühr is a Gebühr."""

from __future__ import annotations

from collections.abc import Collection

SHORTEST_PART = 4
"""Shorter parts are chance: in "Lehrer" stands "Ehre"."""


def parts(word: str, known: Collection[str], links: Collection[str], endings: Collection[str] = ()) -> tuple[str, ...]:
    """Of which two words is this one made? Nothing where it is no compound of known words.

    word: case-folded; known: words that may be parts, case-folded; links: what may stand between them (s, n, en …);
    endings: what no last part may be or lie in, known or not (schaft, keit …). Of several ways the one counts whose
    shorter part is longest.

    >>> known = {"kontakt", "gebühr", "sicherheit", "garantie"}
    >>> parts("kontaktgebühr", known, {"s"}), parts("sicherheitsgarantie", known, {"s"}), parts("gebühr", known, {"s"})
    (('kontakt', 'gebühr'), ('sicherheit', 'garantie'), ())
    """
    if len(word) < 2 * SHORTEST_PART or not word.isalpha():
        return ()
    found: list[tuple[int, str, str]] = []
    shortest = max((len(ending) + 1 for ending in endings if word.endswith(ending)), default=SHORTEST_PART)
    for cut in range(SHORTEST_PART, len(word) - max(shortest, SHORTEST_PART) + 1):
        last = word[cut:]
        if last in known:
            firsts = (word[:cut].removesuffix(link) for link in ("", *links) if word[:cut].endswith(link))
            found += [
                (min(len(first), len(last)), first, last)
                for first in firsts
                if len(first) >= SHORTEST_PART and first in known
            ]
    return max(found)[1:] if found else ()
