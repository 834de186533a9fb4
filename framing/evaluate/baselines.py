"""What does it take to be better than simple? Three groupings that anybody can make in ten lines.

Their cuts are fixed, the same for every set of items: a cut chosen on the set itself would flatter them, and the
comparison with an engine whose dials are fixed would not be fair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.model import Passage

READ_CHARACTERS = 600
"""So much of a text is read after its heading: more made both baselines worse on full articles."""

MOST_ITEMS = 8_000
"""A baseline compares every text with every other (tables of 0.5 GB at this size); above it is left out."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """A way to weigh words or characters, and the cosine at which two texts are joined."""

    name: str
    analyzer: str
    ngrams: tuple[int, int]
    cut: float


WORDS = Baseline("word TF-IDF", "word", (1, 1), 0.16)
CHARACTERS = Baseline("character TF-IDF", "char_wb", (3, 5), 0.22)
ALL = (WORDS, CHARACTERS)
"""The cuts are the best ones, in steps of 0.01, on 964 front-page items of two days (title and teaser)."""


def cosines(passages: Sequence[Passage], baseline: Baseline) -> NDArray[np.float64]:
    """How alike is each text to each other by its words or characters? Shape (n, n), 0 nothing in common, 1 alike.

    TF-IDF with sublinear term frequency over heading and first 600 characters; rarity is counted among the
    passages given, so that values of two sets cannot be compared.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [read_text(passage) for passage in passages]
    vectorizer = TfidfVectorizer(analyzer=baseline.analyzer, ngram_range=baseline.ngrams, sublinear_tf=True)
    try:
        weights = vectorizer.fit_transform(texts)
    except ValueError:  # no text holds a single word
        return np.eye(len(texts))
    return np.asarray((weights @ weights.T).todense(), dtype=np.float64).clip(0, 1)


def group(alike: NDArray[np.float64], *, cut: float) -> list[int]:
    """Which texts belong together by average linkage over cosines, joined from this cut on? One number a text.

    alike: shape (n, n). cut: 0 to 1; a group grows while its mean cosine to the next is at least this.
    """
    from sklearn.cluster import AgglomerativeClustering

    if len(alike) < 2:
        return [0] * len(alike)
    # The distance at which two groups are no longer joined is itself excluded.
    tree = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=np.nextafter(1 - cut, 2)
    )
    return [int(label) for label in tree.fit(1 - alike).labels_]


def read_text(passage: Passage) -> str:
    """Heading and the first 600 characters below it, page furniture left out."""
    own = passage.own_text
    body = own[passage.heading_end :].strip()
    return f"{own[: passage.heading_end].strip()}. {body[:READ_CHARACTERS]}"  # the stop: as when the cuts were chosen
