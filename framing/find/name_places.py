"""Where in a text a form of a name may stand: the letters fit, what they mean is still open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from framing.find.name_forms import Form, Forms
from framing.language.gazetteer.surnames import PARTICLES

_LARGE = r"[^\W\d_a-zäöüß]"
_CAPITALS = re.compile(rf"(?<![^\W_]){_LARGE}{{4,}}(?![^\W_])")
"""Shorter ones are abbreviations."""
_RUN = re.compile(rf"(?<![^\W_]){_LARGE}{{2,}}(?:[ -]{_LARGE}+(?![^\W_]))+")
"""In a row of capitalised words short ones are words, too: NEW YORK."""
_LONG_ONE = re.compile(rf"{_LARGE}{{4,}}")
_LETTERS = re.compile(r"[^\W\d_]*")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text and the forms that it may be."""

    start: int
    end: int
    """With the inflection, without the rest of a compound."""
    shape: str
    forms: tuple[Form, ...]
    inflected: bool = False
    other: Place | None = None
    """The same letters as an inflected form of something else: Tartus, or Tartu with its genitive."""


def places(text: str, names: Forms) -> list[Place]:
    """All places where a name may stand, in order; the longest reading of the same letters is kept."""
    return _longest([*_places(text, names), *_in_capitals(text, names)])


def _places(text: str, names: Forms) -> list[Place]:
    found: list[Place] = []
    for last, (length, numbers) in names.automaton.iter(text):
        start = last + 1 - length
        before = text[start - 1] if start else " "
        if before.isalnum():
            continue
        suffix = _LETTERS.match(text, last + 1).group()  # type: ignore[union-attr]  # matches always
        end = last + 1 + len(suffix)
        fitting = tuple(form for form in names.of(numbers) if suffix in form.suffixes)
        if not fitting or text[end : end + 1].isdigit():
            continue
        shape = fitting[0].suffixes[suffix]
        if before == "-" or (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()):
            shape = "compound"
            if " " in text[start:end] and text[start].islower():
                continue  # die sogenannte Ukraine-Gruppe: the phrase goes on to something else
        found.append(Place(start, end, shape, fitting, inflected=bool(suffix)))
    return found


def _in_capitals(text: str, names: Forms) -> list[Place]:
    """Names in words printed all in capitals (POKROWSK, NEW YORK, URSULA VON DER LEYEN), as headlines have them."""
    found = []
    for spell in (str.title, _with_small_particles):
        spelled = _RUN.sub(lambda run: spell(run.group()) if _LONG_ONE.search(run.group()) else run.group(), text)  # noqa: B023 - used at once
        spelled = _CAPITALS.sub(lambda word: word.group().title(), spelled)
        if spelled != text and len(spelled) == len(text):
            found += [place for place in _places(spelled, names) if text[place.start : place.end].isupper()]
    return found


def _with_small_particles(run: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: _particle_or_title(word.group()), run)


def _particle_or_title(word: str) -> str:
    return word.lower() if word.lower() in PARTICLES else word.title()


def _longest(found: list[Place]) -> list[Place]:
    """Longest first; of two readings of the same letters the uninflected one (Donbass, not Donbas + s)."""
    taken: dict[tuple[int, int], Place] = {}
    covered: set[int] = set()
    for place in sorted(found, key=lambda p: (p.start - p.end, p.inflected, p.start)):
        letters = range(place.start, place.end)
        if covered.isdisjoint(letters):
            taken[place.start, place.end] = place
            covered.update(letters)
        elif (same := taken.get((place.start, place.end))) is not None and place.inflected and not same.inflected:
            taken[place.start, place.end] = replace(same, other=place)
    return sorted(taken.values(), key=lambda place: place.start)
