"""The list of pages."""

import streamlit as st

from framing.dashboard import comparison, stories, widgets
from framing.dashboard.texts import t

st.set_page_config(page_icon="📰", layout="wide")
page = st.navigation(
    [
        # The default page answers only at the bare address; hidden, it leaves each page an address of its own.
        st.Page(comparison.first_visit, default=True, visibility="hidden"),
        comparison.as_page(),
        st.Page(stories.page, title=t("stories"), url_path="themen"),
    ],
    position="top",
)
widgets.frame()
page.run()
