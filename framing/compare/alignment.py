"""Sentence beside sentence: what two texts both say, and what was found in only one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from framing.compare import alignment_weights, differing_numbers
from framing.compare.alignment_weights import Weights
from framing.compare.sentence_signals import SIGNALS, common_matter, measure
from framing.compare.sentence_story import Story
from framing.model import Passage, Span
from framing.model.sentences import Sentence

SAME_FROM = 0.3
PARTLY_FROM = 0.5
"""Chances from which two sentences say the same, or else partly the same. Chosen for the links between whole texts:
lower ones do no worse on a list half of which corresponds, but two of three links between real texts would be wrong."""

SECOND_SAME_FROM = 0.5
SECOND_FROM = 0.7
"""A further partner that says the same, or partly so, must be so sure, measured by the surest one of both sentences."""

DENIED_FROM = 0.7
"""Share of the words in common from which a denial is one of the other sentence, and not of something else: trains that
did not run, and a line that was closed, are the same."""

MATTER_FROM = 0.1
"""What two sentences must have in common besides names and countries, as a share of the one: two headlines on one war
both name Kiew, and tell different things."""

FAR_DAYS = 14
FAR_COUNTS = 0.5
"""Of texts so far apart in time the chances count so much: they were learnt on texts that tell one event, and these
tell two of one kind. A storyline over a year has little else."""

MIN_WORDS = 4
"""Shorter ones ("Norderau.", "Warum?") correspond to anything; they are left out of the comparison."""

SHARED_FROM = 0.8
"""From this share of the shorter sentence's words on, in runs of three that both print, the words are shared."""
_SHORTEST_SHARED = 8
"""Words that a sentence must have for that, quotations left out: a stock phrase is shared by chance."""

_MOST_WHY = 3
"""So many shared words are named as reasons, the rarest first."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences that correspond."""

    a: Span
    b: Span
    similarity: float
    """0 to 1: the mean of the chances that they tell the same, and that they tell the same or partly the same."""
    label: str
    """same, partly, or weak (below both bars: shown, never counted)."""
    differing_numbers: tuple[tuple[Span, Span], ...] = ()
    """The figures in a and b that count the same thing and are not the same; looked for where the label is same."""
    shared: bool = False
    """Both print the same words: agency copy, one source, or chance; the words do not tell."""
    why: tuple[str, ...] = ()
    """Names, numbers and rare words that both have, as a prints them; words that only resemble are not named."""


@dataclass(frozen=True, slots=True)
class Period:
    """When one outlet's texts that were compared were published."""

    first: datetime | None = None
    last: datetime | None = None
    passage_count: int = 0
    undated_count: int = 0


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two outlets' sentences side by side, in the order of the first. A sentence may meet several."""

    outlet_a: str
    outlet_b: str
    pairs: tuple[Pair, ...]
    closest: Pair | None
    """Where none correspond: the two that come closest, labelled weak. None where there is nothing to show."""
    only_a: tuple[Span, ...]
    """Found, in the texts given, only in a. That is no claim about what b has published elsewhere."""
    only_b: tuple[Span, ...]
    span_a: Period = Period()
    """When the texts of a that were compared were published. What else its outlet published was not looked at."""
    span_b: Period = Period()


def compare(passages: Sequence[Passage], story: Story, *, weights: Weights | None = None) -> tuple[Alignment, ...]:
    """Which sentences of a story correspond, for each pair of outlets?

    passages: all texts compared, for their outlets and times. story: their sentences, in the order of the passages;
    those of fewer than `MIN_WORDS` words are in neither list. weights: those shipped, where none are given.
    """
    signals = measure(story)
    chances = alignment_weights.chances(signals, weights or alignment_weights.learnt())
    about = common_matter(story) >= MATTER_FROM
    told = np.where(about, chances.told, 0.0)
    # Two quotations without one word in common are two statements, however much alike what frames them.
    other = signals[:, :, SIGNALS.index("other_quotation")] > 0
    # One of two sentences denies, and every other word is the same: it denies what the other tells.
    every_word = signals[:, :, SIGNALS.index("cover_least")] > DENIED_FROM
    denied = every_word & (signals[:, :, SIGNALS.index("negation")] > 0)
    same = np.where(about & ~other & ~denied, chances.same, 0.0)
    weeks_apart = np.where(_weeks_apart(story, passages), FAR_COUNTS, 1.0)
    told, same = told * weeks_apart, same * weeks_apart
    number = {text: n for n, text in enumerate(dict.fromkeys(" ".join(one.text.split()) for one in story.sentences))}
    numbers = np.array([number[" ".join(one.text.split())] for one in story.sentences], dtype=np.intp)
    word_for_word = numbers[:, None] == numbers[None, :]
    told, same = np.where(word_for_word, 1.0, told), np.where(word_for_word, 1.0, same)
    outlet = {passage.id: passage.outlet for passage in passages}
    rows: dict[str, list[int]] = {name: [] for name in outlet.values()}
    for row, sentence in enumerate(story.sentences):
        if sentence.word_count >= MIN_WORDS:
            rows[outlet[sentence.span.passage_id]].append(row)
    periods = {name: _period(passage for passage in passages if passage.outlet == name) for name in rows}
    found = []
    for a, b in combinations(sorted(rows, key=str.casefold), 2):
        block = np.ix_(rows[a], rows[b])
        sides = _Sides(story, rows[a], rows[b], told[block], same[block])
        found.append(sides.aligned(a, b, periods[a], periods[b]))
    return tuple(found)


