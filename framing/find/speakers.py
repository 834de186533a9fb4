"""Who speaks? A name or an office as printed, without its article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from framing.find.roles import begins_only, ends_like_a_noun, is_abbreviation, is_inflected, is_no_name, is_role
from framing.find.unit import MARKS, Unit, table_words
from framing.language.resources import Language

_ADJECTIVE = re.compile(r"[a-zäöüß][\wäöüß-]*(?:e|en|er|es|em)$|\d[\d.,]*$")
_CAPITAL_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+e|[A-ZÄÖÜ]\w+(?:isch|lich|ig|sch|iv|al|ell)(?:e|en|er|es|em)")
_JOINED = re.compile(r"\.? ?[" + MARKS + r"]? ?$|[" + MARKS + r"] $")
_PARENTHESIS = re.compile(r"\s\($")
MOST_ADJECTIVES = 5
FARTHEST_NAME = 10  # words between an office and the name that follows it
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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: words first to last (included), and the part of it that is the speaker's name."""

    first: int
    last: int
    start: int
    end: int
    pronoun: bool = False
    person: bool = False
    """Headed by a personal name or a role, so that a pronoun may stand for it."""
    role: bool = False
    """Headed by a role: a person, whatever else the words name (Bürgermeister von Kiew)."""
    several: bool = False
    """Joined by "und"."""


def pronoun(unit: Unit, i: int) -> Phrase | None:
    """The pronoun at i as a phrase, where one stands there."""
    if not unit.is_a(i, "pronoun") or (unit.is_a(i, "determiner") and unit.capital(i + 1)):
        return None
    return Phrase(i, i, unit.tokens[i].start, unit.tokens[i].end, pronoun=True)


def phrase(unit: Unit, i: int, *, settled: bool = False) -> Phrase | None:
    """The noun phrase that begins at word i, with genitives, a name in apposition and its place.

    settled: the phrase stands before its verb, so that "der Generalstab in Kiew" belongs together;
    behind the verb ("sagte der Präsident in Kiew") the place belongs to the verb.
    """
    begin = i
    article = unit.is_a(i, "determiner")
    if article:
        i = _past_attribute(unit, i + 1)
    head = i
    while i - head < MOST_ADJECTIVES and _adjective(unit, i) and (i == head or _near(unit, i)):
        i += 1
    if not unit.capital(i) or (unit.is_a(i, "pronoun") and i == 0):
        return None
    nouns = i
    if (_small(unit, i) or (i == 0 and unit.word(i) in table_words(unit.language, "stopwords"))) and not article:
        return None
    inflected = _CAPITAL_ADJECTIVE.fullmatch(unit.tokens[i].text) and is_inflected(unit, i)
    if i == 0 and inflected and unit.capital(i + 1) and _near(unit, i + 1):
        nouns = i + 1  # "Ukrainische Medien": the sentence, not a name, gives the capital
    if i == nouns == 0 and not article and unit.capital(i + 1) and _near(unit, i + 1) and begins_only(unit, i):
        return None  # "Selbständig Regeln zu ändern, …"
    last = _run(unit, nouns)
    role = max((k for k in range(nouns, last + 1) if is_role(unit.tokens[k].text, unit.language)), default=None)
    names = last - role if role is not None else 0
    name_first = role + 1 if role is not None and names >= 2 else None
    if role is not None and names == 2 and unit.is_a(role + 1, "name_part"):
        name_first, names = None, 1  # "Bürgermeisterin von Paris", or "Abgeordnete von Storch"
    if role is not None and names == 1:
        head = role  # a surname alone keeps its title: "Ministerin Kern"
    person = role is not None or (not article and head == nouns and last - nouns < 3 and not is_no_name(unit, nouns))
    if names == 0:
        last = _chain(unit, last, article=article, person=person, settled=settled, role=role is not None)
    if name_first is None and (role is not None or (article and names == 0)):
        beside = _apposition(unit, last)
        if beside is not None:
            return Phrase(begin, _past_party(unit, beside[1]), *_slice(unit, *beside), person=True, role=True)
    chosen = name_first if name_first is not None else head
    span = _slice(unit, chosen, last)
    return Phrase(begin, _past_party(unit, last), *span, person=person, role=role is not None)


def joined(unit: Unit, found: Phrase) -> Phrase:
    """„Kern und Lind", where the verb has several subjects: both together are the speaker."""
    k = found.last + 1
    if found.pronoun or not unit.is_a(k, "and") or unit.cut(k):
        return found
    other = phrase(unit, k + 1)
    if other is None:
        return found
    return Phrase(found.first, other.last, found.start, other.end, person=found.person, role=found.role, several=True)


def before(unit: Unit, i: int) -> Phrase | None:
    """The noun phrase that ends at word i ("ukrainischen Medien" zufolge)."""
    first = i
    while first > 0 and i - first < 8 and not unit.cut(first):
        if not (unit.capital(first - 1) or _adjective(unit, first - 1) or unit.is_a(first - 1, "determiner")):
            break
        first -= 1
    while first <= i:
        found = phrase(unit, first, settled=True)
        if found is not None and found.last >= i:
            return found if found.last == i else None
        first = found.last + 1 if found is not None else first + 1
    return None


def _near(unit: Unit, i: int) -> bool:
    return i < len(unit) and _JOINED.fullmatch(unit.gap(i)) is not None


def _adjective(unit: Unit, i: int) -> bool:
    if not 0 <= i < len(unit) or _ADJECTIVE.match(unit.tokens[i].text) is None:
        return False
    return (
        not _small(unit, i)
        and not unit.is_a(i, "determiner")
        and unit.word(i) not in (_subjunctives(unit.language) | _past_forms(unit.language))
    )


