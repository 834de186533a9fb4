"""How alike are a grouping and the hand-made one, and does a score rank pairs rightly? Three measures of the field.

A grouping is a mapping item -> name of its group; an item alone has a group name of its own. Only the items of the
hand-made grouping count: what else was grouped beside them is left out before anything is measured.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import comb

import numpy as np
from numpy.typing import NDArray

Grouping = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision and recall, 0 to 1, and their harmonic mean.

    >>> Scores(0.5, 1.0).f1
    0.6666666666666666
    """

    precision: float
    recall: float
    f1: float = field(init=False)

    def __post_init__(self) -> None:
        total = self.precision + self.recall
        object.__setattr__(self, "f1", 2 * self.precision * self.recall / total if total else 0.0)


def b_cubed(gold: Grouping, found: Grouping) -> Scores:
    """How right is the group in which an average item ended up?

    gold, found: item -> group; found must hold every item of gold, and what else it holds is ignored.
    Precision: the share of an item's found group that truly belongs with it (the item itself included), averaged
    over items; low where unlike texts were joined. Recall: the share of its true group that was found with it;
    low where stories were split. Both 0 to 1, 1 is best.
    Not to be compared between sets: every text alone already has precision 1 and a recall that grows with the
    share of single texts, so read it beside that baseline on the same set.
    Raises ValueError where gold is empty or found lacks an item.
    Source: Bagga and Baldwin 1998; that it meets the four constraints on clustering measures: Amigó et al. 2009.

    Three items of one story, two of another; one of the first was put with the second:

    >>> b_cubed({"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}, {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"})
    Scores(precision=0.7333333333333334, recall=0.7333333333333333, f1=0.7333333333333333)
    """
    cells, true_sizes, found_sizes = _table(gold, found)
    # Each of the n items in a cell has n right neighbours (itself included): n * n in all.
    precision = sum(n * n / found_sizes[group] for (_, group), n in cells.items()) / len(gold)
    recall = sum(n * n / true_sizes[story] for (story, _), n in cells.items()) / len(gold)
    return Scores(precision, recall)


def pairwise(gold: Grouping, found: Grouping) -> Scores:
    """Of all pairs of items, how many were rightly joined?

    gold, found: item -> group; found must hold every item of gold, and what else it holds is ignored.
    Precision: the share of the joined pairs that tell one story. Recall: the share of the pairs of one story that
    were joined. Both 0 to 1, 1 is best; a side without any pair counts as 1, so that every text alone has
    precision 1, recall 0 and F1 0.
    Large stories rule it (20 items make 190 pairs, two make one): not to be compared between sets whose stories
    differ in size, and to be read beside B-cubed.
    Raises ValueError where gold is empty or found lacks an item.
    Source: the pairwise measures of entity resolution, e.g. Menestrina, Whang and Garcia-Molina 2010, section 2.

    >>> pairwise({"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}, {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"})
    Scores(precision=0.5, recall=0.5, f1=0.5)
    """
    cells, true_sizes, found_sizes = _table(gold, found)
    right, joined, true = _pairs(cells.values()), _pairs(found_sizes.values()), _pairs(true_sizes.values())
    return Scores(right / joined if joined else 1.0, right / true if true else 1.0)


def average_precision(positive: Sequence[bool], scores: NDArray[np.float64]) -> float:
    """Does a higher score mean that two texts rather tell one story, whatever the cut?

    positive: n answers; scores: shape (n,), higher means rather yes. Going down the ranking, the precision
    reached at each rank where recall grows, weighted by that growth; equal scores share one rank.
    Returns 0 to 1: 1 where every yes stands above every no; a score that says nothing gets the share of yes.
    Not to be compared between sets with another share of yes, nor with the interpolated variants of other tools.
    Raises ValueError where the lengths differ, no answer is yes, or a score is not a number.
    Source: as `sklearn.metrics.average_precision_score`, against which it is tested.

    The first and third of four are right: (1/1 + 2/3) / 2:

    >>> round(average_precision([True, False, True, False], np.array([0.9, 0.8, 0.7, 0.1])), 3)
    0.833
    """
    answers = np.asarray(positive, dtype=bool)
    if answers.shape != scores.shape:
        raise ValueError(f"{len(answers)} answers, but scores of shape {scores.shape}")
    if not answers.any():
        raise ValueError("no pair of one story among the answers: average precision is not defined")
    if not np.isfinite(scores).all():
        raise ValueError("a score is not a number")
    order = np.argsort(-scores, kind="stable")
    last_of_tie = np.flatnonzero(np.append(np.diff(scores[order]) != 0, True))
    right = np.cumsum(answers[order])[last_of_tie]
    precision = right / (last_of_tie + 1)
    return float(np.sum(np.diff(right, prepend=0) / right[-1] * precision))


def _table(
    gold: Grouping, found: Grouping
) -> tuple[Counter[tuple[Hashable, Hashable]], Counter[Hashable], Counter[Hashable]]:
    """How many items each story and group share, and the sizes of both."""
    if not gold:
        raise ValueError("no item to score")
    if lacking := [item for item in gold if item not in found]:
        raise ValueError(f"the grouping lacks {len(lacking)} items, among them {', '.join(lacking[:3])}")
    cells = Counter((story, found[item]) for item, story in gold.items())
    return cells, Counter(gold.values()), Counter(found[item] for item in gold)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(comb(size, 2) for size in sizes)
