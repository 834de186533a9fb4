"""The clauses of one sentence: which words they hold, how each begins, and where its finite verb stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from framing.find.finite import INFINITIVE, PARTICIPLE, is_attributive, is_helper, is_subjunctive, is_verb, shape
from framing.find.unit import Unit
from framing.language.lemmas import lemma
from framing.language.resources import Language

MAIN, FIRST, OPENED, QUESTION, RELATIVE, SUBORDINATE, TO, PURPOSE, AS, VERBLESS = (
    "main",  # the verb comes second
    "first",  # the verb comes first: goes on with a sentence, or stands behind a statement
    "opened",  # dass, ob
    "question",  # wie, wann, wer …
    "relative",
    "subordinate",  # weil, nachdem …
    "to",  # an infinitive with zu
    "purpose",  # um … zu
    "as",  # wie … mitteilte
    "verbless",
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Words first to stop (not included) between two commas, dashes, brackets or quotations."""

    first: int
    stop: int
    kind: str
    finite: int | None
    subjunctive: bool
    """Its finite verb stands in the Konjunktiv."""


class Clauses:
    """The clauses of a sentence in order."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.all: list[Clause] = []
        self._of: list[int] = []
        first = 0
        while first < len(unit):
            stop = unit.clause_end(first)
            for clause in _parted(unit, _clause(unit, first, stop)):
                self.all.append(clause)
                self._of += [len(self.all) - 1] * (clause.stop - clause.first)
            first = stop

    def number(self, i: int) -> int:
        """The number of the clause that holds the word at i."""
        return self._of[i]

    def part(self, i: int) -> tuple[int, int]:
        """From where to where what the word at i belongs to reads on: a colon before it and semicolons end it."""
        unit = self.unit
        left, right = unit.start, unit.end
        for clause in self.all:
            gap = unit.gap(clause.first)
            if clause.first <= i and clause.first and (";" in gap or ":" in gap):
                left = unit.tokens[clause.first].start - len(gap) + max(gap.rfind(";"), gap.rfind(":")) + 1
            elif clause.first > i and ";" in gap:
                return left, unit.tokens[clause.first - 1].end
        return left, right

    def at(self, i: int) -> Clause | None:
        """The clause that holds the word at i; None outside the sentence."""
        return self.all[self._of[i]] if 0 <= i < len(self._of) else None


def _parted(unit: Unit, whole: Clause) -> list[Clause]:
    """„… habe sich untergeordnet und die Fraktion forderte Geld“: two clauses without a comma between them."""
    for k in range(whole.first + 2, whole.stop - 1):
        if not unit.is_a(k, "joins_clauses") or whole.finite is None:
            continue
        left, right = _clause(unit, whole.first, k), _clause(unit, k, whole.stop)
        if left.finite is None or right.finite is None:
            continue
        if left.kind in (OPENED, QUESTION, RELATIVE, SUBORDINATE, AS) and right.finite >= right.stop - 1:
            return [whole]  # "dass X gehe und Y bleibe"
        if right.kind == FIRST or (right.kind == MAIN and _second(unit, k + 1, right.finite)):
            return [left, *_parted(unit, right)]
    return [whole]


def _second(unit: Unit, first: int, finite: int) -> bool:
    """One noun phrase or pronoun stands before the verb, and that agrees with it as a subject may."""
    if unit.is_a(first, "third") or unit.is_a(first, "pointer"):
        return finite == first + 1
    begins = (unit.is_a(first, "determiner") or unit.capital(first)) and not unit.is_a(finite - 1, "conjunction")
    return begins and finite - first < 12 and not (is_subjunctive(unit, finite) and finite - first > 6)


def _clause(unit: Unit, first: int, stop: int) -> Clause:
    opens = first
    while opens < stop - 1 and (unit.is_a(opens, "conjunction") or unit.is_a(opens, "focus")):
        opens += 1  # "und dass …", "vor allem weil …"
    last_verb = _last(unit, opens, stop)
    if unit.is_a(opens, "purpose") and has_infinitive(unit, opens, stop):
        return Clause(first, stop, PURPOSE, None, False)
    kind = _subordinate(unit, opens, stop, last_verb)
    if kind:
        return Clause(first, stop, kind, last_verb, last_verb is not None and is_subjunctive(unit, last_verb))
    finite = _first_finite(unit, opens, stop)
    to = has_infinitive(unit, opens, stop)
    if finite is None or (to and _may_be_infinite(unit, finite)):
        return Clause(first, stop, TO if to else VERBLESS, None, False)
    return Clause(first, stop, FIRST if finite == opens else MAIN, finite, is_subjunctive(unit, finite))


def _subordinate(unit: Unit, opens: int, stop: int, verb: int | None) -> str:
    """How a clause begins whose verb comes last; "" where the verb comes first or second."""
    if unit.is_a(opens, "opener"):
        return OPENED
    if verb is None or verb == opens:
        return ""
    at_end = verb >= stop - 1 or (
        2 < stop - verb <= 5 and unit.is_a(verb + 1, "preposition") and not is_subjunctive(unit, verb)
    )
    prepositional = unit.is_a(opens, "preposition") and unit.is_a(opens + 1, "relative_only")
    if not at_end:
        return ""
    if unit.is_a(opens, "as") and opens < verb - 1:
        return AS
    if unit.is_a(opens, "question"):
        return QUESTION
    if unit.is_a(opens, "subordinator"):
        return SUBORDINATE
    relative = (
        unit.is_a(opens, "relative")
        or prepositional
        or (unit.is_a(opens, "preposition") and unit.is_a(opens + 1, "relative") and not unit.capital(opens + 2))
    )
    if (
        relative
        and unit.capital(opens + 1)
        and opens
        and not unit.capital(opens - 1)
        and unit.gap(opens).strip() == ","
    ):
        return ""  # "Kern sagte, die Pumpe fehle": behind no noun stands no relative clause
    if relative and unit.gap(opens).lstrip(' \n“”"«»‘’)').startswith(",") and _is_late(unit, opens, verb):
        return RELATIVE
    return ""


def _is_late(unit: Unit, opens: int, verb: int) -> bool:
    """No other verb stands second: "die das Schiff baut", not "die Schiffe seien gebaut"."""
    return not _first_before(unit, opens + 1, verb)


def _first_before(unit: Unit, begin: int, verb: int) -> bool:
    rest = range(begin, verb)
    return any(
        _is_finite(unit, k, verb + 1) and not unit.cut(k) and not unit.is_a(k + 1, "joins_clauses") for k in rest
    )


def _first_finite(unit: Unit, opens: int, stop: int) -> int | None:
    helper = next((k for k in range(opens, stop) if is_helper(unit, k) and not _is_infinitive_helper(unit, k)), None)
    finite = [k for k in range(opens, stop) if _is_finite(unit, k, stop)]
    sure = [k for k in finite if not (unit.capital(k + 1) and not unit.cut(k + 1) and is_attributive(unit.word(k)))]
    plain = min(sure or finite, default=None)  # "zu den am Samstag erörterten Papieren zählten …"
    if plain is None:
        return helper
    return plain if helper is None or plain < helper else helper


def after_zu(unit: Unit, k: int) -> bool:
    """„zu bauen“: the word at k is an infinitive, whatever it looks like."""
    return unit.word(k - 1) == "zu" and not unit.cut(k)


def _may_be_infinite(unit: Unit, k: int) -> bool:
    return not is_helper(unit, k) and shape(unit.word(k), unit.language) in (PARTICIPLE, INFINITIVE)


def _is_infinitive_helper(unit: Unit, k: int) -> bool:
    """„zu haben“, „getötet haben“ behind another helper: no finite verb."""
    return after_zu(unit, k)


def _is_finite(unit: Unit, k: int, stop: int) -> bool:
    """Is the word at k a finite verb, and no participle or infinitive that belongs to one?"""
    if not is_verb(unit, k):
        return False
    if is_helper(unit, k) and k == stop - 2 and is_helper(unit, k + 1):
        return False  # "genannt werden will"
    if is_helper(unit, k) or is_subjunctive(unit, k):
        return not after_zu(unit, k)
    found = shape(unit.word(k), unit.language)
    if found in (PARTICIPLE, INFINITIVE):
        if _verbs_until(unit, k, stop):
            return False  # "genutzt werden kann"
        begin = unit.clause_start(k)
        if any(is_helper(unit, n) for n in range(begin, k)) or is_helper(unit, k + 1) or after_zu(unit, k):
            return False
        return k < stop - 1 or found == INFINITIVE or k == begin
    return True


def _verbs_until(unit: Unit, k: int, stop: int) -> bool:
    """Nothing but verbs follows up to the clause's end, and the last is an auxiliary."""
    return (
        k < stop - 1
        and is_helper(unit, stop - 1)
        and all(is_helper(unit, n) or _bare(unit, n) for n in range(k + 1, stop))
    )


