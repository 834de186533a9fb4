"""Which passages tell the same event? Neighbours in a time window, their signals, learnt weights, then groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from framing.group import density, likeness, linkage, neighbours, signals
from framing.group.corpus import Corpus
from framing.group.neighbours import Pairs, Surroundings
from framing.group.signals import Encode
from framing.model import Clues, Link, Story

ENGINES = {"linkage": linkage.groups, "hdbscan": density.groups}
"""How pairs become groups. `linkage` is the default: on both hand-made groupings of real news it does best."""

FAINT = 0.05
"""A link less sure than this is not kept: it neither joins a story nor comes near one."""


@dataclass(frozen=True, eq=False)
class Matching:
    """What a grouping knows: the passages in order of time, what surrounds them, and how alike pairs are."""

    corpus: Corpus
    around: Surroundings
    pairs: Pairs
    signals: NDArray[np.float32]
    """Shape (n_pairs, 30), columns as in `signals.SIGNALS`: what the weights are learnt from."""

    @cached_property
    def log_odds(self) -> NDArray[np.float64]:
        """How sure it is that each pair tells one event."""
        return likeness.log_odds(self.signals, likeness.learnt())

    @property
    def links(self) -> tuple[Link, ...]:
        """Every pair that is not surely unlike, in order of time."""
        ids = [clues.passage_id for clues in self.corpus.clues]
        certainty = likeness.probability(self.log_odds)
        sure = np.flatnonzero(certainty >= FAINT).tolist()
        return tuple(Link(ids[self.pairs.a[n]], ids[self.pairs.b[n]], round(float(certainty[n]), 4)) for n in sure)


def match(
    clues: Sequence[Clues],
    vectors: NDArray[np.float32],
    *,
    encode: Encode,
    usual: Mapping[str, float],
    window_hours: float,
) -> Matching:
    """How alike are the passages that come into question for each other?

    clues: n passages; vectors: shape (n, d), length 1, one for each opening. encode: single words to such vectors.
    usual: in what share of everyday texts a word stands. window_hours: passages further apart are never
    compared. The order of the passages does not matter.
    """
    if len(clues) != len(vectors):
        raise ValueError(f"{len(clues)} passages, but {len(vectors)} vectors")
    order = sorted(range(len(clues)), key=lambda n: (_moment(clues[n]), clues[n].passage_id))
    corpus = Corpus(tuple(clues[n] for n in order), np.asarray(vectors, dtype=np.float32)[order], usual)
    around = neighbours.surroundings(corpus, window_hours)
    pairs = neighbours.candidates(corpus, around.context, window_hours)
    return Matching(corpus, around, pairs, signals.measure(corpus, around, pairs, encode, window_hours))


def certainty(
    matching: Matching, wanted: Sequence[tuple[str, str]], *, encode: Encode, window_hours: float
) -> NDArray[np.float64]:
    """How sure is it that each of these pairs of passages tells one event? Shape (n_pairs,), 0 to 1.

    Measured whether or not the pair came into question in the grouping; a passage and itself: 1.
    """
    row = {clues.passage_id: n for n, clues in enumerate(matching.corpus.clues)}
    rows = np.array([(row[a], row[b]) for a, b in wanted], dtype=np.int64).reshape(-1, 2)
    numbers = rows.min(axis=1) * len(row) + rows.max(axis=1)
    pairs = neighbours.paired(rows, len(row))
    measured = signals.measure(matching.corpus, matching.around, pairs, encode, window_hours)
    odds = likeness.log_odds(measured, likeness.learnt())
    place = np.searchsorted(pairs.a * len(row) + pairs.b, numbers).clip(0, max(len(pairs) - 1, 0))
    itself = rows[:, 0] == rows[:, 1]
    return np.where(itself, 1.0, likeness.probability(odds[place]) if len(pairs) else 1.0)


def group(matching: Matching, *, window_hours: float, certainty: float, engine: str = "linkage") -> tuple[Story, ...]:
    """Which passages tell the same event?

    certainty: 0 to 1, how sure it must be on the whole that two groups are one; lower is wider, higher narrower.
    Returns stories of two passages or more, numbered by their first passage in time; who is in none has no
    counterpart. No story outlasts its window. Same input, same result, bit for bit.
    """
    bar = float(np.log(certainty / (1 - certainty)))
    found = ENGINES[engine](
        matching.pairs, matching.log_odds, matching.corpus.hours, window_hours=window_hours, bar=bar
    )
    return told(matching, found)


def told(matching: Matching, groups: Sequence[Sequence[int]]) -> tuple[Story, ...]:
    """Groups of rows as stories, numbered by their first passage in time; a row alone is none."""
    ids = [clues.passage_id for clues in matching.corpus.clues]
    several = sorted(sorted(members) for members in groups if len(members) > 1)
    return tuple(Story(number, tuple(ids[row] for row in members)) for number, members in enumerate(several, start=1))


def _moment(clues: Clues) -> float:
    """Passages without a time come last."""
    return float("inf") if clues.published_at is None else clues.published_at.timestamp()
