"""Files to articles: one table of suffixes, and a list of everything that was not loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from framing.errors import IngestError
from framing.ingest import archives, containers, documents, feeds, markdown, mojibake, pages, records, tables, warc
from framing.ingest.given_indexes import is_misnamed, read_index
from framing.ingest.index import CALL_IT_INDEX, NOT_LISTED, Index, key_of
from framing.ingest.items import Context, Item, Reader
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.records import Record
from framing.ingest.sources import Source, sources
from framing.language.resources import Language
from framing.model import Article, ArticleExtent, Remark

__all__ = ["READERS", "SUFFIXES", "Reading", "Source", "read", "read_index", "sources"]

GRACE = timedelta(days=2)
"""A text may be dated so far ahead: a paper is sold the evening before, zones differ, and clocks are wrong."""

READERS: Mapping[str, Reader] = {
    ".txt": archives.text_or(tables.table_or(documents.text_items)),
    ".md": markdown.markdown_items,
    ".markdown": markdown.markdown_items,
    ".docx": archives.document_items,
    ".rtf": archives.document_items,
    ".doc": archives.document_items,
    ".html": archives.page_or(pages.html_items),
    ".htm": archives.page_or(pages.html_items),
    ".xhtml": archives.page_or(pages.html_items),
    ".mhtml": archives.page_or(pages.mhtml_items),
    ".mht": archives.page_or(pages.mhtml_items),
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


def read(
    source: Source,
    *,
    index: Index | None,
    default: Record,
    timezone: str,
    language: Language,
    limits: Limits = DEFAULT,
    columns: Mapping[str, str] | None = None,
    tell: Callable[[int], None] = lambda count: None,
    today: date | None = None,
) -> Reading:
    """The articles of one file.

    index: what is known of each file, if there is an index; a file of which it speaks and that it does not name is not
    loaded.
    default: fields for whatever neither the file nor the index gives. columns: of a table, as Context has them.
    tell: called with the number of texts that were met so far. today: no text is from a later day; None: from any.
    What cannot be loaded comes back as a remark that names file and place and keeps what stood there; nothing is raised
    for the content of a file.
    """
    listed = None if index is None else index.of(key_of(source))
    context = Context(timezone=timezone, language=language, limits=limits, columns=columns, listed=listed)
    if index and not index.was_named and listed is not None and not listed and containers.has_index(source, context):
        listed, context = None, replace(context, listed=None)  # an archive with an index of its own needs no other
    articles: list[Article] = []
    places: list[tuple[int | None, str]] = []
    remarks: list[Remark] = []
    try:
        if is_misnamed(source, language=language, limits=limits, columns=columns):
            raw = source.text(limits)[: limits.raw_characters]
            return Reading((), (Remark(source.file, CALL_IT_INDEX, raw=raw),))
        if listed is not None and not listed:
            raw = containers.beginning(_items(source, replace(context, listed=None)), context)
            return Reading((), (Remark(source.file, NOT_LISTED, raw=raw),))
        for count, item in enumerate(_items(source, context), start=1):
            if count > limits.articles:
                raise IngestError(
                    f"it holds more than {limits.articles:,} texts; the others were not read. Split it, "
                    "or raise the limit articles"
                )
            known = item.known or (listed.whole if listed else None)
            made, found = _made(item, source, known, default, context, today)
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
    item: Item, source: Source, known: Record | None, default: Record, context: Context, today: date | None
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
    made, ahead = _not_ahead(made, today)
    lacks = [*spoilt, *ahead, *(() if ahead else _no_date(made)), *(() if row.is_told else _lacks(made))]
    return [made], [Remark(record.file, f"{one}{where}", item.line, False, item.part) for one in lacks]


def _not_ahead(article: Article, today: date | None) -> tuple[Article, list[str]]:
    """The article without a day that has not come yet, and what to say of it.

    Two digits of a year, a slip of the pen and a programme's default give such days; a grouping by time would put the
    text far from all others.
    """
    if today is None:
        return article, []
    last = datetime.combine(today + GRACE, time.max, UTC)
    if article.updated_at is not None and article.updated_at > last:
        article = replace(article, updated_at=None)
    if article.published_at is None or article.published_at <= last:
        return article, []
    written = article.published_at.date().isoformat()
    note = f"its date {written} is later than today; loaded without one, so that no time window applies to it"
    return replace(article, published_at=None, time_known=False), [note]


def _no_date(article: Article) -> list[str]:
    return [] if article.published_at else ["no date; loaded without one, so that no time window applies to it"]


def _lacks(article: Article) -> list[str]:
    """What whoever loads this article should know."""
    found = []
    if article.extent is ArticleExtent.STUB:
        found.append("only the beginning of a text (paywall, or as a feed gives it); loaded and marked as such")
    return found
