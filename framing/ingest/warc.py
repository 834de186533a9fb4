"""WARC: the pages that a web archive saved, each read as a saved page."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from framing.errors import IngestError
from framing.ingest import compressed
from framing.ingest.containers import member_items
from framing.ingest.items import Context, Item, Reader
from framing.ingest.limits import Limits
from framing.ingest.sources import Source

_BEGINNING = re.compile(rb"^WARC/[01]\.\d+[ \t]*\r?$", re.MULTILINE)
_HEAD_BYTES = 65_536
"""Of a record's head, and of that of the answer in it: servers allow a quarter."""
_FAULTS_TOLD = 1_000
"""Broken records in one file; with more it is no archive."""
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_PAGE_KINDS = ("response", "resource")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,7})[ \t]*(?:;[^\r\n]*)?\r\n")
_CHUNKS = 10_000
"""Pieces in which a page was sent; a server cuts it into a few."""


@dataclass(frozen=True, slots=True)
class _Record:
    """What a record says of itself, and what it holds."""

    kind: str
    url: str
    saved_at: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Broken:
    """A record that cannot be read, and why."""

    reason: str
    raw: bytes


def warc_items(source: Source, context: Context, readers: Mapping[str, Reader]) -> Iterator[Item]:
    """The page of each record that holds one, with address and encoding as its server gave them.

    readers: suffix to reader, as in `readers.READERS`. What is no page is counted and told once; a broken record is
    an item with the reason. Raises IngestError where the file is no WARC, or holds more than the limits allow.
    """
    others: Counter[str] = Counter()
    number, left = 0, context.limits.unpacked_bytes
    for stretch in compressed.stretches(source.packed(context.limits), name=source.path.name, limits=context.limits):
        for found in _records(stretch.content):
            number += 1
            if number > context.limits.members:
                raise IngestError(f"it holds more than {context.limits.members:,} records; split it, or raise members")
            part = f"record {number}"
            if isinstance(found, _Broken):
                yield Item(part=part, reason=found.reason, raw=found.raw.decode("utf-8", "replace"))
                continue
            try:
                page = _page(found, source, number, replace(context.limits, unpacked_bytes=left))
            except IngestError as fault:
                yield Item(part=f"{part}, {found.url}", reason=str(fault))
                continue
            if isinstance(page, str):
                others[page] += 1
                continue
            left = max(1, left - len(page.content or b""))
            place = f"{part}, {found.url}"
            for item in member_items(page, place, context, readers):
                if (record := item.record) is None:
                    yield item
                else:
                    within = ", ".join(filter(None, (place, item.part)))
                    yield replace(item, record=replace(record, url=record.url or page.url), part=within)
        if stretch.fault:
            yield Item(part=f"behind record {number}", reason=stretch.fault)
    if not number:
        raise IngestError("no record of a web archive found (WARC/1.0); is it a WARC?")
    if others:
        counted = ", ".join(f"{count} {kind}" for kind, count in others.most_common())
        yield Item(note=f"records that hold no page were left aside: {counted}")


def _records(raw: bytes) -> Iterator[_Record | _Broken]:
    """The records of an unpacked WARC in order; behind a broken one it goes on where the next one begins."""
    position = faults = 0
    while (beginning := _BEGINNING.search(raw, position)) is not None:
        found, position = _record(raw, beginning)
        faults += isinstance(found, _Broken)
        if faults > _FAULTS_TOLD:
            raise IngestError(f"more than {_FAULTS_TOLD:,} broken records; what follows was not read")
        yield found


def _record(raw: bytes, beginning: re.Match[bytes]) -> tuple[_Record | _Broken, int]:
    """The record that begins here, and where it ends (a broken one: behind its first line)."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.recordloader import ArcWarcRecordLoader

    logging.getLogger("warcio").setLevel(logging.ERROR)  # it remarks on addresses that it mends, line by line
    start = beginning.start()
    stream = io.BytesIO(raw[start : start + _HEAD_BYTES])
    shown = raw[start : start + 500]
    try:
        loaded = ArcWarcRecordLoader().parse_record_stream(stream, known_format="warc", no_record_parse=True)
    except (ArchiveLoadFailed, EOFError, ValueError, TypeError, AttributeError) as fault:
        return _Broken(f"the record's head cannot be read ({fault})", shown), beginning.end()
    head = loaded.rec_headers
    written = (head.get_header("Content-Length") or "").strip()
    if not re.fullmatch(r"[0-9]{1,12}", written):
        return _Broken(f"the record does not say how long it is ({written[:40]!r})", shown), beginning.end()
    body = start + stream.tell()
    end = body + int(written)
    if end > len(raw):
        return _Broken("the record is cut off: the file ends before it does", shown), beginning.end()
    kind, url = (head.get_header("WARC-Type") or "").casefold(), head.get_header("WARC-Target-URI") or ""
    return _Record(
        kind=kind,
        url=url,
        saved_at=head.get_header("WARC-Date") or "",
        content_type=head.get_header("Content-Type") or "",
        content=raw[body:end] if kind in _PAGE_KINDS else b"",
    ), end


def _page(record: _Record, source: Source, number: int, limits: Limits) -> Source | str:
    """The page of this record, or in a word what it holds instead. Raises IngestError where the page is damaged."""
    if record.kind not in _PAGE_KINDS:
        return record.kind or "of no kind"
    content, content_type = record.content, record.content_type
    if record.kind == "response" and content.startswith(b"HTTP/"):
        status, content_type, content = _answer(content, limits)
        if status != "200":
            return f"answer {status}"
    kind = content_type.partition(";")[0].strip().casefold()
    if kind not in _PAGE_TYPES:
        return kind[:40] or "of no type"
    charset = _CHARSET.search(content_type)
    return Source(
        Path(f"{number}.html"),
        f"{source.id}:{number}",
        content,
        file=source.file,
        charset=charset[1] if charset else "",
        url=record.url,
        saved_at=record.saved_at,
    )


def _answer(raw: bytes, limits: Limits) -> tuple[str, str, bytes]:
    """A server's answer: its status, its type, and its body unpacked."""
    from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

    stream = io.BytesIO(raw[:_HEAD_BYTES])
    try:
        head = StatusAndHeadersParser(["HTTP/"], False).parse(stream)
    except (StatusAndHeadersParserException, EOFError, ValueError, TypeError, AttributeError) as fault:
        raise IngestError(f"the head of the answer cannot be read ({fault})") from fault
    body = raw[stream.tell() :]
    if (head.get_header("transfer-encoding") or "").strip().casefold() == "chunked":
        body = _joined(body)
    packed = (head.get_header("content-encoding") or "").strip().casefold()
    status = (head.get_statuscode() or "")[:20]
    return status, head.get_header("content-type") or "", compressed.web_body(body, packed, limits)


def _joined(body: bytes) -> bytes:
    """The pieces of a body that was sent in pieces; some archives join them and leave the head as it was."""
    pieces: list[bytes] = []
    position = 0
    while (size := _CHUNK.match(body, position)) is not None and len(pieces) < _CHUNKS:
        length = int(size[1], 16)
        if not length:
            return b"".join(pieces)
        pieces.append(body[size.end() : size.end() + length])
        position = size.end() + length + 2
    if not pieces:
        return body
    if len(pieces) == _CHUNKS:
        raise IngestError(f"the page was sent in more than {_CHUNKS:,} pieces, as no server does")
    return b"".join(pieces)  # cut off: what came is a page too
