"""A ZIP of files: each of them read as if it lay in a folder. Nothing is ever written to the disk."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from framing.errors import IngestError
from framing.ingest import compressed
from framing.ingest.items import Context, Item, Reader
from framing.ingest.limits import Limits
from framing.ingest.sources import BESIDE_PAGES, NOT_TEXTS, Source

ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".tgz")
"""Archives in an archive: how deep they go nobody knows, and a person has one unpacked in a moment."""
_FOLDER_OF_MACS = "__MACOSX"
_HEAD = b"PK\x01\x02"
"""What each line of a ZIP's list of contents begins with."""
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What every program packs with. The others (bzip2, LZMA) cannot be unpacked in pieces here, so a bomb would not be
noticed."""
_FAULTS = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError,
    OverflowError, KeyError, IndexError, TypeError, AttributeError,
)  # fmt: skip
"""What Python's reader of ZIPs raises for a list of contents that somebody has tampered with."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A file of an archive under the name that it is told of: without drive, root and steps upwards."""

    info: zipfile.ZipInfo
    path: PurePosixPath
    written: str
    """Its name as the archive has it."""


def zip_items(source: Source, context: Context, readers: Mapping[str, Reader]) -> Iterator[Item]:
    """The texts of all files of an archive, by name, each file read by its suffix.

    readers: suffix to reader, as in `readers.READERS`. A member that cannot be read is an item with the reason.
    Raises IngestError where the archive as a whole cannot be read, or holds more than the limits allow.
    """
    raw = source.packed(context.limits)
    archive = _opened(raw, context.limits)
    left = context.limits.unpacked_bytes
    for member in _meant(archive):
        name = str(member.path)
        if _points_outside(member):
            written = f"its name in the archive is {member.written[:200]!r}"
            yield Item(note=f"{written}; read as {name!r}, nothing was written there", part=name)
        try:
            content = _content(archive, member, replace(context.limits, unpacked_bytes=left))
        except IngestError as fault:
            yield Item(part=name, reason=str(fault))
            continue
        left = max(1, left - len(content))
        path = compressed.bare(member.path)
        inner = Source(
            Path(path.name), f"{source.id}/{path.with_suffix('')}", content, file=f"{source.file}/{member.path}"
        )
        yield from member_items(
            inner, name, replace(context, limits=replace(context.limits, unpacked_bytes=left)), readers
        )


def member_items(inner: Source, name: str, context: Context, readers: Mapping[str, Reader]) -> Iterator[Item]:
    """The texts of one file of an archive; where it cannot be read, the reason as an item.

    name: the part of the archive that each item names.
    """
    reader = readers.get(inner.suffix)
    try:
        if inner.suffix in ARCHIVES:
            raise IngestError("an archive in an archive is not read; unpack it by hand")
        if reader is None:
            raise IngestError(f"files that end in {inner.suffix or 'nothing'} cannot be read")
        for item in reader(inner, context):
            yield item if item.record else replace(item, part=", ".join(filter(None, (name, item.part))))
    except IngestError as fault:
        yield Item(part=name, reason=str(fault))
    for told in inner.told:
        yield Item(part=name, note=told)


def _opened(raw: bytes, limits: Limits) -> zipfile.ZipFile:
    if not raw.strip():
        raise IngestError("the file is empty")
    if raw.count(_HEAD) > limits.members:  # before the list is read: millions of lines would fill the memory
        raise IngestError(f"it holds more than {limits.members:,} files; split it, or raise the limit members")
    try:
        return zipfile.ZipFile(io.BytesIO(raw))
    except _FAULTS as fault:
        raise IngestError(f"not a ZIP, or a damaged one ({fault}); pack it anew") from fault


def _meant(archive: zipfile.ZipFile) -> list[_Member]:
    """The files that hold texts, by name: not those that systems and browsers lay beside them."""
    files = [_named(info) for info in archive.infolist() if not info.filename.endswith("/")]
    names = {str(member.path) for member in files}
    return sorted((member for member in files if _is_meant(member.path, names)), key=lambda member: str(member.path))


def _is_meant(path: PurePosixPath, names: set[str]) -> bool:
    if path.parts[:1] == (_FOLDER_OF_MACS,) or path.name in NOT_TEXTS or any(p.startswith(".") for p in path.parts):
        return False
    return not any(_lies_beside_page(folder, names) for folder in path.parents if folder.name)


def _lies_beside_page(folder: PurePosixPath, names: set[str]) -> bool:
    pages = (str(folder).removesuffix(ending) for ending in BESIDE_PAGES if folder.name.endswith(ending))
    return any(f"{page}{suffix}" in names for page in pages for suffix in (".html", ".htm"))


def _named(info: zipfile.ZipInfo) -> _Member:
    written = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:  # a Mac writes UTF-8 and does not say so; old Windows writes cp437
        with contextlib.suppress(UnicodeError):
            written = written.encode("cp437").decode("utf-8")
    plain = "".join(sign if sign.isprintable() else "_" for sign in written)
    parts = plain.replace("\\", "/").split("/")
    steps = [part for part in parts if part not in ("", ".", "..") and not _is_drive(part)]
    return _Member(info, PurePosixPath(*(steps or ["without a name"])), written)


def _is_drive(part: str) -> bool:
    return len(part) == 2 and part[1] == ":"


def _points_outside(member: _Member) -> bool:
    parts = member.written.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or _is_drive(parts[0])


def _content(archive: zipfile.ZipFile, member: _Member, limits: Limits) -> bytes:
    """What this member holds, unpacked, and once more if its name is that of a compressed file."""
    info = member.info
    if info.flag_bits & _ENCRYPTED:
        raise IngestError("it is locked with a password; unpack it by hand")
    if info.compress_type not in _METHODS:
        raise IngestError(f"it is packed in an unusual way (method {info.compress_type}); pack it anew as a plain ZIP")
    most = replace(limits, unpacked_bytes=min(limits.unpacked_bytes, limits.file_bytes))
    found = bytearray()
    try:
        with archive.open(info) as packed:
            while piece := packed.read(compressed.PIECE):
                found += piece
                compressed.check(len(found), max(1, info.compress_size), most)
    except _FAULTS as fault:
        raise IngestError(f"damaged in the archive ({fault}); pack it anew") from fault
    return compressed.unpacked(bytes(found), name=member.path.name, limits=most)
