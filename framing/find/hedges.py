"""Which words keep a distance to what is said? Read from `hedges.txt`, one pattern a row."""

from __future__ import annotations

import re
from functools import cache

from framing.errors import ResourceError
from framing.language.resources import Language
from framing.model import Hedge, Passage, Span

KINDS = ("hedge", "distance", "disclaimer")


def find(passage: Passage, *, language: Language) -> tuple[Hedge, ...]:
    """Where does this passage say that something is not certain, not its own word, or was not checked?

    Returns the hedges in order of position; none overlaps another, and where two patterns meet the
    one that begins earlier stays (the longer of two that begin alike). Words inside direct quotations count
    too: compare the spans with those of the quotations to tell the speaker's caution from the outlet's.
    Raises ResourceError where a row of `hedges.txt` is no pattern or has an unknown kind.
    """
    text = passage.own_text
    hits = [
        (match.start(), match.end(), cue, kind)
        for cue, kind, pattern in _patterns(language)
        for match in pattern.finditer(text)
        if match.end() > match.start()
    ]
    found: list[Hedge] = []
    end = 0
    for start, stop, cue, kind in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= end:
            found.append(Hedge(Span(passage.id, start, stop), cue, kind))
            end = stop
    return tuple(found)


@cache
def _patterns(language: Language) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    rows = []
    for cue, kind, pattern in language.rows("hedges"):
        if kind not in KINDS:
            raise ResourceError(f"hedges.txt, {cue!r}: kind {kind!r} is none of {', '.join(KINDS)}.")
        try:
            rows.append((cue, kind, re.compile(pattern, re.IGNORECASE)))
        except re.error as fault:
            raise ResourceError(f"hedges.txt, {cue!r}: {pattern!r} is no regular expression ({fault}).") from fault
    return tuple(rows)
