"""The open project and what was computed from it: the only place that caches."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from framing import demo, pipeline, store
from framing.model import Project, Story
from framing.pipeline import Comparison
from framing.report import coverage_tables, side_by_side
from framing.report.markup import Html

VARIABLE = "FRAMING_PROJECT"
"""Environment variable with the path of the project to open; without it the demo project opens."""


@dataclass(frozen=True)
class Opened:
    """A project, what to call it, and a short sum of its contents: the same sum, the same view."""

    project: Project
    name: str
    fingerprint: str

    @property
    def letters(self) -> dict[str, str]:
        """Outlet to its letter."""
        return {outlet.name: outlet.letter for outlet in self.project.outlets}


def opened() -> Opened:
    """The project that this server shows; read again when its file has changed.

    Raises ProjectError where the file is missing, damaged or no project.
    """
    path = os.environ.get(VARIABLE, "")
    changed_at = Path(path).stat().st_mtime_ns if path and Path(path).is_file() else 0
    return _open(path, changed_at)


def most_telling(current: Opened) -> Story:
    """The story to show first."""
    return _most_telling(current.fingerprint, current)


def comparison(current: Opened, story_id: int, outlets: tuple[str, ...]) -> Comparison:
    """One story of the open project; all of its outlets where none is named."""
    return _comparison(current.fingerprint, story_id, outlets, current)


def most_different(current: Opened, story_id: int) -> tuple[str, ...]:
    """The two outlets of a story to show first; fewer where there are fewer."""
    return pipeline.most_different(comparison(current, story_id, ()))


def mark_counts(current: Opened, story_id: int, outlets: tuple[str, ...]) -> dict[str, int]:
    """How many marks of each kind are there to show?"""
    return _mark_counts(current.fingerprint, story_id, outlets, current)


def coverage(current: Opened, story_ids: tuple[int, ...], *, language: str, dark: bool) -> Html:
    """Which outlet carries which of these stories, in this order, and what is loaded of each outlet."""
    return _coverage(current.fingerprint, story_ids, language, dark, current)


def page(
    current: Opened, story_id: int, outlets: tuple[str, ...], *, kinds: tuple[str, ...], language: str, dark: bool
) -> Html:
    """The comparison as HTML."""
    return _page(current.fingerprint, story_id, outlets, kinds, language, dark, current)


@st.cache_resource(max_entries=4, show_spinner=False)
def _open(path: str, changed_at: int) -> Opened:
    project = store.load(Path(path)) if path else demo.project()
    return Opened(project, Path(path).stem if path else "", _fingerprint(project))


def _fingerprint(project: Project) -> str:
    """Of everything that a view is made of: also of the names and labels that the project adds to the lists."""
    own = (project.own_names, project.own_labels)
    digest = hashlib.sha256(repr((project.settings, project.stories, project.grouped, own)).encode())
    for value in (*project.articles, *project.passages):
        digest.update(repr(value).encode())
    return digest.hexdigest()[:8]


@st.cache_resource(max_entries=4, show_spinner=False)
def _most_telling(fingerprint: str, _current: Opened) -> Story:
    return demo.opening_story(_current.project)


@st.cache_resource(max_entries=64, show_spinner=False)
def _comparison(fingerprint: str, story_id: int, outlets: tuple[str, ...], _current: Opened) -> Comparison:
    return pipeline.compare(_current.project, story_id, outlets=outlets)


@st.cache_data(max_entries=64, show_spinner=False)
def _mark_counts(fingerprint: str, story_id: int, outlets: tuple[str, ...], _current: Opened) -> dict[str, int]:
    compared = comparison(_current, story_id, outlets)
    return side_by_side.mark_counts(compared, outlets, letters=_current.letters)


@st.cache_resource(max_entries=16, show_spinner=False)
def _coverage(fingerprint: str, story_ids: tuple[int, ...], language: str, dark: bool, _current: Opened) -> Html:
    found = pipeline.coverage(_current.project, stories=story_ids)
    table = coverage_tables.block(_current.project, found, language=language)
    return side_by_side.framed(table, language=language, dark=dark)


@st.cache_resource(max_entries=64, show_spinner=False)
def _page(
    fingerprint: str,
    story_id: int,
    outlets: tuple[str, ...],
    kinds: tuple[str, ...],
    language: str,
    dark: bool,
    _current: Opened,
) -> Html:
    return side_by_side.page(
        comparison(_current, story_id, outlets),
        outlets,
        letters=_current.letters,
        kinds=kinds,
        language=language,
        dark=dark,
    )
