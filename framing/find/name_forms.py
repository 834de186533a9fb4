"""The forms that are searched for, in one automaton: a text is read once, however many names there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, Protocol, TypeAlias

import ahocorasick

from framing.language.gazetteer import Entity, Gazetteer, Variant, gazetteer, with_own
from framing.language.gazetteer.adjectives import adjectives
from framing.language.gazetteer.shipped_names import ExtendedGazetteer
from framing.model import OwnName

_ADJECTIVE_ENDINGS = ("er", "es", "en", "em", "e")

# What German may hang on a name, and what the word then is. The order does not matter: a suffix fits whole.
_DEMONYM = dict.fromkeys(("er", "ern", "ers", "erin", "erinnen"), "adjective")
_TOWNS = ("", "city", "district")
_SUFFIXES = {
    "place": {"": "base", "s": "genitive"} | _DEMONYM,
    "land": {"": "base", "s": "genitive", "es": "genitive", "n": "base"} | _DEMONYM,
    "person": {"": "base", "s": "genitive"},
    "state": {"": "base", "s": "genitive", "n": "base", "en": "base"},
    "org": {"": "base", "s": "genitive", "es": "genitive", "n": "base", "en": "base"},
}


_Hit: TypeAlias = tuple[int, tuple[int, tuple[int, ...]]]
"""Where a key ends, its length, and the numbers of its forms."""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One string to look for, and what it stands for."""

    variant: Variant
    entity: Entity
    stem: bool = False
    """The key is a stem that needs -er to be a word: Saporoschj(e) in Saporoschjer."""

    @property
    def suffixes(self) -> dict[str, str]:
        """What may follow the key, and the shape of the word that comes out."""
        if self.stem:
            return _DEMONYM
        # A town has no -es: Alpes is not the genitive of Alp, but Westjordanlandes is one.
        return _SUFFIXES[
            "land" if self.entity.kind == "place" and self.entity.class_ not in _TOWNS else self.entity.kind
        ]


class _Automaton(Protocol):
    """What is used of ahocorasick.Automaton."""

    def iter(self, text: str) -> Iterable[_Hit]: ...


class Forms:
    """All forms of a gazetteer, by the string that is looked for."""

    def __init__(self, names: Gazetteer | ExtendedGazetteer, automaton: _Automaton) -> None:
        self._names = names
        self.automaton = automaton
        """Each key leads to its length and the numbers of its forms."""
        self._made: dict[tuple[int, ...], tuple[Form, ...]] = {}

    def of(self, numbers: tuple[int, ...]) -> tuple[Form, ...]:
        """The forms of these numbers; a negative one is a stem."""
        if numbers not in self._made:
            self._made[numbers] = tuple(map(self._form, numbers))
        return self._made[numbers]

    def _form(self, number: int) -> Form:
        variant = self._names.variant(_unsigned(number))
        return Form(variant, self._names.entity(variant.entity_id), number < 0)

    def given_names(self, person: str) -> frozenset[str]:
        """By which given names a person is called, to tell the person from a namesake."""
        return self._given.get(person, frozenset())

    @cached_property
    def _given(self) -> dict[str, frozenset[str]]:
        given: defaultdict[str, set[str]] = defaultdict(set)
        for _, form, entity_id in self._names.forms():
            if " " in form and self._names.kind(entity_id) == "person":
                given[entity_id].add(form.split(" ", 1)[0])
        return {entity_id: frozenset(found) for entity_id, found in given.items()}


class _ExtendedForms(Forms):
    """The same with a project's own forms: the shipped automaton is shared, a small second one holds what is added."""

    def __init__(self, names: ExtendedGazetteer, shipped: Forms) -> None:
        of_shipped: Any = shipped.automaton
        by_key: dict[str, tuple[int, ...]] = {}
        for key, added in _numbers_by_key(names).items():
            _, there = of_shipped.get(key, (0, ()))
            by_key[key] = (*(n for n in there if _unsigned(n) not in names.replaced), *added)
        super().__init__(names, _Both(of_shipped, _machine(by_key)))
        self._shipped = shipped

    def given_names(self, person: str) -> frozenset[str]:
        """By which given names a person is called, in the shipped names or the project's."""
        return self._shipped.given_names(person) | super().given_names(person)


class _Both:
    """Two automata as one: a key that both have is the project's, which knows the shipped forms of it, too."""

    def __init__(self, shipped: _Automaton, own: _Automaton) -> None:
        self._shipped, self._own = shipped, own

    def iter(self, text: str) -> Iterable[_Hit]:
        """Where keys end, in order, each with its length and the numbers of its forms."""
        own = list(self._own.iter(text))
        if not own:
            return self._shipped.iter(text)
        numbers = {(last, length): found for last, (length, found) in (*self._shipped.iter(text), *own)}
        return sorted((last, (length, found)) for (last, length), found in numbers.items())


