"""Who lets whom speak, with which verbs, and how hedged?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.model import Findings, Passage, Span


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker in one outlet's passages. An empty name means: attributed, but to nobody by name."""

    outlet: str
    speaker: str
    cues: tuple[str, ...]
    """Verbs and prepositions that hand the statements over, the most frequent first."""
    stances: tuple[str, ...]
    """The stances of those verbs, neutral left out."""
    direct_spans: tuple[Span, ...]
    attributed_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class HedgeRow:
    """One way of keeping a distance in one outlet's passages."""

    outlet: str
    cue: str
    kind: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class OutletTotals:
    """Plain counts for one outlet in one story; not to be compared where the texts differ much in length."""

    outlet: str
    passage_count: int
    word_count: int
    direct_count: int
    attributed_count: int
    hedge_count: int
    distance_count: int
    disclaimer_count: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """The attribution lens of one story."""

    speakers: tuple[SpeakerRow, ...]
    hedges: tuple[HedgeRow, ...]
    totals: tuple[OutletTotals, ...]


def compare(
    passages: Sequence[Passage], findings: Mapping[str, Findings], *, word_counts: Mapping[str, int]
) -> Attribution:
    """Whose words carry the story in each outlet?

    word_counts: words of each passage by its id, so that a count can be read beside the length.
    Returns rows by outlet, within it the most heard speaker first. Counts are of what the rules found.
    """
    names = _full_names(passages, findings)
    speakers: defaultdict[tuple[str, str], _Heard] = defaultdict(_Heard)
    hedges: defaultdict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for passage in passages:
        for quotation in findings[passage.id].quotations:
            speaker = names.get((passage.outlet, quotation.speaker), quotation.speaker)
            heard = speakers[passage.outlet, speaker]
            (heard.direct if quotation.kind == "direct" else heard.attributed).append(quotation.span)
            heard.cues += [quotation.cue] if quotation.cue else []
            heard.stances += [quotation.stance] if quotation.stance != "neutral" else []
        for hedge in findings[passage.id].hedges:
            hedges[passage.outlet, hedge.kind, hedge.cue].append(hedge.span)
    return Attribution(
        speakers=tuple(
            heard.row(outlet, speaker)
            for (outlet, speaker), heard in sorted(
                speakers.items(), key=lambda item: (item[0][0].casefold(), -item[1].count, item[0][1])
            )
        ),
        hedges=tuple(
            HedgeRow(outlet, cue, kind, tuple(spans))
            for (outlet, kind, cue), spans in sorted(hedges.items(), key=lambda item: (item[0][0].casefold(), item[0]))
        ),
        totals=_totals(passages, findings, word_counts),
    )


def _full_names(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> dict[tuple[str, str], str]:
    """(outlet, surname) to the full name, where an outlet gives one speaker both ways and no other that surname."""
    by_surname: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for passage in passages:
        for quotation in findings[passage.id].quotations:
            words = quotation.speaker.split()
            if len(words) > 1 and all(word[0].isupper() for word in words):  # no "Generalstab in Kiew"
                by_surname[passage.outlet, words[-1]].add(quotation.speaker)
    return {key: found.pop() for key, found in by_surname.items() if len(found) == 1}


class _Heard:
    """What one speaker is given, while it is being collected."""

    def __init__(self) -> None:
        self.direct: list[Span] = []
        self.attributed: list[Span] = []
        self.cues: list[str] = []
        self.stances: list[str] = []

    @property
    def count(self) -> int:
        return len(self.direct) + len(self.attributed)

    def row(self, outlet: str, speaker: str) -> SpeakerRow:
        return SpeakerRow(
            outlet, speaker, _by_frequency(self.cues), _by_frequency(self.stances),
            tuple(self.direct), tuple(self.attributed),
        )  # fmt: skip


def _by_frequency(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values), key=lambda value: (-values.count(value), value)))


def _totals(
    passages: Sequence[Passage], findings: Mapping[str, Findings], word_counts: Mapping[str, int]
) -> tuple[OutletTotals, ...]:
    totals = []
    for outlet in sorted({passage.outlet for passage in passages}, key=str.casefold):
        own = [passage for passage in passages if passage.outlet == outlet]
        quotations = [quotation for passage in own for quotation in findings[passage.id].quotations]
        kinds = [hedge.kind for passage in own for hedge in findings[passage.id].hedges]
        direct_count = sum(quotation.kind == "direct" for quotation in quotations)
        totals.append(
            OutletTotals(
                outlet=outlet,
                passage_count=len(own),
                word_count=sum(word_counts[passage.id] for passage in own),
                direct_count=direct_count,
                attributed_count=len(quotations) - direct_count,
                hedge_count=kinds.count("hedge"),
                distance_count=kinds.count("distance"),
                disclaimer_count=kinds.count("disclaimer"),
            )
        )
    return tuple(totals)
