"""Learns the weights by which two sentences are held to tell the same, and tries them story by story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.compare import alignment, alignment_weights
from framing.compare.alignment_weights import Weights
from framing.compare.sentence_signals import SIGNALS, measure
from framing.errors import SelectionError
from framing.evaluate.alignment_gold import LABELS, Told
from framing.language.resources import Language
from framing.pipeline import aligning

FOLDS = 7
_UNLISTED = 0.5
"""What a pair counts that nobody listed in passages read from end to end: they are many, and most are easy."""

_STRENGTH = 0.1
"""Inverse of the penalty on large weights."""

_HEAD = """Weights of the alignment: two logistic regressions on pairs of sentences | learnt from {source}
(practice texts of our own, CC BY 4.0; numbers only); CC0 | made by: framing evaluate alignment --write
log-odds = sum over signals of weight * (value - mean) / spread. "told": something of the one is told in the other;
"whole": it is then the whole sentence and not a part. Same: told times whole; the bars stand in alignment.py."""


@dataclass(frozen=True, eq=False)
class Examples:
    """Pairs of sentences with an answer: signals (n, k), label (0 none, 1 partly, 2 same) and weight."""

    signals: NDArray[np.float64]
    label: NDArray[np.int64]
    weight: NDArray[np.float64]


def examples(told: Told, language: Language) -> Examples:
    """The marked pairs of one story, and the unlisted ones of its passages that were read from end to end."""
    story = aligning.story_of(told.passages, told.findings, told.sentences, language=language)
    signals = measure(story)
    row = {sentence.span: n for n, sentence in enumerate(story.sentences)}
    answers = {(row[one.a], row[one.b]): LABELS[::-1].index(one.label) for one in told.marked}
    weights = dict.fromkeys(answers, 1.0)
    listed = {frozenset(pair) for pair in answers}
    long = [n for n, sentence in enumerate(story.sentences) if sentence.word_count >= alignment.MIN_WORDS]
    for a, b in told.complete:
        of_a, of_b = ([n for n in long if story.sentences[n].span.passage_id == side] for side in (a, b))
        for pair in ((x, y) for x in of_a for y in of_b):
            if frozenset(pair) not in listed:
                answers[pair], weights[pair] = 0, _UNLISTED
    a_rows, b_rows = np.array(list(answers), dtype=np.int64).reshape(-1, 2).T
    return Examples(
        signals[a_rows, b_rows].astype(np.float64),
        np.array(list(answers.values()), dtype=np.int64),
        np.array([weights[pair] for pair in answers]),
    )


def learn(marked: Sequence[Examples]) -> Weights:
    """Which weights tell best what these pairs have in common? SelectionError where a label is missing."""
    from sklearn.linear_model import LogisticRegression

    signals = np.concatenate([np.zeros((0, len(SIGNALS))), *(one.signals for one in marked)])
    label = np.concatenate([np.zeros(0, np.int64), *(one.label for one in marked)])
    weight = np.concatenate([np.zeros(0), *(one.weight for one in marked)])
    if len(set(label.tolist())) < len(LABELS):
        raise SelectionError(f"Learning needs pairs of each label: {', '.join(LABELS)}. Give more answers.")
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9
    standard = (signals - mean) / spread

    def column(chosen: NDArray[np.bool_], yes: NDArray[np.bool_]) -> NDArray[np.float64]:
        found = LogisticRegression(C=_STRENGTH, max_iter=5000)
        found.fit(standard[chosen], yes[chosen], sample_weight=weight[chosen])
        return np.append(found.coef_[0], found.intercept_[0])

    return Weights(mean, spread, column(np.ones(len(label), bool), label > 0), column(label > 0, label > 1))


def cross_validated(marked: Sequence[Examples]) -> tuple[Weights, ...]:
    """For each story, weights that were learnt without it: the stories are cut into seven parts."""
    folds = min(FOLDS, len(marked))
    parts = [learn([one for n, one in enumerate(marked) if n % folds != part]) for part in range(folds)]
    return tuple(parts[n % folds] for n in range(len(marked)))


def table(weights: Weights, source: str) -> str:
    """The weights as the text of `alignment_weights.csv`, with what each signal says."""
    lines = [f"# {line}" for line in _HEAD.format(source=source).splitlines()]
    lines.append("signal,mean,spread,told,whole,says")
    says = alignment_weights.meanings()
    columns = ((*weights.mean, 0.0), (*weights.spread, 1.0), weights.told, weights.whole)
    for signal, mean, spread, told, whole in zip((*SIGNALS, "intercept"), *columns, strict=True):
        lines.append(f'{signal},{mean:.5f},{spread:.5f},{told:+.4f},{whole:+.4f},"{says.get(signal, "")}"')
    return "\n".join(lines) + "\n"
