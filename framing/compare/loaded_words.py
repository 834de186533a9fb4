"""Which words that a list calls evaluative does each outlet write: itself, in quotations, at arm's length?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.model import Findings, LoadedWord, Passage, Span

_RIGHT_BEHIND = re.compile(r"\s(?:[\w-]{1,40}\s)?[„“\"»‚›]?")
"""Between a word of distance and the word it keeps away stands at most one: die sogenannte große Säuberungsaktion."""
_OWN, _QUOTED, _DISTANCED, _REPORTED = "own", "quoted", "distanced", "reported"


@dataclass(frozen=True, slots=True)
class LoadedUse:
    """One word of a list in one outlet's passages. Each find stands in one of the four places only."""

    outlet: str
    spans: tuple[Span, ...]
    """In the outlet's own running text."""
    quoted_spans: tuple[Span, ...]
    """In a direct quotation: the word then belongs to the speaker."""
    distanced_spans: tuple[Span, ...]
    """In quotation marks of the outlet's own, or behind "sogenannt" and the like."""
    reported_spans: tuple[Span, ...]
    """In indirect speech: the word may be the speaker's or the outlet's."""
    passage_count: int
    """In how many of the outlet's passages it stands in own running text."""

    @property
    def count(self) -> int:
        """How often the outlet itself writes the word in running text."""
        return len(self.spans)

    @property
    def all_spans(self) -> tuple[Span, ...]:
        """Every place, own text first."""
        return (*self.spans, *self.quoted_spans, *self.distanced_spans, *self.reported_spans)


@dataclass(frozen=True, slots=True)
class LoadedRow:
    """One word, what its list says about it, and where the outlets write it."""

    word: str
    register: str
    value: str
    list_name: str
    source: str
    uses: tuple[LoadedUse, ...]
    """One an outlet that has the word somewhere, in alphabetical order."""
    not_found_in: tuple[str, ...]
    """The other outlets of the passages given, in alphabetical order: the word was not found in these texts."""

    @property
    def count(self) -> int:
        """How often the outlets together write the word in running text: for the order of rows."""
        return sum(use.count for use in self.uses)

    def of(self, outlet: str) -> LoadedUse | None:
        """The word in one outlet; None where it was not found there."""
        return next((use for use in self.uses if use.outlet == outlet), None)


def compare(
    passages: Sequence[Passage], findings: Mapping[str, Findings], finds: Mapping[str, Sequence[LoadedWord]]
) -> tuple[LoadedRow, ...]:
    """Which outlet writes which word that a list calls evaluative, how often, and in whose speech?

    findings, finds: by passage id; finds as `framing.find.loaded_words.find` gives them. Returns one row a word, the
    most written in own text first, then by the alphabet. A count says how often a word was found in the passages given;
    texts of different length are not comparable by it. There is no sum over words: the list is no measure of an outlet,
    and a word that it lacks is not counted for anybody.
    """
    outlets = sorted({passage.outlet for passage in passages}, key=str.casefold)
    by_word: defaultdict[tuple[str, str, str, str, str], list[tuple[str, str, Span]]] = defaultdict(list)
    for passage in passages:
        for one in finds.get(passage.id, ()):
            key = (one.word, one.register, one.value, one.list_name, one.source)
            by_word[key].append((passage.outlet, _place(one, passage, findings[passage.id]), one.span))
    rows = [_row(key, found, outlets) for key, found in by_word.items()]
    return tuple(sorted(rows, key=lambda row: (-row.count, row.word.casefold(), row.list_name, row.register)))


def _row(key: tuple[str, str, str, str, str], found: list[tuple[str, str, Span]], outlets: list[str]) -> LoadedRow:
    by_outlet: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for outlet, place, span in found:
        by_outlet[outlet][place].append(span)
    uses = tuple(_use(outlet, by_outlet[outlet]) for outlet in outlets if outlet in by_outlet)
    return LoadedRow(*key, uses, tuple(outlet for outlet in outlets if outlet not in by_outlet))


def _use(outlet: str, places: Mapping[str, list[Span]]) -> LoadedUse:
    own = places.get(_OWN, [])
    return LoadedUse(
        outlet=outlet,
        spans=tuple(own),
        quoted_spans=tuple(places.get(_QUOTED, ())),
        distanced_spans=tuple(places.get(_DISTANCED, ())),
        reported_spans=tuple(places.get(_REPORTED, ())),
        passage_count=len({span.passage_id for span in own}),
    )


def _place(one: LoadedWord, passage: Passage, found: Findings) -> str:
    """In whose speech does the word stand? A quotation goes before marks, marks before indirect speech."""
    start, end = one.span.start, one.span.end
    around = [q for q in found.quotations if any(piece.start <= start < piece.end for piece in q.pieces)]
    if any(quotation.direct for quotation in around):
        return _QUOTED
    if one.distanced or any(_keeps_away(hedge.kind, hedge.span, passage, start, end) for hedge in found.hedges):
        return _DISTANCED
    return _REPORTED if around else _OWN


def _keeps_away(kind: str, span: Span, passage: Passage, start: int, end: int) -> bool:
    if kind == "scare_quote":
        return span.start < end and start < span.end
    return kind == "distance" and span.end < start and bool(_RIGHT_BEHIND.fullmatch(passage.text, span.end, start))
