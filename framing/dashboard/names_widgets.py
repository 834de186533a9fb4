"""The widgets of the page Namen & Wörter: which texts, which outlets, which part of the lists."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import names_dials, widgets
from framing.dashboard.links import Dial
from framing.dashboard.names_dials import COUNTED, MOST
from framing.dashboard.state import Opened
from framing.dashboard.texts import t
from framing.pipeline.gathering import outlets_of
from framing.report import name_choice
from framing.report.name_choice import KINDS, Sheet

_SCOPES = {"all": "names_scope_all", "topic": "names_scope_topic", "story": "names_scope_story"}
_VIEWS = {
    "names": "names_view_names",
    "labels": "names_view_labels",
    "words": "names_view_words",
    "time": "names_view_time",
}
_KINDS = {"place": "names_places", "person": "names_persons", "state": "names_states", "org": "names_orgs"}
_COUNTED = {
    "names": "count_names",
    "quotations": "count_quotations",
    "agency": "count_agency",
    "standing": "count_standing",
}


def pick_view() -> str:
    """Names, labels, words, or their time: one at a time, so that only that is computed."""
    chosen = st.segmented_control(
        t("names_view"), list(_VIEWS), format_func=lambda view: t(_VIEWS[view]), key="names-view", required=True,
        label_visibility="collapsed",
    )  # fmt: skip
    return str(chosen)


def pick_scope(current: Opened) -> None:
    """All texts, one topic, or one story."""
    project = current.project
    if not project.grouped or not project.stories:
        st.caption(t("names_no_stories"))
        return
    ways = [way for way in _SCOPES if way != "topic" or project.topics]
    with st.container(key="names-texts", horizontal=True, vertical_alignment="bottom"):
        st.segmented_control(
            t("names_scope"), ways, format_func=lambda way: t(_SCOPES[way]), key="names-scope", required=True,
            on_change=first_page,
        )  # fmt: skip
        if st.session_state["names-scope"] == "story":
            widgets.pick_story(current, key="names-story")
        elif st.session_state["names-scope"] == "topic":
            titles = name_choice.topic_titles(project)
            st.selectbox(t("names_scope_topic"), list(titles), format_func=titles.__getitem__, key="names-topic")


def pick_outlets(current: Opened, dial: Dial) -> tuple[str, ...]:
    """Whose texts? In the order of their letters."""
    there = outlets_of(current.project, names_dials.scope())
    return widgets.pick_outlets(current, there, label=t("names_outlets"), key=dial.key)


def filter_names(view: str) -> None:
    """Which kinds, only what differs, how often at least, counts or shares."""
    with st.container(key="names-filter", horizontal=True, vertical_alignment="bottom"):
        if view != "labels":
            st.pills(
                t("names_kinds"), list(KINDS), selection_mode="multi", format_func=lambda kind: t(_KINDS[kind]),
                key="names-kinds", wrap=True, on_change=first_page,
            )  # fmt: skip
        st.text_input(t("names_search"), key="names-search", max_chars=80, on_change=first_page)
        st.number_input(t("names_least"), 1, 1000, key="names-least", on_change=first_page)
        st.toggle(t("names_only"), key="names-only", on_change=first_page)
        if view != "time":
            st.toggle(t("names_shares"), key="names-shares", help=t("names_shares_help"))


def filter_words(current: Opened, against: Dial) -> None:
    """What counts as a word, what is counted, against whom, and how many stand in sight."""
    with st.container(key="names-filter", horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            t("words_against"), ["", *outlets_of(current.project, names_dials.scope())], key=against.key,
            format_func=lambda outlet: f"{current.letters[outlet]} {outlet}" if outlet else t("words_against_all"),
        )  # fmt: skip
        st.segmented_control(
            t("words_form"), ["lemma", "word"], key="names-form", required=True,
            format_func=lambda form: t("words_lemma" if form == "lemma" else "words_printed"),
        )  # fmt: skip
        st.segmented_control(
            t("words_most"), list(MOST.values()), key="names-most", required=True,
            format_func=lambda most: str(most) if most < MOST["alle"] else t("words_all"),
        )  # fmt: skip
        st.toggle(t("words_phrases"), key="names-phrases")
    st.pills(
        t("words_counted"), list(COUNTED.values()), selection_mode="multi", key="names-counted", wrap=True,
        format_func=lambda kind: t(_COUNTED[kind]),
    )  # fmt: skip


def turn(sheets: tuple[Sheet, ...]) -> None:
    """The way to the other pages of a long list."""
    pages = max(sheet.count for sheet in sheets)
    asked = int(st.session_state["names-page"])
    if asked > pages:
        st.warning(t("names_no_page", page=asked, pages=pages))
    if pages > 1:
        with st.container(key="names-turn", horizontal=True, vertical_alignment="center"):
            here = min(asked, pages)
            st.button(t("names_back"), key="names-back", disabled=here == 1, on_click=_go, args=(here - 1,))
            st.markdown(t("names_page_of", page=here, pages=pages), width="content")
            st.button(t("names_on"), key="names-on", disabled=here == pages, on_click=_go, args=(here + 1,))


def first_page() -> None:
    """Another selection begins with its first page."""
    _go(1)


def _go(page: int) -> None:
    st.session_state["names-page"] = page
