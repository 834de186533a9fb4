"""From a span back to its words, its sentence, its outlet and its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Protocol

from framing.model import Article, Passage, Span


class Texts(Protocol):
    """Whatever knows the texts of a story: a comparison, or the reasons for it."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Its passages."""

    @property
    def articles(self) -> Mapping[str, Article]:
        """Their articles, by id."""

    @property
    def sentences(self) -> Mapping[str, tuple[Span, ...]]:
        """The sentences of each passage, by its id."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place in a text, with all that is needed to find it again.

    `start` and `end` count in the passage, `article_start` and `article_end` in the article's text.
    """

    passage: str
    outlet: str
    file: str
    published_at: datetime | None
    time_known: bool
    start: int
    end: int
    article_start: int
    article_end: int
    words: str
    sentence: str


def of(comparison: Texts, spans: Iterable[Span]) -> tuple[Place, ...]:
    """The places that stand behind a number, in the order of the spans."""
    passages = {passage.id: passage for passage in comparison.passages}
    return tuple(_place(comparison, passages[span.passage_id], span) for span in spans)


def behind(comparison: Texts, spans: Iterable[Span]) -> Callable[[Iterable[Span]], list[dict[str, Any]]]:
    """A function from any of these spans to their places as rows, all looked up at once: a corpus has thousands."""
    wanted = tuple(dict.fromkeys(spans))
    rows = dict(zip(wanted, map(asdict, of(comparison, wanted)), strict=True))
    return lambda some: [rows[span] for span in some]


def when(moment: datetime | None, *, time_known: bool) -> str:
    """A moment as German pages write it; the time only where it is known.

    >>> when(datetime(2026, 1, 21, 18, 13), time_known=True)
    '21.01.2026, 18:13'
    """
    if moment is None:
        return "ohne Datum"
    return moment.strftime("%d.%m.%Y, %H:%M" if time_known else "%d.%m.%Y")


def headline(passage: Passage, article: Article) -> str:
    """What a list calls a passage: its heading, else its first words."""
    if passage.heading:
        return _one_line(passage.heading)
    words = _one_line(passage.own_text).split(" ")
    return " ".join(words[:9]) + (" …" if len(words) > 9 else "") or article.title


def _place(comparison: Texts, passage: Passage, span: Span) -> Place:
    sentences = [s for s in comparison.sentences[passage.id] if s.start < span.end and span.start < s.end]
    start = min((sentence.start for sentence in sentences), default=span.start)
    end = max((sentence.end for sentence in sentences), default=span.end)
    return Place(
        passage=passage.id,
        outlet=passage.outlet,
        file=comparison.articles[passage.article_id].file,
        published_at=passage.published_at,
        time_known=passage.time_known,
        start=span.start,
        end=span.end,
        article_start=passage.start + span.start,
        article_end=passage.start + span.end,
        words=_one_line(passage.text[span.start : span.end]),
        sentence=_one_line(passage.own_text[start:end]),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
