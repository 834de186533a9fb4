"""What is open: the project of the server, or a reader's own copy, with the outlets in sight or hidden."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from framing import blind, demo, store
from framing.blind import Blinded
from framing.dashboard import workspace
from framing.dashboard.workspace import Workspace
from framing.errors import ProjectError
from framing.model import Project
from framing.report.versions import project_digest

BLIND = "blind"
"""The switch that hides the outlets, in the session's state."""

VARIABLE = "FRAMING_PROJECT"
"""Environment variable with the path of the project to open; without it the demo project opens."""


@dataclass(frozen=True)
class Opened:
    """A project as one reader sees it, its name, and a short sum of its contents: the same sum, the same view."""

    project: Project
    name: str
    fingerprint: str
    digest: str
    """The same sum in full, with the corrections: by which what is made of it is kept. Printed nowhere."""
    base: str | None = None
    """The `store.state` of the server's file that it was read from."""
    blinded: Blinded | None = None
    """Where the outlets are hidden: what was masked. `project` is then the blind one."""

    @property
    def key(self) -> str:
        """By which all that is made of this view is kept: a blind view and an open one never share anything."""
        return f"{self.digest}-blind" if self.blinded else self.digest

    @property
    def letters(self) -> dict[str, str]:
        """Outlet to its letter."""
        return {outlet.name: outlet.letter for outlet in self.project.outlets}


def opened() -> Opened:
    """What this reader looks at: their own copy where they changed something; with outlets hidden if they asked so.

    Raises ProjectError where the file that the server shows is missing, damaged or no project.
    """
    current = own()
    return _blind(current.digest, current) if st.session_state.get(BLIND) else current


def own() -> Opened:
    """The same with the outlets in sight: what changes and files are made from."""
    if (mine := workspace.mine()) is not None:
        return _own(mine)
    path, changed_at = server_path()
    return from_file(path, changed_at)


def renamed() -> tuple[dict[str, str], dict[str, str]]:
    """After the switch that hides outlets was turned: what each is called now, by name and by letter."""
    current = own()
    hidden = _blind(current.digest, current)
    if hidden.blinded is None:
        return {}, {}
    names = {real: blind_name for blind_name, real in hidden.blinded.real.items()}
    letters = {current.letters[real]: hidden.letters[blind_name] for real, blind_name in names.items()}
    if not st.session_state.get(BLIND):
        return {new: old for old, new in names.items()}, {new: old for old, new in letters.items()}
    return names, letters


def change(
    project: Project, *, done: str, name: str = "", saved: bool = False, made_from: Project | None = None
) -> None:
    """Let this reader go on with a changed project, or another one; nobody else sees it.

    made_from: the project that long work began with. Raises ProjectError where that is not what the reader has any
    more, such as after a change in another window: the later change stays.
    """
    before = own()
    if made_from is not None and before.project is not made_from:
        raise ProjectError(
            "The project was changed in another window while this work went on; the change there was kept, this work "
            "was not. Start it again."
        )
    unchanged = Workspace(before.project, before.name, saved=True, written=True, shared=True, base=before.base)
    workspace.change(unchanged, project, done=done, new_name=name, saved=saved)


def server_file() -> str:
    """The name of the server's own project file, where this reader has changes of it that it does not hold yet."""
    path, _ = server_path()
    mine = workspace.mine()
    return Path(path).name if path and mine and mine.base and not mine.written else ""


def write_back() -> None:
    """Save this reader's project into the file that the server shows: from now on everybody sees it.

    Raises ProjectError where that file was changed by somebody else meanwhile, or cannot be written.
    """
    path, _ = server_path()
    if (mine := workspace.mine()) is None:
        return
    saved = store.save(mine.project, Path(path), before=mine.base)
    workspace.mark_written(saved.state)  # not looked at anew: by now it may be somebody else's


def server_path() -> tuple[str, int]:
    """The project file of this server ("": the demo), and when it was last changed."""
    path = os.environ.get(VARIABLE, "")
    return path, Path(path).stat().st_mtime_ns if path and Path(path).is_file() else 0


@st.cache_resource(max_entries=4, show_spinner=False)
def from_file(path: str, changed_at: int) -> Opened:
    """What the server shows to all. Raises ProjectError where the file is missing, damaged or no project."""
    base = store.state(Path(path)) if path else None
    project = store.load(Path(path)) if path else demo.project()
    return _opened(project, Path(path).stem if path else "", base)


@st.cache_resource(max_entries=4, show_spinner=False)
def _blind(digest: str, _current: Opened) -> Opened:
    # The seed is the full sum: whoever reads the short one on a page cannot work out which outlet is which.
    blinded = blind.project(_current.project, seed=project_digest(_current.project))
    return replace(_current, project=blinded.project, name="", base=None, blinded=blinded)


def _own(mine: Workspace) -> Opened:
    # Kept beside the project itself: a sum over thousands of texts takes a second, and this runs at every step.
    kept = st.session_state.get("own")
    if kept is None or kept.project is not mine.project or kept.name != mine.name:
        kept = _opened(mine.project, mine.name, mine.base)
        st.session_state["own"] = kept
    return kept


def _opened(project: Project, name: str, base: str | None) -> Opened:
    digest = project_digest(project)
    corrected = hashlib.sha256(repr((digest, project.corrections)).encode()).hexdigest()
    return Opened(project, name, digest[:8], corrected, base)
