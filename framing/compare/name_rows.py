"""One named thing, the forms that outlets use for it, and how they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from framing.model import Span

_SPELLINGS = frozenset({"official", "exonym_de", "translit_en", "translit_alt"})
"""Perspectives of forms that only write a name, unlike a designation such as Kremlchef."""


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
    reported_spans: tuple[Span, ...] = ()
    """Those of `spans` that stand in an indirect report: the form may then be the speaker's."""
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
    def contrastive(self) -> bool:
        """Do the outlets themselves write forms of two origins or more, of which one at least is marked?

        Asks no difference between outlets: one that changes its form, or all that use both forms, count, too.
        """
        own = [use for use in self.uses if use.count]
        return len({use.perspective for use in own}) > 1 and any(use.marked for use in own)

    @property
    def contrast(self) -> str:
        """What differs between the outlets that name it in their own words?

        origin: the form that two of them mainly write; also: one writes, beside its main form, a marked form
        that another does not; within: forms of different origin, but inside an outlet's own texts, not between two;
        style: only usual spellings (Kiew, Kyjiw); designation: other words of no stance (Putin, Kremlchef);
        none: nothing.
        """
        outlets = sorted({use.outlet for use in self.uses if use.count})
        if any(self.differs(*pair) for pair in combinations(outlets, 2)):
            return "origin"
        own = {outlet: [use for use in self.of(outlet) if use.count] for outlet in outlets}
        if len({frozenset(use.perspective for use in uses if use.marked) for uses in own.values()}) > 1:
            return "also"
        if self.contrastive:
            return "within"
        if len({frozenset(map(self.short_form, uses)) for uses in own.values()}) < 2:
            return "none"
        spelled = [frozenset(self.short_form(use) for use in uses if _spells(use)) for uses in own.values()]
        by_name = self.kind in ("place", "person") and len(set(filter(None, spelled))) > 1
        return "style" if by_name else "designation"

    def short_form(self, use: FormUse) -> str:
        """The surname where a person's surname and full name both occur in one spelling; else the form itself."""
        if self.kind != "person" or not _spells(use):
            return use.form
        words = use.form.split()
        spelled = {one.form for one in self.uses if one.perspective == use.perspective}
        inside = [form for form in spelled if (its := form.split()) in (words[: len(its)], words[-len(its) :])]
        return min(inside, key=len)

    @property
    def joined(self) -> tuple[FormUse, ...]:
        """The uses by outlet, a person's surname and full name as one: Selenskyj, Wolodymyr Selenskyj."""
        together: defaultdict[tuple[str, str, str], list[FormUse]] = defaultdict(list)
        for use in self.uses:
            together[use.outlet, use.perspective, self.short_form(use)].append(use)
        return tuple(sorted(map(_as_one, together.values()), key=use_order))

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


def use_order(use: FormUse) -> tuple[str, int, str]:
    """By outlet, the most frequent form first."""
    return use.outlet.casefold(), -use.count, use.form


def _spells(use: FormUse) -> bool:
    return use.perspective in _SPELLINGS


def _as_one(uses: Sequence[FormUse]) -> FormUse:
    """Several forms in one outlet, of one perspective, as one use; the shortest form stands first."""
    if len(uses) == 1:
        return uses[0]
    spans = tuple(span for use in uses for span in use.spans)
    return replace(
        uses[0],
        form=", ".join(sorted((use.form for use in uses), key=len)),
        spans=spans,
        quoted_spans=tuple(span for use in uses for span in use.quoted_spans),
        gloss_spans=tuple(span for use in uses for span in use.gloss_spans),
        passage_count=len({span.passage_id for span in spans}),
        reported_spans=tuple(span for use in uses for span in use.reported_spans),
    )
