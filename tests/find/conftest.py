"""Quotations drawn into their sentence: [statement], {words that name the speaker}, <cue>."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from framing.find import quotations
from framing.language.resources import Language
from framing.model import Furniture, Mention, Passage, Quotation, Span

Row = tuple[str, str, str, str]
_MARKS = re.compile(r"[\[\]{}<>]")


def _drawn(text: str, quotation: Quotation, *, cues: bool) -> str:
    marked = [(span, "[]", 0) for span in quotation.pieces]
    marked += [(quotation.speaker_span, "{}", 1)] if quotation.speaker_span else []
    marked += [(span, "<>", 2) for span in quotation.cue_spans] if cues else []
    opened = [(span.start, 1, rank, pair[0]) for span, pair, rank in marked]
    closed = [(span.end, 0, -rank, pair[1]) for span, pair, rank in marked]
    for at, _, _, mark in sorted(opened + closed, reverse=True):
        text = text[:at] + mark + text[at:]
    return text


@pytest.fixture(scope="session")
def quoted(german: Language) -> Callable[..., tuple[Quotation, ...]]:
    """What is found in a text, which may begin with a heading."""

    def find(
        text: str,
        *,
        outlet: str = "Blatt A",
        heading_end: int = 0,
        mentions: tuple[Mention, ...] = (),
        furniture: tuple[Furniture, ...] = (),
    ) -> tuple[Quotation, ...]:
        passage = Passage("p", "a", outlet, 0, len(text), text, heading_end=heading_end, furniture=furniture)
        return quotations.find(passage, language=german, mentions=mentions)

    return find


@pytest.fixture(scope="session")
def read(quoted) -> Callable[[str], list[Row]]:
    """Kind, speaker, cue and the sentence with its marks, for each quotation found in a sentence given with marks.

    Cues are drawn where the given sentence has some.
    """

    def rows(marked: str) -> list[Row]:
        text = _MARKS.sub("", marked)
        return [(q.kind, q.speaker, q.cue, _drawn(text, q, cues="<" in marked)) for q in quoted(text)]

    return rows


@pytest.fixture(scope="session")
def words(quoted) -> Callable[..., str]:
    """The text of a span, "" for none."""

    def of(text: str, span: Span | None) -> str:
        return text[span.start : span.end] if span else ""

    return of
