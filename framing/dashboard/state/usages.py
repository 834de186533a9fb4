"""What is kept of names and words over many texts: the long work of the last scopes."""

from __future__ import annotations

from typing import TypeVar

import streamlit as st

from framing import pipeline
from framing.dashboard.asked_words import AskedWords
from framing.dashboard.state.opening import Opened
from framing.pipeline import Progress, Wording, gathering
from framing.pipeline.gathering import Gathered, Scope, Usage

MOST_LONG_WORK = 6
"""So many stories, topics or whole corpora keep what was found in them; and so many comparisons of words."""


def gathered(current: Opened, scope: Scope) -> Gathered | None:
    """What is found in the texts of a scope; None as long as nobody has looked for it."""
    return _gathered().get((current.key, scope))


def gather(current: Opened, scope: Scope, *, progress: Progress) -> Gathered:
    """Look for it: the long part. Whoever asks next finds it done."""
    found = gathering.gather(current.project, scope, progress=progress)
    _keep_latest(_gathered(), (current.key, scope), found)
    return found


def usage(current: Opened, scope: Scope, outlets: tuple[str, ...]) -> Usage:
    """Who of these outlets calls what how; to be asked once it is gathered."""
    return _usage(current.key, scope, outlets, current)


def wording(current: Opened, asked: AskedWords) -> Wording | None:
    """Who uses which words; None as long as nobody has compared them."""
    return _wordings().get((current.key, asked))


def compare_words(current: Opened, asked: AskedWords, *, progress: Progress) -> None:
    """Compare them: the long part. Raises SelectionError where there is no second outlet."""
    found = pipeline.wording(
        current.project,
        asked.scope.story,
        topic=asked.scope.topic,
        outlets=asked.outlets,
        pairs=asked.pairs,
        dials=asked.dials,
        progress=progress,
    )
    _keep_latest(_wordings(), (current.key, asked), found)


Key = TypeVar("Key")
Made = TypeVar("Made")


def _keep_latest(kept: dict[Key, Made], key: Key, made: Made) -> None:
    kept[key] = made
    while len(kept) > MOST_LONG_WORK:
        kept.pop(next(iter(kept)), None)


@st.cache_resource(max_entries=1, show_spinner=False)
def _gathered() -> dict[tuple[str, Scope], Gathered]:
    # As `_matchings`: the progress of this work draws into the page.
    return {}


@st.cache_resource(max_entries=1, show_spinner=False)
def _wordings() -> dict[tuple[str, AskedWords], Wording]:
    return {}


@st.cache_resource(max_entries=16, show_spinner=False)
def _usage(key: str, scope: Scope, outlets: tuple[str, ...], _current: Opened) -> Usage:
    found = gathered(_current, scope) or gather(_current, scope, progress=pipeline.no_progress)
    return gathering.usage(_current.project, found, outlets=outlets)
