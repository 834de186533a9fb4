"""Vergleich: how do two or three outlets tell the same story?"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from framing.dashboard import handing_on, links, state, widgets
from framing.dashboard.links import Dial
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import FramingError
from framing.pipeline import Comparison
from framing.report import asked_sentence
from framing.report.view import KINDS, MOST_COLUMNS

PAGE = "vergleich"
LETTERS = dict(zip(("O", "Q", "W"), KINDS, strict=True))
DIALS = (
    links.one_of("marken", "marks", links.BOTH, False),  # read unmarked first, then see
    links.several_of("arten", "kinds", LETTERS, KINDS),
    links.one_of("ausrichtung", "level", {"satz": True, "text": False}, True),
    links.words(links.SENTENCE, "sentence", longest=12),
)


def as_page() -> st.Page:
    """This page as the list of pages and the links to it know it."""
    return st.Page(page, title=t("comparison"), url_path=PAGE)


def first_visit() -> None:
    """The bare address leads here: a visitor meets two texts, not a menu; what a link asks for comes along."""
    st.switch_page(as_page(), query_params=st.query_params.to_dict())


def target(current: Opened, story_id: int) -> dict[str, str]:
    """The parameters of a link from another page to the comparison of this story."""
    return {dial.name: dial.write(dial.default) for dial in _story_dials(current, story_id)}


def page() -> None:
    """Pick a story and its outlets, see them side by side."""
    current = widgets.open_project()
    if current is None or widgets.is_empty(current):
        return
    try:
        if (asked := links.arriving(PAGE)) is not None:
            widgets.tell(_arrive(current, asked))
        _show(current)
    except FramingError as fault:
        widgets.tell_fault(fault)


def _arrive(current: Opened, asked: Mapping[str, str]) -> list[str]:
    complaints = links.take([_every_story(current)], asked)
    dials = (*_story_dials(current, st.session_state["story"]), *DIALS)
    return complaints + links.take(dials[1:], asked) + links.strange(dials, asked)


def _every_story(current: Opened) -> Dial:
    known = {str(story.id): story.id for story in current.project.stories}
    return links.one_of(links.STORY, "story", known, state.most_telling(current).id)


def _story_dials(current: Opened, story_id: int) -> tuple[Dial, Dial]:
    """The story and its outlets; the choice of outlets is kept for each story."""
    there = state.comparison(current, story_id, ()).outlets
    letters = {current.letters[outlet]: outlet for outlet in there}
    story = links.one_of(links.STORY, "story", {str(story_id): story_id}, story_id)
    return story, links.several_of(
        links.OUTLETS, f"outlets-{story_id}", letters, state.most_different(current, story_id)
    )


def _show(current: Opened) -> None:
    gone = links.settle([_every_story(current)])
    with st.container(key="controls"):
        left, right = st.columns([5, 7])
        with left:
            story_id = widgets.pick_story(current)
        dials = (*_story_dials(current, story_id), *DIALS)
        gone += links.settle(dials[1:])
        with right:
            outlets = _pick_outlets(current, story_id, dials[1])
    links.write(PAGE, current, dials)
    widgets.tell(gone)
    if len(outlets) < 2:
        alone = len(state.comparison(current, story_id, ()).outlets) < 2
        st.info(t("one_outlet") if alone else t("choose_outlets"))
        return
    with st.container(key="legend", horizontal=True, vertical_alignment="center"):
        kinds = _pick_kinds(current, story_id, outlets) if len(outlets) <= MOST_COLUMNS else KINDS
        handing_on.offer(current, story_id, outlets, kinds=kinds)
        widgets.link_to_this(current)
    compared = state.comparison(current, story_id, outlets)
    widgets.tell_notices(compared.articles)
    _show_asked(current, compared, outlets)
    st.html(
        state.page(
            current,
            story_id,
            outlets,
            kinds=kinds,
            language=language(),
            dark=widgets.dark(),
            level=bool(st.session_state["level"]),
            large=widgets.large(),
        )
    )
    widgets.explain(current.project.settings)


def _show_asked(current: Opened, compared: Comparison, outlets: tuple[str, ...]) -> None:
    """The sentence that a link asks for, on top of the texts that hold it."""
    if name := st.session_state.get("sentence"):
        found = asked_sentence.block(compared, outlets, name, letters=current.letters, language=language())
        if found is None:
            widgets.tell([t("unknown_sentence", name=name)])
        else:
            widgets.draw(found)


def _pick_outlets(current: Opened, story_id: int, dial: Dial) -> tuple[str, ...]:
    """Which outlets of the story? In the order of their letters."""
    there = state.comparison(current, story_id, ()).outlets
    return widgets.pick_outlets(current, there, label=t("outlets"), key=dial.key)


def _pick_kinds(current: Opened, story_id: int, outlets: tuple[str, ...]) -> tuple[str, ...]:
    """Which marks? The legend is the filter: each kind in its own look, with its count."""
    counts = state.mark_counts(current, story_id, outlets)
    on = st.toggle(t("marks"), key="marks")
    chosen = st.pills(
        t("kinds"),
        list(KINDS),
        selection_mode="multi",
        format_func=lambda kind: t(f"kind_{kind}", count=counts[kind]),
        key="kinds",
        wrap=True,
        label_visibility="collapsed",
        disabled=not on,
    )
    st.toggle(t("level"), key="level")
    return tuple(kind for kind in KINDS if on and kind in chosen)
