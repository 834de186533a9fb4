"""What is loaded: per outlet, text by text; take some out, or delete everything."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import deleting, losses, outlet_joining, state, text_versions, widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.model import Article
from framing.pipeline import stocking
from framing.report import input_list
from framing.report.markup import element

PAGE_OF = 25
"""Texts drawn at once."""


def show(current: Opened) -> None:
    """Outlets, texts, versions, shared wording, what was not loaded, and the way to delete."""
    st.html(element("h2", t("stock_title"), class_="counts"))
    if not current.project.articles:
        st.info(t("stock_empty"))
    else:
        st.html(state.stock(current, language=language(), dark=widgets.dark()))
        shown = _articles(current)
        if not current.blinded:
            _remove(current, shown)
            outlet_joining.show(current)
        text_versions.show(current)
        _shared_wording(current)
    losses.show(current)
    deleting.show()


def _articles(current: Opened) -> tuple[Article, ...]:
    """The texts that hold the word searched for, so many at once."""
    left, right = st.columns([3, 1])
    with left:
        search = st.text_input(t("stock_search"), key="data-search")
    found = stocking.articles(current.project, search=search or "")
    pages = max(1, -(-len(found) // PAGE_OF))
    with right:
        number = st.number_input(t("stock_page", pages=pages), 1, pages, key=f"data-page-{pages}") if pages > 1 else 1
    if not found:
        st.info(t("stock_no_hit"))
        return ()
    first = (int(number) - 1) * PAGE_OF
    widgets.draw(input_list.articles(found, first=first, count=PAGE_OF, language=language()))
    return found[first : first + PAGE_OF]


def _remove(current: Opened, shown: tuple[Article, ...]) -> None:
    """Take single texts or an outlet out; one step back brings them again."""
    with st.expander(t("remove_title")):
        st.markdown(t("remove_how"))
        names = {article.id: input_list.label(article, language=language()) for article in shown}
        ids = st.multiselect(
            t("remove_texts"), list(names), format_func=names.__getitem__, key="data-remove", placeholder=t("choose")
        )
        outlets = [outlet.name for outlet in current.project.outlets]
        outlet = st.selectbox(
            t("remove_outlet"), outlets, index=None, key="data-remove-outlet", placeholder=t("choose")
        )
        st.button(
            t("remove_take"),
            key="data-remove-take",
            disabled=not (ids or outlet),
            on_click=_take_out,
            args=(tuple(ids), outlet),
        )


def _take_out(ids: tuple[str, ...], outlet: str | None) -> None:
    project = state.own().project
    gone = {*ids, *(stocking.of_outlet(project, outlet) if outlet else ())}
    state.change(stocking.without(project, gone), done=t("done_remove", count=len(gone)))
    st.session_state["data-remove"], st.session_state["data-remove-outlet"] = [], None


def _shared_wording(current: Opened) -> None:
    """Which texts print the same words? Looked for when asked: it takes a while."""
    if st.toggle(t("wording_toggle"), key="data-wording"):
        with st.spinner(t("wording_wait")):
            st.html(state.shared_wording(current, language=language(), dark=widgets.dark()))
