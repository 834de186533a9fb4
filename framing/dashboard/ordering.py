"""Sort the texts into stories: how wide, how far apart, and what came of it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from framing import revise
from framing.dashboard import state, stories, widgets, working
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import FramingError
from framing.report import counts
from framing.report.markup import element
from framing.settings import Settings

JOB = "group"
FURTHEST = 6
"""Steps offered; more where the project has more already."""
LADDER = 12
"""Steps after which the dial of the settings stops in either direction."""
WINDOWS = {
    24.0: "window_day", 48.0: "window_two_days", 96.0: "window_four_days", 168.0: "window_week",
    336.0: "window_two_weeks", 720.0: "window_month",
}  # fmt: skip
"""Hours between texts of one story, and what each choice is called."""


def show(current: Opened) -> None:
    """Two dials and a button; below, how many stories there are."""
    with st.container(border=True, key="data-order"):
        st.html(element("h2", t("order_title"), class_="counts"))
        st.markdown(t("order_how"))
        settings = _pick(current.project.settings)
        if working.pending(JOB):
            _run(settings)
        if working.stopped(JOB):
            st.warning(t("stopped"))
        st.button(
            t("order_again") if current.project.grouped else t("to_group"),
            type="secondary" if current.project.grouped else "primary",
            key="data-group",
            on_click=working.start,
            args=(JOB,),
        )
        if current.project.grouped:
            _tell(current)


def group(job: str, settings: Settings) -> None:
    """Group the reader's project with these dials and go on with it. Raises FramingError where that fails."""
    project = state.own().project
    grouped = working.run(job, lambda progress: state.regrouped(project, settings, progress=progress))
    state.change(grouped, done=t("done_group"), made_from=project)


def _run(settings: Settings) -> None:
    try:
        group(JOB, settings)
    except FramingError as fault:
        widgets.tell_fault(fault)
        return
    st.rerun()


def _tell(current: Opened) -> None:
    """How many stories, how many texts without counterpart, and what became of the corrections."""
    project = current.project
    alone = counts.said(state.counts(current).alone, language())
    st.markdown(t("order_result", stories=len(project.stories), alone=alone))
    if project.corrections:
        lost = [one for one in revise.outcomes(project) if one.state not in ("applied", "overruled")]
        st.markdown(t("order_corrections", count=len(project.corrections), lost=len(lost)))
    with st.container(key="data-sorted"):
        st.page_link(stories.as_page(), label=t("to_stories"))


def _pick(now: Settings) -> Settings:
    """The settings with the dials as the reader sets them; the dials begin at what the project has."""
    left, right = st.columns(2)
    with left:
        step = _step_of(now)
        steps = list(range(min(-FURTHEST, step), max(FURTHEST, step) + 1))
        chosen = st.select_slider(
            t("wider"), steps, value=step, format_func=_step_label, key=f"data-wider-{now.certainty:.4f}"
        )
    with right:
        windows = sorted({*WINDOWS, now.window_hours})
        hours = st.selectbox(
            t("window"),
            windows,
            index=windows.index(now.window_hours),
            format_func=_window_label,
            key=f"data-window-{now.window_hours:g}",
        )
    return replace(now.wider(int(chosen) - step), window_hours=float(hours))


def _step_of(now: Settings) -> int:
    """How many steps wider than usual is this? The nearest, where the certainty was set between two."""
    return min(range(-LADDER, LADDER + 1), key=lambda steps: abs(Settings().wider(steps).certainty - now.certainty))


def _step_label(step: int) -> str:
    if step == 0:
        return t("wider_usual")
    return t("wider_by", count=step) if step > 0 else t("narrower_by", count=-step)


def _window_label(hours: float) -> str:
    return t(WINDOWS[hours]) if hours in WINDOWS else t("window_hours", hours=f"{hours:g}")
