"""How sure is each outlet of what it tells? Sentences by what keeps them at a distance; never by what is true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.compare.spoken_words import SpokenWords
from framing.model import Claim, Findings, Passage, Span

CERTAINTIES = ("asserted", "attributed", "hedged", "disclaimed", "denied")
"""In the outlet's own words, given to somebody, under reservation, said to be unchecked, told as denied."""


@dataclass(frozen=True, slots=True)
class CertaintyRow:
    """The sentences of one outlet's passages of one certainty."""

    outlet: str
    certainty: str
    spans: tuple[Span, ...]
    word_count: int


def compare(
    passages: Sequence[Passage], findings: Mapping[str, Findings], words: SpokenWords
) -> tuple[CertaintyRow, ...]:
    """How many sentences does each outlet tell in its own words, and how many at a distance?

    One row an outlet and certainty, zeros too; no row for an outlet of which nothing is told. Counts are sentences;
    not to be compared where one text has a few sentences only.
    """
    found: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for passage in passages:
        for claim in findings[passage.id].claims:
            found[passage.outlet][claim.certainty].append(claim.span)
    return tuple(
        CertaintyRow(outlet, certainty, tuple(found[outlet][certainty]), words.within(found[outlet][certainty]))
        for outlet in sorted(found, key=lambda name: (name.casefold(), name))
        for certainty in CERTAINTIES
    )


def of_sentence(findings: Findings, sentence: Span) -> Claim | None:
    """How sure is the passage of this sentence? The claim that shares the most characters with it; None for none."""
    shared = [(min(c.span.end, sentence.end) - max(c.span.start, sentence.start), c) for c in findings.claims]
    best = max(shared, key=lambda pair: (pair[0], -pair[1].span.start), default=None)
    return best[1] if best and best[0] > 0 else None
