"""Vectors of any model, brought to the level on which the weights of the matching were learnt."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.embed.static import builtin
from framing.embed.vectors import Encoder, Vectors, unit

CENTRED_FROM = 20
"""Fewer texts have no mean worth taking away: of two texts it would make opposites."""


def as_builtin(texts: Sequence[str], *, encoder: Encoder) -> Vectors:
    """What does each text tell, so that cosines mean what those of the shipped model mean? Shape (n, d), length 1.

    The weights of the matching know the shipped model, in which two unrelated texts have a cosine near 0.1. In
    other models they have 0.0 or 0.8. So another model's vectors lose their mean (what all texts have in common)
    and get one dimension more, which gives every pair the mean cosine that the shipped model gives these texts.
    """
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    if encoder is builtin():
        return encoder.encode(list(texts))
    vectors = unit(np.asarray(encoder.encode(list(texts)), dtype=np.float32))
    if len(texts) < CENTRED_FROM:
        return vectors
    own = unit(vectors - vectors.mean(axis=0))
    common = min(float(np.square(builtin().encode(list(texts)).mean(axis=0)).sum()), 1.0)  # 1: all texts alike
    level = np.full((len(texts), 1), np.sqrt(common), dtype=np.float32)
    return np.hstack([np.sqrt(1 - common) * own, level]).astype(np.float32)
