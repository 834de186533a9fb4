"""Tables of hand-made answers on texts: every fault is told with its line, and nothing half read is scored."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from framing.errors import IngestError
from framing.ingest.files import read_text
from framing.ingest.tables import csv_rows
from framing.language.gazetteer import perspectives

_NAMED = 5
"""So many faults stand in a message; the rest is counted."""


def rows(
    path: Path, *, needed: tuple[str, ...], fault_of: Callable[[Mapping[str, str]], str]
) -> tuple[tuple[int, dict[str, str]], ...]:
    """Each row with its line number, as column -> cell.

    fault_of: what is wrong with a row, or "". Raises IngestError where the file cannot be read, lacks a column or
    holds no row, and for any fault of a row.
    """
    try:
        found = list(csv_rows(read_text(path), needed=needed))
    except IngestError as why:
        raise IngestError(f"{path}: {why}. Give a CSV file with the columns {', '.join(needed)}.") from why
    told = ((line, row if isinstance(row, str) else fault_of(row)) for line, row in found)
    faults = [f"line {line}: {fault}" for line, fault in told if fault]
    refuse(path, faults)
    if not found:
        raise IngestError(f"{path}: no answers below the first line. Add a row for each.")
    return tuple((line, row) for line, row in found if not isinstance(row, str))


def refuse(path: Path, faults: Sequence[str]) -> None:
    """IngestError where there are faults: it names the first ones and counts the rest."""
    if faults:
        rest = f"; and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
        raise IngestError(f"{path}: {'; '.join(faults[:_NAMED])}{rest}. Mend the lines; none was scored.")


def empty_cell(row: Mapping[str, str], columns: Sequence[str]) -> str:
    """Which of these cells must not be empty, but is? "" where none."""
    empty = [column for column in columns if not row[column]]
    return f"nothing in the column {', '.join(map(repr, empty))}" if empty else ""


def unknown_perspective(code: str) -> str:
    """Is this no perspective of the taxonomy? "" where it is one."""
    known = perspectives()
    return "" if code in known else f"no perspective {code!r}; there are: {', '.join(known)}"


def passage_id(row: Mapping[str, str]) -> str:
    """Of which passage does a row speak? By its file, and its entry where the file is a live blog (0: an article)."""
    entry = row["entry"]
    return row["file"].removesuffix(".txt") + (f"#{entry}" if entry not in ("", "0") else "")


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Where do these words stand, however the lines are broken? Not inside a longer word; a hyphen parts words.

    >>> places("Das Amt, das Amtshaus, das  Amt.", "das Amt")
    [(23, 31)]
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [match.span() for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)] if pattern else []


def is_nth(nth: str, text: str, words: str) -> bool:
    """Does the text hold so many occurrences of these words that one is the nth?"""
    return nth.isdecimal() and 0 < int(nth) <= len(places(text, words))
