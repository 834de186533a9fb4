"""What several questions of `evaluate` begin with: items of a file, and words parted by commas."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import warn

if TYPE_CHECKING:
    from framing.model import Project

_REMARKS = 10
"""So many remarks on items are printed; the rest is counted."""


def items_of(path: Path) -> Project:
    """The items, and what is to be known about them on standard error."""
    from framing.evaluate import gold

    items = gold.read_items(path)
    for remark in items.remarks[:_REMARKS]:
        warn(f"{'left out' if remark.rejected else 'note'}: {remark}")
    if len(items.remarks) > _REMARKS:
        warn(f"… and {len(items.remarks) - _REMARKS} more remarks on items.")
    return items.project


def listed(text: str) -> tuple[str, ...]:
    """The parts of "one, two" between commas; empty ones left out."""
    return tuple(name.strip() for name in text.split(",") if name.strip())
