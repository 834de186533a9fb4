"""A sentence with where it stands, so that it can be copied and found again."""

from __future__ import annotations

from framing.model import Article, Passage, Span
from framing.report import places
from framing.report.phrases import say
from framing.report.story_list import moment

_INNER = str.maketrans("„“”", "‚‘’")
"""Quotation marks inside of quotation marks."""


def reference(passage: Passage, article: Article, sentence: Span, *, handle: str, language: str = "de") -> str:
    """„Sentence“ (outlet, „heading“, date, short name of the passage and characters in it), on one line.

    handle: see `framing.report.handles`; language: of the words around the sentence. Marks inside it become single.
    """
    return say(
        "kwic_reference",
        language,
        sentence=inner(passage.own_text[sentence.start : sentence.end]),
        outlet=passage.outlet,
        heading=inner(places.headline(passage, article)),
        when=moment(passage.published_at, passage.time_known, language),
        handle=handle,
        start=sentence.start,
        end=sentence.end,
    )


def place(passage: Passage, article: Article, sentence: Span, *, handle: str, language: str = "de") -> str:
    """The same without the sentence, for files that are passed on: outlet, „heading“, date, short name, characters."""
    return say(
        "kwic_place",
        language,
        outlet=passage.outlet,
        heading=inner(places.headline(passage, article)),
        when=moment(passage.published_at, passage.time_known, language),
        handle=handle,
        start=sentence.start,
        end=sentence.end,
    )


def inner(text: str) -> str:
    """A text as it stands between quotation marks, on one line.

    >>> inner("Er sagte: „Nein,  nie.“")
    'Er sagte: ‚Nein, nie.‘'
    """
    return one_line(text).translate(_INNER)


def one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())
