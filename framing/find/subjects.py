"""Who is the subject of a verb of saying: the noun phrase in front of it, behind it, or at the sentence's head?"""

from __future__ import annotations

from framing.find.speakers import Phrase, phrase, pronoun
from framing.find.unit import MARKS, Unit, table_words


def opening(unit: Unit) -> Phrase | None:
    """„Umjerow, der mit ihm sprach, sagte:": the subject stands first, with a clause behind it."""
    found = pronoun(unit, 0) or phrase(unit, 0, settled=True)
    return found if found is not None and unit.gap(found.last + 1).lstrip().startswith((",", "(")) else None


def beside(unit: Unit, name: Phrase, finite: int) -> bool:
    """Only an apposition or a relative clause stands between the opening name and the verb."""
    k = name.last + 1
    if k == finite:  # "Der Vorsitzende des Rats, Jana Kern, sagte der Agentur, …"
        return "," in unit.text[unit.tokens[name.first].start : name.start] and unit.gap(k).strip() == ","
    while k < finite and not unit.cut(k):
        k += 1
    led = unit.is_a(k, "determiner") or unit.is_a(k, "relative")
    spoken = any(unit.word(r) in table_words(unit.language, "subjunctives") for r in range(k, finite))
    return led and not spoken and unit.gap(finite).strip() == "," and k < finite and unit.clause_end(k) == finite


def in_front(unit: Unit, begin: int, finite: int) -> Phrase | None:
    """The subject between the clause's begin and its finite verb, where nothing else stands there."""
    found = pronoun(unit, begin) or phrase(unit, begin, settled=True)
    if found is None or found.last >= finite or (unit.is_a(begin, "pointer") and begin + 1 == finite):
        return None
    rest = range(found.last + 1, finite)
    if len(rest) > 8 or _is_time(unit, found):
        return None
    forms = table_words(unit.language, "speech_verbs")
    plain = all(unit.word(k) not in forms for k in rest)
    led = not rest or any(unit.is_a(rest[0], kind) for kind in ("adverb", "preposition", "conjunction"))
    return found if plain and led else None


def behind(unit: Unit, k: int, *, unit_first: bool = True) -> Phrase | None:
    """The subject behind a finite verb: past adverbs, times and places ("sagte am Montag in Bonn Minister X")."""
    for _ in range(6):
        if k >= len(unit) or (unit_first and unit.cut(k) and not _quoted_name(unit, k)):
            return None
        if unit.is_a(k, "other_person"):
            return None
        found = pronoun(unit, k)
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
            if found is None or not _is_time(unit, found):
                return found
            k = found.last + 1
    return None


def _quoted_name(unit: Unit, k: int) -> bool:
    return unit.capital(k) and unit.gap(k).strip() in MARKS


def _is_time(unit: Unit, found: Phrase) -> bool:
    """„am Montag“, „im Juni“, „12 Uhr“; but not Zhang Jun, whose name is a short month."""
    words = table_words(unit.language, "weekdays") | table_words(unit.language, "months")
    timed = unit.word(found.last) in words or unit.is_a(found.last, "time")
    return timed and not (found.last > found.first and unit.capital(found.last - 1))
