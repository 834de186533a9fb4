"""How the steps tell how far they are."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""


def no_progress(step: str, done: int, total: int) -> None:
    """The progress of whoever does not want to see it."""
