"""One thing in a project file that is not as it should be."""

from __future__ import annotations

from dataclasses import dataclass

from framing.store.tables import Row

RESCUE = "Write what is sound into a new file: framing check PROJECT --rescue NEW.framing"
GROUP = "Find the stories again: framing group PROJECT"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a project file that is not as it should be: where, what, and what to do."""

    where: str
    what: str
    todo: str = RESCUE

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.todo}"


def row_place(table: str, row: Row) -> str:
    """Which row of which table, by its first cell."""
    shown = " ".join(str(row[0]).split())[:80]
    return f"table {table}, {shown!r}"
