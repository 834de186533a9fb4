"""What is given to be taken in, and what would come of it: texts, doubles, new versions, and what is not loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from framing.ingest import records
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.model import Article, Input, Passage, Project, Remark
from framing.pipeline import filling, giving_way, keeping
from framing.pipeline.giving_way import ReadNow


@dataclass(frozen=True, slots=True)
class Given:
    """A file to take in, and what is said about it."""

    source: Source
    default: Record = field(default_factory=lambda: Record(place="", file=""))
    """Fields for whatever the file does not give."""
    columns: Mapping[str, str] | None = None
    """Of a table: field to column; None where its columns bear the names that the reader knows."""
    file: str = ""
    """What it is called where it is told of, where that is not what its source is called."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text that was read, and where."""

    article: Article
    line: int | None = None
    part: str = ""
    has_own_id: bool = False
    """False where its id was made from the name of its file and its place in it."""


@dataclass(frozen=True, slots=True)
class Double:
    """A text that is there already: of the same outlet, with the same words. It is not loaded."""

    article: Article
    line: int | None
    same: Article
    in_project: bool
    """False where it stands twice in what was given."""
    part: str = ""


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A text that is there in another wording: both are kept."""

    article: Article
    line: int | None
    first: Article
    """The version that was loaded first."""
    repeated_count: int = 0
    """Entries of a live blog that an earlier version tells word for word: they are kept, and do not count again."""
    part: str = ""
    alike: bool = True
    """False where the two share no wording, and the address or the id alone says that they are one text."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What would come into a project."""

    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()
    remarks: tuple[Remark, ...] = ()
    doubles: tuple[Double, ...] = ()
    versions: tuple[NewVersion, ...] = ()
    """Those of the articles that are new versions of others."""
    inputs: tuple[Input, ...] = ()
    places: tuple[tuple[int | None, str], ...] = ()
    """Of each article: its line, and where it stands in a file without lines."""
    filled: tuple[Article, ...] = ()
    """Texts of the project of whose date or address more is known now."""
    indexes: tuple[tuple[str, str], ...] = ()
    """Name and sum of each file that was read as an index."""
    loaded_paths: frozenset[str] = frozenset()
    """Sums of the paths at which the texts lie that were read: see `sources.path_sum`."""

    @property
    def rejected(self) -> tuple[Remark, ...]:
        """What is not loaded, with the reason; doubles are listed by themselves."""
        return tuple(remark for remark in self.remarks if remark.rejected)

    @property
    def told(self) -> tuple[Remark, ...]:
        """What is loaded all the same, and should be known."""
        return tuple(remark for remark in self.remarks if not remark.rejected)

    @property
    def files_without_outlet(self) -> tuple[str, ...]:
        """Files of one text that name no outlet: for each, somebody can say it."""
        alone = (one for one in self.rejected if one.line is None and not one.part)
        return tuple(one.file for one in alone if one.reason.startswith(records.NO_OUTLET))

    @property
    def read_count(self) -> int:
        """Texts that were met: loaded, doubled and rejected add up to it."""
        return len(self.articles) + len(self.doubles) + len(self.rejected)

    def into(self, project: Project) -> Project:
        """The project with these texts, the files that they came from, and the list of what was not loaded.

        Stories found before no longer hold all texts, so with new ones, or with new dates, it is not grouped.
        """
        told = keeping.with_inputs(project, self._read_now)
        if not self.articles and not self.filled:
            return told
        more = {article.id: article for article in self.filled}
        return replace(
            told,
            articles=(*filling.with_filled(project.articles, more), *self.articles),
            passages=(*filling.with_times(project.passages, more), *self.passages),
            grouped=False,
        )

    def settled(self, project: Project) -> tuple[Remark, ...]:
        """Which remarks on what was not loaded leave the project's list with this?"""
        return giving_way.gone(project.rejected, giving_way.with_new(project.rejected, self._read_now))

    @property
    def _read_now(self) -> ReadNow:
        texts = (*self.articles, *(one.article for one in self.doubles))
        return ReadNow(self.inputs, self.rejected, texts, self.indexes, self.loaded_paths)
