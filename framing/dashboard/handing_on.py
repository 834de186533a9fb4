"""What a reader takes along: the comparison as one HTML file, tables, the method note. Made only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from framing import pipeline
from framing.dashboard import state
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.report import export, html_file, method_note
from framing.report.tables import Table
from framing.report.view_dials import View


def offer(current: Opened, story_id: int, outlets: tuple[str, ...], *, kinds: tuple[str, ...]) -> None:
    """Downloads of the comparison that is shown, with the marks that are shown."""
    name = f"vergleich-{story_id}{'-blind' if current.blinded else ''}"
    code = language()
    with st.popover(t("hand_on"), width="content"):
        st.markdown(t("hand_on_how"))
        st.download_button(
            t("hand_on_html"),
            data=lambda: _html(current, story_id, outlets, kinds, code),
            file_name=f"{name}.html",
            mime="text/html",
            on_click="ignore",
            key="html-file",
        )
        st.download_button(
            t("hand_on_tables"),
            data=lambda: _package(current, story_id, outlets, code),
            file_name=f"{name}.zip",
            mime="application/zip",
            on_click="ignore",
            key="package",
        )


def offer_tables(
    current: Opened, name: str, make: Callable[[], Sequence[Table]], *, dials: Mapping[str, str] | None = None
) -> None:
    """Downloads of the tables that a page shows: one workbook, or a ZIP of CSV files, with the method note.

    name: of the files, in ASCII; make: the tables, asked for at the click; dials: what they were made with, as the
    address says it. Without them, those count that `links.write` has just put into the address of the page. The note
    and a table of their own say them.
    """
    code = language()
    asked = _written() if dials is None else dials
    view = View(dict(asked), {letter: outlet for outlet, letter in current.letters.items()}).of_file(name)
    with st.popover(t("tables_take"), width="content"):
        st.download_button(
            t("tables_xlsx"),
            data=lambda: export.some_xlsx(
                current.project, make(), language=code, fingerprint=current.fingerprint, view=view
            ),
            file_name=f"{name}.xlsx",
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
            key=f"xlsx-{name}",
        )
        st.download_button(
            t("tables_csv"),
            data=lambda: export.some_csv(
                current.project, make(), fingerprint=current.fingerprint, language=code, view=view
            ),
            file_name=f"{name}.zip",
            mime="application/zip",
            on_click="ignore",
            key=f"csv-{name}",
        )


def _written() -> dict[str, str]:
    """The dials of the page that is shown, as they were written into its address; and whether it is read blind."""
    own: dict[str, str] = st.session_state.get(f"view-{st.session_state.get('page')}", {})
    return own | ({"blind": "1"} if st.session_state.get(state.BLIND) else {})


def _html(current: Opened, story_id: int, outlets: tuple[str, ...], kinds: tuple[str, ...], code: str) -> str:
    return html_file.comparison(
        state.comparison(current, story_id, outlets),
        outlets,
        letters=current.letters,
        kinds=kinds,
        language=code,
        project_name=current.name,
        fingerprint=current.fingerprint,
        note=method_note.block(current.project, fingerprint=current.fingerprint, language=code),
    )


def _package(current: Opened, story_id: int, outlets: tuple[str, ...], code: str) -> bytes:
    return export.package(
        current.project,
        state.comparison(current, story_id, outlets),
        corpus=pipeline.naming(current.project),
        language=code,
        fingerprint=current.fingerprint,
    )
