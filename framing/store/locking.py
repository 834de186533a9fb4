"""Who changes a project file now? One process at a time.

A lock belongs to an open file and ends with its process, however that ends: a killed one leaves none behind.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from framing.errors import ProjectError

WAIT_SECONDS = 30
"""A swap takes some milliseconds; whoever holds the lock longer has been stopped, or its disk hangs."""
_PAUSE_SECONDS = 0.005
WINDOWS = sys.platform == "win32"
OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
"""Make the file where it is missing; never follow a link that somebody put there."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Be the only one that changes this project file. The lock is a file beside it, gone when nobody holds it.

    Raises ProjectError where another process holds it for too long or the lock of another user cannot be opened,
    OSError where the folder cannot be written to.
    """
    beside = path.with_name(f".{path.name}.lock")
    until = time.monotonic() + WAIT_SECONDS
    while (handle := _claim_lock(beside, path)) is None:
        if time.monotonic() > until:
            raise ProjectError(
                f"{path}: another command is writing it and does not end (it holds {beside.name}). Stop that one, or "
                "try later."
            )
        time.sleep(_PAUSE_SECONDS)
    try:
        yield
    finally:
        if not WINDOWS:  # while it is held: nobody can have made it anew meanwhile
            with suppress(OSError):  # another user's, in a folder where only they delete it: it holds nobody up
                beside.unlink()
        os.close(handle)
        if WINDOWS:  # only a file that nobody has open can be deleted there
            with suppress(OSError):
                beside.unlink()


def claim(path: Path, flags: int, mode: int) -> int | None:
    """The file, opened and locked, as a handle; None where another process has it.

    mode: the permissions of a new one. Raises OSError where it cannot be opened.
    """
    try:
        handle = os.open(path, flags, mode)
    except PermissionError:
        if WINDOWS and path.exists():  # somebody is deleting it just now
            return None
        raise
    # Between opening and locking, whoever held it may have deleted it: then the lock is on nothing.
    if lock(handle) and _is_there(path, handle):
        return handle
    os.close(handle)
    return None


def _claim_lock(beside: Path, path: Path) -> int | None:
    """The lock of a project, whoever made its file; None where another process has it."""
    try:
        handle = claim(beside, OPEN, 0o666)
    except PermissionError as fault:
        return _claim_theirs(beside, path, fault)
    if handle is not None and not WINDOWS and path.exists():
        # Whoever may write the project may hold its lock, should we be killed and leave it behind.
        with suppress(OSError):
            os.fchmod(handle, stat.S_IMODE(path.stat().st_mode))
    return handle


def _claim_theirs(beside: Path, path: Path, fault: PermissionError) -> int | None:
    """The same of a lock that another user has left: to hold it, reading it is enough."""
    try:
        return claim(beside, OPEN & ~(os.O_CREAT | os.O_RDWR) | os.O_RDONLY, 0)
    except FileNotFoundError:
        if os.access(beside.parent, os.W_OK):  # its holder has just deleted it
            return None
        raise fault from None
    except PermissionError:
        raise ProjectError(
            f"{path}: its lock {beside} belongs to another user and cannot be opened. Ask them to delete that file."
        ) from None


def _is_there(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def lock(handle: int) -> bool:
        """Take the lock of an open file; False where somebody else has it."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def lock(handle: int) -> bool:
        """Take the lock of an open file; False where somebody else has it."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: the state of the file is all that tells of another writer
            return True
        return True
