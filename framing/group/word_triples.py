"""The word 3-grams of many passages as numbers, and which passages share them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from framing.language.tokens import Token, tokenize
from framing.model import Passage

MOST_PASSAGES = 32
"""A 3-gram of more passages than this joins each with the next in time only, so that cost stays linear: a text
that a hundred print is found as a chain, and "in der Nacht" does not bring everybody together."""

OPENING = 10
"""So many 3-grams are a text's opening: its first twelve words."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Printed:
    """Which 3-gram stands in which of n passages (rows 0 to n - 1): each once, by 3-gram, then by row."""

    grams: Numbers
    rows: Numbers
    n: int

    @cached_property
    def sizes(self) -> Numbers:
        """How many different 3-grams does each passage print? Shape (n,)."""
        return np.bincount(self.rows, minlength=self.n)

    @cached_property
    def of(self) -> tuple[Numbers, ...]:
        """The different 3-grams of each passage, sorted."""
        by_row = self.grams[np.argsort(self.rows, kind="stable")]
        return tuple(np.split(by_row, np.cumsum(self.sizes)[:-1])) if self.n else ()

    def without(self, grams: Numbers) -> Printed:
        """The same without these 3-grams."""
        kept = ~np.isin(self.grams, grams)
        return Printed(self.grams[kept], self.rows[kept], self.n)

    def shared_count(self, a: int, b: int) -> int:
        """How many different 3-grams do the passages of these two rows share?"""
        return len(np.intersect1d(self.of[a], self.of[b], assume_unique=True))


@dataclass(frozen=True, slots=True)
class Reading:
    """The 3-grams of n passages."""

    own: Printed
    """Those in own words."""
    said: Printed
    """Those inside quotations."""
    openings: tuple[Numbers, ...]
    """For each passage its first 3-grams in own words, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows, a below b, and how many 3-grams that few others print each pair shares."""

    a: Numbers
    b: Numbers
    counts: Numbers


def read(passages: Sequence[Passage], quoted: Mapping[str, Sequence[tuple[int, int]]]) -> Reading:
    """Which word 3-grams does each passage print, in own words and inside quotations?

    A 3-gram reaches over no furniture, no mark of a quotation, and not from the heading into the text. Case does
    not count (ß and ss are one), nor do signs. Equal numbers are equal words: nothing is hashed.
    """
    vocabulary: dict[str, int] = {}
    words: list[Numbers] = [np.zeros((0, 3), dtype=np.int64)]
    inside: list[NDArray[np.bool_]] = [np.zeros(0, dtype=bool)]
    rows: list[Numbers] = [np.zeros(0, dtype=np.int64)]
    for row, passage in enumerate(passages):
        tokens = tokenize(passage.own_text)
        if len(tokens) < 3:
            continue
        numbers = [vocabulary.setdefault(token.text.casefold(), len(vocabulary)) for token in tokens]
        parts, says = runs_of_words(passage, tokens, quoted.get(passage.id, ()))
        whole = parts[:-2] == parts[2:]
        words.append(np.lib.stride_tricks.sliding_window_view(np.array(numbers, dtype=np.int64), 3)[whole])
        inside.append(says[:-2][whole])
        rows.append(np.full(int(whole.sum()), row, dtype=np.int64))
    grams, is_quoted, row_of = _numbered(np.concatenate(words)), np.concatenate(inside), np.concatenate(rows)
    n = len(passages)
    own, its_rows = grams[~is_quoted], row_of[~is_quoted]
    return Reading(
        own=_printed(own, its_rows, n),
        said=_printed(grams[is_quoted], row_of[is_quoted], n),
        openings=tuple(own[at : at + OPENING] for at in np.searchsorted(its_rows, np.arange(n))),
    )


def runs_of_words(
    passage: Passage, tokens: Sequence[Token], quoted: Sequence[tuple[int, int]]
) -> tuple[Numbers, NDArray[np.bool_]]:
    """Which words follow one another undivided, and which are quoted?

    Returns, for each of n words, the number of its run (shape (n,); a run ends with the heading, at furniture, and
    where a quotation begins or ends), and whether it stands inside a quotation.
    """
    starts = np.array([token.start for token in tokens], dtype=np.int64)
    marks = [border for pair in quoted for border in pair]
    borders = sorted([passage.heading_end, *(piece.start for piece in passage.furniture), *marks])
    says = np.zeros(len(starts), dtype=bool)
    for start, end in quoted:
        says[np.searchsorted(starts, start) : np.searchsorted(starts, end)] = True
    return np.searchsorted(np.array(borders, dtype=np.int64), starts, side="right"), says


def pairs(printed: Printed) -> Pairs:
    """Which passages share 3-grams that few others print? Only pairs that share two or more."""
    n = max(printed.n, 1)
    _, begins, sizes = np.unique(printed.grams, return_index=True, return_counts=True)
    keys = [np.zeros(0, dtype=np.int64)]
    for size in range(2, MOST_PASSAGES + 1):
        sharing = printed.rows[begins[sizes == size][:, None] + np.arange(size)]
        first, second = np.triu_indices(size, 1)
        keys.append((sharing[:, first] * n + sharing[:, second]).ravel())
    common = sizes > MOST_PASSAGES
    for begin, size in zip(begins[common], sizes[common], strict=True):
        sharing = printed.rows[begin : begin + size]
        keys.append(sharing[:-1] * n + sharing[1:])
    found, counts = np.unique(np.concatenate(keys), return_counts=True)
    enough = counts > 1
    return Pairs(found[enough] // n, found[enough] % n, counts[enough])


def in_many(printed: Printed, texts: Numbers, outlets: Sequence[str], many: int) -> Numbers:
    """Which 3-grams stand in so many different texts of one outlet, or more?

    texts: shape (n,), for each row the row of the text of which it is a version; outlets: for each row.
    """
    number = {outlet: number for number, outlet in enumerate(sorted(set(outlets)))}
    outlet_of = np.array([number[outlet] for outlet in outlets], dtype=np.int64)
    n = max(printed.n, 1)
    once = np.unique(printed.grams * n + texts[printed.rows])
    keys, counts = np.unique(once // n * len(number) + outlet_of[once % n], return_counts=True)
    return np.unique(keys[counts >= many] // max(len(number), 1))


def _numbered(words: Numbers) -> Numbers:
    """One number a 3-gram. In two steps, since a product of three word numbers might overflow."""
    base = int(words.max(initial=0)) + 1
    _, firsts = np.unique(words[:, 0] * base + words[:, 1], return_inverse=True)
    _, grams = np.unique(firsts * base + words[:, 2], return_inverse=True)
    return grams.astype(np.int64)


def _printed(grams: Numbers, rows: Numbers, n: int) -> Printed:
    once = np.unique(grams * max(n, 1) + rows)
    return Printed(once // max(n, 1), once % max(n, 1), n)
