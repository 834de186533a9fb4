"""Which words did a newer headline put in or take out?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from framing.language.composed import plain
from framing.language.tokens import tokenize
from framing.model import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of a headline that met the same fate."""

    state: str
    """kept, added (only in the newer headline) or removed (only in the older one)."""
    words: str
    span: Span | None
    """Where they stand: in the older passage if removed, else in the newer; None in a title outside its text."""
    blank: bool
    """Does a blank stand in front?"""


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between a headline and the next one of the same text."""

    runs: tuple[Run, ...]
    """All words of both, in reading order; none where one of the two has no headline."""
    order_known: bool
    """False where the times do not tell which was first: one has none, only the day is known, or both are equal."""

    @property
    def what(self) -> str:
        """words; marks (punctuation alone); none; or unknown, where one of the two has no headline."""
        if not self.runs:
            return "unknown"
        changed = [*self.added, *self.removed]
        if not changed:
            return "none"
        return "words" if any(re.search(r"\w", run.words) for run in changed) else "marks"

    @property
    def added(self) -> tuple[Run, ...]:
        """What only the newer headline has."""
        return tuple(run for run in self.runs if run.state == "added")

    @property
    def removed(self) -> tuple[Run, ...]:
        """What only the older headline had."""
        return tuple(run for run in self.runs if run.state == "removed")


def change(before: tuple[str, Span | None], after: tuple[str, Span | None], *, order_known: bool = True) -> Change:
    """Which words did the newer headline put in or take out?

    before, after: each headline as printed, and where it stands (None: outside its text). Punctuation counts, as a
    question mark may be the whole change; blanks, line breaks, soft hyphens and the way in which an umlaut or a hyphen
    is typed do not. A word that moved counts as removed and added. Words are given as printed.

    >>> [(run.state, run.words) for run in change(("Stadt gefallen", None), ("Stadt umkämpft?", None)).runs]
    [('kept', 'Stadt'), ('removed', 'gefallen'), ('added', 'umkämpft?')]
    """
    old, new = _Printed.of(*before), _Printed.of(*after)
    if not old.places or not new.places:
        return Change((), order_known)
    matcher = SequenceMatcher(None, old.words, new.words, autojunk=False)
    runs: list[Run] = []
    for opcode, a, a_end, b, b_end in matcher.get_opcodes():
        if opcode == "equal":
            runs += _run("kept", new, b, b_end, behind=bool(runs))
        else:
            runs += _run("removed", old, a, a_end)
            runs += _run("added", new, b, b_end, behind=bool(runs))
    return Change(tuple(runs), order_known)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A headline as printed, beside its plain form, in which it is compared."""

    text: str
    whole: Span | None
    plain: str
    offsets: Sequence[int]
    """Of each character of the plain form, and of its end, in the printed one."""
    places: list[tuple[int, int]]
    """Its words and marks, in the plain form."""

    @classmethod
    def of(cls, text: str, whole: Span | None) -> _Printed:
        letters, offsets = plain(text)
        return cls(text, whole, letters, offsets, _pieces(letters))

    @property
    def words(self) -> list[str]:
        return [self.plain[start:end] for start, end in self.places]


def _run(state: str, of: _Printed, first: int, last: int, *, behind: bool = False) -> list[Run]:
    """behind: what opens this headline is to be read behind words of the other one, and then needs a blank."""
    if first == last:
        return []
    at = of.places[first][0]
    start, end = of.offsets[at], of.offsets[of.places[last - 1][1]]
    span = of.whole and Span(of.whole.passage_id, of.whole.start + start, of.whole.start + end)
    blank = of.plain[:at] != of.plain[:at].rstrip() or (behind and not at)
    return [Run(state, " ".join(of.text[start:end].split()), span, blank)]


def _pieces(text: str) -> list[tuple[int, int]]:
    """Where the words stand, and each mark between them."""
    places: list[tuple[int, int]] = []
    position = 0
    for start, end in [*((token.start, token.end) for token in tokenize(text)), (len(text), len(text))]:
        places += [(k, k + 1) for k in range(position, start) if not text[k].isspace()]
        places += [(start, end)] if start < end else []
        position = end
    return places
