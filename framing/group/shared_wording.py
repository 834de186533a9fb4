"""Which runs of words two texts both print, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.group.word_triples import runs_of_words
from framing.language.tokens import Token, tokenize
from framing.model import Passage, Span


@dataclass(frozen=True, slots=True)
class Shared:
    """A run of three words or more that two texts print alike, but for case and signs."""

    a: Span
    b: Span
    word_count: int
    quoted: bool
    """True where it stands inside a quotation in either text: the words may be a speaker's."""


@dataclass(frozen=True)
class Words:
    """A passage's words, in which 3-grams can be looked up."""

    passage: Passage
    quoted: Sequence[tuple[int, int]] = ()
    """What stands in quotation marks (start, end)."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words with their offsets, furniture left out."""
        return tokenize(self.passage.own_text)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(token.text.casefold() for token in self.tokens)

    @cached_property
    def run_numbers(self) -> list[int]:
        """For each word the number of its undivided run."""
        return [int(number) for number in runs_of_words(self.passage, self.tokens, self.quoted)[0]]

    @cached_property
    def said(self) -> list[bool]:
        """For each word: does it stand inside a quotation?"""
        return [bool(inside) for inside in runs_of_words(self.passage, self.tokens, self.quoted)[1]]

    @cached_property
    def positions(self) -> dict[tuple[str, ...], list[int]]:
        """Where each 3-gram begins, as positions in `folded`."""
        found: dict[tuple[str, ...], list[int]] = {}
        for at in range(len(self.folded) - 2):
            if self.run_numbers[at] == self.run_numbers[at + 2]:
                found.setdefault(self.folded[at : at + 3], []).append(at)
        return found

    def span(self, at: int, length: int) -> Span:
        """The place of so many words from position `at` on."""
        return Span(self.passage.id, self.tokens[at].start, self.tokens[at + length - 1].end)


def runs(a: Words, b: Words) -> tuple[Shared, ...]:
    """Which runs of words do both texts print?

    Goes through a and takes, at each word, the longest run that stands in b as well (the first of several);
    a run of b may answer more than once. No run reaches over furniture or a quotation's marks. Returns runs in
    the order of a.
    """
    found: list[Shared] = []
    at = 0
    while at < len(a.folded) - 2:
        starts = b.positions.get(a.folded[at : at + 3], ()) if a.run_numbers[at] == a.run_numbers[at + 2] else ()
        length, start = max(((_length(a, b, at, start), -start) for start in starts), default=(1, 0))
        if length > 1:
            said = a.said[at] or b.said[-start]
            found.append(Shared(a.span(at, length), b.span(-start, length), length, said))
        at += length
    return tuple(found)


def _length(a: Words, b: Words, at: int, start: int) -> int:
    length = 3
    while (
        at + length < len(a.folded)
        and start + length < len(b.folded)
        and a.folded[at + length] == b.folded[start + length]
        and a.run_numbers[at] == a.run_numbers[at + length]
        and b.run_numbers[start] == b.run_numbers[start + length]
    ):
        length += 1
    return length
