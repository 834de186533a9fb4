"""Markdown: one article a file, its front matter as a header, its signs taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.ingest.front_matter import header
from framing.ingest.items import Context, Item
from framing.ingest.markdown_signs import Plain, without_signs
from framing.ingest.records import Record, from_fields
from framing.ingest.sources import Source

__all__ = ["Plain", "markdown_items", "without_signs"]


def markdown_items(source: Source, context: Context) -> Iterator[Item]:
    """The one text of a Markdown file.

    Its front matter gives the fields; those that say nothing of an article (layout, tags) are told and left out. The
    title is that of the header, else the first heading.
    """
    text = source.text(context.limits).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > 2 * context.limits.article_characters:  # no article: not worth the work, and told by the check
        yield Item(Record(place=source.file, file=source.file, id=source.id, text=text, title_in_text=True))
        return
    values, idle, body = header(text, context.language)
    plain = without_signs(body)
    from_heading = plain.title and not values.get("title")
    values["title"] = values.get("title") or plain.title
    values["text"] = plain.text.removeprefix(plain.title).lstrip("\n") if plain.begins_with_title else plain.text
    if plain.begins_with_title and not from_heading and plain.title != values["title"]:
        values["text"] = plain.text
    record = from_fields(values, place=source.file, file=source.file, id=source.id)
    if from_heading and not plain.begins_with_title:
        record = replace(record, title_in_text=True)
    yield Item(record)
    if idle:
        yield Item(note=f"fields of the header that were not used: {', '.join(map(repr, idle[:20]))}")
