"""What press archives hand out: Nexis Uni and LexisNexis, Factiva, WISO and GENIOS; and plain DOCX and RTF.

What a file is, its content says, not its name: archives call RTF files ".doc" and text files ".TXT".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from framing.errors import IngestError
from framing.ingest import pages
from framing.ingest.archives import (
    defacto,
    docx,
    europresse,
    factiva,
    factiva_html,
    genios,
    labels,
    nexis,
    nexis_text,
    page_lines,
    rtf,
    single,
)
from framing.ingest.archives.document import Document, typed
from framing.ingest.documents import FENCE
from framing.ingest.files import text_of
from framing.ingest.items import Context, Item, Reader
from framing.ingest.pages import mhtml
from framing.ingest.sources import Source

__all__ = ["document_items", "page_or", "text_or"]

_KINDS: tuple[
    tuple[Callable[[Document, Context], bool], Callable[[Document, Source, Context], Iterator[Item]]], ...
] = (
    (nexis.is_export, nexis.items),
    (genios.is_export, genios.items),  # it may count its articles as the next one does
    (nexis_text.is_export, nexis_text.items),
    (factiva.is_export, factiva.items),
    (defacto.is_export, defacto.items),
)
"""Which archive's file is this? The first that fits reads it."""
_BETWEEN_TAGS = re.compile(r">([^<>]{8,80})<")
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
        document = typed(text_of(raw))
    if len(document.lines) > context.limits.archive_lines:
        most = f"{context.limits.archive_lines:,}"
        raise IngestError(f"the document has more than {most} paragraphs; split it, or raise the limit archive_lines")
    yield from (_archive(document, source, context) or single.items(document, source, context))


def _page_reader(raw: bytes) -> Reader | None:
    """The reader for a page under a document's name: Word saves "web pages" as .doc, and so do many websites."""
    top = raw[:1_000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if top.startswith(b"mime-version:"):
        return page_or(pages.mhtml_items)
    is_page = top.startswith((b"<html", b"<!doctype html")) or (top.startswith(b"<?xml") and b"<html" in top)
    return page_or(pages.html_items) if is_page else None


def text_or(otherwise: Reader) -> Reader:
    """A reader of text files that knows archives' exports; the other one reads what is none."""

    def text_items(source: Source, context: Context) -> Iterator[Item]:
        text = source.text(context.limits)
        known = None
        # Whoever wrote a header says what the text below is.
        if not _has_header(text) and text.count("\n") <= context.limits.archive_lines:
            known = _archive(typed(text), source, context)
        yield from (known or otherwise(source, context))

    return text_items


def _has_header(text: str) -> bool:
    return text[:100].lstrip("\ufeff").partition("\n")[0].strip() == FENCE


def page_or(otherwise: Reader) -> Reader:
    """A reader of saved pages that knows those that archives hand out; the other one reads what is none."""

    def page_items(source: Source, context: Context) -> Iterator[Item]:
        raw = source.raw(context.limits)
        page = _page_in_a_mail(raw, context)
        # The bytes as they are: what encoding a page has, its own reader finds out.
        seen = raw.decode("latin-1") if page is None else page
        read = _page_kind(seen, context)
        known = None
        if read is not None:
            known = read(page if page is not None else source.text(context.limits), source, context)
        yield from (known or otherwise(source, context))

    return page_items


def _page_in_a_mail(raw: bytes, context: Context) -> str | None:
    """The page in a file that a browser saved as one (MHTML); None where the file is the page itself, or holds none."""
    if raw.lstrip()[:1] == b"<" or b"mime-version" not in raw[:5_000].lower():
        return None
    try:
        return mhtml.page_of(raw, limits=context.limits)[0]
    except IngestError:  # told by the reader of such files
        return None


def _page_kind(markup: str, context: Context) -> Callable[[str, Source, Context], Iterator[Item] | None] | None:
    """What reads this page, if an archive handed it out."""
    if factiva_html.is_export(markup):
        return factiva_html.html_items
    if europresse.is_export(markup):
        return europresse.html_items
    return _page_as_lines if _has_marks(markup, context) else None


def _page_as_lines(markup: str, source: Source, context: Context) -> Iterator[Item] | None:
    document = page_lines.document(markup, context.limits)
    known = labels.of("nexis", context.language)
    return _archive(document, source, context) if nexis_text.is_labelled(document.lines, known) else None


def _has_marks(markup: str, context: Context) -> bool:
    """Does something stand alone in this page that counts or ends the articles of an archive?"""
    known = labels.of("nexis", context.language)
    pieces = (match[1].replace("&nbsp;", " ").strip() for match in _BETWEEN_TAGS.finditer(markup))
    return any(known.is_line(piece, ("numbered", "end")) for piece in pieces)


def _archive(document: Document, source: Source, context: Context) -> Iterator[Item] | None:
    """The articles, if this is an archive's export that is known."""
    return next((items(document, source, context) for fits, items in _KINDS if fits(document, context)), None)
