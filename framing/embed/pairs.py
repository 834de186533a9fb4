"""Pairs of passages that belong together, drawn from the training text: what the model learns from.

Five kinds, because each is right for another length and another distance: headlines and teasers are short,
articles long, and two outlets tell one event in different words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from framing.embed.training_text import Integers, Text
from framing.errors import IngestError

SHARES: Mapping[str, float] = MappingProxyType(
    {
        "two documents of one matter": 0.20,  # two speakers on one agenda item, two encyclopaedias on one subject
        "neighbouring chunks": 0.20,
        "a span and the rest of its chunk": 0.25,  # inverse cloze task, Lee et al. 2019
        "a title and an early chunk": 0.10,
        "neighbouring sentences": 0.25,
    }
)
"""How often each kind is drawn; tried against more of the long, the short and the span kind: none was better."""

_CHUNK_PIECES = (20, 110)
_SPAN_PIECES = (6, 22)
_SENTENCE_PIECES = 24
_SHORTEST_SENTENCE = 6
_TITLE_CHUNKS = 4
_SIDE_PIECES = 72

Pieces = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Batch:
    """n pairs: counts of word pieces, shape (n, n_pieces) a side, and the matter that each pair is about."""

    left: sp.csr_matrix
    right: sp.csr_matrix
    matters: Integers


def counts(rows: list[Pieces], *, pieces: int) -> sp.csr_matrix:
    """How often each word piece stands in each row: shape (n_rows, pieces)."""
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate(rows).astype(np.int32)
    matrix = sp.csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(rows), pieces))
    matrix.sum_duplicates()
    return matrix


class Pairs:
    """Draws batches of pairs; the same seed draws the same."""

    def __init__(self, text: Text, *, pieces: int, drop: float, rng: np.random.Generator) -> None:
        self._text, self._pieces, self._drop, self._rng = text, pieces, drop, rng
        self._cut_chunks()
        lengths = np.diff(text.sentence_starts)
        same_paragraph = text.sentence_paragraphs[:-1] == text.sentence_paragraphs[1:]
        long_enough = lengths >= _SHORTEST_SENTENCE
        self._sentences = np.flatnonzero(same_paragraph & long_enough[:-1] & long_enough[1:])
        self._neighbours = np.flatnonzero(self._documents[:-1] == self._documents[1:])
        self._by_matter = np.argsort(self._matters, kind="stable")
        self._matter_starts = np.searchsorted(self._matters[self._by_matter], np.arange(text.matters.max() + 2))
        self._document_starts = np.searchsorted(self._documents, np.arange(len(text.matters) + 1))
        has_chunks = np.diff(self._document_starts) > 0
        told_twice = np.bincount(text.matters[has_chunks], minlength=text.matters.max() + 1) > 1
        self._told_twice = np.flatnonzero(told_twice[self._matters])
        self._titled = np.flatnonzero((np.diff(text.title_starts) > 0) & has_chunks)
        drawers = (self._one_matter, self._next_chunk, self._span, self._title, self._next_sentence)
        kinds = zip(
            drawers, (self._told_twice, self._neighbours, self._starts, self._titled, self._sentences), strict=True
        )
        possible = [(draw, share) for (draw, among), share in zip(kinds, SHARES.values(), strict=True) if len(among)]
        self._drawers = [draw for draw, _ in possible]
        shares = np.array([share for _, share in possible])
        self._shares = shares / shares.sum()

    def _cut_chunks(self) -> None:
        """Runs of whole sentences of one document, of 20 to 110 word pieces (a single long sentence may be longer)."""
        text = self._text
        shortest, longest = _CHUNK_PIECES
        lengths = np.diff(text.sentence_starts).tolist()
        owners = text.sentence_documents.tolist()
        firsts, size = [0], 0
        for sentence, (length, owner) in enumerate(zip(lengths, owners, strict=True)):
            if sentence > firsts[-1] and (owner != owners[firsts[-1]] or size + length > longest):
                firsts.append(sentence)
                size = 0
            size += length
        bounds = text.sentence_starts[[*firsts, len(lengths)]]
        kept = np.diff(bounds) >= shortest
        if not kept.any():
            raise IngestError("The training text is too short: no run of sentences has 20 word pieces.")
        self._starts, self._ends = bounds[:-1][kept], bounds[1:][kept]
        self._documents = text.sentence_documents[np.array(firsts)[kept]]
        self._matters = text.matters[self._documents]

    def chunk_count(self) -> int:
        """How many chunks the text has been cut into."""
        return len(self._starts)

    def chunks(self, at_most: int) -> list[Pieces]:
        """So many chunks, drawn at random, in the order of the text."""
        size = min(at_most, len(self._starts))
        return [self._chunk(chunk) for chunk in np.sort(self._rng.choice(len(self._starts), size, replace=False))]

    def batch(self, size: int) -> Batch:
        """So many pairs, each side cut to 72 word pieces and a tenth of them dropped."""
        left: list[Pieces] = []
        right: list[Pieces] = []
        matters = np.empty(size, dtype=np.int64)
        for row, kind in enumerate(self._rng.choice(len(self._drawers), size, p=self._shares)):
            one, other, matters[row] = self._drawers[kind]()
            left.append(self._thinned(one))
            right.append(self._thinned(other))
        return Batch(counts(left, pieces=self._pieces), counts(right, pieces=self._pieces), matters)

    def _chunk(self, chunk: int) -> Pieces:
        return self._text.pieces[self._starts[chunk] : self._ends[chunk]]

    def _sentence(self, sentence: int) -> Pieces:
        start, end = self._text.sentence_starts[sentence : sentence + 2]
        return self._window(self._text.pieces[start:end], _SENTENCE_PIECES)

    def _any_of(self, numbers: Integers) -> int:
        return int(numbers[self._rng.integers(len(numbers))])

    def _one_matter(self) -> tuple[Pieces, Pieces, int]:
        chunk = self._any_of(self._told_twice)
        matter = int(self._matters[chunk])
        told = self._by_matter[self._matter_starts[matter] : self._matter_starts[matter + 1]]
        other = self._any_of(told[self._documents[told] != self._documents[chunk]])
        return self._chunk(chunk), self._chunk(other), matter

    def _next_chunk(self) -> tuple[Pieces, Pieces, int]:
        chunk = self._any_of(self._neighbours)
        return self._chunk(chunk), self._chunk(chunk + 1), int(self._matters[chunk])

    def _span(self) -> tuple[Pieces, Pieces, int]:
        chunk = int(self._rng.integers(len(self._starts)))
        whole = self._chunk(chunk)
        shortest, longest = _SPAN_PIECES
        length = min(int(self._rng.integers(shortest, longest + 1)), len(whole) // 2)
        start = int(self._rng.integers(len(whole) - length + 1))
        rest = np.concatenate([whole[:start], whole[start + length :]])
        return whole[start : start + length], rest, int(self._matters[chunk])

    def _title(self) -> tuple[Pieces, Pieces, int]:
        document = self._any_of(self._titled)
        first, end = self._document_starts[document : document + 2]
        chunk = int(first + self._rng.integers(min(_TITLE_CHUNKS, end - first)))
        start, stop = self._text.title_starts[document : document + 2]
        return self._text.titles[start:stop], self._chunk(chunk), int(self._matters[chunk])

    def _next_sentence(self) -> tuple[Pieces, Pieces, int]:
        sentence = self._any_of(self._sentences)
        matter = int(self._text.matters[self._text.sentence_documents[sentence]])
        return self._sentence(sentence), self._sentence(sentence + 1), matter

    def _window(self, row: Pieces, length: int) -> Pieces:
        if len(row) <= length:
            return row
        start = int(self._rng.integers(len(row) - length + 1))
        return row[start : start + length]

    def _thinned(self, row: Pieces) -> Pieces:
        """Some pieces dropped, so that no pair can be told by one word alone."""
        row = self._window(row, _SIDE_PIECES)
        kept = self._rng.random(len(row)) >= self._drop
        return row[kept] if kept.any() else row
