"""What speaks for it that two sentences tell the same, and what against it: one column a signal."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy import sparse

from framing.compare.sentence_story import Floats, Story, table_of, unit
from framing.model.sentences import Sentence, Term

SIGNALS = (
    "meaning", "meaning_beyond_story", "words_meaning", "cover_least", "cover_most", "numbers",
    "own_numbers", "negation", "other_quotation", "statement", "clause_least", "clause_best", "clause_counts",
    "own_words", "places", "cover_shorter", "length",
)  # fmt: skip
"""The columns, in order. What each says stands beside its weight in `alignment_weights.csv`."""

_LEAST_WEIGHT = 0.3
"""A sentence of so little weight is as good as empty: its shares are taken of this much."""
_STRANGERS = 10
"""So many sentences that share nothing count towards the mean of a story's."""
_LEAST_CLAUSE = 2
"""Different terms of a clause; shorter ones belong to the next."""
_MOST_NUMBERS = 2.0
_ONE_THING_FROM, _OTHER_THING = 0.3, 0.3
"""A shared number counts in full where the words behind it are so much alike, else in part: 60 men, 60 houses."""
_SHORT_NUMBER = 0.6
"""What a number of one digit weighs beside longer ones: a shared 3 may be chance."""


def measure(story: Story) -> Floats:
    """What speaks for and against it that two sentences tell the same? Shape (n, n, 17), columns as in `SIGNALS`.

    The same for (a, b) as for (b, a). Numbers depend on the story: what all its sentences say counts for little.
    """
    n = len(story.sentences)
    if not n:
        return np.zeros((0, 0, len(SIGNALS)), np.float32)
    weight = np.asarray(story.weights.sum(axis=1), np.float32)[:, None]
    total, held = np.maximum(weight, _LEAST_WEIGHT), story.weights @ story.reached
    covered = held / total
    vectors = unit(story.sentence_vectors)
    beyond = unit(vectors - vectors.sum(axis=0) / (n + _STRANGERS))
    told = unit(story.weights @ story.meanings)
    columns = [
        vectors @ vectors.T,
        beyond @ beyond.T,
        told @ told.T,
        np.minimum(covered, covered.T),
        np.maximum(covered, covered.T),
        *_numbers(story),
        _differ([one.denies for one in story.sentences]),
        _other_quotations(story.sentences),
        _differ([one.given for one in story.sentences]),
        *_clauses(story),
        _larger(np.log1p(np.maximum(weight - held, 0))),
        _apart([one.place for one in story.sentences]),
        np.where(weight <= weight.T, covered, covered.T),
        np.abs(np.log(total) - np.log(total.T)),
    ]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=-1)


def common_matter(story: Story) -> Floats:
    """How much of the one sentence does the other hold, names and what points to a country not counted?

    Shape (n, n), 0 to 1, the larger of both directions: shares of all that the sentence tells.
    """
    if not story.sentences or not story.vocabulary:
        return np.zeros((len(story.sentences),) * 2, np.float32)
    matter = [0.0 if term.kind == "name" or term.country else 1.0 for term in story.vocabulary]
    held = story.weights @ (np.array(matter, np.float32)[:, None] * story.reached)
    total = np.maximum(np.asarray(story.weights.sum(axis=1), np.float32)[:, None], _LEAST_WEIGHT)
    return _larger(np.asarray(held / total, np.float32))


def clauses_of(sentence: Sentence) -> list[tuple[Term, ...]]:
    """The clauses of a sentence that are long enough to tell something; the whole sentence where none is."""
    found: list[tuple[Term, ...]] = []
    rest: tuple[Term, ...] = ()
    for clause in sentence.clauses:
        rest += clause
        if len({term.key for term in rest}) >= _LEAST_CLAUSE:
            found.append(rest)
            rest = ()
    if rest and found:
        found[-1] += rest
    return found or [rest]


