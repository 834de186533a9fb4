"""Files to a project: read, cut into passages, and what could not be loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from framing.ingest import readers
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.records import Record
from framing.model import Article, Project, Remark
from framing.pipeline import taking_in
from framing.pipeline.progress import Progress, no_progress
from framing.pipeline.taken import Double, Given, NewVersion, Taken


@dataclass(frozen=True, slots=True)
class Added:
    """A project with new articles, and what to know about the input."""

    project: Project
    articles: tuple[Article, ...]
    """The new ones."""
    remarks: tuple[Remark, ...]
    doubles: tuple[Double, ...] = ()
    """Texts that are there already; `remarks` tells of each of them, too."""
    versions: tuple[NewVersion, ...] = ()
    """Those of the new ones that are versions of other texts."""

    @property
    def rejected_count(self) -> int:
        """What was met and not loaded, doubles left out."""
        return sum(remark.rejected for remark in self.remarks) - len(self.doubles)

    @property
    def found_count(self) -> int:
        """What was met: loaded, doubled and not loaded add up to it."""
        return len(self.articles) + len(self.doubles) + self.rejected_count


def add(
    project: Project,
    paths: Iterable[Path],
    *,
    index: Path | None = None,
    default: Record | None = None,
    columns: Mapping[str, str] | None = None,
    limits: Limits = DEFAULT,
    progress: Progress = no_progress,
) -> Added:
    """Read files and folders into a project; what cannot be loaded is listed, the rest is kept.

    columns: of tables, field to column; fields that it does not name go by the columns' names.
    limits: how much a file may hold.
    Stories found before no longer hold all passages, so the project counts as not grouped.
    """
    known, remarks = readers.read_index(index) if index else (None, [])
    found, more = readers.sources(paths)
    at = index.resolve() if index else None
    meant = [source for source in found if at is None or source.path.resolve() != at]
    given = [Given(source, default or Record(place="", file=""), columns) for source in meant]
    taken = taking_in.take(project, given, index=known, limits=limits, progress=progress)
    taken = replace(taken, remarks=(*remarks, *more, *taken.remarks))
    told = (*taken.remarks, *_told(taken))
    return Added(taken.into(project), taken.articles, told, taken.doubles, taken.versions)


def _told(taken: Taken) -> Iterator[Remark]:
    """Doubles and new versions as remarks."""
    for one in taken.doubles:
        stands = f"stands in {one.same.file} already" if one.same.file else "stands there already"
        where = "already in the project" if one.in_project else stands
        yield Remark(one.article.file, f"{where}; not loaded again", one.line, part=one.part)
    for new in taken.versions:
        said = f"a new version of {new.first.id!r}, loaded as {new.article.id!r}; both are kept"
        if new.repeated_count:
            said += f"; {new.repeated_count} of its entries stand in an earlier one and do not count again"
        if not new.alike:
            said += "; they share hardly any wording, so look at both"
        yield Remark(new.article.file, said, new.line, False, new.part)
