"""CSV and TSV: one article a row."""

from __future__ import annotations

from collections.abc import Iterator

from framing.errors import IngestError
from framing.ingest.items import Context, Item, Reader
from framing.ingest.limits import DEFAULT
from framing.ingest.sources import Source
from framing.ingest.tables import delimited_rows, names
from framing.ingest.tables.delimited_rows import Head
from framing.ingest.tables.plans import best_head, plan_of
from framing.ingest.tables.taking import Taking

_LOOKED_AT = 100_000
"""Characters of a text file that are looked at to know whether it is a table."""


def csv_items(source: Source, context: Context) -> Iterator[Item]:
    """Each row of a table with its line number.

    Rows above the names of the columns (a title, the query of an export) are passed over. Comma, semicolon, tab and
    bar are told apart by the row of the names.
    """
    text = source.text(context.limits)
    head, is_headlines = article_head(text, context)
    columns = names.unique(head.names)
    most, is_empty = context.limits.table_rows, True

    def again() -> Iterator[dict[str, str]]:
        rows = delimited_rows.rows(text, head, most=most)
        return (dict(zip(columns, row.cells, strict=True)) for row in rows if not row.reason)

    taking = Taking(source, context, again, headlines=is_headlines)
    for row in delimited_rows.rows(text, head, most=most):
        is_empty = False
        if row.reason:
            yield Item(line=row.line, reason=row.reason, raw=row.raw)
        else:
            cells = dict(zip(columns, row.cells, strict=True))
            yield taking.item(cells, number=row.line, line=row.line, raw=row.raw)
    if is_empty:
        raise IngestError(f"line {head.line}: no rows below the names of the columns")
    yield from taking.notes()


def table_or(otherwise: Reader) -> Reader:
    """A reader of text files that knows tables; the other one reads what is none. Excel calls such files .txt."""

    def text_items(source: Source, context: Context) -> Iterator[Item]:
        yield from (csv_items if _is_table(source.text(context.limits), context) else otherwise)(source, context)

    return text_items


def _is_table(text: str, context: Context) -> bool:
    """Are the first two lines parted by as many tabs, and do two columns of an article have a name there?"""
    first, _, rest = text[:_LOOKED_AT].lstrip("\r\n").partition("\n")
    cells = tuple(cell.strip().strip('"') for cell in first.split("\t"))
    if len(cells) < 2 or rest.partition("\n")[0].count("\t") < len(cells) - 1:
        return False
    try:
        made = plan_of(names.unique(cells), context, every=False)
    except IngestError:
        return False
    return names.field_count(made) > 1 and ("text" in made or "title" in made)


def article_head(text: str, context: Context) -> tuple[Head, bool]:
    """The row that names the columns of articles, and whether the table holds headlines and no texts.

    Raises IngestError where no row names a column for either.
    """
    found = delimited_rows.heads(text)
    chosen, is_headlines = best_head([names.unique(head.names) for head in found], context, first=found[0].line)
    return found[chosen], is_headlines


def csv_rows(
    text: str, *, needed: tuple[str, ...], most: int = DEFAULT.table_rows
) -> Iterator[tuple[int, dict[str, str] | str]]:
    """Each row of a table with its line number, as column -> cell or as the reason why it is none.

    Raises IngestError where the first row lacks a needed column: then nothing can be read; and behind `most` rows.
    """
    top = delimited_rows.heads(text)[0]
    head = [" ".join(column.split()).casefold() for column in top.names]
    where = f"line {top.line}"
    if lacking := [column for column in needed if column not in head]:
        raise IngestError(f"{where}: no column {', '.join(map(repr, lacking))} (found: {', '.join(head)})")
    if twice := sorted({column for column in head if head.count(column) > 1}):
        raise IngestError(f"{where}: the column {', '.join(map(repr, twice))} stands there twice")
    for row in delimited_rows.rows(text, top, most=most):
        if row.reason:
            yield row.line, row.reason
        else:
            yield row.line, dict(zip(head, (cell.strip() for cell in row.cells), strict=True))
