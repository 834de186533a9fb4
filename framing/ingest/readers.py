"""Files to articles: one table of suffixes, and a list of everything that was not loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from framing.errors import IngestError
from framing.ingest import records
from framing.ingest.documents import text_record
from framing.ingest.files import read_text, text_of
from framing.ingest.html import html_record
from framing.ingest.records import Record
from framing.ingest.tables import csv_records, csv_rows, jsonl_records
from framing.language.resources import Language
from framing.model import Article, Remark

ONE_ARTICLE = {".txt": text_record, ".html": html_record, ".htm": html_record}
ONE_A_ROW = {".csv": csv_records, ".tsv": csv_records, ".jsonl": jsonl_records}
NOT_TEXTS = ("README", "README.md")
"""What stands in a folder to explain it."""

SUFFIXES = (*ONE_ARTICLE, *ONE_A_ROW)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: articles in the order of the files, and what to know about the rest."""

    articles: tuple[Article, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the id that its article gets: its path below the folder that was pointed at."""

    path: Path
    id: str
    content: bytes | None = field(default=None, repr=False)
    """What stands in it, where it came without a disk; `path` is then a name and no more."""

    def text(self) -> str:
        """Its text. Raises IngestError where it has none that can be read."""
        return read_text(self.path) if self.content is None else text_of(self.content)


def sources(paths: Iterable[Path]) -> tuple[list[Source], list[Remark]]:
    """All files meant by a list of files and folders, folders read to the bottom, in order of name.

    A pattern (texts/*.txt) that the shell left as it is, as Windows does, is filled in here.
    """
    found: list[Source] = []
    remarks: list[Remark] = []
    for path in (path for given in paths for path in _filled_in(given)):
        if path.is_dir():
            inside = sorted(
                p for p in path.rglob("*") if p.is_file() and not p.name.startswith(".") and p.name not in NOT_TEXTS
            )
            found += [Source(p, p.relative_to(path).with_suffix("").as_posix()) for p in inside]
            if not inside:
                remarks.append(Remark(str(path), "the folder holds no files"))
        elif path.is_file():
            found.append(Source(path, path.stem))
        else:
            remarks.append(Remark(str(path), "no such file or folder"))
    return found, remarks


def _filled_in(path: Path) -> list[Path]:
    if path.exists() or not set("*?[") & set(path.name):
        return [path]
    return sorted(path.parent.glob(path.name)) or [path]


def read_index(path: Path) -> tuple[dict[Path, Record], list[Remark]]:
    """An index CSV (file, outlet, published; also title, kind, url, notice, id): file to its known fields.

    Paths count from the index's own folder. A wrong line is told and left out; a file whose line is left
    out is then told as not indexed.
    """
    found: dict[Path, Record] = {}
    remarks: list[Remark] = []
    try:
        rows = list(csv_rows(read_text(path), needed=("file", "outlet", "published")))
    except IngestError as fault:
        raise IngestError(f"{path.name}: {fault}") from fault
    for line, cells in rows:
        if isinstance(cells, str):
            remarks.append(Remark(path.name, cells, line))
            continue
        target = (path.parent / cells["file"]).resolve()
        if not cells["file"] or not target.is_file():
            remarks.append(Remark(path.name, f"there is no file {cells['file']!r} beside the index", line))
        elif target in found:
            remarks.append(
                Remark(path.name, f"{cells['file']!r} stands in the index twice; the first line counts", line)
            )
        else:
            known = {name: cell for name, cell in cells.items() if name != "text"}
            found[target] = records.from_fields(known, place=f"{path.name}, line {line}", file=cells["file"])
    return found, remarks


def read(
    source: Source,
    *,
    index: Mapping[Path, Record] | None,
    default: Record,
    timezone: str,
    language: Language,
) -> Reading:
    """The articles of one file.

    index: what is known of each file, if there is an index; a file that it does not name is not loaded.
    default: fields for whatever neither the file nor the index gives. What cannot be loaded comes back as
    a remark that names file and line; nothing is raised for the content of a file.
    """
    file = source.path.name
    known = None if index is None else index.get(source.path.resolve())
    try:
        if index is not None and known is None:
            raise IngestError("the index has no (valid) line for this file")
        rows = list(_records(source))
    except IngestError as fault:
        return Reading((), (Remark(file, str(fault)),))
    articles: list[Article] = []
    remarks: list[Remark] = []
    for line, row in rows:
        if isinstance(row, str):
            remarks.append(Remark(file, row, line))
            continue
        # The index is made by hand for these files: what it says comes before what a page says of itself.
        record = (known.or_else(row) if known else row).or_else(default)
        record = _with_place(record, row, known)
        try:
            made = records.article(record, timezone=timezone, language=language)
        except IngestError as fault:
            remarks.append(_remark(record, str(fault), line, known, rejected=True))
            continue
        articles.append(made)
        if made.published_at is None:
            reason = "no date; loaded without one, so that no time window applies to it"
            remarks.append(_remark(record, reason, line, known, rejected=False))
    return Reading(tuple(articles), tuple(remarks))


def _records(source: Source) -> Iterator[tuple[int | None, Record | str]]:
    suffix = source.path.suffix.casefold()
    if suffix in ONE_ARTICLE:
        yield None, ONE_ARTICLE[suffix](source.text(), source.path.name, source.id)
    elif suffix in ONE_A_ROW:
        yield from ONE_A_ROW[suffix](source.text(), source.path.name, source.id)
    else:
        raise IngestError(f"files that end in {suffix or 'nothing'} cannot be read; known are {', '.join(SUFFIXES)}")


def _with_place(record: Record, row: Record, known: Record | None) -> Record:
    return replace(record, file=row.file, title_in_text=row.title_in_text, place=(known or row).place)


def _remark(record: Record, reason: str, line: int | None, known: Record | None, *, rejected: bool) -> Remark:
    """A fault of an indexed file is mended in the index, so the remark points there as well."""
    where = f" (see {known.place})" if known else ""
    return Remark(record.file, reason + where, line, rejected)
