"""By what one passage can be matched with another: its wording in one form, its words, its places."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from framing.find import numbers
from framing.find.mentions import to_one_form
from framing.language import compounds
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.sentences import split
from framing.language.tokens import tokenize
from framing.model import Clues, Mention, Passage

OPENING = 600
"""Characters that decide what a passage tells: news says it first, and long tails look alike."""

REPRINTED = 1500
"""Characters whose word 3-grams are held against another text's: who prints the same lines tells the same story."""

_HYPHEN = re.compile(r"[-‐‑]")


def find(passage: Passage, mentions: Sequence[Mention], *, language: Language) -> Clues:
    """By what can this passage be matched with another one?

    mentions: the names in it; the text is read with every name in its key form, so that two texts which name a
    town differently share it. A passage without a heading is matched by its first sentence instead.
    """
    text = _composed(to_one_form(passage.own_text, mentions))
    heading = _heading(passage, mentions, text, language)
    opening = text[:OPENING]
    words = terms(opening, language)
    named = {mention.name for mention in mentions if mention.kind == "place"}
    in_opening, in_heading = places(opening, language), places(heading, language)
    return Clues(
        passage_id=passage.id,
        outlet=passage.outlet,
        published_at=passage.published_at,
        opening=opening,
        heading=heading,
        terms=words,
        heading_terms=terms(heading, language),
        parts=compound_parts(words, language),
        numbers=_numbers(passage, language),
        places=in_opening | {name for name in named if name in opening},
        heading_places=in_heading | {name for name in named if name in heading},
        triples=_triples(text[:REPRINTED]),
    )


def terms(text: str, language: Language) -> tuple[str, ...]:
    """Which different words say what this text is about? Case-folded dictionary forms, in alphabetical order.

    Function words and numbers are left out; a compound with a hyphen counts as its parts, too.

    >>> from framing.language.resources import load
    >>> terms("Die Angriffe auf die Pokrowsk-Front", load("de"))
    ('angriff', 'front', 'pokrowsk', 'pokrowsk-front')
    """
    stopwords = language.folded("stopwords")
    found: set[str] = set()
    for token in tokenize(text):
        parts = _HYPHEN.split(token.text)
        for word in (token.text, *(parts if len(parts) > 1 else ())):
            if len(word) < 2 or any(letter.isdigit() for letter in word) or word.casefold() in stopwords:
                continue
            form = lemma(word, language.code).casefold()
            if form not in stopwords:
                found.add(form)
    return tuple(sorted(found))


def compound_parts(words: Sequence[str], language: Language) -> tuple[str, ...]:
    """Of which words are the compounds among these made? Those that do not stand among them already.

    >>> from framing.language.resources import load
    >>> compound_parts(("kontaktgebühr", "arzt"), load("de"))
    ('gebühr', 'kontakt')
    """
    return tuple(sorted({part for word in words for part in _split(word, language)}.difference(words)))


@lru_cache(maxsize=500_000)
def _split(word: str, language: Language) -> tuple[str, ...]:
    known, links, endings = (language.words(name) for name in ("word_spread", "compound_links", "word_endings"))
    return compounds.parts(word, known, links, endings)


def places(text: str, language: Language) -> frozenset[str]:
    """Which places of the language's list does this text name, in any form of theirs?

    >>> from framing.language.resources import load
    >>> sorted(places("Kölner Polizei sucht Zeugen in Sachsens Hauptstadt", load("de")))
    ['Köln', 'Sachsen']
    """
    found: set[str] = set()
    for token in tokenize(text):
        whole = _place(token.text, language)
        # Sachsen-Anhalt is not Sachsen; the Köln-Trip is Köln.
        parts = () if whole else (_place(part, language) for part in _HYPHEN.split(token.text))
        found.update(place for place in (whole, *parts) if place)
    return frozenset(found)


@lru_cache(maxsize=500_000)
def _place(word: str, language: Language) -> str:
    """The place that this form names; empty where it names none."""
    known = _place_forms(language)
    for form in (word, word.removesuffix("s"), re.sub(r"(?:e|en|er|es|em)$", "-", word).casefold()):
        if form in known:
            return known[form]
    return ""


def _numbers(passage: Passage, language: Language) -> tuple[str, ...]:
    """The different amounts of the opening, in one form each; years, days and clock times are none."""
    return tuple(sorted({word.lemma for word in numbers.find(passage, language=language, until=OPENING)}))


@cache
def _place_forms(language: Language) -> dict[str, str]:
    return {
        form.casefold() if form.endswith("-") else form: place
        for place, _, forms in language.rows("places")
        for form in forms.split()
    }


def _heading(passage: Passage, mentions: Sequence[Mention], text: str, language: Language) -> str:
    if passage.heading_end:
        inside = [mention for mention in mentions if mention.span.end <= passage.heading_end]
        return _composed(to_one_form(passage.own_text[: passage.heading_end], inside)).strip()
    sentences = split(text[:OPENING], language)
    return text[slice(*sentences[0])] if sentences else ""


def _composed(text: str) -> str:
    """An umlaut in two characters (o and dots) as one: word lists and models know only that."""
    return unicodedata.normalize("NFC", text)


def _triples(text: str) -> NDArray[np.uint32]:
    """Numbers of the word 3-grams: one in a thousand million meets another's, which no grouping notices."""
    words = [token.text.casefold() for token in tokenize(text)]
    codes = [zlib.crc32(" ".join(three).encode()) for three in zip(words, words[1:], words[2:], strict=False)]
    return np.unique(np.array(codes, dtype=np.uint32))
