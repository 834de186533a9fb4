"""One text by hand: outlet, date, headline, text. After the second one: put the two side by side."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from framing.dashboard import bringing, comparison, links, ordering, state, widgets, working
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import DateError, FramingError
from framing.ingest.records import Record
from framing.model import Story
from framing.pipeline import meeting, previewing
from framing.report import counts, faults, reasons

JOB = "compare"
FIELDS = ("outlet", "date", "title", "url", "text")
LACKS = {"outlet": "lacks_outlet", "text": "lacks_text"}
UNKNOWN = ("unbekannt", "unknown", "?", "-")
MOST_SUGGESTED = 12


def show(current: Opened, target: str) -> None:
    """The form. What stands in it stays until it was loaded, also on other pages."""
    outlets = [outlet.name for outlet in current.project.outlets] if target == bringing.SHOWN else []
    left, right = st.columns([3, 2])
    with left:
        st.text_input(
            t("paste_outlet"), key=_key("outlet"), placeholder=t("paste_outlet_like"), persist_state="session"
        )
        if outlets:
            st.pills(
                t("paste_known"),
                outlets[:MOST_SUGGESTED],
                format_func=widgets.plain,
                key="data-suggested",
                label_visibility="collapsed",
                on_change=_suggested,
                wrap=True,
            )
    with right:
        st.text_input(t("paste_date"), key=_key("date"), placeholder=t("paste_date_like"), persist_state="session")
    st.text_input(t("paste_title"), key=_key("title"), persist_state="session")
    st.text_input(t("paste_url"), key=_key("url"), placeholder=t("paste_url_like"), persist_state="session")
    st.text_area(t("paste_text"), key=_key("text"), height=240, persist_state="session")
    if fault := st.session_state.get("data-paste-fault"):
        st.error(widgets.plain(fault))
    st.button(t("paste_take"), type="primary", key="data-paste", on_click=_take, args=(target,))


def tell_last(current: Opened) -> None:
    """What became of the text that was pasted last, and the way to its comparison."""
    preview = bringing.last("paste")
    if preview is None or not (there := _pasted(current)):
        return
    article = preview.articles[-1]
    key = "paste_done" if article.published_at else "paste_done_undated"
    texts = counts.said(state.counts(current).texts, language())
    st.success(widgets.plain(t(key, outlet=article.outlet, passages=len(preview.passages), texts=texts)))
    if settled := bringing.settled(current):
        st.info(widgets.plain(settled))
    if len(current.project.outlets) < 2:
        st.info(t("paste_second"))
    elif working.pending(JOB):
        _group_and_compare(current, there)
    elif not current.project.grouped:
        if working.stopped(JOB):
            st.warning(t("stopped"))
        st.button(t("compare_now"), type="primary", key="data-compare", on_click=working.start, args=(JOB,))
    elif story := meeting.story_of(current.project, there):
        with st.container(key="data-next"):
            st.page_link(comparison.as_page(), label=t("compare_open"), query_params=_address(current, story, there))
    elif pair := meeting.articles(current.project, there):
        st.info(t("not_joined", hours=current.project.settings.window_hours))
        if fault := st.session_state.pop("data-join-fault", ""):
            st.error(widgets.plain(fault))
        st.button(t("join_anyway"), key="data-join", on_click=_join, args=pair)
    else:
        st.info(t("not_joined_any"))
    _go_on(current, there)


def offers_comparison(current: Opened) -> bool:
    """Is the next step already offered where the last pasted text is told?"""
    return bringing.last("paste") is not None and bool(_pasted(current))


def _take(target: str) -> None:
    """Load what stands in the form, and clear it; or say which field lacks what."""
    given = {name: str(st.session_state.get(_key(name)) or "").strip() for name in FIELDS}
    st.session_state["data-paste-fault"] = ""
    if lacking := [t(said) for name, said in LACKS.items() if not given[name]]:
        st.session_state["data-paste-fault"] = " ".join(lacking)
        return
    try:
        before = bringing.base(target)
        preview = previewing.paste(before, _record(given, len(before.articles)))
    except FramingError as fault:
        field = "paste_date" if isinstance(fault, DateError) else "paste_text"
        st.session_state["data-paste-fault"] = f"{t(field)}: {reasons.say(str(fault), language())}"
        return
    if preview.doubles:
        st.session_state["data-paste-fault"] = t("paste_double", outlet=given["outlet"])
        return
    kept = st.session_state.get("data-pasted", []) if target == bringing.SHOWN else []
    bringing.take(preview, target, way="paste")
    st.session_state["data-pasted"] = [*kept, preview.articles[0].id]
    for name in FIELDS:
        st.session_state[_key(name)] = ""


def _record(given: dict[str, str], number: int) -> Record:
    return Record(
        place="",
        file=t("paste_file"),
        id=f"paste-{number + 1}",
        outlet=given["outlet"],
        title=" ".join(given["title"].split()),
        text=given["text"],
        url=given["url"],
        published="" if given["date"].casefold() in UNKNOWN else given["date"],
        title_in_text=not given["title"],
    )


def _suggested() -> None:
    if chosen := st.session_state.get("data-suggested"):
        st.session_state[_key("outlet")] = chosen
        st.session_state["data-suggested"] = None


def _pasted(current: Opened) -> list[str]:
    """The ids of the texts pasted here that the project still has, in order."""
    there = {article.id for article in current.project.articles}
    return [article_id for article_id in st.session_state.get("data-pasted", []) if article_id in there]


def _group_and_compare(current: Opened, there: list[str]) -> None:
    try:
        ordering.group(JOB, current.project.settings)
    except FramingError as fault:
        widgets.tell_fault(fault)
        return
    _open(there)


def _join(a: str, b: str) -> None:
    """Put two texts into one story that the machine did not join."""
    try:
        joined = meeting.side_by_side(
            state.own().project, a, b, by=t("join_by"), at=datetime.now(tz=UTC), reason=t("join_reason")
        )
    except FramingError as fault:
        st.session_state["data-join-fault"] = faults.say(fault, language())
        return
    state.change(joined, done=t("done_join"))
    st.session_state["data-open"] = True


def _go_on(current: Opened, there: list[str]) -> None:
    """After two texts were joined by hand: to their comparison. A callback cannot leave the page by itself."""
    if st.session_state.pop("data-open", False):
        _open(there)


def _open(there: list[str]) -> None:
    """The comparison of the story that holds the texts; else the page anew, which says that there is none."""
    current = state.opened()
    if story := meeting.story_of(current.project, there):
        st.switch_page(comparison.as_page(), query_params=_address(current, story, there))
    st.rerun()


def _address(current: Opened, story: Story, there: list[str]) -> dict[str, str]:
    """The comparison of the two texts' outlets, whoever else tells the story."""
    target = comparison.target(current, story.id)
    if pair := meeting.articles(current.project, there):
        target[links.OUTLETS] = ",".join(
            sorted(current.letters[current.project.article(article_id).outlet] for article_id in pair)
        )
    return target


def _key(field: str) -> str:
    return f"data-paste-{field}"
