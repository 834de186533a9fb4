"""Rows as CSV for a spreadsheet: flat cells, a head line even where there is no row, nothing that runs as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

COLUMNS = {
    "passages": (
        "story", "handle", "passage", "outlet", "article", "file", "published_at", "time_known",
        "article_published_at", "span_start", "span_end", "heading", "first_words",
    ),
    "names": (
        "row", "entity_id", "name", "kind", "contrast", "outlet", "form", "perspective", "count", "reported_count",
        "quoted_count", "gloss_count", "passage_count",
    ),
    "open-names": ("row", "form", "outlet", "count", "candidate_ids", "candidates"),
    "labels": ("row", "set", "title", "contrast", "outlet", "word", "register", "source", "count"),
    "name-weeks": ("row", "entity_id", "name", "outlet", "week", "form", "perspective", "count"),
    "attribution": (
        "row", "voice", "outlet", "speaker", "source_type", "source_country", "cues", "stances", "direct_count",
        "indirect_count", "reported_count", "continued_count", "attributed_count", "words", "outlet_words",
        "outlet_given_words",
    ),
    "forms": ("row", "outlet", "form", "count", "words", "outlet_words", "outlet_given_words"),
    "source-types": (
        "row", "outlet", "source_type", "title", "title_en", "count", "words", "outlet_words", "outlet_given_words",
    ),
    "cues": ("row", "outlet", "cue", "stance", "medium", "count"),
    "positions": ("row", "outlet", "source_type", "place", "count"),
    "relays": ("row", "outlet", "kind", "name", "count", "passages"),
    "certainty": ("row", "outlet", "certainty", "count", "words", "sentences"),
    "claims": (
        "row", "difference", "likeness", "outlet_a", "certainty_a", "sources_a", "outlet_b", "certainty_b", "sources_b",
    ),
    "hedges": ("row", "outlet", "kind", "cue", "count"),
    "totals": (
        "row", "outlet", "passage_count", "word_count", "given_word_count", "sentence_count", "direct_count",
        "attributed_count", "hedge_count", "distance_count", "disclaimer_count", "denial_count", "scare_quote_count",
    ),
    "wording": (
        "row", "outlet", "against", "state", "word", "kind", "count", "total", "text_count", "rest_count", "rest_total",
        "rest_text_count", "log_odds", "low", "high", "same_sign_share", "z", "log_ratio", "g2", "dispersion", "p",
        "clear",
    ),
    "wording-outlets": (
        "row", "outlet", "against", "text_count", "word_count", "rest_text_count", "rest_word_count", "state",
        "clear_count", "statement", "statement_en",
    ),
    "alignment": (
        "row", "outlet_a", "outlet_b", "label", "similarity", "shared", "differing_numbers", "why", "passages_a",
        "first_a", "last_a", "undated_a", "passages_b", "first_b", "last_b", "undated_b",
    ),
    "loaded-words": (
        "row", "word", "register", "value", "list", "source", "statement", "statement_en", "outlet", "count", "quoted",
        "distanced", "reported", "passages", "not_found_in",
    ),
    "headlines": (
        "row", "outlet", "passage", "published_at", "time_known", "kind", "headline", "first_words", "versions",
        "version", "versions_by", "changed", "added", "removed", "order_known", "updated_at",
    ),
    "coverage": (
        "story", "shared_words", "outlet", "state", "passage_count", "earlier_version_count", "undated_count", "first",
        "time_known", "last", "last_time_known", "hours_after_first", "days_after_first", "hours_until_last",
        "days_until_last", "may_be_first", "loaded_count", "passages",
    ),
    "coverage-outlets": (
        "outlet", "passage_count", "earlier_version_count", "article_count", "undated_count", "first_day", "last_day",
        "day_count", "gap_days", "gap_first_day", "gap_last_day", "stories_found", "stories_could",
        "stories_nothing_loaded", "stories_undated",
    ),
    "rejected": ("file", "line", "part", "reason", "raw"),
    "dials": ("dial", "setting", "address"),
    "shared-wording": (
        "row", "passage_a", "outlet_a", "passage_b", "outlet_b", "kind", "shared_share", "shared_count", "own_count",
        "quoted_share", "quoted_shared_count", "quoted_count", "agencies", "common_agencies",
    ),
}  # fmt: skip
"""The columns of each file, written even where it has no row."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes a cell for that begins so: something to be run. The wide ones count in East Asia."""