def _numbers(story: Story) -> tuple[Floats, Floats]:
    """How much do shared numbers weigh, and how many numbers has the one sentence beyond the other's?"""
    at = [n for n, term in enumerate(story.vocabulary) if term.kind == "number"]
    has = (story.weights[:, at].toarray() > 0).astype(np.float32)
    shared = np.zeros((len(has), len(has)), np.float32)
    for place, n in enumerate(at):
        holders = np.flatnonzero(has[:, place])
        if len(holders) > 1:
            number = story.vocabulary[n].key
            weight = story.spread[n] * math.log(len(has) + 1) / 3 * (1.0 if len(number) > 1 else _SHORT_NUMBER)
            shared[np.ix_(holders, holders)] += weight * _of_one_thing(story, number, holders.tolist())
    return np.minimum(shared, _MOST_NUMBERS), _larger(has.sum(axis=1)[:, None] - has @ has.T)


def _of_one_thing(story: Story, number: str, holders: Sequence[int]) -> Floats:
    """1 where two sentences count the same thing by this number, or one of them nothing; less for other things."""
    counted = [
        [story.column.get(amount.counted) for amount in story.sentences[row].amounts if amount.value == number]
        for row in holders
    ]

    def meet(one: Sequence[int | None], other: Sequence[int | None]) -> bool:
        return any(a is None or b is None or story.alike[a, b] >= _ONE_THING_FROM for a in one for b in other)

    return np.array([[1.0 if meet(one, other) else _OTHER_THING for other in counted] for one in counted], np.float32)


def _other_quotations(sentences: Sequence[Sentence]) -> Floats:
    """1 where both quote word for word, and not one word in common."""
    words = {word: n for n, word in enumerate(sorted(set().union(*(one.quoted for one in sentences))))}
    has = np.zeros((len(sentences), max(len(words), 1)), np.float32)
    for row, one in enumerate(sentences):
        has[row, [words[word] for word in sorted(one.quoted)]] = 1
    quotes = has.sum(axis=1) > 1
    return np.asarray(quotes[:, None] & quotes[None, :] & (has @ has.T == 0), dtype=np.float32)


def _clauses(story: Story) -> tuple[Floats, Floats, Floats]:
    """The clause that the other sentence tells least; the two clauses most alike; how unlike their numbers are."""
    owner: list[int] = []
    found: dict[tuple[int, int], float] = {}
    for n, sentence in enumerate(story.sentences):
        of_sentence = dict(zip(story.columns[n].tolist(), _row(story.weights, n), strict=True))
        for clause in clauses_of(sentence):
            found |= {(len(owner), at): of_sentence[at] for at in {story.column[term.key] for term in clause}}
            owner.append(n)
    weights = table_of(found, (len(owner), len(story.vocabulary)))
    starts = np.flatnonzero(np.diff(np.array(owner), prepend=-1))
    total = np.maximum(np.asarray(weights.sum(axis=1), np.float32), _LEAST_WEIGHT)[:, None]
    covered = weights @ story.reached / total
    meanings = unit(weights @ story.meanings)
    told = np.maximum(covered, meanings @ unit(story.weights @ story.meanings).T)
    least = np.minimum.reduceat(told, starts, axis=0)
    best = np.maximum.reduceat(np.maximum.reduceat(meanings @ meanings.T, starts, axis=0), starts, axis=1)
    count = np.log(np.diff(starts, append=len(owner)))
    return np.minimum(least, least.T), best, np.abs(count[:, None] - count[None, :]).astype(np.float32)


def _row(table: sparse.csr_array, row: int) -> list[float]:
    return [float(value) for value in table.data[table.indptr[row] : table.indptr[row + 1]]]


def _differ(flags: Sequence[bool]) -> Floats:
    values = np.array(flags)
    return np.asarray(values[:, None] != values[None, :], dtype=np.float32)


def _apart(places: Sequence[float]) -> Floats:
    values = np.array(places, dtype=np.float32)
    return np.asarray(np.abs(values[:, None] - values[None, :]), dtype=np.float32)


def _larger(values: Floats) -> Floats:
    return np.asarray(np.maximum(values, values.T), dtype=np.float32)
