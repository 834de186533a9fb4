"""Which words keep a distance to what is said? Read from `hedges.txt`, one pattern a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from framing.errors import ResourceError
from framing.language.resources import Language
from framing.language.sentences import split
from framing.model import Hedge, Passage, Span

KINDS = ("hedge", "distance", "disclaimer", "denial")
NO_HIT = "none"
"""The kind of a row that says what its cue is not: any hit of the same cue that meets it is dropped."""
STEM = "stem"
"""The kind of a row that saves time: the cue is looked for only in sentences that hold one of these letters."""
SCOPE = "scope"
"""The kind of a row that says what its cue is about, where that is not simply its own sentence: one of `SCOPES`."""
BEFORE, OWN = "before", "own"
"""The sentences before it too; its own sentence, but only in the outlet's own words."""
SCOPES = (BEFORE, OWN)
LONGEST = 3_000  # characters; a sentence beyond is no prose, and is cut so that the time stays linear
_PART = re.compile(r"(?<!\(\?P)<(\w+)>")
_HIT = "hit"

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Cue:
    """The patterns of one cue and kind, and those that say what the cue is not."""

    name: str
    kind: str
    stems: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    exceptions: tuple[re.Pattern[str], ...]

    def may_be_in(self, small: str) -> bool:
        """Does a text in small letters hold what the patterns need?"""
        return not self.stems or any(stem in small for stem in self.stems)

    def places(self, sentence: str, small: str) -> Iterator[Place]:
        if not self.may_be_in(small):
            return
        hits = [match for pattern in self.patterns for match in pattern.finditer(sentence)]
        if not hits:
            return
        barred = [match.span() for pattern in self.exceptions for match in pattern.finditer(sentence)]
        for match in hits:
            start, end = match.span(_HIT if match.groupdict().get(_HIT) else 0)
            if start < end and not any(left < end and start < right for left, right in barred):
                yield start, end


def find(passage: Passage, *, language: Language) -> tuple[Hedge, ...]:
    """Where does this passage say that something is not certain, not its own word, not checked or denied?

    Returns the hedges in order of position; none overlaps another, and where two patterns meet the
    one that begins earlier stays (the longer of two that begin alike). Words inside direct quotations count
    too: compare the spans with those of the quotations to tell the speaker's caution from the outlet's.
    Raises ResourceError where a row of `hedges.txt` is no pattern, has an unknown kind, scope or part.

    >>> from framing.language.resources import load
    >>> text = "Zwei Boote sollen gesunken sein. Das ließ sich nicht überprüfen. Ein Hafen soll gebaut werden."
    >>> passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    >>> [(hedge.cue, hedge.kind) for hedge in find(passage, language=load("de"))]
    [('sollen', 'hedge'), ('nicht überprüfbar', 'disclaimer')]
    """
    text = passage.own_text
    whole = text.lower()
    cues = [cue for cue in _cues(language) if cue.may_be_in(whole)]  # most texts hold few of them
    found: list[Hedge] = []
    for first, last in _pieces(text, language):
        sentence = text[first:last]
        small = sentence.lower()
        hits = [(*place, cue) for cue in cues for place in cue.places(sentence, small)]
        reached = 0
        for start, end, cue in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
            if start >= reached:
                found.append(Hedge(Span(passage.id, first + start, first + end), cue.name, cue.kind))
                reached = end
    return tuple(found)


@cache
def of_scope(scope: str, *, language: Language) -> frozenset[str]:
    """Which cues have this scope: `before`, about the sentences before too, or `own`, in the outlet's own words only?

    >>> from framing.language.resources import load
    >>> "nicht überprüfbar" in of_scope("before", language=load("de"))
    True
    """
    return frozenset(cue for cue, kind, pattern in language.rows("hedges") if kind == SCOPE and pattern == scope)


def _pieces(text: str, language: Language) -> Iterator[Place]:
    for start, end in split(text, language):
        for left in range(start, end, LONGEST):
            yield left, min(end, left + LONGEST)


@cache
def _cues(language: Language) -> tuple[_Cue, ...]:
    rows: dict[tuple[str, str], list[re.Pattern[str]]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    scoped: set[str] = set()
    for cue, kind, pattern in language.rows("hedges"):
        if kind == STEM:
            stems[cue] = tuple(pattern.lower().split("/"))
        elif kind == SCOPE:
            scoped.add(_checked(cue, pattern))
        elif kind in (*KINDS, NO_HIT):
            rows.setdefault((cue, kind), []).append(_compiled(cue, pattern, language))
        else:
            known = ", ".join((*KINDS, NO_HIT, STEM, SCOPE))
            raise ResourceError(f"hedges.txt, {cue!r}: kind {kind!r} is none of {known}.")
    found = {cue for cue, kind in rows if kind != NO_HIT}
    if idle := sorted(({cue for cue, _ in rows} | stems.keys() | scoped) - found):
        raise ResourceError(f"hedges.txt, {idle[0]!r}: it has no row of a kind that is found.")
    return tuple(
        _Cue(cue, kind, stems.get(cue, ()), tuple(patterns), tuple(rows.get((cue, NO_HIT), ())))
        for (cue, kind), patterns in rows.items()
        if kind != NO_HIT
    )


def _checked(cue: str, scope: str) -> str:
    if scope not in SCOPES:
        raise ResourceError(f"hedges.txt, {cue!r}: scope {scope!r} is none of {', '.join(SCOPES)}.")
    return cue


def _compiled(cue: str, pattern: str, language: Language) -> re.Pattern[str]:
    try:
        return re.compile(_with_parts(cue, pattern, language), re.IGNORECASE)
    except re.error as fault:
        raise ResourceError(f"hedges.txt, {cue!r}: {pattern!r} is no regular expression ({fault}).") from fault


def _with_parts(cue: str, pattern: str, language: Language) -> str:
    """The pattern with its parts written out; parts may hold parts that stand above them."""
    if not _PART.search(pattern):
        return pattern
    known = _parts(language)

    def part(match: re.Match[str]) -> str:
        if match.group(1) not in known:
            raise ResourceError(f"hedges.txt, {cue!r}: no part <{match.group(1)}> in hedge_parts.txt.")
        return known[match.group(1)]

    return _PART.sub(part, pattern)


@cache
def _parts(language: Language) -> dict[str, str]:
    known: dict[str, str] = {}
    for name, pattern in language.rows("hedge_parts"):
        known[name] = _PART.sub(lambda match: known.get(match.group(1), match.group()), pattern)
    return known
