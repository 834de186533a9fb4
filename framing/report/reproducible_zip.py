"""ZIP files that depend on their contents alone: the same input, the same bytes, whatever the hour."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that the format knows."""
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def pack(files: Mapping[str, bytes]) -> bytes:
    """A ZIP of these files, in this order.

    >>> pack({"a.txt": b"x"}) == pack({"a.txt": b"x"})
    True
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # one answer on every system
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return whole.getvalue()


def again(office_file: bytes) -> bytes:
    """An office file (XLSX) without the moment at which it was made."""
    with zipfile.ZipFile(io.BytesIO(office_file)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    if "docProps/core.xml" in files:
        files["docProps/core.xml"] = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", files["docProps/core.xml"])
    return pack(files)