_BLANKS = ' "\u00a0\u2007\u202f\ufeff\u200b\x00\x0b\x0c'
"""What some spreadsheets pass over at the beginning of a cell."""

_INSIDE = {
    german: re.compile(rf"([{others}\t\r\n](?:[\"']?(?=[=@＝＠]|[+－＋-][\w(@=\"'])|[{_BLANKS}]+'?(?=[=@＝＠])))")
    for german, others in ((False, ";"), (True, ","))
}
"""Where a formula would begin in a text if its file is opened with another sign between cells than it was written
with, as a German Excel does with commas; or if a line break ends the row."""

_ONLY_IN_JSON = ("spans", "furniture")
"""Lists of places: no cell can hold them."""


def as_csv(rows: Sequence[Mapping[str, Any]], *, name: str = "", german: bool = False) -> str:
    r"""Rows as CSV text with a head line: the columns of this file, then those of all rows, in order of appearance.

    A pair such as a span becomes two columns, and a list of words one cell; lists of places are left to JSON.
    german: as a German Excel reads it, with semicolons between cells and decimal commas.

    >>> as_csv([{"word": "Maut", "span": {"start": 3, "end": 7}, "ids": ["a", "b"], "spans": [{"start": 3}]}])
    'word,span_start,span_end,ids\nMaut,3,7,a; b\n'
    """
    columns, flat = cells(rows, name=name)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n", restval="", delimiter=";" if german else ",")
    writer.writerow({column: _cell(column, german=german) for column in columns})
    writer.writerows({column: _cell(value, german=german) for column, value in row.items()} for row in flat)
    return text.getvalue()


def cells(rows: Sequence[Mapping[str, Any]], *, name: str = "") -> tuple[list[str], list[dict[str, Any]]]:
    """The columns of a file, and its rows with one plain value a cell: for whatever kind of spreadsheet is written.

    >>> cells([{"word": "Maut", "ids": ["a", "b"]}])
    (['word', 'ids'], [{'word': 'Maut', 'ids': 'a; b'}])
    """
    flat = [_flat(row) for row in rows]
    first = COLUMNS.get(name.removeprefix("all-"), ())
    return list(dict.fromkeys([*first, *(column for row in flat for column in row)])), flat


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for column, value in row.items():
        if isinstance(value, Mapping):
            flat |= {f"{column}_{part}": inner for part, inner in value.items()}
        elif column not in _ONLY_IN_JSON:
            flat[column] = "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else value
    return flat


def _cell(value: Any, *, german: bool) -> Any:  # noqa: ANN401
    if isinstance(value, datetime):
        return value.isoformat()
    if german and isinstance(value, float):
        return str(value).replace(".", ",")
    return harmless(value, german=german) if isinstance(value, str) else value


def harmless(text: str, *, german: bool = False) -> str:
    """The text as a cell that no spreadsheet runs: an apostrophe stands before each sign that would begin a formula.

    german: in a file with semicolons between its cells.

    >>> harmless("=1+1"), harmless("Rat;=1+1"), harmless("Rat; -5 Grad"), harmless("10,- Euro", german=True)
    ("'=1+1", "Rat;'=1+1", 'Rat; -5 Grad', '10,- Euro')
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")  # csv puts no quotation marks around a lone \r
    inside = _INSIDE[german].sub(r"\1'", lines)
    return f"'{inside}" if inside.lstrip(_BLANKS).startswith(FORMULA_SIGNS) else inside
