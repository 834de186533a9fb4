"""By which words do the outlets name the same actor, action or measure?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.model import Findings, Label, Passage, Span


@dataclass(frozen=True, slots=True)
class LabelUse:
    """One word of a set in one outlet's passages."""

    outlet: str
    word: str
    register: str
    """What a dictionary or style guide says about the word: a level of style, never an intention."""
    spans: tuple[Span, ...]
    """Where the outlet itself writes it."""
    quoted_spans: tuple[Span, ...]
    """Where it stands in a direct quotation: the word then belongs to the speaker."""
    distanced_spans: tuple[Span, ...]
    """Where quotation marks or "sogenannt" keep it at arm's length."""
    passage_count: int
    """In how many of the outlet's passages the outlet itself writes it."""

    @property
    def count(self) -> int:
        """How often the outlet itself writes the word, quotations and words at arm's length apart."""
        return len(self.spans)


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One set and every word of it that the outlets use, for one and the same referent where that is known."""

    set_id: str
    uses: tuple[LabelUse, ...]
    """By outlet, the most frequent word first."""
    referent: str = ""
    """Whom the words stand for, as an id of the gazetteer; "": no name beside them tells, or the set does not ask."""

    @property
    def contrast(self) -> str:
        """What differs between the outlets that name it in their own words?

        words: the word that two of them mainly write; also: one writes, beside the same main word, another one;
        within: the words differ only inside one outlet, in quotations or at arm's length; none: one word only.
        """
        if len({use.word for use in self.uses}) < 2:
            return "none"
        own = {outlet: [use for use in self.of(outlet) if use.count] for outlet in self.outlets}
        own = {outlet: uses for outlet, uses in own.items() if uses}
        if len({frozenset(_most(uses)) for uses in own.values()}) > 1:
            return "words"
        return "also" if len({frozenset(use.word for use in uses) for uses in own.values()}) > 1 else "within"

    @property
    def contrastive(self) -> bool:
        """Do two different words of the set occur at all?"""
        return self.contrast != "none"

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that use a word of the set, in alphabetical order."""
        return tuple(sorted({use.outlet for use in self.uses}, key=str.casefold))

    def of(self, outlet: str) -> tuple[LabelUse, ...]:
        """The words of one outlet."""
        return tuple(use for use in self.uses if use.outlet == outlet)


_CONTRAST_ORDER = ("words", "also", "within", "none")


def compare(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> tuple[LabelRow, ...]:
    """Which outlet uses which word of a set, how often, and do the words differ?

    Returns one row a set and referent: contrasts first, then the most used. Only what outlets write in their own words
    makes a contrast between them; quoted words and words at arm's length are listed apart. A count says how often a
    word was found in the passages given. It does not say why, nor, in a row without referent, that two words were
    meant to name the same one.
    """
    by_set: defaultdict[tuple[str, str], list[tuple[str, Label]]] = defaultdict(list)
    for passage in passages:
        for label in findings[passage.id].labels:
            by_set[label.set_id, label.referent].append((passage.outlet, label))
    rows = [_row(set_id, referent, found) for (set_id, referent), found in by_set.items()]
    return tuple(sorted(rows, key=_row_order))


def _row_order(row: LabelRow) -> tuple[int, int, str, str]:
    own_count = sum(use.count for use in row.uses)
    return _CONTRAST_ORDER.index(row.contrast), -own_count, row.set_id, row.referent


def _row(set_id: str, referent: str, found: list[tuple[str, Label]]) -> LabelRow:
    by_word: defaultdict[tuple[str, str, str], list[Label]] = defaultdict(list)
    for outlet, label in found:
        by_word[outlet, label.word, label.register].append(label)
    uses = (_use(*key, found) for key, found in by_word.items())
    return LabelRow(set_id, tuple(sorted(uses, key=_use_order)), referent)


def _use(outlet: str, word: str, register: str, found: list[Label]) -> LabelUse:
    own = [label for label in found if not label.quoted and not label.distanced]
    return LabelUse(
        outlet=outlet,
        word=word,
        register=register,
        spans=tuple(label.span for label in own),
        quoted_spans=tuple(label.span for label in found if label.quoted),
        distanced_spans=tuple(label.span for label in found if label.distanced and not label.quoted),
        passage_count=len({label.span.passage_id for label in own}),
    )


def _most(uses: Sequence[LabelUse]) -> set[str]:
    """The word written most often, or all that share the first place: a tie makes no main word by the alphabet."""
    top = max(use.count for use in uses)
    return {use.word for use in uses if use.count == top}


def _use_order(use: LabelUse) -> tuple[str, int, str]:
    return use.outlet.casefold(), -use.count, use.word
