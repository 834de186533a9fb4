"""One sentence as its words, the text between them, and the class of each small word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from framing.language import sentences
from framing.language.resources import Language
from framing.language.tokens import Token, tokenize

MARKS = '„“”"»«›‹‚‘'
_CUT = re.compile(r"[,;:!?…–—]| - ")
LONGEST = 3_000  # characters; a paragraph beyond is no prose, and is cut so that the time stays linear


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence with all that is quoted in it: text[start:end] of the masked passage."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int
    language: Language

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, i: int) -> str:
        """The word at i in lower case; "" outside the sentence."""
        return self.tokens[i].text.lower() if 0 <= i < len(self.tokens) else ""

    def is_a(self, i: int, kind: str) -> bool:
        """Is the word at i a small word of this class?"""
        return self.word(i) in classes(self.language).get(kind, frozenset())

    def capital(self, i: int) -> bool:
        """Does the word at i begin with a capital letter?"""
        return 0 <= i < len(self.tokens) and self.tokens[i].text[0].isupper()

    def gap(self, i: int) -> str:
        """What stands before the word at i: blanks, commas, marks, blanked quotations."""
        left = self.tokens[i - 1].end if i > 0 else self.start
        right = self.tokens[i].start if i < len(self.tokens) else self.end
        return self.text[left:right]

    def cut(self, i: int) -> bool:
        """Does a clause begin at i (or the sentence end there)?"""
        return i <= 0 or i >= len(self.tokens) or _CUT.search(self.gap(i)) is not None

    def clause_start(self, i: int) -> int:
        """The first word of the clause that holds the word at i."""
        while not self.cut(i):
            i -= 1
        return i

    def clause_end(self, i: int) -> int:
        """The word behind the clause that holds the word at i."""
        i += 1
        while not self.cut(i):
            i += 1
        return i


def units(text: str, language: Language) -> Iterator[Unit]:
    """The sentences of a masked passage, each with the number of its paragraph."""
    tokens = tokenize(text)
    starts = [token.start for token in tokens]
    for number, (begin, stop) in enumerate(sentences.paragraphs(text, language)):
        for left, right in _pieces(text, begin, stop):
            for start, end in sentences.split(text[left:right], language):
                words = tokens[bisect_left(starts, left + start) : bisect_left(starts, left + end)]
                yield Unit(text, left + start, left + end, words, number, language)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


@cache
def classes(language: Language) -> dict[str, frozenset[str]]:
    """The small words of a language by class (determiner, preposition, pronoun …)."""
    rows = language.rows("function_words")
    return {kind: frozenset(word for word, k in rows if k == kind) for kind in {kind for _, kind in rows}}


@cache
def table_words(language: Language, table: str) -> frozenset[str]:
    """The first column of one of the language's tables, kept: it is asked for at every word."""
    return language.words(table)
