"""Who may be speaking around words in quotation marks? The words of a text, read once for all that stands in marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from framing.find.direct import Marked
from framing.find.title_nouns import lists
from framing.language.resources import Language
from framing.language.saying import verb_forms
from framing.language.tokens import Token, tokenize

_CLAUSE = re.compile(r"[,;:!?()–—]")
Place = tuple[int, int]


class Words:
    """The words of a text, read once: every span in marks is asked about those around it."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.starts = [token.start for token in self.tokens]
        self.breaks = [(match.start(), match.end()) for match in _CLAUSE.finditer(text)]
        self.break_starts = [start for start, _ in self.breaks]
        speaker, saying = lists(language)["speaker"], _saying(language)
        self.telling: list[tuple[int, frozenset[str]]] = [
            (k, frozenset() if token.text in speaker else saying[token.text.lower()])
            for k, token in enumerate(self.tokens)
            if token.text in speaker or token.text.lower() in saying
        ]
        """Words by which somebody may be speaking, each with those of which one must stand near it, if any."""
        self.telling_at = [k for k, _ in self.telling]

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that begin from start on and before end."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def clause(self, sentence: Place, piece: Marked) -> Place:
        """The part of the sentence between two commas or dashes that the span in marks stands in."""
        start, end = sentence
        before = bisect_left(self.break_starts, piece.start) - 1
        behind = bisect_left(self.break_starts, piece.end)
        if before >= 0 and self.breaks[before][0] >= start:
            start = self.breaks[before][1]
        if behind < len(self.breaks) and self.breaks[behind][0] < end:
            end = self.breaks[behind][0]
        return start, end

    def someone_speaks(self, around: Place, piece: Marked) -> bool:
        """Does a word around the marks hand over what is said?"""
        (start, end), small = around, None
        first, last = (bisect_left(self.starts, at) for at in (start, end))
        for k, wanted in self.telling[bisect_left(self.telling_at, first) : bisect_left(self.telling_at, last)]:
            word = self.tokens[k]
            if piece.start <= word.start < piece.end:
                continue
            if not wanted or word.text.lower() in wanted:
                return True
            small = small or {
                token.text.lower() for token in (*self.between(start, piece.start), *self.between(piece.end, end))
            }
            if not small.isdisjoint(wanted):
                return True
        return False


@cache
def _saying(language: Language) -> dict[str, frozenset[str]]:
    """Forms by which somebody may be speaking, each with the words of which one must stand in the sentence too.

    Verbs of saying ask for their particle (teilte … mit) or their preposition (ging davon aus); the others, and the
    first Konjunktiv, ask for nothing but themselves.
    """
    asks: dict[str, set[str]] = {word: {word} for word, mood in language.rows("subjunctives") if mood == "first"}
    for form, readings in verb_forms(language).items():
        for one in readings:
            parted = one.verb.particle if one.shape in ("finite", "subjunctive") else ""
            wanted = {parted} if parted else {need.lower() for need in one.verb.needs} or {form}
            asks.setdefault(form, set()).update(wanted)
    return {form: frozenset(words) for form, words in asks.items()}
