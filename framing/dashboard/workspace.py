"""What one reader changed: kept in this server's memory under a cookie of their own, and seen by nobody else.

It outlives a reload, a cut line and a second tab; it ends with the server. On the disk it comes only when the reader
saves it: as a download, or into the project file that the server was started with.
"""

from __future__ import annotations

import secrets
import tempfile
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import streamlit as st

from framing import store
from framing.errors import ProjectError
from framing.model import Project
from framing.settings import BUILTIN_ENCODER

COOKIE = "framing"
MOST_READERS = 200
"""So many readers' changes are kept at once; then who was away longest is forgotten, those who have saved first."""
MOST_STEPS = 20
"""So many changes can be undone."""


@dataclass(frozen=True)
class Workspace:
    """A reader's own copy of a project, and the steps back."""

    project: Project
    name: str
    done: str = ""
    """What the last change did, in the reader's language; for the button that undoes it."""
    earlier: tuple[Workspace, ...] = ()
    """The states before, the latest last; they hold no earlier ones themselves."""
    saved: bool = False
    """It lies on a disk as it is: downloaded, opened from a file, or written into the server's file."""
    written: bool = False
    """The server's own file holds exactly this."""
    shared: bool = False
    """It is what the server shows to all, unchanged."""
    base: str | None = None
    """The `store.state` of the server's own file when this copy was made of it; None for any other project."""


_kept: OrderedDict[str, Workspace] = OrderedDict()
_dropped: set[str] = set()
_lock = Lock()


def mine() -> Workspace | None:
    """What this reader changed or opened; None while they look at what the server shows to all."""
    with _lock:
        found = _kept.get(_reader())
        if found is not None:
            _kept.move_to_end(_reader())
        return found


def change(before: Workspace, after: Project, *, done: str, new_name: str = "", saved: bool = False) -> None:
    """Keep a changed or another project for this reader; what they saw until now is one step back.

    before: what they saw until now, where they had changed nothing yet; done: what happened, in words; new_name: where
    it is another project; saved: it is on a disk already.
    """
    now = mine() or before
    earlier = (*now.earlier, replace(now, earlier=()))[-MOST_STEPS:]
    base = None if new_name else now.base
    _keep(Workspace(after, new_name or now.name, done, earlier, saved=saved, base=base))


def undo() -> None:
    """One step back; the last one leads to what the server shows to all."""
    now = mine()
    if now is None or not now.earlier:
        return
    last = now.earlier[-1]
    if last.shared:
        forget()
    else:
        _keep(replace(last, earlier=now.earlier[:-1]))


def forget() -> None:
    """Delete everything of this reader: project, changes, steps back."""
    with _lock:
        _kept.pop(_reader(), None)


def was_dropped() -> bool:
    """Was unsaved work of this reader given up, because too many others came? Said once."""
    with _lock:
        found = _reader() in _dropped
        _dropped.discard(_reader())
        return found


def mark_downloaded() -> None:
    """The reader holds it on a disk now."""
    if (now := mine()) is not None:
        _keep(replace(now, saved=True))


def mark_written(base: str | None) -> None:
    """The server's file holds it now, and has this state; a step back of the same file is not what it holds."""
    if (now := mine()) is not None:
        steps = (replace(one, base=base if one.base else None, written=False, shared=False) for one in now.earlier)
        _keep(replace(now, saved=True, written=True, base=base, earlier=tuple(steps)))


def as_file(project: Project) -> bytes:
    """The project as a project file, to be downloaded. Raises ProjectError where no folder can be written to."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.framing"
        store.save(project, path)
        return path.read_bytes()


def from_file(content: bytes, name: str) -> Project:
    """The project in an uploaded file, with the model that is shipped.

    Raises ProjectError, naming the file, where it is none.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "upload.framing"
        path.write_bytes(content)
        try:
            found = store.load(path)
        except ProjectError as fault:
            raise ProjectError(str(fault).replace(str(path), name)) from fault
    # A model that somebody else's file names may be fetched, or be any folder: only who starts the server chooses one.
    return replace(found, settings=replace(found.settings, encoder=BUILTIN_ENCODER))


def _keep(workspace: Workspace) -> None:
    with _lock:
        _kept[_reader()] = workspace
        _kept.move_to_end(_reader())
        while len(_kept) > MOST_READERS:
            first = next((reader for reader, one in _kept.items() if one.saved), next(iter(_kept)))
            if not _kept.pop(first).saved:
                _dropped.add(first)


def _reader() -> str:
    """Who asks? By the cookie that the server gave; without one, by the session alone."""
    try:
        token = st.context.cookies.get(COOKIE, "")
    except RuntimeError:  # no server around the script, as in a test
        token = ""
    if isinstance(token, str) and token:  # the tests of Streamlit put something else there
        return token
    return str(st.session_state.setdefault("reader", secrets.token_urlsafe(24)))
