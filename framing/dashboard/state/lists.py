"""What is kept of lists: stories and why they are one, who covers them, what is loaded, how the texts match."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import streamlit as st

from framing import demo, pipeline
from framing.dashboard.state.opening import Opened, own
from framing.model import Passage, Project
from framing.pipeline import Matched, Progress, Why, stocking
from framing.pipeline import text_versions as saved_versions
from framing.pipeline.text_versions import TextVersions
from framing.report import (
    coverage_tables,
    input_list,
    side_by_side,
    story_choice,
    story_list,
    word_diff,
)
from framing.report.markup import Html
from framing.report.story_choice import Wanted
from framing.report.story_list import StoryRow
from framing.settings import Settings


def coverage(current: Opened, story_ids: tuple[int, ...], *, language: str, dark: bool) -> Html:
    """Which outlet carries which of these stories, in this order, and what is loaded of each outlet."""
    return _coverage(current.key, story_ids, language, dark, current)


@st.cache_resource(max_entries=16, show_spinner=False)
def _coverage(key: str, story_ids: tuple[int, ...], language: str, dark: bool, _current: Opened) -> Html:
    found = pipeline.coverage(_current.project, stories=story_ids)
    table = coverage_tables.block(_current.project, found, language=language)
    return side_by_side.framed(table, language=language, dark=dark)


def story_rows(current: Opened) -> tuple[StoryRow, ...]:
    """Every story of the open project as a row of a list, in the project's order."""
    return _story_rows(current.key, repr(current.project.corrections), current)


def story_span(current: Opened) -> tuple[date, date] | None:
    """The first and the last day on which one of the stories was told; None where no day is known."""
    return _story_span(current.key, repr(current.project.corrections), current)


def story_topics(current: Opened) -> dict[int, str]:
    """The topics of the stories, with the words that stand for each."""
    return _story_topics(current.key, repr(current.project.corrections), current)


def chosen(current: Opened, wanted: Wanted) -> tuple[StoryRow, ...]:
    """The stories that a reader wants to see, in the order asked for: turning a page of them asks for them again."""
    return _chosen(current.key, repr(current.project.corrections), repr(wanted), wanted, current)


def alone(current: Opened, search: str) -> tuple[Passage, ...]:
    """The passages without counterpart that hold this word."""
    return _alone(current.key, repr(current.project.corrections), search, current)


def why(current: Opened, story_id: int) -> Why:
    """Why is this one story, and what nearly belonged to it? Raises SelectionError as `pipeline.why`."""
    return _why(current.key, repr(current.project.corrections), story_id, current)


def shows_demo() -> bool:
    """Does this reader look at the practice texts, grouped in whatever way?"""
    current = own()
    return _is_demo(current.fingerprint, current)


def regrouped(project: Project, settings: Settings, *, progress: Progress) -> Project:
    """The project, grouped anew with other dials; its corrections are replayed.

    The texts are matched once: turning a dial that only joins or parts again costs no second reading. Raises
    SelectionError without texts, EncoderError without the model.
    """
    changed = replace(project, settings=settings)
    kept, key = _matchings(), _texts_and_matching(changed)
    matched = kept.get(key)
    if matched is None:
        matched = pipeline.match(changed, progress=progress)
        kept[key] = matched
        while len(kept) > MOST_MATCHINGS:
            kept.pop(next(iter(kept)), None)
    return pipeline.group(changed, matched=matched, progress=progress)


MOST_MATCHINGS = 4
"""So many corpora keep what was found between their texts."""


@st.cache_resource(max_entries=1, show_spinner=False)
def _matchings() -> dict[str, Matched]:
    # No cached function: its progress draws into a page, which those may not do.
    return {}


def _texts_and_matching(project: Project) -> str:
    """A sum of all that `pipeline.match` reads: of the dials, those that change how texts are matched."""
    settings = project.settings
    dials = (settings.language, settings.encoder, settings.window_hours, settings.timezone)
    digest = hashlib.sha256(repr((dials, project.own_names)).encode())
    for passage in project.passages:
        digest.update(repr(passage).encode())
    return digest.hexdigest()


