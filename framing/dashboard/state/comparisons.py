"""What is kept of comparisons: of a story in all lenses, its HTML, its counts; and the warm start."""

from __future__ import annotations

import streamlit as st

from framing import demo, pipeline
from framing.dashboard.state.opening import Opened, from_file, own, server_path
from framing.model import Story
from framing.pipeline import Comparison
from framing.report import (
    side_by_side,
)
from framing.report.markup import Html


def warm() -> None:
    """Make what the first visitor will see. Raises FramingError where the project cannot be opened."""
    path, changed_at = server_path()
    current = from_file(path, changed_at)
    if current.project.stories:
        story = most_telling(current)
        outlets = most_different(current, story.id)
        mark_counts(current, story.id, outlets)
        page(current, story.id, outlets, kinds=(), language="de", dark=False)


def most_telling(current: Opened) -> Story:
    """The story to show first: the same, whether the outlets are hidden or not."""
    seen = own() if current.blinded else current
    first = _most_telling(seen.key, seen)
    return next(story for story in current.project.stories if story.id == first.id)


def comparison(current: Opened, story_id: int, outlets: tuple[str, ...]) -> Comparison:
    """One story of the open project; all of its outlets where none is named."""
    return _comparison(current.key, story_id, outlets, current)


def most_different(current: Opened, story_id: int) -> tuple[str, ...]:
    """The two outlets of a story to show first; fewer where there are fewer."""
    return pipeline.most_different(comparison(current, story_id, ()))


def mark_counts(current: Opened, story_id: int, outlets: tuple[str, ...]) -> dict[str, int]:
    """How many marks of each kind are there to show?"""
    return _mark_counts(current.key, story_id, outlets, current)


def page(
    current: Opened,
    story_id: int,
    outlets: tuple[str, ...],
    *,
    kinds: tuple[str, ...],
    language: str,
    dark: bool,
    level: bool = True,
    large: bool = False,
) -> Html:
    """The comparison as HTML."""
    return _page(current.key, story_id, outlets, kinds, language, dark, level, large, current)


@st.cache_resource(max_entries=4, show_spinner=False)
def _most_telling(key: str, _current: Opened) -> Story:
    return demo.opening_story(_current.project)


@st.cache_resource(max_entries=64, show_spinner=False)
def _comparison(key: str, story_id: int, outlets: tuple[str, ...], _current: Opened) -> Comparison:
    return pipeline.compare(_current.project, story_id, outlets=outlets)


@st.cache_data(max_entries=64, show_spinner=False)
def _mark_counts(key: str, story_id: int, outlets: tuple[str, ...], _current: Opened) -> dict[str, int]:
    compared = comparison(_current, story_id, outlets)
    return side_by_side.mark_counts(compared, outlets, letters=_current.letters)


@st.cache_resource(max_entries=64, show_spinner=False)
def _page(
    key: str,
    story_id: int,
    outlets: tuple[str, ...],
    kinds: tuple[str, ...],
    language: str,
    dark: bool,
    level: bool,
    large: bool,
    _current: Opened,
) -> Html:
    return side_by_side.page(
        comparison(_current, story_id, outlets),
        outlets,
        letters=_current.letters,
        kinds=kinds,
        language=language,
        dark=dark,
        level=level,
        large=large,
    )
