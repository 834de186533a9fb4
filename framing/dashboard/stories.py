"""Themen: which stories are there, who tells them, why is each one, and what has no counterpart?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from framing.dashboard import (
    comparison,
    correcting,
    handing_on,
    links,
    regrouping,
    state,
    story_filters,
    story_why,
    widgets,
    workspace,
)
from framing.dashboard.links import Dial
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import FramingError
from framing.report import counts, story_choice, story_list, story_sheet
from framing.report.markup import element
from framing.report.story_list import StoryRow

PAGE = "themen"
STEP = 20
"""Stories on a page of the list."""

ALONE_STEP = 100
"""Passages without counterpart on a page of theirs: as a table they are short."""

ALONE_PAGE = "stories-alone-page"


def as_page() -> st.Page:
    """This page as the list of pages and the links to it know it."""
    return st.Page(page, title=t("stories"), url_path=PAGE)


def page() -> None:
    """Every story with a way into its comparison, then the passages that stand alone, then what was corrected."""
    current = widgets.open_project()
    if current is None:
        return
    project = current.project
    if project.passages and project.grouped:
        found = state.counts(current)
        passages, alone = (counts.said(one, language()) for one in (found.passages, found.alone))
        told = t("counts", passages=passages, stories=len(project.stories), alone=alone)
        st.html(element("h2", told, class_="counts"))
    try:
        if not widgets.is_empty(current):
            _stories(current)
        elif project.passages:
            regrouping.draw(current)
        if project.grouped and state.alone(current, ""):
            _alone(current)
        correcting.listed(current)
        if project.passages:
            widgets.explain(project.settings)
        regrouping.run()
    except FramingError as fault:
        widgets.tell_fault(fault)


def _stories(current: Opened) -> None:
    rows = state.story_rows(current)
    dials = _dials(current, rows)
    if (asked := links.arriving(PAGE)) is not None:
        widgets.tell(_arrive(current, rows, dials, asked))
    widgets.tell(links.settle(dials))
    _opening(current, rows, dials)
    story_filters.draw(current)
    regrouping.draw(current)
    wanted = story_filters.wanted(current)
    found = state.chosen(current, wanted)
    pages = _pages(found)
    st.session_state[story_filters.PAGE] = min(st.session_state[story_filters.PAGE], pages)
    links.write(PAGE, current, dials)
    if found:
        _list(current, rows, found, pages)
    else:
        why = story_choice.why_none(current.project, rows, wanted, language=language())
        st.info(widgets.plain(f"{why} {t('all_kept')}"))
        st.button(t("filters_reset"), key="stories-reset", on_click=story_filters.reset, args=(dials,))


def _dials(current: Opened, rows: Sequence[StoryRow]) -> tuple[Dial, ...]:
    """All choices of this page; `warum` and `korrigieren` open one story."""
    known = {"-": 0} | {str(row.story.id): row.story.id for row in rows}
    return (
        *story_filters.dials(current),
        links.one_of("warum", story_why.OPEN, known, 0),
        links.one_of("korrigieren", correcting.OPEN, known, 0),
    )


def _arrive(current: Opened, rows: Sequence[StoryRow], dials: Sequence[Dial], asked: Mapping[str, str]) -> list[str]:
    complaints = links.take(dials, asked) + links.strange(dials, asked)
    pages = _pages(state.chosen(current, story_filters.wanted(current)))
    if (page := st.session_state[story_filters.PAGE]) > pages:
        complaints.append(t("page_too_far", asked=page, pages=pages))
    return complaints


def _pages(found: Sequence[StoryRow]) -> int:
    return max(1, -(-len(found) // STEP))


def _opening(current: Opened, rows: Sequence[StoryRow], dials: Sequence[Dial]) -> None:
    """The demo, as it is shipped and unfiltered, says where to begin."""
    untouched = all(st.session_state[dial.key] == dial.default for dial in dials)
    if not untouched or current.blinded or workspace.mine() is not None or not state.shows_demo():
        return
    first = state.most_telling(current).id
    row = next(row for row in rows if row.story.id == first)
    with st.container(key="opening", border=True, horizontal=True, vertical_alignment="center"):
        opening = story_list.story_row(
            row, current.project.outlets, language=language(), text_language=current.project.settings.language
        )
        st.html(element("div", element("p", t("start_here"), class_="sl-start"), opening))
        _compare(row)


def _list(current: Opened, rows: Sequence[StoryRow], found: Sequence[StoryRow], pages: int) -> None:
    page = st.session_state[story_filters.PAGE]
    shown = found[(page - 1) * STEP : page * STEP]
    numbers = {"shown": len(found), "stories": len(rows)}
    first = (page - 1) * STEP + 1
    more = {"first": first, "last": first + len(shown) - 1}
    st.caption(t("shown_page", **numbers, **more) if pages > 1 else t("shown_counts", **numbers))
    ids = tuple(row.story.id for row in shown)
    correcting.tell_unless_in(ids)
    opened = {story_why.opened(), correcting.opened()}.difference(ids)
    for row in rows:
        if row.story.id in opened:
            st.caption(t("story_outside", story=row.story.id))
            _row(current, row)
    for row in shown:
        _row(current, row)
    if pages > 1:
        st.pagination(pages, key=story_filters.PAGE)
    with st.container(horizontal=True):
        handing_on.offer_tables(
            current,
            "themen",
            lambda: story_sheet.tables(current.project, found, with_corrections=current.blinded is None),
        )
        widgets.link_to_this(current)
    with st.expander(t("who_covers")):
        st.html(state.coverage(current, ids, language=language(), dark=widgets.dark()))


def _row(current: Opened, row: StoryRow) -> None:
    """One story; its reasons and the form to correct it open below it."""
    number = row.story.id
    with st.container(key=f"row-{number}", border=True):
        st.html(
            story_list.story_row(
                row, current.project.outlets, language=language(), text_language=current.project.settings.language
            )
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            _compare(row)
            story_why.button(number)
            correcting.button(number)
        correcting.tell(f"story-{number}")
        if story_why.opened() == number:
            story_why.draw(current, row)
        if correcting.opened() == number:
            correcting.draw(current, row)


def _compare(row: StoryRow) -> None:
    if len(row.headlines) > 1:
        # The story is enough: the comparison chooses its outlets itself, and writes them into its address.
        st.page_link(comparison.as_page(), label=t("open_comparison"), query_params={links.STORY: str(row.story.id)})
    else:
        st.caption(t("alone_in_outlet"))


def _alone(current: Opened) -> None:
    search = str(st.session_state.get(story_filters.SEARCH, ""))
    found = state.alone(current, search)
    pages = max(1, -(-len(found) // ALONE_STEP))
    st.session_state[ALONE_PAGE] = min(st.session_state.get(ALONE_PAGE, 1), pages)
    first = (st.session_state[ALONE_PAGE] - 1) * ALONE_STEP
    shown = found[first : first + ALONE_STEP]
    with st.expander(t("alone_texts", count=len(found)), expanded=len(state.alone(current, "")) <= STEP):
        if pages > 1:
            st.caption(t("alone_page", first=first + 1, last=first + len(shown), count=len(found)))
        if found:
            st.html(story_list.alone_table(current.project, shown, language=language()))
        else:
            st.caption(widgets.plain(t("alone_none", search=search)))
        if pages > 1:
            st.pagination(pages, key=ALONE_PAGE)
