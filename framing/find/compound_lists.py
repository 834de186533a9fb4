"""The words of which compounds are made, as the lists of a language have them."""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple

from framing.errors import ResourceError
from framing.language.resources import Language

_RULES = (
    "short", "short_en", "first", "never_first", "never_last", "linked_last", "s_for_e", "whole", "noun", "no_verb",
)  # fmt: skip


class CompoundWords(NamedTuple):
    """What may be a part, by how surely: minus the logarithm of its share of all words."""

    nouns: dict[str, float]
    verbs: dict[str, float]
    others: dict[str, float]
    rules: dict[str, frozenset[str]]
    endings: frozenset[str]
    whole: frozenset[str]


def _places(language: Language) -> frozenset[str]:
    """Names that only look like compounds: Brandenburg, Griechenland."""
    return language.folded("places") | {name.casefold() for _, name in language.rows("country_names")}


@cache
def words_of(language: Language) -> CompoundWords:
    """Every word that may be a part, by kind, with its cost, and the rules. ResourceError for an unknown rule."""
    rules: dict[str, set[str]] = {name: set() for name in _RULES}
    for word, rule in language.rows("compound_rules"):
        if rule not in rules:
            raise ResourceError(f"compound_rules.txt, {word!r}: the rule must be one of {', '.join(_RULES)}.")
        rules[rule].add(word.casefold())
    rows = language.rows("compound_words")
    total = math.log(sum(int(count) for _, _, count in rows))
    costs: dict[str, dict[str, float]] = {"noun": {}, "verb": {}, "other": {}}
    for word, kind, count in rows:
        costs[kind][word] = total - math.log(int(count))
    return CompoundWords(
        costs["noun"], costs["verb"], costs["other"], {name: frozenset(words) for name, words in rules.items()},
        language.folded("word_endings"), frozenset(rules["whole"]) | _places(language),
    )  # fmt: skip
