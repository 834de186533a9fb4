"""Texts to vectors of shape (n, d): the built-in encoder, or any sentence-transformers model.

Nothing heavy is imported before it is needed: opening a project or asking for help loads no model.
"""

from __future__ import annotations

import logging
import math
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from framing.errors import EncoderError
from framing.settings import BUILTIN_ENCODER

Vectors = NDArray[np.float32]

_DIMENSIONS = 2048
_EXACT_UP_TO = 200
"""So many texts keep every dimension: a story's sentences, or a small corpus."""

_SEED = 20260122
READ_CHARACTERS = 1200
"""How much of a passage decides what it tells: news says it first, and long tails look alike."""


class Encoder(Protocol):
    """Anything that turns n texts into n vectors: a `SentenceTransformer` fits as it is."""

    def encode(self, sentences: list[str], /) -> NDArray[np.float32]:
        """Vectors of shape (n_texts, n_dims)."""
        ...


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
            return _unit(np.asarray(weights.todense(), dtype=np.float32))
        projection = SparseRandomProjection(_DIMENSIONS, dense_output=True, random_state=_SEED)
        return _unit(np.asarray(projection.fit_transform(weights), dtype=np.float32))


def encoder(name: str) -> Encoder:
    """The encoder of this name: `builtin`, or a sentence-transformers model by path or hub name.

    Raises EncoderError where a path holds no model, or where a hub name is not on this machine and the
    hub cannot be reached.
    """
    if name == BUILTIN_ENCODER:
        return NgramEncoder()
    if not name.strip():
        raise EncoderError(f"The encoder needs a name: a folder, a hub name, or {BUILTIN_ENCODER!r}.")
    if Path(name).is_dir():
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    elif name.startswith((".", "/", "~")) or "\\" in name:
        raise EncoderError(f"No model folder at {name!r}. Give a folder, a hub name, or {BUILTIN_ENCODER!r}.")
    # The hub's client logs every try; the one sentence below says it all.
    logging.getLogger("huggingface_hub").setLevel(logging.CRITICAL)
    logging.getLogger("sentence_transformers").setLevel(logging.ERROR)
    from sentence_transformers import SentenceTransformer

    try:
        return cast(Encoder, SentenceTransformer(name, device="cpu"))
    except (OSError, ValueError, KeyError, ImportError, AttributeError, TypeError) as fault:
        raise EncoderError(
            f"The model {name!r} could not be loaded ({type(fault).__name__}: {_first_line(fault)}). "
            f"Without a network use the one that is shipped: --encoder {BUILTIN_ENCODER}."
        ) from fault


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
    by_wording = _unit(np.asarray(encoder.encode([text[:READ_CHARACTERS] for text in texts]), dtype=np.float32))
    by_names = _name_vectors(names)
    return _unit(
        np.hstack([math.sqrt(1 - names_weight) * by_wording, math.sqrt(names_weight) * by_names]).astype(np.float32)
    )


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
    return _unit(vectors)


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0), dtype=np.float32)


def _first_line(fault: BaseException) -> str:
    return (str(fault).splitlines() or [""])[0][:200]