@cache
def _past_forms(language: Language) -> frozenset[str]:
    return frozenset(row[0] for row in language.rows("speech_verbs") if row[3] == "past")


def _small(unit: Unit, i: int) -> bool:
    return any(unit.is_a(i, kind) for kind in _SMALL)


@cache
def _subjunctives(language: Language) -> frozenset[str]:
    return language.words("subjunctives")


def _past_attribute(unit: Unit, i: int) -> int:
    """Skips "für das Gebiet zuständige" in "die für das Gebiet zuständige Einheit"."""
    if not unit.is_a(i, "preposition"):
        return i
    for k in range(i + 2, min(i + 9, len(unit) - 1)):
        if unit.cut(k):
            break
        if _adjective(unit, k) and (unit.capital(k + 1) or _adjective(unit, k + 1)) and unit.capital(k - 1):
            return k + 1
    return i


def _run(unit: Unit, i: int) -> int:
    """The last of the capitalised words that follow each other, particles of names included."""
    while i + 1 < len(unit) and _near(unit, i + 1):
        if unit.capital(i + 1) and not (unit.is_a(i + 1, "pronoun") or unit.is_a(i + 1, "determiner")):
            if ends_like_a_noun(unit, i + 1):
                return i  # "nach Angaben der Verwaltung Splitterverletzungen": the object begins
            i += 1
            continue
        k = i + 1
        while k < len(unit) and k < i + 3 and (unit.is_a(k, "name_part") or (k > i + 1 and unit.is_a(k, "determiner"))):
            k += 1
        if k == i + 1 or not unit.capital(k):
            return i
        first_name_only = not unit.capital(i - 1) and not unit.is_a(i, "name_part")
        # "Ursula von der Heide", but "Kern zu Reportern", "Kern von der SPD"
        if first_name_only and (unit.word(i + 1) == "zu" or unit.tokens[k].text.isupper()):
            return i
        i = k
    return i


def _chain(unit: Unit, last: int, *, article: bool, person: bool, settled: bool, role: bool) -> int:
    """Goes on with genitives ("Sprecher des Amts der Stadt") and, where it belongs to the noun, with a place."""
    for _ in range(4):
        k = last + 1
        if k < len(unit) and _PARENTHESIS.search(unit.gap(k)) and k + 1 < len(unit) and ")" in unit.gap(k + 1):
            last = k if unit.gap(k + 1).startswith(")") else last
            k = last + 1
        if k >= len(unit) or not unit.gap(k).isspace():
            return last
        noun_like = article or role or not person or (settled and not unit.capital(last - 1))
        genitive = unit.is_a(k, "genitive") and noun_like
        place = (
            unit.is_a(k, "place")
            and noun_like
            and (settled or (article and not role and not unit.is_a(k + 1, "determiner")))
        )
        if noun_like and unit.word(k).endswith("er") and _adjective(unit, k) and unit.capital(k + 1):
            genitive = True  # "Vertreter jüdischer Verbände"
        if not (genitive or place):
            return last
        at = k + 1 if unit.is_a(k, "preposition") else k
        inner = _inner(unit, at)
        if inner is None or (place and not genitive and is_time(unit, inner)):
            return last
        last = inner
    return last


def _past_party(unit: Unit, last: int) -> int:
    """„Jana Kern (SPD)“, "Jana Kern, SPD,": the party belongs to the phrase, not to the name."""
    k = last + 1
    if k < len(unit) and unit.gap(k) == ", " and unit.cut(k + 1) and is_abbreviation(unit.tokens[k].text):
        return k
    inside = k < len(unit) and _PARENTHESIS.search(unit.gap(k)) is not None
    return k if inside and unit.gap(k + 1).startswith(")") else last


def is_time(unit: Unit, k: int) -> bool:
    """Does the word at k name a day, a month or a year (aus dem Jahr 2017)?"""
    words = table_words(unit.language, "weekdays") | table_words(unit.language, "months")
    return unit.word(k) in words or unit.is_a(k, "time") or unit.word(k + 1).isdigit()


def _inner(unit: Unit, i: int) -> int | None:
    if unit.is_a(i, "determiner"):
        i += 1
    while _adjective(unit, i) and _near(unit, i):
        i += 1
    return _run(unit, i) if unit.capital(i) and _near(unit, i) else None


def _apposition(unit: Unit, last: int) -> tuple[int, int] | None:
    k = last + 1
    while k < len(unit) and k - last < FARTHEST_NAME and not unit.cut(k):
        k += 1
    if k >= len(unit) or unit.gap(k) != ", ":
        return None
    if not unit.capital(k) or unit.is_a(k, "determiner") or is_role(unit.tokens[k].text, unit.language):
        return None
    end = _run(unit, k)
    near = k == last + 1
    closed = unit.cut(end + 1) or unit.gap(end + 1).strip() != ""
    return (k, end) if closed and (near or end > k) and end - k < 4 else None


def _slice(unit: Unit, first: int, last: int) -> tuple[int, int]:
    """Offsets from the first to the last word; a quotation mark that opens inside is closed."""
    start, end = unit.tokens[first].start, unit.tokens[last].end
    inside = unit.text[start:end]
    if "(" in inside and ")" not in inside:
        end = start + inside.index("(")
        end -= len(unit.text[start:end]) - len(unit.text[start:end].rstrip())
        return start, end
    odd = sum(inside.count(mark) for mark in MARKS) % 2
    if odd and unit.text[end : end + 1] in MARKS:
        end += 1
    elif odd and unit.text[start - 1 : start] in MARKS:
        start -= 1
    return start, end
