"""The verbs of saying: which one is meant by a form, and which word of the clause carries it?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from framing.find.unit import Unit, table_words
from framing.language.resources import Language

FAR = 30  # words between a separable verb and its particle, or between auxiliary and participle


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of a verb of saying."""

    lemma: str
    particle: str
    kind: str
    takes: str
    stance: str


@cache
def verbs(language: Language) -> dict[str, tuple[Entry, ...]]:
    """The forms of the verbs of saying, each with what it may stand for."""
    forms: dict[str, list[Entry]] = defaultdict(list)
    for form, *rest in language.rows("speech_verbs"):
        forms[form].append(Entry(*rest))
    return {form: tuple(entries) for form, entries in forms.items()}


def reading(unit: Unit, v: int, entries: tuple[Entry, ...]) -> tuple[Entry, int, int | None] | None:
    """Which verb is meant here? Returns it with its finite word and its particle's place."""
    helper = _helper(unit, v)
    if helper is None and all(entry.kind == "participle" for entry in entries):
        helper = _helper_beyond(unit, v)
    for entry in sorted(entries, key=lambda entry: entry.particle == "-"):
        if entry.kind == "participle":
            if helper is not None and unit.is_a(helper, "auxiliary"):
                return entry, helper, None
            if unit.is_a(v + 1, "auxiliary") and unit.cut(v + 2):
                return entry, v + 1, None
        elif entry.particle != "-":
            if helper is None and (at := _particle(unit, v, entry.particle)) is not None:
                return entry, v, at
        elif helper is None and not _passive(unit, v) and not (unit.is_a(v + 1, "auxiliary") and unit.cut(v + 2)):
            return entry, v, None
    return None


def _passive(unit: Unit, v: int) -> bool:
    """„kritisiert wurde“, „berichtet worden ist“: a participle, though it looks like a finite verb."""
    return not unit.cut(v + 1) and unit.is_a(v + 1, "helper") and not unit.is_a(v + 1, "preposition")


def _helper(unit: Unit, v: int) -> int | None:
    """An auxiliary or modal verb earlier in the same clause, which makes the word at v no finite verb."""
    k = v
    while not unit.cut(k):
        k -= 1
        if unit.is_a(k, "auxiliary") or unit.is_a(k, "helper"):
            return k
    return None


def _helper_beyond(unit: Unit, v: int) -> int | None:
    """„hat der Minister – ein Jurist – gesagt": the clause goes on behind an inserted one."""
    if unit.is_a(unit.clause_start(v), "subordinator"):
        return None  # "hat den Hafen geschlossen, nachdem bekannt geworden war, …"
    near = range(v - 1, max(v - FAR, -1), -1)
    return next((k for k in near if unit.is_a(k, "auxiliary") and not unit.cut(k + 1)), None)


def _particle(unit: Unit, v: int, particle: str) -> int | None:
    for k in range(v + 1, min(v + FAR, len(unit))):
        if unit.tokens[k].text == particle and (unit.cut(k + 1) or unit.is_a(k + 1, "conjunction")):
            return None if _has_verb(unit, max(unit.clause_start(k), v + 1), k) else k
        if k > v + 1 and ":" in unit.gap(k):
            break
    return None


def _has_verb(unit: Unit, first: int, last: int) -> bool:
    """„sagte, das Tor sei zu": the clause has a verb of its own, and its last word belongs to that."""
    forms = table_words(unit.language, "subjunctives")
    return any(unit.word(k) in forms or unit.is_a(k, "auxiliary") for k in range(first, last))
