"""Every dial with its unit, its default and the reason for it; saved with the project."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from framing.errors import ProjectError

BUILTIN_ENCODER = "builtin"
LONGEST_WINDOW_HOURS = 24 * 366 * 100
ENGINES = ("linkage", "hdbscan")
_STEP = 0.5
"""Of the dial wider/narrower, in log-odds: on real news one step changes about one story in twenty."""
_FURTHEST = 4.5
"""Log-odds where that dial stops: no pair of passages has more than 5, and from there one step back must be felt."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The dials of one project. Change one with `dataclasses.replace`.

    >>> Settings().window_hours
    96.0
    """

    language: str = "de"
    """Which folder of `framing/language/data` reads the texts."""

    timezone: str = "Europe/Berlin"
    """Zone of every time that a source gives without one."""

    encoder: str = BUILTIN_ENCODER
    """`builtin`, or the name or path of a sentence-transformers model."""

    window_hours: float = 96.0
    """No story lasts longer, and passages further apart are never one; over a long weekend a story pauses."""

    certainty: float = 0.38
    """0 to 1: how sure it must be that two texts, or groups of texts, tell one event; lower is wider, higher is
    narrower. Chosen by cross-validation over topics on two hand-made groupings of real news."""

    engine: str = "linkage"
    """How pairs become stories: `linkage`, or `hdbscan`."""

    def __post_init__(self) -> None:
        if not 0 < self.window_hours <= LONGEST_WINDOW_HOURS:
            raise ValueError(
                f"window_hours must lie between 0 and {LONGEST_WINDOW_HOURS:,} (found {self.window_hours})"
            )
        if not 0 < self.certainty < 1:
            raise ValueError(f"certainty must lie between 0 and 1 (found {self.certainty})")
        if self.engine not in ENGINES:
            raise ValueError(f"engine must be one of {', '.join(ENGINES)} (found {self.engine!r})")

    def wider(self, steps: int) -> Settings:
        """The same dials, so many steps wider ("weiter"); below 0 narrower ("enger").

        One step is half a unit of log-odds: 0.31 becomes 0.21, then 0.14. It stops at 0.011 and 0.989 (log-odds
        of -4.5 and 4.5), from where one step back is one step; a certainty set beyond steps from there, too.

        >>> round(replace(Settings(), certainty=0.31).wider(1).certainty, 2)
        0.21
        """
        now = math.log(self.certainty / (1 - self.certainty))
        odds = _within(_within(now) - _STEP * steps)
        if (now - odds) * steps <= 0:  # no step, or none left in this direction
            return self
        return replace(self, certainty=1 / (1 + math.exp(-odds)))

    def as_dict(self) -> dict[str, Any]:
        """The dials as plain values, for saving."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Settings:
        """The dials as they were saved; one that this version does not know is an error, not a guess."""
        unknown = sorted(set(values) - {field.name for field in fields(cls)})
        if unknown:
            raise ProjectError(
                f"The project has settings that this version does not know: {', '.join(unknown)}. "
                "Open it with the version that saved it, or update framing."
            )
        return cls(**values)


def _within(odds: float) -> float:
    return max(-_FURTHEST, min(_FURTHEST, odds))
