"""Themen: which stories are there, who tells them, and what has no counterpart?"""

from __future__ import annotations

import streamlit as st

from framing.dashboard import comparison, links, state, widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.report import story_list
from framing.report.markup import element

STEP = 20
"""Stories drawn at once; more come on request, none is left out of the counts."""


def page() -> None:
    """Every story with a way into its comparison, then the passages that stand alone."""
    current = widgets.open_project()
    if current is None:
        return
    project = current.project
    if project.passages and project.grouped:
        counts = t(
            "counts", passages=len(project.passages), stories=len(project.stories), alone=len(project.singletons)
        )
        st.html(element("h2", counts, class_="counts"))
    if not widgets.is_empty(project):
        _stories(current)
    if project.grouped and project.singletons:
        _alone(current)


def _stories(current: Opened) -> None:
    left, right = st.columns([3, 1])
    with left:
        search = st.text_input(t("search"), key="search")
    with right:
        most = max(len(current.project.outlets), 2)
        min_outlets = st.number_input(
            t("min_outlets"), 1, most, min(2, len(current.project.outlets)), key="min_outlets"
        )
    found = story_list.rows(current.project, search=search, min_outlets=int(min_outlets))
    if not found:
        st.info(t("no_hit"))
        return
    if len(found) < len(current.project.stories):
        st.caption(t("shown_counts", shown=len(found), stories=len(current.project.stories)))
    shown = st.session_state.setdefault("stories_shown", STEP)
    for row in found[:shown]:
        with st.container(key=f"row-{row.story.id}", border=True, horizontal=True, vertical_alignment="center"):
            st.html(story_list.story_row(row, current.project.outlets, language=language()))
            if len(row.headlines) > 1:
                target = links.parameters(current, row.story.id)
                st.page_link(comparison.as_page(), label=t("open"), query_params=target)
    with st.expander(t("who_covers")):
        dark = st.context.theme.type == "dark"
        ids = tuple(row.story.id for row in found[:shown])
        st.html(state.coverage(current, ids, language=language(), dark=dark))
    if len(found) > shown and st.button(t("more", count=min(STEP, len(found) - shown)), key="more"):
        st.session_state["stories_shown"] = shown + STEP
        st.rerun()


def _alone(current: Opened) -> None:
    found = story_list.alone(current.project, search=st.session_state.get("search", ""))
    with st.expander(t("alone", count=len(found)), expanded=True):
        st.html(story_list.alone_table(current.project, found, language=language()))
