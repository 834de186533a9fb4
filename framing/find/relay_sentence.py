"""A sentence that hands a statement on, read for who passes it on: its words, its clauses, and what stands in marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.find.unit import MARKS, classes, table_words
from framing.language.resources import Language
from framing.language.tokens import Token, tokenize

Offsets = tuple[int, int]
_QUOTED = re.compile(f"[{MARKS}][^{MARKS}]*[{MARKS}]")
_NAME_IN_MARKS = 4  # words; what is longer is a quotation
_MOST_ATTRIBUTES = 4
_CUT = re.compile(r"[,;:!?…–—()]| - ")


class RelaySentence:
    """text[start:end] with its quotations blanked; all offsets are those of the whole text.

    speaker: the words that name the speaker; frames: the words that hand the statement over.
    """

    def __init__(
        self, text: str, sentence: Offsets, speaker: Offsets | None, language: Language, frames: Sequence[Offsets] = ()
    ) -> None:
        self.text = text
        self.start, self.end = sentence
        self.speaker = speaker
        self.language = language
        self.frames = frames
        self.plain = self._without_quotations()
        self.tokens = [Token(t.text, t.start + self.start, t.end + self.start) for t in tokenize(self.plain)]

    def _without_quotations(self) -> str:
        """The sentence with quotations blanked; a name in marks (die Zeitung »Nordblatt«) stays."""

        def blanked(match: re.Match[str]) -> str:
            inside = match.group()[1:-1]
            name = inside[:1].isupper() and len(inside.split()) <= _NAME_IN_MARKS and inside[-1:] not in ".!?,"
            return match.group() if name else " " * len(match.group())

        return _QUOTED.sub(blanked, self.text[self.start : self.end])

    # words --------------------------------------------------------------------------------------------------------

    def word(self, n: int) -> str:
        """Word n in small letters; "" outside the sentence."""
        return self.tokens[n].text.lower() if 0 <= n < len(self.tokens) else ""

    def is_a(self, n: int, kind: str) -> bool:
        """Is word n a small word of this class?"""
        return self.word(n) in classes(self.language)[kind]

    def one_of(self, n: int, kind: str) -> bool:
        """Does relay_words.txt list word n under this kind?"""
        return self.word(n) in words_of(kind, self.language)

    def printed(self, first: int, last: int) -> str:
        """The words first to last as printed."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

    def joined(self, n: int) -> bool:
        """Does nothing but a blank or a quotation mark part word n from the word before it?"""
        return self.text[self.tokens[n - 1].end : self.tokens[n].start].strip(f" {MARKS}") == ""

    def behind(self, n: int) -> str:
        """The word right behind word n."""
        return self.word(n + 1) if n + 1 < len(self.tokens) and self.joined(n + 1) else ""

    def is_adjective(self, n: int) -> bool:
        """Does word n end as an adjective before a noun does?"""
        return _adjective(self.language).fullmatch(self.tokens[n].text) is not None

    def is_time(self, n: int) -> bool:
        """Is word n a day of the week or a month?"""
        return self.word(n) in table_words(self.language, "weekdays") | table_words(self.language, "months")

    def past_attributes(self, n: int) -> tuple[int, str]:
        """The first word of the phrase whose noun is word n, article included, and the article."""
        k = n
        while k > max(0, n - _MOST_ATTRIBUTES) and self.is_adjective(k - 1):
            if self.is_a(k - 1, "determiner") or not self._attribute(k - 1):
                break
            k -= 1
        article = self.word(k - 1) if k else ""
        if article and self.is_a(k - 1, "determiner") and self.joined(k):
            return k - 1, article
        return (k, "") if k < n and self.is_a(k - 1, "preposition") else (n, "")

    def _attribute(self, n: int) -> bool:
        word = self.tokens[n].text
        capital = word.endswith(tuple(words_of("capital_adjective", self.language)))
        return self.joined(n + 1) and (word[0].islower() or capital)

    # marks --------------------------------------------------------------------------------------------------------

    def opened(self, n: int) -> bool:
        """Does a quotation mark stand right before word n?"""
        start = self.tokens[n].start
        return start > 0 and self.text[start - 1] in MARKS

    def opening(self, n: int) -> int:
        """Where word n begins, with the mark that opens a name."""
        return self.tokens[n].start - self.opened(n)

    def closed(self, n: int) -> bool:
        """Does a quotation mark stand right behind word n?"""
        return self.text[self.tokens[n].end : self.tokens[n].end + 1] in tuple(MARKS)

    def closing(self, n: int) -> int:
        """Where word n ends, with the mark that closes a name."""
        end = self.tokens[n].end
        before = self.text[self.start : end]
        open_before = sum(before.count(mark) for mark in MARKS) % 2 == 1
        return end + 1 if self.closed(n) and open_before else end

    # clauses ------------------------------------------------------------------------------------------------------

    def before(self, n: int) -> str:
        """What stands before word n, from the beginning of its clause."""
        left = self.plain[: self.tokens[n].start - self.start]
        return left[self.clause(self.tokens[n].start)[0] - self.start :].rstrip(f" {MARKS}")

    def clause(self, at: int) -> Offsets:
        """Where the clause around this place begins and ends."""
        begin, stop = self.start, self.end
        for match in _CUT.finditer(self.plain):
            if match.end() + self.start <= at:
                begin = match.end() + self.start
            elif match.start() + self.start >= at:
                stop = match.start() + self.start
                break
        return begin, stop

    def clause_text(self, at: int) -> str:
        """The words of the clause around this place, without quotations."""
        begin, stop = self.clause(at)
        return self.plain[begin - self.start : stop - self.start]

    def hands_over(self, at: int) -> bool:
        """Does this word hand the statement over: in a frame, else in the speaker's clause?"""
        if self.frames:
            return any(start <= at < end for start, end in self.frames)
        if self.speaker is None:
            return True
        begin, stop = self.clause(self.speaker[0])
        return begin <= at < stop

    def is_speaker(self, start: int, end: int) -> bool:
        """Do these words name the speaker?"""
        return self.speaker is not None and start < self.speaker[1] and self.speaker[0] < end


def matches(kind: str, text: str, language: Language) -> bool:
    """Does a pattern of this kind stand in the text; one of what stands before something, at its end?"""
    ending = "\n" if kind in _BEFORE else ""
    return any(pattern.search(text + ending) for pattern in patterns(kind, language))


_BEFORE = ("before", "in")
"""Kinds of patterns that end where a relay begins."""


@cache
def patterns(kind: str, language: Language) -> tuple[re.Pattern[str], ...]:
    """The patterns of one kind of relay_words.txt."""
    ends = r"\s*\n" if kind in _BEFORE else ""
    return tuple(re.compile(f"(?:{pattern}){ends}", re.IGNORECASE) for pattern in _rows(kind, language))


@cache
def words_of(kind: str, language: Language) -> frozenset[str]:
    """The words of one kind of relay_words.txt, or the endings."""
    return frozenset(word for cell in _rows(kind, language) for word in cell.split("|"))


@cache
def _adjective(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\w{{3,}}(?:{'|'.join(sorted(words_of('adjective', language)))})")


def _rows(kind: str, language: Language) -> list[str]:
    return [cell for row_kind, cell in language.rows("relay_words") if row_kind == kind]
