"""What a reader looks at: a comparison, the outlets chosen, and a short name for each sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.compare.alignment import Alignment, Pair, Period
from framing.compare.claims import ClaimPair
from framing.errors import SelectionError
from framing.model import Passage, Span
from framing.pipeline import Comparison
from framing.report.phrases import say

KINDS = ("name", "attribution", "wording")
"""The three kinds of marks: O, Q and W on the page."""
MOST_COLUMNS = 3
"""So many texts stand side by side; of more outlets the page shows a table."""


@dataclass(frozen=True)
class Partner:
    """A sentence of another outlet that says the same, or partly the same."""

    sentence: Span
    label: str
    """same or partly."""
    shared: bool = False
    """Both print the same words."""
    differing_numbers: tuple[tuple[Span, Span], ...] = ()
    """Figures for the same thing: the sentence's own first, then the partner's."""


@dataclass(frozen=True)
class View:
    """A comparison as it is to be shown. Raises SelectionError where an outlet has no text in it.

    letters: outlet to its letter in the whole project, so that a letter means the same in every story.
    outlets: the columns; kinds: which marks are explained; language: of the page's own words.
    """

    comparison: Comparison
    letters: Mapping[str, str]
    outlets: tuple[str, ...]
    kinds: frozenset[str] = frozenset(KINDS)
    language: str = "de"

    def __post_init__(self) -> None:
        if missing := [outlet for outlet in self.outlets if outlet not in self.comparison.outlets]:
            raise SelectionError(
                f"Story {self.comparison.story.id} has no text of {', '.join(missing)}. "
                f"It has: {', '.join(self.comparison.outlets)}."
            )

    def say(self, key: str, **values: object) -> str:
        """A phrase in the language of this view."""
        return say(key, self.language, **values)

    @cached_property
    def passages(self) -> Mapping[str, Passage]:
        """Every passage of the comparison by its id."""
        return {passage.id: passage for passage in self.comparison.passages}

    def of_outlet(self, outlet: str) -> tuple[Passage, ...]:
        """The passages of one outlet, in the story's order."""
        return tuple(passage for passage in self.comparison.passages if passage.outlet == outlet)

    def letter(self, span: Span) -> str:
        """The letter of the outlet in whose text the span lies."""
        return self.letters[self.passages[span.passage_id].outlet]

    @property
    def side_by_side(self) -> bool:
        """Do the texts stand in columns, or are they too many?"""
        return len(self.outlets) <= MOST_COLUMNS

    def shown(self, span: Span) -> bool:
        """Does the span lie in one of the columns?"""
        return self.side_by_side and self.passages[span.passage_id].outlet in self.outlets

    @cached_property
    def references(self) -> Mapping[Span, str]:
        """Each sentence's short name: the outlet's letter and a number that runs through the outlet's passages."""
        names: dict[Span, str] = {}
        for outlet in self.comparison.outlets:
            sentences = [s for passage in self.of_outlet(outlet) for s in self.comparison.sentences[passage.id]]
            names.update({sentence: f"{self.letters[outlet]}{n}" for n, sentence in enumerate(sentences, start=1)})
        return names

    def sentences_of(self, span: Span) -> tuple[Span, ...]:
        """The full sentences that the span touches."""
        sentences = self.comparison.sentences[span.passage_id]
        first = max(bisect_right(sentences, span.start, key=lambda s: s.start) - 1, 0)
        return tuple(s for s in sentences[first:] if s.start < span.end and span.start < s.end)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The sentences that correspond, over all columns."""
        return tuple(pair for alignment in self._alignments for pair in alignment.pairs)

    @cached_property
    def partners(self) -> Mapping[Span, Sequence[Partner]]:
        """For each sentence its partners in the other columns."""
        found: dict[Span, list[Partner]] = {}
        for pair in self.pairs:
            turned = tuple((b, a) for a, b in pair.differing_numbers)
            found.setdefault(pair.a, []).append(Partner(pair.b, pair.label, pair.shared, pair.differing_numbers))
            found.setdefault(pair.b, []).append(Partner(pair.a, pair.label, pair.shared, turned))
        return found

    @cached_property
    def only_here(self) -> frozenset[Span]:
        """Sentences without a partner in any other column; those too short to compare are not among them."""
        alone = {span for alignment in self._alignments for span in (*alignment.only_a, *alignment.only_b)}
        return frozenset(alone - self.partners.keys())

    @property
    def claims(self) -> tuple[ClaimPair, ...]:
        """Sentences of two of the outlets shown that correspond, and how surely each is told; differences first."""
        return tuple(c for c in self.comparison.claims if {c.a.outlet, c.b.outlet} <= set(self.outlets))

    @cached_property
    def periods(self) -> Mapping[str, Period]:
        """For each outlet shown, when its texts that were compared were published: the time of "only here"."""
        return {
            outlet: period
            for one in self._alignments
            for outlet, period in ((one.outlet_a, one.span_a), (one.outlet_b, one.span_b))
        }

    @property
    def _alignments(self) -> tuple[Alignment, ...]:
        return tuple(a for a in self.comparison.alignments if {a.outlet_a, a.outlet_b} <= set(self.outlets))

    @cached_property
    def entity_numbers(self) -> Mapping[str, int]:
        """A number for each named thing: the class `e-<n>` by which all its forms light up together."""
        return {row.entity_id: number for number, row in enumerate(self.comparison.names)}
