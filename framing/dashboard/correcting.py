"""Themen: putting the grouping right, with a reason and a name, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from framing import revise
from framing.dashboard import correction_form, state, widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.dashboard.widgets import plain
from framing.errors import CorrectionError
from framing.group.decisions import Made
from framing.model import Correction, Project
from framing.report import correction_block
from framing.report.story_list import StoryRow

OPEN = "stories-correct"
"""Key of the number of the story whose form is open; 0 for none."""
_SAID = "stories-said"
_WHO = "stories-who"
NOBODY = "–"
"""Who corrects without giving a name: a correction always says by whom."""


def opened() -> int:
    """Which story's form is open? 0 for none's."""
    return int(st.session_state.get(OPEN, 0))


def button(number: int) -> None:
    """Opens and closes the form of a story."""
    is_open = opened() == number
    label = t("correct_close" if is_open else "correct")
    st.button(label, key=f"correct-{number}", on_click=_open, args=(0 if is_open else number,))


def draw(current: Opened, row: StoryRow) -> None:
    """The form to correct one story; a sentence where outlets are hidden."""
    if current.blinded is not None:
        st.info(t("not_blind"))
        return
    decided = correction_form.draw(current, row, lambda: ask_who(f"correct-{row.story.id}"))
    if decided is not None:
        apply(row.story.id, decided)


def ask_who(key: str) -> Made:
    """Why, and who? The name is kept for the next time."""
    reason = st.text_input(t("correct_why"), key=f"{key}-reason", max_chars=500)
    by = st.text_input(t("correct_who"), st.session_state.get(_WHO, ""), key=f"{key}-by", max_chars=80)
    if by.strip():
        st.session_state[_WHO] = by.strip()
    return Made(by=by.strip() or NOBODY, at=datetime.now().astimezone(), reason=reason.strip())


def apply(number: int, correction: Correction) -> None:
    """Make a correction, keep it for this reader, and say at its story what changed."""
    before = state.own().project
    try:
        after = revise.correct(before, correction)
    except CorrectionError:
        st.info(t("no_change"))
        return
    made = after.corrections[-1]
    said = t("correct_done", number=made.number, said=correction_block.made(before, after, language=language()))
    kind = correction_block.kind(made.kind, language())
    _go_on(after, f"story-{number}", said, done=t("done_correction", kind=kind, number=made.number))


def listed(current: Opened) -> None:
    """Every correction, with a way to take back any of them; hidden with the outlets, as a reason may name one."""
    made = current.project.corrections
    tell("corrections")
    if not made or current.blinded is not None:
        return
    with st.expander(t("corrections", count=len(made)), key="stories-corrections"):
        block = correction_block.block(current.project, language=language())
        widgets.draw(block)
        with st.form("take-back", border=False):
            kinds = {one.number: correction_block.kind(one.kind, language()) for one in made}
            numbers = sorted(kinds, reverse=True)
            chosen = st.selectbox(t("take_back"), numbers, format_func=lambda n: f"{n} · {kinds[n]}")
            if st.form_submit_button(t("take_back_now")):
                _take_back(chosen, kinds[chosen])


def say_at(place: str, said: str) -> None:
    """Keep a sentence for the next run: to be told at this place."""
    st.session_state[_SAID] = (place, said)


def tell(place: str) -> None:
    """What was just done here, once."""
    waiting = st.session_state.get(_SAID)
    if waiting and waiting[0] == place:
        said = plain(st.session_state.pop(_SAID)[1])
        st.success(said)
        st.toast(said)  # in sight wherever the page stands


def tell_unless_in(shown: Sequence[int]) -> None:
    """What was just done to a story that is not, or no longer, among those shown."""
    waiting = st.session_state.get(_SAID)
    if waiting and waiting[0].startswith("story-") and waiting[0] not in {f"story-{number}" for number in shown}:
        tell(waiting[0])


def _take_back(number: int, kind: str) -> None:
    before = state.own().project
    after = revise.undo(before, number)
    said = correction_block.changes(before, after, language=language())
    _go_on(
        after,
        "corrections",
        t("taken_back", number=number, kind=kind, said=said),
        done=t("done_taken_back", number=number),
    )


def _go_on(after: Project, place: str, said: str, *, done: str) -> None:
    state.change(after, done=done)
    say_at(place, said)
    st.session_state[OPEN] = 0
    st.rerun()


def _open(number: int) -> None:
    st.session_state[OPEN] = number
