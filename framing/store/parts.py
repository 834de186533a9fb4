"""The file in which a project is written before it is swapped in, and what killed writers left of theirs."""

from __future__ import annotations

import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from framing.store import locking

WAIT_SECONDS = 5
"""Opening a project takes a second; whoever reads it longer keeps a writer on Windows from swapping."""
_PAUSE_SECONDS = 0.02


class Part:
    """A new file beside a project, open for as long as it is written."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle

    def flush(self) -> None:
        """Bring it onto the disk before the swap: else a power cut could leave an empty file under the new name."""
        if self._handle is not None:
            os.fsync(self._handle)

    def move_to(self, target: Path) -> None:
        """Swap it in, with owner and permissions of the file that it takes the place of."""
        if target.exists():
            _as_its(self.path, target.stat())
        if locking.WINDOWS:
            self.close()
        _replace(self.path, target)
        flush_folder(target.parent)

    def close(self) -> None:
        """Let go of it; whoever sweeps may delete it from then on."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


@contextmanager
def beside(path: Path, *, like: Path | None = None) -> Iterator[Part]:
    """A new, empty part of this project; deleted at the end unless it was swapped in.

    like: the file whose owner and permissions it has, where that is not the one at `path`. Nobody reads in the part
    what they could not read in that file. Raises OSError where it cannot be made.
    """
    like = like or path
    its = like.stat() if like.exists() else None
    while True:
        name = path.with_name(f".{path.name}-{secrets.token_hex(6)}.part")
        handle = _made(name, 0o666 if its is None else stat.S_IMODE(its.st_mode) & 0o700)
        if handle is not None:
            break
    part = Part(name, handle)
    try:
        if its is not None:
            _as_its(name, its)
        yield part
    finally:
        part.close()
        name.unlink(missing_ok=True)


def sweep(path: Path, *, but: Part) -> None:
    """Delete what killed writers of this project left beside it; call it while the project is `held`."""
    left = re.compile(rf"\.{re.escape(path.name)}(\.format-[0-9-]+\.backup)?-[0-9a-z_]+\.part")
    for file in path.parent.iterdir():
        if file != but.path and left.fullmatch(file.name):
            with suppress(OSError):  # another user's, or open on Windows: it stays
                _delete_if_left(file)


def flush_folder(folder: Path) -> None:
    """Bring the folder's list of names onto the disk, where the system has that."""
    if locking.WINDOWS:
        return
    with suppress(OSError):  # some network folders cannot: the swap has happened all the same
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _made(name: Path, mode: int) -> int | None:
    flags = locking.OPEN | os.O_EXCL
    # On Windows an open file cannot be deleted, and a locked one could not be written by SQLite.
    return os.open(name, flags, mode) if locking.WINDOWS else locking.claim(name, flags, mode)


def _delete_if_left(file: Path) -> None:
    if locking.WINDOWS:
        file.unlink()
        return
    handle = os.open(file, os.O_RDWR | os.O_NOFOLLOW)
    try:
        if locking.lock(handle):
            file.unlink()
    finally:
        os.close(handle)


def _replace(part: Path, target: Path) -> None:
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            part.replace(target)
            return
        except PermissionError:
            # On Windows nothing takes the place of a file that somebody reads just now.
            if not locking.WINDOWS or time.monotonic() > until:
                raise
        time.sleep(_PAUSE_SECONDS)


def _as_its(part: Path, before: os.stat_result) -> None:
    """Give the part group, owner and permissions of the file that was there, as far as the system lets us.

    The rights of a group are not given to another one.
    """
    mode = stat.S_IMODE(before.st_mode)
    if hasattr(os, "chown"):
        try:
            os.chown(part, -1, before.st_gid)
        except PermissionError:  # we are not in that group
            mode &= ~0o070
        with suppress(PermissionError):  # only root gives files away
            os.chown(part, before.st_uid, -1)
    part.chmod(mode)
