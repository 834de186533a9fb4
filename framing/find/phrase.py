"""A noun phrase and the part of it that is a speaker's name: what the rules hand each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: words first to last (included), and the part of it that is the speaker's name."""

    first: int
    last: int
    start: int
    end: int
    pronoun: bool = False
    person: bool = False
    """Headed by a personal name or a role, so that a pronoun may stand for it."""
    role: bool = False
    """Headed by a role: a person, whatever else the words name (Bürgermeister von Kiew)."""
    several: bool = False
    """Joined by "und"."""
