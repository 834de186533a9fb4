"""Vectors from characters, weighed by how rare they are among the texts given: no model, no language."""

from __future__ import annotations

import numpy as np

from framing.embed.vectors import Vectors, unit

_DIMENSIONS = 2048
_EXACT_UP_TO = 200
"""So many texts keep every dimension: a story's sentences, or a small corpus."""

_SEED = 20260122


class NgramEncoder:
    """Characters 3 to 5, weighted by how rare they are among the texts given (TF-IDF).

    Needs no model and no network. Many texts are brought to 2,048 dimensions by a seeded random projection,
    which leaves cosines where they are (give or take 0.02); a truncated SVD would raise them the more, the
    more texts there are, and no cut would hold from one corpus to the next. Vectors of one call can be
    compared with each other, not with those of another call: rarity is counted among the texts given.
    """

    def encode(self, sentences: list[str], /) -> Vectors:
        """Vectors of shape (n_texts, n_dims), of length 1; an empty text gets a vector of zeros."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.random_projection import SparseRandomProjection

        if not any(text.strip() for text in sentences):
            return np.zeros((len(sentences), 1), dtype=np.float32)
        counts = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, dtype=np.float32)
        weights = counts.fit_transform(sentences)
        if len(sentences) <= _EXACT_UP_TO or weights.shape[1] <= _DIMENSIONS:
            return unit(np.asarray(weights.todense(), dtype=np.float32))
        projection = SparseRandomProjection(_DIMENSIONS, dense_output=True, random_state=_SEED)
        return unit(np.asarray(projection.fit_transform(weights), dtype=np.float32))
