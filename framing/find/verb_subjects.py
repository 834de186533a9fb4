"""Who is the subject of a verb of saying, and so the speaker?"""

from __future__ import annotations

from dataclasses import replace

from framing.find.clauses import FIRST, MAIN, OPENED, PURPOSE, QUESTION, RELATIVE, SUBORDINATE, TO, VERBLESS
from framing.find.phrase import Phrase
from framing.find.phrase_words import is_time
from framing.find.roles import is_adverb
from framing.find.saying_clauses import EMBEDDED, SayingClause
from framing.find.speakers import joined, phrase, pronoun
from framing.find.subjects import behind, in_front
from framing.find.unit import Unit, table_words

_IN_A_TEXT = frozenset(("Rede", "in", "im"))


def find_subject(said: SayingClause) -> None:
    """Finds the subject and keeps it in `said`; a subject behind the verb takes its apposition with it."""
    found = _found(said)
    if found is not None and said.found.many:
        found = joined(said.unit, found)
    said.subject = found
    if found is None or said.elided or found.first <= said.finite:
        return
    said.last = max(said.last, found.last)
    clause = said.clauses.at(found.last + 1)
    named = "," in said.unit.text[said.unit.tokens[found.first].start : said.unit.tokens[found.last].start]
    if clause is not None and clause.kind == VERBLESS and not named and said.is_apposition(clause):
        said.subject = replace(found, last=clause.stop - 1)


def nobody_reports(said: SayingClause) -> bool:
    """„Man fragt sich, …“, "Wir hoffen, …", "Es muss geklärt werden, …": no source is named, and none is meant."""
    unit, clause = said.unit, said.clause
    if said.found.passive and said.subject is None and any(unit.is_a(k, "modal") for k in said.found.words):
        return True
    if said.subject is not None and not said.subject.pronoun and said.subject.first > said.finite + 1:
        return False
    near = {*range(clause.first, min(said.finite + 2, clause.stop))}
    if clause.kind in EMBEDDED:
        near = {clause.first + 1, clause.first + 2}
    return any(unit.is_a(k, "no_source") or (unit.tokens[k].text == "Sie" and k > 0) for k in near if k < len(unit))


def _found(said: SayingClause) -> Phrase | None:
    unit, clause, finite = said.unit, said.clause, said.finite
    begin = clause.first
    while begin < finite and (unit.is_a(begin, "conjunction") or unit.is_a(begin, "focus")):
        begin += 1
    if said.found.verb.needs & _IN_A_TEXT:
        return text_that_speaks(said)  # "in dem Papier ist von Mängeln die Rede", "in dem Papier steht, …"
    text_says = any(unit.is_a(k, "said") for k in said.found.words)
    if text_says and any(unit.is_a(k, "it") for k in range(clause.first, clause.stop)):
        return text_that_speaks(said)
    if "aus" in said.found.verb.needs:
        return agent(said, "out_of")
    if said.found.passive and not unit.is_a(said.found.at, "subject_speaks"):
        return agent(said)
    if clause.kind == RELATIVE:
        antecedent = _antecedent(said) if unit.is_a(begin, "relative_subject") else None
        return antecedent or behind(unit, begin + 1, unit_first=False)
    if clause.kind in EMBEDDED:
        opens = unit.is_a(begin, "subordinator") or unit.is_a(begin, "question") or unit.is_a(begin, "preposition")
        return behind(unit, begin + 1 if opens else begin, unit_first=False)
    if begin == finite:
        said.elided = begin > clause.first
        if said.elided:
            return _subject_before(said)
        late = behind(unit, finite + 1)
        return late if late is not None and _is_inserted(said) else _in_front_of_commas(said) or late
    if unit.is_a(finite + 1, "nominative") and not unit.cut(finite + 1):
        return pronoun(unit, finite + 1)  # "Den Plan nannte er …"
    front = in_front(unit, begin, finite)
    if front is not None and not front.person and not front.pronoun:
        late = behind(unit, finite + 1)
        if late is not None and late.first == finite + 1 and _is_surely_person(unit, late):
            return late  # "Die Wahl nannte Kern …"
    if front is None and unit.is_a(finite - 1, "conjunction"):
        said.elided = True
        return None
    return _with_name_before(said, front) if front is not None else behind(unit, finite + 1)


def _is_inserted(said: SayingClause) -> bool:
    """„Der Hafen im Norden, berichtet Kern, wird im Mai eröffnet“: the sentence goes on with its own verb."""
    after = said.clauses.at(said.clause.stop)
    before = said.clauses.all[said.number - 1] if said.number else None
    if after is None or before is None or before.kind != VERBLESS:
        return False
    return after.kind == FIRST and not said.unit.is_a(after.first, "conjunction")


