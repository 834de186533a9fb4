"""Where new texts go: into a project of the reader's own, or into their copy of the one that is shown."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from framing.dashboard import state, widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.model import Project, Remark
from framing.pipeline.previewing import Preview
from framing.report import input_list, rejected_list, tables

OWN, SHOWN = "own", "shown"


@dataclass(frozen=True)
class Last:
    """What the last loading did: for the message, and for the list of what was not loaded."""

    preview: Preview
    way: str
    settled: tuple[Remark, ...] = ()
    """What left the list of what was not loaded."""


def pick_target(current: Opened) -> str:
    """A project of one's own, or the one that is shown? Asked anew once another project is shown."""
    is_demo = state.shows_demo()
    name = widgets.plain(t("demo") if is_demo else current.name)
    chosen = st.radio(
        t("target"),
        (OWN, SHOWN),
        index=0 if is_demo else 1,
        format_func=lambda key: t("target_own") if key == OWN else t("target_shown", name=name),
        key=f"data-target-{'demo' if is_demo else current.name}",
        horizontal=True,
        persist_state="session",
    )
    return str(chosen)


def base(target: str) -> Project:
    """What the texts come into."""
    return Project() if target == OWN else state.own().project


def take(preview: Preview, target: str, *, way: str) -> None:
    """Go on with the project that now holds these texts."""
    done = t("done_load", count=len(preview.articles))
    before = base(target)
    state.change(preview.into(before), done=done, name=t("own_project") if target == OWN else "")
    st.session_state["data-last"] = Last(preview, way, preview.settled(before))


def last(way: str = "") -> Preview | None:
    """What the last loading brought; `way`: only if it came this way."""
    found: Last | None = st.session_state.get("data-last")
    return found.preview if found and way in ("", found.way) else None


def settled(current: Opened) -> str:
    """What left the list of what was not loaded with the last loading, in a sentence; "" where it is back, or none."""
    found: Last | None = st.session_state.get("data-last")
    listed = set(current.project.rejected)
    gone = [one for one in found.settled if one not in listed] if found else []
    return rejected_list.settled(gone, language=language())


def tell_lost(preview: Preview, *, key: str) -> None:
    """What was not loaded, what is a new version, and what else is to be known, folded; the first as a file, too.

    key: sets it apart from another such list.
    """
    code = language()
    if preview.rejected:
        with st.expander(t("rejected_title", count=len(preview.rejected)), expanded=True):
            widgets.draw(input_list.rejected(preview.rejected, language=code))
    if preview.versions:
        with st.expander(t("versions_new_title", count=len(preview.versions))):
            widgets.draw(input_list.versions(preview.versions, language=code))
    if preview.told:
        with st.expander(t("told_title", count=len(preview.told))):
            widgets.draw(input_list.told(preview.told, language=code))
    if preview.doubles:
        with st.expander(t("doubled_title", count=len(preview.doubles))):
            widgets.draw(input_list.doubled(preview.doubles, language=code))
    if preview.rejected or preview.doubles:
        with st.container(horizontal=True):
            st.download_button(
                t("lost_file"),
                data=lambda: input_list.as_file(preview, language=code).encode("utf-8-sig"),
                file_name="nicht-geladen.csv",
                mime="text/csv",
                on_click="ignore",
                key=f"data-lost-{key}",
            )
            st.download_button(
                t("lost_json"),
                data=lambda: tables.as_json(input_list.lost_rows(preview, language=code)).encode(),
                file_name="nicht-geladen.json",
                mime="application/json",
                on_click="ignore",
                key=f"data-lost-json-{key}",
            )
