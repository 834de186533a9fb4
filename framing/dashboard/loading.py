"""Bring texts in: pasted or as files, into a project of one's own or the one that is shown; then sort them."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import bringing, ordering, pasting, uploading
from framing.dashboard.state import Opened
from framing.dashboard.texts import t
from framing.report.markup import element

WAYS = {"paste": ("way_paste", pasting.show), "files": ("way_files", uploading.show)}


def show(current: Opened) -> None:
    """Where to, how, and what comes of it."""
    if current.blinded:
        st.info(t("load_blind"))
        return
    project = current.project
    pasting.tell_last(current)
    uploading.tell_last(current)
    can_sort = len(project.passages) > 1
    first = can_sort and not (project.grouped and project.stories) and not pasting.offers_comparison(current)
    if first:
        ordering.show(current)
    st.html(element("h2", t("load_title"), class_="counts"))
    st.html(element("p", t("load_rights"), class_="notice"))
    target = bringing.pick_target(current)
    way = st.segmented_control(
        t("way"),
        list(WAYS),
        format_func=lambda key: t(WAYS[key][0]),
        key="data-way",
        default="paste",
        required=True,
        persist_state="session",
    )
    WAYS[way or "paste"][1](current, target)
    st.caption(t("drafts"))
    if can_sort and not first:
        ordering.show(current)
