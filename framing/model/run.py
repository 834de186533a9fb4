"""How the stories of a project were found."""

from __future__ import annotations

from dataclasses import dataclass

from framing.settings import Settings


@dataclass(frozen=True, slots=True)
class Run:
    """With what `group` last found the stories: the same values on the same texts find the same ones.

    Nothing in it is left to chance, so that there is no seed. The sums are short ones, as a page prints them.
    """

    framing_version: str
    lists: str
    """Sum of all rules and word lists."""
    model: str
    """Sum of the model that is shipped; another one is named in the settings."""
    weights: str
    """Sum of the weights that say how sure it is that two passages tell one event."""
    settings: Settings
    """The dials as they then were."""
