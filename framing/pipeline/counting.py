"""How many texts and passages are there, and how many of them are earlier versions? The one rule for all counts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from framing.model import Article, Passage, Project
from framing.pipeline import latest


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are in all: every version of a text that is loaded."""

    total: int
    earlier: int = 0
    """Those of them of which a newer version is among them. They are kept, and no comparison counts them."""

    @property
    def newest(self) -> int:
        """What a comparison counts.

        >>> Count(12, 2).newest
        10
        """
        return self.total - self.earlier


@dataclass(frozen=True, slots=True)
class Counts:
    """Of a whole project."""

    texts: Count
    """Articles: of a live blog that was saved three times two are earlier versions."""
    passages: Count
    """What is grouped and compared: an entry that a later version of its page repeats stands there once."""
    alone: Count
    """Passages without counterpart."""


class Counting:
    """What counts in a project; made once, and asked for as many stories or outlets as there are."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._ranks = latest.ranks(project)

    def texts(self, articles: Collection[Article]) -> Count:
        """How many of these articles are earlier versions of others among them?"""
        return Count(len(articles), len(self._ranks.earlier({article.id for article in articles})))

    def passages(self, passages: Sequence[Passage]) -> Count:
        """How many of these passages stand in earlier versions of texts among them, as `latest.of` leaves them out?"""
        return Count(len(passages), len(passages) - len(self.newest(passages)))

    def of_ids(self, passage_ids: Sequence[str]) -> Count:
        """The same for passages named by their ids."""
        return self.passages([self._project.passage_by_id[one] for one in passage_ids])

    def of_outlets(self) -> dict[str, Count]:
        """How many passages of each outlet are loaded?"""
        found: dict[str, list[Passage]] = {outlet.name: [] for outlet in self._project.outlets}
        for passage in self._project.passages:
            found[passage.outlet].append(passage)
        return {name: self.passages(its) for name, its in found.items()}

    def newest(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        """Those of these passages that count."""
        return latest.of(self._project, passages, known=self._ranks)


def of_project(project: Project) -> Counts:
    """How many texts and passages does a project hold?

    >>> of_project(Project()).texts
    Count(total=0, earlier=0)
    """
    counting = Counting(project)
    return Counts(
        counting.texts(project.articles), counting.passages(project.passages), counting.passages(project.singletons)
    )
