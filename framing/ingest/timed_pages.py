"""Do the clock times of a page head its entries from top to bottom, or a programme somewhere on it?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from framing.ingest.marks import Mark

TIMED_LENGTH = 3_000  # characters a time; on pages with fewer of them, times stand in an article here and there
ENTRY_WORDS = 12  # half of the entries hold as many; a line of a programme names a place and what happens there
FALLING_WORDS = 6  # the same where the times fall, which no programme does
SELDOM = 8  # of so many times one may lie out of its order


def carries(marks: Sequence[Mark], text: str) -> bool:
    """Does the page tell its news between these times?

    They stand all over it, from its first half into its second, and half of the pieces that they part are long enough
    to tell something: a programme, the times of matches and the chapters of a broadcast stand close together, and in
    one place.
    """
    if not marks or len(text) > len(marks) * TIMED_LENGTH:
        return False
    if not marks[0].start * 2 <= len(text) <= marks[-1].start * 2:
        return False
    edges = [mark.end for mark in marks], [*(mark.start for mark in marks[1:]), len(text)]
    words = median(len(text[start:end].split()) for start, end in zip(*edges, strict=True))
    return words >= (FALLING_WORDS if _falls(marks) else ENTRY_WORDS)


def one_way(marks: Sequence[Mark], edges: Sequence[int] = ()) -> bool:
    """Do these times rise or fall, but for one out of its order in every eight?

    edges: of each mark, how many days are printed above it: each begins the times anew.
    """
    rows = edges or [0] * len(marks)
    steps = [
        (later.minutes or 0) - (earlier.minutes or 0)
        for (earlier, row), (later, next_row) in pairwise(zip(marks, rows, strict=True))
        if row == next_row and (earlier.day, earlier.weekday) == (later.day, later.weekday)
    ]
    wrong = min(sum(step < 0 for step in steps), sum(step > 0 for step in steps))
    return wrong * SELDOM <= len(steps)


def _falls(marks: Sequence[Mark]) -> bool:
    """Do more of the times fall than rise, and the printed days with them?"""
    steps = [
        _place(later) < _place(earlier) for earlier, later in pairwise(marks) if bool(earlier.day) == bool(later.day)
    ]
    return 2 * sum(steps) > len(steps)


def _place(mark: Mark) -> tuple[int, int, int, int]:
    """Where in time a mark stands among those of its page: year, month, day and minute, as far as it prints them."""
    day = mark.day
    return (day.year or 0, day.month, day.day, mark.minutes or 0) if day else (0, 0, 0, mark.minutes or 0)
