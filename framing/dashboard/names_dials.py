"""The choices of the page Namen & Wörter, as its address writes them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from framing.dashboard import links, state, widgets
from framing.dashboard.asked_words import AskedWords
from framing.dashboard.links import Dial
from framing.dashboard.state import Opened
from framing.pipeline import Dials
from framing.pipeline.gathering import Scope, outlets_of
from framing.report.name_choice import KINDS, Choice

SMALL = 200
"""Up to so many passages the page opens with all texts; a larger project opens with one story, and asks for more."""

MOST = {"20": 20, "50": 50, "alle": 10_000}
COUNTED = {"namen": "names", "zitate": "quotations", "agentur": "agency", "standardtext": "standing"}

VIEW = links.one_of(
    "ansicht",
    "names-view",
    {"namen": "names", "bezeichnungen": "labels", "woerter": "words", "zeit": "time"},
    "names",
)
NAMES = (
    links.several_of(
        "art", "names-kinds", dict(zip(("ort", "person", "staat", "organisation"), KINDS, strict=True)), KINDS
    ),
    links.one_of("nur", "names-only", {"verschieden": True, "alle": False}, True),
    links.number("mindest", "names-least", lowest=1, highest=1000, default=1),
    links.one_of("zahl", "names-shares", {"anzahl": False, "anteil": True}, False),
    links.words("suche", "names-search", longest=80),
    links.number("seite", "names-page", lowest=1, highest=999, default=1),
)
_WORDS = (
    links.one_of("wortform", "names-form", {"grundform": "lemma", "gedruckt": "word"}, "lemma"),
    links.one_of("wendungen", "names-phrases", links.BOTH, True),
    links.several_of("zaehlen", "names-counted", COUNTED, ()),
    links.one_of("woerter", "names-most", MOST, 20),
)


def scope_dials(current: Opened) -> tuple[Dial, ...]:
    """All texts, a topic, or a story; without stories all texts only."""
    project = current.project
    if not project.grouped or not project.stories:
        return (links.one_of("bereich", "names-scope", {"alle": "all"}, "all"),)
    small = len(project.passages) <= SMALL
    ways = {"alle": "all", "thema": "story"} | ({"oberthema": "topic"} if project.topics else {})
    stories = {str(story.id): story.id for story in project.stories}
    topics = {str(topic.id): topic.id for topic in project.topics}
    dials = (
        links.one_of("bereich", "names-scope", ways, "all" if small else "story"),
        links.one_of(links.STORY, "names-story", stories, state.most_telling(current).id),
    )
    return (*dials, links.one_of("oberthema", "names-topic", topics, next(iter(topics.values())))) if topics else dials


def scope() -> Scope:
    """The texts that the widgets ask for."""
    kept = st.session_state
    if kept.get("names-scope") == "story":
        return Scope(story=kept["names-story"])
    return Scope(topic=kept["names-topic"]) if kept.get("names-scope") == "topic" else Scope()


def outlet_dials(current: Opened, chosen: Scope) -> tuple[Dial, Dial]:
    """Whose texts, and against whom words are held; the choice is kept for each scope."""
    there = outlets_of(current.project, chosen)
    letters = {current.letters[outlet]: outlet for outlet in there}
    kept_for = f"{chosen.story or ''}-{chosen.topic or ''}"
    return (
        links.several_of(links.OUTLETS, f"names-outlets-{kept_for}", letters, there),
        links.one_of("gegen", f"names-against-{kept_for}", {"alle": "", **letters}, ""),
    )


def every(current: Opened) -> tuple[Dial, ...]:
    """All dials of the page, for the scope that is chosen now."""
    return (VIEW, *scope_dials(current), *outlet_dials(current, scope()), *NAMES, *_WORDS)


def hold(dials: Sequence[Dial]) -> None:
    """Keep what widgets hold, drawn or not; what the project no longer has goes back to its default, and is told."""
    widgets.tell(links.settle(dials))


def choice() -> Choice:
    """Which names and labels the widgets ask for."""
    kept = st.session_state
    return Choice(frozenset(kept["names-kinds"]), kept["names-only"], kept["names-least"], kept["names-search"])


def words(outlets: tuple[str, ...], against: str) -> AskedWords:
    """Which comparison of words the widgets ask for."""
    kept = st.session_state
    counted = dict.fromkeys(kept["names-counted"], True)
    dials = Dials(form=kept["names-form"], phrases=kept["names-phrases"], **counted)
    return AskedWords(scope(), outlets, bool(against), dials)
