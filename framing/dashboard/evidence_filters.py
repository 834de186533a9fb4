"""Belege: what the reader asks for, as widgets and as dials of the address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from framing.dashboard import links, state
from framing.dashboard.asked import Asked
from framing.dashboard.links import Dial
from framing.dashboard.state import Opened
from framing.dashboard.texts import t
from framing.dashboard.widgets import plain
from framing.pipeline import Concordance
from framing.report.markup import element

QUERY, STORY, OUTLETS, AS, VOICE = "kwic-query", "kwic-story", "kwic-outlets", "kwic-as", "kwic-voice"
SORT, WIDTH, FORM, PAGE = "kwic-sort", "kwic-width", "kwic-form", "kwic-page"
"""Keys of the widgets."""

LONGEST = 2_000
"""Letters of a query; longer ones are pasted texts."""
LONGEST_FORM = 200
NARROWEST, WIDEST = 2, 20
MOST_FORMS = 12
"""So many forms are buttons; the others are links in a fold."""
ALL_TEXTS = 0

_AS = {"formen": "parts", "wort": "forms", "genau": "exact"}
_VOICES = {"alle": "", "eigen": "own", "zitat": "quoted"}
_VOICE_NAMES = {"": "kwic_voice_all", "own": "kwic_voice_outlet", "quoted": "kwic_voice_given"}
_SORTS = {"zeit": "time", "medium": "outlet", "treffer": "word", "links": "left", "rechts": "right"}
_MOST_PAGES = 99_999


def dials(current: Opened) -> tuple[Dial, ...]:
    """The query and everything by which its places are chosen and ordered."""
    outlets = {outlet.letter: outlet.name for outlet in current.project.outlets}
    stories = [story.id for story in current.project.stories] if current.project.grouped else []
    return (
        links.words("suche", QUERY, longest=LONGEST),
        links.several_of(links.OUTLETS, OUTLETS, outlets, ()),
        links.one_of("art", AS, _AS, "parts"),
        links.one_of("stimme", VOICE, _VOICES, ""),
        Dial("form", FORM, "", lambda said: said if len(said) <= LONGEST_FORM else None, lambda kept: kept or ""),
        links.one_of("sortierung", SORT, _SORTS, "time"),
        links.number("breite", WIDTH, lowest=NARROWEST, highest=WIDEST, default=8),
        links.number("seite", PAGE, lowest=1, highest=_MOST_PAGES, default=1),
        links.one_of(links.STORY, STORY, {"": ALL_TEXTS} | {str(number): number for number in stories}, ALL_TEXTS),
    )


def asked() -> Asked:
    """What the widgets ask for."""
    kept = st.session_state
    return Asked(
        query=kept[QUERY].strip(),
        story=kept[STORY] or None,
        outlets=tuple(kept[OUTLETS]),
        parts=kept[AS] == "parts",
        exact=kept[AS] == "exact",
        form=kept[FORM] or "",
        voice=kept[VOICE],
        sort=kept[SORT],
        width=int(kept[WIDTH]),
    )


def written(dials: Sequence[Dial], asked: Asked) -> dict[str, str]:
    """The same as the address says it: what another page's link asks for."""
    way = "exact" if asked.exact else "parts" if asked.parts else "forms"
    held = {
        QUERY: asked.query,
        STORY: asked.story or ALL_TEXTS,
        OUTLETS: asked.outlets,
        AS: way,
        FORM: asked.form,
        VOICE: asked.voice,
        SORT: asked.sort,
        WIDTH: asked.width,
    }
    return {dial.name: dial.write(held[dial.key]) for dial in dials if dial.key in held}


def draw(current: Opened) -> None:
    """The widgets; whoever changes one is back on the first page, and with another question at all forms."""
    left, right = st.columns([1, 1], vertical_alignment="bottom")
    anew: dict[str, Any] = {"on_change": _anew}
    again: dict[str, Any] = {"on_change": _first_page}
    with left:
        help_ = t("kwic_query_help")
        st.text_input(t("kwic_query"), key=QUERY, max_chars=LONGEST, placeholder=t("kwic_hint"), help=help_, **anew)
    with right:
        _pick_where(current, anew)
    with st.container(key="kwic-dials", horizontal=True, vertical_alignment="bottom"):
        st.selectbox(t("kwic_as"), list(_AS.values()), format_func=lambda way: t(f"kwic_as_{way}"), key=AS, **anew)
        st.selectbox(
            t("kwic_voice"),
            list(_VOICES.values()),
            format_func=lambda voice: t(_VOICE_NAMES[voice]),
            key=VOICE,
            help=t("kwic_voice_help"),
            **again,
        )
        sorts = list(_SORTS.values())
        st.selectbox(t("kwic_sort"), sorts, format_func=lambda sort: t(f"kwic_sort_{sort}"), key=SORT, **again)
        st.number_input(t("kwic_width"), NARROWEST, WIDEST, key=WIDTH, **again)
    letters = current.letters
    st.pills(
        t("kwic_outlets"),
        list(letters),
        selection_mode="multi",
        format_func=lambda outlet: plain(f"{letters[outlet]} {outlet}"),
        key=OUTLETS,
        wrap=True,
        **again,
    )


def pick_form(found: Concordance) -> None:
    """Which of the forms found? Where there is one alone, there is nothing to pick."""
    named = {one.form: one.count for one in found.forms[:MOST_FORMS] if len(one.form) <= LONGEST_FORM}
    chosen = st.session_state[FORM]
    for one in found.forms:  # a link may have named it in other capitals, and a rare form has no button yet
        if chosen and one.form.casefold() == chosen.casefold():
            named[one.form] = one.count
            st.session_state[FORM] = one.form
    if len(found.forms) < 2 and not chosen:
        return
    counts = {"": sum(one.count for one in found.forms), **named}
    st.pills(
        t("kwic_forms"),
        list(counts),
        format_func=lambda form: plain(
            t("kwic_form", form=_short(form) if form else t("kwic_every_form"), count=counts[form])
        ),
        key=FORM,
        wrap=True,
        on_change=_first_page,
    )


def turn_pages(pages: int, *, place: str) -> None:
    """Back and on, where there is more than one page. place: above or below the lines."""
    if pages < 2:
        return
    shown = st.session_state[PAGE]
    with st.container(key=f"kwic-pages-{place}", horizontal=True, vertical_alignment="center"):
        st.button(t("kwic_previous"), key=f"kwic-previous-{place}", disabled=shown <= 1, on_click=_turn, args=(-1,))
        st.html(element("p", t("kwic_page_of", page=shown, pages=pages)))
        st.button(t("kwic_next"), key=f"kwic-next-{place}", disabled=shown >= pages, on_click=_turn, args=(1,))


def _pick_where(current: Opened, anew: dict[str, Any]) -> None:
    rows = {row.story.id: row for row in state.story_rows(current)} if current.project.grouped else {}

    def label(number: int) -> str:
        if number == ALL_TEXTS:
            return t("kwic_all_texts", count=state.counts(current).passages.newest)
        return t("kwic_story_option", number=number, title=rows[number].title)

    st.selectbox(t("kwic_where"), [ALL_TEXTS, *rows], format_func=label, key=STORY, **anew)


def _short(form: str) -> str:
    return form if len(form) <= 40 else form[:39] + "…"


def _anew() -> None:
    st.session_state[PAGE], st.session_state[FORM] = 1, ""


def _first_page() -> None:
    st.session_state[PAGE] = 1


def _turn(step: int) -> None:
    st.session_state[PAGE] += step
