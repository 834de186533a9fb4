"""How the rows of an older format are read as those of today.

Format 2 lacks the users' own names and labels, format 3 the inputs, what was rejected, the forms of outlets' names, and
what an article says of its updates, extent, versions and input. The file itself is never changed: it is written anew,
in today's format, by the first `save`, which keeps the old file beside it.
"""

from __future__ import annotations

from framing.store.tables import Table

_OLD_ORDER = {"corrections": "position", "word_spread": "word"}
"""Tables whose rows an older format does not hold in the order in which they were written."""


def select(table: Table, version: int) -> str:
    """The statement that reads a table of this format, with today's columns in today's order."""
    columns = (f'"{c.name}"' if c.since <= version else _literal(c.default) for c in table.columns)
    order = _OLD_ORDER.get(table.name, "rowid") if version < 4 else "rowid"
    return f"select {', '.join(columns)} from {table.name} order by {order}"


def _literal(value: object) -> str:
    return "null" if value is None else f"'{value}'"
