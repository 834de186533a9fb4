"""What would be loaded, what not, and why? Texts are read and checked before a project changes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from framing.errors import IngestError
from framing.ingest import columns as table_columns
from framing.ingest import compressed, records
from framing.ingest.columns import Columns
from framing.ingest.given_indexes import is_index, is_misnamed
from framing.ingest.items import Context
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.language.resources import load
from framing.model import Project
from framing.pipeline import taking_in
from framing.pipeline.progress import Progress, no_progress
from framing.pipeline.taken import Double, Found, Given, NewVersion, Taken
from framing.settings import Settings

__all__ = ["Double", "NewVersion", "Preview", "Upload", "columns", "guess", "is_sure", "paste", "read"]

Preview = Taken
"""What would come into a project."""

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


def read(project: Project, uploads: Sequence[Upload], *, progress: Progress = no_progress) -> Preview:
    """What would come into the project from these files, in their order?

    As `taking_in.take`, which `framing add` uses, too. Nothing is written to a disk.
    """
    given = [Given(_source(one), one.default, one.columns, one.name) for one in uploads]
    return taking_in.take(project, given, progress=progress)


def paste(project: Project, record: Record) -> Preview:
    """What would come into the project from one text? Raises IngestError where it lacks something."""
    language = load(project.settings.language)
    article = records.article(record, timezone=project.settings.timezone, language=language)
    return taking_in.take_found(project, [Found(article)])


def columns(upload: Upload) -> Columns | None:
    """The columns of a table, to choose from; None where the file is no table or an index, or cannot be read as one."""
    source, settings = _source(upload), Settings()
    if any(asked(source, language=load(settings.language)) for asked in (is_index, is_misnamed)):
        return None
    if source.suffix not in table_columns.SUFFIXES:
        return None
    try:
        return table_columns.of(source, Context(settings.timezone, load(settings.language)))
    except IngestError:  # told with all else when the file is read
        return None


def guess(found: Columns, settings: Settings) -> dict[str, str]:
    """Which field stands in which column, as far as names and content tell?"""
    return table_columns.guess(found, timezone=settings.timezone, language=load(settings.language))


def is_sure(found: Columns, guessed: Mapping[str, str], settings: Settings) -> bool:
    """Do the names of the columns tell text, outlet and headline? Else somebody should look at what was guessed."""
    named = table_columns.by_name(found, load(settings.language))
    return {"text", "outlet"} <= named.keys() and ("title" in named or "title" not in guessed)


def _source(upload: Upload) -> Source:
    """The file as the readers take it, under a plain name."""
    given = Path(upload.name)
    stem = compressed.bare(given).stem
    suffix = re.sub(r"[^\w.]", "", given.name.removeprefix(stem))[:20]
    plain = re.sub(r"[^\w .,;()+=&'-]", "_", stem).strip(" .") or "text"
    plain = plain.encode(errors="ignore")[:_LONGEST_NAME].decode(errors="ignore")
    return Source(Path(f"{plain}{suffix}"), plain, upload.content)
