"""By what a sentence can be matched with one of another outlet."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model.texts import Span


@dataclass(frozen=True, slots=True)
class Term:
    """A word, name or number of a sentence, under the form by which it meets others."""

    key: str
    """Dictionary form, case-folded; id of the gazetteer for a name; digits for a number (1.500 and 1 500: 1500)."""
    kind: str
    """word, name or number."""
    printed: str
    weight: float
    """0 to 1: how much a language's everyday texts leave to it; "Rakete" says more than "Tag"."""
    handed: bool = False
    """True in the words that only hand a statement over ("teilte die Polizei mit")."""
    parts: tuple[str, ...] = ()
    """What a compound is made of, case-folded."""
    country: str = ""
    """The country that it points to: Moskau, russisch and Russland have one."""
    label_set: str = ""
    """The set of labels to which it belongs: Söldner and Legionär have one."""
    tells: tuple[str, ...] = ()
    """The sets of words that tell the same, to which it belongs: Brand, Feuer and brennen have one."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and what it counts."""

    value: str
    """As a `Term` of kind number has it."""
    counted: str
    """The noun or unit behind it, in dictionary form, case-folded; "" where none stands there."""
    span: Span
    vague: bool = False
    """A round word: hundert, ein Dutzend."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it is compared. `span` leads back to its words."""

    span: Span
    text: str
    """With its names in one form."""
    place: float
    """0 to 1: where in its passage."""
    clauses: tuple[tuple[Term, ...], ...]
    """Its terms in order, cut where a clause or an item of a list begins."""
    amounts: tuple[Amount, ...] = ()
    quoted: frozenset[str] = frozenset()
    """Dictionary forms of what it quotes word for word."""
    denies: bool = False
    """It says that something is not so."""
    given: bool = False
    """It is, at least in part, somebody's statement."""
    printed: tuple[str, ...] = ()
    """All its words, case-folded, without what it quotes."""
    word_count: int = 0

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms in order."""
        return tuple(term for clause in self.clauses for term in clause)
