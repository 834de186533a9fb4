"""Project files among the files that a reader chose: each is opened as it is, in place of what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from framing.dashboard import state, widgets, workspace
from framing.dashboard.texts import language, t
from framing.errors import FramingError, ProjectError
from framing.model import Project
from framing.pipeline import counting
from framing.report import counts

SUFFIX = ".framing"
LARGEST = 20
"""MB a file. The browser is told so, too, but what the browser keeps to is not known."""
BYTES = 1024 * 1024
"""A MB, as Streamlit counts it."""


def offer(files: Sequence[UploadedFile], *, then: Callable[[], None]) -> None:
    """What is in each of them, and the button that opens it; or why it cannot be. then: done after it was opened."""
    kept = st.session_state.get("data-projects", {})
    for file_id in kept.keys() - {one.file_id for one in files}:
        del kept[file_id]
    for one in files:
        _offer(one, then)


def too_large(file: UploadedFile) -> bool:
    """Is it larger than a file may be?"""
    return bool(file.size > LARGEST * BYTES)


def _offer(file: UploadedFile, then: Callable[[], None]) -> None:
    if too_large(file):
        st.error(widgets.plain(t("project_too_large", name=file.name, limit=LARGEST)))
        return
    project = _opened(file)
    if isinstance(project, FramingError):
        widgets.tell_fault(project)
        return
    name = Path(file.name).stem
    articles = counts.said(counting.of_project(project).texts, language())
    said = t("project_found", name=name, articles=articles, stories=len(project.stories))
    st.markdown(widgets.plain(said))
    st.button(
        t("project_open"), type="primary", key=f"data-open-{file.file_id}", on_click=_open, args=(project, name, then)
    )


def _opened(file: UploadedFile) -> Project | FramingError:
    """The project in the file, or why there is none; read once, and kept as long as the file is chosen."""
    kept: dict[str, Project | FramingError] = st.session_state.setdefault("data-projects", {})
    if file.file_id not in kept:
        try:
            kept[file.file_id] = workspace.from_file(file.getvalue(), file.name)
        except FramingError as fault:
            kept[file.file_id] = fault
        except OSError as fault:  # no room for the copy that is read
            kept[file.file_id] = ProjectError(f"{file.name}: cannot be opened ({fault.strerror or fault}).")
    return kept[file.file_id]


def _open(project: Project, name: str, then: Callable[[], None]) -> None:
    state.change(project, done=t("done_open", name=name), name=name, saved=True)
    then()
