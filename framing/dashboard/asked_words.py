"""What a reader asks of the words: in which texts, of which outlets, counted how."""

from __future__ import annotations

from dataclasses import dataclass

from framing.pipeline import Dials
from framing.pipeline.gathering import Scope


@dataclass(frozen=True, slots=True)
class AskedWords:
    """One comparison of words: the same question, the same answer."""

    scope: Scope
    outlets: tuple[str, ...]
    pairs: bool
    """Each outlet against each other one, not against all others together."""
    dials: Dials
