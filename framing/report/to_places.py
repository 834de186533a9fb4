"""From a number to the page that lists places: what is asked of that page, and how many places it then shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from framing.model import Span


@dataclass(frozen=True, slots=True)
class Asking:
    """What a page of places is to look for, so that it comes as near as it can to what a number counted."""

    query: str
    outlets: tuple[str, ...]
    """All whose places were counted together; "elsewhere" is several."""
    voice: str = "own"
    """Whose words were counted: own, quoted, or "" for all."""
    some_days: bool = False
    """Only some days were counted; a page of places knows no days."""


@dataclass(frozen=True, slots=True)
class Way:
    """The address of such a page, and how many places stand there."""

    href: str
    count: int | None = None
    """None where nobody has counted them: then no number may be promised."""
    same: bool = False
    """They are the places that the number counted, no more and no fewer."""
    all_texts: bool = False
    """All texts are searched there, though fewer were counted."""


Link: TypeAlias = Callable[[Asking, Sequence[Span], int], Way | None]
"""From what is asked, the places kept and how many were counted to the way there; None where no page lists them."""


def nowhere(_asking: Asking, _spans: Sequence[Span], _counted: int) -> None:
    """The link of a page that has no list of places beside it, such as a file."""
