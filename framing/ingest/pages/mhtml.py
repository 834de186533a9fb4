"""Pages that a browser saved in one file (.mhtml, .mht): a mail whose parts are the page, its pictures and frames."""

from __future__ import annotations

import base64
import binascii
import quopri
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser

from framing.errors import IngestError
from framing.ingest.items import Context, Item
from framing.ingest.limits import Limits
from framing.ingest.pages import letters
from framing.ingest.pages.saved import page_record
from framing.ingest.sources import Source

_PAGES = ("text/html", "application/xhtml+xml")
_HEAD_BYTES = 50_000  # of the head of a mail, or of a part of it
_LEVELS = 4  # parts inside parts; browsers write one level, mail programs two


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the file: its head, and its content as it is written there."""

    head: Message
    content: bytes


def mhtml_items(source: Source, context: Context) -> Iterator[Item]:
    """The one article of a page saved with everything in one file."""
    raw = source.raw(context.limits)
    if raw.lstrip()[:1] == b"<":  # a page alone, saved under this ending
        markup, url = letters.page_text(raw), ""
    else:
        markup, url = page_of(raw, limits=context.limits)
    yield Item(page_record(markup, source.file, source.id, language=context.language, limits=context.limits, url=url))


def page_of(raw: bytes, *, limits: Limits) -> tuple[str, str]:
    """The markup of the page itself in this file, and its address; "" where none is written.

    The root part is the page, the first where none is named: frames and advertisements are pages of their own.
    Raises IngestError where there is no page in it.
    """
    whole = _part(raw)
    parts = [part for part in _parts(whole, limits.members) if part.head.get_content_type() in _PAGES]
    if not parts:
        raise IngestError("the file holds no saved page; save it anew in the browser, as one file or as HTML")
    start = str(whole.head.get_param("start") or "").strip("<> ")
    address = _text(whole.head, "Snapshot-Content-Location")
    root = next(
        (part for part in parts if start and _text(part.head, "Content-ID").strip("<> ") == start),
        next((part for part in parts if address and _text(part.head, "Content-Location") == address), parts[0]),
    )
    markup = letters.page_text(_decoded(root), declared=str(root.head.get_content_charset() or ""))
    address = _text(root.head, "Content-Location") or address
    return markup, address if address.startswith(("http://", "https://")) else ""


def _parts(whole: _Part, most: int) -> Iterator[_Part]:
    """The parts of this file that hold no others, in order."""
    waiting, count = [(whole, 0)], 0
    while waiting and count < most:
        part, level = waiting.pop()
        boundary = part.head.get_boundary()
        if not boundary or part.head.get_content_maintype() != "multipart":
            count += 1
            yield part
        elif level < _LEVELS:
            pieces = (b"\n" + part.content).split(b"\n--" + boundary.encode("utf-8", "replace"), most)[1:]
            inner = [_part(piece.partition(b"\n")[2]) for piece in pieces if not piece.startswith(b"--")]
            waiting += [(one, level + 1) for one in reversed(inner)]


def _part(raw: bytes) -> _Part:
    """Head and content, parted by the first empty line."""
    head = raw.lstrip(b"\r\n")[:_HEAD_BYTES].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    ends = [(place, len(end)) for end in (b"\r\n\r\n", b"\n\n") if (place := raw.find(end)) >= 0]
    place, length = min(ends, default=(len(raw), 0))
    return _Part(BytesHeaderParser().parsebytes(head), raw[place + length :])


def _decoded(part: _Part) -> bytes:
    """The content as bytes, out of the form in which mails carry it."""
    form = _text(part.head, "Content-Transfer-Encoding").casefold()
    if form == "quoted-printable":
        return quopri.decodestring(part.content)
    if form != "base64":
        return part.content
    try:
        return base64.b64decode(part.content)
    except binascii.Error as fault:
        raise IngestError("the page in this file is damaged (its base64 ends too early); save it anew") from fault


def _text(head: Message, name: str) -> str:
    return str(head.get(name) or "").strip()
