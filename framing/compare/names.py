"""Who calls whom or what by which name?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from framing.compare.name_rows import FormUse, NameRow, use_order
from framing.model import Findings, Mention, Passage, Span


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form of which an outlet's texts do not tell what it names: shown as written, and not counted."""

    form: str
    outlet: str
    spans: tuple[Span, ...]
    candidate_ids: tuple[str, ...]
    """All that it may name."""


@dataclass(frozen=True, slots=True)
class WeekUse:
    """How often one outlet writes one form in one week, in its own words."""

    entity_id: str
    outlet: str
    week: str
    """ISO week: 2024-W07."""
    form: str
    perspective: str
    spans: tuple[Span, ...]

    @property
    def count(self) -> int:
        """How often."""
        return len(self.spans)


_CONTRAST_ORDER = ("origin", "also", "within", "style", "designation", "none")


def compare(passages: Sequence[Passage], findings: Mapping[str, Findings], *, marked: Set[str]) -> tuple[NameRow, ...]:
    """Which outlet uses which form of a name, and does the difference lie in the form's origin?

    marked: the perspectives that point to another language, an era, a claim or a stance.
    Returns one row an entity: contrasts of origin first, then the most used. Only what outlets write in
    their own words makes a contrast; quoted forms and glosses are listed apart. A count says how often a
    form was found in the passages given, nothing about why.
    """
    by_entity: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
    reported: set[Span] = set()
    for passage in passages:
        for mention in findings[passage.id].mentions:
            if not mention.open:
                by_entity[mention.entity_id].append((passage.outlet, mention))
        reported |= _reported(findings[passage.id])
    rows = [_row(entity_id, found, marked, reported) for entity_id, found in by_entity.items()]
    return tuple(
        sorted(rows, key=lambda row: (_CONTRAST_ORDER.index(row.contrast), -_own_count(row), row.name, row.entity_id))
    )


def open_forms(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> tuple[OpenForm, ...]:
    """Which forms may name several things, and which outlet writes them where? The most frequent first.

    One row for each form, outlet and set of candidates; outlets in alphabetical order.
    """
    spans: defaultdict[tuple[str, str, tuple[str, ...]], list[Span]] = defaultdict(list)
    for passage in passages:
        for mention in findings[passage.id].mentions:
            if mention.open:
                spans[mention.form, passage.outlet, mention.candidates].append(mention.span)
    found = [OpenForm(form, outlet, tuple(its), ids) for (form, outlet, ids), its in spans.items()]
    total: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for one in found:
        total[one.form, one.candidate_ids] += len(one.spans)

    def order(one: OpenForm) -> tuple[int, str, tuple[str, ...], str]:
        return -total[one.form, one.candidate_ids], one.form, one.candidate_ids, one.outlet.casefold()

    return tuple(sorted(found, key=order))


def over_weeks(rows: Sequence[NameRow], passages: Sequence[Passage]) -> tuple[tuple[WeekUse, ...], int]:
    """How often does each outlet write each form, week by week?

    rows: of these passages. Only own words count, as in `NameRow.contrast`. A week is the ISO week of the day on
    which the text was published, in the zone of its time. Returns the uses by name, outlet and week, and the number
    of passages without a date: what stands in them is left out.
    """
    weeks = {passage.id: _week(passage.published_at) for passage in passages if passage.published_at}
    found: list[WeekUse] = []
    for row in rows:
        for use in row.uses:
            by_week: defaultdict[str, list[Span]] = defaultdict(list)
            for span in use.spans:
                if span.passage_id in weeks:
                    by_week[weeks[span.passage_id]].append(span)
            found += [
                WeekUse(row.entity_id, use.outlet, week, use.form, use.perspective, tuple(spans))
                for week, spans in by_week.items()
            ]
    place = {row.entity_id: number for number, row in enumerate(rows)}
    found.sort(key=lambda one: (place[one.entity_id], one.outlet.casefold(), one.week, -one.count, one.form))
    return tuple(found), sum(passage.id not in weeks for passage in passages)


def differences(rows: Sequence[NameRow], outlet_a: str, outlet_b: str) -> int:
    """For how many things do two outlets mainly write, in their own words, forms of different origin?"""
    return sum(row.differs(outlet_a, outlet_b) for row in rows)


def mean_differences(rows: Sequence[NameRow]) -> float:
    """How many things do two outlets name by forms of different origin, averaged over all pairs of outlets?

    0 where there is one outlet only.
    """
    outlets = sorted({use.outlet for row in rows for use in row.uses})
    pairs = list(combinations(outlets, 2))
    return sum(differences(rows, *pair) for pair in pairs) / len(pairs) if pairs else 0.0


def _week(moment: datetime) -> str:
    """2024-02-14 lies in 2024-W07.

    >>> _week(datetime(2027, 1, 1))
    '2026-W53'
    """
    year, week, _ = moment.isocalendar()
    return f"{year}-W{week:02}"


def _reported(found: Findings) -> set[Span]:
    """The names inside statements that are reported indirectly; whoever is named as their source is not inside."""
    said: set[Span] = set()
    for quotation in found.quotations:
        if quotation.kind != "direct":
            apart = [*quotation.cue_spans, *((quotation.speaker_span,) if quotation.speaker_span else ())]
            inside = [m.span for m in found.mentions if quotation.span.start <= m.span.start < quotation.span.end]
            said |= {s for s in inside if not any(s.start < other.end and other.start < s.end for other in apart)}
    return said


def _row(entity_id: str, found: list[tuple[str, Mention]], marked: Set[str], reported: Set[Span]) -> NameRow:
    by_form: defaultdict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for outlet, mention in found:
        by_form[outlet, mention.form, mention.perspective].append(mention)
    uses = sorted((_use(*key, mentions, marked, reported) for key, mentions in by_form.items()), key=use_order)
    first = found[0][1]
    return NameRow(entity_id, first.name, first.kind, tuple(uses))


def _use(
    outlet: str, form: str, perspective: str, mentions: list[Mention], marked: Set[str], reported: Set[Span]
) -> FormUse:
    own = [m for m in mentions if not m.quoted and m.shape != "gloss"]
    return FormUse(
        outlet=outlet,
        form=form,
        perspective=perspective,
        spans=tuple(m.span for m in own),
        quoted_spans=tuple(m.span for m in mentions if m.quoted),
        gloss_spans=tuple(m.span for m in mentions if m.shape == "gloss" and not m.quoted),
        passage_count=len({m.span.passage_id for m in own}),
        reported_spans=tuple(m.span for m in own if m.span in reported),
        marked=perspective in marked,
    )


def _own_count(row: NameRow) -> int:
    return sum(use.count for use in row.uses)
