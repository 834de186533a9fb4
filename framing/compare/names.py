"""Who calls whom or what by which name?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
    contrast: str
    """origin: outlets write forms of different origin; style: only spellings differ; none: all alike."""

    def of(self, outlet: str) -> tuple[FormUse, ...]:
        """The forms of one outlet."""
        return tuple(use for use in self.uses if use.outlet == outlet)


_CONTRAST_ORDER = ("origin", "style", "none")


def compare(
    passages: Sequence[Passage], findings: Mapping[str, Findings], *, axes: Mapping[str, str]
) -> tuple[NameRow, ...]:
    """Which outlet uses which form of a name, and does the difference lie in the form's origin?

    axes: for each perspective `origin` or `style`.
    Returns one row an entity: contrasts of origin first, then the most used. Only what outlets write in
    their own words makes a contrast; quoted forms and glosses are listed apart. A count says how often a
    form was found in the passages given, nothing about why.
    """
    by_entity: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for passage in passages:
        for mention in findings[passage.id].mentions:
            by_entity[mention.entity_id].append((passage.outlet, mention))
    rows = [_row(entity_id, found, axes) for entity_id, found in by_entity.items()]
    return tuple(
        sorted(rows, key=lambda row: (_CONTRAST_ORDER.index(row.contrast), -_own_count(row), row.name, row.entity_id))
    )


def differences(rows: Sequence[NameRow], outlet_a: str, outlet_b: str) -> int:
    """For how many things do two outlets, in their own words, write forms of different perspective?"""

    def perspectives(row: NameRow, outlet: str) -> set[str]:
        return {use.perspective for use in row.of(outlet) if use.count}

    found = [(perspectives(row, outlet_a), perspectives(row, outlet_b)) for row in rows if row.contrast == "origin"]
    return sum(bool(a) and bool(b) and a != b for a, b in found)


def _row(entity_id: str, found: list[tuple[str, Mention]], axes: Mapping[str, str]) -> NameRow:
    by_form: defaultdict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for outlet, mention in found:
        by_form[outlet, mention.form, mention.perspective].append(mention)
    uses = sorted((_use(*key, mentions) for key, mentions in by_form.items()), key=_use_order)
    first = found[0][1]
    return NameRow(entity_id, first.name, first.kind, tuple(uses), _contrast(uses, axes))


def _use(outlet: str, form: str, perspective: str, mentions: list[Mention]) -> FormUse:
    own = [m for m in mentions if not m.quoted and m.shape != "gloss"]
    return FormUse(
        outlet=outlet,
        form=form,
        perspective=perspective,
        spans=tuple(m.span for m in own),
        quoted_spans=tuple(m.span for m in mentions if m.quoted),
        gloss_spans=tuple(m.span for m in mentions if m.shape == "gloss" and not m.quoted),
        passage_count=len({m.span.passage_id for m in own}),
    )


def _use_order(use: FormUse) -> tuple[str, int, str]:
    return use.outlet.casefold(), -use.count, use.form


def _contrast(uses: Sequence[FormUse], axes: Mapping[str, str]) -> str:
    """Do two outlets differ? Compared are the sets of forms that each writes in its own words."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for use in uses:
        if use.count:
            forms[use.outlet].add(use.form)
            # All house spellings count as one origin, so that only a change of origin is a contrast of origin.
            origins[use.outlet].add(use.perspective if axes[use.perspective] == "origin" else "style")
    if len({frozenset(found) for found in origins.values()}) > 1:
        return "origin"
    return "style" if len({frozenset(found) for found in forms.values()}) > 1 else "none"


def _own_count(row: NameRow) -> int:
    return sum(use.count for use in row.uses)
