"""Where does a word or a short phrase stand in a passage: by form, by dictionary form, or in a compound?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from framing.find.compound_parts import parts_of
from framing.find.query_words import SURENESS, Asked, asked
from framing.find.readable import end_of, lowered, readable, skimmed
from framing.language.resources import Language
from framing.language.sentences import split
from framing.language.tokens import Token, tokenize
from framing.model import Passage, Span

__all__ = ["Hit", "asked", "find", "parts_of"]

_NEAR = 120
"""Signs beside a word in which the next one of its phrase must end."""
_MAY_END = frozenset(".!?…:;\n\r\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a query was found."""

    span: Span
    by: str
    """form (as typed), lemma (another form of it), or part (of a compound); of a phrase the least sure of its words."""
    word: str
    """As printed, on one line."""
    part: str = ""
    """What is a part of it, as a dictionary lists it; "" where whole words were found."""


def find(passage: Passage, query: str, *, language: Language, parts: bool = True) -> tuple[Hit, ...]:
    """Where does this word or phrase stand in the passage?

    query: one to five words. Each finds its own form and the other forms of its dictionary form (Angriff: Angriffs;
    greifen: griffen, but not the halves of a separable verb); with a capital only words with a capital, else either.
    `*` before or behind a word stands for any letters, and then only forms are compared. parts: nouns in compounds, too
    (Angriff: Drohnenangriff; Front: Pokrowsk-Front). The words of a phrase must follow each other within a sentence.
    All other signs of the query are passed over; ß and ss are one. Page furniture is not searched. Returns places in
    order; none for a query without a word, of more than five, or with a word of more than 100 letters.

    >>> from framing.language.resources import load
    >>> text = "Luftangriffe und Angriffe meldete niemand."
    >>> one = Passage("p", "a", "Blatt A", 0, len(text), text)
    >>> [(hit.by, hit.word, hit.part) for hit in find(one, "Angriff", language=load("de"))]
    [('part', 'Luftangriffe', 'angriff'), ('lemma', 'Angriffe', '')]
    """
    words = asked(query, language, parts)
    if not words or not _may_hold(passage.text, words):
        return ()
    own_text = passage.own_text
    text, offsets = readable(own_text)
    runs: Iterator[tuple[Token, Token, tuple[str, ...]]]
    if len(words) == 1:
        runs = ((token, token, (by,)) for token in _candidates(text, words[0]) if (by := words[0].by(token.text)))
    else:
        runs = _runs(text, words, _same_sentence(own_text, offsets, language))
    return tuple(
        Hit(
            Span(passage.id, offsets[first.start], end_of(own_text, offsets[last.end - 1])),
            max(found, key=SURENESS.index),
            " ".join(text[first.start : last.end].split()),
            " ".join(" ".join(word.parts) for word, by in zip(words, found, strict=True) if by == "part"),
        )
        for first, last, found in runs
    )


def _may_hold(text: str, words: Sequence[Asked]) -> bool:
    """False where the text surely lacks one of the words: it is then not taken apart."""
    needles = [word.needle for word in words if word.needle]
    if not needles:
        return True
    small = skimmed(text)
    return all(needle.search(small) for needle in needles)


def _candidates(text: str, word: Asked) -> Iterator[Token]:
    """The words of the text that may be the one asked for: those between the blanks around its needle."""
    if word.needle is None:
        yield from tokenize(text)
        return
    small = lowered(text)
    done = 0
    while match := word.needle.search(small, done):
        start = max(text.rfind(" ", done, match.start()) + 1, done)
        end = text.find(" ", match.end())
        end = len(text) if end < 0 else end
        yield from _around(text, start, end)
        done = end


def _runs(
    text: str, words: Sequence[Asked], same_sentence: Callable[[int, int], bool]
) -> Iterator[tuple[Token, Token, tuple[str, ...]]]:
    """The places where all words follow each other, each with how it was found. Looked for around one of them."""
    anchor = max(range(len(words)), key=lambda n: (words[n].needle is not None, words[n].capital, len(words[n].text)))
    for middle in _candidates(text, words[anchor]):
        if not words[anchor].by(middle.text):
            continue
        before = _around(text, max(middle.start - _NEAR * anchor, 0), middle.start)
        behind = _around(text, middle.end, middle.end + _NEAR * (len(words) - anchor - 1))
        if len(before) < anchor or len(behind) < len(words) - anchor - 1:
            continue
        tokens = (*before[len(before) - anchor :], middle, *behind[: len(words) - anchor - 1])
        found = tuple(word.by(token.text) for word, token in zip(words, tokens, strict=True))
        gaps = pairwise(tokens)
        if all(found) and all(same_sentence(one.end, two.start) for one, two in gaps):
            yield tokens[0], tokens[-1], found


def _around(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple(Token(token.text, start + token.start, start + token.end) for token in tokenize(text[start:end]))


def _same_sentence(own_text: str, offsets: Sequence[int], language: Language) -> Callable[[int, int], bool]:
    """Tells of two offsets whether one sentence holds both; the text is split at the first doubt only."""
    sentences: list[tuple[int, int]] = []

    def same(start: int, end: int) -> bool:
        first, last = offsets[start], offsets[end]
        if _MAY_END.isdisjoint(own_text[first:last]):
            return True
        if not sentences:
            sentences.extend(split(own_text, language))
        return any(begin <= first and last < stop for begin, stop in sentences)

    return same
