"""Who uses which words? Keyness of each word for one outlet against the others of a story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.model import Findings, Span, Word

PRIOR_WORDS = 500.0
"""How many words the prior weighs: a short story cannot outvote what is usual in the whole project."""

PRIOR_PASSAGES = 400
"""What is usual is counted in so many passages at most, taken evenly: more text moves the prior by little."""

SURE_FROM = 1.96
"""|z| from which a difference is called clear (two-sided 5 % for a single word, before looking at many)."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """One word in one outlet, held against all other outlets of the story."""

    outlet: str
    word: str
    count: int
    total: int
    rest_count: int
    rest_total: int
    log_odds: float
    """Above 0: the outlet uses the word more than the others do; in natural logarithms of odds."""
    z: float
    """log_odds in units of its own standard deviation."""
    clear: bool
    """False: too little text to tell the difference from chance."""
    spans: tuple[Span, ...]
    rest_spans: tuple[Span, ...]


def own_words(words: Sequence[Word], findings: Findings) -> list[Word]:
    """Which words are the outlet's own?

    Words in direct quotations belong to the speaker, and names have their own lens: both are left out.
    """
    elsewhere = [quotation.span for quotation in findings.quotations if quotation.kind == "direct"]
    elsewhere += [mention.span for mention in findings.mentions]
    return [word for word in words if not any(span.start <= word.span.start < span.end for span in elsewhere)]


def compare(
    words: Mapping[str, Sequence[Word]], *, background: Mapping[str, int], min_count: int = 2
) -> tuple[WordRow, ...]:
    """Which words does each outlet use more than the other outlets of the story?

    words: outlet to the words of its passages; background: lemma to its count in the whole project (the
    prior). min_count: a word must stand so often in the story.
    Returns rows by outlet, the strongest difference first. With one outlet, or one word in all, there is
    nothing to compare: no rows. Log-odds of different stories must not be compared: their priors and lengths differ.
    """
    if len(words) < 2:
        return ()
    counts = {outlet: Counter(word.lemma for word in found) for outlet, found in words.items()}
    everywhere = Counter[str]()
    for count in counts.values():
        everywhere.update(count)
    vocabulary = sorted(word for word, count in everywhere.items() if count >= min_count)
    if not vocabulary or len(everywhere) < 2:  # texts of one word: it has no odds against anything
        return ()
    prior = _prior(vocabulary, background, everywhere)
    spans = {outlet: _spans(found) for outlet, found in words.items()}
    rows: list[WordRow] = []
    for outlet in sorted(words, key=str.casefold):
        rows += _rows(outlet, vocabulary, counts, prior, spans)
    return tuple(rows)


def log_odds(
    counts: NDArray[np.float64],
    rest: NDArray[np.float64],
    prior: NDArray[np.float64],
    *,
    total: float,
    rest_total: float,
    prior_total: float,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How much more likely is each word in one corpus than in the rest, given what is usual?

    counts, rest: shape (n_words,), occurrences on either side; prior: shape (n_words,), pseudo-counts;
    total, rest_total, prior_total: all words of each, also those that are not asked about.
    Returns (delta, z), each shape (n_words,): delta above 0 means more on the first side, z is delta by its
    standard deviation. z grows with the amount of text: read it beside the counts.
    Raises ValueError where shapes differ, a pseudo-count is not above 0, or one word is all there is.
    Source: Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16 (2008), equations 16, 20, 22.

    >>> delta, z = log_odds(
    ...     np.array([8.0]), np.array([2.0]), np.array([1.0]), total=100, rest_total=100, prior_total=1
    ... )
    >>> delta.round(3).tolist(), z.round(3).tolist()
    ([1.162], [1.743])
    """
    if not counts.shape == rest.shape == prior.shape:
        raise ValueError(f"shapes differ: {counts.shape}, {rest.shape}, {prior.shape}")
    if (prior <= 0).any():
        raise ValueError("every word needs a pseudo-count above 0")
    ours, theirs = counts + prior, rest + prior
    others, their_others = total + prior_total - ours, rest_total + prior_total - theirs
    if (others <= 0).any() or (their_others <= 0).any():
        raise ValueError("one word is all there is: it has no odds")
    delta = np.log(ours / others) - np.log(theirs / their_others)
    return delta, delta / np.sqrt(1 / ours + 1 / theirs)


def _prior(vocabulary: Sequence[str], background: Mapping[str, int], story: Counter[str]) -> NDArray[np.float64]:
    usual = np.array([max(background.get(word, 0), story[word]) for word in vocabulary], dtype=np.float64)
    everything = max(sum(background.values()), sum(story.values()))
    return np.asarray(usual / everything * PRIOR_WORDS)


def _spans(words: Sequence[Word]) -> dict[str, tuple[Span, ...]]:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for word in words:
        found[word.lemma].append(word.span)
    return {lemma: tuple(spans) for lemma, spans in found.items()}


def _rows(
    outlet: str,
    vocabulary: Sequence[str],
    counts: Mapping[str, Counter[str]],
    prior: NDArray[np.float64],
    spans: Mapping[str, dict[str, tuple[Span, ...]]],
) -> list[WordRow]:
    own = counts[outlet]
    others = [name for name in counts if name != outlet]
    ours = np.array([own[word] for word in vocabulary], dtype=np.float64)
    theirs = np.array([sum(counts[name][word] for name in others) for word in vocabulary], dtype=np.float64)
    total, rest_total = own.total(), sum(counts[name].total() for name in others)
    delta, z = log_odds(ours, theirs, prior, total=total, rest_total=rest_total, prior_total=PRIOR_WORDS)
    order = sorted(range(len(vocabulary)), key=lambda i: (-z[i], vocabulary[i]))
    return [
        WordRow(
            outlet=outlet,
            word=vocabulary[i],
            count=int(ours[i]),
            total=total,
            rest_count=int(theirs[i]),
            rest_total=rest_total,
            log_odds=float(delta[i]),
            z=float(z[i]),
            clear=bool(abs(z[i]) >= SURE_FROM),
            spans=spans[outlet].get(vocabulary[i], ()),
            rest_spans=tuple(span for name in others for span in spans[name].get(vocabulary[i], ())),
        )
        for i in order
        if ours[i] and delta[i] > 0
    ]
