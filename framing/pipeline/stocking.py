"""What is loaded? Counts per outlet, articles by search, and a project without some of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from framing.language.tokens import tokenize
from framing.model import Article, ArticleKind, Project
from framing.pipeline import keeping, repeated_entries
from framing.pipeline.counting import Count, Counting


@dataclass(frozen=True, slots=True)
class OutletStock:
    """What is loaded of one outlet."""

    name: str
    letter: str
    undated_count: int
    """Articles without a date."""
    live_blog_count: int
    first_at: datetime | None
    last_at: datetime | None
    texts: Count
    passages: Count
    words: Count
    """Each with those that stand in earlier versions of a text."""


def outlets(project: Project) -> tuple[OutletStock, ...]:
    """What is loaded of each outlet, in the order of their letters?"""
    rows = []
    counting = Counting(project)
    for outlet in project.outlets:
        articles = [article for article in project.articles if article.outlet == outlet.name]
        dates = [article.published_at for article in articles if article.published_at]
        passages = [passage for passage in project.passages if passage.outlet == outlet.name]
        words = {passage.id: len(tokenize(passage.own_text)) for passage in passages}
        newest = sum(words[passage.id] for passage in counting.newest(passages))
        rows.append(
            OutletStock(
                name=outlet.name,
                letter=outlet.letter,
                undated_count=len(articles) - len(dates),
                live_blog_count=sum(article.kind is ArticleKind.LIVE_BLOG for article in articles),
                first_at=min(dates, default=None),
                last_at=max(dates, default=None),
                texts=counting.texts(articles),
                passages=counting.passages(passages),
                words=Count(sum(words.values()), sum(words.values()) - newest),
            )
        )
    return tuple(rows)


def articles(project: Project, *, search: str = "") -> tuple[Article, ...]:
    """Which articles hold this word, in their text, outlet or file name? Capitals do not matter; "" finds all."""
    wanted = search.strip().casefold()
    return tuple(a for a in project.articles if any(wanted in part.casefold() for part in (a.text, a.outlet, a.file)))


def without(project: Project, article_ids: Collection[str]) -> Project:
    """The project without these articles and their passages.

    Its stories are gone, as they held what no longer exists; the corrections stay and are replayed when it is grouped.
    """
    gone = set(article_ids)
    if not gone & {article.id for article in project.articles}:
        return project
    left = replace(
        project,
        articles=_with_first_versions(article for article in project.articles if article.id not in gone),
        passages=tuple(passage for passage in project.passages if passage.article_id not in gone),
        stories=(),
        found=(),
        topics=(),
        links=(),
        grouped=False,
    )
    left = replace(left, inputs=tuple(keeping.counted(left.inputs, left.articles)))
    return repeated_entries.counted_again(left, project)


def _with_first_versions(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Where the first version of a text is gone, the next one that was loaded takes its place."""
    kept = tuple(articles)
    there = {article.id for article in kept}
    first: dict[str, str] = {}
    for article in kept:
        if article.version_of and article.version_of not in there:
            first.setdefault(article.version_of, article.id)
    if not first:
        return kept
    return tuple(
        replace(article, version_of="" if first[article.version_of] == article.id else first[article.version_of])
        if article.version_of in first
        else article
        for article in kept
    )


def of_outlet(project: Project, outlet: str) -> tuple[str, ...]:
    """The ids of an outlet's articles."""
    return tuple(article.id for article in project.articles if article.outlet == outlet)
