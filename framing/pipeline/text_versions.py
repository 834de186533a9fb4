"""One text saved several times: which articles are its versions, in which order, and what changed between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from framing.compare import word_changes
from framing.compare.word_changes import WordChanges
from framing.errors import SelectionError
from framing.model import Article, ArticleKind, Passage, Project


@dataclass(frozen=True, slots=True)
class Step:
    """What changed from one version of a text to the next."""

    before: Article
    after: Article
    headline: WordChanges
    text: WordChanges
    """Of the whole page as it was saved, without the headline above it."""


@dataclass(frozen=True, slots=True)
class TextVersions:
    """The versions of one text."""

    articles: tuple[Article, ...]
    """From the oldest to the newest; in the order of loading where a time is missing."""

    @property
    def id(self) -> str:
        """The id of the version that was loaded first."""
        return next(article.version_of or article.id for article in self.articles)

    @property
    def outlet(self) -> str:
        """Whose text it is."""
        return self.articles[0].outlet


def of(project: Project) -> tuple[TextVersions, ...]:
    """The texts of which several versions are loaded, in the order in which they came."""
    found: defaultdict[str, list[Article]] = defaultdict(list)
    there = {article.id for article in project.articles}
    for article in project.articles:
        found[article.version_of if article.version_of in there else article.id].append(article)
    return tuple(TextVersions(_in_time(articles)) for articles in found.values() if len(articles) > 1)


def of_article(project: Project, article_id: str) -> TextVersions:
    """The versions of one text, asked for by the id of any of them; SelectionError where there is but one."""
    if all(article.id != article_id for article in project.articles):
        raise SelectionError(f"No article {article_id!r} in this project. See: framing versions PROJECT")
    for found in of(project):
        if any(article.id == article_id for article in found.articles):
            return found
    raise SelectionError(f"Of the article {article_id!r} one version is loaded. See: framing versions PROJECT")


def steps(versions: TextVersions) -> Iterator[Step]:
    """What changed from each version to the next, in headline and text? Each step is made when it is asked for."""
    for a, b in pairwise(versions.articles):
        yield Step(a, b, word_changes.between(a.title, b.title), word_changes.between(_below(a), _below(b)))


def saved_at(article: Article) -> datetime | None:
    """By which time a version is put in order: when it was changed last, else when it was published."""
    return article.updated_at or article.published_at


def pairs(project: Project, passages: Iterable[Passage], *, whole: bool = False) -> list[tuple[str, str]]:
    """Pairs of these passages' ids that belong to versions of one text: what is known, not what is found.

    One pair for each two neighbouring versions of one outlet. whole: only of articles that are one passage; entries
    of a live blog do not take each other's place.
    """
    first = {article.id: article.version_of or article.id for article in project.articles}
    whole_ids = {article.id for article in project.articles if article.kind is ArticleKind.ARTICLE}
    told: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for passage in passages:
        if not whole or passage.article_id in whole_ids:
            text = (first.get(passage.article_id, passage.article_id), passage.outlet)
            told[text].setdefault(passage.article_id, passage.id)
    return [pair for one in told.values() for pair in pairwise(one.values())]


def _in_time(articles: Sequence[Article]) -> tuple[Article, ...]:
    moments = [saved_at(article) for article in articles]
    if not all(moments):
        return tuple(articles)
    return tuple(sorted(articles, key=lambda article: (saved_at(article) or datetime.min).timestamp()))


def _below(article: Article) -> str:
    """The text without the headline above it, which is told by itself."""
    text = article.text.lstrip()
    return text.removeprefix(article.title).lstrip() if article.title else text
