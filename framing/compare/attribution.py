"""Who lets whom speak, with which verbs, and how hedged?"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from framing.compare import certainty, sources
from framing.compare import speakers as heard
from framing.compare.certainty import CertaintyRow
from framing.compare.sources import CreditRow, CueRow, PositionRow, RelayRow, SourceTypeRow
from framing.compare.speakers import SpeakerRow, Voice
from framing.compare.spoken_words import FORMS, SpokenWords, form_of
from framing.model import Findings, Hedge, Passage, Quotation, Span


@dataclass(frozen=True, slots=True)
class HedgeRow:
    """One way of keeping a distance in one outlet's passages, outside direct quotations."""

    outlet: str
    cue: str
    kind: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FormRow:
    """Statements of one form in one outlet's passages."""

    outlet: str
    form: str
    """direct, indirect, reported or continued."""
    spans: tuple[Span, ...]
    word_count: int
    """Words inside these statements, each once."""


@dataclass(frozen=True, slots=True)
class OutletTotals:
    """Plain counts for one outlet in one story; not to be compared where the texts differ much in length.

    Hedges and their like are those of the outlet: what stands inside a direct quotation is the speaker's caution
    ("„Das ist offenbar ein Fehler“, sagte Kern") and is left out.
    """

    outlet: str
    passage_count: int
    word_count: int
    given_word_count: int
    """Words inside statements of others, each once, however many statements overlap there."""
    sentence_count: int
    """Sentences of which it is told how sure the outlet is; 0 where nothing is told."""
    direct_count: int
    attributed_count: int
    """Statements in another form than the speaker's own words."""
    hedge_count: int
    distance_count: int
    disclaimer_count: int
    denial_count: int
    scare_quote_count: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """The attribution lens of one story."""

    speakers: tuple[SpeakerRow, ...]
    """By outlet: one row an outlet and speaker."""
    voices: tuple[Voice, ...]
    """The same rows by speaker."""
    forms: tuple[FormRow, ...]
    source_types: tuple[SourceTypeRow, ...]
    cues: tuple[CueRow, ...]
    positions: tuple[PositionRow, ...]
    relays: tuple[RelayRow, ...]
    credits: tuple[CreditRow, ...]
    certainty: tuple[CertaintyRow, ...]
    hedges: tuple[HedgeRow, ...]
    totals: tuple[OutletTotals, ...]

    def total(self, outlet: str) -> OutletTotals:
        """The plain counts of one outlet."""
        return next(total for total in self.totals if total.outlet == outlet)


def compare(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> Attribution:
    """Whose words carry the story in each outlet?

    Returns rows by outlet, every count with its places. Counts are of what the rules found, words those of the
    passages without furniture; beside each count stand the words and passages of its outlet (`totals`). Hedges inside
    direct quotations belong to the speaker: neither `hedges` nor `totals` counts them for the outlet.
    """
    words = SpokenWords(passages)
    rows = heard.speakers(passages, findings, words)
    return Attribution(
        speakers=rows,
        voices=heard.voices(rows),
        forms=_forms(passages, findings, words),
        source_types=sources.source_types(passages, findings, words),
        cues=sources.cues(passages, findings),
        positions=sources.positions(passages, findings),
        relays=sources.relays(passages, findings),
        credits=sources.credits(passages, findings),
        certainty=certainty.compare(passages, findings, words),
        hedges=_hedges(passages, findings),
        totals=_totals(passages, findings, words),
    )


def _by_outlet(passages: Sequence[Passage]) -> dict[str, list[Passage]]:
    outlets = sorted({passage.outlet for passage in passages}, key=lambda name: (name.casefold(), name))
    return {outlet: [passage for passage in passages if passage.outlet == outlet] for outlet in outlets}


def _said(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> list[Quotation]:
    return [one for passage in passages for one in findings[passage.id].quotations]


def _forms(passages: Sequence[Passage], findings: Mapping[str, Findings], words: SpokenWords) -> tuple[FormRow, ...]:
    """Statements by form: one row an outlet and form, zeros too."""
    rows = []
    for outlet, own in _by_outlet(passages).items():
        for form in FORMS:
            said = [one for one in _said(own, findings) if form_of(one) == form]
            rows.append(FormRow(outlet, form, tuple(one.span for one in said), words.given(said)))
    return tuple(rows)


def _own_hedges(findings: Findings) -> list[Hedge]:
    """The hedges that lie inside no direct quotation: the outlet's, not a speaker's."""
    pieces = sorted((piece.start, piece.end) for one in findings.quotations if one.direct for piece in one.pieces)
    starts = [start for start, _ in pieces]
    reached = list(accumulate((end for _, end in pieces), max))
    own = []
    for hedge in findings.hedges:
        k = bisect_right(starts, hedge.span.start) - 1
        if k < 0 or reached[k] < hedge.span.end:
            own.append(hedge)
    return own


def _hedges(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> tuple[HedgeRow, ...]:
    found: defaultdict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for passage in passages:
        for hedge in _own_hedges(findings[passage.id]):
            found[passage.outlet, hedge.kind, hedge.cue].append(hedge.span)
    return tuple(
        HedgeRow(outlet, cue, kind, tuple(spans))
        for (outlet, kind, cue), spans in sorted(found.items(), key=lambda item: (item[0][0].casefold(), item[0]))
    )


def _totals(
    passages: Sequence[Passage], findings: Mapping[str, Findings], words: SpokenWords
) -> tuple[OutletTotals, ...]:
    totals = []
    for outlet, own in _by_outlet(passages).items():
        said = _said(own, findings)
        kinds = [hedge.kind for passage in own for hedge in _own_hedges(findings[passage.id])]
        direct_count = sum(one.direct for one in said)
        totals.append(
            OutletTotals(
                outlet=outlet,
                passage_count=len(own),
                word_count=words.total(own),
                given_word_count=words.given(said),
                sentence_count=sum(len(findings[passage.id].claims) for passage in own),
                direct_count=direct_count,
                attributed_count=len(said) - direct_count,
                hedge_count=kinds.count("hedge"),
                distance_count=kinds.count("distance"),
                disclaimer_count=kinds.count("disclaimer"),
                denial_count=kinds.count("denial"),
                scare_quote_count=kinds.count("scare_quote"),
            )
        )
    return tuple(totals)
