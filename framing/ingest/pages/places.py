"""Where on a page each line of its text stands, told by the letters alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from framing.ingest.pages.parsed import SILENT, Element
from framing.ingest.pages.printed import INSIDE_LINES, folded

_FIRST = (12, 8, 4, 2)  # letters by which a line is looked up, as many as it has
_LOOKED_AT = 40  # letters that a line and a place must share
_MOST = 200  # places that begin alike and are looked at
_TRIED = 8  # of them in which a line with something left out is looked for
_MISSING = 8  # pieces of the page, one after another, that a line of its text may leave out


@dataclass(frozen=True, slots=True)
class Range:
    """Letters start (included) to end (excluded) of a page."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, or a part of one, and the range it stands in: n for the n-th; None for none."""

    line: str
    inside: int | None
    below: int
    """How many ranges begin above it."""
    at: int
    """Its first letter, counted on the page."""


@dataclass(frozen=True, slots=True)
class Places:
    """The letters of a page in order, which of them each element holds, and where each piece of text begins."""

    letters: str
    ranges: dict[Element, Range]
    _begins: dict[str, list[int]] = field(repr=False)
    _pieces: tuple[int, ...] = field(repr=False)
    """Where a piece of text begins, between any two tags."""
    _breaks: tuple[int, ...] = field(repr=False)
    """Where a reader sees a line end."""

    def placed(self, written: Sequence[str], ranges: Sequence[Range]) -> Iterator[Placed]:
        """Each of these lines at its place among these ranges, which are in order and apart from each other.

        A line that stands in several places is read where a range holds it, and each time at another one. One
        that is several on the page is cut; one that stands nowhere is taken to follow the line before.
        """
        starts = [one.start for one in ranges]
        used: set[int] = set()
        last = 0
        for line in written:
            told = folded(line)
            free = self._candidates(told, last, used)
            held = (at for at in free if _inside(at, starts, ranges) is not None)
            begin = next(held, free[0] if free else None)
            if begin is None:
                yield Placed(line, _inside(last, starts, ranges), bisect_right(starts, last), last)
                continue
            used.add(begin)
            for at, part in self._cut(line, told, begin):
                last = at
                yield Placed(part, _inside(at, starts, ranges), bisect_right(starts, at), at)

    def share(self, written: Sequence[str], ranges: Sequence[Range]) -> float:
        """The share of these lines' letters that stand in these ranges; 0 where there are none."""
        placed = list(self.placed(written, ranges))
        inside = sum(len(one.line) for one in placed if one.inside is not None)
        return inside / max(sum(len(one.line) for one in placed), 1)

    def _candidates(self, told: str, last: int, used: Container[int]) -> list[int]:
        """Where these letters may stand, below the last ones first: as they are, or with something left out."""
        for length in (length for length in _FIRST if length <= max(len(told), _FIRST[-1])):
            known = self._begins.get(told[:length], [])
            here = bisect_left(known, last)
            free = [at for at in (*known[here : here + _MOST], *known[max(here - _MOST, 0) : here]) if at not in used]
            if alike := [at for at in free if self.letters.startswith(told[:_LOOKED_AT], at)]:
                return alike
            if aligned := [at for at in free[:_TRIED] if self._aligned(told, at)]:
                return aligned
        return []

    def _cut(self, line: str, told: str, begin: int) -> Iterator[tuple[int, str]]:
        """The parts of a line that are lines of their own on the page, each with its place."""
        aligned = self._aligned(told, begin)
        found = [
            (at, position)
            for n, (at, position) in enumerate(aligned)
            if not n or bisect_right(self._breaks, aligned[n - 1][0]) < bisect_right(self._breaks, at)
        ]
        if len(found) < 2:
            yield begin, line
            return
        letters = [place for place, letter in enumerate(line) for _ in folded(letter)]
        cuts = [0, *(letters[position] for _, position in found[1:]), len(line)]
        for (at, _), start, stop in zip(found, cuts, cuts[1:], strict=False):
            yield at, line[start:stop].strip()

    def _aligned(self, told: str, begin: int) -> list[tuple[int, int]]:
        """For each piece of the page that makes up these letters, where it stands there and in them; [] where none do.

        What the page has between them (a time, a button) may be missing here.
        """
        found: list[tuple[int, int]] = []
        position, at, missing = 0, begin, 0
        number = bisect_right(self._pieces, begin)
        while position < len(told) and missing < _MISSING:
            end = self._pieces[number] if number < len(self._pieces) else len(self.letters)
            length = min(end - at, len(told) - position)
            if length and told.startswith(self.letters[at : at + length], position):
                found.append((at, position))
                position, missing = position + length, 0
            else:
                missing += 1
            at, number = end, number + 1
        return found if position == len(told) else []


def places(root: Element) -> Places:
    """Where each element of this tree stands among its letters, scripts and the like left out."""
    from lxml import etree

    pieces: list[str] = []
    opened: dict[Element, int] = {}
    ranges: dict[Element, Range] = {}
    position, breaks = 0, [0]
    begins: list[int] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element.tag in SILENT and element is not root:
            walk.skip_subtree()
            opened[element] = position
            continue
        if element.tag not in INSIDE_LINES and breaks[-1] != position:
            breaks.append(position)
        if event == "start":
            opened[element] = position
            piece = folded(element.text or "")
        else:
            ranges[element] = Range(opened.pop(element), position)
            piece = folded(element.tail or "") if element is not root else ""
        if piece:
            begins.append(position)
            pieces.append(piece)
            position += len(piece)
    return Places("".join(pieces), ranges, _indexed("".join(pieces), begins), tuple(begins), tuple(breaks))


def _indexed(letters: str, begins: Sequence[int]) -> dict[str, list[int]]:
    """Where the first letters of each piece of text stand."""
    found: dict[str, list[int]] = defaultdict(list)
    for at in begins:
        for length in _FIRST:
            found[letters[at : at + length]].append(at)
    return found


def _inside(at: int, starts: Sequence[int], ranges: Sequence[Range]) -> int | None:
    number = bisect_right(starts, at) - 1
    return number if number >= 0 and at < ranges[number].end else None
