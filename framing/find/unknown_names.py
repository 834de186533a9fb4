"""Spellings that no list knows but that look like another form of a name in the same story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from framing.find.countries import cues
from framing.find.name_forms import forms
from framing.find.sound_folding import folded
from framing.language import compounds
from framing.language.gazetteer import Entity
from framing.language.gazetteer.given_names import given_names
from framing.language.gazetteer.lookup import lookup
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.tokens import tokenize
from framing.model import Mention, OwnName, Passage, Span

_SHORTEST = 5
"""Letters: shorter words are alike by chance."""
_EDITS = ((10, 2, 70.0), (8, 1, 70.0), (6, 1, 80.0), (4, 0, 40.0))
"""For folded spellings of so many letters or more: so many of them may differ, be missing or have changed places,
and so alike (0 to 100) are the spellings as printed. Short words that differ in one letter are often two names
(Himmler, Hitler); where nothing differs, the printed forms may look foreign (Zaporizhzhia, Saporischschja)."""
_ENDINGS = re.compile(r"(?:erinnen|erin|ern|ers|er|s)$")
_LONG = 8
"""Letters of a folded spelling: in a shorter one another consonant makes another name."""
_NEAR_CONSONANTS = frozenset(map(frozenset, ("bp", "dt", "gk", "hk", "fw", "bw", "sc")))
_PEOPLE = re.compile(r"(?:innen|in|ern|ers|er|is|i|ish|ians|ian|ic|isch)$")
_PEOPLE_OF_A_COUNTRY = re.compile(r"(?:en|e)$")
_COUNTRY = re.compile(r"(?:ien|ei|ia|ie)$")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.'’-]*)[ \u00a0]$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A spelling to be confirmed by a person: does Pokrowks mean Pokrowsk?"""

    form: str
    """As printed, without inflection where that is a known form's."""
    entity_id: str
    name: str
    """The key form of what it may mean."""
    like: str
    """The known form that it resembles most."""
    likeness: float
    """0 to 100, of the two spellings after folding."""
    spans: tuple[Span, ...]
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class _Known:
    """One form of something that the story names."""

    fold: str
    form: str
    entity: Entity


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How alike an unknown spelling and a known form are, 0 to 100: folded, and as printed."""

    spelled: str
    known: _Known
    likeness: float
    printed: float


def candidates(
    passages: Sequence[Passage],
    mentions: Mapping[str, Sequence[Mention]],
    *,
    language: Language,
    own: tuple[OwnName, ...] = (),
    refused: frozenset[tuple[str, str]] = frozenset(),
) -> tuple[Candidate, ...]:
    """Which unknown spellings in these passages may be forms of a place or person that they name?

    passages: of one story, which is what makes a likeness mean something. mentions: found in them, by passage id.
    refused: (form, entity id) that somebody has turned down. Left out are words that a dictionary has, compounds of
    them, demonyms (Rumänen is no form of Rumänien), known forms that the text spoke against, and namesakes (Frau
    Merkely after another given name). The most alike first; nothing is counted before somebody confirms it.
    """
    there = {m.entity_id for found in mentions.values() for m in found if not m.open and m.kind != "org"}
    known: defaultdict[str, list[_Known]] = defaultdict(list)
    for entity_id in sorted(there):
        for one in _folded_forms(entity_id, own):
            known[one.fold[0]].append(one)
    texts = {passage.id: passage.own_text for passage in passages}
    found: list[Candidate] = []
    for word, spans in _unknown_words(passages, mentions, language, own).items():
        turned_down = {entity_id for form, entity_id in refused if form in _bases(word)}
        rows = [_alike(spelled, one) for spelled in _bases(word) for one in known[folded(spelled)[:1]]]
        alike = [row for row in rows if row and row.known.entity.id not in turned_down]
        if not alike:
            continue
        best = max(alike, key=lambda row: (row.likeness, row.spelled == word, row.printed, row.known.form))
        entity = best.known.entity
        meant = [s for s in spans if not _is_namesake(texts[s.passage_id], s, entity, language, own)]
        if meant:
            form, like = best.spelled, best.known.form
            found.append(Candidate(form, entity.id, entity.name, like, best.likeness, tuple(meant)))
    return tuple(sorted(found, key=lambda c: (-c.likeness, c.form)))


def count(
    passages: Sequence[Passage],
    mentions: Mapping[str, Sequence[Mention]],
    *,
    language: Language,
    own: tuple[OwnName, ...] = (),
) -> int:
    """How many unknown spellings do these passages have at all: those that `candidates` looks at?"""
    return len(_unknown_words(passages, mentions, language, own))


def _another_consonant(a: str, b: str) -> bool:
    """Harburg is no Hamburg; Ebstein may be Epstein.

    >>> _another_consonant("harburg", "hamburg"), _another_consonant("ebstein", "epstein")
    (True, False)
    """
    differing = [frozenset(pair) for pair in zip(a, b, strict=False) if pair[0] != pair[1]]
    if len(a) != len(b) or len(differing) != 1:
        return False
    return differing[0] not in _NEAR_CONSONANTS and not differing[0] <= frozenset("aeiou")


def _is_derived(spelled: str, known: _Known) -> bool:
    """Is it another word made from the name: Kalabrier, Uighuren, Darfuri, Turkish; Kanzler beside Kanzlerin?"""
    if known.entity.kind == "person":
        return known.form == spelled.removesuffix("s") + "in"
    country = _COUNTRY.search(known.form)
    if country is not None and _PEOPLE_OF_A_COUNTRY.search(spelled):
        return not spelled.endswith(country.group())
    people = _PEOPLE.search(spelled)
    return people is not None and not known.form.endswith(people.group())


def _bases(word: str) -> tuple[str, ...]:
    """The word as printed, and without what may be a genitive: Haldewangs, Haldewang."""
    base = word.removesuffix("s")
    return (word,) if base == word or len(base) < _SHORTEST else (word, base)


def _alike(spelled: str, known: _Known) -> _Likeness | None:
    """How alike are they? None where they are different words."""
    if _is_derived(spelled, known):
        return None
    fold = folded(spelled)
    letters = min(len(fold), len(known.fold))
    distance = OSA.distance(fold, known.fold)
    printed = fuzz.ratio(spelled.casefold(), known.form.casefold())
    if not any(letters >= least and distance <= edits and printed >= alike for least, edits, alike in _EDITS):
        return None
    if letters < _LONG and _another_consonant(fold, known.fold):
        return None
    return _Likeness(spelled, known, 100 * OSA.normalized_similarity(fold, known.fold), printed)


@lru_cache(maxsize=10_000)
def _folded_forms(entity_id: str, own: tuple[OwnName, ...]) -> tuple[_Known, ...]:
    names = lookup(own)
    return tuple(
        _Known(fold, variant.form, names.entity(entity_id))
        for variant in names.forms_of(entity_id)  # none of a region that is named after its town: Gebiet Belgorod
        if len(variant.form) >= _SHORTEST and variant.form.isalpha() and (fold := folded(variant.form))
    )


def _unknown_words(
    passages: Sequence[Passage],
    mentions: Mapping[str, Sequence[Mention]],
    language: Language,
    own: tuple[OwnName, ...],
) -> dict[str, list[Span]]:
    """Words with a capital that are no known name and no German word, with where they stand."""
    names = lookup(own)
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for passage in passages:
        text = passage.own_text
        covered = {n for m in mentions[passage.id] for n in range(m.span.start, m.span.end)}
        demonyms = {cue.start for cue in cues(text, language)}
        for token in tokenize(text):
            word = token.text
            if len(word) < _SHORTEST or not word[0].isupper() or not word.isalpha():
                continue
            if token.start in covered or token.start in demonyms or names.bearers(word) or _usual(word, language):
                continue
            places[word].append(Span(passage.id, token.start, token.end))
    return _without_inflection(places)


@lru_cache(maxsize=100_000)
def _usual(word: str, language: Language) -> bool:
    """Is it a word of everyday texts, in any inflection, or made of two of them?"""
    usual = language.folded("word_spread")
    base = lemma(word, language.code).casefold()
    if {word.casefold(), base} & usual or lemma(word.lower(), language.code).casefold() in usual:
        return True
    links, endings = language.words("compound_links"), language.words("word_endings")
    return bool(compounds.parts(base, usual, links, endings))


def _is_namesake(text: str, span: Span, entity: Entity, language: Language, own: tuple[OwnName, ...]) -> bool:
    """Does the word before it tell that somebody else is meant: another given name, or Dr. before a place's name?"""
    before = _WORD_BEFORE.search(text, max(0, span.start - 30), span.start)
    word = before.group(1) if before else ""
    if entity.kind == "person":
        return word in given_names() and word not in forms(own).given_names(entity.id)
    is_given = text[span.start : span.end].title() in given_names()
    return is_given or word in given_names() or word in language.words("titles")


def _without_inflection(places: Mapping[str, list[Span]]) -> dict[str, list[Span]]:
    """Pokrowks and Pokrowkser are one spelling."""
    merged: defaultdict[str, list[Span]] = defaultdict(list)
    for word, spans in sorted(places.items(), key=lambda item: len(item[0])):
        base = _ENDINGS.sub("", word)
        merged[base if base in merged else word].extend(spans)
    return {word: sorted(spans) for word, spans in merged.items()}
