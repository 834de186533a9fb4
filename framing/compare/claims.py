"""The same claim in two outlets: who tells it in its own words, and who gives it to whom?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.compare import certainty
from framing.compare.alignment import Alignment
from framing.compare.speakers import by_frequency
from framing.model import Findings, Quotation, Span


@dataclass(frozen=True, slots=True)
class Side:
    """One outlet's sentence of a pair that says the same."""

    outlet: str
    sentence: Span
    certainty: str
    """asserted, attributed, hedged, disclaimed or denied; "" where nothing tells."""
    reasons: tuple[Span, ...]
    """The words that say so."""
    sources: tuple[str, ...]
    """To whom the sentence gives statements, as the passage names them; empty where to nobody by name."""


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Two sentences that correspond, and how sure each outlet is of its own."""

    a: Side
    b: Side
    likeness: str
    """same or partly, as the alignment has it: where it is partly, the sentences may differ in what they claim."""

    @property
    def difference(self) -> str:
        """certainty, source (given to different sources on both sides), none; "" where one side does not tell."""
        if not self.a.certainty or not self.b.certainty:
            return ""
        if self.a.certainty != self.b.certainty:
            return "certainty"
        # Kern and Taras Kern, Ministerium and Ministerium in Moskau: a name within a fuller one is no difference.
        apart = self.a.sources and self.b.sources and not _share(self.a.sources, self.b.sources)
        return "source" if apart else "none"


_ORDER = ("certainty", "source", "none", "")


def compare(alignments: Sequence[Alignment], findings: Mapping[str, Findings]) -> tuple[ClaimPair, ...]:
    """How sure is each outlet of what both say?

    One pair of sentences a row: those first that differ in certainty, then in their source; within that sentences that
    say the same before those that do so partly, then the more similar. Pairs of different outlets are not comparable.
    """
    found = [
        (pair.similarity, ClaimPair(
            _side(alignment.outlet_a, pair.a, findings), _side(alignment.outlet_b, pair.b, findings), pair.label
        ))
        for alignment in alignments
        for pair in alignment.pairs
    ]  # fmt: skip
    order = sorted(found, key=lambda one: (_ORDER.index(one[1].difference), one[1].likeness != "same", -one[0]))
    return tuple(pair for _, pair in order)


def _side(outlet: str, sentence: Span, findings: Mapping[str, Findings]) -> Side:
    here = findings[sentence.passage_id]
    claim = certainty.of_sentence(here, sentence)
    said = [one for one in here.quotations if any(_meet(span, sentence) for span in _all(one))]
    return Side(
        outlet=outlet,
        sentence=sentence,
        certainty=claim.certainty if claim else "",
        reasons=claim.reasons if claim else (),
        sources=by_frequency([one.speaker for one in said]),
    )


def _all(one: Quotation) -> tuple[Span, ...]:
    """The statement, and the words that hand it over, maybe in a sentence of their own ("Das sagte Kern.")."""
    named = (one.speaker_span,) if one.speaker_span else ()
    return (*one.pieces, *one.frame_spans, *one.cue_spans, *named)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _share(some: Sequence[str], others: Sequence[str]) -> bool:
    """Does a name of the one stand among the others, whole or as some words of a fuller name?"""
    return any(f" {a} " in f" {b} " or f" {b} " in f" {a} " for a in some for b in others)
