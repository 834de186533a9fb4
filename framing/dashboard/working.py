"""Long work on a page: with counts, and a button that stops it.

The work runs inside the drawing of the page. A click anywhere stops that drawing at the next count and begins a new
one: the work then begins anew, unless the click was on "stop". What it makes is kept only when it is done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import StopException

from framing.dashboard.texts import t
from framing.errors import FramingError
from framing.pipeline import Progress

Made = TypeVar("Made")

_JOB, _STOPPED, _IDLE, _LEFT = "data-job", "data-stopped", "data-idle", "data-left"
_STEPS = {
    "reading": "step_reading",
    "reading texts": "step_texts",
    "splitting": "step_splitting",
    "finding names": "step_names",
    "finding names and credits": "step_names",
    "finding quotations and labels": "step_quotations",
    "finding quotations and credits": "step_quotations",
    "comparing words": "step_words",
    "embedding": "step_meaning",
}
"""What a step of the library is called; others show their counts alone."""


def start(job: str) -> None:
    """Ask for this work; it is done when the page is drawn next."""
    _go_on_with(job)
    st.session_state.pop(_STOPPED, None)


def begin() -> None:
    """To be called when a page begins: work that nothing went on with, the last time, is given up.

    So a reader who went to another page or section meanwhile does not find it begun anew, unasked, when they return.
    """
    if _JOB not in st.session_state:
        return
    if st.session_state.pop(_IDLE, False):
        del st.session_state[_JOB]
        st.session_state[_LEFT] = True
    else:
        st.session_state[_IDLE] = True  # until something on this page goes on with it


def left() -> bool:
    """Was work given up because the reader went elsewhere? Said once."""
    return bool(st.session_state.pop(_LEFT, False))


def pending(job: str) -> bool:
    """Was this work asked for, and is it not done yet? Whoever asks goes on with it."""
    if st.session_state.get(_JOB) != job:
        return False
    _go_on_with(job)
    return True


def stopped(job: str) -> bool:
    """Did the reader stop this work?"""
    return bool(st.session_state.get(_STOPPED) == job)


def leave() -> bool:
    """The reader was on another page meanwhile: work that was going on there is given up. Was there any?"""
    st.session_state.pop(_STOPPED, None)
    return st.session_state.pop(_JOB, None) is not None


def run(job: str, work: Callable[[Progress], Made]) -> Made:
    """What this work makes. Raises its FramingError, and Streamlit's own signal where the page is drawn anew.

    An unexpected fault counts as a stop: the work is not tried again and again, but where the reader asks for it.
    """
    _go_on_with(job)
    place = st.empty()
    with place.container(key="data-working", border=True):
        bar = st.progress(0.0, text=t("step_begin"))
        st.button(t("stop"), key="data-stop", on_click=_stop, args=(job,))
    last = -1

    def progress(step: str, done: int, total: int) -> None:
        nonlocal last
        percent = 100 * done // total if total else max(last, 0)  # 0: nobody knows yet how many there are
        if percent != last or done == total or not total:
            last = percent
            words = t(_STEPS.get(step, "step_other"), done=done, total=total)
            bar.progress(min(percent, 100), text=words)

    try:
        made = work(progress)
    except FramingError:
        st.session_state.pop(_JOB, None)
        raise
    except (StopException, Exception):  # Streamlit's own button to stop, which is no Exception; or a fault of ours
        _stop(job)
        raise
    st.session_state.pop(_JOB, None)
    place.empty()
    return made


def _go_on_with(job: str) -> None:
    st.session_state[_JOB] = job
    st.session_state.pop(_IDLE, None)


def _stop(job: str) -> None:
    st.session_state.pop(_JOB, None)
    st.session_state[_STOPPED] = job
