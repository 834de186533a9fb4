"""Which version of a text counts? The newest one here: what stands in several must not count several times."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from framing.model import ArticleKind, Passage, Project
from framing.pipeline import text_versions


@dataclass(frozen=True, slots=True)
class Ranks:
    """How new is each version of the texts that have several?"""

    texts: Mapping[str, tuple[str, int]]
    """By an article's id: which text it is a version of, and its place among the versions, from the oldest on."""
    whole: frozenset[str]
    """Those of them that are one passage. Entries of a live blog do not take each other's place."""

    def earlier(self, article_ids: Collection[str]) -> set[str]:
        """Of which of these articles is a newer version among them?"""
        newest: dict[str, int] = {}
        here = {one: self.texts[one] for one in article_ids if one in self.texts}
        for text, place in here.values():
            newest[text] = max(place, newest.get(text, 0))
        return {one for one, (text, place) in here.items() if place < newest[text]}


def ranks(project: Project) -> Ranks:
    """The versions of the project's texts, to be asked for many stories."""
    if not any(article.version_of for article in project.articles):
        return Ranks({}, frozenset())
    found = [(one.id, place, a) for one in text_versions.of(project) for place, a in enumerate(one.articles)]
    return Ranks(
        {article.id: (text, place) for text, place, article in found},
        frozenset(article.id for _, _, article in found if article.kind is ArticleKind.ARTICLE),
    )


def of(project: Project, passages: Sequence[Passage], *, known: Ranks | None = None) -> tuple[Passage, ...]:
    """These passages without those of which a newer version is among them, in their order.

    Entries of live blogs all stay: what a later version of a page repeats is none of its passages. known: the
    project's ranks, where they are asked for often.
    """
    found = known or ranks(project)
    if not found.whole:
        return tuple(passages)
    old = found.earlier(found.whole.intersection(passage.article_id for passage in passages))
    return tuple(passage for passage in passages if passage.article_id not in old)
