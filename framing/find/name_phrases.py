"""Names that are more than a word with a capital: von der Heide, „heise online“, Dr. Jana Kern."""

from __future__ import annotations

import re
from functools import lru_cache

from framing.find.phrase import Phrase
from framing.find.phrase_words import CLOSING, OPENING
from framing.find.unit import Unit, table_words
from framing.language.gazetteer.given_names import given_names


def full_name(unit: Unit, first: int, last: int, role: int | None, *, article: bool) -> tuple[int | None, int]:
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


def marked_name(unit: Unit, i: int) -> Phrase | None:
    """„heise online“: a name that begins small, in quotation marks."""
    if i >= len(unit) or unit.capital(i) or not unit.gap(i).endswith(tuple(OPENING)):
        return None
    for k in range(i, min(i + 5, len(unit))):
        if unit.gap(k + 1)[:1] in tuple(CLOSING):
            return Phrase(i, k, unit.tokens[i].start, unit.tokens[k].end)
        if unit.cut(k + 1):
            break
    return None
