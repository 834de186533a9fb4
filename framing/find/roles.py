"""What a single word is: an office, a noun that nobody is called by, an abbreviation."""

from __future__ import annotations

from functools import cache

from framing.find.unit import Unit
from framing.language.lemmas import lemma
from framing.language.resources import Language


@cache
def is_role(word: str, language: Language) -> bool:
    """Is this word an office or a role, alone or as the end of a compound (Außenministerin)?"""
    lower = word.lower()
    return lower.endswith(_titles(language)) and word[0].isupper()


@cache
def _titles(language: Language) -> tuple[str, ...]:
    return tuple(sorted(title.lower() for title in language.words("titles")))


def ends_like_a_noun(unit: Unit, i: int) -> bool:
    """Does the word end as no name does (Verletzungen, Freiheit)?"""
    return unit.word(i).endswith(_noun_endings(unit.language))


@cache
def _noun_endings(language: Language) -> tuple[str, ...]:
    return tuple(language.words("noun_endings"))


def begins_only(unit: Unit, i: int) -> bool:
    """Is the word at i no noun, so that only the sentence's beginning gives its capital?"""
    return lemma(unit.tokens[i].text, unit.language.code)[0].islower()


def is_adverb(unit: Unit, i: int) -> bool:
    """„Monatelang haben sie …“: the word at i is no noun, and ends as adverbs do, not as a name."""
    return begins_only(unit, i) and unit.word(i).endswith(_adverb_endings(unit.language))


@cache
def _adverb_endings(language: Language) -> tuple[str, ...]:
    return tuple(word for word, kind in language.rows("function_words") if kind == "adverb_ending")


def is_inflected(unit: Unit, i: int) -> bool:
    """Does the dictionary list the word under another form (Ukrainische, but not Anne)?"""
    return lemma(unit.tokens[i].text, unit.language.code) != unit.tokens[i].text


def is_no_name(unit: Unit, i: int) -> bool:
    """An abbreviation, or a noun that no one is called by (Regierung)."""
    word = unit.tokens[i].text
    genitive = word.endswith("s") and unit.capital(i + 1)
    of_country = genitive and word.lower().startswith(_countries(unit.language))
    return is_abbreviation(word) or ends_like_a_noun(unit, i) or of_country  # "Chinas Botschaft"


@cache
def _countries(language: Language) -> tuple[str, ...]:
    return tuple(beginning for _, beginning in language.rows("countries"))


def is_abbreviation(word: str) -> bool:
    """Is the word written in capitals only (SPD, WHO)?"""
    return len(word) > 1 and word.isupper()
