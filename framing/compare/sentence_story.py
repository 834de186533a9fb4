"""A story's sentences with what their words weigh, and how far one word stands for another one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.model.sentences import Sentence, Term

Floats: TypeAlias = NDArray[np.float32]

HANDED = 0.25
"""What a word weighs that only hands a statement over: whether and by whom it is told does not matter."""

_LIKE_FROM, _LIKE = 0.2, 0.8
"""From this cosine on a word stands in part for another one, up to so much of it."""
_PARTS_FROM, _PARTS = 0.3, 0.9
"""The same for words that share parts of compounds: Fallzahlen and Infektionszahlen."""
_ONE_SET = 0.85
"""So much does a word of a set of labels stand for another one of it …"""
_ONE_COUNTRY = 0.6
"""… and a word for another one that points to the same country: Moskau and russisch …"""
_ONE_TELLING = 0.85
"""… and a word for another one of a set of words that tell the same: Brand and Feuer …"""
_ANY_NUMBER = 0.3
"""… and a number for another one: it may be another count of the same."""


@dataclass(frozen=True, eq=False)
class Story:
    """A story's sentences with their vectors, ready to be held against each other.

    word_vectors: one row for each of `vocabulary`, names and numbers too (they are not read); usual: the mean of a
    language's everyday words, shape (d,), which is taken away from each; sentence_vectors: one row a sentence.
    """

    sentences: Sequence[Sentence]
    vocabulary: Sequence[Term]
    word_vectors: Floats
    usual: Floats
    sentence_vectors: Floats

    def __post_init__(self) -> None:
        if len(self.vocabulary) != len(self.word_vectors) or len(self.sentences) != len(self.sentence_vectors):
            raise ValueError("each term and each sentence needs one vector")

    @cached_property
    def column(self) -> dict[str, int]:
        """Where each term stands in the vocabulary."""
        return {term.key: n for n, term in enumerate(self.vocabulary)}

    @cached_property
    def columns(self) -> list[NDArray[np.int64]]:
        """For each sentence the places of its terms."""
        return [
            np.array(sorted({self.column[term.key] for term in one.terms}), dtype=np.int64) for one in self.sentences
        ]

    @cached_property
    def spread(self) -> Floats:
        """In what share of the story's sentences does a term stand, as its rarity: 1 in one of them, 0 in all."""
        counts = np.zeros(len(self.vocabulary))
        for columns in self.columns:
            counts[columns] += 1
        n = len(self.sentences) + 1
        return np.asarray(np.log(n / np.maximum(counts, 1)) / np.log(n), dtype=np.float32)

    @cached_property
    def weights(self) -> sparse.csr_array:
        """What each term weighs in each sentence, shape (n_sentences, n_terms): rare in the language, rare here."""
        found: dict[tuple[int, int], float] = {}
        for row, sentence in enumerate(self.sentences):
            for term in sentence.terms:
                place = row, self.column[term.key]
                weight = (term.weight + float(self.spread[place[1]])) / 2 * (HANDED if term.handed else 1)
                found[place] = max(found.get(place, 0.0), weight)
        return table_of(found, (len(self.sentences), len(self.vocabulary)))

    @cached_property
    def alike(self) -> Floats:
        """How far does a term stand for another one? Shape (n_terms, n_terms), 0 to 1."""
        found = self.meanings @ self.meanings.T
        above = found > _LIKE_FROM
        found[~above] = 0
        found[above] = ((found[above] - _LIKE_FROM) / (1 - _LIKE_FROM)) ** 0.7 * _LIKE
        shared = self._shared_parts().tocoo()
        much = shared.data > _PARTS_FROM
        rows, columns = shared.row[much], shared.col[much]
        found[rows, columns] = np.maximum(found[rows, columns], shared.data[much] * _PARTS)
        no_word = [n for n, term in enumerate(self.vocabulary) if term.kind != "word"]
        found[no_word] = found[:, no_word] = 0
        for value, groups in (
            (_ANY_NUMBER, [term.kind if term.kind == "number" else "" for term in self.vocabulary]),
            (_ONE_COUNTRY, self._belongs("country")),
            (_ONE_SET, self._belongs("label_set")),
        ):
            for group in sorted(set(groups) - {""}):
                block = np.ix_(*[[n for n, name in enumerate(groups) if name == group]] * 2)
                found[block] = np.maximum(found[block], value)
        for members in self._telling().values():
            block = np.ix_(members, members)
            found[block] = np.maximum(found[block], _ONE_TELLING)
        np.fill_diagonal(found, 1)
        return np.asarray(found, dtype=np.float32)

    @cached_property
    def meanings(self) -> Floats:
        """The words' vectors without what all words share."""
        return unit(unit(self.word_vectors) - self.usual)

    @cached_property
    def reached(self) -> Floats:
        """How well does each sentence hold each term, or one that stands for it? Shape (n_terms, n_sentences)."""
        return np.stack([_best(self.alike, columns) for columns in self.columns], axis=1)

    def _telling(self) -> dict[str, list[int]]:
        """The places of the words of each set that tells the same."""
        found: dict[str, list[int]] = {}
        for place, term in enumerate(self.vocabulary):
            for name in term.tells:
                found.setdefault(name, []).append(place)
        return found

    def _belongs(self, what: str) -> list[str]:
        # A word may carry a set in one sentence and none in another: what one says counts for all.
        found: dict[str, str] = {}
        for sentence in self.sentences:
            for term in sentence.terms:
                if group := getattr(term, what):
                    found[term.key] = min(group, found.get(term.key, group))
        return [found.get(term.key, "") for term in self.vocabulary]

    def _shared_parts(self) -> sparse.csr_array:
        parts = [term.parts or (term.key,) for term in self.vocabulary]
        column = {part: n for n, part in enumerate(sorted({part for those in parts for part in those}))}
        counts = Counter(part for those in parts for part in those)
        rarity = {part: 1 / math.sqrt(1 + math.log(count)) for part, count in counts.items()}
        length = [math.sqrt(sum(rarity[part] ** 2 for part in set(those))) for those in parts]
        table = table_of(
            {(row, column[part]): rarity[part] / length[row] for row, those in enumerate(parts) for part in those},
            (len(parts), len(column)),
        )
        return sparse.csr_array(table @ table.T)


def vocabulary(sentences: Sequence[Sentence]) -> tuple[Term, ...]:
    """Each different term of a story once, by the alphabet of their keys."""
    found = {term.key: term for one in reversed(sentences) for term in reversed(one.terms)}
    return tuple(found[key] for key in sorted(found))


def unit(vectors: Floats) -> Floats:
    """The same directions, each of length 1; zeros stay zeros."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0), dtype=np.float32)


def table_of(values: Mapping[tuple[int, int], float], shape: tuple[int, int]) -> sparse.csr_array:
    """These values at their (row, column), all others 0; the columns of a row in ascending order."""
    rows, columns = np.array(list(values), dtype=np.int64).reshape(-1, 2).T
    found = sparse.csr_array((np.array(list(values.values()), dtype=np.float32), (rows, columns)), shape=shape)
    found.sort_indices()
    return found


def _best(alike: Floats, columns: NDArray[np.int64]) -> Floats:
    return alike[:, columns].max(axis=1) if len(columns) else np.zeros(len(alike), np.float32)
