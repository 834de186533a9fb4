"""A text into a file, or one clear sentence why not."""

from __future__ import annotations

from pathlib import Path

from framing.errors import ProjectError


def write(path: Path, text: str) -> None:
    """Write it as UTF-8; ProjectError with the file and the reason where that cannot be done."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise ProjectError(f"{path}: cannot be written ({fault.strerror or fault}). Name another file.") from fault
