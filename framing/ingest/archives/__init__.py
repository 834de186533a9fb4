"""What press archives hand out: Nexis Uni and LexisNexis, Factiva, WISO and GENIOS; and plain DOCX and RTF.

What a file is, its content says, not its name: archives call RTF files ".doc" and text files ".TXT".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from framing.errors import IngestError
from framing.ingest import pages
from framing.ingest.archives import docx, factiva, factiva_html, genios, nexis, nexis_text, rtf, single
from framing.ingest.archives.document import Document, lines_of
from framing.ingest.files import text_of
from framing.ingest.items import Context, Item, Reader
from framing.ingest.sources import Source

__all__ = ["document_items", "page_or", "text_or"]

_KINDS: tuple[
    tuple[Callable[[Document, Context], bool], Callable[[Document, Source, Context], Iterator[Item]]], ...
] = (
    (nexis.is_export, nexis.items),
    (nexis_text.is_export, nexis_text.items),
    (factiva.is_export, factiva.items),
    (genios.is_export, genios.items),
)
"""Which archive's file is this? The first that fits reads it."""
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def document_items(source: Source, context: Context) -> Iterator[Item]:
    """The articles of a DOCX, an RTF, or a .doc that is one of these or a page.

    Raises IngestError where it is none of them, damaged, or locked by a password.
    """
    raw = source.raw(context.limits)
    if (page := _page_reader(raw)) is not None:
        yield from page(source, context)
        return
    if raw.startswith(b"PK"):
        document = docx.read(raw, context.limits)
    elif b"{\\rtf" in raw[:1_000]:
        document = rtf.read(raw, context.limits)
    elif raw.startswith(_OLD_WORD):
        raise IngestError(
            "an older Word file (.doc), or one that is locked by a password; open it in a word processor and save "
            "it as DOCX without a password"
        )
    else:
        document = Document(lines_of(text_of(raw)))
    if len(document.lines) > context.limits.archive_lines:
        most = f"{context.limits.archive_lines:,}"
        raise IngestError(f"the document has more than {most} paragraphs; split it, or raise the limit archive_lines")
    yield from (_archive(document, source, context) or single.items(document, source, context))


def _page_reader(raw: bytes) -> Reader | None:
    """The reader for a page under a document's name: Word saves "web pages" as .doc, and so do many websites."""
    top = raw[:1_000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if top.startswith(b"mime-version:"):
        return pages.mhtml_items
    is_page = top.startswith((b"<html", b"<!doctype html")) or (top.startswith(b"<?xml") and b"<html" in top)
    return page_or(pages.html_items) if is_page else None


def text_or(otherwise: Reader) -> Reader:
    """A reader of text files that knows archives' exports; the other one reads what is none."""

    def text_items(source: Source, context: Context) -> Iterator[Item]:
        text = source.text(context.limits)
        known = None
        if text.count("\n") <= context.limits.archive_lines:
            known = _archive(Document(lines_of(text)), source, context)
        yield from (known or otherwise(source, context))

    return text_items


def page_or(otherwise: Reader) -> Reader:
    """A reader of saved pages that knows Factiva's; the other one reads what is none."""

    def page_items(source: Source, context: Context) -> Iterator[Item]:
        # The bytes as they are: what encoding a page has, its own reader finds out.
        if factiva_html.is_export(source.raw(context.limits).decode("latin-1")):
            yield from factiva_html.html_items(source.text(context.limits), source, context)
        else:
            yield from otherwise(source, context)

    return page_items


def _archive(document: Document, source: Source, context: Context) -> Iterator[Item] | None:
    """The articles, if this is an archive's export that is known."""
    return next((items(document, source, context) for fits, items in _KINDS if fits(document, context)), None)
