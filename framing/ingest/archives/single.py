"""A document that somebody typed: one article, whose first line is its headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from framing.ingest.archives import found, labels
from framing.ingest.archives.document import Document
from framing.ingest.items import Context, Item
from framing.ingest.records import Record
from framing.ingest.sources import Source

_ARCHIVES = ("nexis", "factiva", "genios")
_LONGEST_TITLE = 250
"""Characters: a first line that is longer is no headline but the text."""


def items(document: Document, source: Source, context: Context) -> Iterator[Item]:
    """The one article of a document; what looks like an archive's delivery in an unknown layout is told instead."""
    lines = [line for line in document.lines if line]
    marks = _marks(document, context)
    if sum(marks.values()) > 1:
        shown = ", ".join(f"{count} × '{label}'" for label, count in marks.most_common(4))
        reason = (
            f"it looks like many articles out of a press archive, but not in a layout known here ({shown}); "
            "export it anew as DOCX or RTF with full texts, or save one file an article"
        )
        yield Item(part="whole file", reason=reason, raw="\n".join(lines))
        return
    if _is_list(document, context):
        reason = "a list of articles, the page in front of a delivery, without their texts; not loaded"
        yield Item(part="whole file", reason=reason, raw="\n".join(lines))
        return
    if not lines:
        yield Item(
            part="whole file", reason="the document holds no text (pictures of pages have to be typed or scanned)"
        )
        return
    title = lines[0] if len(lines[0]) <= _LONGEST_TITLE and len(lines) > 1 else ""
    text = found.paragraphs(lines[1:] if title else lines)
    yield Item(Record(place=source.file, file=source.file, id=source.id, title=title, text=text))


def _is_list(document: Document, context: Context) -> bool:
    """Is this the page that archives put in front of a delivery, which may come as a file of its own?"""
    known = labels.of("nexis", context.language)
    front = [line for line in document.lines[:60] if line]
    return any(known.line(line, "count") for line in front) and any(known.part(line) == "cover" for line in front)


def _marks(document: Document, context: Context) -> Counter[str]:
    """The archives' own lines that end, count or number articles, and how often each stands there."""
    marks: Counter[str] = Counter()
    for archive in _ARCHIVES:
        known = labels.of(archive, context.language)
        for line in document.lines:
            label = line.partition(":")[0].strip()
            if known.part(line) in ("load", "id"):
                marks[label] += 1
            elif known.is_line(line, ("end", "numbered")):
                marks[" ".join(line.split()[:3])] += 1
    return marks
