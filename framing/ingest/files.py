"""Bytes on disk to text: UTF-8, else what Windows writes; what is no text is told apart."""

from __future__ import annotations

import codecs
from pathlib import Path

from framing.errors import IngestError

MAX_BYTES = 200_000_000
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})


def read_text(path: Path) -> str:
    """The text of a file; IngestError where it is empty, too large, damaged, not text, or cannot be read."""
    try:
        _check_size(path.stat().st_size)
        return text_of(path.read_bytes())
    except OSError as fault:
        raise IngestError(f"the file cannot be read ({fault.strerror or fault})") from fault


def text_of(raw: bytes) -> str:
    """The text that these bytes are; IngestError where there is none, too much, or where it is damaged or no text."""
    _check_size(len(raw))
    if not raw.strip():
        raise IngestError("the file is empty")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode(raw, "utf-16")
    if (position := _first_control(raw)) is not None:
        raise IngestError(f"not a text file (byte {raw[position]} at position {position})")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        if _is_damaged_utf8(raw):
            raise IngestError(
                f"UTF-8 with a damaged byte at position {fault.start}; mend it or save it anew"
            ) from fault
        return _decode(raw, "cp1252")


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise IngestError(f"the file is larger than {MAX_BYTES // 1_000_000} MB; split it")


def _is_damaged_utf8(raw: bytes) -> bool:
    """Mostly UTF-8, with few wrong bytes? Read as Windows text it would turn every umlaut into two signs."""
    text = raw.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(not character.isascii() for character in text) - wrong
    return right > wrong


def _first_control(raw: bytes) -> int | None:
    if len(raw) == len(raw.translate(None, delete=_CONTROL)):
        return None
    return next(position for position, byte in enumerate(raw) if byte in _CONTROL)


def _decode(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as fault:
        raise IngestError(f"neither UTF-8 nor {encoding} (byte at position {fault.start}); save it as UTF-8") from fault
