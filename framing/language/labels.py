"""The words by which texts name an actor, an action or a measure, in sets that stand for the same thing.

Reads `labels.txt`, `label_sets.txt`, `label_registers.txt` and `label_contexts.txt` of a language.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from framing.errors import ResourceError
from framing.language.resources import Language
from framing.model import OwnLabel

COMPOUNDS = ("head", "hyphen", "none")
PLACES = ("passage", "named", "place", "near", "before", "after", "against")
REFERENTS = ("-", "government", "state", "any")
EVERYWHERE = "-"


@dataclass(frozen=True, slots=True)
class LabelWord:
    """One word of a set: Rebell among the armed groups."""

    set_id: str
    word: str
    """As a dictionary lists it."""
    stems: tuple[str, ...]
    """The word, and irregular forms beside it: Anschluss, Anschlüsse."""
    register: str
    compounds: str
    """head: Terrormiliz is a Miliz; hyphen: Putin-Regime, but not Grenzregime; none."""
    contexts: tuple[str, ...]
    """Counted only where the text fits all of them; empty: everywhere."""
    source: str


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Words that stand for the same thing, with a note on what they have in common."""

    id: str
    de: str
    en: str
    referent: str
    """Whose: government or state (Kiew, Ukraine and Kiewer Regime are one), any (as named), - (not asked)."""
    note: str
    en_note: str


@dataclass(frozen=True, slots=True)
class Register:
    """The level of style that a dictionary or style guide gives a word, and how a page says it."""

    code: str
    de: str
    en: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a text must say for a word of many meanings to be a label; one of several alternatives."""

    where: str
    """passage, near (some sentences around the word), right before or after it; place, named, or against."""
    least: int
    """So many different matches."""
    pattern: re.Pattern[str]
    names: frozenset[str] = frozenset()
    """Of `named`: classes of the gazetteer and countries that count as matches."""


@cache
def sets(language: Language) -> dict[str, LabelSet]:
    """The sets that are shipped, by id, in the order of the file."""
    found = {row[0]: LabelSet(*row) for row in language.rows("label_sets")}
    for one in found.values():
        if one.referent not in REFERENTS:
            raise ResourceError(f"label_sets.txt, {one.id!r}: referent must be one of {', '.join(REFERENTS)}.")
    return found


@cache
def registers(language: Language) -> dict[str, Register]:
    """The closed set of registers, by code."""
    return {row[0]: Register(*row) for row in language.rows("label_registers")}


@cache
def sources(language: Language) -> dict[str, str]:
    """What the lists give as a source that is no name of a work, in English, and how a German page says it."""
    return {row[0]: row[1] for row in language.rows("label_sources")}


@cache
def contexts(language: Language) -> dict[str, tuple[Context, ...]]:
    """What each context asks of a text; ResourceError where a row is none."""
    found: dict[str, tuple[Context, ...]] = {}
    for name, where, least, pattern in language.rows("label_contexts"):
        if where not in PLACES or not least.isdecimal():
            raise ResourceError(
                f"label_contexts.txt, {name!r}: where must be {', '.join(PLACES)} and least a number "
                f"(found {where!r}, {least!r})."
            )
        try:
            names = frozenset(pattern.split()) if where == "named" else frozenset[str]()
            alternative = Context(where, int(least), re.compile(pattern), names)
        except re.error as fault:
            raise ResourceError(
                f"label_contexts.txt, {name!r}: {pattern!r} is no regular expression ({fault})."
            ) from fault
        found[name] = (*found.get(name, ()), alternative)
    return found


@cache
def words(language: Language) -> tuple[LabelWord, ...]:
    """The words that are shipped, in the order of the file; ResourceError names the word and the fault."""
    found = tuple(_word(row, language) for row in language.rows("labels"))
    _check_homes(found)
    return found


def with_own(language: Language, own: Sequence[OwnLabel]) -> tuple[LabelWord, ...]:
    """The user's words and those that are shipped; a word that stands in both is the user's.

    The user's words are found everywhere, inflected, and as the head of a compound with hyphen.
    """
    added = tuple(LabelWord(row.set_id, *_stems(row.word), row.register, "hyphen", (), row.source) for row in own)
    taken = {word.word for word in added}
    return (*added, *(word for word in words(language) if word.word not in taken))


def _word(row: tuple[str, ...], language: Language) -> LabelWord:
    set_id, word, register, compounds, context, source = row
    named = () if context == EVERYWHERE else tuple(context.split("+"))
    checks: list[tuple[str, str, Collection[str]]] = [
        ("set", set_id, sets(language)),
        ("register", register, registers(language)),
        ("compounds", compounds, COMPOUNDS),
        *(("with", name, contexts(language)) for name in named),
    ]
    for column, value, allowed in checks:
        if value not in allowed:
            raise ResourceError(f"labels.txt, {word!r}: {column} is {value!r}; it must be one of {', '.join(allowed)}.")
    return LabelWord(set_id, *_stems(word), register, compounds, named, source)


def _stems(cell: str) -> tuple[str, tuple[str, ...]]:
    stems = tuple(stem.strip() for stem in cell.split("/"))
    return stems[0], stems


def _check_homes(found: Sequence[LabelWord]) -> None:
    """A word may stand in two sets only if its context tells which is meant."""
    home: dict[str, LabelWord] = {}
    for word in found:
        first = home.setdefault(word.word, word)
        if first is not word and not (first.contexts and first.contexts != word.contexts):
            raise ResourceError(
                f"labels.txt, {word.word!r}: it stands in {first.set_id} and again in {word.set_id}. "
                "Name a context in its first row that parts the two, or delete one."
            )
