"""Kiewer Regime, Putin-Regime, Terrormiliz Hamas: what is added to a name changes what is said.

The patterns are data (`data/names/patterns.txt`, `powers.txt`) and hold for every name alike, whosever it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from framing.find.name_forms import Form
from framing.find.name_places import Place
from framing.language.gazetteer import Entity, Variant
from framing.language.gazetteer.powers import Power, patterns, powers

_ADJECTIVE_ENDINGS = ("er", "es", "en", "em", "e")
_NOUN_ENDINGS = ("", "s", "es", "n", "en", "e")
_MOST_WORDS = 5
"""In what stands before or behind a name."""
_FARTHEST = 60
"""Letters: no addition is longer."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What one pattern adds to an anchor."""

    template: str
    """As in the data, the anchor's place in braces: {capital_adj} Regime."""
    perspective: str
    class_: str
    """Of the thing that is named: government, army; or that of the anchor itself."""


def added(text: str, place: Place, form: Form) -> tuple[Place, Form]:
    """The place and form with what is added to the name, where a pattern knows it; else what was given.

    "Kiewer" before "Regime" is no longer the town, but its country's government under that form.
    """
    for anchor, filling, power in _anchors(form, place):
        if (found := _around(text, place, anchor)) is not None:
            start, end, addition = found
            entity = power.named(addition.class_) if power else form.entity
            return _named(replace(place, start=start, end=end, shape="base"), addition, filling, entity)
    return place, form


def by_adjective(text: str, start: int, end: int) -> tuple[Place, Form] | None:
    """The government or the forces that are named by a country's adjective: die russischen Besatzer."""
    word = text[start:end]
    stem = next((word.removesuffix(ending) for ending in _ADJECTIVE_ENDINGS if word.endswith(ending)), "").lower()
    adjective, power = _by_adjective().get(stem, ("", None))
    found = _behind(text, end, "adj") if power else None
    if power is None or found is None:
        return None
    last, addition = found
    place, form = _named(Place(start, last, "base", ()), addition, adjective, power.named(addition.class_))
    return replace(place, forms=(form,)), form


def _named(place: Place, addition: Addition, filling: str, entity: Entity) -> tuple[Place, Form]:
    shown = _filled(addition.template, filling)
    return place, Form(Variant(entity.id, shown, addition.perspective, "de", source="patterns.txt"), entity)


def _filled(template: str, filling: str) -> str:
    start, end = template.index("{"), template.index("}") + 1
    return template[:start] + filling + template[end:]


def _anchors(form: Form, place: Place) -> Iterator[tuple[str, str, Power | None]]:
    """As what the name can carry an addition: itself, or as the capital, leader or state of a power."""
    entity = form.entity
    shown = form.variant.form
    for kind in dict.fromkeys((entity.class_ or entity.kind, entity.kind)):
        yield f"name:{kind}", shown, None
    by_name = _powers_by_name()
    if entity.kind == "place" and place.shape == "adjective" and (power := by_name.get(("capital", shown))):
        yield "capital_adj", f"{shown.removesuffix('e')}er", power
    elif entity.kind == "place" and (power := by_name.get(("capital", shown))):
        yield "capital", shown, power
    elif entity.kind == "person" and (power := by_name.get(("leader", shown))):
        yield "leader", shown, power
    elif entity.kind == "state" and (power := by_name.get(("state", shown))):
        yield "state", shown, power


def _around(text: str, place: Place, anchor: str) -> tuple[int, int, Addition] | None:
    if (behind := _behind(text, place.end, anchor)) is not None:
        return place.start, behind[0], behind[1]
    before = _additions()["before"].get(anchor)
    if before is None or place.shape == "compound":
        return None  # die sogenannte Ukraine-Gruppe doubts the group, not the country
    word: int | None = place.start
    for _ in range(_MOST_WORDS):
        word = _word_before(text, word) if word is not None else None
        if word is not None and (addition := before.get(text[word : place.start])):
            return word, place.end, addition
    return None


def _behind(text: str, end: int, anchor: str) -> tuple[int, Addition] | None:
    behind = _additions()["behind"].get(anchor)
    if behind is None or text[end : end + 1] not in ("-", " "):
        return None
    last = end
    found = None
    for _ in range(_MOST_WORDS):
        last += 1
        while last < min(len(text), end + _FARTHEST) and (text[last].isalnum() or text[last] in "-–"):
            last += 1
        if addition := behind.get(text[end:last]):
            found = last, addition
        if text[last : last + 1] != " ":
            break
    return found


def _word_before(text: str, start: int) -> int | None:
    """Where the word before begins, or None at the end of a clause."""
    at = start - 1
    if at < 1 or text[at] not in " -":
        return None
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] in '-„“"'):
        at -= 1
    return at if at < start - 1 else None


_Table = dict[str, dict[str, Addition]]


@cache
def _additions() -> dict[str, _Table]:
    """By side and anchor: what may stand there, in every inflection, and what it says."""
    tables: dict[str, _Table] = {"before": defaultdict(dict), "behind": defaultdict(dict)}
    for kind, perspective, template in patterns():
        before, _, rest = template.partition("{")
        placeholder, _, behind = rest.partition("}")
        anchor = f"name:{kind}" if placeholder == "name" else placeholder
        if placeholder in ("adj", "state") or (placeholder in ("capital", "leader") and behind.startswith("s ")):
            behind = behind[behind.index(" ") :]  # the ending hangs on the adjective, the s on the state's name
        addition = Addition(template, perspective, kind)
        side, added = ("before", before) if before else ("behind", behind)
        for spelled in _inflected(added):
            tables[side][anchor].setdefault(spelled, addition)
    return {side: dict(table) for side, table in tables.items()}


def _inflected(added: str) -> Iterator[str]:
    """The words of an addition with the endings that German gives them, and with a capital at a sentence's start."""
    words = added.split(" ")
    nouns = [index for index, word in enumerate(words) if word[:1].isupper() or word[1:2].isupper()]
    choices: list[list[str]] = []
    for index, word in enumerate(words):
        stem = next((word.removesuffix(e) for e in _ADJECTIVE_ENDINGS if word.endswith(e)), None)
        if word[:1].islower() and stem and len(word) > 5:
            choices.append([stem + ending for ending in _ADJECTIVE_ENDINGS])
        elif nouns and index == nouns[-1]:
            choices.append(sorted({word + ending for ending in _NOUN_ENDINGS} | {word.removesuffix("e") + "en"}))
        else:
            choices.append([word])
    for chosen in product(*choices):
        spelled = " ".join(chosen)
        yield spelled
        if spelled[:1].islower():
            yield spelled[0].upper() + spelled[1:]


@cache
def _by_adjective() -> dict[str, tuple[str, Power | None]]:
    return {adjective.lower(): (adjective, power) for power in powers() for adjective in power.adjectives}


@cache
def _powers_by_name() -> dict[tuple[str, str], Power]:
    found: dict[tuple[str, str], Power] = {}
    for power in powers():
        for role, forms in (("capital", power.capitals), ("leader", power.leaders), ("state", (power.state,))):
            for form in forms:
                found.setdefault((role, form), power)
    return found
