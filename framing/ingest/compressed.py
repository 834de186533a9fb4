"""Compressed files, unpacked piece by piece so that a bomb is noticed before it fills the memory."""

from __future__ import annotations

import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, TypeVar

from framing.errors import IngestError
from framing.ingest.limits import Limits

APath = TypeVar("APath", bound=PurePath)

PIECE = 1_000_000
"""Bytes that are unpacked at a time; below so many no ratio is too high."""
_BLOCK = 65_536
"""Bytes that are handed to be unpacked at a time: what lies behind a stream's end is copied once, not for each of
thousands of streams."""
_GZIP = b"\x1f\x8b\x08"
_NEW_STARTS = 100
"""Times that damaged streams are skipped in one file: each costs a search for the next."""

_UNPACKERS: dict[str, Callable[[], Any]] = {
    ".gz": lambda: zlib.decompressobj(wbits=31),
    ".xz": lambda: lzma.LZMADecompressor(memlimit=200_000_000),
    ".bz2": bz2.BZ2Decompressor,
}
SUFFIXES = tuple(_UNPACKERS)
_FAULTS = (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What could be unpacked in one go, and the damage that it ends at, if any."""

    content: bytes
    fault: str = ""


def bare(path: APath) -> APath:
    """The path without the ending of a compressed file.

    >>> bare(Path("week.jsonl.xz")).name
    'week.jsonl'
    """
    return path.with_suffix("") if path.suffix.casefold() in SUFFIXES else path


def unpacked(raw: bytes, *, name: str, limits: Limits) -> bytes:
    """What these bytes hold if the name is that of a compressed file, else the bytes as they are.

    Raises IngestError where they are damaged, or hold more than the limits allow.
    """
    make = _UNPACKERS.get(Path(name).suffix.casefold())
    if make is None:
        return raw
    found = bytearray()
    position = 0
    try:
        while position < len(raw):
            position = _one_stream(raw, position, make(), found, limits)
    except _FAULTS as fault:
        raise IngestError(f"the compressed file is damaged ({fault}); pack it anew") from fault
    return bytes(found)


def stretches(raw: bytes, *, name: str, limits: Limits) -> Iterator[Stretch]:
    """The same, but a damaged stream ends a stretch, and the next one begins where the next stream does.

    For files of many small streams, as archives of web pages are. Raises IngestError above the limits.
    """
    make = _UNPACKERS.get(Path(name).suffix.casefold())
    if make is None:
        yield Stretch(raw)
        return
    found, position, total = bytearray(), 0, 0
    for _ in range(_NEW_STARTS):
        fault = ""
        begun = position
        try:
            while position < len(raw):
                begun = position
                position = _one_stream(raw, position, make(), found, limits, before=total)
        except _FAULTS as damage:
            fault = f"the compressed file is damaged here ({damage})"
        yield Stretch(bytes(found), fault)
        position = raw.find(_GZIP, begun + 1) if fault and make is _UNPACKERS[".gz"] else -1
        if position < 0:
            return
        total += len(found)
        found.clear()
    yield Stretch(b"", f"the compressed file is damaged in more than {_NEW_STARTS} places; what follows was not read")


def web_body(raw: bytes, encoding: str, limits: Limits) -> bytes:
    """The body of a page as it was sent, unpacked if it was sent packed; some archives keep it unpacked already.

    Raises IngestError where it is damaged, too large, or packed in a way that is not known.
    """
    if encoding in ("", "identity") or (encoding in ("gzip", "x-gzip") and not raw.startswith(_GZIP)):
        return raw
    if encoding in ("gzip", "x-gzip"):
        return unpacked(raw, name="body.gz", limits=limits)
    if encoding == "deflate":
        found = bytearray()
        bits = 15 if raw[:1] == b"\x78" else -15  # some servers leave out the two bytes that the standard asks for
        try:
            _one_stream(raw, 0, zlib.decompressobj(wbits=bits), found, limits)
        except _FAULTS as fault:
            raise IngestError(f"the page is packed and damaged ({fault})") from fault
        return bytes(found)
    raise IngestError(f"the page is packed with {encoding!r}, which cannot be read; save it unpacked")


def _one_stream(raw: bytes, start: int, unpacker: Any, found: bytearray, limits: Limits, before: int = 0) -> int:  # noqa: ANN401
    """Unpack the stream that begins at `start` to the end of `found`; where the next one begins.

    before: bytes that were unpacked from this file already. Raises one of _FAULTS, or IngestError above the limits.
    """
    position, block = start, b""
    while True:
        piece = unpacker.decompress(block, PIECE)
        found += piece
        check(before + len(found), len(raw), limits)
        if unpacker.eof:
            end = position - len(unpacker.unused_data)
            return re.compile(rb"\0*").match(raw, end).end()  # type: ignore[union-attr]  # tapes fill up with zeros
        block = getattr(unpacker, "unconsumed_tail", b"")
        if block or not getattr(unpacker, "needs_input", True):
            continue
        block = raw[position : position + _BLOCK]
        position += len(block)
        if not block and not piece:
            raise EOFError("it ends too early")


def check(size: int, packed: int, limits: Limits) -> None:
    """IngestError where so many bytes out of so many packed ones are more than text can be."""
    if size > limits.unpacked_bytes:
        most = f"{limits.unpacked_bytes // 1_000_000} MB"
        raise IngestError(f"it unpacks to more than {most}; split it or raise the limits file_bytes and unpacked_bytes")
    if size > PIECE and size > packed * limits.unpacked_ratio:
        raise IngestError(
            f"it unpacks to more than {limits.unpacked_ratio} times its size, as no text does; "
            "unpack it by hand, or raise the limit unpacked_ratio"
        )
