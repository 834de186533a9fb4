"""The rows of a live blog's text: which may be headings, and which are shown once more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from framing.ingest.pages.fronts import forms
from framing.ingest.pages.printed import folded
from framing.ingest.records import Entry

_HEADING_LETTERS = 120
_LONG = 60  # letters of a row that no text tells twice


def once(entries: Sequence[Entry], written: Sequence[str]) -> list[str]:
    """The rows of the page, without the headings and long rows of an entry that it shows once more."""
    known = [forms(entry.heading) for entry in entries if folded(entry.heading)]
    headings, parts, seen = {told[0] for told in known}, {one for told in known for one in told}, set[str]()
    titles: set[str] = set()  # rows above a text
    above: dict[str, str] = {}
    kept: list[str] = []
    for row, below in zip_longest(written, written[1:], fillvalue=""):
        told = folded(row)
        if told in titles and len(below) < _LONG:  # what it stands above was left out as told before
            continue
        if len(below) >= _LONG and is_heading(row):
            titles.add(told)
        if told not in seen:
            above[told] = kept[-1] if kept else ""
            kept.append(row)
        elif len(row) >= _LONG and kept and above.get(told) == kept[-1] and is_heading(kept[-1]):
            kept.pop()  # the heading of what is shown once more
        if told in parts or len(row) >= _LONG or not headings.isdisjoint(forms(row)):
            seen.add(told)
    return kept


def is_heading(row: str) -> bool:
    """May this row be a heading, by its length and its end?"""
    return len(row) < _HEADING_LETTERS and not row.endswith((".", "!", "…", '"', "“", "”", "»", "«", ":"))
