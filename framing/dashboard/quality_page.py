"""Güte & Grenzen: what is not claimed, how well each measure was tested, where data go, and a note on the law."""

from __future__ import annotations

import streamlit as st

from framing.dashboard import widgets
from framing.dashboard.state import Opened
from framing.dashboard.texts import language, t
from framing.report import claims, facts_sheet, quality_table
from framing.report.markup import element, join

PARTS = (
    ("quality_claims", claims.not_claimed),
    ("quality_tested", quality_table.block),
    ("quality_privacy", claims.privacy),
    ("quality_law", facts_sheet.notice),
)
"""A title (a key of the texts), and what stands below it."""


def show(_current: Opened) -> None:
    """Four parts on one page, with a link to each on top."""
    code = language()
    ways = (element("a", t(title), href=f"#{title}") for title, _ in PARTS)
    st.html(element("h2", t("quality_title"), class_="counts"))
    widgets.draw(
        join(
            (
                element("nav", *ways, class_="me-ways", aria_label=t("quality_title")),
                *(
                    element("section", element("h3", t(title)), make(language=code), class_="me-part", id=title)
                    for title, make in PARTS
                ),
            )
        )
    )
