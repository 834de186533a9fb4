"""Daten & Methode: what is in here, and how was it made?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from framing.dashboard import (
    links,
    loading,
    method,
    outlets_page,
    quality_page,
    rules_page,
    state,
    stock,
    widgets,
    working,
    workspace,
)
from framing.dashboard.state import Opened
from framing.dashboard.texts import t
from framing.errors import FramingError

PAGE = "methode"


@dataclass(frozen=True)
class Section:
    """A part of the page: its title (a key of the texts), and what draws it."""

    title: str
    show: Callable[[Opened], None]


SECTIONS = {
    "laden": Section("section_load", loading.show),
    "bestand": Section("section_stock", stock.show),
    "medien": Section("section_outlets", outlets_page.show),
    "regeln": Section("section_rules", rules_page.show),
    "guete": Section("section_quality", quality_page.show),
    "methode": Section("section_method", method.show),
}
"""By the word that the address has for each."""

WITH_STEP_BACK = ("laden", "bestand")
"""Sections in which the project is changed."""
DIALS = (links.one_of("abschnitt", "section", {word: word for word in SECTIONS}, "laden"), *rules_page.DIALS)


def as_page() -> st.Page:
    """This page as the list of pages and the links to it know it."""
    return st.Page(page, title=t("data_method"), url_path=PAGE)


def page() -> None:
    """One section at a time."""
    current = widgets.open_project()
    if current is None:
        return
    if (asked := links.arriving(PAGE)) is not None:
        widgets.tell(links.take(DIALS, asked) + links.strange(DIALS, asked))
        _leave()
    if st.session_state.pop("data-left", False):
        st.warning(t("work_left"))
    chosen = st.segmented_control(
        t("section"),
        list(SECTIONS),
        format_func=lambda word: t(SECTIONS[word].title),
        key="section",
        label_visibility="collapsed",
        required=True,
        on_change=_leave,
    )
    _offer_step_back()
    links.write(PAGE, current, DIALS)  # before the section, which may be stopped in the midst of long work
    try:
        SECTIONS[chosen or "laden"].show(current)
    except FramingError as fault:
        widgets.tell_fault(fault)


def _offer_step_back() -> None:
    """What was done last, and the button that takes it back: where texts are loaded, joined and taken out."""
    mine = workspace.mine()
    if mine is None or not mine.earlier or st.session_state.get("section") not in WITH_STEP_BACK:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="data-last-step"):
        if mine.done and not st.session_state.get(state.BLIND):  # what was done may name an outlet
            st.caption(t("last_step", done=widgets.plain(mine.done)), width="content")
        st.button(t("undo_here"), key="data-undo", on_click=workspace.undo)


def _leave() -> None:
    """Page or section were left meanwhile: work going on there is given up, told, and not begun anew on return."""
    if working.leave():
        st.session_state["data-left"] = True
