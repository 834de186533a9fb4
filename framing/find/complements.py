"""Where does the statement behind a verb of saying begin?"""

from __future__ import annotations

from framing.find.clauses import (
    AS,
    FIRST,
    MAIN,
    OPENED,
    PURPOSE,
    QUESTION,
    RELATIVE,
    SUBORDINATE,
    TO,
    VERBLESS,
    Clause,
    has_infinitive,
)
from framing.find.direct import BLANK
from framing.find.saying_clauses import SayingClause
from framing.find.unit import Unit
from framing.language.saying import noun_of, verb_forms

CLAUSE = frozenset(("clause", "told"))
_FARTHEST = 4  # clauses between the verb and its statement
_PAST = ("te", "ten")
"""„die Pumpen fehlten“: past tense or Konjunktiv."""
_TELLING = frozenset(("neutral", "announcing", "promising", "stressing", "admitting", "denying", "accusing", "hoping"))
_SAID_OR_NOT = frozenset(("neutral", "announcing"))
"""Who does not deny or rule out does say something; who "did not say, that …" says nothing."""
_INWARD = frozenset(("knowing", "thinking", "hoping", "feeling"))


def complement(said: SayingClause) -> int | None:
    """The word with which the statement behind the verb begins; None where none follows."""
    unit = said.unit
    n = said.stop
    for _ in range(_FARTHEST):
        clause = said.clauses.at(n)
        gap = unit.gap(n)
        if ":" in gap and BLANK in gap:
            return n if _may_be_announced(said, n) else None
        if clause is None or ";" in gap or "?" in gap or "!" in gap:
            return None
        if ":" in gap:
            return n if _may_be_announced(said, n) else None
        if _is_statement(said, clause, gap):
            return n
        if clause.kind not in (VERBLESS, RELATIVE, SUBORDINATE, AS, PURPOSE):
            return None
        n = clause.stop
    return None


def _may_be_announced(said: SayingClause, n: int) -> bool:
    """A colon announces a statement, not a list ("drei haben sich gemeldet: A, B und C")."""
    if not said.found.verb.takes & CLAUSE or said.embedded or said.found.passive:
        return False
    if BLANK in said.unit.gap(n):
        return True
    if said.found.verb.stance in _INWARD:
        return any(clause.subjunctive for clause in said.clauses.all[said.clauses.number(n) :])
    return any(clause.finite is not None for clause in said.clauses.all[said.clauses.number(n) :])


def _is_statement(said: SayingClause, clause: Clause, gap: str) -> bool:
    unit, takes = said.unit, said.found.verb.takes
    if not any(mark in gap for mark in (",", "–", "—", " - ")) or unit.is_a(clause.first, "conjunction"):
        return False
    if "told" in takes and not (clause.subjunctive or text_speaks(said)):
        return False
    if is_unsaid(said) and (said.found.verb.stance in _SAID_OR_NOT or asks_whether(unit, clause)):
        return False  # "Kern sagte nicht, wann"
    if clause.kind == OPENED:
        return True
    if clause.kind == TO:
        may = bool(takes & {"infinitive", "object"}) or (takes >= {"clause"} and said.found.verb.stance in _TELLING)
        return may and not (said.found.passive and said.embedded)
    if not takes & CLAUSE:
        return False
    if clause.kind == QUESTION or (clause.kind == AS and not _is_reporting(said, clause)):
        return True
    if clause.kind == MAIN:
        return clause.subjunctive or _may_be_plain(said, clause)
    return clause.kind in (SUBORDINATE, VERBLESS, RELATIVE) and _opens_a_statement(said, clause)


def is_unsaid(said: SayingClause) -> bool:
    """„Kern sagte nicht, dass …“: the verb is denied, not what is said."""
    words = range(max(said.clause.first, said.finite), said.clause.stop)
    return any(said.unit.is_a(k, "negation") and not said.unit.is_a(k + 1, "not_denied") for k in words)


def asks_whether(unit: Unit, clause: Clause) -> bool:
    """„wann er komme“, „ob er komme“."""
    return clause.kind == QUESTION or unit.is_a(clause.first, "whether")


def text_speaks(said: SayingClause) -> bool:
    """„Die Studie zeigt, dass …“: a text, or what it found, is the subject."""
    found = said.subject
    if found is None:
        return False
    words = range(found.first, found.last + 1)
    nouns = (noun_of(said.unit.tokens[k].text, said.unit.language) for k in words if said.unit.capital(k))
    return any(noun is not None and noun.uses & {"document", "nach"} for noun in nouns)


def _is_reporting(said: SayingClause, clause: Clause) -> bool:
    """„…, wie Kern mitteilte“, not "betonte, wie wichtig es sei"."""
    readings = verb_forms(said.unit.language)
    return any(said.unit.word(k) in readings for k in (clause.stop - 1, clause.stop - 2))


def _may_be_plain(said: SayingClause, clause: Clause) -> bool:
    """Without a Konjunktiv a main clause is a statement where it begins or goes on as one does."""
    unit = said.unit
    if said.found.passive or said.embedded:
        return False
    if clause.finite is None:
        return False
    verb = said.found.verb
    ambiguous = verb.stance == "neutral" and "object" not in verb.takes and unit.word(clause.finite).endswith(_PAST)
    return ambiguous or unit.is_a(clause.finite, "hearsay") or unit.is_a(clause.first, "third")


def _opens_a_statement(said: SayingClause, clause: Clause) -> bool:
    """„…, wenn es regne, sei der Weg gesperrt“; "…, der Hafen, einst ein Juwel, sei zu"."""
    if clause.kind == SUBORDINATE and clause.subjunctive:
        return True
    if clause.kind == RELATIVE or said.is_apposition(clause):
        return False
    for after in said.clauses.all[said.clauses.number(clause.first) + 1 :]:
        if after.kind == FIRST:
            return after.subjunctive and not said.unit.is_a(after.first, "conjunction")
        if after.kind not in (VERBLESS, RELATIVE, TO, OPENED, QUESTION, PURPOSE):
            return False
    return False


def infinitive_inside(said: SayingClause) -> int | None:
    """„hat angekündigt die Preise zu erhöhen“: the comma is missing."""
    stop = said.stop
    if "infinitive" not in said.found.verb.takes or said.last + 2 >= stop:
        return None
    return said.last + 1 if has_infinitive(said.unit, max(stop - 3, said.last + 1), stop) else None
