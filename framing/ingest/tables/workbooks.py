"""Spreadsheet files, looked at before they are opened: bombs, old formats and damage are told apart."""

from __future__ import annotations

import contextlib
import io
import re
import sys
import warnings
import zipfile
import zlib
from typing import TYPE_CHECKING

from framing.errors import IngestError
from framing.ingest import compressed
from framing.ingest.limits import Limits

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_OLD = b"\xd0\xcf\x11\xe0"
"""How files of Excel up to 2003 begin, and files behind a password."""
_LONG_TAG = re.compile(rb"<[^<]{20000,}")
"""A tag, or a tag and the text behind it."""
_MOST_ATTRIBUTES = 5_000
"""In one tag; a parser takes minutes for millions."""
_PARTS = (".xml", ".rels")


def opened(raw: bytes, limits: Limits) -> Workbook:
    """The workbook in these bytes. Raises IngestError where it is none, or holds more than the limits allow."""
    if raw.startswith(_OLD):
        raise IngestError(
            "an old Excel file, or one behind a password; open it and save it as an Excel workbook (.xlsx) without one"
        )
    _check(raw, limits)
    import openpyxl  # heavy, and few projects hold spreadsheets

    # What it warns of (styles, dates that are none) is told by row where it matters.
    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
    try:
        with contextlib.redirect_stdout(sys.stderr):  # it prints some warnings, and what we print is the answer
            return openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    except Exception as fault:  # whatever the library makes of a damaged part
        raise damaged(fault) from fault


def damaged(fault: Exception) -> IngestError:
    """What to say where the library cannot read on."""
    return IngestError(
        f"the spreadsheet is damaged ({type(fault).__name__}: {str(fault)[:200]}); open it and save it anew, "
        "or save the sheet as CSV"
    )


def _check(raw: bytes, limits: Limits) -> None:
    """Sizes and signs of all its parts: a library that builds trees takes fifty times their length in memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = [part for part in archive.infolist() if part.filename.casefold().endswith(_PARTS)]
            if len(archive.infolist()) > limits.members:
                raise IngestError(f"it holds more than {limits.members:,} parts; no spreadsheet does")
            if sum(part.file_size for part in parts) > limits.sheet_bytes:
                most = f"{limits.sheet_bytes // 1_000_000} MB"
                raise IngestError(f"its sheets unpack to more than {most}; split it, or save it as CSV")
            signs = sum(_sign_count(archive, part, limits) for part in parts)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, ValueError, RuntimeError, zlib.error) as fault:
        raise damaged(fault) from fault
    if signs > limits.sheet_tags:
        raise IngestError(f"its sheets hold more than {limits.sheet_tags:,} tags; split it, or save it as CSV")


def _sign_count(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> int:
    """How many tags and attributes one part has. Raises IngestError for what no spreadsheet has."""
    compressed.check(part.file_size, part.compress_size, limits)
    content = archive.read(part)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content:
        raise IngestError(f"its part {part.filename!r} is no UTF-8; open it and save it anew as .xlsx")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise IngestError(f"its part {part.filename!r} declares entities, as no spreadsheet does; not opened")
    if any(tag.group().count(b"=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(content)):
        raise IngestError(f"its part {part.filename!r} has a tag with more than {_MOST_ATTRIBUTES:,} attributes")
    return content.count(b"<") + content.count(b"=")
