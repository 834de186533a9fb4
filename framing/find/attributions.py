"""Statements given to a source without a verb: laut X, X zufolge, nach Angaben von X, so X, demnach."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from framing.find.frames import Frame
from framing.find.speakers import Phrase, before, phrase, pronoun
from framing.find.unit import Unit
from framing.language.resources import Language


def source_frames(unit: Unit) -> Iterator[Frame]:
    """The prepositions in one sentence that name the source of its statement."""
    kinds = _kinds(unit.language)
    for k in range(len(unit)):
        word = unit.word(k)
        if "before" in kinds.get(word, ()) and not _noun_follows(unit, k, kinds):
            source = pronoun(unit, k + 1) or phrase(unit, k + 1)
            if source is not None:
                yield _frame(unit, word, k, k, source, k)
        elif "after" in kinds.get(word, ()) and k:
            source = before(unit, k - 1)
            if source is not None:
                yield _frame(unit, word, k, k, source, source.first)
        elif "back" in kinds.get(word, ()):
            yield _frame(unit, word, k, k, None, k)
        elif unit.is_a(k, "after"):
            yield from _noun_frame(unit, k, kinds)
        elif unit.is_a(k, "so") and "," in unit.gap(k):
            source = phrase(unit, k + 1)
            after = source.last + 1 if source is not None else k
            while unit.is_a(after, "adverb") and not unit.cut(after):
                after += 1  # "so Kern weiter"
            if source is None or not (unit.cut(after) or unit.is_a(after, "preposition")):
                continue
            head = {kind for i in range(k + 1, source.last + 1) for kind in kinds.get(unit.tokens[i].text, ())}
            if "none" not in head:
                yield _frame(unit, word, k, source.last, None if "view" in head else source, k)


def _noun_frame(unit: Unit, k: int, kinds: dict[str, frozenset[str]]) -> Iterator[Frame]:
    """Nach Angaben der Polizei; nach ukrainischen Angaben; nach eigenen Angaben."""
    n = _noun(unit, k, kinds)
    if n is None:
        return
    cue = f"{unit.word(k)} {unit.tokens[n].text}"
    if any("own" in kinds.get(unit.word(j), ()) for j in range(k + 1, n)):
        yield _frame(unit, f"{unit.word(k)} {unit.word(n - 1)} {unit.tokens[n].text}", k, n, None, k, own=True)
        return
    source: Phrase | None = None
    if unit.is_a(n + 1, "genitive") and not unit.cut(n + 1):
        source = phrase(unit, n + 2) if unit.is_a(n + 1, "preposition") else phrase(unit, n + 1)
    elif unit.capital(n + 1) and not unit.cut(n + 1):
        source = phrase(unit, n + 1)  # "nach Angaben Gladkows"
    if source is None:
        first = k + 2 if unit.is_a(k + 1, "determiner") else k + 1
        source = Phrase(first, n, unit.tokens[first].start, unit.tokens[n].end)
    yield _frame(unit, cue, k, n, source, k)


def _noun_follows(unit: Unit, k: int, kinds: dict[str, frozenset[str]]) -> bool:
    return unit.is_a(k, "after") and _noun(unit, k, kinds) is not None


def _noun(unit: Unit, k: int, kinds: dict[str, frozenset[str]]) -> int | None:
    """The noun of saying behind "nach": at most an article and three adjectives lie between."""
    for n in range(k + 1, min(k + 6, len(unit))):
        if unit.cut(n):
            return None
        if unit.capital(n):
            return n if "noun" in kinds.get(unit.tokens[n].text, ()) else None
        if unit.is_a(n, "preposition"):
            return None
    return None


def _frame(
    unit: Unit, cue: str, first: int, last: int, source: Phrase | None, start: int, *, own: bool = False
) -> Frame:
    begin = unit.tokens[start].start
    behind = max(last, source.last if source else last)
    if start == 0:
        behind = _past_apposition(unit, _past_attributes(unit, behind))
    end = max(unit.tokens[behind].end, source.end if source else 0)
    if start == 0:
        place = "after"
    elif end >= unit.tokens[-1].end or (unit.is_a(first, "so") and not _goes_on(unit, behind)):
        place = "before"
    else:
        place = "around"
    return Frame(cue, unit.tokens[first].start, unit.tokens[last].end, source, "neutral", place, begin, end, elided=own)


def _goes_on(unit: Unit, k: int) -> bool:
    """„Zudem gebe es, so Kern weiter, keinen Grund": the statement stands on both sides of its source."""
    stop = unit.clause_end(k)
    return stop < len(unit) and "," in unit.gap(stop) and not (unit.is_a(stop, "and") or unit.is_a(stop, "relative"))


def _past_attributes(unit: Unit, k: int) -> int:
    """The last word of "Laut einem Bericht der Bank aus dem Jahr 2017" before the verb, which comes second."""
    while k + 1 < len(unit) and not unit.cut(k + 1):
        if unit.word(k + 1).isdigit():
            k += 1
            continue
        if not unit.is_a(k + 1, "preposition") and not unit.is_a(k + 1, "genitive"):
            return k
        found = phrase(unit, k + 2)
        if found is None:
            return k
        k = found.last
    return k


def _past_apposition(unit: Unit, k: int) -> int:
    """The last word of "Laut Kern, der Leiterin des Amts," before the verb that follows."""
    if k + 1 >= len(unit) or "," not in unit.gap(k + 1):
        return k
    stop = unit.clause_end(k + 1)
    short = stop < len(unit) and "," in unit.gap(stop) and stop - k < 12
    return stop - 1 if short and not unit.capital(stop) else k


@cache
def _kinds(language: Language) -> dict[str, frozenset[str]]:
    rows = language.rows("attributions")
    return {word: frozenset(kind for w, kind in rows if w == word) for word, _ in rows}
