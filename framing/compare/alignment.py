"""Sentence beside sentence: what two texts both say, and what was found in only one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from framing.model import Span

SAME_FROM = 0.47
PARTLY_FROM = 0.32
"""Cosines from which two sentences say the same, or partly the same; chosen by reading 60 pairs of the demo corpus."""

NUMBERS_WEIGHT = 0.2
"""Share of the similarity of two sentences with numbers that their shared numbers decide."""

MIN_WORDS = 4
"""Shorter ones ("Norderau.", "Warum?") correspond to anything; they are left out of the comparison."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences that correspond."""

    a: Span
    b: Span
    similarity: float
    label: str
    """same, partly, or weak (below both bars: shown, never counted)."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two outlets' sentences side by side, in the order of the first."""

    outlet_a: str
    outlet_b: str
    pairs: tuple[Pair, ...]
    closest: Pair | None
    """Where none correspond: the two that come closest, labelled weak. None where there is nothing to show."""
    only_a: tuple[Span, ...]
    """Found, in the texts given, only in a. That is no claim about what b has published elsewhere."""
    only_b: tuple[Span, ...]


def compare(outlets: Sequence[str], sentences: Sequence[Span], vectors: NDArray[np.float32]) -> tuple[Alignment, ...]:
    """Which sentences of a story correspond, for each pair of outlets?

    outlets, sentences, vectors: for each sentence its outlet, its span, and its vector (shape (n, d), length 1).
    """
    rows = {outlet: [row for row, name in enumerate(outlets) if name == outlet] for outlet in set(outlets)}
    return tuple(
        align(
            *(a, [sentences[row] for row in rows[a]], vectors[rows[a]]),
            *(b, [sentences[row] for row in rows[b]], vectors[rows[b]]),
        )
        for a, b in combinations(sorted(rows, key=str.casefold), 2)
    )


def align(
    outlet_a: str,
    sentences_a: Sequence[Span],
    vectors_a: NDArray[np.float32],
    outlet_b: str,
    sentences_b: Sequence[Span],
    vectors_b: NDArray[np.float32],
) -> Alignment:
    """Which sentences of two texts correspond?

    sentences, vectors: n spans and shape (n, d) of length 1, from one call of the encoder for both sides.
    Each sentence meets at most one other, the closest pairs first; order in the text plays no part.
    Similarities of different encoders must not be compared.
    """
    if len(sentences_a) != len(vectors_a) or len(sentences_b) != len(vectors_b):
        raise ValueError("each sentence needs one vector")
    cosines = vectors_a @ vectors_b.T if len(sentences_a) and len(sentences_b) else np.zeros((0, 0))
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for position in np.argsort(-cosines, axis=None, kind="stable"):
        row, column = divmod(int(position), cosines.shape[1])
        similarity = float(cosines[row, column])
        if similarity < PARTLY_FROM:
            break
        if row not in pairs and column not in taken:
            pairs[row] = (column, similarity)
            taken.add(column)
    return Alignment(
        outlet_a=outlet_a,
        outlet_b=outlet_b,
        closest=None if pairs else _closest(sentences_a, sentences_b, cosines),
        pairs=tuple(
            Pair(sentences_a[row], sentences_b[column], similarity, "same" if similarity >= SAME_FROM else "partly")
            for row, (column, similarity) in sorted(pairs.items())
        ),
        only_a=tuple(span for row, span in enumerate(sentences_a) if row not in pairs),
        only_b=tuple(span for column, span in enumerate(sentences_b) if column not in taken),
    )


def _closest(sentences_a: Sequence[Span], sentences_b: Sequence[Span], cosines: NDArray[np.floating]) -> Pair | None:
    if not cosines.size or cosines.max() <= 0:
        return None
    row, column = divmod(int(cosines.argmax()), cosines.shape[1])
    return Pair(sentences_a[row], sentences_b[column], float(cosines[row, column]), "weak")
