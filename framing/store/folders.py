"""Files into a folder: all of them or none."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""Never a file that somebody else made meanwhile."""


def is_new(folder: Path) -> bool:
    """Make the folder where it is missing; False where it was there. Raises OSError."""
    if folder.is_dir():
        return False
    folder.mkdir(parents=True, exist_ok=True)
    return True


def write(folder: Path, contents: Mapping[str, bytes], *, like: Path | None, new: bool) -> tuple[Path, ...]:
    """Write these files in this order; on a fault none of them stays, and the folder does not if it is new.

    like: who may not read this file may not read what is written either. Raises OSError.
    """
    mode = 0o666 if like is None else stat.S_IMODE(like.stat().st_mode) | stat.S_IRUSR | stat.S_IWUSR
    begun: list[Path] = []
    try:
        for name, content in contents.items():
            handle = os.open(folder / name, _NEW, mode)
            begun.append(folder / name)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
    except BaseException:
        with suppress(OSError):
            for path in begun:
                path.unlink(missing_ok=True)
            if new:
                folder.rmdir()
        raise
    return tuple(begun)
