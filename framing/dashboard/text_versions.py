"""Fassungen: texts that were saved several times, and every word that came or went."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import state, widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.report import word_diff
from framing.report.markup import element


def show(current: Opened) -> None:
    """The texts with several versions, and word by word what changed in the one that is chosen; nothing without any."""
    found = state.text_versions(current)
    if not found:
        return
    st.html(element("h2", t("versions_title"), class_="counts"))
    st.markdown(t("versions_how"))
    code, dark = language(), widgets.dark()
    st.html(state.versions_overview(current, language=code, dark=dark))
    labels = {one.id: word_diff.label(one) for one in found}
    chosen = st.selectbox(
        t("versions_choose"),
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        key="data-versions",
        placeholder=t("choose"),
    )
    if chosen in labels:
        with st.container(key="data-diff"):
            st.html(state.version_changes(current, chosen, language=code, dark=dark))
