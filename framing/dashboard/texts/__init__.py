"""Every sentence that the dashboard itself says, in German and English: one module a page."""

from __future__ import annotations

import streamlit as st

from framing.dashboard.texts import comparison, data, evidence, frame, how, method, names, stories

LANGUAGES = {"de": "Deutsch", "en": "English"}

TEXTS: dict[str, tuple[str, str]] = {}
for _page in (frame, comparison, stories, names, evidence, data, method, how):
    if twice := TEXTS.keys() & _page.TEXTS.keys():
        raise ValueError(f"{_page.__name__} says again: {', '.join(sorted(twice))}")
    TEXTS |= _page.TEXTS


def language() -> str:
    """The language that the reader has chosen; German until then."""
    return str(st.session_state.get("language") or "de")


def t(key: str, **values: object) -> str:
    """What the dashboard says here, in the reader's language."""
    return TEXTS[key][list(LANGUAGES).index(language())].format(**values)
