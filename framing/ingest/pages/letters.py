"""The bytes of a saved page to its letters, as a browser would read them."""

from __future__ import annotations

import codecs
import re

from framing.errors import IngestError

_HEAD_BYTES = 16_384
"""Where a page names its encoding; browsers look at 1,024 bytes, but saving puts remarks and scripts before."""
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,400}?charset|\?xml\b[^>]{0,200}?encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WINDOWS = "cp1252"
_LATIN = ("iso8859-1", "ascii", "latin-1")
"""What pages name when they mean the letters of Windows: so the standard of HTML has it."""
_NOT_TEXT = ("utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
"""A name written in letters of one byte cannot be that of letters of two."""


def page_text(raw: bytes, *, declared: str = "") -> str:
    """The markup that these bytes are. `declared`: the encoding that a file around the page names.

    A byte order mark decides; else UTF-8 where all of it is UTF-8, for no other encoding looks like that by
    chance; else what the page declares, if it can be decoded so; else Windows' letters. A byte that stands for
    nothing becomes the sign for an unknown letter, as in a browser. NUL is left out. IngestError where it is empty.

    >>> page_text('<meta charset="iso-8859-2"><p>Wałęsa</p>'.encode("iso-8859-2"))[-13:]
    '<p>Wałęsa</p>'
    """
    text = _decoded(raw, declared).replace("\0", "")
    if not text.strip():
        raise IngestError("the file is empty")
    return text


def _decoded(raw: bytes, given: str) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.removeprefix(codecs.BOM_UTF8).decode(encoding, "replace")
    if pair := _two_byte(raw):
        return raw.decode(pair, "replace")
    for encoding in filter(None, ("utf-8", _known(given), _declared(raw))):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    text = raw.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if sum(not letter.isascii() for letter in text) > 2 * wrong:  # UTF-8 with a damaged byte here and there
        return text
    return raw.decode(_WINDOWS, "replace")


def _two_byte(raw: bytes) -> str:
    """UTF-16 without a mark: every other byte of the first tags is NUL."""
    head = raw.lstrip()[:64]
    if len(head) >= 8 and head[:1] == b"<" and not any(head[1:8:2]):
        return "utf-16-le"
    if len(head) >= 8 and head[1:2] == b"<" and not any(head[:8:2]):
        return "utf-16-be"
    return ""


def _declared(raw: bytes) -> str:
    """The encoding that the page names, by Python's name; "" where it names none."""
    match = _DECLARED.search(raw[:_HEAD_BYTES])
    return _known(match[1].decode("ascii", "replace")) if match else ""


def _known(written: str) -> str:
    """The name of this encoding in Python; "" where there is none, or where a page cannot be written in it."""
    try:
        name = codecs.lookup(written).name
        b"".decode(name)  # some names of Python are no encodings of text
    except (LookupError, ValueError, TypeError):
        return ""
    if name in _LATIN:
        return _WINDOWS
    return "" if name in _NOT_TEXT else name
