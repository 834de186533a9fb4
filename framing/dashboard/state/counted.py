"""What is kept of counts: how many texts and passages there are, and which texts stand twice."""

from __future__ import annotations

import streamlit as st

from framing.dashboard.state.opening import Opened
from framing.pipeline import counting, same_words
from framing.pipeline.counting import Counts
from framing.pipeline.same_words import Twice


def counts(current: Opened) -> Counts:
    """How many texts and passages does the open project hold, and how many of them are earlier versions?"""
    return _counts(current.key, repr(current.project.corrections), current)


def doubles(current: Opened) -> tuple[Twice, ...]:
    """Which texts stand twice in one outlet, since two outlets were joined?"""
    return _doubles(current.key, current)


@st.cache_resource(max_entries=8, show_spinner=False)
def _counts(key: str, corrections: str, _current: Opened) -> Counts:
    return counting.of_project(_current.project)


@st.cache_resource(max_entries=8, show_spinner=False)
def _doubles(key: str, _current: Opened) -> tuple[Twice, ...]:
    return same_words.doubled(_current.project)
