"""Sentences with their offsets: abbreviations, ordinals, quotation marks, wrapped lines and glued full stops."""

from __future__ import annotations

import re
from functools import cache

from framing.language.resources import Language

CLOSING = "\"“”»«›‹’‘')]"
_CANDIDATE = re.compile(
    r"(?<![.!?…])[.!?…]++[" + re.escape(CLOSING) + r"]*+"  # the end of a sentence, with the marks that close around it
    r"(?:\s*\([a-zA-Z/ ]{2,12}\))?"  # an agency credit belongs to the sentence before it
    r"(?=\s|$|[A-ZÄÖÜ„»“\"]|\d\d?[:.]\d\d)"  # a line break lost: the next sentence or clock time is glued on
)
_LAST_WORD = re.compile(r"([\w\u0300-\u036f]+(?:\.[\w]+)*)[.!?…]+$")
_BLANKS = re.compile(r"\s*")
_LOOK_AHEAD = 80
"""Characters around a full stop that decide whether it ends a sentence: no rule looks further."""
_FINISHED = (".", "!", "?", "…", ":", *CLOSING)
"""Behind these a line break parts paragraphs, even before a small letter."""
_LINE = re.compile(r"[^\n]*\n?")


def split(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Where does each sentence begin and end?

    Returns (start, end) pairs without surrounding blanks, in order. A heading on a line of its own is a
    sentence. A line break inside a sentence (a wrapped line) does not end it.

    >>> from framing.language.resources import load
    >>> text = "Am 4. Juni sagte er: „Nein.“ Dann ging er."
    >>> [text[start:end] for start, end in split(text, load("de"))]
    ['Am 4. Juni sagte er: „Nein.“', 'Dann ging er.']
    """
    return tuple(
        sentence for start, end in paragraphs(text, language) for sentence in _inside(text, start, end, language)
    )


def paragraphs(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Where does each paragraph (or heading line) begin and end?

    A line break parts paragraphs, except where the line before it cannot be finished: it ends in a comma
    or in a word after which more must come ("auf einer Pressekonferenz zur"), or has no full stop and the next
    line begins with a small letter.
    """
    found: list[tuple[int, int]] = []
    joins = False
    open_end = False
    for match in _LINE.finditer(text):
        line = match.group()
        if not line.strip():
            joins = open_end = False
            continue
        joins = joins or (open_end and line.lstrip()[0].islower())
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if joins and found:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        joins = _must_go_on(line.rstrip(), language)
        open_end = not line.rstrip().endswith(_FINISHED)
    return tuple(found)


def _must_go_on(line: str, language: Language) -> bool:
    return line.endswith(",") or line.rsplit(maxsplit=1)[-1].casefold() in language.folded("line_joiners")


def _inside(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    sentences: list[tuple[int, int]] = []
    begin = start
    for match in _CANDIDATE.finditer(text, start, end):
        if match.end() >= end or not _is_boundary(text, begin, match, end, language):
            continue
        sentences.append((begin, match.end()))
        begin = _BLANKS.match(text, match.end(), end).end()  # type: ignore[union-attr]  # matches always
    if begin < end:
        sentences.append((begin, end))
    return sentences


def _is_boundary(text: str, begin: int, match: re.Match[str], end: int, language: Language) -> bool:
    after = _BLANKS.match(text, match.end(), end).end()  # type: ignore[union-attr]  # matches always
    following = text[after : min(after + _LOOK_AHEAD, end)]
    if not following:
        return False
    glued = not text[match.end()].isspace()
    first = following.lstrip("„“”»«\"'‚‘(–- ")[:1]
    if first.islower() or following[0] in ",;:–-":
        return False
    marks = match.group()
    if marks.startswith("."):
        word = _LAST_WORD.search(text, max(begin, match.start() - _LOOK_AHEAD), match.start() + 1)
        last = word.group(1) if word else ""
        if _is_abbreviation(last, language) and not glued:
            return False
        if last.isdigit() and len(last) <= 3 and marks == ".":
            # "am 20. Januar", "die 47. Brigade"; but "bei 80. Die Zahl" ends there
            next_word = re.match(r"[\w-]+", following)
            return next_word is not None and next_word.group().casefold() in language.folded("stopwords")
        if glued and (last.isdigit() or len(last) == 1):
            return False
    return True


def _is_abbreviation(word: str, language: Language) -> bool:
    return (len(word) == 1 and word.isalpha()) or word.casefold() in _abbreviations(language)


@cache
def _abbreviations(language: Language) -> frozenset[str]:
    return frozenset(word.casefold().removesuffix(".") for word in language.words("abbreviations"))
