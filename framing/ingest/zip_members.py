"""What a ZIP holds: its files under names that stay inside it, each unpacked in memory as far as the limits allow."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from framing.errors import IngestError
from framing.ingest import compressed
from framing.ingest.limits import Limits
from framing.ingest.sources import BESIDE_PAGES, NOT_TEXTS, Source

_FOLDER_OF_MACS = "__MACOSX"
_DEEPEST = 60
"""Folders in folders: each is looked at for each file in it, and a name has room for thousands."""
_LONGEST = 1_000
"""Characters of a name; thousands of names of 65,535 would be read sign by sign."""
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
class Member:
    """A file of an archive under the name that it is told of: without drive, root and steps upwards."""

    info: zipfile.ZipInfo
    path: PurePosixPath
    written: str
    """Its name as the archive has it."""


def names(source: Source, limits: Limits) -> list[PurePosixPath]:
    """The names of the files that hold texts. Raises IngestError where the archive cannot be read."""
    return [member.path for member in meant(opened(source.packed(limits), limits))]


def opened(raw: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive that these bytes are. Raises IngestError where they are none, or hold too many files."""
    if not raw.strip():
        raise IngestError("the file is empty")
    if raw.count(_HEAD) > limits.members:  # before the list is read: millions of lines would fill the memory
        raise IngestError(f"it holds more than {limits.members:,} files; split it, or raise the limit members")
    try:
        return zipfile.ZipFile(io.BytesIO(raw))
    except _FAULTS as fault:
        raise IngestError(f"not a ZIP, or a damaged one ({fault}); pack it anew") from fault


def meant(archive: zipfile.ZipFile) -> list[Member]:
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


def _named(info: zipfile.ZipInfo) -> Member:
    written = info.orig_filename[-_LONGEST:]
    if not info.flag_bits & _UTF8_NAME:  # a Mac writes UTF-8 and does not say so; old Windows writes cp437
        with contextlib.suppress(UnicodeError):
            written = written.encode("cp437").decode("utf-8")
    plain = "".join(sign if sign.isprintable() else "_" for sign in written)
    parts = plain.replace("\\", "/").split("/")
    steps = [part for part in parts if part not in ("", ".", "..") and not _is_drive(part)]
    return Member(info, PurePosixPath(*(steps[-_DEEPEST:] or ["without a name"])), written)


def _is_drive(part: str) -> bool:
    return len(part) == 2 and part[1] == ":"


def is_renamed(member: Member) -> bool:
    """Does the archive have it under a name that points outside, or into more folders than there can be?"""
    parts = member.written.replace("\\", "/").split("/")
    return (
        len(member.info.orig_filename) > _LONGEST
        or ".." in parts
        or parts[0] == ""
        or _is_drive(parts[0])
        or len(parts) > _DEEPEST
    )


def content(archive: zipfile.ZipFile, member: Member, limits: Limits) -> bytes:
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
