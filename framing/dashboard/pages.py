"""The list of pages: the script that runs for every reader, at every step."""

import streamlit as st

from framing.dashboard import comparison, data, evidence, frame, names, stories

st.set_page_config(page_icon="📰", layout="wide")
frame.arrive()
chosen = st.navigation(
    [
        # The default page answers only at the bare address; hidden, it leaves each page an address of its own.
        st.Page(comparison.first_visit, default=True, visibility="hidden"),
        comparison.as_page(),
        stories.as_page(),
        names.as_page(),
        evidence.as_page(),
        data.as_page(),
    ],
    position="top",
)
frame.head()
chosen.run()
