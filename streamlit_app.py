"""What `streamlit run` starts: the pages, in a server that keeps to this machine."""

import streamlit as st

from framing.dashboard import server

app = st.App(server.PAGES, middleware=server.MIDDLEWARE, lifespan=server.ready)
