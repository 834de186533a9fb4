"""Every dial with its unit, its default and the reason for it; saved with the project."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from framing.errors import ProjectError

BUILTIN_ENCODER = "builtin"
LONGEST_WINDOW_HOURS = 24 * 366 * 100


@dataclass(frozen=True, slots=True)
class Settings:
    """The dials of one project. Change one with `dataclasses.replace`.

    >>> Settings().window_hours
    72.0
    """

    language: str = "de"
    """Which folder of `framing/language/data` reads the texts."""

    timezone: str = "Europe/Berlin"
    """Zone of every time that a source gives without one."""

    encoder: str = BUILTIN_ENCODER
    """`builtin`, or the name or path of a sentence-transformers model."""

    window_hours: float = 72.0
    """Passages further apart than this are never one story; over a weekend a story pauses, then goes on."""

    similarity: float = 0.2
    """Cosine from which two passages may tell one story; lower is wider, higher is narrower. Chosen by
    trying 0.10 to 0.22 on the demo corpus's gold and on two hand-made groupings of real news."""

    names_weight: float = 0.14
    """Share of the similarity that shared names decide, the wording deciding the rest. A town that is
    named in few passages says more about a story than fifty common words."""

    def __post_init__(self) -> None:
        if not 0 < self.window_hours <= LONGEST_WINDOW_HOURS:
            raise ValueError(
                f"window_hours must lie between 0 and {LONGEST_WINDOW_HOURS:,} (found {self.window_hours})"
            )
        if not 0 < self.similarity < 1:
            raise ValueError(f"similarity must lie between 0 and 1 (found {self.similarity})")
        if not 0 <= self.names_weight <= 1:
            raise ValueError(f"names_weight must lie between 0 and 1 (found {self.names_weight})")

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
