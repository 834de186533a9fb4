"""Which version of a text counts? The newest one here: what stands in several must not count several times."""

from __future__ import annotations

from collections.abc import Sequence

from framing.model import ArticleKind, Passage, Project
from framing.pipeline import text_versions


def of(project: Project, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """These passages without those of which a newer version is among them, in their order.

    Entries of live blogs all stay: what a later version of a page repeats is none of its passages.
    """
    old = _earlier(project, {passage.article_id for passage in passages})
    return tuple(passage for passage in passages if passage.article_id not in old)


def _earlier(project: Project, here: set[str]) -> set[str]:
    """The articles among these of which a newer version is among them, too."""
    if not any(article.version_of for article in project.articles):
        return set()
    found: set[str] = set()
    for versions in text_versions.of(project):
        told = [a.id for a in versions.articles if a.id in here and a.kind is ArticleKind.ARTICLE]
        found.update(told[:-1])
    return found
