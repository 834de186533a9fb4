"""Themen: the dial narrower/wider: groups the reader's own copy anew, says how far it is, and what it changed."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import correcting, state, working
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.dashboard.widgets import plain
from framing.report import story_changes
from framing.report.why_block import decimal
from framing.settings import Settings

JOB = "regroup"
_ASKED = "stories-regroup"
"""Key of the dials that the reader asked for last."""


def draw(current: Opened) -> None:
    """The dial; or, where the texts were never grouped, the button that groups them."""
    correcting.tell("dial")
    settings = current.project.settings
    if not current.project.grouped:
        if current.blinded is None:
            st.button(t("group_now"), key="stories-group", on_click=_ask, args=(settings,))
        return
    with st.expander(t("dial"), key="stories-dial"):
        if current.blinded is not None:
            st.info(t("not_blind"))
            return
        where = story_changes.dial(settings, language=language())
        st.markdown(plain(t("dial_how", where=where, certainty=decimal(settings.certainty, language()))))
        with st.container(horizontal=True):
            for key, steps in (("go_narrower", -1), ("go_wider", 1)):
                to = settings.wider(steps)
                st.button(
                    t(key), key=f"stories-{key.removeprefix('go_')}", on_click=_ask, args=(to,), disabled=to == settings
                )


def run() -> None:
    """Group anew, if that was asked for. To be called when all else is drawn: whoever cancels loses no choice."""
    if not working.pending(JOB):
        return
    settings: Settings = st.session_state[_ASKED]
    before = state.own().project
    after = working.run(JOB, lambda progress: state.regrouped(before, settings, progress=progress))
    where = story_changes.dial(settings, language=language())
    state.change(after, done=t("done_dial", where=where), made_from=before)
    correcting.say_at("dial", story_changes.changed(before, after, language=language()))
    st.rerun()


def _ask(settings: Settings) -> None:
    st.session_state[_ASKED] = settings
    working.start(JOB)
