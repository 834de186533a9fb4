"""What speaks for one event in a pair of passages, and what against it: one column a signal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from scipy import sparse
from threadpoolctl import threadpool_limits

from framing.group.corpus import Corpus, Floats, Ints, scaled
from framing.group.neighbours import CONTEXT, Pairs, Surroundings, unit

Encode: TypeAlias = Callable[[list[str]], Floats]

SIGNALS = (
    "wording", "context", "characters", "words", "shared_weight", "rarest", "second_rarest", "cover_least",
    "cover_most", "heading_least", "heading_most", "unmatched_least", "unmatched_most", "reprinted",
    "places_differ", "places_shared", "heading_places_differ", "heading_places_shared", "numbers", "parts",
    "wording_beyond_all", "wording_beyond_usual", "words_beyond_usual", "company", "crowd_least", "crowd_most",
    "shorter", "longer", "apart", "same_outlet",
)  # fmt: skip
"""The columns, in order. What each says stands beside its weight in `weights.csv`."""

SYNONYMS_FROM = 0.45
"""Cosine of two words from which one counts as standing for the other: Streik and Warnstreik have 0.5."""

_STRANGERS = 50
"""So many texts that share nothing count towards the mean of all texts: of two texts alone it would make opposites."""

_USUALLY_APART = 0.73
"""The mean of `apart` in the pairs that the weights were learnt on."""

_MOST_NUMBERS = 8.0
"""Shared numbers weigh no more together: two rare ones are as good as a table of them."""

_ROWS = 4096


def measure(corpus: Corpus, around: Surroundings, pairs: Pairs, encode: Encode, window_hours: float) -> Floats:
    """What speaks for and against one event in each pair? Shape (n_pairs, 30), columns as in `SIGNALS`.

    encode: words to vectors of length 1. Cosines lie between 0 and 1, weights of words between 0 and 7, `apart`
    counts a window as 3, whatever its length, so that a wide window does not part what it admits: how sure a pair is
    depends on the window asked for.
    """
    columns = [
        _dots(corpus.vectors, pairs),
        _dots(around.context, pairs),
        _products(corpus.characters, pairs),
        _products(corpus.terms, pairs),
        *_shared_words(corpus, pairs),
        *_headings(corpus, pairs, encode),
        np.log1p(_products(corpus.triples, pairs)),
        *_places([clues.places for clues in corpus.clues], pairs),
        *_places([clues.heading_places for clues in corpus.clues], pairs),
        np.minimum(_weight(*corpus.numbers, pairs), _MOST_NUMBERS),
        np.log1p(_weight(*corpus.elements, pairs)),
        _dots(unit(corpus.vectors - corpus.vectors.sum(axis=0) / (len(corpus.clues) + _STRANGERS)), pairs),
        _beyond_usual(corpus.vectors, around.usual, pairs),
        _words_beyond_usual(corpus.terms, around.usual_words, pairs),
        _products(around.nearest, pairs) / (CONTEXT + 1),
        *_least_and_most(around.density, pairs),
        *_lengths(corpus, pairs),
        _apart(corpus, pairs, window_hours),
        _same_outlet(corpus, pairs),
    ]
    return np.stack(columns, axis=1).astype(np.float32) if len(pairs) else np.zeros((0, len(SIGNALS)), np.float32)


def _dots(vectors: Floats, pairs: Pairs) -> Floats:
    found = [
        np.einsum("ij,ij->i", vectors[pairs.a[start : start + _ROWS]], vectors[pairs.b[start : start + _ROWS]])
        for start in range(0, len(pairs), _ROWS)
    ]
    return np.concatenate(found) if found else np.zeros(0, np.float32)


def _products(rows: sparse.csr_array, pairs: Pairs, others: sparse.csr_array | None = None) -> Floats:
    """The product of row a of the one table with row b of the other (of the same one, where none is given)."""
    others = rows if others is None else others
    found = [np.zeros(0, np.float32)]
    for start in range(0, len(pairs), _ROWS):
        a, b = pairs.a[start : start + _ROWS], pairs.b[start : start + _ROWS]
        found.append(np.asarray(rows[a].multiply(others[b]).sum(axis=1)).ravel())
    return np.concatenate(found).astype(np.float32)


def _weight(uses: sparse.csr_array, rarity: Floats, pairs: Pairs) -> Floats:
    """How much do the shared columns of each pair weigh together?"""
    return _products(scaled(uses, np.sqrt(rarity)), pairs)


def _beyond_usual(vectors: Floats, usual: Floats, pairs: Pairs) -> Floats:
    """The cosine of two texts, half of what is usual around them taken away."""
    found = np.zeros(len(pairs), np.float32)
    for start in range(0, len(pairs), _ROWS):
        a, b = pairs.a[start : start + _ROWS], pairs.b[start : start + _ROWS]
        common = (usual[a] + usual[b]) / np.float32(4)
        found[start : start + _ROWS] = np.einsum("ij,ij->i", unit(vectors[a] - common), unit(vectors[b] - common))
    return found


def _words_beyond_usual(words: sparse.csr_array, usual: sparse.csr_array, pairs: Pairs) -> Floats:
    """The same for words: expanded into products, since the differences of sparse rows are many times as long."""
    square, size = _squares(words), _squares(usual)
    own = np.asarray(words.multiply(usual).sum(axis=1)).ravel()
    common = (size[pairs.a] + size[pairs.b] + 2 * _products(usual, pairs)) / 16
    a = (own[pairs.a] + _products(words, pairs, usual)) / 4
    b = (own[pairs.b] + _products(usual, pairs, words)) / 4
    lengths = (square[pairs.a] - 2 * a + common).clip(1e-9) * (square[pairs.b] - 2 * b + common).clip(1e-9)
    return np.asarray((_products(words, pairs) - a - b + common) / np.sqrt(lengths), dtype=np.float32)


def _squares(rows: sparse.csr_array) -> Floats:
    return np.asarray(rows.multiply(rows).sum(axis=1)).ravel()


def _least_and_most(values: Floats, pairs: Pairs) -> tuple[Floats, Floats]:
    return np.minimum(values[pairs.a], values[pairs.b]), np.maximum(values[pairs.a], values[pairs.b])


def _shared_words(corpus: Corpus, pairs: Pairs) -> tuple[Floats, ...]:
    """The weight of all shared words, of the rarest and of the next, and which share of each text they cover."""
    total = np.maximum(np.asarray(corpus.weighed.sum(axis=1)).ravel(), 1e-6)
    weight, first, second = (np.zeros(len(pairs), np.float32) for _ in range(3))
    for start in range(0, len(pairs), _ROWS):
        rows = slice(start, start + _ROWS)
        both = sparse.csr_array(corpus.weighed[pairs.a[rows]].multiply(corpus.uses[pairs.b[rows]]))
        weight[rows] = np.asarray(both.sum(axis=1)).ravel()
        first[rows], second[rows] = _two_largest(both)
    cover_a, cover_b = weight / total[pairs.a], weight / total[pairs.b]
    return np.log1p(weight), first, second, np.minimum(cover_a, cover_b), np.maximum(cover_a, cover_b)


def _two_largest(rows: sparse.csr_array) -> tuple[Floats, Floats]:
    """The largest and the second largest value of each row; 0 where there is none."""
    filled = np.flatnonzero(np.diff(rows.indptr))
    first, second = np.zeros(rows.shape[0], np.float32), np.zeros(rows.shape[0], np.float32)
    if len(filled):
        first[filled] = np.maximum.reduceat(rows.data, rows.indptr[filled])
        rest = rows.data.copy()
        # One place of each row's largest value is taken out; a second word of the same weight stays.
        owner = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
        largest = np.flatnonzero(rest == first[owner])
        rest[largest[np.unique(owner[largest], return_index=True)[1]]] = 0
        second[filled] = np.maximum.reduceat(rest, rows.indptr[filled])
    return first, second


def _headings(corpus: Corpus, pairs: Pairs, encode: Encode) -> tuple[Floats, ...]:
    """How much of one heading's weight is found in the other text, by the same word or one that stands for it?

    Returns the smaller and the larger share, and the smaller and the larger weight of the strongest word that is
    not found: two texts of one kind of event differ in such a word each (the town, the name, the number two).
    """
    vectors = encode(list(corpus.vocabulary))
    order = np.argsort(pairs.b, kind="stable")
    share_b, missed_b = (np.empty(len(pairs), np.float32) for _ in range(2))
    with threadpool_limits(1):  # thousands of small products: threads would wait for each other
        share_a, missed_a = _covered(corpus, pairs.a, pairs.b, vectors)
        share_b[order], missed_b[order] = _covered(corpus, pairs.b[order], pairs.a[order], vectors)
    return (
        np.minimum(share_a, share_b), np.maximum(share_a, share_b),
        np.minimum(missed_a, missed_b), np.maximum(missed_a, missed_b),
    )  # fmt: skip


def _covered(corpus: Corpus, whose: Ints, other: Ints, vectors: Floats) -> tuple[Floats, Floats]:
    """For each pair: the share of the heading of `whose` found in `other`, and its strongest missing word's weight.

    whose: rows in ascending order, so that each heading is read once.
    """
    share, missed = np.zeros(len(whose), np.float32), np.zeros(len(whose), np.float32)
    bounds = np.flatnonzero(np.diff(whose, prepend=-1, append=-1))
    for start, end in pairwise(bounds):
        heading = _columns(corpus.heading_uses, whose[start])
        weight = corpus.rarity[heading]
        if not len(heading) or not weight.sum():
            continue
        texts = [_columns(corpus.uses, row) for row in other[start:end]]
        sizes = np.array([len(text) for text in texts])
        words = np.concatenate(texts)
        likeness = vectors[heading] @ vectors[words].T
        likeness[likeness < SYNONYMS_FROM] = 0
        likeness[heading[:, None] == words[None, :]] = 1  # a word without a known piece has no vector
        best = np.zeros((len(heading), len(texts)), np.float32)
        filled = sizes > 0
        if filled.any():
            best[:, filled] = np.maximum.reduceat(likeness, (np.cumsum(sizes) - sizes)[filled], axis=1).clip(0, 1)
        share[start:end] = weight @ best / weight.sum()
        missed[start:end] = (weight[:, None] * (1 - best)).max(axis=0)
    return share, missed


def _columns(rows: sparse.csr_array, row: int) -> Ints:
    return np.asarray(rows.indices[rows.indptr[row] : rows.indptr[row + 1]], dtype=np.int64)


def _places(named: Sequence[frozenset[str]], pairs: Pairs) -> tuple[Floats, Floats]:
    """Do both name places, and none in common (1 or 0)? Which share of the shorter list do they share?"""
    column = {place: n for n, place in enumerate(sorted(frozenset().union(*named)))}
    rows = np.repeat(np.arange(len(named)), [len(places) for places in named])
    columns = np.array([column[place] for places in named for place in sorted(places)], dtype=np.int64)
    uses = sparse.csr_array((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(named), max(len(column), 1)))
    counts = np.array([len(places) for places in named], dtype=np.float32)
    fewer = np.minimum(counts[pairs.a], counts[pairs.b])
    shared = _products(uses, pairs)
    share = np.asarray(shared / np.maximum(fewer, 1), dtype=np.float32)
    return ((fewer > 0) & (shared == 0)).astype(np.float32), share


def _lengths(corpus: Corpus, pairs: Pairs) -> tuple[Floats, Floats]:
    letters = np.log(np.array([max(len(clues.opening), 1) for clues in corpus.clues], dtype=np.float32))
    return _least_and_most(letters, pairs)


def _apart(corpus: Corpus, pairs: Pairs, window_hours: float) -> Floats:
    """How far apart in time, the window counting as 3; an unknown time speaks neither for nor against."""
    hours = corpus.hours
    between = np.abs(hours[pairs.a] - hours[pairs.b]) / window_hours * 3
    return np.where(np.isnan(between), _USUALLY_APART, between).astype(np.float32)


def _same_outlet(corpus: Corpus, pairs: Pairs) -> Floats:
    outlet = np.unique([clues.outlet for clues in corpus.clues], return_inverse=True)[1]
    return np.asarray(outlet[pairs.a] == outlet[pairs.b], dtype=np.float32)
