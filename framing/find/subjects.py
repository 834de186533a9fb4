"""Who is the subject of a verb of saying: the noun phrase in front of it, behind it, or at the sentence's head?"""

from __future__ import annotations

from framing.find.name_phrases import particle_name
from framing.find.phrase import Phrase
from framing.find.phrase_words import is_time
from framing.find.roles import is_adverb
from framing.find.speakers import phrase, pronoun, settled_subject
from framing.find.unit import MARKS, Unit
from framing.language.saying import verb_forms


def in_front(unit: Unit, begin: int, finite: int) -> Phrase | None:
    """The subject between the clause's begin and its finite verb, where nothing else stands there."""
    found = pronoun(unit, begin) or phrase(unit, begin, settled=True)
    if unit.is_a(begin, "object"):
        return None  # "Den Plan kritisierte Kern": no nominative
    if found is None or found.last >= finite or (unit.is_a(begin, "pointer") and begin + 1 == finite):
        return None
    if found.last == 0 and not found.pronoun and not found.role and is_adverb(unit, 0):
        return None  # "Monatelang haben sie …"
    found = settled_subject(unit, found, finite)
    rest = range(found.last + 1, finite)
    if len(rest) > 8 or is_time(unit, found.last):
        return None
    plain = all(unit.capital(k) or unit.word(k) not in verb_forms(unit.language) for k in rest)
    led = not rest or not unit.capital(rest[0])
    return found if plain and led else None


def behind(unit: Unit, k: int, *, unit_first: bool = True) -> Phrase | None:
    """The subject behind a finite verb: past adverbs, times and places ("sagte am Montag in Bonn Minister X")."""
    for _ in range(6):
        if k >= len(unit) or (unit_first and unit.cut(k) and not _quoted_name(unit, k)):
            return None
        if unit.is_a(k, "other_person"):
            return None
        if unit.is_a(k, "dative_pronoun"):
            k += 1  # "versicherte ihm Berg"
            continue
        found = pronoun(unit, k) or particle_name(unit, k)
        if found is not None:
            return found
        if unit.is_a(k, "preposition") or unit.is_a(k, "object"):
            inner = phrase(unit, k + 1) or (phrase(unit, k) if unit.is_a(k, "object") else None)
            if inner is None:
                return None
            k = inner.last + 1
        elif unit.is_a(k, "adverb"):
            k += 1
        else:
            found = phrase(unit, k)
            if found is None or not is_time(unit, found.last):
                return found
            k = found.last + 1
    return None


def _quoted_name(unit: Unit, k: int) -> bool:
    return unit.capital(k) and unit.gap(k).strip() in MARKS
