"""What a vector is here, and how a passage gets one: wording and names, weighed against each other."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape (n_texts, n_dims)."""

READ_CHARACTERS = 1200
"""How much of a passage decides what it tells: news says it first, and long tails look alike."""


class Encoder(Protocol):
    """Anything that turns n texts into n vectors: a `SentenceTransformer` fits as it is."""

    def encode(self, sentences: list[str], /) -> NDArray[np.float32]:
        """Vectors of shape (n_texts, n_dims)."""
        ...


def embed(
    texts: Sequence[str],
    names: Sequence[Sequence[str]],
    *,
    encoder: Encoder,
    names_weight: float,
) -> Vectors:
    """What does each text tell, as a direction in space?

    texts: n texts, names already brought to one form; only the first 1,200 characters count.
    names: for each text the entities that it names.
    names_weight: 0 to 1, the share of the similarity that shared names decide.
    Returns shape (n, d), length 1, so that a dot product is a cosine: 1 alike, 0 unrelated. Cosines of one
    call can be compared with each other, not with those of another call.
    """
    if len(texts) != len(names):
        raise ValueError(f"{len(texts)} texts, but names for {len(names)}")
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    by_wording = unit(np.asarray(encoder.encode([text[:READ_CHARACTERS] for text in texts]), dtype=np.float32))
    by_names = _name_vectors(names)
    return unit(
        np.hstack([math.sqrt(1 - names_weight) * by_wording, math.sqrt(names_weight) * by_names]).astype(np.float32)
    )


def unit(vectors: Vectors) -> Vectors:
    """The same directions, each of length 1; zeros stay zeros.

    >>> unit(np.array([[0, 4], [0, 0]], dtype=np.float32)).tolist()
    [[0.0, 1.0], [0.0, 0.0]]
    """
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0), dtype=np.float32)


def _name_vectors(names: Sequence[Sequence[str]]) -> Vectors:
    """One dimension an entity; rare entities weigh more (smoothed inverse document frequency)."""
    entities = sorted({entity for found in names for entity in found})
    column = {entity: position for position, entity in enumerate(entities)}
    spread = Counter(entity for found in names for entity in set(found))
    vectors = np.zeros((len(names), max(len(entities), 1)), dtype=np.float32)
    for row, found in enumerate(names):
        for entity, count in Counter(found).items():
            rarity = math.log((1 + len(names)) / (1 + spread[entity])) + 1
            vectors[row, column[entity]] = (1 + math.log(count)) * rarity
    return unit(vectors)