@st.cache_resource(max_entries=8, show_spinner=False)
def _story_rows(key: str, corrections: str, _current: Opened) -> tuple[StoryRow, ...]:
    return story_list.rows(_current.project, min_outlets=1)


@st.cache_resource(max_entries=8, show_spinner=False)
def _story_span(key: str, corrections: str, _current: Opened) -> tuple[date, date] | None:
    return story_choice.days(story_rows(_current))


@st.cache_resource(max_entries=8, show_spinner=False)
def _story_topics(key: str, corrections: str, _current: Opened) -> dict[int, str]:
    found = {row.topic.id: ", ".join(row.topic.shared_words) for row in story_rows(_current) if row.topic}
    return dict(sorted(found.items()))


@st.cache_resource(max_entries=32, show_spinner=False)
def _chosen(key: str, corrections: str, asked: str, _wanted: Wanted, _current: Opened) -> tuple[StoryRow, ...]:
    return story_choice.choose(_current.project, story_rows(_current), _wanted)


@st.cache_resource(max_entries=8, show_spinner=False)
def _alone(key: str, corrections: str, search: str, _current: Opened) -> tuple[Passage, ...]:
    return story_list.alone(_current.project, search=search)


@st.cache_resource(max_entries=32, show_spinner=False)
def _why(key: str, corrections: str, story_id: int, _current: Opened) -> Why:
    return pipeline.why(_current.project, story_id)


@st.cache_data(max_entries=16, show_spinner=False)
def _is_demo(key: str, _current: Opened) -> bool:
    return demo.is_demo(_current.project)


def stock(current: Opened, *, language: str, dark: bool) -> Html:
    """What is loaded of each outlet."""
    return _stock(current.key, language, dark, current)


def shared_wording(current: Opened, *, language: str, dark: bool) -> Html:
    """Which texts of the project print the same words."""
    return _shared_wording(current.key, language, dark, current)


@st.cache_resource(max_entries=8, show_spinner=False)
def _stock(key: str, language: str, dark: bool, _current: Opened) -> Html:
    rows = stocking.outlets(_current.project)
    return side_by_side.framed(input_list.per_outlet(rows, language=language), language=language, dark=dark)


@st.cache_resource(max_entries=8, show_spinner=False)
def _shared_wording(key: str, language: str, dark: bool, _current: Opened) -> Html:
    found = pipeline.reprints(_current.project)
    table = input_list.shared_wording(_current.project, found, language=language)
    return side_by_side.framed(table, language=language, dark=dark)


def forget_views() -> None:
    """Drop all that was computed of any project, so that nothing stays of one that a reader deletes."""
    st.cache_resource.clear()
    st.cache_data.clear()


def text_versions(current: Opened) -> tuple[TextVersions, ...]:
    """The texts of which several versions are loaded."""
    return _text_versions(current.key, current)


def versions_overview(current: Opened, *, language: str, dark: bool) -> Html:
    """These texts as a table, with what changed from version to version in figures."""
    return _versions_overview(current.key, language, dark, current)


def version_changes(current: Opened, first_id: str, *, language: str, dark: bool) -> Html:
    """Word by word what changed between the versions of one text."""
    return _version_changes(current.key, first_id, language, dark, current)


@st.cache_resource(max_entries=8, show_spinner=False)
def _text_versions(key: str, _current: Opened) -> tuple[TextVersions, ...]:
    return saved_versions.of(_current.project)


@st.cache_resource(max_entries=8, show_spinner=False)
def _versions_overview(key: str, language: str, dark: bool, _current: Opened) -> Html:
    table = word_diff.overview(text_versions(_current), language=language)
    return side_by_side.framed(table, language=language, dark=dark)


@st.cache_resource(max_entries=16, show_spinner=False)
def _version_changes(key: str, first_id: str, language: str, dark: bool, _current: Opened) -> Html:
    found = saved_versions.of_article(_current.project, first_id)
    told = word_diff.block(found, language=language, texts=_current.project.settings.language)
    return side_by_side.framed(told, language=language, dark=dark)
