"""Themen: what the reader asks of the list, as widgets and as dials of the address."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from framing.dashboard import links, state
from framing.dashboard.links import Dial
from framing.dashboard.state import Opened
from framing.dashboard.texts import t
from framing.dashboard.widgets import plain
from framing.report.story_choice import Wanted

SEARCH, FROM, TO = "stories-search", "stories-from", "stories-to"
WITH, WITHOUT, LEAST = "stories-with", "stories-without", "stories-least"
TOPIC, ORDER, PAGE = "stories-topic", "stories-order", "stories-page"
"""Keys of the widgets."""

_ORDERS = {"datum": "date", "neueste": "latest", "medien": "outlets", "namen": "names"}
_ORDER_NAMES = {"date": "sort_date", "latest": "sort_latest", "outlets": "sort_outlets", "names": "sort_names"}
_MOST_PAGES = 9_999


def dials(current: Opened) -> tuple[Dial, ...]:
    """Every filter, the order and the page."""
    outlets = {outlet.letter: outlet.name for outlet in current.project.outlets}
    span, topics = state.story_span(current), state.story_topics(current)
    return (
        links.words("suche", SEARCH),
        *((_day("von", FROM, span, span[0]), _day("bis", TO, span, span[1])) if span else ()),
        links.several_of("medien", WITH, outlets, ()),
        links.several_of("ohne", WITHOUT, outlets, ()),
        links.number("mindest", LEAST, lowest=1, highest=max(len(outlets), 2), default=min(2, len(outlets))),
        links.one_of("oberthema", TOPIC, {"-": 0} | {str(number): number for number in topics}, 0),
        links.one_of("sortierung", ORDER, _ORDERS, "date"),
        links.number("seite", PAGE, lowest=1, highest=_MOST_PAGES, default=1),
    )


def reset(dials: Sequence[Dial]) -> None:
    """Every filter back to its default."""
    for dial in dials:
        st.session_state[dial.key] = dial.default


def wanted(current: Opened) -> Wanted:
    """What the widgets ask for."""
    kept, span = st.session_state, state.story_span(current)
    narrowed = span is not None and (kept[FROM], kept[TO]) != span
    return Wanted(
        search=kept[SEARCH],
        first_day=kept[FROM] if narrowed else None,  # all days: stories without a date, too
        last_day=kept[TO] if narrowed else None,
        outlets=tuple(kept[WITH]),
        without=tuple(kept[WITHOUT]),
        least_outlets=int(kept[LEAST]),
        topic=kept[TOPIC],
        order=kept[ORDER],
    )


def draw(current: Opened) -> None:
    """The widgets; whoever changes one is back on the first page."""
    left, middle, right = st.columns([5, 3, 2], vertical_alignment="bottom")
    again: dict[str, Any] = {"on_change": _first_page}
    with left:
        st.text_input(t("search_stories"), key=SEARCH, max_chars=200, **again)
    with middle:
        orders = list(_ORDERS.values())
        st.selectbox(t("sort"), orders, format_func=lambda order: t(_ORDER_NAMES[order]), key=ORDER, **again)
    with right:
        st.number_input(t("min_outlets"), 1, max(len(current.project.outlets), 2), key=LEAST, **again)
    with st.expander(t("more_filters"), key="stories-more"):
        _draw_more(current, again)


def _draw_more(current: Opened, again: dict[str, Any]) -> None:
    span = state.story_span(current)
    if span:
        for place, (key, text) in zip(st.columns(2), ((FROM, "filter_from"), (TO, "filter_to")), strict=True):
            with place:
                st.date_input(t(text), min_value=span[0], max_value=span[1], format="DD.MM.YYYY", key=key, **again)
    letters = current.letters
    for key, text in ((WITH, "filter_with"), (WITHOUT, "filter_without")):
        st.pills(
            t(text),
            list(letters),
            selection_mode="multi",
            format_func=lambda outlet: plain(f"{letters[outlet]} {outlet}"),
            key=key,
            wrap=True,
            **again,
        )
    topics = state.story_topics(current)
    st.selectbox(
        t("filter_topic"),
        [0, *topics],
        format_func=lambda number: f"{number} · {topics[number]}" if number else t("any_topic"),
        key=TOPIC,
        **again,
    )


def _first_page() -> None:
    st.session_state[PAGE] = 1


def _day(name: str, key: str, span: tuple[date, date], default: date) -> Dial:
    def read(said: str) -> date | None:
        try:
            day = date.fromisoformat(said)
        except ValueError:
            return None
        return day if span[0] <= day <= span[1] else None

    return Dial(name, key, default, read, lambda day: day.isoformat() if day else "", follows=True)
