"""Regeln & Listen: every list that is shipped, readable line by line, and what this project adds."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import links, widgets
from framing.dashboard.links import Dial
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.report import own_additions, rule_lists
from framing.report.markup import element
from framing.report.rule_lists import RuleFile

FILE, SEARCH = "rule-file", "rule-search"
FIRST = "de/loaded_words.txt"
"""Shown first: the list that is asked about most."""
OF_OUTLETS = "outlets/"
"""What lies there is hidden while outlets are."""


def _read(said: str) -> str | None:
    return said if said in rule_lists.paths() else None


DIALS = (Dial("liste", FILE, FIRST, _read, str), links.words("wort", SEARCH))


def show(current: Opened) -> None:
    """Choose a list, read it, search in it, take it along."""
    st.html(element("h2", t("rules_title"), class_="counts"))
    st.markdown(t("rules_how"))
    st.session_state.setdefault(FILE, FIRST)
    chosen = st.selectbox(t("rules_choose"), rule_lists.paths(), key=FILE, persist_state="session")
    file = next(file for file in rule_lists.files() if file.path == chosen)
    widgets.draw(rule_lists.about(file, language=language()))
    if current.blinded and file.path.startswith(OF_OUTLETS):
        st.info(t("outlets_blind"))
    else:
        _read_and_take(file)
    _added(current)
    with st.expander(t("rules_change")):
        st.markdown(t("rules_change_how"))
    with st.expander(t("rules_all_title", count=len(rule_lists.paths()))):
        widgets.draw(rule_lists.overview(language=language()))


def _read_and_take(file: RuleFile) -> None:
    """The lines that hold what is searched for, so many at once; and the whole file."""
    left, right = st.columns([3, 1])
    with left:
        search = st.text_input(t("rules_search"), key=SEARCH, max_chars=200, persist_state="session")
    pages = rule_lists.extract(file.path, search=search or "").page_count
    with right:
        key = f"rule-page-{file.path}-{pages}"  # another list, or another search, begins on its first page
        page = int(st.number_input(t("rules_page", pages=pages), 1, pages, key=key)) if pages > 1 else 1
    found = rule_lists.extract(file.path, search=search or "", page=page)
    st.caption(t("rules_found", shown=len(found.lines), total=found.total))
    widgets.draw(rule_lists.lines(found, language=language()))
    st.download_button(
        t("rules_take"),
        data=lambda: rule_lists.content(file.path).encode(),
        file_name=file.path.rpartition("/")[2],
        mime="text/plain",
        on_click="ignore",
        key="rule-take",
    )


def _added(current: Opened) -> None:
    """What this project adds to the lists, and what it refused."""
    st.html(element("h2", t("rules_own"), class_="counts"))
    project = current.project
    if not (project.own_names or project.own_labels or project.refused_names):
        st.info(t("rules_own_none"))
        return
    widgets.draw(own_additions.block(project, language=language()))
