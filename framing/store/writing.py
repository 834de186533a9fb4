"""A project into its file: written beside the old one and then swapped in.

So the file holds either the state before or the state after, whatever interrupts the writing.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import stat
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from framing import __version__
from framing.errors import ProjectError
from framing.model import Article, Project
from framing.store import backup, locking, parts, rows, uris
from framing.store.reading import not_plain, opened
from framing.store.tables import APPLICATION_ID, FORMAT, TABLES, Row, Table


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save."""

    state: str | None
    """The file's `state` right after it, taken before anybody else could change it: what the next save is told."""
    backup: Path | None
    """The copy that was kept of a file of an older format, None for any other."""


def state(path: Path) -> str | None:
    """What a file is like before work on it begins; None where there is none. For `save`, to see a change meanwhile."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise ProjectError(f"{path}: cannot be read ({fault.strerror}).") from fault
    return f"{found.st_mtime_ns}-{found.st_size}-{found.st_ino}-{_sum_of_sums(path)}"


def _sum_of_sums(path: Path) -> str:
    """What a project file says of its contents; "" where it says nothing.

    The clock of a memory stick counts in steps of two seconds, and its files have no numbers that stay.
    """
    try:
        with opened(path) as (database, _):
            if not_plain(database):
                return ""
            return table_sum(database.execute("select what, id, sha256 from sums where what != 'text'").fetchall())
    except (ProjectError, sqlite3.Error, OSError):  # no project, damaged, or of a format without sums
        return ""


def save(project: Project, path: Path, *, before: str | None = None) -> Saved:
    """Write the whole project; the file at `path` is either the old one or the new one, never half of it.

    before: the file's `state` when it was loaded; None for a new file. Raises ProjectError where somebody else has
    changed the file since then (theirs stays), where it may not be changed, or where the folder cannot be written to.
    """
    target = _target(path)
    _check_unchanged(path, target, before)
    try:
        with parts.beside(target) as part:
            return _save(project, part, path=path, target=target, before=before)
    except OSError as fault:  # of the part itself: everything later is told below
        raise ProjectError(f"{path}: cannot be written ({fault.strerror or fault}). Choose another folder.") from fault


def _save(project: Project, part: parts.Part, *, path: Path, target: Path, before: str | None) -> Saved:
    try:
        write(project, part.path)
        part.flush()
        with locking.held(target):
            _check_unchanged(path, target, before)
            parts.sweep(target, but=part)
            kept = backup.keep(target)
            part.move_to(target)
            now = state(target)
        return Saved(now, kept and (kept if path.is_symlink() else path.with_name(kept.name)))
    except UnicodeEncodeError as fault:
        around = ascii(fault.object[max(0, fault.start - 20) : fault.end + 20])
        raise ProjectError(
            f"{path}: could not be saved (half a character in {around}); the file is as it was before."
        ) from fault
    except (OSError, sqlite3.Error, ValueError, OverflowError) as fault:
        raise ProjectError(f"{path}: could not be saved ({fault}); the file is as it was before.") from fault


def write(project: Project, part: Path) -> None:
    """Write the project into an empty file that nobody else reads."""
    # No journal and no waiting for the disk: the whole part counts for nothing until it is swapped in.
    with closing(sqlite3.connect(uris.of(part.absolute(), "mode=rw&nolock=1"), uri=True)) as database:
        database.executescript("pragma journal_mode = off; pragma synchronous = off;")
        database.execute(f"pragma application_id = {APPLICATION_ID}")
        database.execute(f"pragma user_version = {FORMAT}")
        with database:
            for table in TABLES:
                database.execute(table.sql)
            database.execute("create table meta (key text primary key, value text not null)")
            database.execute("create table sums (what text, id text, sha256 text)")
            for table, told in rows.of(project):
                database.executemany(f"insert into {table.name} values ({_marks(table)})", told)
                database.execute("insert into sums values ('table', ?, ?)", (table.name, table_sum(told)))
            sums = (("text", one.id, text_sum(one)) for one in project.articles)
            database.executemany("insert into sums values (?, ?, ?)", sums)
            meta = rows.meta(project) | {"saved_with": __version__}
            told_meta = [(key, json.dumps(value, ensure_ascii=False)) for key, value in meta.items()]
            database.executemany("insert into meta values (?, ?)", told_meta)
            database.execute("insert into sums values ('meta', '', ?)", (table_sum(sorted(told_meta)),))


def text_sum(article: Article) -> str:
    """The sum of an article's text: by which a text that changed in silence is found."""
    return hashlib.sha256(article.text.encode()).hexdigest()


def table_sum(told: Iterable[Row]) -> str:
    """The sum of a table's rows."""
    whole = hashlib.sha256()
    for row in told:
        whole.update(repr(tuple(row)).encode())
    return whole.hexdigest()


def _target(path: Path) -> Path:
    """The file itself: what a link points to, so that the link stays one. ProjectError where it is a folder."""
    try:
        # Anything but a link stays as it is named: on Windows a drive of the network would get another name.
        target = path.resolve() if path.is_symlink() else path.absolute()
    except (OSError, RuntimeError) as fault:
        raise ProjectError(f"{path}: cannot be written (its link leads nowhere). Name another file.") from fault
    if target.is_dir():
        raise ProjectError(f"{path}: is a folder. Name a file in it, such as {path / 'town.framing'}.")
    if target.exists() and not (_anybody_may_write(target) and os.access(target, os.W_OK)):
        raise ProjectError(f"{path}: cannot be written (it is read-only). Allow it, or work on a copy of the file.")
    return target


def _anybody_may_write(target: Path) -> bool:
    # Root may write everything: whoever made a file read-only meant it all the same.
    return bool(stat.S_IMODE(target.stat().st_mode) & 0o222)


def _check_unchanged(path: Path, target: Path, before: str | None) -> None:
    if state(target) != before:
        raise ProjectError(f"{path}: was changed by another command meanwhile; its change was kept. Run this again.")


def _marks(table: Table) -> str:
    return ", ".join("?" * len(table.columns))
