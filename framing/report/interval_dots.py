"""A small picture of one figure: a dot, its interval, and where "alike" lies. Drawn by the style sheet, no script."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from framing.compare.wording import WordRow
from framing.report import word_statements as said
from framing.report.corpus_evidence import Shelf
from framing.report.markup import Html, element

LEAST_REACH = 2
"""A scale ends no nearer than here: a small difference must not look large because nothing larger stands beside it."""


def reach(rows: Iterable[WordRow]) -> int:
    """Where does the scale that all these pictures share end, on either side?

    >>> reach([])
    2
    """
    ends = [abs(value) for row in rows for value in (row.log_odds, row.low, row.high) if value is not None]
    return max(LEAST_REACH, ceil(max(ends, default=0.0)))


def picture(shelf: Shelf, row: WordRow, end: int) -> Html:
    """The log-odds of a word on a scale from -end to +end; with its interval where there is one. The text says both."""
    parts = [element("i", class_="us-zero")]
    if row.low is not None and row.high is not None:
        left, right = _percent(row.low, end), _percent(row.high, end)
        parts.append(element("i", class_="us-range", style=f"left:{left}%;width:{max(right - left, 1)}%"))
    parts.append(element("i", class_="us-point", style=f"left:{_percent(row.log_odds, end)}%"))
    return element("span", *parts, class_="us-dots", role="img", aria_label=f"{row.word}: {figures(shelf, row)}")


def figures(shelf: Shelf, row: WordRow) -> str:
    """The same in numbers: what the picture shows, for its alternative text and beside it."""
    numbers = (row.log_odds, row.low, row.high)
    value, low, high = (said.decimal(figure, shelf.language).replace("-", "−") for figure in numbers)
    return shelf.say("words_between", value=value, low=low, high=high) if row.low is not None else value


def axis(shelf: Shelf) -> Html:
    """What the picture's two sides mean: the head of its column."""
    return element("span", *(element("span", shelf.say(key)) for key in ("usage_less", "usage_more")), class_="us-axis")


def _percent(value: float, end: int) -> int:
    return round(50 + 50 * max(-1.0, min(value / end, 1.0)))
