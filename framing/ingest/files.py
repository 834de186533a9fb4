"""Bytes on disk to text: UTF-8, UTF-16, else what Windows writes; what had to be mended is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from framing.errors import IngestError
from framing.ingest import encodings
from framing.ingest.limits import DEFAULT

_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_STRAY = 3
"""Control signs that may get into the shortest text by a slip."""
_STRAY_SHARE = 0.02
"""Of all bytes; beyond it a file is something else than text."""
_BINARY = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b",
    b"SQLite format",
)  # fmt: skip
"""How files begin that are no texts, whatever their name says."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, and what had to be done to get it: "" where they were in order."""

    text: str
    note: str = ""


def read_text(path: Path) -> str:
    """The text of a file; IngestError where it is empty, too large, damaged, not text, or cannot be read."""
    try:
        if path.stat().st_size > DEFAULT.file_bytes:
            raise IngestError(f"the file is larger than {DEFAULT.file_bytes // 1_000_000} MB; split it")
        return text_of(path.read_bytes())
    except OSError as fault:
        raise IngestError(f"the file cannot be read ({fault.strerror or fault})") from fault


def text_of(raw: bytes) -> str:
    """The text that these bytes are; IngestError where there is none, or where it is damaged or no text."""
    return _decoded(raw, declared="", mend=False).text


def decoded(raw: bytes, *, declared: str = "") -> Decoded:
    r"""The text that these bytes are, small damages mended and told; IngestError where they are no text.

    declared: the encoding that the text's sender named, if one did. UTF-8 that reads as such comes first all the
    same: it is never so by chance, and what senders name is often wrong.

    >>> decoded(b"Der Nacht\x00bus bleibt.")
    Decoded(text='Der Nachtbus bleibt.', note='left out 1 control sign that no text has (byte 0 at position 9)')
    >>> decoded("Grün".encode("cp1252"))
    Decoded(text='Grün', note='')
    """
    return _decoded(raw, declared=declared, mend=True)


def _decoded(raw: bytes, *, declared: str, mend: bool) -> Decoded:
    if not raw.strip():
        raise IngestError("the file is empty")
    if (wide := encodings.wide(raw)) is not None:
        text = _decode(raw, wide).removeprefix("\ufeff")
        if not text.strip():
            raise IngestError("the file is empty")
        return Decoded(text)
    note = ""
    if (position := _first_control(raw)) is not None:
        byte = raw[position]
        if not mend or not _is_text_with_stray_signs(raw):
            raise IngestError(f"not a text file (byte {byte} at position {position})")
        clean = raw.replace(b"\x0b", b"\n").translate(None, delete=_CONTROL)  # Word writes a line's end so
        count = len(raw) - len(clean) or raw.count(b"\x0b")
        signs = "1 control sign that no text has" if count == 1 else f"{count} control signs that no text has"
        note, raw = f"left out {signs} (byte {byte} at position {position})", clean
    text, more = _without_controls(raw, declared=declared, mend=mend)
    return Decoded(text, "; ".join(filter(None, (note, more))))


def _without_controls(raw: bytes, *, declared: str, mend: bool) -> tuple[str, str]:
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError as fault:
        if encodings.is_damaged_utf8(raw):
            if not mend:
                told = f"UTF-8 with a damaged byte at position {fault.start}; mend it or save it anew"
                raise IngestError(told) from fault
            return encodings.line_by_line(raw)
    encoding, note = encodings.narrow(raw, declared=declared)
    return _decode(raw, encoding), note


def _is_text_with_stray_signs(raw: bytes) -> bool:
    if raw.startswith(_BINARY):
        return False
    clean = raw.strip(b"\0").translate(None, delete=_CONTROL)  # NUL bytes at the end are what a full disk leaves
    stray = len(raw.strip(b"\0")) - len(clean)
    if not clean.strip() or stray > max(_STRAY, _STRAY_SHARE * len(clean)):
        return False
    return encodings.is_utf8(clean) or encodings.is_mostly_ascii(clean)


def _first_control(raw: bytes) -> int | None:
    if len(raw) == len(raw.translate(None, delete=_CONTROL)):
        return None
    return next(position for position, byte in enumerate(raw) if byte in _CONTROL)


def _decode(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as fault:
        raise IngestError(f"neither UTF-8 nor {encoding} (byte at position {fault.start}); save it as UTF-8") from fault
