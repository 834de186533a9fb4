"""The forms that are searched for: what the gazetteer lists, surnames alone, and inflected phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick

from framing.language.gazetteer import Variant, variants

_ADJECTIVE_ENDINGS = ("er", "es", "en", "em", "e")


@dataclass(frozen=True, slots=True)
class Form:
    """One string to look for, and the variant that it stands for."""

    key: str
    """What is searched in the text."""
    text: str
    """The form as it is shown: without inflection."""
    perspective: str
    variant: Variant
    demonym_only: bool = False
    """The key is a stem that needs -er to be a word: Saporoschj(e) in Saporoschjer."""


@cache
def automaton() -> Any:  # noqa: ANN401 - pyahocorasick ships no types
    """All forms in one Aho-Corasick automaton: a text is read once, however many names there are."""
    by_key: defaultdict[str, list[Form]] = defaultdict(list)
    for form in [*_listed(), *_surnames()]:
        if all(known.variant.entity_id != form.variant.entity_id for known in by_key[form.key]):
            by_key[form.key].append(form)
    machine = ahocorasick.Automaton()
    for key, forms in by_key.items():
        machine.add_word(key, tuple(forms))
    machine.make_automaton()
    return machine


def _listed() -> Iterator[Form]:
    for variant in variants():
        for key in _inflected(variant.form):
            yield Form(key, variant.form, variant.perspective, variant)
        if variant.kind == "place" and " " not in variant.form and variant.form.endswith("e"):
            yield Form(variant.form[:-1], variant.form, variant.perspective, variant, demonym_only=True)


def _inflected(form: str) -> Iterator[str]:
    """A phrase in the cases that German gives it: russische Besatzer, den russischen Besatzern.

    >>> sorted(_inflected("russische Besatzer"))[:3]
    ['Russische Besatzer', 'Russischem Besatzer', 'Russischen Besatzer']
    """
    first, _, rest = form.partition(" ")
    if not rest or not first[0].islower() or not first.endswith(_ADJECTIVE_ENDINGS):
        yield form
        return
    stem = next(first.removesuffix(ending) for ending in _ADJECTIVE_ENDINGS if first.endswith(ending))
    for ending in _ADJECTIVE_ENDINGS:
        yield f"{stem}{ending} {rest}"
        yield f"{stem[0].upper()}{stem[1:]}{ending} {rest}"


def _surnames() -> Iterator[Form]:
    """Persons by surname alone, as news name them after the first mention.

    A surname that stands in variants of several origins (Selenski: in a Russian and in a mixed form) does
    not tell its origin by itself and counts as a house's spelling. One that is also a place or a common
    word (Chmelnyzkyj, Engels) is left out.
    """
    taken = {variant.form for variant in variants() if variant.kind != "person"}
    origins: defaultdict[tuple[str, str], list[Variant]] = defaultdict(list)
    for variant in variants():
        if variant.kind == "person" and (surname := _surname(variant.form)) and surname not in taken:
            origins[variant.entity_id, surname].append(variant)
    for (_, surname), found in origins.items():
        perspectives = {variant.perspective for variant in found}
        if len(perspectives) == 1:
            perspective = perspectives.pop()
        else:
            perspective = "official" if "official" in perspectives else "translit_alt"
        yield Form(surname, surname, perspective, found[0])


def _surname(full_name: str) -> str | None:
    words = full_name.split()
    if len(words) < 2 or not all(word[0].isupper() or word.startswith("al-") for word in words):
        return None
    # "Machthaber Wladimir Putin" and "Imam Chamenei" are labels, not further spellings of the surname.
    return words[-1] if len(words) == 2 or words[-2][0].isupper() else None
