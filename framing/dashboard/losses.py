"""What of the project's files was not loaded: the list that the project keeps, and the way to take it along."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.report import rejected_list, tables
from framing.report.markup import element


def show(current: Opened) -> None:
    """The list with file, place, reason and what stood there; nothing where the project knows of no files."""
    project = current.project
    if current.blinded or not (project.inputs or project.rejected):
        return
    code = language()
    st.html(element("h2", t("losses_title"), class_="counts"))
    widgets.draw(rejected_list.files(project, language=code))
    if not project.rejected:
        return
    with st.expander(t("rejected_title", count=len(project.rejected))):
        widgets.draw(rejected_list.block(project.rejected, language=code))
    with st.container(horizontal=True):
        st.download_button(
            t("losses_csv"),
            data=lambda: rejected_list.csv_text(project.rejected, language=code).encode("utf-8-sig"),
            file_name="nicht-geladen.csv",
            mime="text/csv",
            on_click="ignore",
            key="data-losses-csv",
        )
        st.download_button(
            t("losses_json"),
            data=lambda: tables.as_json(
                {
                    "files": rejected_list.of_files(project.inputs, project.rejected),
                    "rejected": rejected_list.rows(project.rejected, language=code),
                }
            ).encode(),
            file_name="nicht-geladen.json",
            mime="application/json",
            on_click="ignore",
            key="data-losses-json",
        )
