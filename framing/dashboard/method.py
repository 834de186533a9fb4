"""Methode & Zitat: what goes into a paper, to be copied: methods paragraphs, versions, dials, corrections, citation."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import LANGUAGES, language, t
from framing.report import method_note, version_list
from framing.report.citation import citation
from framing.report.markup import element


def show(current: Opened) -> None:
    """The note in both languages, and all that it rests on."""
    st.html(element("h2", t("method_title"), class_="counts"))
    st.markdown(t("method_how"))
    if not current.project.articles:
        st.info(t("method_empty"))
    _note(current)
    _title("method_citation")
    st.markdown(t("method_citation_how"))
    st.code(citation(), language=None, wrap_lines=True)
    _title("method_settings")
    widgets.draw(version_list.settings(current.project.settings, language=language()))
    _title("method_corrected")
    st.markdown(t("method_corrections", count=len(current.project.corrections)))
    _title("method_versions")
    widgets.draw(version_list.block(current.project, fingerprint=current.fingerprint, language=language()))
    _title("method_limits")
    st.markdown(t("how_limits"))
    st.markdown(t("method_limits_where"))


def _note(current: Opened) -> None:
    """The paragraphs as text with a way to copy them, in the reader's language first."""
    codes = sorted(LANGUAGES, key=lambda code: code != language())
    for tab, code in zip(st.tabs([LANGUAGES[code] for code in codes]), codes, strict=True):
        text = method_note.as_text(current.project, fingerprint=current.fingerprint, language=code)
        with tab:
            st.code(text, language=None, wrap_lines=True)  # no height: the keyboard cannot scroll inside
            st.download_button(
                t("method_take"),
                data=text.encode(),
                file_name=f"methode-{code}.txt" if code == "de" else f"method-{code}.txt",
                mime="text/plain",
                on_click="ignore",
                key=f"method-take-{code}",
            )


def _title(key: str) -> None:
    st.html(element("h2", t(key), class_="counts"))
