"""What would be loaded, what not, and why? Texts are read and checked before a project changes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from framing.errors import IngestError
from framing.ingest import columns as table_columns
from framing.ingest import files, liveblog, readers, records
from framing.ingest.columns import Columns
from framing.ingest.readers import Source
from framing.ingest.records import Record
from framing.language.resources import load
from framing.model import Article, Passage, Project, Remark
from framing.pipeline.progress import Progress, no_progress
from framing.settings import Settings

_LONGEST_NAME = 120
"""Bytes of a file's name that go into the ids of its texts."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as somebody gave it, and what they say about it."""

    name: str
    content: bytes = field(repr=False)
    columns: Mapping[str, str] | None = None
    """Of a table: field to column; None where its columns bear the names that the reader knows."""
    default: Record = field(default_factory=lambda: Record(place="", file=""))
    """Fields for whatever the file does not give."""


@dataclass(frozen=True, slots=True)
class Double:
    """A text that is there already: of the same outlet, with the same words. It is not loaded."""

    article: Article
    line: int | None
    same: Article
    in_project: bool
    """False where it stands twice in what was given."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come into a project."""

    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()
    remarks: tuple[Remark, ...] = ()
    doubles: tuple[Double, ...] = ()

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
        return tuple(one.file for one in self.rejected if one.line is None and one.reason.startswith(records.NO_OUTLET))

    @property
    def read_count(self) -> int:
        """Texts that were met, loaded or not."""
        return len(self.articles) + len(self.doubles) + len(self.rejected)

    def into(self, project: Project) -> Project:
        """The project with these texts. Stories found before no longer hold all of them, so it is not grouped."""
        if not self.articles:
            return project
        return replace(
            project,
            articles=(*project.articles, *self.articles),
            passages=(*project.passages, *self.passages),
            grouped=False,
        )


def read(project: Project, uploads: Sequence[Upload], *, progress: Progress = no_progress) -> Preview:
    """What would come into the project from these files, in their order?

    What cannot be loaded comes back as a remark that names file and line. A text of an outlet that is there
    already, in the project or earlier in the files, is a double, whatever its file is called. Nothing is written to
    a disk.
    """
    language = load(project.settings.language)
    remarks: list[Remark] = []
    found: list[tuple[Article, int | None]] = []
    for done, upload in enumerate(uploads, start=1):
        try:
            source = _source(upload)
        except IngestError as fault:
            remarks.append(Remark(upload.name, str(fault)))
            progress("reading", done, len(uploads))
            continue
        reading = readers.read(
            source,
            index=None,
            default=upload.default,
            timezone=project.settings.timezone,
            language=language,
        )
        remarks += (replace(remark, file=upload.name) for remark in reading.remarks)
        found += ((replace(a, file=upload.name), _line(a, source.id)) for a in reading.articles)
        progress("reading", done, len(uploads))
    return _taken(project, found, remarks, progress)


def paste(project: Project, record: Record) -> Preview:
    """What would come into the project from one text? Raises IngestError where it lacks something."""
    language = load(project.settings.language)
    article = records.article(record, timezone=project.settings.timezone, language=language)
    return _taken(project, [(article, None)], [], no_progress)


def columns(upload: Upload) -> Columns | None:
    """The columns of a table, to choose from; None where the file is no table, or cannot be read as one."""
    suffix = Path(upload.name).suffix.casefold()
    if suffix not in table_columns.SUFFIXES:
        return None
    try:
        return table_columns.of(files.text_of(upload.content), suffix=suffix)
    except IngestError:  # told with all else when the file is read
        return None


def guess(found: Columns, settings: Settings) -> dict[str, str]:
    """Which field stands in which column, as far as names and content tell?"""
    return table_columns.guess(found, timezone=settings.timezone, language=load(settings.language))


def _source(upload: Upload) -> Source:
    """The file as the readers take it, under a plain name; its columns renamed if somebody chose them."""
    suffix = re.sub(r"[^\w.]", "", Path(upload.name).suffix)[:20]
    stem = re.sub(r"[^\w .,;()+=&'-]", "_", Path(upload.name).stem).strip(" .") or "text"
    path = Path(f"{stem.encode(errors='ignore')[:_LONGEST_NAME].decode(errors='ignore')}{suffix}")
    content = upload.content
    if upload.columns is not None:
        content = table_columns.renamed(files.text_of(content), upload.columns, suffix=suffix.casefold()).encode()
    return Source(path, path.stem, content)


def _taken(
    project: Project, found: Sequence[tuple[Article, int | None]], remarks: list[Remark], progress: Progress
) -> Preview:
    """The new ones among these articles, cut into passages, and the doubles."""
    language = load(project.settings.language)
    there = {_told_by(article): article for article in project.articles}
    ids = {article.id for article in project.articles}
    articles: list[Article] = []
    passages: list[Passage] = []
    doubles: list[Double] = []
    known = dict(there)
    for done, (article, line) in enumerate(found, start=1):
        told_by = _told_by(article)
        if (same := known.get(told_by)) is not None:
            doubles.append(Double(article, line, same, in_project=told_by in there))
        else:
            new, entries = liveblog.segment(_with_free_id(article, ids), language)
            ids.add(new.id)
            known[told_by] = new
            articles.append(new)
            passages += entries
        progress("splitting", done, len(found))
    gone = {(double.article.file, double.line) for double in doubles}
    kept = (remark for remark in remarks if remark.rejected or (remark.file, remark.line) not in gone)
    return Preview(tuple(articles), tuple(passages), tuple(kept), tuple(doubles))


def _told_by(article: Article) -> tuple[str, str]:
    """By what a text is known again: its outlet and its words, whatever the blanks between them."""
    return article.outlet.casefold(), " ".join(article.text.split())


def _with_free_id(article: Article, taken: set[str]) -> Article:
    """Two files may bear one name and hold two texts: the later one gets a number."""
    if article.id not in taken:
        return article
    return replace(article, id=next(name for n in count(2) if (name := f"{article.id}~{n}") not in taken))


def _line(article: Article, stem: str) -> int | None:
    """The line of a table's row, which its id ends with unless the table gives ids."""
    number = article.id.removeprefix(f"{stem}:")
    return int(number) if number != article.id and number.isdigit() else None
