"""Which sentences of a story's outlets correspond: reads them, asks the shipped model, compares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from framing import embed
from framing.compare import alignment
from framing.compare.alignment_weights import Weights
from framing.compare.sentence_story import Story, vocabulary
from framing.find import sentence_terms, word_spread
from framing.language.resources import Language
from framing.model import Findings, Passage, Span

_EVERY = 16
"""Of the language's everyday words so many are read, evenly spread, to know what all words have in common."""


def aligned(
    passages: Sequence[Passage],
    found: Mapping[str, Findings],
    sentences: Mapping[str, tuple[Span, ...]],
    *,
    language: Language,
    weights: Weights | None = None,
) -> tuple[alignment.Alignment, ...]:
    """Which sentences of each pair of outlets say the same?

    weights: others than those that are shipped, to try them.
    """
    return alignment.compare(passages, story_of(passages, found, sentences, language=language), weights=weights)


def story_of(
    passages: Sequence[Passage],
    found: Mapping[str, Findings],
    sentences: Mapping[str, tuple[Span, ...]],
    *,
    language: Language,
) -> Story:
    """The sentences of these passages, ready to be held against each other."""
    told = [
        sentence
        for passage in passages
        for sentence in sentence_terms.read(passage, sentences[passage.id], found[passage.id], language=language)
    ]
    terms = vocabulary(told)
    # The model that is shipped, whatever stories are grouped with: the weights were learnt on its cosines.
    encoder = embed.builtin()
    return Story(
        sentences=told,
        vocabulary=terms,
        word_vectors=encoder.encode([term.key if term.kind == "word" else "" for term in terms]),
        usual=_usual(language),
        sentence_vectors=encoder.encode([sentence.text for sentence in told]),
    )


@cache
def _usual(language: Language) -> NDArray[np.float32]:
    words = list(word_spread.shares(language))[::_EVERY]
    return np.asarray(embed.builtin().encode(words).mean(axis=0), dtype=np.float32)
