"""Nouns that hand a statement over: "die Forderung, …", "der Vorwurf der Opposition, …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.find.clauses import FIRST, MAIN, OPENED, QUESTION, TO, VERBLESS, Clause, Clauses
from framing.find.frame import AFTER, Frame
from framing.find.phrase import Phrase
from framing.find.speakers import phrase
from framing.find.subjects import behind, in_front
from framing.find.unit import Unit
from framing.language.lemmas import lemma
from framing.language.saying import SayingNoun, noun_of

_FARTHEST = 9  # words between the noun and the comma behind which its statement begins


def noun_frames(unit: Unit, clauses: Clauses) -> Iterator[Frame]:
    """The nouns of saying in one sentence behind which a statement follows.

    A statement begins with dass or ob, with an infinitive, or in the Konjunktiv; without one of them the noun only
    names what it is about ("der Vorwurf, den Kern erhob").
    """
    for clause, told in zip(clauses.all, clauses.all[1:], strict=False):
        if not _is_statement(unit, told):
            continue
        n = next((k for k in range(clause.stop - 1, clause.first - 1, -1) if _noun(unit, k) is not None), None)
        if n is None or clause.stop - n > _FARTHEST or _other_noun_follows(unit, n, clause.stop):
            continue
        found = _noun(unit, n)
        frame = None if found is None else _frame(unit, clauses, clause, told, n, found)
        if frame is not None and (told.subjunctive or not frame.nobody):
            yield frame


def _noun(unit: Unit, k: int) -> SayingNoun | None:
    found = noun_of(unit.tokens[k].text, unit.language) if unit.capital(k) else None
    return found if found is not None and "clause" in found.uses else None


def _is_statement(unit: Unit, clause: Clause) -> bool:
    if "," not in unit.gap(clause.first) and ":" not in unit.gap(clause.first):
        return False
    return clause.kind in (OPENED, QUESTION, TO) or (clause.kind == MAIN and clause.subjunctive)


def _other_noun_follows(unit: Unit, n: int, stop: int) -> bool:
    """„die Hoffnung auf Hilfe der Regierung, …“ may be about the last noun as well; a genitive is the speaker."""
    own = _owner(unit, n)
    last = own.last if own is not None else n
    return any(unit.capital(k) for k in range(last + 1, stop))


def _owner(unit: Unit, n: int) -> Phrase | None:
    """Whose it is: "der Vorwurf der Opposition", "die Forderung von Kern"."""
    if unit.cut(n + 1) or not unit.is_a(n + 1, "genitive"):
        return phrase(unit, n + 1) if unit.capital(n + 1) and not unit.cut(n + 1) else None
    return phrase(unit, n + 2) if unit.is_a(n + 1, "preposition") else phrase(unit, n + 1)


def _frame(unit: Unit, clauses: Clauses, clause: Clause, told: Clause, n: int, noun: SayingNoun) -> Frame:
    his = unit.is_a(n - 1, "possessive") or unit.is_a(n - 2, "possessive")
    own = None if his else _owner(unit, n)
    if own is None and not his and clause.finite is not None and _supports(unit, clause.finite):
        own = in_front(unit, clause.first, clause.finite) or behind(unit, clause.finite + 1)
        own = None if own is not None and own.first <= n <= own.last else own
    start, end = unit.tokens[clause.first].start, unit.tokens[clause.stop - 1].end
    stop = _stop(clauses, clause, told)
    close = unit.tokens[stop - 1].end if stop < len(unit) else unit.end
    return Frame(
        cue=noun.noun,
        cue_spans=((unit.tokens[n].start, unit.tokens[n].end),),
        speaker=own if own is None else replace(own),
        place=AFTER,
        start=start,
        end=end,
        pieces=((end, close),),
        stance=noun.stance,
        medium=noun.medium,
        by_noun=True,
        elided=his and own is None,
        nobody=own is None and not his,
    )


def _supports(unit: Unit, finite: int) -> bool:
    """„erhebt den Vorwurf“, "macht den Vorschlag": whose subject is he who says it."""
    return lemma(unit.word(finite), unit.language.code) in unit.language.words("support_verbs")


def _stop(clauses: Clauses, clause: Clause, told: Clause) -> int:
    """„Der Verdacht, er sei krank, bestätigte sich nicht“: where the sentence of the noun goes on."""
    following = clauses.at(told.stop)
    if told.kind == TO and following is not None and following.kind == VERBLESS:
        return told.stop  # "hat von der Ankündigung, zu bauen, sehr profitiert"
    for later in clauses.all[clauses.number(told.first) + 1 :]:
        if clause.kind == VERBLESS and later.kind == FIRST and not later.subjunctive:
            return later.first
        if clause.kind == VERBLESS and later.kind == VERBLESS and told.kind in (TO, OPENED):
            return later.first
    return clauses.all[-1].stop
