"""Two names, one outlet: join them, now and for what is loaded later; and part them again."""

from __future__ import annotations

import streamlit as st

from framing import outlet_forms
from framing.dashboard import state, widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import FramingError
from framing.pipeline import repeated_entries, stocking
from framing.report import faults, outlet_list

FORM, NAME, APART, FAULT = "data-join-form", "data-join-name", "data-apart", "data-outlet-fault"


def show(current: Opened) -> None:
    """Which outlets came under several names, and two small forms; one step back takes each change back."""
    project = current.project
    found = outlet_forms.lines(project)
    named = [one for one in found if one.forms]
    fault = st.session_state.pop(FAULT, "")
    with st.expander(t("join_title"), expanded=bool(fault or state.doubles(current))):
        if fault:
            st.error(widgets.plain(fault))
        if named:
            widgets.draw(outlet_list.block(project, named, language=language()))
        names = [one.name for one in found]
        _doubles(current)
        if len(names) > 1:
            _join(names)
        if forms := outlet_forms.joined(project):
            _apart(forms)
        elif len(names) < 2:
            st.info(t("join_none"))


def _join(names: list[str]) -> None:
    st.markdown(t("join_how"))
    left, right = st.columns(2)
    with left:
        form = st.selectbox(t("join_form"), names, index=None, key=FORM, placeholder=t("choose"))
    with right:
        others = [name for name in names if name != form]
        name = st.selectbox(t("join_name"), others, index=None, key=NAME, placeholder=t("choose"))
    ready = form is not None and name is not None
    st.button(t("join_take"), key="data-join-take", disabled=not ready, on_click=_take_join, args=(form, name))


def _apart(forms: tuple[str, ...]) -> None:
    st.markdown(t("apart_how"))
    form = st.selectbox(t("apart_form"), forms, index=None, key=APART, placeholder=t("choose"))
    st.button(t("apart_take"), key="data-apart-take", disabled=form is None, on_click=_take_apart, args=(form,))


def _doubles(current: Opened) -> None:
    """What stands twice in one outlet since two were joined: told, and taken out only when somebody says so."""
    twice = state.doubles(current)
    if not twice:
        return
    st.warning(t("doubles_told", count=len(twice)))
    widgets.draw(outlet_list.doubles_block(twice, language=language()))
    ids = tuple(one.article.id for one in twice)
    st.button(t("doubles_take", count=len(ids)), key="data-doubles-take", on_click=_take_doubles, args=(ids,))


def _take_doubles(ids: tuple[str, ...]) -> None:
    state.change(stocking.without(state.own().project, ids), done=t("done_doubles", count=len(ids)))


def _take_join(form: str, name: str) -> None:
    try:
        project = outlet_forms.join(state.own().project, form, name)
    except FramingError as fault:
        st.session_state[FAULT] = faults.say(fault, language())
        return
    state.change(project, done=t("done_outlet_join", form=form, name=name))
    st.session_state[FORM] = st.session_state[NAME] = None


def _take_apart(form: str) -> None:
    try:
        before = state.own().project
        project = repeated_entries.of_one_outlet(outlet_forms.apart(before, form), before)
    except FramingError as fault:
        st.session_state[FAULT] = faults.say(fault, language())
        return
    state.change(project, done=t("done_outlet_apart", form=form))
    st.session_state[APART] = None
