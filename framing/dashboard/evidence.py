"""Belege: where exactly does it stand?"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from framing import pipeline
from framing.dashboard import evidence_filters, handing_on, links, state, widgets
from framing.dashboard.asked import Asked
from framing.dashboard.links import Dial
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.errors import FramingError
from framing.pipeline import Concordance, Progress, Search
from framing.report import concordance_table
from framing.report.concordance_links import Target
from framing.report.markup import Html, element, join

PAGE = "belege"
STEP = 25
"""Lines on a page."""


def as_page() -> st.Page:
    """This page as the list of pages and the links to it know it."""
    return st.Page(page, title=t("evidence"), url_path=PAGE)


def page() -> None:
    """Ask for a word, see each of its places, open one, copy it with its reference."""
    current = widgets.open_project()
    if current is None:
        return
    if not current.project.passages:
        widgets.is_empty(current)
        return
    dials = evidence_filters.dials(current)
    if (asked := links.arriving(PAGE)) is not None:
        widgets.tell(links.take(dials, asked) + links.strange(dials, asked))
    widgets.tell(links.settle(dials))
    try:
        evidence_filters.draw(current)
        _answer(current, dials)
    except FramingError as fault:
        widgets.tell_fault(fault)


def _answer(current: Opened, dials: tuple[Dial, ...]) -> None:
    asked = evidence_filters.asked()
    if not asked.query:
        links.write(PAGE, current, dials)
        _invite(current, dials)
    elif why := pipeline.unaskable(current.project, asked.query):
        links.write(PAGE, current, dials)
        st.info(t("kwic_no_word" if why == "no word" else "kwic_too_long"))
    else:
        _search(current, asked, dials)


def _invite(current: Opened, dials: tuple[Dial, ...]) -> None:
    """Nothing asked yet: what the page does, and words of the project to begin with."""
    st.info(t("kwic_intro"))
    examples = state.examples(current)
    if examples:
        widgets.draw(join((element("p", t("kwic_examples")), _words(current, examples, dials))))


def _search(current: Opened, asked: Asked, dials: tuple[Dial, ...]) -> None:
    place = st.empty()
    searched = state.searched(current, asked, progress=_progress(place))
    place.empty()
    if not searched.total:
        links.write(PAGE, current, dials)
        _nothing(current, searched, dials)
        return
    there = {passage.outlet for passage in searched.passages}
    chosen = tuple(outlet for outlet in asked.outlets if outlet in there)
    if asked.outlets and not chosen:
        links.write(PAGE, current, dials)
        st.info(t("kwic_none_there"))
        return
    asked = replace(asked, outlets=chosen)
    found, pages = _page_of(current, asked)
    links.write(PAGE, current, dials)
    if found.total:
        _show(current, asked, found, pages, dials)
    else:
        st.info(t("kwic_filtered", total=searched.total))
        every = _address(dials, form="", stimme="alle", medien="-")
        widgets.draw(element("p", element("a", t("kwic_everything"), href=every, target="_self")))


def _page_of(current: Opened, asked: Asked) -> tuple[Concordance, int]:
    """The page that is asked for, or the last one where there are fewer; and how many there are."""
    with st.spinner(t("kwic_lining")):
        number = st.session_state[evidence_filters.PAGE]
        found = state.concordance(current, asked, offset=(number - 1) * STEP, limit=STEP)
        pages = max(1, -(-found.total // STEP))
        if number > pages:
            widgets.tell([t("kwic_last_page", asked=number, pages=pages)])
            st.session_state[evidence_filters.PAGE] = pages
            found = state.concordance(current, asked, offset=(pages - 1) * STEP, limit=STEP)
    return found, pages


def _show(current: Opened, asked: Asked, found: Concordance, pages: int, dials: tuple[Dial, ...]) -> None:
    code, around = language(), state.around(current)

    def of_outlet(outlet: str) -> str:
        return _address(dials, medien=current.letters[outlet])

    def of_form(form: str) -> str:
        return _address(dials, form=form)

    def comparison(target: Target) -> str:
        letters = ",".join(current.letters[outlet] for outlet in target.outlets)
        asked = {links.STORY: str(target.story), links.OUTLETS: letters, links.SENTENCE: target.sentence}
        return links.address("vergleich", asked)

    widgets.draw(concordance_table.counts(found, around, language=code, link=of_outlet))
    evidence_filters.pick_form(found)
    rest = found.forms[evidence_filters.MOST_FORMS :]
    if rest:
        folded = concordance_table.forms(rest, language=code, text_language=found.language, link=of_form)
        widgets.draw(folded)
    evidence_filters.turn_pages(pages, place="above")
    widgets.draw(concordance_table.lines(found, around, language=code, link=comparison))
    evidence_filters.turn_pages(pages, place="below")
    with st.container(horizontal=True):
        handing_on.offer_tables(current, "belege", lambda: state.concordance_tables_of(current, asked, language=code))
        widgets.link_to_this(current)
    widgets.explain(current.project.settings)


def _nothing(current: Opened, searched: Search, dials: tuple[Dial, ...]) -> None:
    st.info(widgets.plain(t("kwic_no_place", query=searched.query, count=len(searched.passages))))
    if searched.suggestions:
        widgets.draw(join((element("p", t("kwic_meant")), _words(current, searched.suggestions, dials))))


def _words(current: Opened, said: tuple[str, ...], dials: tuple[Dial, ...]) -> Html:
    return concordance_table.words(
        said,
        link=lambda word: _address(dials, suche=word, form=""),
        text_language=current.project.settings.language,
    )


def _address(dials: tuple[Dial, ...], **changed: str) -> str:
    """This view with some of its parameters changed, from its first page on."""
    now = {dial.name: dial.write(st.session_state.get(dial.key, dial.default)) for dial in dials}
    return links.address(PAGE, now | {"seite": "1"} | changed)


def _progress(place: st.delta_generator.DeltaGenerator) -> Progress:
    def told(step: str, done: int, total: int) -> None:
        if done < total:  # a short search says nothing
            place.progress(done / total, text=t("kwic_searching", done=done, total=total))

    return told
