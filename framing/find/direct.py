"""Words in quotation marks: which opening mark belongs to which closing one?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from framing.language.resources import Language

BLANK = "\ue000"
"""Stands for a quoted character in a masked text: from the private use area, so no word and no blank."""
LONGEST = 4_000  # characters; a "quotation" beyond is a mark left open
MOST_LINE_BREAKS = 12  # within one quotation; a statement over six paragraphs with empty lines between
LONG_WORDS = 5  # from here on a span is a statement of its own, not a title or a borrowed word
_WORD = re.compile(r"\w+")
_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Marked:
    """Text between two marks, the marks included: text[start:end]."""

    start: int
    end: int
    word_count: int
    finished: bool
    """Ends as a sentence does, within its marks or by a comma before the closing one."""

    @property
    def long(self) -> bool:
        """Long enough, or ended well enough, to be a statement of its own."""
        return self.word_count >= LONG_WORDS or self.finished


def marked(text: str, language: Language) -> tuple[Marked, ...]:
    """What stands in quotation marks?

    Returns the outermost pairs in order. A pair may hold several sentences and paragraphs. A mark without
    its partner spoils only itself: the next opening mark begins anew.

    >>> from framing.language.resources import load
    >>> text = "Das „Forum" + '" sei „gut“.'
    >>> [text[piece.start : piece.end] for piece in marked(text, load("de"))]
    ['„Forum"', '„gut“']
    """
    return tuple(_piece(text, start, end) for start, end in _pairs(text, language))


def masked(text: str, pieces: tuple[Marked, ...]) -> str:
    """The text with long quotations blanked: same length, and no quoted word left to mistake for a frame.

    The marks stay, and so does the full stop before the closing one, which may end the sentence.
    """
    parts: list[str] = []
    position = 0
    for piece in pieces:
        if not piece.long:
            continue
        last = text[piece.end - 2]
        parts += [text[position : piece.start + 1], BLANK * (piece.end - piece.start - 3)]
        parts += [last if last in _ENDS else BLANK, text[piece.end - 1]]
        position = piece.end
    parts.append(text[position:])
    return "".join(parts)


def _piece(text: str, start: int, end: int) -> Marked:
    inside = text[start + 1 : end - 1].strip()
    return Marked(start, end, len(_WORD.findall(inside)), inside.endswith((*_ENDS, ",")))


def _pairs(text: str, language: Language) -> Iterator[tuple[int, int]]:
    closers, single, pattern = _marks(language)
    opened: int | None = None
    for match in pattern.finditer(text):
        at, mark = match.start(), match.group()
        opens, closes = _shape(text, at)
        if opened is not None and _too_far(text, opened, at):
            opened = None
        if opened is not None:
            left = text[opened]
            may_close = mark in closers[left] and closes and not (left in single and "\n" in text[opened:at])
            if may_close and at - opened > 2:  # two characters hold no quotation
                yield opened, at + 1
                opened = None
                continue
            if left not in single and mark in single:
                continue  # marks within marks
            if opens and mark in closers and (mark not in closers[left] or left == mark or not closes):
                opened = at  # the mark before stays alone
            continue
        if mark in closers and opens:
            opened = at


def _shape(text: str, at: int) -> tuple[bool, bool]:
    """Whether a mark stands where one opens (before a word) or closes (behind one); it may be both."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens = not after.isspace() and not before.isalnum() and after not in ",.;:)"
    closes = not before.isspace() and before not in "(["
    return opens, closes


def _too_far(text: str, opened: int, at: int) -> bool:
    return at - opened > LONGEST or text.count("\n", opened, at) > MOST_LINE_BREAKS


@cache
def _marks(language: Language) -> tuple[dict[str, frozenset[str]], frozenset[str], re.Pattern[str]]:
    rows = language.rows("quotation_marks")
    closers = {left: frozenset(row[1] for row in rows if row[0] == left) for left in {row[0] for row in rows}}
    single = frozenset(left for left, _, level in rows if level == "single")
    every = {mark for row in rows for mark in row[:2]}
    return closers, single, re.compile("[" + "".join(re.escape(mark) for mark in sorted(every)) + "]")
