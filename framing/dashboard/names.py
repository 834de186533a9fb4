"""Namen & Wörter: who calls what how, and who uses which words?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from framing.dashboard import handing_on, links, names_dials, names_widgets, state, widgets, working
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.dashboard.to_evidence import ToEvidence
from framing.errors import FramingError
from framing.pipeline import Progress
from framing.pipeline.gathering import Scope
from framing.report import tables, usage_method, usage_page
from framing.report.tables import Table
from framing.report.usage_page import Look

PAGE = "namen"


def as_page() -> st.Page:
    """This page as the list of pages and the links to it know it."""
    return st.Page(page, title=t("names_words"), url_path=PAGE)


def page() -> None:
    """Pick texts and outlets, see who calls what how, or who uses which words."""
    current = widgets.open_project()
    if current is None or (not current.project.passages and widgets.is_empty(current)):
        return
    try:
        if (asked := links.arriving(PAGE)) is not None:
            widgets.tell(_arrive(current, asked))
        _show(current)
    except FramingError as fault:
        widgets.tell_fault(fault)


def _arrive(current: Opened, asked: Mapping[str, str]) -> list[str]:
    complaints = links.take(names_dials.scope_dials(current), asked)
    dials = names_dials.every(current)
    rest = [dial for dial in dials if dial.name not in {one.name for one in names_dials.scope_dials(current)}]
    return complaints + links.take(rest, asked) + links.strange(dials, asked)


def _show(current: Opened) -> None:
    names_dials.hold(names_dials.scope_dials(current))
    names_dials.hold(names_dials.every(current))
    view = names_widgets.pick_view()
    names_widgets.pick_scope(current)
    whose, against = names_dials.outlet_dials(current, names_dials.scope())
    names_dials.hold((whose, against))  # the scope may be another one by now
    outlets = names_widgets.pick_outlets(current, whose)
    if view == "words":
        names_widgets.filter_words(current, against)
    else:
        names_widgets.filter_names(view)
    links.write(PAGE, current, names_dials.every(current))
    if len(outlets) < 2:
        st.info(t("names_two_outlets"))
    elif view == "words":
        _words(current, outlets, st.session_state[against.key])
    else:
        _names(current, outlets, view)
    with st.expander(t("how")):
        st.markdown(t("names_how_words" if view == "words" else "names_how"))
        widgets.draw(usage_method.block(language()))
        st.markdown(t("names_how_limits"))


def _names(current: Opened, outlets: tuple[str, ...], view: str) -> None:
    scope = names_dials.scope()
    if state.gathered(current, scope) is None and not _worked(
        f"names {current.fingerprint} {scope}", partial(state.gather, current, scope)
    ):
        return
    found = state.usage(current, scope, outlets)
    number, choice = int(st.session_state["names-page"]), names_dials.choice()
    if view == "time":
        shown = usage_page.over_time(found, choice, _look(current, scope), page=number)
    else:
        make = usage_page.names if view == "names" else usage_page.labels
        shown = make(found, choice, _look(current, scope), shares=bool(st.session_state["names-shares"]), page=number)
    if shown is None:
        st.info(widgets.plain(usage_page.why_no_time(found, language())))
        return
    block, sheets = shown
    widgets.draw(block)
    names_widgets.turn(sheets)
    _hand_on(current, "namen", lambda: (*tables.naming_tables(found.naming), usage_page.loaded_table(found)))


def _words(current: Opened, outlets: tuple[str, ...], against: str) -> None:
    if against and against not in outlets:
        st.info(t("words_against_gone"))
        return
    asked = names_dials.words(outlets, against)
    if state.wording(current, asked) is None and not _worked(
        f"words {current.fingerprint} {asked}", partial(state.compare_words, current, asked)
    ):
        return
    found = state.wording(current, asked)
    if found is None:  # another reader's work pushed it out meanwhile
        st.info(t("names_stopped"))
        return
    widgets.draw(
        usage_page.words(found, _look(current, asked.scope), against=against, most=st.session_state["names-most"])
    )
    _hand_on(current, "woerter", lambda: usage_page.word_tables(found))


def _worked(job: str, work: Callable[..., object]) -> bool:
    """Do the long part, with counts and a way to stop it. False where the reader stopped it."""
    if working.stopped(job):
        st.warning(t("names_stopped"))
        st.button(t("names_again"), key="names-again", on_click=working.start, args=(job,))
        return False

    def watched(progress: Progress) -> object:
        return work(progress=progress)

    working.run(job, watched)
    return True


def _hand_on(current: Opened, name: str, make: Callable[[], tuple[Table, ...]]) -> None:
    with st.container(horizontal=True):
        handing_on.offer_tables(current, name, make)
        widgets.link_to_this(current)


def _look(current: Opened, scope: Scope) -> Look:
    return Look(current.letters, language(), ToEvidence(current, scope))
