"""Which column of a table is the outlet, which the date, which the text? Guessed, and to be changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from framing.dashboard import widgets
from framing.dashboard.texts import t
from framing.ingest.columns import MAPPED, Columns
from framing.pipeline import previewing
from framing.pipeline.previewing import Upload
from framing.settings import Settings

LABELS = {
    "text": "column_text", "outlet": "column_outlet", "published": "column_published", "title": "column_title",
    "url": "column_url",
}  # fmt: skip


def choose(uploads: Mapping[str, Upload]) -> list[Upload]:
    """The files (by their ids) with the columns of each table chosen; tables with the same columns are asked once."""
    found = _columns(uploads)
    chosen: dict[tuple[str, ...], dict[str, str]] = {}
    for names in dict.fromkeys(columns.names for columns in found.values()):
        these = [file_id for file_id, columns in found.items() if columns.names == names]
        chosen[names] = _ask([uploads[file_id].name for file_id in these], found[these[0]])
    return [
        replace(upload, columns=chosen[found[file_id].names]) if file_id in found else upload
        for file_id, upload in uploads.items()
    ]


def _columns(uploads: Mapping[str, Upload]) -> dict[str, Columns]:
    """The columns of each table, looked at once. They stay in the reader's own session."""
    kept: dict[str, Columns | None] = st.session_state.setdefault("data-columns", {})
    for file_id, upload in uploads.items():
        if file_id not in kept:
            kept[file_id] = previewing.columns(upload)
    return {file_id: columns for file_id in uploads if (columns := kept[file_id]) is not None}


def _ask(files: list[str], columns: Columns) -> dict[str, str]:
    guessed = previewing.guess(columns, Settings())
    options = ["", *columns.names]
    is_sure = previewing.is_sure(columns, guessed, Settings())
    answers: dict[str, str] = {}
    with st.expander(widgets.plain(t("columns_of", files=", ".join(files))), expanded=not is_sure):
        st.markdown(t("columns_how"))
        for field, place in zip(MAPPED, st.columns(len(MAPPED)), strict=True):
            with place:
                answers[field] = str(
                    st.selectbox(
                        t(LABELS[field]),
                        options,
                        index=options.index(guessed.get(field, "")),
                        format_func=lambda name: name or t("column_none"),
                        key=f"data-column-{field}-{hash(columns.names)}",
                    )
                )
    return answers  # a field without a column too: nobody's guess replaces what somebody chose
