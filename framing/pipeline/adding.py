"""Files to a project: read, cut into passages, and what could not be loaded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from framing.ingest import readers
from framing.ingest.given_indexes import without_others
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.records import Record
from framing.ingest.sources import Source, missing_count, not_loaded_count, path_sum
from framing.language.resources import load
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
    filled: tuple[Article, ...] = ()
    """Texts of the project of whose date or address more is known now."""
    settled: tuple[Remark, ...] = ()
    """What left the project's list of what was not loaded: see `giving_way`."""

    @property
    def rejected_count(self) -> int:
        """What was met and not loaded, doubles left out."""
        return not_loaded_count(self.remarks) - len(self.doubles)

    @property
    def missing_count(self) -> int:
        """Files and folders that were named and are not there: what would have been in them nobody knows."""
        return missing_count(self.remarks)

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

    index: a CSV with the columns file, outlet, published; without it an index.csv among the files counts.
    columns: of tables, field to column; fields that it does not name go by the columns' names.
    limits: how much a file may hold.
    Stories found before no longer hold all passages, so the project counts as not grouped.
    """
    paths = list(paths)
    found, remarks = readers.sources(paths)
    known = None
    if index is not None:
        found, others = without_others(found, index, language=load(project.settings.language), limits=limits)
        known, wrong = readers.read_index(index, found, language=load(project.settings.language), limits=limits)
        remarks = [*wrong, *remarks, *others]
    given = [Given(source, default or Record(place="", file=""), columns) for source in found]
    taken = taking_in.take(project, given, index=known, limits=limits, progress=progress)
    taken = replace(
        taken,
        remarks=(*remarks, *taken.remarks),
        indexes=((index.name, Source(index, "").sha256()),) if index is not None else taken.indexes,
        loaded_paths=taken.loaded_paths.union(_loaded_folders(paths, found, taken.loaded_paths)),
    )
    told = (*taken.remarks, *_told(taken))
    settled = taken.settled(project)
    return Added(taken.into(project), taken.articles, told, taken.doubles, taken.versions, taken.filled, settled)


def _loaded_folders(paths: Iterable[Path], found: Iterable[Source], loaded: Collection[str]) -> Iterator[str]:
    """The sums of those of these paths that are folders, and below which something was loaded."""
    folders = {folder for one in found if path_sum(one.path) in loaded for folder in one.path.parents}
    yield from (path_sum(path) for path in paths if path in folders)


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
