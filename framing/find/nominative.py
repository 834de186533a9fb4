"""The form under which a source is shown: "des russischen Ministeriums" and "das russische Ministerium" are one."""

from __future__ import annotations

import re

from framing.find.roles import is_role
from framing.find.unit import Unit
from framing.language.lemmas import lemma

_WORD = re.compile(r"[\w-]+")


def nominative(unit: Unit, start: int, end: int) -> str | None:
    """How does the noun phrase text[start:end] read behind "der", "die" or "das"?

    The words in front of the first noun lose the ending of the genitive or dative, the noun its genitive s.
    Returns None where no article or preposition in front asks for another case; names stay as they are.

    >>> from framing.find.unit import units
    >>> from framing.language.resources import load
    >>> text = "Laut Mitteilung des finnischen Außenministeriums"
    >>> nominative(next(units(text, load("de"))), 20, 48)
    'finnische Außenministerium'
    """
    first = next((k for k, token in enumerate(unit.tokens) if token.start == start), 0)
    cases = ("in_genitive", "in_dative", "in_feminine") if first and not unit.cut(first) else ()
    case = next((case for case in cases if unit.is_a(first - 1, case)), "")
    words = list(_WORD.finditer(unit.text, start, end))
    noun = next((n for n, word in enumerate(words) if word.group()[0].isupper()), None)
    if noun is not None and case and noun + 1 < len(words) and _is_attribute(unit, words[noun], words[noun + 1]):
        noun += 1  # des Roten Kreuzes
    if noun is None:
        return None
    head = words[noun].group()
    base = lemma(head, unit.language.code)
    singular = case in ("in_genitive", "in_dative") or (case == "in_feminine" and base == head)
    if case == "in_genitive" or (case == "in_dative" and head.startswith(base) and head.endswith("n")):
        head = _singular(head, base)
    endings = ("en", "em", "er") if singular else ("em",)
    attributes = [_weak(word.group(), endings) for word in words[:noun]]
    if [*attributes, head] == [word.group() for word in words[: noun + 1]]:
        return None
    return " ".join([*attributes, head]) + unit.text[words[noun].end() : end]


def bare(name: str, words: frozenset[str]) -> str:
    """A name without its genitive s, where the text has the name without it too (nach Angaben Kerns)."""
    short = name[:-1]
    return short if name.endswith("s") and short and short.split()[-1].lower() in words else name


def _is_attribute(unit: Unit, word: re.Match[str], following: re.Match[str]) -> bool:
    if not word.group().endswith("en") or is_role(word.group(), unit.language):
        return False
    return following.group()[0].isupper() and following.start() == word.end() + 1


def _singular(head: str, base: str) -> str:
    # "Vorsitzenden" has "Vorsitzender" in the dictionary, but "der Vorsitzende" as its nominative
    if base + "r" == head or base.removesuffix("r") == head.removesuffix("n"):
        return head.removesuffix("n")
    return base


def _weak(word: str, endings: tuple[str, ...]) -> str:
    ending = next((e for e in endings if word.endswith(e)), "")
    return word.removesuffix(ending) + "e" if ending else word
