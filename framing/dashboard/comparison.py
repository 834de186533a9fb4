"""Vergleich: how do two or three outlets tell the same story?"""

from __future__ import annotations

import streamlit as st

from framing.dashboard import links, state, widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import FramingError


def as_page() -> st.Page:
    """This page as the list of pages and the links to it know it."""
    return st.Page(page, title=t("comparison"), url_path="vergleich")


def first_visit() -> None:
    """The bare address leads here: a visitor meets two texts, not a menu; what a link asks for comes along."""
    st.switch_page(as_page(), query_params=st.query_params.to_dict())


def page() -> None:
    """Pick a story and its outlets, see them side by side."""
    current = widgets.open_project()
    if current is None or widgets.is_empty(current.project):
        return
    try:
        if complaints := links.arrive(current):
            st.warning(widgets.plain(" ".join(complaints)))
        _show(current)
    except FramingError as fault:
        widgets.tell_fault(fault)


def _show(current: Opened) -> None:
    with st.container(key="controls"):
        left, right = st.columns([5, 7])
        with left:
            story_id = widgets.pick_story(current)
        with right:
            outlets = widgets.pick_outlets(current, story_id)
    if not 2 <= len(outlets) <= 3:
        alone = len(state.comparison(current, story_id, ()).outlets) < 2
        st.info(t("one_outlet") if alone else t("choose_outlets"))
        return
    links.write(current, story_id, outlets)
    kinds = widgets.pick_kinds(current, story_id, outlets)
    widgets.tell_notices(state.comparison(current, story_id, outlets))
    dark = st.context.theme.type == "dark"
    st.html(state.page(current, story_id, outlets, kinds=kinds, language=language(), dark=dark))
    widgets.explain(current.project.settings)
