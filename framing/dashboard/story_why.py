"""Themen: why is a group a group, and what nearly belonged to it?"""

from __future__ import annotations

import streamlit as st

from framing.dashboard import correcting, state, widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import SelectionError
from framing.group import decisions
from framing.group.decisions import Made
from framing.group.reasons import NearMiss
from framing.model import Correction
from framing.report import near_block, why_block
from framing.report.markup import element
from framing.report.phrases import say
from framing.report.story_list import StoryRow

OPEN = "stories-why"
"""Key of the number of the story whose reasons are open; 0 for none."""


def opened() -> int:
    """Which story's reasons are open? 0 for none's."""
    return int(st.session_state.get(OPEN, 0))


def button(number: int) -> None:
    """Opens and closes the reasons of a story."""
    is_open = opened() == number
    st.button(
        t("why_close" if is_open else "why_open"), key=f"why-{number}", on_click=_open, args=(0 if is_open else number,)
    )


def draw(current: Opened, row: StoryRow) -> None:
    """The reasons of one story, then what nearly belonged to it, each with a way in."""
    code, project = language(), current.project
    try:
        why = state.why(current, row.story.id)
    except SelectionError as fault:  # an older grouping kept no certainties; the rest of the page stands
        widgets.tell_fault(fault)
        return
    widgets.draw(why_block.block(project, why, language=code))
    widgets.draw(element("h4", say("near", code)))
    if not why.near_misses:
        widgets.draw(element("p", say("near_none", code), class_="fx-muted"))
    for place, miss in enumerate(why.near_misses):
        with st.container(key=f"near-{row.story.id}-{place}"):
            widgets.draw(near_block.block(project, why, miss, language=code))
            if current.blinded is None:
                _take_in(current, row, miss, place)
    if why.near_misses and current.blinded is not None:
        st.caption(t("not_blind"))


def _take_in(current: Opened, row: StoryRow, miss: NearMiss, place: int) -> None:
    number, stories = row.story.id, {story.id: story for story in current.project.stories}
    with st.popover(t("take_in"), width="content"), st.form(f"take-{number}-{place}", border=False):
        whole = False
        if miss.story_id:
            other = t("take_story", story=miss.story_id)
            choices = {False: t("take_text"), True: other}
            whole = bool(st.radio(t("take_what"), list(choices), format_func=choices.__getitem__))
        made = correcting.ask_who(f"take-{number}-{place}")
        if not st.form_submit_button(t("take_in")):
            return

    def decided(made: Made) -> Correction:
        if whole and miss.story_id:
            return decisions.merge([stories[number], stories[miss.story_id]], **made)
        return decisions.move(current.project.stories, [miss.passage_id], stories[number], **made)

    correcting.apply(number, decided(made))


def _open(number: int) -> None:
    st.session_state[OPEN] = number
