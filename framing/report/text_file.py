"""A text into a file, or one clear sentence why not."""

from __future__ import annotations

from pathlib import Path

from framing.errors import ProjectError


def write(path: Path, text: str, *, for_excel: bool = False) -> None:
    """Write it as UTF-8; ProjectError with the file and the reason where that cannot be done.

    for_excel: with the mark at the beginning without which Excel takes it for something else.
    """
    try:
        path.write_text(text, encoding="utf-8-sig" if for_excel else "utf-8", newline="")
    except OSError as fault:
        raise ProjectError(f"{path}: cannot be written ({fault.strerror or fault}). Name another file.") from fault
