"""Delete everything of this reader: what goes, what does not, and the question whether they mean it."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import state, workspace
from framing.dashboard.texts import t
from framing.report.markup import element

KEPT = (state.BLIND, "large", "language", "view", "page", "view-methode", "section", "reader")
"""What the session holds and no text is told by: the switches, where the reader is, and who they are."""


def show() -> None:
    """A sentence, a tick, a button."""
    with st.container(border=True, key="data-delete"):
        st.html(element("h2", t("delete_title"), class_="counts"))
        if st.session_state.pop("deleted", False):
            st.success(t("deleted"))
        if workspace.mine() is None:
            st.markdown(t("delete_nothing"))
            return
        st.markdown(t("delete_how"))
        sure = st.checkbox(t("delete_sure"), key="data-sure")
        st.button(t("delete_all"), key="data-delete-all", disabled=not sure, on_click=_delete)


def _delete() -> None:
    workspace.forget()
    state.forget_views()
    for key in [key for key in st.session_state if key not in KEPT]:
        del st.session_state[key]
    st.session_state["deleted"] = True
