"""The table in which lists of what was brought in are drawn: wide on a desk, stacked on a phone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from framing.report.markup import NOTHING, Html, element
from framing.report.phrases import say


def table(
    caption: str,
    keys: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    language: str,
    stacked: bool = True,
    further: Collection[int] = (),
) -> Html:
    """Rows under these heads (keys of the phrases), in a box of their own that can be scrolled sideways.

    stacked: on a phone the cells of a row stand below each other, each with its head; else the box is scrolled there,
    and a line says so, as with columns of numbers that are to be compared. further: rows, from 0, that belong to the
    row above them.
    """
    heads = [say(key, language) for key in keys]
    body = [
        element(
            "tr",
            *(element("td", cell, data_head=head) for head, cell in zip(heads, row, strict=True)),
            class_="in-next" if number in further else None,
        )
        for number, row in enumerate(rows)
    ]
    drawn = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *body),
        class_="in-table in-stacked" if stacked else "in-table",
    )
    hint = NOTHING if stacked else element("p", say("input_sideways", language), class_="in-note in-hint")
    box = element("div", drawn, class_="in-wide", tabindex=0, role="region", aria_label=caption)
    return element("div", hint, box)
