"""A verb of saying in its clause: what the search for its subject and for its statement both look at."""

from __future__ import annotations

from dataclasses import dataclass

from framing.find.clauses import AS, OPENED, PURPOSE, QUESTION, RELATIVE, SUBORDINATE, VERBLESS, Clause, Clauses
from framing.find.finite import PARTICIPLE, shape
from framing.find.phrase import Phrase
from framing.find.predicates import Predicate
from framing.find.unit import Unit

EMBEDDED = (OPENED, QUESTION, RELATIVE, SUBORDINATE)


@dataclass(slots=True)
class SayingClause:
    """One verb of saying, the clause of its finite verb, and its subject once that is found."""

    unit: Unit
    clauses: Clauses
    found: Predicate
    finite: int
    clause: Clause
    number: int
    """Of the clause in its sentence."""
    last: int
    """The last word of the verb and of a subject behind it."""
    subject: Phrase | None = None
    elided: bool = False
    """The subject is that of the verb before, and could not be found there."""

    @property
    def embedded(self) -> bool:
        """In a clause that is itself a part of another one."""
        return self.clause.kind in EMBEDDED

    @property
    def stop(self) -> int:
        """The word behind the clause in which verb and subject end."""
        return self.clauses.all[self.clauses.number(self.last)].stop

    def stop_with_apposition(self) -> int:
        """The word behind the frame's clause, appositions of its subject included."""
        clause = self.clauses.at(self.stop)
        if clause is not None and clause.kind == VERBLESS and self.is_apposition(clause):
            after = self.clauses.at(clause.stop)
            if after is not None or self.unit.is_a(clause.first, "determiner"):
                return clause.stop
        return self.stop

    def is_apposition(self, clause: Clause) -> bool:
        """„sagte Kern, die Leiterin des Amts, …“: does the clause only tell who the subject is?"""
        unit = self.unit
        if "," not in unit.gap(clause.first) and "(" not in unit.gap(clause.first):
            return False
        if shape(unit.word(clause.stop - 1), unit.language) == PARTICIPLE and clause.stop - clause.first > 2:
            return False  # "der Rat von Ärzten, Kliniken und Kassen bereits beschlossen"
        farthest = 3 if ")" in unit.gap(clause.first) else 1
        beside = self.subject is not None and clause.first - farthest <= self.subject.last < clause.first
        return beside and (unit.is_a(clause.first, "determiner") or unit.capital(clause.first))

    def begins_sentence(self) -> bool:
        """Nothing but what belongs to this clause stands before it."""
        before = self.clauses.all[: self.number]
        return all(one.kind in (VERBLESS, RELATIVE, SUBORDINATE, PURPOSE, AS) for one in before)


def saying_clause(unit: Unit, clauses: Clauses, found: Predicate) -> SayingClause:
    """The verb in its clause, without its subject."""
    finite = found.words[0] if found.finite is None else found.finite
    number = clauses.number(finite)
    return SayingClause(unit, clauses, found, finite, clauses.all[number], number, found.last)
