"""Which words of a text are the outlet's own? Names, what speakers say and agency copy can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from framing.find import direct
from framing.language.resources import Language
from framing.model import Findings, Mention, Passage

Stretch = tuple[int, int]


def named(mentions: Sequence[Mention]) -> list[Stretch]:
    """The names of a passage: which of them an outlet writes has a lens of its own."""
    return [(mention.span.start, mention.span.end) for mention in mentions]


def quoted(findings: Findings) -> list[Stretch]:
    """What speakers say in a passage, word by word: single words in marks included, if they are given to somebody."""
    return [
        (piece.start, piece.end)
        for quotation in findings.quotations
        if quotation.kind == "direct"
        for piece in quotation.pieces
    ]


def in_marks(passage: Passage, language: Language) -> list[Stretch]:
    """What stands in quotation marks and is long enough to be somebody's words: `quoted` for whole corpora.

    Finds no single word that is given to a speaker ("nannte ihn „feige“"), and is fifty times as fast.
    """
    return [(piece.start, piece.end) for piece in direct.marked(passage.own_text, language) if piece.long]
