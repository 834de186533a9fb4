"""Files to articles: one table of suffixes, and a list of everything that was not loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from framing.errors import IngestError
from framing.ingest import archives, containers, documents, feeds, markdown, mojibake, pages, records, tables, warc
from framing.ingest.files import read_text
from framing.ingest.items import Context, Item, Reader
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.records import Record
from framing.ingest.sources import Source, sources
from framing.ingest.tables import csv_rows
from framing.language.resources import Language
from framing.model import Article, ArticleExtent, Remark

__all__ = ["READERS", "SUFFIXES", "Reading", "Source", "read", "read_index", "sources"]

READERS: Mapping[str, Reader] = {
    ".txt": archives.text_or(tables.table_or(documents.text_items)),
    ".md": markdown.markdown_items,
    ".markdown": markdown.markdown_items,
    ".docx": archives.document_items,
    ".rtf": archives.document_items,
    ".doc": archives.document_items,
    ".html": archives.page_or(pages.html_items),
    ".htm": archives.page_or(pages.html_items),
    ".xhtml": pages.html_items,
    ".mhtml": pages.mhtml_items,
    ".mht": pages.mhtml_items,
    ".csv": tables.csv_items,
    ".tsv": tables.csv_items,
    ".jsonl": tables.jsonl_items,
    ".json": tables.json_items,
    ".ndjson": tables.jsonl_items,
    ".xlsx": tables.xlsx_items,
    ".xlsm": tables.xlsx_items,
    ".rss": feeds.feed_items,
    ".atom": feeds.feed_items,
    ".rdf": feeds.feed_items,
    ".xml": feeds.feed_items,
    ".zip": lambda source, context: containers.zip_items(source, context, READERS),
    ".warc": lambda source, context: warc.warc_items(source, context, READERS),
}
"""Which reader reads a file of this suffix? All of them may also be compressed (.gz, .xz, .bz2)."""

SUFFIXES = tuple(READERS)
SAVED_ANEW: Mapping[str, str] = {
    ".xls": "open it in a spreadsheet program and save it as .xlsx",
    ".xlsb": "open it in Excel and save it as .xlsx",
    ".ods": "open it in a spreadsheet program and save it as .xlsx or .csv",
}
"""What to do with files that another program turns into one that can be read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: articles in the order of the files, and what to know about the rest."""

    articles: tuple[Article, ...]
    remarks: tuple[Remark, ...]
    places: tuple[tuple[int | None, str], ...] = ()
    """Of each article: its line, and where it stands in a file without lines."""


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
    limits: Limits = DEFAULT,
    columns: Mapping[str, str] | None = None,
    tell: Callable[[int], None] = lambda count: None,
) -> Reading:
    """The articles of one file.

    index: what is known of each file, if there is an index; a file that it does not name is not loaded.
    default: fields for whatever neither the file nor the index gives. columns: of a table, as Context has them.
    tell: called with the number of texts that were met so far. What cannot be loaded comes back as a remark that names
    file and place and keeps what stood there; nothing is raised for the content of a file.
    """
    known = None if index is None else index.get(source.path.resolve())
    context = Context(timezone=timezone, language=language, limits=limits, columns=columns)
    articles: list[Article] = []
    places: list[tuple[int | None, str]] = []
    remarks: list[Remark] = []
    try:
        if index is not None and known is None:
            raise IngestError("the index has no (valid) line for this file")
        for count, item in enumerate(_items(source, context), start=1):
            if count > limits.articles:
                raise IngestError(
                    f"it holds more than {limits.articles:,} texts; the others were not read. Split it, "
                    "or raise the limit articles"
                )
            made, found = _made(item, source, known, default, context)
            articles += made
            places += [(item.line, item.part)] * len(made)
            remarks += found
            tell(count)
    except IngestError as fault:  # what was read before the fault is kept
        remarks.append(Remark(source.file, str(fault)))
    remarks += (Remark(source.file, told, rejected=False) for told in source.told)
    return Reading(tuple(articles), tuple(remarks), tuple(places))


def _items(source: Source, context: Context) -> Iterator[Item]:
    reader = READERS.get(source.suffix)
    if reader is None:
        if source.suffix in SAVED_ANEW:
            raise IngestError(f"files that end in {source.suffix} cannot be read; {SAVED_ANEW[source.suffix]}")
        ending = source.suffix or "nothing"
        raise IngestError(f"files that end in {ending} cannot be read; known are {', '.join(SUFFIXES)}")
    yield from reader(source, context)


def _made(
    item: Item, source: Source, known: Record | None, default: Record, context: Context
) -> tuple[list[Article], list[Remark]]:
    """The article of this item, if it is one, and what to know about it."""
    row, most = item.record, context.limits.raw_characters
    if item.note:
        return [], [Remark(source.file, item.note, item.line, False, item.part)]
    if row is None:
        return [], [Remark(source.file, item.reason, item.line, part=item.part, raw=item.raw[:most])]
    # The index is made by hand for these files: what it says comes before what a page says of itself.
    clean, spoilt = mojibake.mended_record(row)
    record = (known.or_else(clean) if known else clean).or_else(default)
    record = replace(
        record, file=row.file, title_in_text=row.title_in_text, entries=clean.entries, place=(known or row).place
    )
    where = f" (see {known.place})" if known else ""  # a fault of an indexed file is mended in the index
    try:
        made = records.article(record, timezone=context.timezone, language=context.language, limits=context.limits)
    except IngestError as fault:
        raw = (item.raw or f"{row.title}\n\n{row.text}".strip())[:most]
        return [], [Remark(record.file, f"{fault}{where}", item.line, part=item.part, raw=raw)]
    lacks = [*spoilt, *_lacks(made)]
    return [made], [Remark(record.file, f"{one}{where}", item.line, False, item.part) for one in lacks]


def _lacks(article: Article) -> list[str]:
    """What whoever loads this article should know."""
    found = []
    if article.published_at is None:
        found.append("no date; loaded without one, so that no time window applies to it")
    if article.extent is ArticleExtent.STUB:
        found.append("only the beginning of a text (paywall, or as a feed gives it); loaded and marked as such")
    return found
