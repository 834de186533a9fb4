"""What pages share: the frame, the pickers, and how faults and empty projects are told."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import streamlit as st

from framing.dashboard import links, state
from framing.dashboard.state import Opened
from framing.dashboard.texts import LANGUAGES, t
from framing.errors import FramingError
from framing.model import Project
from framing.pipeline import Comparison
from framing.report import story_list
from framing.report.markup import NOTHING, Html, element
from framing.report.view import KINDS
from framing.settings import Settings


def plain(text: str) -> str:
    r"""The text as Streamlit must get it where it reads Markdown: every sign stands for itself.

    >>> plain("*Blatt* [A]")
    '\\*Blatt\\* \\[A\\]'
    """
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def frame() -> None:
    """What stands above every page: the project, its size, its state, and the language switch."""
    sheet = (resources.files("framing.dashboard") / "app.css").read_text(encoding="utf-8")
    st.html(element("style", Html(sheet)))
    with st.container(key="frame", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.html(element("header", element("h1", t("title")), _about_project(), class_="frame"))
        st.segmented_control(
            t("language"),
            list(LANGUAGES),
            format_func=LANGUAGES.__getitem__,
            default="de",
            key="language",
            label_visibility="collapsed",
            required=True,
        )


def _about_project() -> Html:
    try:
        current = state.opened()
    except FramingError:  # told once, by the page below
        return NOTHING
    project = current.project
    counts = t(
        "project_counts",
        articles=len(project.articles),
        passages=len(project.passages),
        outlets=len(project.outlets),
    )
    name = element("strong", current.name or t("demo"))
    return element("p", name, f" · {counts} · {t('fingerprint', fingerprint=current.fingerprint)}")


def open_project() -> Opened | None:
    """The open project; None after its fault was told."""
    try:
        return state.opened()
    except FramingError as fault:
        tell_fault(fault)
        return None


def tell_fault(fault: FramingError) -> None:
    """A fault is a sentence for the reader, never a traceback: what happened, then where and what to do."""
    st.error(f"{t(f'fault_{type(fault).__name__}')} {plain(str(fault))}")


def is_empty(project: Project) -> bool:
    """Is there nothing to compare yet? Then the reader is told why, and what to do."""
    for missing, key in (
        (not project.passages, "no_texts"),
        (not project.grouped, "not_grouped"),
        (not project.stories, "no_stories"),
    ):
        if missing:
            st.info(t(key))
            return True
    return False


def pick_story(current: Opened) -> int:
    """Which story? Told apart by number, first headline, and the letters of who tells it."""
    rows = {row.story.id: row for row in story_list.rows(current.project, min_outlets=1)}

    def label(story_id: int) -> str:
        row = rows[story_id]
        letters = " ".join(sorted(current.letters[outlet] for outlet in row.headlines))
        return f"{story_id} · {row.title} ({letters})"

    chosen = st.selectbox(t("story"), list(rows), format_func=label, key="story")
    return int(chosen) if chosen is not None else next(iter(rows))


def pick_outlets(current: Opened, story_id: int) -> tuple[str, ...]:
    """Which outlets of the story? In the order of their letters."""
    there = state.comparison(current, story_id, ()).outlets
    key = links.outlets_key(story_id)
    if key not in st.session_state:
        st.session_state[key] = list(state.most_different(current, story_id))
    chosen = st.pills(
        t("outlets"),
        list(there),
        selection_mode="multi",
        format_func=lambda outlet: plain(f"{current.letters[outlet]} {outlet}"),
        key=key,
        wrap=True,
    )
    return tuple(outlet for outlet in there if outlet in chosen)


def pick_kinds(current: Opened, story_id: int, outlets: tuple[str, ...]) -> tuple[str, ...]:
    """Which marks? The legend is the filter: each kind in its own look, with its count."""
    counts = state.mark_counts(current, story_id, outlets)
    with st.container(key="legend", horizontal=True, vertical_alignment="center"):
        on = st.toggle(t("marks"), value=True, key="marks")
        chosen = st.pills(
            t("kinds"),
            list(KINDS),
            selection_mode="multi",
            default=list(KINDS),
            format_func=lambda kind: t(f"kind_{kind}", count=counts[kind]),
            key="kinds",
            wrap=True,
            label_visibility="collapsed",
            disabled=not on,
        )
        st.html(element("p", t("signs")))
    return tuple(kind for kind in KINDS if on and kind in chosen)


def tell_notices(compared: Comparison) -> None:
    """What the sources say about the texts themselves, such as that they are practice texts; once."""
    notices = Counter(article.notice for article in compared.articles.values() if article.notice)
    for notice, count in notices.items():
        st.html(element("p", t("notice", notice=notice, count=count, total=len(compared.articles)), class_="notice"))


def explain(settings: Settings) -> None:
    """Below the view: the rules behind it, and what is not claimed."""
    with st.expander(t("how")):
        st.markdown(t("how_rules"))
        st.markdown(
            t(
                "how_group",
                window=settings.window_hours,
                certainty=settings.certainty,
            )
        )
        st.markdown(t("how_limits"))
