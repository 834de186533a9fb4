"""What is kept of searches: the last ones, their lines, and the examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

import streamlit as st

from framing import pipeline
from framing.dashboard.asked import Asked
from framing.dashboard.state.comparisons import comparison, most_telling
from framing.dashboard.state.opening import Opened
from framing.dashboard.state.usages import gather, gathered
from framing.model import Findings, Span
from framing.pipeline import Concordance, Progress, Search
from framing.pipeline.gathering import Scope, passages_of
from framing.report import (
    concordance_tables,
)
from framing.report.concordance_links import Around
from framing.report.tables import Table

MOST_SEARCHES = 6
"""So many queries keep where they were found, for all projects and readers together."""


def searched(current: Opened, asked: Asked, *, progress: Progress) -> Search:
    """Where does the query stand? Read once; then outlets, order and page are chosen without reading again.

    Raises SelectionError where it cannot be asked.
    """
    kept = _searches()
    key = (current.key, asked.query, asked.story, asked.parts, asked.exact)
    found = kept.get(key)
    if found is None:
        found = pipeline.search(
            current.project,
            asked.query,
            story=asked.story,
            parts=asked.parts,
            exact=asked.exact,
            progress=progress,
        )
        kept[key] = found
        while len(kept) > MOST_SEARCHES:
            kept.pop(next(iter(kept)), None)
    return found


def concordance(current: Opened, asked: Asked, *, offset: int, limit: int | None) -> Concordance:
    """The lines of one page of what was found; limit None: all lines."""
    return _concordance(current.key, asked, offset, limit, current)


def places_of(current: Opened, asked: Asked) -> tuple[Span, ...]:
    """All places that Belege shows for this question: what a link to it may promise."""
    return _places(current.key, asked, current)


def concordance_tables_of(current: Opened, asked: Asked, *, language: str) -> tuple[Table, ...]:
    """Every line of it as a table, and the counts."""
    found = pipeline.concordance(
        current.project,
        **asdict(asked),
        limit=None,
        searched=searched(current, asked, progress=pipeline.no_progress),
    )
    return concordance_tables.tables(found, around(current), language=language)


def around(current: Opened) -> Around:
    """What lines of a concordance must know of the project: letters, short names, stories."""
    return _around(current.key, current)


def examples(current: Opened) -> tuple[str, ...]:
    """Words of this project that are worth a search."""
    return _examples(current.key, current)


@st.cache_resource(max_entries=1, show_spinner=False)
def _searches() -> dict[tuple[object, ...], Search]:
    # No cached function: its progress draws into a page, which those may not do.
    return {}


@st.cache_resource(max_entries=32, show_spinner=False)
def _concordance(key: str, asked: Asked, offset: int, limit: int | None, _current: Opened) -> Concordance:
    return pipeline.concordance(
        _current.project,
        **asdict(asked),
        offset=offset,
        limit=limit,
        searched=searched(_current, asked, progress=pipeline.no_progress),
    )


@st.cache_resource(max_entries=2_000, show_spinner=False)
def _places(key: str, asked: Asked, _current: Opened) -> tuple[Span, ...]:
    return pipeline.places_of(
        _current.project,
        searched(_current, asked, progress=pipeline.no_progress),
        outlets=asked.outlets,
        voice=asked.voice,
        findings=_findings(_current, asked.story) if asked.voice else None,
    )


def _findings(current: Opened, story: int | None) -> Mapping[str, Findings] | None:
    """What Belege looks for in a story to tell whose words they are; over all texts it goes by quotation marks."""
    if story is None or len(passages_of(current.project, Scope(story=story))) > pipeline.ANALYSED:
        return None
    scope = Scope(story=story)
    return (gathered(current, scope) or gather(current, scope, progress=pipeline.no_progress)).findings


@st.cache_resource(max_entries=4, show_spinner=False)
def _around(key: str, _current: Opened) -> Around:
    return Around(_current.project)


@st.cache_resource(max_entries=4, show_spinner=False)
def _examples(key: str, _current: Opened) -> tuple[str, ...]:
    shown = _current.project.grouped and _current.project.stories
    compared = comparison(_current, most_telling(_current).id, ()) if shown else None
    return pipeline.examples(_current.project, compared)
