"""Verbs and nouns that hand a statement to a source: read from `saying_verbs.txt` and `saying_nouns.txt`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from framing.errors import ResourceError
from framing.language.resources import Language

TAKES = ("clause", "told", "infinitive", "object", "attitude", "quote")
USES = ("nach", "time", "clause", "document", "so", "event")
MEDIA = ("speech", "writing", "thought")
STANCES = (
    "neutral",
    "knowing",
    "thinking",
    "hoping",
    "feeling",
    "doubting",
    "doubting_own",
    "denying",
    "approving",
    "agreeing",
    "accusing",
    "mocking",
    "commanding",
    "warning",
    "threatening",
    "promising",
    "stressing",
    "announcing",
    "admitting",
    "asking",
)
NONE = "-"


@dataclass(frozen=True, slots=True)
class SayingVerb:
    """One verb, or one construction of a verb: `sprechen`, and `sprechen` with `von`."""

    lemma: str
    particle: str
    """What a separable verb leaves at the end of its clause; empty for the others."""
    takes: frozenset[str]
    needs: frozenset[str]
    """One of these words must stand in the clause; empty: none need be there."""
    medium: str
    """Empty where the verb leaves it open."""
    stance: str
    source: str


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What one form may be."""

    verb: SayingVerb
    shape: str
    """finite, subjunctive, participle, infinitive, or joined: finite, with the particle (mitteilte)."""
    many: bool
    """Is it a plural?"""


@dataclass(frozen=True, slots=True)
class SayingNoun:
    """A noun that stands for a statement, its text or its occasion: `Angabe`, `Bericht`, `Interview`."""

    noun: str
    uses: frozenset[str]
    medium: str
    stance: str
    source: str


@cache
def verb_forms(language: Language) -> Mapping[str, tuple[VerbForm, ...]]:
    """Which verbs of saying may this form belong to? Every form in lower case, with its readings.

    The third person, infinitives and participles stand there. Of a separable verb, the form that parts with its
    particle (`teilte`) is `finite`, the one that keeps it (`mitteilte`) is `joined`. Where singular forms coincide
    with the first person (`glaube`), or weak past forms with a Konjunktiv, the one of the third person is given.
    Raises ResourceError with the row of `saying_verbs.txt` that does not fit.

    >>> from framing.language.resources import load
    >>> [(form.verb.lemma, form.shape) for form in verb_forms(load("de"))["mitzuteilen"]]
    [('mitteilen', 'infinitive')]
    """
    forms: dict[str, list[VerbForm]] = defaultdict(list)
    seen: set[tuple[str, frozenset[str]]] = set()
    for row in language.rows("saying_verbs"):
        verb = _verb(row)
        if (verb.lemma, verb.needs) in seen:
            raise ResourceError(f"saying_verbs.txt, {_name(verb)}: listed twice. Delete one of the rows.")
        seen.add((verb.lemma, verb.needs))
        for form, shape, many in _inflected(verb, *row[2:5]):
            reading = VerbForm(verb, shape, many)
            if reading not in forms[form]:
                forms[form].append(reading)
    return MappingProxyType({form: tuple(readings) for form, readings in forms.items()})


@cache
def nouns(language: Language) -> Mapping[str, SayingNoun]:
    """The nouns by each of their forms, as written in the dictionary.

    Raises ResourceError with the row of `saying_nouns.txt` that does not fit.

    >>> from framing.language.resources import load
    >>> nouns(load("de"))["Berichten"].noun
    'Bericht'
    """
    return MappingProxyType({form: noun for form, noun in _listed(language).items() if noun.uses})


def noun_of(word: str, language: Language) -> SayingNoun | None:
    """Which of the nouns is this word, or does it end in? Of several the longest.

    In a compound at least three letters or a hyphen stand before the noun. Words that only look like such a
    compound (`Vorurteil`) are listed without a use, and are none.

    >>> from framing.language.resources import load
    >>> noun_of("Polizeiangaben", load("de")).noun, noun_of("Vorurteil", load("de"))
    ('Angabe', None)
    """
    if not word[:1].isupper() and not word[:1].isdigit():
        return None
    listed = _listed(language)
    for start in range(len(word)):
        hyphen = start > 0 and word[start - 1] == "-"
        if (start == 0 or start >= 3 or hyphen) and (
            noun := listed.get(word[start : start + 1].upper() + word[start + 1 :])
        ):
            return noun if noun.uses else None
    return None


