"""The address of a view: `?thema=3&medien=A,C`, read when somebody arrives and written after each choice."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from framing.dashboard import state
from framing.dashboard.state import Opened
from framing.dashboard.texts import t

STORY, OUTLETS = "thema", "medien"


def parameters(current: Opened, story_id: int, outlets: Sequence[str] = ()) -> dict[str, str]:
    """The query parameters of a view, every one written out."""
    found = {STORY: str(story_id)}
    if outlets:
        found[OUTLETS] = ",".join(current.letters[outlet] for outlet in outlets)
    return found


def arrive(current: Opened) -> list[str]:
    """Put what the address asks for into the widgets; returns a sentence for each value that cannot be met.

    An address that this session wrote itself is no arrival: then the widgets hold what the reader chose.
    """
    asked = {key: st.query_params[key] for key in (STORY, OUTLETS) if key in st.query_params}
    shown = st.session_state.get("shown")
    if shown is not None and not asked:  # back from another page: the view as it was left
        asked = parameters(current, *shown)
    elif shown is not None and asked == parameters(current, *shown) and "story" in st.session_state:
        return []
    complaints: list[str] = []
    story_id = _story(current, asked.get(STORY), complaints)
    st.session_state["story"] = story_id
    outlets = _outlets(current, story_id, asked.get(OUTLETS), complaints)
    st.session_state[outlets_key(story_id)] = list(outlets)
    return complaints


def write(current: Opened, story_id: int, outlets: tuple[str, ...]) -> None:
    """Make the address say what is shown, so that it can be passed on."""
    st.session_state["shown"] = (story_id, outlets)
    st.query_params.from_dict(parameters(current, story_id, outlets))


def outlets_key(story_id: int) -> str:
    """The widget state that holds the outlets chosen for a story."""
    return f"outlets-{story_id}"


def _story(current: Opened, asked: str | None, complaints: list[str]) -> int:
    known = {str(story.id): story.id for story in current.project.stories}
    if asked in known:
        return known[asked]
    first = state.most_telling(current).id
    if asked is not None:
        complaints.append(t("unknown_story", value=asked, shown=first))
    return first


def _outlets(current: Opened, story_id: int, asked: str | None, complaints: list[str]) -> tuple[str, ...]:
    first = state.most_different(current, story_id)
    if asked is None:
        return first
    there = state.comparison(current, story_id, ()).outlets
    by_letter = {current.letters[outlet]: outlet for outlet in there}
    letters = [letter.strip().upper() for letter in asked.split(",") if letter.strip()]
    if unknown := [letter for letter in letters if letter not in by_letter]:
        complaints.append(t("unknown_outlets", value=", ".join(unknown), shown=story_id))
    chosen = tuple(outlet for outlet in there if current.letters[outlet] in letters)
    if 2 <= len(chosen) <= 3:
        return chosen
    if not unknown or len(chosen) > 3:
        shown = ", ".join(current.letters[outlet] for outlet in first)
        complaints.append(t("too_few_outlets", shown=shown))
    return first
