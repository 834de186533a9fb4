"""Files: what would be loaded of them is shown first, with all that would not be and why; then it is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from framing.dashboard import bringing, file_kinds, mapping, project_files, state, widgets, working
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.ingest import compressed
from framing.ingest.readers import SUFFIXES
from framing.ingest.records import Record
from framing.model import Remark
from framing.pipeline import previewing
from framing.pipeline.previewing import Preview, Upload
from framing.report import input_list

MOST_ASKED = 12
"""Of so many files at most the outlet is asked one by one; more are better told in a table or a header."""


@dataclass(frozen=True)
class _Read:
    """A preview, and what it was made of: where any of that changes, it is made anew."""

    made_of: tuple[object, ...]
    preview: Preview


def show(current: Opened, target: str) -> None:
    """Choose files, see what is in them, load it."""
    st.markdown(t("upload_how", limit=project_files.LARGEST, **file_kinds.written()))
    given = st.file_uploader(
        t("upload"),
        type=[suffix.removeprefix(".") for suffix in (*SUFFIXES, *compressed.SUFFIXES, project_files.SUFFIX)],
        accept_multiple_files=True,
        max_upload_size=project_files.LARGEST,
        key=f"data-files-{st.session_state.get('data-files', 0)}",
        on_change=_forget,
    )
    projects = [one for one in given if _suffix(one) == project_files.SUFFIX]
    files = [one for one in given if _suffix(one) != project_files.SUFFIX]
    project_files.offer(projects, then=_drop)
    if files:
        _preview(files, target)
    read: _Read | None = st.session_state.get("data-read")
    if read and read.made_of[0] == _base_key(target):
        _offer(read.preview, target)
    elif read:
        st.warning(t("preview_old"))


def tell_last(current: Opened) -> None:
    """What the last loading of files brought."""
    if preview := bringing.last("files"):
        there = {article.id for article in current.project.articles}
        if any(article.id in there for article in preview.articles):
            st.success(t("upload_done", said=input_list.counts(preview, language=language())))
            bringing.tell_lost(preview, key="last")
        if settled := bringing.settled(current):
            st.info(widgets.plain(settled))


def _preview(files: Sequence[UploadedFile], target: str) -> None:
    """Read the files, unless they were read as they are now."""
    small = [one for one in files if not project_files.too_large(one)]
    large = [
        Remark(one.name, t("too_large", limit=project_files.LARGEST)) for one in files if project_files.too_large(one)
    ]
    uploads = mapping.choose({one.file_id: Upload(one.name, one.getvalue()) for one in small})
    default = _defaults()
    outlets = _outlets_asked()
    made = [replace(one, default=replace(default, outlet=outlets.get(one.name) or default.outlet)) for one in uploads]
    made_of = (
        _base_key(target),
        tuple(one.file_id for one in files),
        tuple((repr(u.columns), u.default) for u in made),
    )
    read: _Read | None = st.session_state.get("data-read")
    if read and read.made_of == made_of:
        return
    job = f"read {made_of}"
    if working.stopped(job):
        st.session_state.pop("data-read", None)
        st.warning(t("stopped"))
        st.button(t("read_again"), key="data-read-again", on_click=working.start, args=(job,))
        return
    project = bringing.base(target)
    preview = working.run(job, lambda progress: previewing.read(project, made, progress=progress))
    st.session_state["data-read"] = _Read(made_of, replace(preview, remarks=(*large, *preview.remarks)))


def _offer(preview: Preview, target: str) -> None:
    """What would be loaded, what not, and the button that does it."""
    code = language()
    st.markdown(f"**{input_list.counts(preview, language=code)}**")
    widgets.draw(input_list.first_texts(preview, language=code))
    _ask_outlets(preview)
    bringing.tell_lost(preview, key="preview")
    if headlines := input_list.headline_count(preview):
        st.warning(t("headlines_only", count=headlines, total=len(preview.articles)))
    with st.container(horizontal=True):
        count, settled = len(preview.articles), preview.settled(bringing.base(target))
        st.button(
            t("upload_take", count=count),
            type="primary",
            key="data-take",
            disabled=not (count or settled or preview.filled),
            on_click=_take,
            args=(preview, target, _base_key(target)),
        )
        st.button(t("upload_drop"), key="data-drop", on_click=_drop)
    if not count and preview.filled:
        st.info(t("upload_fills", count=len(preview.filled)))
    if not count and settled:
        st.info(t("upload_settles", count=len(settled)))
    if not (count or settled or preview.filled):
        st.info(t("upload_nothing"))


def _defaults() -> Record:
    """What holds for all files that do not say it themselves."""
    left, right = st.columns(2)
    with left:
        outlet = st.text_input(t("default_outlet"), key="data-default-outlet", persist_state="session")
    with right:
        date = st.text_input(
            t("default_date"), key="data-default-date", placeholder=t("paste_date_like"), persist_state="session"
        )
    return Record(place="", file="", outlet=(outlet or "").strip(), published=(date or "").strip())


def _ask_outlets(preview: Preview) -> None:
    """Of which outlet is each file that does not say it? Asked for a few; many are better told another way."""
    asked = st.session_state.get("data-asked", [])
    # Of an archive it is asked once: what is said of a file holds for all that it holds.
    files = (name.partition("/")[0] for name in preview.files_without_outlet)
    asked = list(dict.fromkeys([*asked, *files]))[:MOST_ASKED]
    st.session_state["data-asked"] = asked
    if asked:
        st.markdown(t("ask_outlets"))
    for number, name in enumerate(asked):
        st.text_input(widgets.plain(name), key=f"data-outlet-{number}")


def _outlets_asked() -> dict[str, str]:
    """File to the outlet that the reader gave for it."""
    asked = st.session_state.get("data-asked", [])
    given = {name: str(st.session_state.get(f"data-outlet-{n}") or "").strip() for n, name in enumerate(asked)}
    return {name: outlet for name, outlet in given.items() if outlet}


def _take(preview: Preview, target: str, base: str) -> None:
    """Load it, unless the project was changed meanwhile, as from another tab: then it is read anew."""
    if base != _base_key(target):
        return
    bringing.take(preview, target, way="files")
    _drop()


def _drop() -> None:
    """Let go of the files and of what was read from them: a new uploader takes the old one's place."""
    st.session_state["data-files"] = st.session_state.get("data-files", 0) + 1
    _forget()


def _forget() -> None:
    for key in ("data-read", "data-asked", "data-columns"):
        st.session_state.pop(key, None)


def _suffix(file: UploadedFile) -> str:
    return Path(file.name).suffix.casefold()


def _base_key(target: str) -> str:
    return "" if target == bringing.OWN else state.own().fingerprint
