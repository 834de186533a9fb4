"""What kinds of sources, with which verbs, where in the text, and through whom? One row an outlet and thing counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.compare.speakers import most_frequent
from framing.compare.spoken_words import SpokenWords
from framing.model import Findings, Passage, Quotation, Span

PLACES = ("heading", "first", "middle", "last")
"""Where a statement begins: in the heading, or in the first, middle or last third of the text below it."""


@dataclass(frozen=True, slots=True)
class SourceTypeRow:
    """Statements of one kind of source in one outlet's passages."""

    outlet: str
    source_type: str
    """government, military, agency …; "" where nothing tells the kind."""
    spans: tuple[Span, ...]
    word_count: int
    """Words inside these statements, each once."""


@dataclass(frozen=True, slots=True)
class CueRow:
    """One verb, preposition or noun by which an outlet hands statements over."""

    outlet: str
    cue: str
    stance: str
    """What the word says about the statement, as the word list has it: neutral, doubting, approving …"""
    medium: str
    """speech, writing or thought; "" where the word does not tell."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PositionRow:
    """Statements of one kind of source that begin in one part of an outlet's texts."""

    outlet: str
    source_type: str
    place: str
    """heading, first, middle or last."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class RelayRow:
    """Through whom or where an outlet got statements of others."""

    outlet: str
    kind: str
    """relay (who passes them on) or channel (where they were said)."""
    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A news agency from which passages of one outlet say that they take words."""

    outlet: str
    agency: str
    passage_ids: tuple[str, ...]


def source_types(
    passages: Sequence[Passage], findings: Mapping[str, Findings], words: SpokenWords
) -> tuple[SourceTypeRow, ...]:
    """Which kinds of sources does each outlet give the word, how often, and with how many words?

    Rows by outlet, the kind with the most words first. A statement whose own words do not tell the kind counts for
    the kind that the same outlet otherwise tells of its speaker. Words of overlapping statements of two kinds count
    for both, so rows may add up to more than the words given in all.
    """
    return tuple(
        sorted(
            (
                SourceTypeRow(outlet, kind, tuple(one.span for one in said), words.given(said))
                for (outlet, kind), said in _grouped(_typed(passages, findings), lambda _, kind, __: (kind,))
            ),
            key=lambda row: (row.outlet.casefold(), not row.source_type, -row.word_count, row.source_type),
        )
    )


def cues(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> tuple[CueRow, ...]:
    """By which verbs and phrases does each outlet hand statements over? Rows by outlet, the most frequent first.

    Statements without a cue ("…": goes on without a frame) are left out.
    """
    rows = (
        CueRow(outlet, cue, stance, medium, tuple(one.span for one in said))
        for (outlet, cue, stance, medium), said in _grouped(
            _typed(passages, findings), lambda _, __, one: (one.cue, one.stance, one.medium)
        )
        if cue
    )
    return tuple(
        sorted(rows, key=lambda row: (row.outlet.casefold(), -len(row.spans), row.cue, row.stance, row.medium))
    )


def positions(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> tuple[PositionRow, ...]:
    """In which part of the text does each kind of source begin to speak? Simple counts of statements.

    Not to be compared with a text of a few sentences: its thirds are single sentences.
    """
    rows = (
        PositionRow(outlet, kind, place, tuple(one.span for one in said))
        for (outlet, kind, place), said in _grouped(
            _typed(passages, findings), lambda passage, kind, one: (kind, place_of(passage, one.span))
        )
    )
    return tuple(
        sorted(rows, key=lambda r: (r.outlet.casefold(), not r.source_type, r.source_type, PLACES.index(r.place)))
    )


def place_of(passage: Passage, span: Span) -> str:
    """In which part of its passage does this begin? Thirds are of characters, from the heading's end to the text's."""
    if span.start < passage.heading_end:
        return "heading"
    length = max(len(passage.own_text.rstrip()) - passage.heading_end, 1)
    return PLACES[1 + min(3 * (span.start - passage.heading_end) // length, 2)]


def relays(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> tuple[RelayRow, ...]:
    """Who passed statements on to each outlet, and where were they said? Rows by outlet, the most frequent first."""
    found: defaultdict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for passage in passages:
        for one in findings[passage.id].quotations:
            for kind, name in (("relay", one.relay), ("channel", one.channel)):
                if name:
                    found[passage.outlet, kind, name].append(one.span)
    rows = (RelayRow(*key, tuple(spans)) for key, spans in found.items())
    return tuple(sorted(rows, key=lambda row: (row.outlet.casefold(), row.kind != "relay", -len(row.spans), row.name)))


def credits(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> tuple[CreditRow, ...]:
    """From which agencies do the passages of each outlet say that they take words?"""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for passage in passages:
        for agency in dict.fromkeys(findings[passage.id].credits):
            found[passage.outlet, agency].append(passage.id)
    rows = (CreditRow(outlet, agency, tuple(ids)) for (outlet, agency), ids in found.items())
    return tuple(sorted(rows, key=lambda row: (row.outlet.casefold(), -len(row.passage_ids), row.agency)))


_Typed = tuple[Passage, str, Quotation]


def _typed(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> list[_Typed]:
    """Every statement with its kind of source."""
    told: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    every = [(passage, one) for passage in passages for one in findings[passage.id].quotations]
    for passage, one in every:
        if one.speaker:
            told[passage.outlet, one.speaker].append(one.source_type)
    kinds = {key: most_frequent(values) for key, values in told.items()}
    return [(passage, one.source_type or kinds.get((passage.outlet, one.speaker), ""), one) for passage, one in every]


def _grouped(
    typed: Iterable[_Typed], key: Callable[[Passage, str, Quotation], tuple[str, ...]]
) -> Iterable[tuple[tuple[str, ...], list[Quotation]]]:
    """Statements by outlet and whatever else the key says."""
    groups: defaultdict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for passage, kind, one in typed:
        groups[passage.outlet, *key(passage, kind, one)].append(one)
    return groups.items()
