"""What is a word in a noun phrase: an adjective, a small word, a time?"""

from __future__ import annotations

import re
from functools import cache

from framing.find.unit import MARKS, Unit, table_words
from framing.language.resources import Language
from framing.language.saying import verb_forms

_ADJECTIVE = re.compile(r"[a-zäöüß][\wäöüß-]*(?:e|en|er|es|em)$|\d[\d.,]*$")
_JOINED = re.compile(r"\.? ?[" + MARKS + r"]? ?$|[" + MARKS + r"] $|-$")
OPENING, CLOSING = '„“»«"‚', '“”«»"‘'
SHORT_MONTH = 3  # letters: Jan, Jun, Mai; behind another name they are a name
_SMALL = (
    "preposition",
    "conjunction",
    "pronoun",
    "adverb",
    "auxiliary",
    "helper",
    "subordinator",
    "pointer",
    "said",
    "other_person",
)


def is_near(unit: Unit, i: int) -> bool:
    """Does nothing but a blank, a full stop or a mark part the word at i from the one before?"""
    return i < len(unit) and _JOINED.fullmatch(unit.gap(i)) is not None


def is_adjective(unit: Unit, i: int) -> bool:
    """May the word at i be an adjective with its ending, or a number?"""
    if not 0 <= i < len(unit) or _ADJECTIVE.match(unit.tokens[i].text) is None:
        return False
    return (
        not is_small(unit, i)
        and not unit.is_a(i, "determiner")
        and unit.word(i) not in (_subjunctives(unit.language) | _past_forms(unit.language))
    )


@cache
def _past_forms(language: Language) -> frozenset[str]:
    """„sagte Kern“: a verb, though an adjective may end like it."""
    forms = verb_forms(language)
    return frozenset(
        word for word, of in forms.items() if any(form.shape == "finite" and word != form.verb.lemma for form in of)
    )


def is_small(unit: Unit, i: int) -> bool:
    """Is the word at i of a class that stands in no name: a preposition, a pronoun, an adverb …?"""
    return any(unit.is_a(i, kind) for kind in _SMALL)


@cache
def _subjunctives(language: Language) -> frozenset[str]:
    return language.words("subjunctives")


def past_attribute(unit: Unit, i: int) -> int:
    """Skips "für das Gebiet zuständige" in "die für das Gebiet zuständige Einheit"."""
    if not any(unit.is_a(i, kind) for kind in ("preposition", "adverb", "reflexive", "determiner")):
        return i
    nearest = i + 1 if unit.is_a(i, "adverb") else i + 2  # "einer gestern verbreiteten Erklärung"
    for k in range(nearest, min(i + 9, len(unit) - 1)):
        if unit.cut(k):
            break
        attribute = _ADJECTIVE.match(unit.tokens[k].text) is not None and not is_small(unit, k)
        if attribute and (unit.capital(k + 1) or is_adjective(unit, k + 1)) and not unit.is_a(k - 1, "preposition"):
            return k + 1  # "die auf Facebook veröffentlichte Mitteilung"
    return i


def is_time(unit: Unit, k: int) -> bool:
    """Does the word at k name a day, a month or a year (aus dem Jahr 2017), and no person (Jan Kern, Zhang Jun)?"""
    if unit.is_a(k, "time") or (unit.word(k + 1).isdigit() and unit.gap(k + 1).isspace()):
        return True  # not in "Jana Kern, 43,"
    if unit.word(k) in table_words(unit.language, "months"):
        name = unit.capital(k + 1) and is_near(unit, k + 1) and not is_time(unit, k + 1)
        behind_name = k > 0 and unit.capital(k - 1) and is_near(unit, k) and not unit.is_a(k - 1, "time_part")
        return not name and not (behind_name and len(unit.word(k)) == SHORT_MONTH)
    return unit.word(k) in table_words(unit.language, "weekdays")
