"""What an outlet prints word for word in many texts: footers, advertising, how to subscribe, bylines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int32]

LENGTH = 8
"""Words and signs in a row that must be the same: shorter ones are stock phrases, and stock phrases are wording."""

IN_TEXTS = 5
IN_SHARE = 0.01
"""So many texts of one outlet have them, and one of a hundred: what stands in five of two thousand is said again."""

LINE_END = -2
"""Among the signs, what parts two lines."""

_WORDS = 6
"""Of the eight so many are words, not signs."""

_LONGEST_LINE = 6
"""Words and signs of a line that counts by itself: a byline, a link."""

_FACTOR = np.uint64(1_000_003)


def find(passages: Sequence[Numbers], text_of: Sequence[int], outlets: Sequence[str]) -> list[NDArray[np.bool_]]:
    """Which words and signs of each passage are an outlet's standing text?

    That is eight in a row, or a short line of its own, that stand in five texts of the outlet or more, and in one of a
    hundred. passages: numbers of words, signs below 0, each by its own number, -2 between lines; text_of: to which text
    each belongs (entries of a live blog, versions of an article are one); outlets: of each passage. Each outlet is
    looked at for itself: what two of them print alike is agency copy, and another matter.

    >>> footer = [7, 8, 9, 7, 5, 6, 4, 3]
    >>> passages = [np.array([n, n + 20, *footer], dtype=np.int32) for n in range(30, 35)]
    >>> find(passages, range(5), ["Blatt A"] * 5)[0].tolist() == [False] * 2 + [True] * 8
    True
    """
    found = [np.zeros(len(passage), dtype=bool) for passage in passages]
    for outlet in set(outlets):
        rows = [row for row, name in enumerate(outlets) if name == outlet]
        texts = np.array([text_of[row] for row in rows], dtype=np.intp)
        least = max(IN_TEXTS, int(np.ceil(IN_SHARE * len(set(texts.tolist())))))
        if len(set(texts.tolist())) >= least:
            standing = _of_outlet([passages[row] for row in rows], texts, least)
            for row, here in zip(rows, standing, strict=True):
                found[row] = here
    return found


def _of_outlet(passages: Sequence[Numbers], texts: NDArray[np.intp], least: int) -> list[NDArray[np.bool_]]:
    lengths = [len(passage) for passage in passages]
    stream = np.concatenate(passages)
    passage_of = np.repeat(np.arange(len(passages)), lengths)
    whole = np.zeros(len(stream), dtype=bool)
    if len(stream) >= LENGTH:
        at = np.flatnonzero(_countable(stream, passage_of))
        whole[at] = _in_many_texts(_hashes(stream)[at], texts[passage_of[at]], least)
    standing = whole.copy()
    for step in range(1, LENGTH):
        standing[step:] |= whole[:-step]
    for start, end in _lines_of_many(passages, texts, least):
        standing[start:end] = True
    return np.split(standing, np.cumsum(lengths)[:-1])


def _lines_of_many(passages: Sequence[Numbers], texts: NDArray[np.intp], least: int) -> Iterator[tuple[int, int]]:
    """Where, counted over all passages, short lines stand that many texts have: bylines, links, "Mehr zum Thema"."""
    lines: list[tuple[int, int, bytes]] = []
    held: set[tuple[bytes, int]] = set()
    begin = 0
    for passage, text in zip(passages, texts.tolist(), strict=True):
        borders = np.concatenate([[-1], np.flatnonzero(passage == LINE_END), [len(passage)]])
        short = np.flatnonzero((np.diff(borders) > 1) & (np.diff(borders) <= _LONGEST_LINE + 1))
        here = [(int(borders[n]) + 1, int(borders[n + 1])) for n in short]
        told = [(begin + start, begin + end, passage[start:end].tobytes()) for start, end in here]
        lines += told
        held |= {(key, text) for _, _, key in told}
        begin += len(passage)
    in_texts = Counter(key for key, _ in held)
    return ((start, end) for start, end, key in lines if in_texts[key] >= least)


def _countable(stream: Numbers, passage_of: NDArray[np.intp]) -> NDArray[np.bool_]:
    """From which places on do eight words and signs of one passage follow, enough of them words?"""
    size = len(stream) - LENGTH + 1
    words = np.convolve(stream >= 0, np.ones(LENGTH, dtype=np.int32), mode="valid")
    fits = np.zeros(len(stream), dtype=bool)
    fits[:size] = (words >= _WORDS) & (passage_of[:size] == passage_of[LENGTH - 1 :])
    return fits


def _hashes(stream: Numbers) -> NDArray[np.uint64]:
    """A number for the words and signs from each place on. Two sequences may share one: once in 10^13 pairs."""
    padded = np.concatenate([stream, np.full(LENGTH, LINE_END, dtype=np.int32)]).astype(np.int64).astype(np.uint64)
    found = np.zeros(len(stream), dtype=np.uint64)
    for step in range(LENGTH):
        found = found * _FACTOR + padded[step : step + len(stream)]
    return found


def _in_many_texts(hashes: NDArray[np.uint64], texts: NDArray[np.intp], least: int) -> NDArray[np.bool_]:
    """Which of these stand in so many different texts?"""
    _, number, counts = np.unique(hashes, return_inverse=True, return_counts=True)
    often = np.flatnonzero(counts[number] >= least)  # few: most sequences stand once
    pairs = np.unique(np.stack([number[often], texts[often]]), axis=1)
    return np.asarray(np.bincount(pairs[0], minlength=len(counts))[number] >= least)
