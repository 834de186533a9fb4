"""Who speaks? A name or an office as printed, without its article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from framing.find.finite import is_verb
from framing.find.roles import begins_only, ends_like_a_noun, is_abbreviation, is_inflected, is_no_name, is_role
from framing.find.unit import MARKS, Unit, table_words
from framing.language.gazetteer.given_names import given_names
from framing.language.resources import Language
from framing.language.saying import verb_forms

_ADJECTIVE = re.compile(r"[a-zäöüß][\wäöüß-]*(?:e|en|er|es|em)$|\d[\d.,]*$")
_CAPITAL_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+e|[A-ZÄÖÜ]\w+(?:isch|lich|ig|sch|iv|al|ell)(?:e|en|er|es|em)")
_JOINED = re.compile(r"\.? ?[" + MARKS + r"]? ?$|[" + MARKS + r"] $|-$")
_PARENTHESIS = re.compile(r"\s\($")
OPENING, CLOSING = '„“»«"‚', '“”«»"‘'
_NUMBERS = ("zwei", "drei", "vier", "fünf", "beiden", "beide")
MOST_ADJECTIVES = 5
SHORT_MONTH = 3  # letters: Jan, Jun, Mai; behind another name they are a name
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
    if (name := particle_name(unit, i) or _marked_name(unit, i)) is not None:
        return name
    begin = i
    article = unit.is_a(i, "determiner")
    if article:
        i = _past_attribute(unit, i + 1)
        if unit.is_a(i, "determiner") and unit.word(i) in _NUMBERS:
            i += 1  # "alle drei Parteien"
        if unit.is_a(begin, "quantity") and unit.word(i) == "der":
            i += 1  # "viele der Mitglieder", "einer der Lotsen"
        if unit.word(i).isdigit() and unit.is_a(i + 1, "time") and unit.word(i + 2).startswith("alt"):
            i += 3  # "der 60 Jahre alte Lotse"
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
    name_first, names = _full_name(unit, nouns, last, role, article=article)
    if role is not None and names == 1:
        head = role  # a surname alone keeps its title: "Ministerin Kern"
    person = (
        role is not None
        or name_first is not None
        or (not article and head == nouns and last - nouns < 3 and not is_no_name(unit, nouns))
    )
    if names == 0:
        last = _chain(unit, last, article=article, person=person, settled=settled, role=role is not None)
    if name_first is None and (role is not None or (article and names == 0)):
        beside = _apposition(unit, last)
        if beside is not None:
            return Phrase(begin, _past_party(unit, beside[1]), *_slice(unit, *beside), person=True, role=True)
    chosen = name_first if name_first is not None else head
    span = _slice(unit, chosen, last)
    return Phrase(begin, _past_party(unit, last), *span, person=person, role=role is not None)


def _full_name(unit: Unit, first: int, last: int, role: int | None, *, article: bool) -> tuple[int | None, int]:
    """Where a full name begins behind an office or a degree (None: nowhere), and how many words name somebody."""
    begin: int | None
    if role is None:
        given = article and last == first + 1 and unit.tokens[first].text in given_names()  # "die 43-jährige Jana Kern"
        if not given and not (last - first >= 2 and _is_degree(unit, first)):
            return None, 0
        begin, names = first, last - first + 1
    else:
        begin, names = (role + 1 if last - role >= 2 else None), last - role
        if names == 2 and unit.is_a(role + 1, "name_part"):
            return None, 1  # "Bürgermeisterin von Paris", or "Abgeordnete von Storch"
    while begin is not None and last > begin and _is_degree(unit, begin):
        begin += 1
    return begin, names


def _is_degree(unit: Unit, k: int) -> bool:
    """„Dr.“, „Prof.“ in front of a name."""
    return unit.gap(k + 1).startswith(".") and unit.tokens[k].text + "." in table_words(unit.language, "address_words")


def particle_name(unit: Unit, i: int) -> Phrase | None:
    """„sagte von der Heide“: a surname that begins with a particle, where the text has it behind a first name too."""
    if not unit.is_a(i, "name_part"):
        return None
    last = next((k for k in range(i + 1, min(i + 4, len(unit))) if unit.capital(k)), None)
    if last is None or any(unit.cut(k) for k in range(i + 1, last + 1)):
        return None
    start, end = unit.tokens[i].start, unit.tokens[last].end
    surname = unit.text[start + 1 : end]
    first = unit.word(i)[0]
    if not _stands_behind_a_first_name(unit.text, f"{first}{surname}"):
        return None
    return Phrase(i, last, start, end, person=True, role=True)


@lru_cache(maxsize=64)
def _stands_behind_a_first_name(text: str, surname: str) -> bool:
    # Kept: a text asks the same of itself at every place of a name, and each answer reads it to the end.
    return re.search(rf"(?<!\w)(?>[^\WA-ZÄÖÜ]*[A-ZÄÖÜ]\w+) {re.escape(surname)}\b", text) is not None


def _marked_name(unit: Unit, i: int) -> Phrase | None:
    """„heise online“: a name that begins small, in quotation marks."""
    if i >= len(unit) or unit.capital(i) or not unit.gap(i).endswith(tuple(OPENING)):
        return None
    for k in range(i, min(i + 5, len(unit))):
        if unit.gap(k + 1)[:1] in tuple(CLOSING):
            return Phrase(i, k, unit.tokens[i].start, unit.tokens[k].end)
        if unit.cut(k + 1):
            break
    return None


def settled_subject(unit: Unit, found: Phrase, finite: int) -> Phrase:
    """All that belongs to a subject in front of its verb: "Jana Kern vom Verband der Fischer in Turku"."""
    last = found.last
    while last + 1 < finite and unit.gap(last + 1).isspace():
        k = last + 1
        if not (unit.is_a(k, "genitive") or unit.is_a(k, "place")):
            break
        inner = _inner(unit, k + 1 if unit.is_a(k, "preposition") else k)
        if inner is None or inner >= finite or is_time(unit, inner):
            break
        last = inner
    return replace(found, last=last)


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
    """The noun phrase that ends at word i ("einem Bericht ukrainischer Medien" zufolge)."""
    found: Phrase | None = None
    for first in range(i, max(i - 14, -1), -1):
        verb = not unit.capital(first) and is_verb(unit, first)
        whole = None if verb else phrase(unit, first, settled=True)
        if whole is not None and whole.last == i:
            found = whole
        if unit.cut(first) or verb:
            break
    return found


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
    """„sagte Kern“: a verb, though an adjective may end like it."""
    forms = verb_forms(language)
    return frozenset(
        word for word, of in forms.items() if any(form.shape == "finite" and word != form.verb.lemma for form in of)
    )


def _small(unit: Unit, i: int) -> bool:
    return any(unit.is_a(i, kind) for kind in _SMALL)


@cache
def _subjunctives(language: Language) -> frozenset[str]:
    return language.words("subjunctives")


def _past_attribute(unit: Unit, i: int) -> int:
    """Skips "für das Gebiet zuständige" in "die für das Gebiet zuständige Einheit"."""
    if not any(unit.is_a(i, kind) for kind in ("preposition", "adverb", "reflexive", "determiner")):
        return i
    nearest = i + 1 if unit.is_a(i, "adverb") else i + 2  # "einer gestern verbreiteten Erklärung"
    for k in range(nearest, min(i + 9, len(unit) - 1)):
        if unit.cut(k):
            break
        attribute = _ADJECTIVE.match(unit.tokens[k].text) is not None and not _small(unit, k)
        if attribute and (unit.capital(k + 1) or _adjective(unit, k + 1)) and not unit.is_a(k - 1, "preposition"):
            return k + 1  # "die auf Facebook veröffentlichte Mitteilung"
    return i


def _run(unit: Unit, i: int) -> int:
    """The last of the capitalised words that follow each other, particles of names included."""
    while i + 1 < len(unit) and (_near(unit, i + 1) or _is_pair(unit, i)):
        if _is_pair(unit, i):
            i += 2  # "Schuldner- und Insolvenzberatung"
            continue
        small = unit.is_a(i + 1, "pronoun") or unit.is_a(i + 1, "determiner")
        if is_time(unit, i + 1) or unit.is_a(i + 1, "audience"):
            return i  # "teilte der Landkreis Samstag mit", "sagte Kern Reportern"
        if unit.capital(i + 1) and (not small or unit.gap(i + 1).strip()):  # des Magazins „Der Spiegel“
            if i and unit.is_a(i - 1, "place") and is_role(unit.tokens[i + 1].text, unit.language):
                return i  # "sagte in Turku Minister Voss"
            if ends_like_a_noun(unit, i + 1) and not (unit.word(i).endswith("en") and is_inflected(unit, i)):
                return i  # "nach Angaben der Verwaltung Splitterverletzungen": the object begins
            i += 1
            continue
        k = i + 1
        while k < len(unit) and k < i + 3 and (unit.is_a(k, "name_part") or (k > i + 1 and unit.is_a(k, "determiner"))):
            k += 1
        if k == i + 1 or not unit.capital(k):
            return i
        titled = unit.capital(i - 1) and is_role(unit.tokens[i - 1].text, unit.language)
        first_name_only = (titled or not unit.capital(i - 1)) and not unit.is_a(i, "name_part")
        # "Ursula von der Heide", but "Kern zu Reportern", "Kern von der SPD"
        if first_name_only and (unit.word(i + 1) == "zu" or unit.tokens[k].text.isupper()):
            return i
        if not first_name_only and k > i + 2:
            return i  # "Anna Lind von der Universität"
        i = k
    return i


def _is_pair(unit: Unit, i: int) -> bool:
    return unit.gap(i + 1).startswith("- ") and unit.is_a(i + 1, "and") and unit.capital(i + 2)


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
        timed = inner is not None and (unit.is_a(k, "preposition") or not genitive) and is_time(unit, inner)
        told = role and unit.is_a(k, "definite") and unit.gap(k + 1).endswith(tuple(OPENING))
        if inner is None or timed or told:
            return last  # "der Polizei vom Montag", "sagte die Ministerin der „Welt am Sonntag“"
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
    """Does the word at k name a day, a month or a year (aus dem Jahr 2017), and no person (Jan Kern, Zhang Jun)?"""
    if unit.is_a(k, "time") or (unit.word(k + 1).isdigit() and unit.gap(k + 1).isspace()):
        return True  # not in "Jana Kern, 43,"
    if unit.word(k) in table_words(unit.language, "months"):
        name = unit.capital(k + 1) and _near(unit, k + 1) and not is_time(unit, k + 1)
        behind_name = k > 0 and unit.capital(k - 1) and _near(unit, k) and not unit.is_a(k - 1, "time_part")
        return not name and not (behind_name and len(unit.word(k)) == SHORT_MONTH)
    return unit.word(k) in table_words(unit.language, "weekdays")


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
    if odd and unit.text[end : end + 1] in tuple(MARKS):  # "" at the text's end is in every string
        end += 1
    elif odd and unit.text[max(start - 1, 0) : start] in tuple(MARKS):
        start -= 1
    return start, end
