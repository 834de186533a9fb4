"""What was masked for reading blind, and what no mask can hide: counts and passages, never the words themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from framing.blind import LIMITS, Blinded, Masked
from framing.report.markup import Html, element
from framing.report.phrases import say

_SHOWN = 12
"""Passages that a row names; a corpus of thousands would bury the table."""


def block(blinded: Blinded, *, language: str = "de") -> Html:
    """A table of what was masked, by kind, and the list of what may still point to an outlet.

    It names passages by their handles (p3) and shows neither a masked word nor a real name.
    """
    heads = (say(key, language) for key in ("blind_what", "blind_where", "blind_count"))
    rows = [_row(kind, list(masked), language) for kind, masked in groupby(blinded.masked, key=lambda one: one.kind)]
    caption = say("blind_caption", language)
    table = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *rows),
    )
    shown = (
        element("div", table, class_="fx-table", tabindex=0, role="region", aria_label=caption)
        if rows
        else element("p", say("blind_nothing", language), class_="fx-muted")
    )
    return element("div", shown, _limits(language), class_="fx-blind")


def _row(kind: str, masked: list[Masked], language: str) -> Html:
    return element(
        "tr",
        element("th", say(f"blind_kind_{kind}", language), scope="row"),
        element("td", _where((one.handle for one in masked), language)),
        element("td", str(sum(one.count for one in masked))),
    )


def _where(handles: Iterable[str], language: str) -> str:
    """p1, p3 and 4 more; and whether some of it stands in no passage."""
    told = list(handles)
    named = [handle for handle in told if handle]
    shown = ", ".join(named[:_SHOWN])
    if len(named) > _SHOWN:
        shown += f" {say('blind_more', language, count=len(named) - _SHOWN)}"
    outside = say("blind_no_passage", language) if "" in told else ""
    return "; ".join(part for part in (shown, outside) if part)


def _limits(language: str) -> Html:
    items = (element("li", say(f"blind_limit_{limit}", language)) for limit in LIMITS)
    return element("div", element("p", say("blind_limits", language)), element("ul", *items))
