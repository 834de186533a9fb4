"""Which words of `labels.txt` are loaded words, too, and after whom: a label is one only where somebody judges it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from framing.errors import ResourceError
from framing.language import labels
from framing.language.labels import LabelWord
from framing.language.loaded import names
from framing.language.resources import Language

LABEL_LIST = "labels.txt"
OWN_LIST = "loaded_labels.txt"
DOMESTIC = "domestic"
"""The register of a label whose set has no row of its own."""
AS_IT_STANDS = "-"
OWN_JUDGEMENT = "own judgement"


@dataclass(frozen=True, slots=True)
class LoadedLabel:
    """What is said of a label as a loaded word."""

    word: str
    register: str
    value: str
    list_name: str
    """labels.txt where the source there judges the word; loaded_labels.txt where only that list does."""
    source: str


@dataclass(frozen=True, slots=True)
class _Rules:
    values: Mapping[str, str]
    registers: Mapping[str, str]
    judges: tuple[tuple[re.Pattern[str], str], ...]
    own: Mapping[str, str]
    left_out: frozenset[str]


@cache
def shown(language: Language) -> dict[tuple[str, str, str], LoadedLabel]:
    """Which labels are loaded words, by (set, word, register of the label)?

    A label is one where its source in `labels.txt` judges the word (Duden: abwertend, a jury, that list), or where
    `loaded_labels.txt` does; a word with a law or an official text as its source is none (Wahlfälschung).
    Raises ResourceError where a row points at nothing.

    >>> from framing.language.resources import load
    >>> found = shown(load("de"))
    >>> found["regierung", "Regime", "polemic"].source
    'Duden, not looked up'
    >>> ("scheinwahl", "Wahlfälschung", "polemic") in found
    False
    """
    rules = _rules(language)
    found: dict[tuple[str, str, str], LoadedLabel] = {}
    for word in labels.words(language):
        if (said := _said(word, rules)) and word.word not in rules.left_out:
            value, list_name, source = said
            register = rules.registers.get(word.set_id, DOMESTIC)
            found[word.set_id, word.word, word.register] = LoadedLabel(word.word, register, value, list_name, source)
    return found


def _said(word: LabelWord, rules: _Rules) -> tuple[str, str, str] | None:
    """Value, list and source; None where nobody judges the word."""
    if word.word in rules.own:
        return rules.own[word.word], OWN_LIST, OWN_JUDGEMENT
    value, source = rules.values.get(word.register), _judging(word.source, rules)
    return (value, LABEL_LIST, source) if value and source else None


def _judging(source: str, rules: _Rules) -> str | None:
    for pattern, named in rules.judges:
        if pattern.fullmatch(source):
            return source if named == AS_IT_STANDS else named
    return None


@cache
def _rules(language: Language) -> _Rules:
    rows = language.rows(OWN_LIST.removesuffix(".txt"))
    by_kind: dict[str, dict[str, str]] = {kind: {} for kind in ("value", "set", "judge", "own", "not")}
    for kind, label, here in rows:
        if kind not in by_kind:
            raise _fault(kind, label, here, f"The kind must be one of {', '.join(by_kind)}.")
        by_kind[kind][label] = here
    judges = tuple((_pattern(label, here), here) for label, here in by_kind["judge"].items())
    rules = _Rules(by_kind["value"], by_kind["set"], judges, by_kind["own"], frozenset(by_kind["not"]))
    for kind, label, here in rows:
        if not _points_at_something(kind, label, here, rules, language):
            raise _fault(kind, label, here, "It points at no label, or at no code of loaded_kinds.txt.")
    return rules


def _points_at_something(kind: str, label: str, here: str, rules: _Rules, language: Language) -> bool:
    """Of a row `not` too: there must be a label that would be shown without it."""
    known, words = names(language), labels.words(language)
    if kind == "value":
        return label in labels.registers(language) and ("value", here) in known
    if kind == "set":
        return label in labels.sets(language) and ("register", here) in known
    if kind == "judge":
        says_it = any(re.fullmatch(label, word.source) for word in words)
        return says_it and (here == AS_IT_STANDS or ("source", here) in known)
    if kind == "own":
        return ("value", here) in known and any(word.word == label for word in words)
    return here == AS_IT_STANDS and any(word.word == label and _said(word, rules) for word in words)


def _pattern(label: str, here: str) -> re.Pattern[str]:
    try:
        return re.compile(label)
    except re.error as fault:
        raise _fault("judge", label, here, f"That is no regular expression ({fault}).") from fault


def _fault(kind: str, label: str, here: str, what: str) -> ResourceError:
    return ResourceError(f"{OWN_LIST}: {kind}, {label}, {here}: {what}")
