"""Medien: what is known of each outlet, the same eight fields for all; a reader may add facts of their own."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.dashboard.widgets import plain
from framing.errors import ResourceError
from framing.language import outlet_facts
from framing.language.outlet_facts import OutletFacts
from framing.report import facts_sheet
from framing.report.markup import element

OWN, FILE, FAULT = "own-facts", "own-facts-file", "own-facts-fault"
"""Keys of the session, which ends with the tab; "Alles löschen" takes them, too."""


def show(current: Opened) -> None:
    """A sheet for each outlet of the project, the rule on listed outlets, and a place for facts of one's own."""
    st.html(element("h2", t("outlets_title"), class_="counts"))
    if current.blinded:
        st.info(t("outlets_blind"))
        return
    st.markdown(t("outlets_how"))
    known = outlet_facts.with_own(outlet_facts.shipped(), _own())
    if not current.letters:
        st.info(t("outlets_empty"))
    else:
        found = facts_sheet.count(current.letters, known)
        st.caption(t("outlets_count", found=found, total=len(current.letters)))
        widgets.draw(facts_sheet.sheets(current.letters, known, language=language()))
    if st.toggle(t("outlets_others"), key="outlets-others", persist_state="session"):
        others = {facts.name: "" for facts in known if facts.name not in current.letters}
        widgets.draw(facts_sheet.sheets(others, known, language=language()))
    widgets.draw(facts_sheet.notice(language=language()))
    with st.expander(t("outlets_fields")):
        widgets.draw(facts_sheet.fields(language=language()))
    _bring(current)


def _own() -> tuple[OutletFacts, ...]:
    own: tuple[OutletFacts, ...] = st.session_state.get(OWN, ())
    return own


def _bring(current: Opened) -> None:
    """Load facts of one's own, or drop them; a form to fill in."""
    fault = st.session_state.pop(FAULT, "")
    with st.expander(t("outlets_own"), expanded=bool(fault or _own())):
        st.markdown(t("outlets_own_how", fields=plain(", ".join(outlet_facts.FIELDS))))
        if fault:
            st.error(f"{t('outlets_fault')} {plain(fault)}")
        st.file_uploader(t("outlets_file"), type=["csv", "tsv"], max_upload_size=1, key=FILE, on_change=_take)
        if _own():
            st.success(t("outlets_loaded", count=len(_own())))
            st.button(t("outlets_drop"), key="own-facts-drop", on_click=_drop)
        with st.container(horizontal=True):
            st.download_button(
                t("outlets_form"),
                data=lambda: facts_sheet.template(current.letters).encode("utf-8-sig"),
                file_name="medien-vorlage.csv",
                mime="text/csv",
                on_click="ignore",
                key="outlets-form",
            )


def _take() -> None:
    given = st.session_state.get(FILE)
    if given is None:
        return
    try:
        st.session_state[OWN] = outlet_facts.read_upload(given.name, given.getvalue())
    except ResourceError as fault:
        st.session_state[FAULT] = str(fault)


def _drop() -> None:
    st.session_state.pop(OWN, None)
