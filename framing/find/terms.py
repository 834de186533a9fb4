"""What a text writes, word by word, as numbers: so that a whole corpus is counted in seconds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from framing.language.composed import composed
from framing.language.lemmas import lemma
from framing.language.resources import Language

Form: TypeAlias = Literal["lemma", "word"]
Numbers: TypeAlias = NDArray[np.int32]

FORMS: tuple[Form, ...] = ("lemma", "word")

LINE_END = -2
"""A break between two lines: a line of its own may be a byline."""

LEFT_OUT = "\x00"
"""What stands for a character that is not to be read: it keeps the offsets and breaks phrases."""

# As framing.language.tokens has it, with the soft hyphens of a page that was set in narrow columns.
_LETTERS = r"[^\W\d_][\w\u00ad\u0300-\u036f]*(?:[-‐‑'’][^\W_][\w\u00ad\u0300-\u036f]*)*"
_ADDRESS = r"(?:\.[^\W\d_A-ZÄÖÜ][\w-]*)+(?:/\S*)?"  # a capital begins a sentence whose blank was forgotten
_HYPHENS = str.maketrans("‐‑", "--")
_PIECE = re.compile(
    rf"https?://\S+|{_LETTERS}(?:{_ADDRESS})?|\d+(?:[.,:]\d+)*"
    r"|[^\w\s]+|\n|[^\S\n]{2,}"  # furniture is blanked out: two blanks or more
)

_WORD = re.compile(rf"(?=..){_LETTERS}")
"""No address (nor z.B.), and of two letters or more: a single one is somebody's initial."""


class Reader:
    """Reads texts of one language and gives each word, under the form in which it is counted, a number.

    The numbers are those of this reader: two readers number the same word differently. A word at the beginning of
    a sentence stands in small letters unless it is a noun, as `language.lemmas` has it.

    >>> from framing.language.resources import load
    >>> reader = Reader(load("de"))
    >>> [reader.words[n] if n >= 0 else "|" for n in reader.read("Brutale Angriffe, sagt er.")]
    ['brutal', 'Angriff', '|', 'sagen', 'er', '|']
    """

    def __init__(self, language: Language, *, form: Form = "lemma") -> None:
        """form: `lemma` counts Angriffe and Angriffs as Angriff, `word` each by itself."""
        self.language = language
        self.form = form
        self._words: list[str] = []
        self._number: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        self._of_piece = _Learning(self._learn)

    @property
    def words(self) -> tuple[str, ...]:
        """Every word read so far, by its number."""
        return tuple(self._words)

    @property
    def carries(self) -> NDArray[np.bool_]:
        """Which of the words carry a topic? False for function words (stopwords.txt); shape (n_words,)."""
        stopwords = self.language.folded("stopwords")
        return np.array([word.casefold() not in stopwords for word in self._words], dtype=bool)

    def read(self, text: str) -> Numbers:
        """The numbers of the words of this text in order; shape (n,).

        Below 0 stand breaks: a line's end, a sign, a number, an address, each by a number of its own.
        """
        pieces = _PIECE.findall(text)
        return np.fromiter(map(self._of_piece.__getitem__, pieces), dtype=np.int32, count=len(pieces))

    @staticmethod
    def places(text: str) -> Numbers:
        """Where in the text each of the words and breaks of `read` stands: shape (n, 2), start and end."""
        return np.array([match.span() for match in _PIECE.finditer(text)], dtype=np.int32).reshape(-1, 2)

    def _learn(self, piece: str) -> int:
        piece = composed(piece)[0].replace("\u00ad", "").translate(_HYPHENS)
        if not _WORD.fullmatch(piece):
            return LINE_END if piece == "\n" else self._signs.setdefault(piece, LINE_END - 1 - len(self._signs))
        word = self._form_of(piece)
        number = self._number.setdefault(word, len(self._words))
        if number == len(self._words):
            self._words.append(word)
        return number

    def _form_of(self, piece: str) -> str:
        if piece.casefold() in self.language.folded("stopwords"):
            return piece.casefold()  # a function word is never counted, only passed over inside a phrase
        listed = lemma(piece, self.language.code)
        if piece.isupper():
            return piece  # ZEIT and SPD are no Zeit and no spd
        if self.form == "lemma":
            return listed
        return piece[0].lower() + piece[1:] if listed[:1].islower() and piece[1:].islower() else piece


class _Learning(dict[str, int]):
    """Asks once for what it does not know yet: a corpus has millions of words, and a call for each would be slow."""

    def __init__(self, learn: Callable[[str], int]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, piece: str) -> int:
        self[piece] = number = self._learn(piece)
        return number


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    r"""The text with these characters left out, all others where they were.

    >>> without("Er sagt: Ja.", [(9, 11)])
    'Er sagt: \x00\x00.'
    """
    if not spans:
        return text
    letters = list(text)
    for start, end in spans:
        letters[start:end] = LEFT_OUT * (min(end, len(letters)) - start)
    return "".join(letters)
