"""Of which words is a German compound made? Drohnenangriff: Drohne, Angriff; Landratsamt: Land, Rat, Amt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from framing.find.compound_lists import CompoundWords, words_of
from framing.language.lemmas import lemma
from framing.language.resources import Language

LONGEST = 60
"""Letters; what is longer is no word but a text that lost its blanks."""
_SHORTEST = 4
"""Letters of a part; shorter ones stand in a closed list."""
_PLAIN = str.maketrans("äöü", "aou")
_HYPHEN = re.compile("[-‐‑]")
_LINKS = {"": 0.0, "s": 0.5, "n": 0.5, "en": 0.5, "es": 1.0, "er": 4.0, "e": 2.0, "ns": 2.0}
"""What may stand between two parts, and what it costs: a rare link must be paid for by frequent parts."""
_WANTS_S = ("ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum")
"""A first part that ends so never comes without its s: Regierungskrise, so no "Nation" + … without one."""
_INFINITIVE = ("en", "eln", "ern")
_ENDINGS = ("n", "en", "s", "es", "e")
_STEM_COST = 3.0
"""For a first part whose ending is lost (Schule in Schulamt) or changed (Häuserkampf), or that is a verb's stem."""
_UNKNOWN_COST = 14.0
_SURE = 7
"""Letters from which on a word that only the dictionary knows may be a part …"""
_SURE_FIRST = 5
"""… and may be a first one."""
_SLACK = 6.0
"""A word that a dictionary lists may cost so much less than its parts do on average, and is still made of them."""


class _Parse(NamedTuple):
    cost: float
    parts: tuple[str, ...]


