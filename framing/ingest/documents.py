"""Plain text: one article a file, with a short header where the text brings one."""

from __future__ import annotations

from collections.abc import Iterator

from framing.errors import IngestError
from framing.ingest.items import Context, Item
from framing.ingest.records import FIELDS, Record, from_fields
from framing.ingest.sources import Source
from framing.ingest.tables import names
from framing.language.resources import Language

FENCE = "---"


def text_items(source: Source, context: Context) -> Iterator[Item]:
    """The one text of a file of plain text."""
    yield Item(text_record(source.text(context.limits), source.file, source.id, context.language))


def text_record(text: str, file: str, article_id: str, language: Language) -> Record:
    """A text file as a record.

    A header stands between two lines `---` at the top, one `field: value` a line, with the fields of the tables under
    the names that the language knows for them (outlet or Medium, title or Titel, published or Datum). Without one, the
    whole file is the text, and its headline is whatever the page begins with.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].strip() != FENCE:
        return Record(place=file, file=file, id=article_id, text=text, title_in_text=True)
    closing = next((number for number, line in enumerate(lines[1:], start=1) if line.strip() == FENCE), None)
    if closing is None:
        raise IngestError("line 1: a header begins with '---', but no second '---' closes it")
    values: dict[str, str] = {}
    for number, line in enumerate(lines[1:closing], start=2):
        name, colon, value = line.partition(":")
        if not line.strip():
            continue
        field = names.field_of(name.strip(), language) if colon else None
        if field is None or field == "text":
            known = ", ".join(field for field in FIELDS if field != "text")
            raise IngestError(f"line {number}: {line.strip()[:200]!r} is no header field; known are {known}")
        if field in values:
            raise IngestError(f"line {number}: the header gives {field!r} twice")
        values[field] = value.strip()
    values["text"] = "\n".join(lines[closing + 1 :]).lstrip("\n")
    return from_fields(values, place=file, file=file, id=article_id)
