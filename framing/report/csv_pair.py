"""Rows as a CSV file, and the rows of the outlets in a second one beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from framing.report import text_file
from framing.report.csv_text import as_csv

_Rows = Sequence[Mapping[str, Any]]


def outlets_file(path: Path) -> Path:
    """The file beside this one that holds the outlets.

    >>> outlets_file(Path("who.csv")).name
    'who-outlets.csv'
    """
    return path.with_name(f"{path.stem}-outlets{path.suffix}")


def write(path: Path, rows: _Rows, outlets: _Rows, *, name: str) -> None:
    """Write both files; name: that of the rows, under which their columns are listed.

    Raises ProjectError, with the file that could not be written; the other one may be written by then.
    """
    for file, its, called in ((path, rows, name), (outlets_file(path), outlets, f"{name}-outlets")):
        text_file.write(file, as_csv(its, name=called))
