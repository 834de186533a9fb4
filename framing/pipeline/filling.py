"""A text that is loaded again with what was not known of it: its date, its address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from framing.model import Article, ArticleKind, Passage


def filled(known: Article, again: Article) -> Article | None:
    """The text as it is known, with what its double tells and it does not; None where that is nothing.

    What is known stays as it is. A live blog keeps the times that its entries have.
    """
    found = known
    if known.published_at is None and known.kind is ArticleKind.ARTICLE:
        found = replace(found, published_at=again.published_at, time_known=again.time_known)
    found = replace(found, url=known.url or again.url, updated_at=known.updated_at or again.updated_at)
    return None if found == known else found


def with_filled(articles: Iterable[Article], more: Mapping[str, Article]) -> tuple[Article, ...]:
    """The articles; of which more is known, in their place. more: id to article."""
    return tuple(more.get(article.id, article) for article in articles)


def with_times(passages: Iterable[Passage], more: Mapping[str, Article]) -> tuple[Passage, ...]:
    """The passages; those of plain articles of which more is known with the times of these."""
    return tuple(_timed(passage, more.get(passage.article_id)) for passage in passages)


def _timed(passage: Passage, article: Article | None) -> Passage:
    if article is None or article.kind is not ArticleKind.ARTICLE or passage.published_at is not None:
        return passage
    return replace(passage, published_at=article.published_at, time_known=article.time_known)