def parts_of(word: str, *, language: Language, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Of which words is this one made, in order and case-folded? Nothing where it is no compound of known words.

    known: words that may be parts beside those of the language's lists, case-folded (a name that the texts print).
    Parts come as a dictionary lists them, without what links them; a hyphen parts words, too. Costs of the parts
    (how rare they are, how they are linked) choose among several ways. Errs where a word only looks like its parts
    and no list says so. Nothing for a word of more than 60 letters.

    >>> from framing.language.resources import load
    >>> [parts_of(word, language=load("de")) for word in ("Drohnenangriffe", "Pokrowsk-Front", "Lehrer")]
    [('drohne', 'angriff'), ('pokrowsk', 'front'), ()]
    """
    return _parts(word, language, known)


@lru_cache(maxsize=400_000)
def _parts(word: str, language: Language, known: frozenset[str]) -> tuple[str, ...]:
    if len(word) > LONGEST:
        return ()
    pieces = [piece for piece in _HYPHEN.split(word) if piece]
    if len(pieces) > 1:
        return tuple(part for piece in pieces for part in _parts(piece, language, known) or (_base(piece, language),))
    if not word.isalpha() or len(word) < 6:
        return ()
    base = _base(word, language)
    if not words_of(language).whole.isdisjoint((word.casefold(), base)):
        return ()
    if not word[0].isupper() and base.endswith(_INFINITIVE):
        return ()  # zugreifen is no compound of Zug
    capital = word[0].isupper() and not word.isupper()
    # The dictionary form first: Fahrzeuge are no Zeugen. The form as printed only where the dictionary is at a loss.
    forms = (base,) if base != word.casefold() and base in words_of(language).nouns else (base, word.casefold())
    for noun in (True, False)[not capital :]:
        for form in dict.fromkeys(forms):
            if found := _split(form, language, known, noun):
                return tuple(leaf for part in found.parts for leaf in _leaves(part, language, known))
    return ()


def _leaves(part: str, language: Language, known: frozenset[str]) -> tuple[str, ...]:
    """A part of which is made what in turn? Gesundheitsministerium: Gesundheit, Ministerium."""
    if part not in words_of(language).nouns and part not in known and not _in_dictionary(part, language):
        return (part,)
    return _parts(part.capitalize(), language, known) or (part,)


def _base(word: str, language: Language) -> str:
    return lemma(word, language.code).casefold()


def _split(word: str, language: Language, known: frozenset[str], noun: bool) -> _Parse | None:
    """The cheapest way to cover the word with two parts or more; parts that are compounds themselves are split, too."""
    best = _cheapest(word, language, known, noun, whole=False)
    if best is None:
        return None
    usual = min((way for kind in (True, False) if (way := _last(word, language, frozenset(), kind))), default=None)
    if usual is not None and best.cost / len(best.parts) > usual.cost + _SLACK:
        return None
    return best


def _cheapest(word: str, language: Language, known: frozenset[str], noun: bool, *, whole: bool) -> _Parse | None:
    words = words_of(language)
    ways = [last] if whole and (last := _last(word, language, known, noun)) else []
    for cut in range(2, len(word) - 1):
        if first := _first(word[:cut], language, known, noun):
            rest = _cheapest(word[cut:], language, known, noun, whole=True)
            if rest and (rest.parts[0] not in words.rules["linked_last"] or _linked(first, word[:cut], words)):
                ways.append(_Parse(first.cost + rest.cost, first.parts + rest.parts))
    return min(ways, default=None)


def _linked(first: _Parse, word: str, words: CompoundWords) -> bool:
    """Is this first part a noun with its link (Jahres-ende), and no verb's stem (ein Reis-ender)?"""
    return first.parts[-1] in words.nouns and word.endswith(("s", "n")) and word != first.parts[-1]


@lru_cache(maxsize=200_000)
def _first(word: str, language: Language, known: frozenset[str], noun: bool) -> _Parse | None:
    """The cheapest word that may stand here before others, with its link."""
    return min(_firsts(word, language, known, noun), default=None)


def _firsts(word: str, language: Language, known: frozenset[str], noun: bool) -> Iterator[_Parse]:
    words = words_of(language)
    if word in words.rules["first"] and noun:
        yield _Parse(words.others.get(word, words.nouns.get(word, 8.0)), (word,))
    for link, cost in _LINKS.items():
        if not word.endswith(link):
            continue
        stem = word[: len(word) - len(link)]
        for found, paid in _stems(stem, link, language, known):
            if found not in words.rules["never_first"]:
                yield _Parse(cost + paid, (found,))
    if noun and word not in words.rules["never_first"] and len(word) >= _SHORTEST:
        if word in words.others:
            yield _Parse(words.others[word] + _STEM_COST, (word,))
        for ending in ("en", "n"):
            if word + ending in words.verbs:
                yield _Parse(words.verbs[word + ending] + _STEM_COST, (word + ending,))


def _stems(stem: str, link: str, language: Language, known: frozenset[str]) -> Iterator[tuple[str, float]]:
    words = words_of(language)
    if stem in words.endings or (link == "s" and stem.endswith(("s", "z", "x"))):
        return
    if (link != "" or not stem.endswith(_WANTS_S)) and (
        link in ("", "s", "es") or len(stem) >= _SHORTEST or stem in words.rules["short_en"]
    ):
        if stem in words.nouns:
            yield stem, words.nouns[stem]
        elif (stem in known and len(stem) >= _SHORTEST) or _in_dictionary(stem, language, _SURE_FIRST):
            yield stem, _UNKNOWN_COST
    if (link == "" or stem + "e" in words.rules["s_for_e"]) and len(stem) >= _SHORTEST and stem + "e" in words.nouns:
        yield stem + "e", words.nouns[stem + "e"] + _STEM_COST
    bare = stem.translate(_PLAIN)
    if link in ("", "e", "er", "n", "en") and bare != stem and bare in words.nouns:
        yield bare, words.nouns[bare] + _STEM_COST


@lru_cache(maxsize=200_000)
def _last(word: str, language: Language, known: frozenset[str], noun: bool) -> _Parse | None:
    """The word, in any form, as a last part; None where it cannot be one."""
    words = words_of(language)
    listed = words.nouns if noun else words.others
    if len(word) < 2 or word in words.endings:
        return None
    for base in _bases(word, language, noun):
        if base in words.rules["never_last"] or base in words.endings:
            return None
        if base in listed:
            return _Parse(listed[base], (base,))
        if noun and ((base in known and len(base) >= _SHORTEST) or _in_dictionary(base, language)):
            return _Parse(_UNKNOWN_COST, (base,))
    return None


def _bases(word: str, language: Language, noun: bool) -> Iterator[str]:
    yield word
    yield lemma(word.capitalize() if noun else word, language.code).casefold()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            yield word.removesuffix(ending)


@lru_cache(maxsize=200_000)
def _in_dictionary(word: str, language: Language, least: int = _SURE) -> bool:
    """A rarer noun that the list of frequent ones lacks; short ones are too often chance."""
    from simplemma import is_known

    if len(word) < least or not is_known(word.capitalize(), lang=language.code):
        return False
    base = lemma(word.capitalize(), language.code)
    return base[0].isupper() and base.casefold() == word
