"""Where the weights of the matching come from: a logistic regression on hand-made groupings, tried topic by topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.errors import SelectionError
from framing.group import likeness, linkage
from framing.group.signals import SIGNALS
from framing.group.stories import Matching

Doubles = NDArray[np.float64]

FOLDS = 10
BARS = tuple(round(float(bar), 2) for bar in np.arange(-2.0, 1.01, 0.25))
"""Log-odds tried as the bar of a grouping."""

_HEAD = """Weights of the matching: a logistic regression on pairs of passages | learnt from {sets}
(hand-made groupings; numbers only, no text of theirs); CC0 | made by: framing evaluate weights --set … --write
log-odds = sum over signals of weight * (value - mean) / spread; "short" for headlines, "long" for articles."""

_ARTICLES = 0.5
"""Added to the log-odds of articles, so that one bar serves both: for headlines a narrow bar is best, among articles a
narrow one parts the outlets that tell a story differently, and they are what the tool is for."""

_STRENGTH = 1.0
"""Inverse of the penalty on large weights (L2); 0.1 to 1 make no difference."""


@dataclass(frozen=True, eq=False)
class Answered:
    """One hand-made grouping: what was measured on its passages, and what a reader says of them."""

    name: str
    matching: Matching
    stories: Mapping[str, str]
    topics: Mapping[str, str]
    window_hours: float

    @property
    def ids(self) -> list[str]:
        """Passage ids in the order of the matching's rows."""
        return [clues.passage_id for clues in self.matching.corpus.clues]


