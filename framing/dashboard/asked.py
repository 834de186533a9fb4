"""What a reader asks on the page Belege, as one value: the same question, the same answer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and its dials; see `framing.pipeline.concordance`."""

    query: str
    story: int | None = None
    """None: all texts."""
    outlets: tuple[str, ...] = ()
    parts: bool = True
    exact: bool = False
    form: str = ""
    voice: str = ""
    sort: str = "time"
    width: int = 8