@lru_cache(maxsize=2)
def forms(own: tuple[OwnName, ...] = ()) -> Forms:
    """The forms that are shipped, and a project's own."""
    names = with_own(own)
    return _ExtendedForms(names, _shipped()) if isinstance(names, ExtendedGazetteer) else _shipped()


@cache
def _shipped() -> Forms:
    return Forms(gazetteer(), _machine(_numbers_by_key(gazetteer())))


def _numbers_by_key(names: Gazetteer | ExtendedGazetteer) -> dict[str, tuple[int, ...]]:
    """What is looked for, and the numbers of the forms that it may be; that of a stem is negative."""
    by_key: dict[str, tuple[int, ...]] = {}
    for number, form, entity_id in names.forms():
        if " " in form and names.kind(entity_id) != "person":
            for key in inflected(form):
                by_key[key] = (*by_key.get(key, ()), number)
            continue
        by_key[form] = (*by_key.get(form, ()), number)
        if names.kind(entity_id) == "place":
            for stem in _stems(form):
                by_key[stem] = (*by_key.get(stem, ()), -number - 1)
    return by_key


def _machine(by_key: dict[str, tuple[int, ...]]) -> Any:  # noqa: ANN401 - pyahocorasick ships no types
    machine = ahocorasick.Automaton()
    for key, numbers in by_key.items():
        machine.add_word(key, (len(key), numbers))
    machine.make_automaton()
    return machine


def _unsigned(number: int) -> int:
    return number if number >= 0 else -number - 1


def _stems(form: str) -> Iterator[str]:
    """What -er hangs on where it is not the whole form: Saporoschj(e), Tübing(en), Münchn(er)."""
    if " " not in form and form.endswith("e"):
        yield form[:-1]
    elif form.endswith(("ingen", "ungen", "angen")):
        yield form[:-2]
    for adjective in adjectives().get(form, ()):
        if not adjective.startswith(form):
            yield adjective.removesuffix("er")


def inflected(form: str) -> Iterator[str]:
    """A phrase in the cases that German gives it: russische Besatzer, den russischen Besatzern.

    A phrase that begins small may also begin a sentence. Capitalised adjectives are inflected alike:
    Vereinigte Arabische Emirate, in den Vereinigten Arabischen Emiraten.

    >>> sorted(inflected("russische Besatzer"))[:3]
    ['Russische Besatzer', 'Russischem Besatzer', 'Russischen Besatzer']
    >>> sorted(inflected("Russische Föderation"))[1:3]
    ['Russischem Föderation', 'Russischen Föderation']
    """
    words = form.split(" ")
    adjectives = [n for n, word in enumerate(words[:-1]) if _is_adjective(word) and (n == 0 or word[0].islower())]
    while adjectives and adjectives[-1] + 1 < len(words) - 1 and _is_adjective(words[adjectives[-1] + 1]):
        adjectives.append(adjectives[-1] + 1)
    stems = {n: next(words[n].removesuffix(e) for e in _ADJECTIVE_ENDINGS if words[n].endswith(e)) for n in adjectives}
    head = adjectives[-1] + 1 if adjectives else 0
    for ending in _ADJECTIVE_ENDINGS if adjectives else ("",):
        inflected_words = [stems[n] + ending if n in stems else word for n, word in enumerate(words)]
        yield from _with_capital(" ".join(inflected_words))
        if ending in ("en", "") and head < len(words) - 1 and _takes_s(words[head]):
            inflected_words[head] += "s"  # des Golfs von Mexiko, des Islamischen Emirats Afghanistan
            yield from _with_capital(" ".join(inflected_words))


def _with_capital(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase[0].islower():
        yield phrase[0].upper() + phrase[1:]


def _is_adjective(word: str) -> bool:
    return len(word) > 3 and word.endswith(_ADJECTIVE_ENDINGS)


def _takes_s(noun: str) -> bool:
    """Is this a noun that may have a genitive in -s: no woman's name, no abstract in -ung?"""
    return len(noun) > 3 and noun[0].isupper() and noun.isalpha() | ("-" in noun) and not noun.endswith(_WITHOUT_S)


_WITHOUT_S = ("s", "ß", "x", "z", "e", "a", "ung", "heit", "keit", "schaft", "ion", "ik", "tät")
