"""What the first bytes of a project file say, without opening it as a database."""

from __future__ import annotations

import struct
from pathlib import Path

from framing.store.tables import APPLICATION_ID

_VERSION_AT, _APPLICATION_AT, _HEAD = 60, 68, 100
"""Where SQLite keeps both numbers, in bytes from the beginning of the file."""


def format_of(path: Path) -> int | None:
    """The format of a project file; None where there is no project file.

    Raises OSError where it is there and cannot be read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        return None
    if len(head) < _HEAD or not head.startswith(b"SQLite format 3\0"):
        return None
    if struct.unpack_from(">I", head, _APPLICATION_AT)[0] != APPLICATION_ID:
        return None
    return int(struct.unpack_from(">I", head, _VERSION_AT)[0])
