"""A project from its file. Opening one never changes it."""

from __future__ import annotations

import gc
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from framing.errors import ProjectError
from framing.model import Project
from framing.store import heads, migrating, uris, values
from framing.store.tables import FORMAT, OLDEST, TABLES, check_cells

UNREADABLE = (sqlite3.Error, *values.UNREADABLE)

LEAST_BYTES, LEAST_STEPS, STEPS_A_BYTE = 1_000_000, 10_000_000, 20
"""A row takes some twenty steps and more than twenty bytes; a cell is never longer than its file."""
_STEPS_A_LOOK = 10_000


def load(path: Path) -> Project:
    """The project in this file. Needs no model.

    Raises ProjectError where the file is missing, no project, damaged, or of a newer format.
    """
    try:
        return read(path)
    except UNREADABLE as fault:
        told = f"{path}: not a framing project, or damaged ({fault}). See: framing check PROJECT"
        raise ProjectError(told) from fault


def read(path: Path) -> Project:
    """The same as `load`; where the file is damaged, one of UNREADABLE as it came."""
    with opened(path) as (database, version), _without_collector():
        return values.project(_rows(database, version), _meta(database))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Without looking for garbage: of the many values that are made none is thrown away, and each look takes longer."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def opened(path: Path, *, damaged: bool = False) -> Iterator[tuple[sqlite3.Connection, int]]:
    """The file as a database that is only read, and its format.

    damaged: read what can be read of a file that is cut off, or whose letters are broken. Raises ProjectError where
    it is missing, no project, or of a format that is not read, and sqlite3.Error where it is damaged.
    """
    at_first = _version(path)
    # Immutable: a file is never changed in place, and nothing may come to lie beside one that is only looked at.
    with closing(sqlite3.connect(uris.of(path.absolute(), "mode=ro&immutable=1"), uri=True)) as database:
        _bound(database, path.stat().st_size)
        if damaged:
            database.execute("pragma writable_schema = on")  # else SQLite opens no file that is cut off
            database.text_factory = lambda letters: letters.decode("utf-8", "replace")
        # Another command may have swapped in a file of another format since the first look.
        try:
            version = _read_format(path, database.execute("pragma user_version").fetchone()[0])
        except sqlite3.Error:
            if not damaged:
                raise
            version = at_first
        yield database, version


def _bound(database: sqlite3.Connection, byte_count: int) -> None:
    """Somebody else may have made the file: what it makes SQLite do stays in proportion to its size."""
    database.execute("pragma trusted_schema = off")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(byte_count, LEAST_BYTES))
    left = iter(range((LEAST_STEPS + STEPS_A_BYTE * byte_count) // _STEPS_A_LOOK))
    database.set_progress_handler(lambda: next(left, None) is None, _STEPS_A_LOOK)


def _version(path: Path) -> int:
    if not path.is_file():
        raise ProjectError(f"{path}: no such project. Make one with: framing add {path} FILES --index INDEX.csv")
    try:
        version = heads.format_of(path)
    except OSError as fault:
        raise ProjectError(f"{path}: cannot be read ({fault.strerror or fault}).") from fault
    if version is None:
        raise ProjectError(f"{path}: not a framing project. Give a file made by 'framing add' or 'framing demo'.")
    return _read_format(path, version)


def _read_format(path: Path, version: int) -> int:
    """The format, where it is one that is read; ProjectError for any other."""
    if version < OLDEST:
        raise ProjectError(f"{path}: saved by an older framing (format {version}). Add its texts to a new project.")
    if version > FORMAT:
        raise ProjectError(f"{path}: saved by a newer framing (format {version}, this one reads {FORMAT}). Update.")
    return version


def _meta(database: sqlite3.Connection) -> dict[str, Any]:
    return {key: json.loads(value) for key, value in database.execute("select key, value from meta")}


def _rows(database: sqlite3.Connection, version: int) -> dict[str, list[tuple[Any, ...]]]:
    if odd := not_plain(database):
        raise ValueError(f"{', '.join(sorted(odd))} is no plain table")
    told = {}
    for table in TABLES:
        if table.since <= version:
            told[table.name] = database.execute(migrating.select(table, version)).fetchall()
            check_cells(table, told[table.name])
    return told


def not_plain(database: sqlite3.Connection) -> frozenset[str]:
    """Our names that are a view or computed: in somebody else's file, reading one could work for ever."""
    names = {"meta", "sums", *(table.name for table in TABLES)}
    found = database.execute("select type, name, rootpage from sqlite_master").fetchall()
    return frozenset(
        name
        for kind, name, page in found
        if name in names and kind != "index" and (kind != "table" or not page or _computes(name, database))
    )


def _computes(name: str, database: sqlite3.Connection) -> bool:
    told = database.execute("select count(*) from pragma_table_xinfo(?) where hidden > 0", (name,))
    return bool(told.fetchone()[0])