def _bare(unit: Unit, n: int) -> bool:
    return unit.word(n) == "worden" or shape(unit.word(n), unit.language) in (PARTICIPLE, INFINITIVE)


def _last(unit: Unit, opens: int, stop: int) -> int | None:
    """The finite verb of a clause whose verb comes last: the last word that may be one."""
    for k in range(stop - 1, opens, -1):
        if after_zu(unit, k) and not is_helper(unit, k):
            continue
        if is_verb(unit, k) and (
            is_helper(unit, k) or shape(unit.word(k), unit.language) != INFINITIVE or k == stop - 1
        ):
            return k
    return None


def has_infinitive(unit: Unit, opens: int, stop: int) -> bool:
    """An infinitive with zu: "zu bauen", "aufzubauen"."""
    for k in range(opens, stop):
        if unit.word(k) == "zu" and k + 1 < stop and not unit.capital(k + 1):
            following = unit.word(k + 1)
            if unit.is_a(k + 1, "bare_helper") or shape(following, unit.language) in (INFINITIVE, PARTICIPLE):
                return True
            if is_helper(unit, k + 1):
                return True
        if not unit.capital(k) and is_joined_infinitive(unit.word(k), unit.language):
            return True
    return False


@lru_cache(maxsize=50_000)
def is_joined_infinitive(word: str, language: Language) -> bool:
    """„aufzubauen“: the particle, zu and the infinitive in one word."""
    at = word.find("zu", 1)
    if at < 1 or not word.endswith("n"):
        return False
    bare = word[:at] + word[at + 2 :]
    return lemma(word, language.code) == bare or (
        lemma(bare, language.code) == bare and shape(bare, language) == INFINITIVE
    )
