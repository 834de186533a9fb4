"""The rows of a table in a file that is damaged, as far as they can be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from framing.store import migrating
from framing.store.faults import Fault, row_place
from framing.store.reading import not_plain
from framing.store.tables import Row, Table, check_row

MOST_GAP = 1_000
"""So many places of rows are looked up one by one where a table cannot be read through: some pages of the file."""


def read(database: sqlite3.Connection, table: Table, version: int, faults: list[Fault]) -> list[Row]:
    """Every row of a table that can be read and whose cells are of the right kind."""
    statement = migrating.select(table, version)
    told: Iterable[Row]
    try:
        told = database.execute(statement).fetchall()
    except sqlite3.Error as fault:
        told = _around(database, table, version)
        faults.append(Fault(f"table {table.name}", f"cannot be read through ({fault}); {len(told)} rows were found"))
    kept = []
    for row in told:
        try:
            check_row(table, row)
        except ValueError as fault:
            faults.append(Fault(row_place(table.name, row), str(fault)))
            continue
        kept.append(row)
    return kept


def odd(database: sqlite3.Connection, faults: list[Fault]) -> frozenset[str]:
    """The names of ours that are not read, as reading one could work for ever."""
    try:
        found = not_plain(database)
    except sqlite3.Error:  # then no table can be read, and each says so
        return frozenset()
    faults += [Fault(f"table {name}", "is no plain table, and was not read") for name in sorted(found)]
    return found


def _around(database: sqlite3.Connection, table: Table, version: int) -> list[Row]:
    """The rows before the damage, those behind it, and what can be found between, one place at a time."""
    columns = migrating.select(table, version).split(" order by ")[0].removeprefix("select ")
    first, last = (_scan(database, f"select rowid, {columns} order by rowid {way}") for way in ("asc", "desc"))
    found = {row[0]: row[1:] for row in (*first, *last)}
    if first and last:
        between = range(first[-1][0] + 1, last[-1][0])
        for place in between[:MOST_GAP]:
            for row in _scan(database, f"select rowid, {columns} where rowid = {place}"):
                found[row[0]] = row[1:]
    return [found[place] for place in sorted(found)]


def _scan(database: sqlite3.Connection, statement: str) -> list[Any]:
    """As many rows as can be read before the damage."""
    rows: list[Any] = []
    with suppress(sqlite3.Error):
        rows.extend(database.execute(statement))
    return rows
