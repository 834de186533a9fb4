"""All passages of a grouping at once: what they say as sparse and dense rows, weighed by how rare it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.model import Clues

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

USUAL_PASSAGES = 300
"""A corpus counts as if so many passages of everyday German stood beside it: in a handful of texts every word
would be rare, and in ten thousand they hardly matter."""

RAREST = 7.0
"""No word weighs more, however many texts there are: the weights learnt on a thousand texts then hold on more."""


@dataclass(frozen=True)
class Corpus:
    """n passages as rows, in the order given."""

    clues: tuple[Clues, ...]
    vectors: Floats
    """Shape (n, d), length 1: what each opening tells."""
    usual: Mapping[str, float]
    """In what share of everyday texts does a word stand? Words that are not listed count as rare."""

    @cached_property
    def hours(self) -> NDArray[np.float64]:
        """When each passage was published, in hours; NaN where no time is known."""
        times = (clues.published_at for clues in self.clues)
        return np.array([np.nan if time is None else time.timestamp() / 3600 for time in times], dtype=np.float64)

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """The column of each word."""
        return _columns(sorted({word for clues in self.clues for word in (*clues.terms, *clues.heading_terms)}))

    @cached_property
    def uses(self) -> sparse.csr_array:
        """Which passage uses which word in its opening? Shape (n, n_words), 1 or 0."""
        return _indicator([clues.terms for clues in self.clues], self.vocabulary)

    @cached_property
    def heading_uses(self) -> sparse.csr_array:
        """The same for the headings."""
        return _indicator([clues.heading_terms for clues in self.clues], self.vocabulary)

    @cached_property
    def rarity(self) -> Floats:
        """How much does a word say? Shape (n_words,), the logarithm of how rare it is here and at large, at most 7."""
        return self._rarity(self.uses, self.vocabulary)

    @cached_property
    def weighed(self) -> sparse.csr_array:
        """The words of each passage by their rarity. Shape (n, n_words)."""
        return scaled(self.uses, self.rarity)

    @cached_property
    def terms(self) -> sparse.csr_array:
        """The same with length 1, so that a product is a cosine."""
        return unit_rows(self.weighed)

    @cached_property
    def elements(self) -> tuple[sparse.csr_array, Floats]:
        """The words of each passage and the parts of its compounds, 1 or 0, and the rarity of each column."""
        used = [(*clues.terms, *clues.parts) for clues in self.clues]
        column = _columns(sorted({word for words in used for word in words}))
        uses = _indicator(used, column)
        return uses, self._rarity(uses, column)

    @cached_property
    def numbers(self) -> tuple[sparse.csr_array, Floats]:
        """The numbers of each passage, 1 or 0, and the rarity of each column."""
        column = _columns(sorted({number for clues in self.clues for number in clues.numbers}))
        uses = _indicator([clues.numbers for clues in self.clues], column)
        return uses, self._rarity(uses, column)

    @cached_property
    def characters(self) -> sparse.csr_array:
        """Characters 3 to 5 of each opening, weighed by rarity, length 1: rare names, compounds, inflected words."""
        from sklearn.feature_extraction.text import TfidfVectorizer

        openings = [clues.opening for clues in self.clues]
        if not any(opening.strip() for opening in openings):
            return sparse.csr_array(np.zeros((len(openings), 1), dtype=np.float32))
        counts = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, dtype=np.float32)
        return sparse.csr_array(counts.fit_transform(openings))

    @cached_property
    def triples(self) -> sparse.csr_array:
        """Which word 3-grams does each passage print, of those that another one prints, too? Shape (n, n_triples)."""
        rows = np.repeat(np.arange(len(self.clues)), [len(clues.triples) for clues in self.clues])
        numbers = np.concatenate([clues.triples for clues in self.clues]) if self.clues else np.zeros(0, np.uint32)
        _, column, count = np.unique(numbers, return_inverse=True, return_counts=True)
        several = count[column] > 1
        shape = (len(self.clues), len(count))
        return sparse.csr_array((np.ones(several.sum(), np.float32), (rows[several], column[several])), shape=shape)

    def _rarity(self, uses: sparse.csr_array, column: Mapping[str, int]) -> Floats:
        everyday = np.array([self.usual.get(word, 0.0) for word in column], dtype=np.float64)
        here = np.asarray(uses.sum(axis=0)).ravel()[: len(column)]
        passages = len(self.clues) + USUAL_PASSAGES
        spread = np.log((passages + 1) / (here + USUAL_PASSAGES * everyday + 0.5))
        rarity = np.zeros(uses.shape[1], dtype=np.float32)
        rarity[: len(column)] = np.clip(spread, 0, RAREST)
        return rarity


def unit_rows(rows: sparse.csr_array) -> sparse.csr_array:
    """Rows of length 1; a row of zeros stays one."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return tidy(sparse.diags_array(1 / np.where(lengths > 0, lengths, 1)) @ rows)


def scaled(rows: sparse.csr_array, weights: Floats) -> sparse.csr_array:
    """Each column times its weight."""
    return tidy(rows @ sparse.diags_array(weights))


def tidy(rows: Any) -> sparse.csr_array:  # noqa: ANN401 - scipy's products have no type of their own
    """A sparse product with its columns in order: products of rows then take less time."""
    found: sparse.csr_array = sparse.csr_array(rows, dtype=np.float32)
    found.sum_duplicates()
    return found


def _columns(words: Sequence[str]) -> dict[str, int]:
    return {word: column for column, word in enumerate(words)}


def _indicator(words: Sequence[Sequence[str]], column: Mapping[str, int]) -> sparse.csr_array:
    rows = np.repeat(np.arange(len(words)), [len(found) for found in words])
    columns = np.array([column[word] for found in words for word in found], dtype=np.int64)
    return sparse.csr_array((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(words), max(len(column), 1)))
