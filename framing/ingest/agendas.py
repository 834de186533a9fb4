"""Programmes inside an entry: "10 Uhr: Ausschuss", "14 Uhr: Plenum". Their times head lines, but no entries."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.ingest.marks import Mark

LINE_LENGTH = 160  # characters; a line of a programme is short and alone
FEWEST = 2  # lines; a single later time may be an entry out of its order
AHEAD_MINUTES = 60  # so far ahead of its entry a programme reaches
_SENTENCE_ENDS = (".", "!", "?", "…", "“", "”", "»", "«", '"', ")")


def left_out(marks: Sequence[Mark], text: str) -> list[Mark]:
    """The marks of a page without those of a programme.

    It is lines one below the other that rise, from their entry's time on and an hour ahead or more, until the next
    entry is again older than theirs: where entries fall in time, older than its own. Where they rise, a programme
    is told by more: a colon above it, and no sentence in its lines.
    """
    minutes = [mark.minutes if mark.day is None and mark.opens_line else None for mark in marks]
    steps = [later - earlier for earlier, later in pairwise(minutes) if earlier is not None and later is not None]
    rising = 2 * sum(step > 0 for step in steps) >= len(steps)
    ends = _ends(marks, minutes, text)
    kept: list[Mark] = []
    n = 0
    while n < len(marks):
        kept.append(marks[n])
        own, end = minutes[n], ends[n + 1] if n + 1 < len(marks) else n
        first, last, below = (minutes[k] if k < len(marks) else None for k in (n + 1, end, end + 1))
        if own is not None and first is not None and last is not None and below is not None and end - n >= FEWEST:
            ahead = first >= own and last - own >= AHEAD_MINUTES
            told = _is_announced(marks, n, end, text) and own <= below < first if rising else below <= own
            n = end if ahead and told else n
        n += 1
    return kept


def _is_announced(marks: Sequence[Mark], n: int, end: int, text: str) -> bool:
    """Does this entry end with a colon, and do the lines below it tell no sentence?"""
    if not text[marks[n].end : marks[n + 1].start].rstrip().endswith(":"):
        return False
    lines = (text[marks[k].end : marks[k + 1].start].rstrip() for k in range(n + 1, end + 1))
    return not any(line.endswith(_SENTENCE_ENDS) for line in lines)


def _ends(marks: Sequence[Mark], minutes: Sequence[int | None], text: str) -> list[int]:
    """For each mark, where the row of short lines with rising times ends that begins with it."""
    ends = list(range(len(marks)))
    for n in range(len(marks) - 2, -1, -1):
        here, following = minutes[n], minutes[n + 1]
        length = marks[n + 1].start - marks[n].end
        if here is not None and following is not None and here < following and length <= LINE_LENGTH:
            line = text[marks[n].end : marks[n + 1].start].strip()
            ends[n] = ends[n + 1] if line and "\n" not in line else n
    return ends
