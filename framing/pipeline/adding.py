"""Files to a project: read, cut into passages, and what could not be loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from framing.ingest import liveblog, readers
from framing.ingest.records import Record
from framing.language.resources import load
from framing.model import Article, Passage, Project, Remark
from framing.pipeline.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class Added:
    """A project with new articles, and what to know about the input."""

    project: Project
    articles: tuple[Article, ...]
    """The new ones."""
    remarks: tuple[Remark, ...]


def add(
    project: Project,
    paths: Iterable[Path],
    *,
    index: Path | None = None,
    default: Record | None = None,
    progress: Progress = no_progress,
) -> Added:
    """Read files and folders into a project; what cannot be loaded is listed, the rest is kept.

    Stories found before no longer hold all passages, so the project counts as not grouped.
    """
    language = load(project.settings.language)
    known, remarks = readers.read_index(index) if index else (None, [])
    found, more = readers.sources(paths)
    remarks += more
    articles = {article.id: article for article in project.articles}
    new: list[Article] = []
    passages: list[Passage] = []
    for done, source in enumerate(found, start=1):
        reading = readers.read(
            source,
            index=known,
            default=default or Record(place="", file=""),
            timezone=project.settings.timezone,
            language=language,
        )
        remarks += reading.remarks
        for article in reading.articles:
            if (same := articles.get(article.id)) is not None:
                remarks.append(_already_there(article, same))
                continue
            cut, entries = liveblog.segment(article, language)
            articles[cut.id] = cut
            new.append(cut)
            passages += entries
        progress("reading", done, len(found))
    if not new:
        return Added(project, (), tuple(remarks))
    project = replace(
        project, articles=(*project.articles, *new), passages=(*project.passages, *passages), grouped=False
    )
    return Added(project, tuple(new), tuple(remarks))


def _already_there(article: Article, same: Article) -> Remark:
    if article.text == same.text and article.outlet == same.outlet:
        return Remark(article.file, "already in the project; not loaded again", rejected=True)
    return Remark(
        article.file,
        f"the id {article.id!r} already belongs to another text ({same.outlet}, file {same.file}); "
        "rename the file or give an id in the index or the table",
    )
