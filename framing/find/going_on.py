"""How a sentence without a frame goes on with what somebody said: in the Konjunktiv, or with "soll … haben"."""

from __future__ import annotations

from functools import cache

from framing.find.clauses import FIRST, MAIN, Clause, Clauses
from framing.find.unit import Unit
from framing.language.resources import Language

SUBJUNCTIVE, FREE = "subjunctive", "free"


def mood(unit: Unit, clauses: Clauses, *, near: bool) -> str:
    """How a sentence goes on with what was said: in the Konjunktiv, with "soll … haben", or not at all ("").

    near: the sentence before is somebody's statement; only then "hätte", "würde" are no mere condition.
    """
    second = _second_subjunctives(unit.language)
    for clause in clauses.all:
        if clause.kind not in (MAIN, FIRST) or clause.finite is None:
            continue  # not in "Es gibt Leute, die glauben, …"
        word = unit.word(clause.finite)
        if clause.subjunctive and (word not in second or (near and word.endswith("n"))):
            return SUBJUNCTIVE  # the plural of the first Konjunktiv looks like the indicative: "würden" stands for it
        if near and unit.is_a(clause.finite, "hearsay") and word.startswith("soll") and _told_of(unit, clause):
            return FREE
    return ""


def _told_of(unit: Unit, clause: Clause) -> bool:
    """„soll … getötet worden sein“: of what has happened; "soll gebaut werden" is a plan."""
    return unit.is_a(clause.stop - 1, "bare_helper") and unit.word(clause.stop - 1) != "werden"


@cache
def _second_subjunctives(language: Language) -> frozenset[str]:
    return frozenset(word for word, mood in language.rows("subjunctives") if mood == "second")
