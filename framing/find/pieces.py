"""The pieces of a statement and of its frame: where they begin and end, and which of two that overlap is the surer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.find.direct import BLANK, Marked
from framing.find.frame import AFTER, AROUND, BEFORE, LAST, REPORTED, Frame
from framing.find.sources import Source
from framing.find.unit import Unit
from framing.model import Span

_WORD = re.compile(r"\w+")


def frame_parts(text: str, kind: str, frame: Frame | None, told: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The words of the frame with the comma or colon beside it, without the statement that stands inside."""
    if frame is None or kind == REPORTED:
        return
    start, end = frame.start, frame.end
    if kind == "direct" and frame.place == AFTER:
        end = min(end, told[0].start)
    for span in told:
        if start < span.start and span.end <= end + 1:
            yield start, span.start
            start = span.end
    if start < end:
        while text[end : end + 1] in (",", ":"):
            end += 1
        yield start - (text[start - 2 : start] == ", ") * 2, end


def is_relay(unit: Unit, frame: Frame, verbs: Sequence[Source]) -> bool:
    """„Das berichtet die Bewegung laut der Agentur X“: inside another frame it tells who passed that on."""
    if frame.start <= unit.start or frame.by_noun:
        return False
    outer = [source.frame for source in verbs if source.frame is not None and source.frame.own_statement]
    return any(one.kind != REPORTED and one.start <= frame.start and frame.end <= one.end for one in outer)


def surest_first(source: Source) -> tuple[int, int]:
    """Sorts the frames of a sentence: where two claim the same words, the one that comes first here has them."""
    frame = source.frame
    if frame is None:
        return 9, 0
    if frame.kind == REPORTED:
        return 4, frame.start
    if frame.by_noun:
        return 3, frame.start
    if not frame.by_verb:  # "Laut Kern sagte der Mann, …" is Kern's, "Er sagte, laut Kern …" is his
        return (0 if frame.place == AFTER else 2), frame.start
    return {BEFORE: 0, AROUND: 0, AFTER: 1, LAST: 3}[frame.place], frame.start


def trimmed(text: str, start: int, end: int, *, whole: bool = False) -> tuple[int, int]:
    """A statement without the marks and blanks around it; of a whole sentence the full stop stays."""
    edge = " ,;:–\n)“”«" + BLANK
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in (" ,;(\n" if whole else " ,;:–(\n."):
        end -= 1
    return start, end


def plain_words(unit: Unit, pieces: Sequence[tuple[int, int]], quoted: Sequence[Marked] = ()) -> int:
    """How many words of a statement stand outside the quotations that are found already?"""
    words = (word.start() for start, end in pieces for word in _WORD.finditer(unit.text, start, end))
    return sum(1 for at in words if not any(piece.start <= at < piece.end for piece in quoted))


def meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Do the two have a character in common?"""
    return one[0] < other[1] and other[0] < one[1]
