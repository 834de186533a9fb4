"""Names that the users of a project add to those that are shipped."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnName:
    """One form of a name, as somebody has confirmed it or written it into a list."""

    entity_id: str
    """Of the gazetteer, or a new one."""
    name: str
    """The entity's key form."""
    kind: str
    country: str
    form: str
    perspective: str
    context: int = 0
    source: str = ""
    """A list's file and line, or who confirmed it and when."""