@dataclass(frozen=True, slots=True)
class Tried:
    """How one grouping did, weights learnt without the topics that they were tried on."""

    name: str
    f1: tuple[float, ...]
    """B-cubed F1 at each bar of `BARS`."""
    nested_f1: float
    """B-cubed F1 where each tenth of the topics is cut at the bar that is best for the other nine."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """The pairs of one grouping that have an answer on both sides."""

    signals: Doubles
    same: NDArray[np.bool_]
    weight: Doubles
    topics: tuple[NDArray[np.str_], NDArray[np.str_]]
    place: NDArray[np.int64]


def learn(answered: Sequence[Answered]) -> likeness.Weights:
    """Which weights tell best whether a pair tells one event?

    Pairs of one story count the less, the larger the story is, so that one huge event does not decide.
    """
    return _learn([_rows(one) for one in answered])


def cross_validate(answered: Sequence[Answered], *, seed: int = 0) -> tuple[Tried, ...]:
    """How well would the weights group topics that they have never seen?

    The topics of each grouping are cut into ten parts; each part's pairs are judged by weights learnt without any
    pair that touches it (from the other groupings all pairs are used). A pair of two parts gets the mean of both.
    """
    rows = [_rows(one) for one in answered]
    tried = []
    for number, one in enumerate(answered):
        fold = _folds(one, seed)
        shares = _shares(one, rows[number], _out_of_fold(number, rows, fold))
        curve = tuple(_f1(bar) for bar in shares)
        tried.append(
            Tried(one.name, curve, _nested(shares, np.array([fold[one.topics[item]] for item in one.stories])))
        )
    return tuple(tried)


def table(weights: likeness.Weights, sets: Sequence[str]) -> str:
    """The weights as the text of `weights.csv`, with what each signal says.

    sets: the names of the groupings that they were learnt from.
    """
    lines = [*(f"# {line}" for line in _HEAD.format(sets=" and ".join(sets)).splitlines())]
    lines.append("signal,mean,spread,short,long,says")
    columns = ((*weights.mean, 0.0), (*weights.spread, 1.0), weights.short, weights.long)
    says = likeness.meanings()
    for signal, mean, spread, short, long in zip((*SIGNALS, "intercept"), *columns, strict=True):
        lines.append(f'{signal},{mean:.5f},{spread:.5f},{short:+.4f},{long:+.4f},"{says.get(signal, "")}"')
    return "\n".join(lines) + "\n"


def _rows(one: Answered) -> _Rows:
    pairs, ids = one.matching.pairs, one.ids
    place = np.array(
        [
            n
            for n, (a, b) in enumerate(zip(pairs.a, pairs.b, strict=True))
            if ids[a] in one.stories and ids[b] in one.stories
        ],
        dtype=np.int64,
    )
    a, b = ([ids[row] for row in side[place]] for side in (pairs.a, pairs.b))
    same = np.array([one.stories[left] == one.stories[right] for left, right in zip(a, b, strict=True)])
    sizes = Counter(one.stories.values())
    weight = np.array([2 / sizes[one.stories[left]] if alike else 1.0 for left, alike in zip(a, same, strict=True)])
    topics = tuple(np.array([one.topics[item] for item in side]) for side in (a, b))
    return _Rows(one.matching.signals[place].astype(np.float64), same, weight, (topics[0], topics[1]), place)


def _check_both(same: NDArray[np.bool_]) -> None:
    """SelectionError where there is but one answer to learn from."""
    if len(np.unique(same)) < 2:
        raise SelectionError(
            "Learning weights needs at least two topics, with pairs of one story and others: "
            "each topic is tried with weights learnt from the rest. Give more answers, or another set."
        )


def _learn(rows: Sequence[_Rows], left_out: Mapping[int, NDArray[np.bool_]] | None = None) -> likeness.Weights:
    from sklearn.linear_model import LogisticRegression

    kept = [~(left_out or {}).get(n, np.zeros(len(one.same), dtype=bool)) for n, one in enumerate(rows)]
    signals = np.vstack([one.signals[k] for one, k in zip(rows, kept, strict=True)])
    same = np.concatenate([one.same[k] for one, k in zip(rows, kept, strict=True)])
    weight = np.concatenate([one.weight[k] for one, k in zip(rows, kept, strict=True)])
    _check_both(same)
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9
    standard = (signals - mean) / spread
    length = likeness.share_of_length(signals.astype(np.float32))[:, None]
    columns = np.hstack([standard * (1 - length), standard * length, length])
    found = LogisticRegression(C=_STRENGTH, max_iter=5000).fit(columns, same, sample_weight=weight)
    each, short, more = len(SIGNALS), float(found.intercept_[0]), float(found.coef_[0, -1]) + _ARTICLES
    return likeness.Weights(
        mean, spread, np.append(found.coef_[0, :each], short), np.append(found.coef_[0, each : 2 * each], short + more)
    )


def _folds(one: Answered, seed: int) -> dict[str, int]:
    """The part of each topic, 0 to 9."""
    names = sorted(set(one.topics.values()))
    chance = np.random.default_rng(seed).permutation(len(names))
    return {name: int(chance[n]) % FOLDS for n, name in enumerate(names)}


def _out_of_fold(number: int, rows: Sequence[_Rows], fold: Mapping[str, int]) -> Doubles:
    one = rows[number]
    folds = [np.array([fold[str(topic)] for topic in side]) for side in one.topics]
    total, times = np.zeros(len(one.same)), np.zeros(len(one.same))
    for part in range(FOLDS):
        touched = (folds[0] == part) | (folds[1] == part)
        if touched.any():
            weights = _learn(rows, {number: touched})
            total[touched] += likeness.log_odds(one.signals[touched].astype(np.float32), weights)
            times[touched] += 1
    return total / np.maximum(times, 1)


def _shares(one: Answered, rows: _Rows, judged: Doubles) -> list[Doubles]:
    """For each bar the B-cubed precision and recall of each answered item, shape (2, n_items)."""
    odds = one.matching.log_odds.copy()  # a pair without an answer keeps the weights that are shipped
    odds[rows.place] = judged
    story = one.stories
    found = []
    for bar in BARS:
        groups = linkage.groups(
            one.matching.pairs, odds, one.matching.corpus.hours, window_hours=one.window_hours, bar=bar
        )
        group = {one.ids[row]: n for n, members in enumerate(groups) for row in members}
        sizes, groups_of = Counter(story.values()), Counter(group[item] for item in story)
        both = Counter((story[item], group[item]) for item in story)
        shared = np.array([both[story[item], group[item]] for item in story], dtype=np.float64)
        precision = shared / [groups_of[group[item]] for item in story]
        found.append(np.stack([precision, shared / [sizes[story[item]] for item in story]]))
    return found


def _f1(shares: Doubles) -> float:
    precision, recall = shares.mean(axis=1)
    return float(2 * precision * recall / (precision + recall))


def _nested(shares: Sequence[Doubles], parts: NDArray[np.int64]) -> float:
    """F1 where each part's bar was chosen on the others."""
    chosen = shares[0].copy()
    for part in np.unique(parts):
        inside = parts == part
        if (~inside).any():
            chosen[:, inside] = max(shares, key=lambda at_bar: _f1(at_bar[:, ~inside]))[:, inside]
    return _f1(chosen)
