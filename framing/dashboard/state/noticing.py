"""Did the project change under the reader's hands, as in another window of their browser? Then they are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

import streamlit as st

from framing.dashboard import workspace
from framing.dashboard.state import opening
from framing.model import Project

P = ParamSpec("P")
R = TypeVar("R")

_SEEN, _HERE = "noticed-last", "noticed-here"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What this window showed last, and where a step back from there leads to."""

    key: str
    step_back: Project | None


def changed_elsewhere() -> bool:
    """Is the project another one than this window showed last, and was it not changed here? Said once.

    A step back is taken for this window's own doing: the button for it stands on every page.
    """
    before: _Seen | None = st.session_state.get(_SEEN)
    here = bool(st.session_state.pop(_HERE, False))
    now, mine = opening.own(), workspace.mine()
    st.session_state[_SEEN] = _Seen(now.key, mine.earlier[-1].project if mine and mine.earlier else None)
    return before is not None and now.key != before.key and not here and now.project is not before.step_back


def _doing(change: Callable[P, R]) -> Callable[P, R]:
    """The same change, remembered as one that was made in this window."""

    def done(*given: P.args, **more: P.kwargs) -> R:
        made = change(*given, **more)
        st.session_state[_HERE] = True
        return made

    return done


change = _doing(opening.change)
"""`opening.change`, remembered as this window's own doing."""