@cache
def _listed(language: Language) -> dict[str, SayingNoun]:
    """Also those without a use."""
    found: dict[str, SayingNoun] = {}
    names: set[str] = set()
    for name, plural, uses, medium, stance, source in language.rows("saying_nouns"):
        place = f"saying_nouns.txt, {name!r}"
        noun = SayingNoun(name, _several(place, "use", uses, USES), _medium(place, medium), stance, source)
        _among(place, "stance", stance, STANCES)
        if name in names:
            raise ResourceError(f"{place}: listed twice. Delete one of the rows.")
        if not all(form[0].isupper() for form in (name, plural) if form != NONE):
            raise ResourceError(f"{place}: a German noun begins with a capital: {name!r}, {plural!r}.")
        names.add(name)
        found[name] = noun
        for form in _noun_forms(name, "" if plural == NONE else plural):
            found.setdefault(form, noun)
    return found


def _verb(row: tuple[str, ...]) -> SayingVerb:
    lemma, particle, present, past, participle, takes, needs, medium, stance, source = row
    verb = SayingVerb(
        lemma,
        "" if particle == NONE else particle,
        _several(f"saying_verbs.txt, {lemma!r}", "takes", takes, TAKES),
        frozenset() if needs == NONE else frozenset(needs.split("|")),
        _medium(f"saying_verbs.txt, {lemma!r}", medium),
        stance,
        source,
    )
    place = f"saying_verbs.txt, {_name(verb)}"
    _among(place, "stance", stance, STANCES)
    if not verb.takes:
        raise ResourceError(f"{place}: takes nothing. Write one or more of {', '.join(TAKES)}.")
    if not all(verb.needs):
        raise ResourceError(f"{place}: an empty word in needs {needs!r}. Part the words by one |.")
    if not lemma.endswith("n") or not lemma.startswith(verb.particle) or lemma == verb.particle:
        raise ResourceError(f"{place}: no infinitive with the particle {particle!r}.")
    if not participle.startswith(verb.particle):
        raise ResourceError(f"{place}: the participle {participle!r} is due with the particle {particle!r}.")
    forms = (lemma, present, past, participle)
    if wrong := [form for form in forms if not re.fullmatch(r"[a-zäöüß]+(?:/[a-zäöüß]+)?", form)]:
        raise ResourceError(f"{place}: no form of a verb, in small letters: {wrong[0]!r}.")
    return verb


def _name(verb: SayingVerb) -> str:
    return f"{verb.lemma!r}" + (f" with {'|'.join(sorted(verb.needs))}" if verb.needs else "")


def _inflected(verb: SayingVerb, present: str, past: str, participle: str) -> Iterator[tuple[str, str, bool]]:
    """Every form with its shape, and whether it is a plural."""
    base = verb.lemma.removeprefix(verb.particle)
    singular, _, plural = present.partition("/")
    parted = [
        (singular, "finite", False),
        (plural or base, "finite", True),
        (past, "finite", False),
        (past + ("n" if past.endswith("e") else "en"), "finite", True),
        *((form, "subjunctive", many) for form, many in _subjunctives(base, past)),
    ]
    yield from parted
    if verb.particle:
        yield from ((verb.particle + form, "joined", many) for form, _, many in parted)
        yield verb.particle + "zu" + base, "infinitive", False
    yield verb.lemma, "infinitive", False
    yield participle, "participle", False


def _subjunctives(base: str, past: str) -> Iterator[tuple[str, bool]]:
    """Both Konjunktive where they differ from the other forms: sage, sei, seien; gäbe, gäben."""
    stem = base.removesuffix("n")
    yield stem if stem.endswith(("e", "sei")) else stem + "e", False
    if stem == "sei":
        yield "seien", True
    if stem.endswith("el"):
        yield stem[:-2] + "le", False
    if not past.endswith("e"):
        second = re.sub("a(?=r[bf]$)", "u", past)
        second = re.sub("[aou](?=[^aeiouäöü]*$)", lambda vowel: "äöü"["aou".index(vowel.group())], second) + "e"
        yield second, False
        yield second + "n", True


_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "ik", "ei", "ie", "anz", "enz", "tät", "e")
"""Endings of nouns that have no -s in the genitive."""


def _noun_forms(name: str, plural: str) -> Iterator[str]:
    """Plural, dative plural, and the genitive of what is not feminine."""
    if plural:
        yield plural
        if plural.endswith(("e", "er", "el")):
            yield plural + "n"
    if name.endswith(_FEMININE) or plural in (name + "n", name + "en"):
        return
    if not name.endswith(("s", "ß", "z")):
        yield name + "s"
    if not name.endswith(("el", "en", "er", "a", "i", "o", "u", "y")):
        yield name + "es"


def _several(place: str, what: str, cell: str, known: tuple[str, ...]) -> frozenset[str]:
    if cell == NONE:
        return frozenset()
    for part in cell.split(","):
        _among(place, what, part, known)
    return frozenset(cell.split(","))


def _medium(place: str, cell: str) -> str:
    if cell == NONE:
        return ""
    _among(place, "medium", cell, MEDIA)
    return cell


def _among(place: str, what: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ResourceError(f"{place}: {what} {value!r} is none of {', '.join(known)}.")
