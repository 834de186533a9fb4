"""Which words did a newer text put in or take out? For whole texts: quick also where they are long, and never stuck."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from rapidfuzz.distance import Indel

MOST_CELLS = 450_000_000
"""Words of one stretch times words of the other that are compared word by word: 21,000 each take half a second and
60 MB. Longer stretches are cut at words that stand once in both; where that is not enough, the old words go and the
new ones come."""

State: TypeAlias = Literal["kept", "added", "removed"]
_Stretch: TypeAlias = tuple[int, int, int, int]
_Piece: TypeAlias = tuple[State, int, int]
"""Words from, to: of the old text if they were removed, else of the new one."""
_ORDER: tuple[State, ...] = ("kept", "removed", "added")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words that met the same fate, as printed; line ends between them are kept."""

    state: State
    words: str


@dataclass(frozen=True, slots=True)
class WordChanges:
    """All words of two texts in reading order, and how many came and went."""

    runs: tuple[Run, ...]
    added_count: int
    removed_count: int
    is_close: bool = True
    """False where a stretch was too long to compare word by word: then it counts as replaced as a whole."""

    @property
    def is_changed(self) -> bool:
        """Does any word differ?"""
        return bool(self.added_count or self.removed_count)


def between(before: str, after: str) -> WordChanges:
    """Which words came, and which went? Blanks and line ends do not count; a comma at a word does.

    Lines that stand once in both texts are found first, then the words between them are compared (the fewest changes
    that lead from one to the other). A word that moved counts as removed and added.

    >>> [(run.state, run.words) for run in between("Die Stadt ist gefallen.", "Die Stadt ist umkämpft.").runs]
    [('kept', 'Die Stadt ist'), ('removed', 'gefallen.'), ('added', 'umkämpft.')]
    """
    old, new = _Words.of(before), _Words.of(after)
    found: list[_Piece] = []
    is_close = True
    for stretch in _stretches(old, new):
        pieces, close = _compared(old, new, stretch)
        found += pieces
        is_close &= close
    joined = list(_joined(found))
    counts: Counter[str] = Counter()
    for state, first, last in joined:
        counts[state] += last - first
    runs = (Run(state, (old if state == "removed" else new).printed(first, last)) for state, first, last in joined)
    return WordChanges(tuple(runs), counts["added"], counts["removed"], is_close)


def _joined(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """The same with what follows each other as one piece; between words that were kept, what went comes first."""
    waiting: dict[State, tuple[int, int]] = {}
    for state, first, last in pieces:
        if waiting and (state == "kept") != ("kept" in waiting):
            yield from _in_order(waiting)
            waiting = {}
        waiting[state] = (waiting[state][0] if state in waiting else first, last)
    yield from _in_order(waiting)


def _in_order(waiting: Mapping[State, tuple[int, int]]) -> Iterator[_Piece]:
    yield from ((state, *waiting[state]) for state in _ORDER if state in waiting)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text, where they stand, and with which of them its lines begin."""

    text: str
    words: list[str]
    places: list[tuple[int, int]]
    lines: list[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> _Words:
        places = [(found.start(), found.end()) for found in _WORD.finditer(text)]
        words = [text[start:end] for start, end in places]
        starts = [n for n, (start, _) in enumerate(places) if n == 0 or "\n" in text[places[n - 1][1] : start]]
        return cls(text, words, places, list(pairwise([*starts, len(words)])))

    def printed(self, first: int, last: int) -> str:
        """So many words as printed; each line end and empty line between them as one line end."""
        lines = self.text[self.places[first][0] : self.places[last - 1][1]].splitlines()
        return "\n".join(" ".join(line.split()) for line in lines if line.strip())

    def line(self, n: int) -> str:
        start, end = self.lines[n]
        return " ".join(self.words[start:end])


def _stretches(old: _Words, new: _Words) -> Iterator[_Stretch]:
    """The two texts cut at the lines that they share: stretches (from, to in the old; from, to in the new)."""
    old_lines, new_lines = ([text.line(n) for n in range(len(text.lines))] for text in (old, new))
    a = b = 0
    for old_line, new_line in _in_both(old_lines, new_lines):
        (start, end), (new_start, new_end) = old.lines[old_line], new.lines[new_line]
        yield from _short((a, start, b, new_start), old, new)
        yield start, end, new_start, new_end
        a, b = end, new_end
    yield from _short((a, len(old.words), b, len(new.words)), old, new)


def _short(stretch: _Stretch, old: _Words, new: _Words) -> Iterator[_Stretch]:
    """The stretch itself, or where it is too long, the stretches between the words that stand once in both of it."""
    a, a_end, b, b_end = stretch
    if (a_end - a) * (b_end - b) > MOST_CELLS:
        for here, there in _in_both(old.words[a:a_end], new.words[b:b_end]):
            yield a, stretch[0] + here, b, stretch[2] + there
            a, b = stretch[0] + here, stretch[2] + there
    yield a, a_end, b, b_end


def _in_both(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Where lines or words stand that each text has once, as many of them as keep their order."""
    first, second = ({line: n for n, line in enumerate(lines)} for lines in (old, new))
    counts = [Counter(lines) for lines in (old, new)]
    return _rising([(n, second[one]) for one, n in first.items() if counts[0][one] == counts[1][one] == 1])


def _rising(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of these pairs, which rise in their first number, in which the second rises, too.

    Source: C. Schensted, "Longest increasing and decreasing subsequences", 1961 (patience sorting).
    """
    ends: list[int] = []  # of the best row of each length, where it ends
    before: list[int] = []
    for n, (_, place) in enumerate(found):
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if found[ends[middle]][1] < place else (low, middle)
        before.append(ends[low - 1] if low else -1)
        ends[low : low + 1] = [n]
    row = []
    at = ends[-1] if ends else -1
    while at >= 0:
        row.append(found[at])
        at = before[at]
    return row[::-1]


def _compared(old: _Words, new: _Words, stretch: _Stretch) -> tuple[list[_Piece], bool]:
    """What became of the words of one stretch, and were they compared one by one?"""
    a, a_end, b, b_end = stretch
    found: list[_Piece] = []
    left = 0
    while a + left < a_end and b + left < b_end and old.words[a + left] == new.words[b + left]:
        left += 1
    if left:
        found.append(("kept", b, b + left))
    a, b = a + left, b + left
    right = 0
    while a < a_end - right and b < b_end - right and old.words[a_end - right - 1] == new.words[b_end - right - 1]:
        right += 1
    close = (a_end - right - a) * (b_end - right - b) <= MOST_CELLS
    if close:
        found += _word_by_word(old.words[a : a_end - right], new.words[b : b_end - right], a, b)
    else:
        found += [("removed", a, a_end - right), ("added", b, b_end - right)]
    if right:
        found.append(("kept", b_end - right, b_end))
    return found, close


def _word_by_word(old: list[str], new: list[str], a: int, b: int) -> Iterator[_Piece]:
    for change in Indel.opcodes(old, new):
        if change.tag == "equal":
            yield "kept", b + change.dest_start, b + change.dest_end
        if change.tag in ("delete", "replace"):
            yield "removed", a + change.src_start, a + change.src_end
        if change.tag in ("insert", "replace"):
            yield "added", b + change.dest_start, b + change.dest_end
