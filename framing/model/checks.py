"""What every value holds to when it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol


def require(value: str, message: str) -> None:
    """ValueError with this message where the value is empty."""
    if not value:
        raise ValueError(message)


def check_time(owner: str, moment: datetime | None) -> None:
    """A time needs its zone: without one it is another moment on another machine."""
    if moment is not None and moment.tzinfo is None:
        raise ValueError(f"{owner}: a time needs its zone (found {moment.isoformat()})")


class _HasEnd(Protocol):
    @property
    def end(self) -> int: ...


def check_inside(owner: str, pieces: Sequence[_HasEnd], length: int) -> None:
    """Furniture may not reach over its text."""
    if pieces and max(piece.end for piece in pieces) > length:
        raise ValueError(f"{owner}: furniture lies outside the text")


def check_unique(what: str, ids: list[str]) -> None:
    """No two values bear one id."""
    if len(set(ids)) != len(ids):
        twice = sorted(i for i, count in Counter(ids).items() if count > 1)
        raise ValueError(f"two values with one {what} id: {', '.join(twice)}")
