"""Plain text: one article a file, with a short header where the text brings one."""

from __future__ import annotations

from framing.errors import IngestError
from framing.ingest.records import FIELDS, Record, from_fields

_FENCE = "---"


def text_record(text: str, file: str, article_id: str) -> Record:
    """A text file as a record.

    A header stands between two lines `---` at the top, one `field: value` a line, with the fields of the
    tables (outlet, title, published, kind, url, notice). Without one, the whole file is the text, and its
    headline is whatever the page begins with.
    """
    lines = text.split("\n")
    if lines[0].strip() != _FENCE:
        return Record(place=file, file=file, id=article_id, text=text, title_in_text=True)
    closing = next((number for number, line in enumerate(lines[1:], start=1) if line.strip() == _FENCE), None)
    if closing is None:
        raise IngestError("line 1: a header begins with '---', but no second '---' closes it")
    values: dict[str, str] = {}
    for number, line in enumerate(lines[1:closing], start=2):
        name, colon, value = line.partition(":")
        if not line.strip():
            continue
        if not colon or name.strip().casefold() not in FIELDS or name.strip().casefold() == "text":
            known = ", ".join(field for field in FIELDS if field != "text")
            raise IngestError(f"line {number}: {line.strip()!r} is no header field; known are {known}")
        values[name.strip().casefold()] = value.strip()
    values["text"] = "\n".join(lines[closing + 1 :]).lstrip("\n")
    return from_fields(values, place=file, file=file, id=article_id)
