"""Who speaks? A name or an office as printed, without its article."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.find.finite import is_verb
from framing.find.name_phrases import full_name, marked_name, particle_name
from framing.find.phrase import Phrase
from framing.find.phrase_ends import apposition, last_of_chain, last_of_inner, last_of_run, past_party, sliced
from framing.find.phrase_words import is_adjective, is_near, is_small, is_time, past_attribute
from framing.find.roles import begins_only, is_inflected, is_no_name, is_role
from framing.find.unit import Unit, table_words

_CAPITAL_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+e|[A-ZÄÖÜ]\w+(?:isch|lich|ig|sch|iv|al|ell)(?:e|en|er|es|em)")
_NUMBERS = ("zwei", "drei", "vier", "fünf", "beiden", "beide")
MOST_ADJECTIVES = 5


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
    if (name := particle_name(unit, i) or marked_name(unit, i)) is not None:
        return name
    begin = i
    article = unit.is_a(i, "determiner")
    if article:
        i = past_attribute(unit, i + 1)
        if unit.is_a(i, "determiner") and unit.word(i) in _NUMBERS:
            i += 1  # "alle drei Parteien"
        if unit.is_a(begin, "quantity") and unit.word(i) == "der":
            i += 1  # "viele der Mitglieder", "einer der Lotsen"
        if unit.word(i).isdigit() and unit.is_a(i + 1, "time") and unit.word(i + 2).startswith("alt"):
            i += 3  # "der 60 Jahre alte Lotse"
    head = i
    while i - head < MOST_ADJECTIVES and is_adjective(unit, i) and (i == head or is_near(unit, i)):
        i += 1
    if not unit.capital(i) or (unit.is_a(i, "pronoun") and i == 0):
        return None
    nouns = i
    if (is_small(unit, i) or (i == 0 and unit.word(i) in table_words(unit.language, "stopwords"))) and not article:
        return None
    inflected = _CAPITAL_ADJECTIVE.fullmatch(unit.tokens[i].text) and is_inflected(unit, i)
    if i == 0 and inflected and unit.capital(i + 1) and is_near(unit, i + 1):
        nouns = i + 1  # "Ukrainische Medien": the sentence, not a name, gives the capital
    if i == nouns == 0 and not article and unit.capital(i + 1) and is_near(unit, i + 1) and begins_only(unit, i):
        return None  # "Selbständig Regeln zu ändern, …"
    last = last_of_run(unit, nouns)
    role = max((k for k in range(nouns, last + 1) if is_role(unit.tokens[k].text, unit.language)), default=None)
    name_first, names = full_name(unit, nouns, last, role, article=article)
    if role is not None and names == 1:
        head = role  # a surname alone keeps its title: "Ministerin Kern"
    person = (
        role is not None
        or name_first is not None
        or (not article and head == nouns and last - nouns < 3 and not is_no_name(unit, nouns))
    )
    if names == 0:
        last = last_of_chain(unit, last, article=article, person=person, settled=settled, role=role is not None)
    if name_first is None and (role is not None or (article and names == 0)):
        beside = apposition(unit, last)
        if beside is not None:
            return Phrase(begin, past_party(unit, beside[1]), *sliced(unit, *beside), person=True, role=True)
    chosen = name_first if name_first is not None else head
    span = sliced(unit, chosen, last)
    return Phrase(begin, past_party(unit, last), *span, person=person, role=role is not None)


def settled_subject(unit: Unit, found: Phrase, finite: int) -> Phrase:
    """All that belongs to a subject in front of its verb: "Jana Kern vom Verband der Fischer in Turku"."""
    last = found.last
    while last + 1 < finite and unit.gap(last + 1).isspace():
        k = last + 1
        if not (unit.is_a(k, "genitive") or unit.is_a(k, "place")):
            break
        inner = last_of_inner(unit, k + 1 if unit.is_a(k, "preposition") else k)
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
