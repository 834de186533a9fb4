"""How often does each text write each word and each short phrase? Counted once, compared in many ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Term: TypeAlias = tuple[int, ...]
"""The numbers of its words: one for a word, two to four for a phrase."""

LONGEST_PHRASE = 4

_MORE_THAN_CHANCE = 4.0
"""A phrase stands so many times as often as its outer words would meet if all words fell at random."""

_INSIDE = 0.8
"""A phrase that stands to this share inside one longer phrase is left to that one: "New York" of "New York Times"."""


@dataclass(frozen=True)
class Read:
    """Texts as numbers of words, as `framing.find.terms` gives them; below 0 stands a break, which no phrase joins."""

    texts: tuple[NDArray[np.int32], ...]
    words: tuple[str, ...]
    carries: NDArray[np.bool_]
    """Shape (n_words,): False for function words, which are counted only inside phrases."""


@dataclass(frozen=True)
class Counts:
    """Which terms stand how often in which text?"""

    terms: tuple[Term, ...]
    matrix: sparse.csr_matrix
    """Shape (n_texts, n_terms)."""
    lengths: NDArray[np.float64]
    """Shape (n_texts,): words that carry a topic, also those too rare to be a term."""
    words: tuple[str, ...]

    def name(self, column: int) -> str:
        """A term as it is listed: its words under the form in which they are counted."""
        return " ".join(self.words[number] for number in self.terms[column])

    @cached_property
    def columns(self) -> dict[str, int]:
        """The column of each term, by its name."""
        return {self.name(column): column for column in range(len(self.terms))}

    def of_texts(self, rows: NDArray[np.intp]) -> Counts:
        """The same terms in these texts only, in this order."""
        return Counts(self.terms, self.matrix[rows], self.lengths[rows], self.words)

    def together(self, text_of: NDArray[np.intp]) -> Counts:
        """Rows that are one text made one: the entries of a live blog, the versions of an article.

        text_of: shape (n_rows,), for each row the number of its text, 0 to n-1.
        """
        size = int(text_of.max(initial=-1)) + 1
        ones = sparse.csr_matrix((np.ones(len(text_of)), (text_of, np.arange(len(text_of)))), (size, len(text_of)))
        return Counts(self.terms, sparse.csr_matrix(ones @ self.matrix), np.asarray(ones @ self.lengths), self.words)

    def of_terms(self, columns: NDArray[np.intp]) -> Counts:
        """These terms only, in this order. The lengths stay: they count all words."""
        terms = tuple(self.terms[column] for column in columns)
        return Counts(terms, self.matrix[:, columns].tocsr(), self.lengths, self.words)


def count(read: Read, *, min_count: int, min_texts: int = 1, phrases: bool = True) -> Counts:
    """How often does each text write each word, and each phrase of two to four words?

    A phrase begins and ends with a word that carries a topic; between them may stand a third one, or one or two
    function words ("Angriff auf die Stadt"). It must stand together far oftener than chance would have it, and is
    left out where nearly all of it is part of one longer phrase. min_count, min_texts: what is rarer in all texts
    together is no term.

    >>> texts = tuple(np.array(text, dtype=np.int32) for text in ([0, 1, -1, 0, 1, -1, 3, 4, 5], [2, 1, 3, 4, 5]))
    >>> words = ("brutal", "Überfall", "der", "Stadt", "Land", "Fluss")
    >>> found = count(Read(texts, words, np.array([True, True, False, True, True, True])), min_count=2)
    >>> dict(zip(found.columns, found.matrix.toarray().T.tolist(), strict=True))["Überfall"], found.lengths.tolist()
    ([2.0, 1.0], [7.0, 4.0])
    """
    stream, text_of = _joined(read.texts)
    carries = np.append(read.carries, False)[stream]  # -1 is the last row: a break carries nothing
    lengths = np.bincount(text_of[carries], minlength=len(read.texts)).astype(np.float64)
    grams = [_frequent(np.where(carries, stream, -1), text_of, min_count, min_texts)]
    if phrases:
        grams += _phrases(stream, text_of, carries, min_count, min_texts)
    terms = [tuple(map(int, stream[at : at + n])) for n, gram in enumerate(grams, start=1) for at in gram.first]
    parts = [gram.matrix(text_of, len(read.texts)) for gram in grams]
    matrix = sparse.hstack(parts, format="csr") if terms else sparse.csr_matrix((len(read.texts), 0))
    return Counts(tuple(terms), matrix, lengths, read.words)


def _joined(texts: Sequence[NDArray[np.int32]]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """All texts one behind the other with a break after each, and for each position its text."""
    ends = np.cumsum([len(text) + 1 for text in texts], dtype=np.intp)
    stream = np.full(ends[-1] if len(texts) else 1, -1, dtype=np.int32)
    text_of = np.zeros(len(stream), dtype=np.int32)
    for number, (text, end) in enumerate(zip(texts, ends, strict=True)):
        start = end - len(text) - 1
        stream[start : end - 1] = np.maximum(text, -1)
        text_of[start:end] = number
    return stream, text_of


@dataclass(frozen=True)
class _Grams:
    """Sequences of one length that stand often enough."""

    column: NDArray[np.int32]
    """For each position of the stream, the sequence that begins there; -1 for none, or one too rare."""
    first: NDArray[np.intp]
    """For each sequence, the position of its first occurrence."""
    counts: NDArray[np.int64]

    def matrix(self, text_of: NDArray[np.int32], n_texts: int) -> sparse.csr_matrix:
        """Shape (n_texts, n_sequences)."""
        at = np.flatnonzero(self.column >= 0)
        ones = np.ones(len(at))
        return sparse.coo_matrix((ones, (text_of[at], self.column[at])), shape=(n_texts, len(self.first))).tocsr()

    def only(self, kept: NDArray[np.bool_]) -> _Grams:
        """Only these of the sequences; shape (n_sequences,)."""
        number = np.append(np.where(kept, np.cumsum(kept) - 1, -1), -1).astype(np.int32)
        return _Grams(number[self.column], self.first[kept], self.counts[kept])


def _frequent(keys: NDArray[np.integer], text_of: NDArray[np.int32], min_count: int, min_texts: int) -> _Grams:
    """Keys: for each position what stands there, below 0 for nothing."""
    at = np.flatnonzero(keys >= 0)
    _, first, inverse, counts = np.unique(keys[at], return_index=True, return_inverse=True, return_counts=True)
    column = np.full(len(keys), -1, dtype=np.int32)
    column[at] = inverse
    found = _Grams(column, at[first], counts)
    found = found.only(counts >= min_count)
    if min_texts > 1 and len(found.first):
        found = found.only(found.matrix(text_of, int(text_of[-1]) + 1).getnnz(axis=0) >= min_texts)
    return found


def _phrases(
    stream: NDArray[np.int32], text_of: NDArray[np.int32], carries: NDArray[np.bool_], min_count: int, min_texts: int
) -> list[_Grams]:
    """Of two, three and four words. What is too rare in two words cannot be frequent in three."""
    size = int(stream.max(initial=0)) + 1
    how_often = np.bincount(stream[carries], minlength=size)
    everything = max(int(how_often.sum()), 1)
    frequent = np.append(np.bincount(stream[stream >= 0], minlength=size) >= min_count, False)
    longer = _Grams(np.where(frequent[stream], stream, -1), np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.int64))
    found: list[_Grams] = []
    for length in range(2, LONGEST_PHRASE + 1):
        end = _shifted(stream, length - 1)
        known = (longer.column >= 0) & (_shifted(longer.column, 1) >= 0) & (end >= 0)
        keys = np.where(known, longer.column.astype(np.int64) * size + end, -1)
        longer = _frequent(keys, text_of, min_count, min_texts)
        outer = carries & np.append(carries[length - 1 :], np.zeros(length - 1, dtype=bool))[: len(carries)]
        first = longer.first
        chance = how_often[stream[first]] * how_often[end[first]] / everything
        wanted = outer[first] & _inside_fits(carries, first, length) & (longer.counts >= _MORE_THAN_CHANCE * chance)
        found.append(longer.only(wanted))
    return [found[0].only(_alone(found[0], found[1])), *found[1:]]


def _inside_fits(carries: NDArray[np.bool_], first: NDArray[np.intp], length: int) -> NDArray[np.bool_]:
    """Of four words the two inner ones must be function words; a shorter phrase takes what comes."""
    if length < LONGEST_PHRASE:
        return np.ones(len(first), dtype=bool)
    return ~(carries[first + 1] | carries[first + 2])


def _alone(pairs: _Grams, triples: _Grams) -> NDArray[np.bool_]:
    """Which phrases of two words are more than a piece of one longer phrase?"""
    inside = np.zeros(len(pairs.first), dtype=np.int64)
    for step in (0, 1):
        piece = np.append(pairs.column, -1)[triples.first + step]
        np.maximum.at(inside, piece[piece >= 0], triples.counts[piece >= 0])
    return inside < _INSIDE * pairs.counts


def _shifted(values: NDArray[np.int32], by: int) -> NDArray[np.int32]:
    """What stands so many positions further on; -1 behind the end."""
    return np.concatenate([values[by:], np.full(min(by, len(values)), -1, dtype=np.int32)])
