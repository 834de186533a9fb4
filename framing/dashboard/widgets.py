"""What pages share: the open project, the story picker, and how faults and empty projects are told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from framing.dashboard import links, state, working
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import FramingError
from framing.model import Article
from framing.report import blind_list, faults, notices
from framing.report.markup import Html, element
from framing.report.side_by_side import framed
from framing.report.why_block import decimal
from framing.settings import Settings


def plain(text: str) -> str:
    r"""The text as Streamlit must get it where it reads Markdown: every sign stands for itself.

    >>> plain("*Blatt* [A]")
    '\\*Blatt\\* \\[A\\]'
    """
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def open_project() -> Opened | None:
    """The open project, and what was hidden in it; None after its fault was told."""
    working.begin()
    try:
        current = state.opened()
    except FramingError as fault:
        tell_fault(fault)
        return None
    if state.changed_elsewhere():
        st.warning(t("changed_elsewhere", fingerprint=current.fingerprint))
    if working.left():
        st.warning(t("work_left"))
    if current.blinded:
        with st.expander(t("masked", count=sum(one.count for one in current.blinded.masked))):
            draw(blind_list.block(current.blinded, language=language()))
    return current


def draw(block: Html) -> None:
    """A block of the report in the clothes that all blocks have: theme, size, tables, counts."""
    st.html(framed(block, language=language(), dark=dark(), large=large()))


def tell_fault(fault: FramingError) -> None:
    """A fault is a sentence for the reader, never a traceback: what happened, then where and what to do."""
    st.error(plain(faults.say(fault, language())))


def tell(complaints: list[str]) -> None:
    """What a link asked for and could not have."""
    if complaints:
        st.warning(plain(" ".join(complaints)))


def is_empty(current: Opened) -> bool:
    """Is there nothing to compare yet? Then the reader is told why, and led to where it can be changed."""
    from framing.dashboard import data  # that page uses these widgets itself

    project = current.project
    for missing, key, way in (
        (not project.passages, "no_texts", "to_data"),
        (not project.grouped, "not_grouped", "to_group"),
        (not project.stories, "no_stories", "to_group"),
    ):
        if missing:
            st.info(t(key))
            st.page_link(data.as_page(), label=t(way))
            return True
    return False


def dark() -> bool:
    """Does the reader's browser show the dark theme?"""
    return bool(st.context.theme.type == "dark")


def large() -> bool:
    """Is the page meant for a wall?"""
    return bool(st.session_state.get("large"))


def pick_story(current: Opened, *, key: str = "story") -> int:
    """Which story? Told apart by number, first headline, and the letters of who tells it."""
    rows = {row.story.id: row for row in state.story_rows(current)}
    letters_of = current.letters

    def label(story_id: int) -> str:
        row = rows[story_id]
        if current.blinded:  # a menu goes on showing the letters that it was first drawn with
            return f"{story_id} · {row.title}"
        letters = " ".join(sorted(letters_of[outlet] for outlet in row.headlines))
        return f"{story_id} · {row.title} ({letters})"

    chosen = st.selectbox(t("story"), list(rows), format_func=label, key=key)
    return int(chosen) if chosen is not None else next(iter(rows))


def pick_outlets(current: Opened, there: Sequence[str], *, label: str, key: str) -> tuple[str, ...]:
    """Which of these outlets? In the order in which they are given."""
    chosen = st.pills(
        label,
        list(there),
        selection_mode="multi",
        format_func=lambda outlet: plain(f"{current.letters[outlet]} {outlet}"),
        key=key,
        wrap=True,
    )
    return tuple(outlet for outlet in there if outlet in chosen)


def tell_notices(articles: Mapping[str, Article]) -> None:
    """What the sources say about the texts themselves, such as that they are practice texts; once."""
    found = Counter(said for article in articles.values() if (said := notices.of(article, language())))
    for notice, count in found.items():
        st.html(element("p", t("notice", notice=notice, count=count, total=len(articles)), class_="notice"))


def link_to_this(current: Opened) -> None:
    """The address of this view, to be copied."""
    with st.popover(t("link"), width="content"):
        st.markdown(t("link_how", fingerprint=current.fingerprint))
        st.code(links.shown(), language=None, wrap_lines=True)


def explain(settings: Settings) -> None:
    """Below the view: the rules behind it, and what is not claimed."""
    with st.expander(t("how")):
        st.markdown(t("how_rules"))
        st.markdown(t("how_group", window=settings.window_hours, certainty=decimal(settings.certainty, language())))
        st.markdown(t("how_limits"))
