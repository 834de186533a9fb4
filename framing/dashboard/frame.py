"""What stands above every page: the project and its state, and the switches that every page has."""

from __future__ import annotations

from contextlib import suppress
from importlib import resources

import streamlit as st

from framing.dashboard import links, state, workspace
from framing.dashboard.state import Opened
from framing.dashboard.texts import LANGUAGES, language, t
from framing.dashboard.widgets import plain, tell_fault
from framing.errors import FramingError
from framing.report import counts
from framing.report.markup import NOTHING, Html, element


def arrive() -> None:
    """What the address says of language, size and hiding is taken before anything is shown."""
    try:
        st.session_state["complaints"] = links.take_view(state.own())
    except FramingError:  # told once, by the page
        st.session_state.setdefault("language", "de")


def head() -> None:
    """The project, its size, its state; hide outlets, large type, language, save."""
    st.html(element("style", Html(_sheet())))
    large = " large" if st.session_state.get("large") else ""
    dark = " dark" if st.context.theme.type == "dark" else ""
    with st.container(key="frame", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.html(element("header", element("h1", t("title")), _about_project(), class_=f"frame{large}{dark}"))
        with st.container(key="switches", horizontal=True, vertical_alignment="center", width="content"):
            st.toggle(t("blind"), key=state.BLIND, help=t("blind_help"), on_change=_rename)
            st.toggle(t("large"), key="large", help=t("large_help"))
            st.segmented_control(
                t("language"),
                list(LANGUAGES),
                format_func=LANGUAGES.__getitem__,
                key="language",
                label_visibility="collapsed",
                required=True,
            )
            _save()
    if complaints := st.session_state.pop("complaints", []):
        st.warning(plain(" ".join(complaints)))
    if workspace.was_dropped():
        st.warning(t("dropped"))


def _rename() -> None:
    """The outlets chosen stay chosen when they are hidden, or shown again."""
    with suppress(FramingError):  # told once, by the page
        links.translate(*state.renamed())


def _about_project() -> Html:
    try:
        current = state.opened()
    except FramingError:  # told once, by the page below
        return NOTHING
    project, found = current.project, state.counts(current)
    told = t(
        "project_counts",
        articles=counts.said(found.texts, language()),
        passages=counts.said(found.passages, language()),
        outlets=len(project.outlets),
    )
    name = element("strong", _name(current))
    return element("p", name, f" · {told} · {t('fingerprint', fingerprint=current.fingerprint)}")


def _name(current: Opened) -> str:
    if current.blinded:
        return t("hidden_name")
    return t("demo") if state.shows_demo() else current.name


def _save() -> None:
    """Save, and take the last change back: always in reach."""
    try:
        current = state.own()
    except FramingError:
        return
    mine = workspace.mine()
    changed = mine is not None and not mine.saved
    blind = bool(st.session_state.get(state.BLIND))
    with st.popover(t("save_changed") if changed else t("save"), width="content"):
        if blind:  # the file, its name and what was done all may name an outlet
            st.markdown(t("save_blind"))
        else:
            _save_here(current)
        if mine and mine.earlier:
            said = t("undo_last") if blind else t("undo", done=plain(mine.done or t("undo_last")))
            if st.button(said, key="undo"):
                workspace.undo()
                st.rerun()


def _save_here(current: Opened) -> None:
    st.markdown(t("save_how"))
    st.download_button(
        t("save_file"),
        data=lambda: workspace.as_file(current.project),
        file_name=f"{current.name or 'demo'}.framing",
        mime="application/vnd.sqlite3",
        on_click=workspace.mark_downloaded,
        key="save-file",
    )
    file = plain(state.server_file())
    if file and st.button(t("save_here", file=file), key="save-here"):
        try:
            state.write_back()
        except FramingError as fault:
            tell_fault(fault)
        else:
            st.success(t("saved", file=file))


def _sheet() -> str:
    folder = resources.files("framing.dashboard") / "css"
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.iterdir(), key=lambda file: file.name))
