"""One sentence as its words, the text between them, and the class of each small word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from framing.language import sentences
from framing.language.resources import Language
from framing.language.tokens import Token, tokenize

MARKS = '„“”"»«›‹‚‘'
_CUT = re.compile(r"[,;:!?…–—]| - ")
HELPER = "any form of a helping verb"
"""The class of all forms of haben, sein, werden and the modal verbs; it stands in no list."""
_HELPING = frozenset(("auxiliary", "helper", "be"))
_NOT_FINITE = frozenset(("zu", "worden"))
LONGEST = 3_000  # characters; a paragraph beyond is no prose, and is cut so that the time stays linear


class Unit:
    """A sentence with all that is quoted in it: text[start:end] of the masked passage.

    What every rule asks of every word (its lower case, its classes, whether a clause begins there) is looked up once,
    when the sentence is made.
    """

    __slots__ = (
        "_capital",
        "_cut",
        "_kinds",
        "_words",
        "end",
        "language",
        "paragraph",
        "start",
        "text",
        "tokens",
        "verbs",
    )

    def __init__(
        self, text: str, start: int, end: int, tokens: tuple[Token, ...], paragraph: int, language: Language
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.tokens, self.paragraph, self.language = tokens, paragraph, language
        kinds = kinds_of(language)
        self._words = [token.text.lower() for token in tokens]
        self._kinds = [kinds.get(word, _NONE) for word in self._words]
        small = _small_names(language)
        self._capital = [token.text[0].isupper() or token.text in small for token in tokens]
        self.verbs: dict[int, bool] = {}
        """Which words may be a finite verb, as far as that was asked: `finite.is_verb` fills it."""
        self._cut = [True, *(_CUT.search(self.gap(i)) is not None for i in range(1, len(tokens))), True]

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, i: int) -> str:
        """The word at i in lower case; "" outside the sentence."""
        return self._words[i] if 0 <= i < len(self._words) else ""

    def is_a(self, i: int, kind: str) -> bool:
        """Is the word at i a small word of this class?"""
        return 0 <= i < len(self._kinds) and kind in self._kinds[i]

    def capital(self, i: int) -> bool:
        """Does the word at i begin with a capital letter?"""
        return 0 <= i < len(self._capital) and self._capital[i]

    def gap(self, i: int) -> str:
        """What stands before the word at i: blanks, commas, marks, blanked quotations."""
        left = self.tokens[i - 1].end if i > 0 else self.start
        right = self.tokens[i].start if i < len(self.tokens) else self.end
        return self.text[left:right]

    def cut(self, i: int) -> bool:
        """Does a clause begin at i (or the sentence end there)?"""
        return i <= 0 or i >= len(self.tokens) or self._cut[i]

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


_NONE: frozenset[str] = frozenset()


@cache
def kinds_of(language: Language) -> dict[str, frozenset[str]]:
    """The classes of each small word."""
    found: dict[str, set[str]] = {}
    for word, kind in language.rows("function_words"):
        found.setdefault(word, set()).add(kind)
    for word, kinds in found.items():
        if kinds & _HELPING and word not in _NOT_FINITE:
            kinds.add(HELPER)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _small_names(language: Language) -> frozenset[str]:
    """Names that are written small: dpa."""
    return frozenset(row[1] for row in language.rows("agency_names") if row[1][0].islower())


@cache
def classes(language: Language) -> dict[str, frozenset[str]]:
    """The small words of a language by class (determiner, preposition, pronoun …)."""
    rows = language.rows("function_words")
    return {kind: frozenset(word for word, k in rows if k == kind) for kind in {kind for _, kind in rows}}


@cache
def table_words(language: Language, table: str) -> frozenset[str]:
    """The first column of one of the language's tables, kept: it is asked for at every word."""
    return language.words(table)
