"""What is sound in a damaged project file to a project that can be worked with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from framing.ingest import liveblog
from framing.language.resources import load
from framing.model import Article, ArticleKind, Passage, Project, Remark
from framing.store import Checked, gaps


def rescue(checked: Checked) -> Project:
    """Everything that could be read, as it is, and the printed words that no passage holds any more in new ones.

    What was lost of a passage is its id, its time and what is marked in it: so the words come back under an id of
    their own ("page-7#rescued-1"), which no correction names, and without an hour. Only an article's one passage is
    known again from its text. Each fault becomes a remark of the new project, which has no other trace of it. Where
    anything was lost, the stories are to be found again: `grouped` is then False.
    """
    project = checked.project
    if checked.sound:
        return project
    return replace(
        project,
        passages=(*project.passages, *_put_back(project)),
        rejected=(*project.rejected, *_remarks(checked)),
        stories=(),
        found=(),
        topics=(),
        links=(),
        grouped=False,
    )


def touched(checked: Checked) -> tuple[Article, ...]:
    """Which articles lost a passage, so that `rescue` puts their words back?"""
    there = _by_article(checked.project)
    return tuple(article for article in checked.project.articles if any(_stretches(article, there.get(article.id, []))))


def _put_back(project: Project) -> Iterator[Passage]:
    there = _by_article(project)
    taken = {passage.id for passage in project.passages}
    for article in project.articles:
        its = there.get(article.id, [])
        lost = list(_stretches(article, its))
        if not lost:
            continue
        if not its and article.id not in taken and (whole := _whole(article, project)) is not None:
            yield whole
            continue
        free = (name for n in count(1) if (name := f"{article.id}#rescued-{n}") not in taken)
        for (start, end), name in zip(lost, free, strict=False):
            yield Passage(
                name, article.id, article.outlet, start, end, article.text[start:end], 0, article.published_at
            )


def _whole(article: Article, project: Project) -> Passage | None:
    """The one passage of an article that is no live blog; None where its text does not give that back."""
    if article.kind is not ArticleKind.ARTICLE:
        return None
    cut, (passage, *_) = liveblog.segment(replace(article, furniture=()), load(project.settings.language))
    return passage if cut == article else None


def _stretches(article: Article, passages: list[Passage]) -> Iterator[tuple[int, int]]:
    """The printed words that nothing holds, without the blanks around them."""
    for start, end in gaps(article, passages):
        lost = article.text[start:end]
        if printed := lost.strip():
            begins = start + len(lost) - len(lost.lstrip())
            yield begins, begins + len(printed)


def _by_article(project: Project) -> dict[str, list[Passage]]:
    there: dict[str, list[Passage]] = {}
    for passage in project.passages:
        there.setdefault(passage.article_id, []).append(passage)
    return there


def _remarks(checked: Checked) -> Iterator[Remark]:
    for fault in checked.faults:
        yield Remark(checked.path.name, f"when it was rescued: {fault.what}", rejected=False, part=fault.where)
