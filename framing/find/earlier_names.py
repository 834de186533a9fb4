"""Whom does "der Minister" or "das Ministerium" mean? The one of that office whom the text has named before."""

from __future__ import annotations

from framing.find.phrase import Phrase
from framing.find.roles import is_role
from framing.find.speakers import phrase
from framing.find.unit import Unit

_SHORTEST = 4  # letters of a noun that another may end in


class EarlierNames:
    """What has been named so far with the noun that says what it is."""

    def __init__(self) -> None:
        self._named: dict[str, dict[str, tuple[int, int]]] = {}
        """For each noun that says what it is, in lower case (verteidigungsminister): the names and their places."""

    def learn(self, unit: Unit, found: Phrase, name: str) -> None:
        """Keeps "Verteidigungsminister Jan Voss" and "Verteidigungsministerium in Turku" for later."""
        words = range(found.first, min(found.last + 1, len(unit)))
        roles = {unit.word(k) for k in words if unit.capital(k) and is_role(unit.tokens[k].text, unit.language)}
        if not roles and not found.person:
            head = next((k for k in words if unit.capital(k) and unit.tokens[k].start >= found.start), None)
            roles = {unit.word(head)} if head is not None else set()
        if roles and not _is_bare(unit, found):
            for office in roles:  # one entry for each name, however often the text names it
                self._named.setdefault(office, {})[name] = (found.start, found.end)

    def learn_roles(self, unit: Unit) -> None:
        """Keeps whom a sentence names with an office, whether they speak or not."""
        for k in range(len(unit)):
            if unit.capital(k) and is_role(unit.tokens[k].text, unit.language):
                found = phrase(unit, k)
                if found is not None and found.start > unit.tokens[k].start:
                    self.learn(unit, found, unit.text[found.start : found.end])

    def meant(self, unit: Unit, found: Phrase) -> tuple[str, tuple[int, int]] | None:
        """The name for which an office with its article stands; None where none or several fit."""
        if not _is_bare(unit, found) or not unit.is_a(found.first, "definite"):
            return None
        office = unit.word(found.last)
        if len(office) < _SHORTEST:
            return None
        fitting = [found for own, names in self._named.items() if own.endswith(office) for found in names.items()]
        surnames = {name.split()[-1] for name, _ in fitting}
        return max(fitting, key=lambda found: found[1]) if len(surnames) == 1 else None


def _is_bare(unit: Unit, found: Phrase) -> bool:
    """Nothing but an article and one noun: "der Minister", not "der finnische Minister Voss"."""
    return found.last - found.first == 1 and unit.is_a(found.first, "determiner") and unit.capital(found.last)
