"""Who calls whom or what by which name?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from framing.model import Findings, Mention, Passage, Span


@dataclass(frozen=True, slots=True)
class FormUse:
    """One form of one name in one outlet's passages."""

    outlet: str
    form: str
    perspective: str
    spans: tuple[Span, ...]
    """Where the outlet itself writes it."""
    quoted_spans: tuple[Span, ...]
    """Where it stands in a direct quotation: the form then belongs to the speaker."""
    gloss_spans: tuple[Span, ...]
    """Where it is only added in brackets: Krasnoarmeisk (Pokrowsk)."""
    passage_count: int
    """In how many of the outlet's passages the outlet itself writes it."""
    marked: bool = False
    """The form points to another language, an era, a claim or a stance; else it is a usual spelling."""

    @property
    def count(self) -> int:
        """How often the outlet itself writes the form, glosses and quotations apart."""
        return len(self.spans)


@dataclass(frozen=True, slots=True)
class NameRow:
    """One named thing and every form that the outlets use for it."""

    entity_id: str
    name: str
    kind: str
    uses: tuple[FormUse, ...]
    """By outlet, the most frequent form first."""

    @property
    def contrast(self) -> str:
        """What differs between the outlets that name it in their own words?

        origin: the form that two of them mainly write; also: one writes, beside its main form, a marked form
        that another does not; style: only usual spellings (Kiew, Kyjiw); none: nothing.
        """
        outlets = sorted({use.outlet for use in self.uses if use.count})
        if any(self.differs(*pair) for pair in combinations(outlets, 2)):
            return "origin"
        own = {outlet: [use for use in self.of(outlet) if use.count] for outlet in outlets}
        if len({frozenset(use.perspective for use in uses if use.marked) for uses in own.values()}) > 1:
            return "also"
        return "style" if len({frozenset(use.form for use in uses) for uses in own.values()}) > 1 else "none"

    def main_form(self, outlet: str) -> FormUse | None:
        """The form that an outlet writes most often in its own words; None where it does not name the thing."""
        return next((use for use in self.of(outlet) if use.count), None)

    def differs(self, outlet_a: str, outlet_b: str) -> bool:
        """Do two outlets mainly write, in their own words, forms of different origin?

        A form that slipped in once is no difference of houses, and two usual spellings are none of origin.
        """
        a, b = self.main_form(outlet_a), self.main_form(outlet_b)
        return a is not None and b is not None and a.perspective != b.perspective and (a.marked or b.marked)

    def of(self, outlet: str) -> tuple[FormUse, ...]:
        """The forms of one outlet."""
        return tuple(use for use in self.uses if use.outlet == outlet)


_CONTRAST_ORDER = ("origin", "also", "style", "none")


def compare(passages: Sequence[Passage], findings: Mapping[str, Findings], *, marked: Set[str]) -> tuple[NameRow, ...]:
    """Which outlet uses which form of a name, and does the difference lie in the form's origin?

    marked: the perspectives that point to another language, an era, a claim or a stance.
    Returns one row an entity: contrasts of origin first, then the most used. Only what outlets write in
    their own words makes a contrast; quoted forms and glosses are listed apart. A count says how often a
    form was found in the passages given, nothing about why.
    """
    by_entity: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for passage in passages:
        for mention in findings[passage.id].mentions:
            by_entity[mention.entity_id].append((passage.outlet, mention))
    rows = [_row(entity_id, found, marked) for entity_id, found in by_entity.items()]
    return tuple(
        sorted(rows, key=lambda row: (_CONTRAST_ORDER.index(row.contrast), -_own_count(row), row.name, row.entity_id))
    )


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


def _row(entity_id: str, found: list[tuple[str, Mention]], marked: Set[str]) -> NameRow:
    by_form: defaultdict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for outlet, mention in found:
        by_form[outlet, mention.form, mention.perspective].append(mention)
    uses = sorted((_use(*key, mentions, marked) for key, mentions in by_form.items()), key=_use_order)
    first = found[0][1]
    return NameRow(entity_id, first.name, first.kind, tuple(uses))


def _use(outlet: str, form: str, perspective: str, mentions: list[Mention], marked: Set[str]) -> FormUse:
    own = [m for m in mentions if not m.quoted and m.shape != "gloss"]
    return FormUse(
        outlet=outlet,
        form=form,
        perspective=perspective,
        spans=tuple(m.span for m in own),
        quoted_spans=tuple(m.span for m in mentions if m.quoted),
        gloss_spans=tuple(m.span for m in mentions if m.shape == "gloss" and not m.quoted),
        passage_count=len({m.span.passage_id for m in own}),
        marked=perspective in marked,
    )


def _use_order(use: FormUse) -> tuple[str, int, str]:
    return use.outlet.casefold(), -use.count, use.form


def _own_count(row: NameRow) -> int:
    return sum(use.count for use in row.uses)