def _weeks_apart(story: Story, passages: Sequence[Passage]) -> NDArray[np.bool_]:
    """Which sentences stand in texts more than two weeks apart? Shape (n, n); unknown times count as near."""
    at = {passage.id: passage.published_at for passage in passages}
    times = [at[sentence.span.passage_id] for sentence in story.sentences]
    days = np.array([np.nan if time is None else time.timestamp() / 86_400 for time in times])
    return np.asarray(np.abs(days[:, None] - days[None, :]) > FAR_DAYS, dtype=bool)


@dataclass(frozen=True, eq=False)
class _Sides:
    """Two outlets' sentences, as rows of the story, with the chances of each pair, shape (n_a, n_b)."""

    story: Story
    a: Sequence[int]
    b: Sequence[int]
    told: NDArray[np.float64]
    same: NDArray[np.float64]

    def aligned(self, outlet_a: str, outlet_b: str, period_a: Period, period_b: Period) -> Alignment:
        kept = links(self.told, self.same)
        pairs = tuple(self._pair(row, column) for row, column in np.argwhere(kept).tolist())
        return Alignment(
            outlet_a=outlet_a,
            outlet_b=outlet_b,
            pairs=pairs,
            closest=None if pairs else self._closest(),
            only_a=self._spans(self.a, np.flatnonzero(~kept.any(axis=1))),
            only_b=self._spans(self.b, np.flatnonzero(~kept.any(axis=0))),
            span_a=period_a,
            span_b=period_b,
        )

    def _spans(self, rows: Sequence[int], alone: NDArray[np.int64]) -> tuple[Span, ...]:
        return tuple(self.story.sentences[rows[n]].span for n in alone.tolist())

    def _pair(self, row: int, column: int, label: str = "") -> Pair:
        a, b = self.story.sentences[self.a[row]], self.story.sentences[self.b[column]]
        same_words = label != "weak" and _print_the_same(a, b)
        label = label or ("same" if self.same[row, column] >= SAME_FROM else "partly")
        likeness = float(self.told[row, column] + self.same[row, column]) / 2
        return Pair(
            a=a.span,
            b=b.span,
            similarity=1.0 if a.text == b.text and label == "same" else likeness,
            label=label,
            differing_numbers=differing_numbers.of(a, b, self._alike) if label == "same" else (),
            shared=same_words,
            why=_why(a, b),
        )

    def _closest(self) -> Pair | None:
        likeness = self.told + self.same
        if not likeness.size:
            return None
        row, column = divmod(int(likeness.argmax()), likeness.shape[1])
        return self._pair(row, column, "weak")

    def _alike(self, one: str, other: str) -> float:
        column = self.story.column
        if one == other:
            return 1.0
        return float(self.story.alike[column[one], column[other]]) if one in column and other in column else 0.0


def links(told: NDArray[np.float64], same: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which pairs of two texts' sentences correspond? told, same: chances, shape (n_a, n_b).

    A pair above a bar counts, unless both sentences have a partner that is much surer: to say partly the same is then
    too little, and to say the same needs half of what the surest has. So a sentence with any pair above a bar keeps
    one: whether it stands alone does not hang on what is left out here.
    """
    is_same = same >= SAME_FROM
    above = is_same | (told >= PARTLY_FROM)
    if not above.any():
        return above
    surest_told, surest_same = (
        np.minimum(chance.max(axis=1, keepdims=True), chance.max(axis=0, keepdims=True)) for chance in (told, same)
    )
    sure = np.where(is_same, same >= SECOND_SAME_FROM * surest_same, told >= SECOND_FROM * surest_told)
    return np.asarray(above & sure, dtype=bool)


def _print_the_same(a: Sentence, b: Sentence) -> bool:
    """Are most words of the shorter sentence, outside quotations, in runs of three that the other prints, too?"""
    shorter, longer = sorted((a.printed, b.printed), key=len)
    if len(shorter) < _SHORTEST_SHARED or a.quoted != b.quoted or a.denies != b.denies:
        return False
    triples = {longer[n : n + 3] for n in range(len(longer) - 2)}
    held = {at for n in range(len(shorter) - 2) if shorter[n : n + 3] in triples for at in range(n, n + 3)}
    return len(held) >= SHARED_FROM * len(shorter)


def _why(a: Sentence, b: Sentence) -> tuple[str, ...]:
    other = {term.key for term in b.terms}
    both = {term.key: term for term in reversed(a.terms) if term.key in other and not term.handed}
    order = sorted(
        both.values(), key=lambda term: (("name", "number", "word").index(term.kind), -term.weight, term.key)
    )
    words = [term for term in order if term.kind == "word"][:_MOST_WHY]
    return tuple(dict.fromkeys(term.printed for term in (*(t for t in order if t.kind != "word"), *words)))


def _period(passages: Iterable[Passage]) -> Period:
    times = [passage.published_at for passage in passages]
    dated = sorted(time for time in times if time is not None)
    undated = len(times) - len(dated)
    return Period(dated[0], dated[-1], len(times), undated) if dated else Period(None, None, len(times), undated)
