"""Where does a noun phrase end: behind its capitals, its genitives, its place, a name in apposition?"""

from __future__ import annotations

import re

from framing.find.phrase_words import OPENING, is_adjective, is_near, is_time
from framing.find.roles import ends_like_a_noun, is_abbreviation, is_inflected, is_role
from framing.find.unit import MARKS, Unit

_PARENTHESIS = re.compile(r"\s\($")
FARTHEST_NAME = 10  # words between an office and the name that follows it


def last_of_run(unit: Unit, i: int) -> int:
    """The last of the capitalised words that follow each other, particles of names included."""
    while i + 1 < len(unit) and (is_near(unit, i + 1) or _is_pair(unit, i)):
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


def last_of_chain(unit: Unit, last: int, *, article: bool, person: bool, settled: bool, role: bool) -> int:
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
        if noun_like and unit.word(k).endswith("er") and is_adjective(unit, k) and unit.capital(k + 1):
            genitive = True  # "Vertreter jüdischer Verbände"
        if not (genitive or place):
            return last
        at = k + 1 if unit.is_a(k, "preposition") else k
        inner = last_of_inner(unit, at)
        timed = inner is not None and (unit.is_a(k, "preposition") or not genitive) and is_time(unit, inner)
        told = role and unit.is_a(k, "definite") and unit.gap(k + 1).endswith(tuple(OPENING))
        if inner is None or timed or told:
            return last  # "der Polizei vom Montag", "sagte die Ministerin der „Welt am Sonntag“"
        last = inner
    return last


def past_party(unit: Unit, last: int) -> int:
    """„Jana Kern (SPD)“, "Jana Kern, SPD,": the party belongs to the phrase, not to the name."""
    k = last + 1
    if k < len(unit) and unit.gap(k) == ", " and unit.cut(k + 1) and is_abbreviation(unit.tokens[k].text):
        return k
    inside = k < len(unit) and _PARENTHESIS.search(unit.gap(k)) is not None
    return k if inside and unit.gap(k + 1).startswith(")") else last


def last_of_inner(unit: Unit, i: int) -> int | None:
    """The last word of the noun that begins at i inside another phrase; None where none begins there."""
    if unit.is_a(i, "determiner"):
        i += 1
    while is_adjective(unit, i) and is_near(unit, i):
        i += 1
    return last_of_run(unit, i) if unit.capital(i) and is_near(unit, i) else None


def apposition(unit: Unit, last: int) -> tuple[int, int] | None:
    """The words of a name that a comma sets beside the phrase: "der Minister, Jan Kern,"."""
    k = last + 1
    while k < len(unit) and k - last < FARTHEST_NAME and not unit.cut(k):
        k += 1
    if k >= len(unit) or unit.gap(k) != ", ":
        return None
    if not unit.capital(k) or unit.is_a(k, "determiner") or is_role(unit.tokens[k].text, unit.language):
        return None
    end = last_of_run(unit, k)
    near = k == last + 1
    closed = unit.cut(end + 1) or unit.gap(end + 1).strip() != ""
    return (k, end) if closed and (near or end > k) and end - k < 4 else None


def sliced(unit: Unit, first: int, last: int) -> tuple[int, int]:
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