def _is_surely_person(unit: Unit, found: Phrase) -> bool:
    """A name in full or with an office: "Konrad Voss", not "Kerns Plan" and not "Bonn"."""
    if not found.person or unit.is_a(found.first, "object") or unit.word(found.first).endswith("s"):
        return False
    return found.role or found.last > found.first


def _subject_before(said: SayingClause) -> Phrase | None:
    """„Dann lachte der Mann und rief“: the subject of the clause before, where that has one."""
    unit = said.unit
    for clause in reversed(said.clauses.all[: said.number]):
        if clause.kind in (MAIN, FIRST) and clause.finite is not None:
            front = in_front(unit, clause.first, clause.finite) if clause.kind == MAIN else None
            return front or behind(unit, clause.finite + 1)
        if clause.kind not in (RELATIVE, OPENED, QUESTION, SUBORDINATE, TO, PURPOSE, VERBLESS):
            return None
    return None


def text_that_speaks(said: SayingClause) -> Phrase | None:
    """„heißt es in der Mitteilung“, "In dem Artikel heißt es", "hieß es vom Amt"."""
    unit, clause = said.unit, said.clause
    behind_verb = [k for k in range(said.finite, clause.stop) if unit.is_a(k, "speaking_place")]
    begins = said.clauses.all[0]
    first = begins.first if clause.kind == FIRST and begins.kind == VERBLESS else clause.first
    stop = begins.stop if first < clause.first else said.finite  # "In dem Brief, der vorliegt, heißt es"
    before_verb = [k for k in range(first, stop) if unit.is_a(k, "speaking_place")]
    places = [*behind_verb, *before_verb]
    for k in places:
        at = k + 2 if unit.is_a(k + 1, "adverb") else k + 1
        found = phrase(unit, at, settled=True)
        if (
            found is not None
            and not is_time(unit, found.last)
            and not _is_channel(unit, found)
            and not unit.is_a(found.last, "no_text")
        ):
            return found
    return None


def _is_channel(unit: Unit, found: Phrase) -> bool:
    """„hieß es auf Telegram“: where it was said, not who said it."""
    named = found.first == found.last and unit.is_a(found.first - 1, "on_platform")
    return named and unit.tokens[found.first].text in table_words(unit.language, "channels")


def _in_front_of_commas(said: SayingClause) -> Phrase | None:
    """„Jana Kern, Leiterin des Amts, die den Plan kennt, sagte“: only what belongs to the subject lies between."""
    number = said.number
    while number > 0 and said.clauses.all[number - 1].kind in (VERBLESS, RELATIVE):
        if not any(mark in said.unit.gap(said.clauses.all[number].first) for mark in ",–("):
            break
        number -= 1
    while number < said.number and said.clauses.all[number].kind == RELATIVE:
        number += 1
    first = said.clauses.all[number].first
    while said.unit.is_a(first, "focus"):
        first += 1
    found = phrase(said.unit, first, settled=True) or pronoun(said.unit, first) if number < said.number else None
    if found is None or is_time(said.unit, found.last):
        return None
    if found.last == first == 0 and not found.pronoun and is_adverb(said.unit, 0):
        return None
    relative = [one.first for one in said.clauses.all[number : said.number] if one.kind == RELATIVE]
    return replace(found, last=max(min([said.finite, *relative]) - 1, found.last))


def _with_name_before(said: SayingClause, front: Phrase) -> Phrase:
    """„Jana Kern, Leiterin des Amts (LDA) sagte“: the second comma is missing."""
    before = said.clauses.all[said.number - 1] if said.number else None
    if before is None or before.kind != VERBLESS or front.first != said.clause.first or front.pronoun:
        return front
    name = phrase(said.unit, before.first, settled=True)
    if name is None or name.last != before.stop - 1 or not name.person:
        return front
    return replace(name, last=front.last)


def agent(said: SayingClause, kind: str = "agent") -> Phrase | None:
    """„wurde von der Polizei gemeldet“, "geht aus dem Bericht hervor"."""
    unit, agent = said.unit, None
    for k in range(said.clause.first, said.clauses.all[said.clauses.number(said.found.last)].stop):
        found = phrase(unit, k + 1) if unit.is_a(k, kind) else None
        if found is not None and (agent is None or not unit.capital(k - 1) or found.person):
            agent = found  # the last one that is no attribute ("die Gefahr von Bränden")
    return agent


def _antecedent(said: SayingClause) -> Phrase | None:
    """The noun that a relative clause follows."""
    first = said.clause.first
    for k in range(max(first - 10, 0), first):
        if (k and said.unit.cut(k)) or k == 0 or said.unit.is_a(k, "determiner") or said.unit.is_a(k, "preposition"):
            at = k + 1 if said.unit.is_a(k, "preposition") else k
            found = phrase(said.unit, at, settled=True)
            if found is not None and found.last == first - 1:
                return found
    return None
