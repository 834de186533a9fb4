"""A project to one file and back.

The file is SQLite. It is written beside the old one and then swapped in, so that it holds either the
state before or the state after, whatever interrupts the writing.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, astuple
from datetime import datetime
from pathlib import Path
from typing import Any

from framing.errors import ProjectError
from framing.model import (
    Article,
    ArticleKind,
    Correction,
    Furniture,
    FurnitureKind,
    Link,
    OwnLabel,
    OwnName,
    Passage,
    Project,
    Story,
    Topic,
)
from framing.settings import Settings

APPLICATION_ID = 0x6672616D
"""'fram': how a project file is told from any other SQLite file."""

FORMAT = 3
"""Goes up with every change of the tables below."""

OLDEST = 2
"""The oldest format that is still read; 3 added the users' own names and labels."""

_TABLES = """
create table meta (key text primary key, value text not null);
create table articles (
    id text primary key, outlet text, title text, text text, file text, published_at text, time_known integer,
    kind text, url text, notice text, furniture text
);
create table passages (
    id text primary key, article_id text references articles (id), outlet text, start integer, "end" integer,
    heading_end integer, published_at text, time_known integer, furniture text
);
create table stories (id integer primary key, shared_words text, name_differences real);
create table story_passages (story_id integer, position integer, passage_id text references passages (id));
create table found_stories (id integer primary key, shared_words text, name_differences real);
create table found_story_passages (story_id integer, position integer, passage_id text references passages (id));
create table corrections (
    number integer primary key, position integer, kind text, passage_ids text, other_ids text, "by" text, at text,
    reason text
);
create table topics (id integer primary key, shared_words text);
create table topic_passages (topic_id integer, position integer, passage_id text references passages (id));
create table links (a text references passages (id), b text references passages (id), certainty real);
create table word_spread (word text primary key, passage_count integer) without rowid;
create table own_names (
    entity_id text, name text, kind text, country text, form text, perspective text, context integer, source text
);
create table refused_names (form text, entity_id text);
create table own_labels (set_id text, word text, register text, source text);
"""


def state(path: Path) -> str | None:
    """What a file is like before work on it begins; None where there is none. For `save`, to see a change meanwhile."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise ProjectError(f"{path}: cannot be read ({fault.strerror}).") from fault
    return f"{found.st_mtime_ns}-{found.st_size}-{found.st_ino}"


def save(project: Project, path: Path, *, before: str | None = None) -> None:
    """Write the whole project; the file at `path` is either the old one or the new one, never half of it.

    before: the file's `state` when it was loaded; None for a new file. Raises ProjectError where somebody
    else has changed the file since then (theirs stays), or where the folder cannot be written to.
    """
    if path.is_dir():
        raise ProjectError(f"{path}: is a folder. Name a file in it, such as {path / 'town.framing'}.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", suffix=".part", dir=path.parent)
    except OSError as fault:
        raise ProjectError(f"{path}: cannot be written ({fault.strerror}). Choose another folder.") from fault
    os.close(handle)
    part = Path(name)
    try:
        with closing(sqlite3.connect(part)) as database:
            _write(project, database)
        _flush(part)
        if state(path) != before:
            raise ProjectError(
                f"{path}: was changed by another command meanwhile; its change was kept. Run this again."
            )
        part.chmod(path.stat().st_mode if path.exists() else 0o644)
        part.replace(path)
    except (OSError, sqlite3.Error) as fault:
        raise ProjectError(f"{path}: could not be saved ({fault}); the file is as it was before.") from fault
    finally:
        part.unlink(missing_ok=True)


def load(path: Path) -> Project:
    """The project in this file. Needs no model.

    Raises ProjectError where the file is missing, no project, damaged, or of a newer format.
    """
    if not path.is_file():
        raise ProjectError(f"{path}: no such project. Make one with: framing add {path} FILES --index INDEX.csv")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            _check_format(path, database)
            return _read(database)
    except (sqlite3.Error, LookupError, ValueError, TypeError) as fault:
        raise ProjectError(f"{path}: not a framing project, or damaged ({fault}).") from fault


def _check_format(path: Path, database: sqlite3.Connection) -> None:
    if database.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
        raise ProjectError(f"{path}: not a framing project. Give a file made by 'framing add' or 'framing demo'.")
    version = database.execute("pragma user_version").fetchone()[0]
    if version < OLDEST:
        raise ProjectError(f"{path}: saved by an older framing (format {version}). Add its texts to a new project.")
    if version > FORMAT:
        raise ProjectError(f"{path}: saved by a newer framing (format {version}, this one reads {FORMAT}). Update.")


def _write(project: Project, database: sqlite3.Connection) -> None:
    database.execute(f"pragma application_id = {APPLICATION_ID}")
    database.execute(f"pragma user_version = {FORMAT}")
    database.executescript(_TABLES)
    meta = {"settings": json.dumps(project.settings.as_dict()), "grouped": json.dumps(project.grouped)}
    with database:
        database.executemany("insert into meta values (?, ?)", meta.items())
        database.executemany(f"insert into articles values ({_marks(11)})", map(_article_row, project.articles))
        database.executemany(f"insert into passages values ({_marks(9)})", map(_passage_row, project.passages))
        _write_stories(project.stories, "stories", "story_passages", database)
        _write_stories(project.found, "found_stories", "found_story_passages", database)
        database.executemany(
            f"insert into corrections values ({_marks(8)})",
            (_correction_row(position, c) for position, c in enumerate(project.corrections)),
        )
        database.executemany(
            "insert into topics values (?, ?)", ((t.id, json.dumps(t.shared_words)) for t in project.topics)
        )
        database.executemany(
            "insert into topic_passages values (?, ?, ?)",
            ((topic.id, n, p) for topic in project.topics for n, p in enumerate(topic.passage_ids)),
        )
        database.executemany("insert into links values (?, ?, ?)", ((k.a, k.b, k.certainty) for k in project.links))
        database.executemany("insert into word_spread values (?, ?)", project.word_spread.items())
        database.executemany(f"insert into own_names values ({_marks(8)})", map(astuple, project.own_names))
        database.executemany("insert into refused_names values (?, ?)", project.refused_names)
        database.executemany(f"insert into own_labels values ({_marks(4)})", map(astuple, project.own_labels))


def _write_stories(stories: Iterable[Story], table: str, members: str, database: sqlite3.Connection) -> None:
    for story in stories:
        row = (story.id, json.dumps(story.shared_words), story.name_differences)
        database.execute(f"insert into {table} values (?, ?, ?)", row)
        told = ((story.id, position, passage_id) for position, passage_id in enumerate(story.passage_ids))
        database.executemany(f"insert into {members} values (?, ?, ?)", told)


def _article_row(article: Article) -> tuple[Any, ...]:
    a = article
    return (
        a.id, a.outlet, a.title, a.text, a.file, _time_text(a.published_at), a.time_known,
        a.kind.value, a.url, a.notice, _furniture_text(a.furniture),
    )  # fmt: skip


def _passage_row(passage: Passage) -> tuple[Any, ...]:
    p = passage
    return (
        p.id, p.article_id, p.outlet, p.start, p.end, p.heading_end, _time_text(p.published_at), p.time_known,
        _furniture_text(p.furniture),
    )  # fmt: skip


def _correction_row(position: int, correction: Correction) -> tuple[Any, ...]:
    c = correction
    return (
        c.number, position, c.kind, json.dumps(c.passage_ids), json.dumps(c.other_ids), c.by, c.at.isoformat(),
        c.reason,
    )  # fmt: skip


def _read(database: sqlite3.Connection) -> Project:
    meta = dict(database.execute("select key, value from meta").fetchall())
    articles = tuple(_article(row) for row in database.execute("select * from articles order by rowid"))
    texts = {article.id: article.text for article in articles}
    return Project(
        settings=Settings.from_dict(json.loads(meta["settings"])),
        articles=articles,
        passages=tuple(_passage(row, texts) for row in database.execute("select * from passages order by rowid")),
        stories=_stories("stories", "story_passages", database),
        corrections=tuple(_correction(row) for row in database.execute("select * from corrections order by position")),
        grouped=json.loads(meta["grouped"]),
        found=_stories("found_stories", "found_story_passages", database),
        topics=_topics(database),
        links=tuple(Link(*row) for row in database.execute("select a, b, certainty from links order by rowid")),
        word_spread=dict(database.execute("select word, passage_count from word_spread").fetchall()),
        own_names=tuple(OwnName(*row) for row in _added("own_names", database)),
        refused_names=tuple((row["form"], row["entity_id"]) for row in _added("refused_names", database)),
        own_labels=tuple(OwnLabel(*row) for row in _added("own_labels", database)),
    )


def _added(table: str, database: sqlite3.Connection) -> list[sqlite3.Row]:
    """The rows of a table that format 2 does not have."""
    if database.execute("pragma user_version").fetchone()[0] < 3:
        return []
    return database.execute(f"select * from {table} order by rowid").fetchall()


def _stories(table: str, members: str, database: sqlite3.Connection) -> tuple[Story, ...]:
    told: dict[int, list[str]] = {}
    for row in database.execute(f"select * from {members} order by story_id, position"):
        told.setdefault(row["story_id"], []).append(row["passage_id"])
    return tuple(_story(row, told[row["id"]]) for row in database.execute(f"select * from {table} order by id"))


def _article(row: sqlite3.Row) -> Article:
    return Article(
        id=row["id"],
        outlet=row["outlet"],
        title=row["title"],
        text=row["text"],
        file=row["file"],
        published_at=_time(row["published_at"]),
        time_known=bool(row["time_known"]),
        kind=ArticleKind(row["kind"]),
        url=row["url"],
        notice=row["notice"],
        furniture=_furniture(row["furniture"]),
    )


def _passage(row: sqlite3.Row, texts: dict[str, str]) -> Passage:
    return Passage(
        id=row["id"],
        article_id=row["article_id"],
        outlet=row["outlet"],
        start=row["start"],
        end=row["end"],
        text=texts[row["article_id"]][row["start"] : row["end"]],
        heading_end=row["heading_end"],
        published_at=_time(row["published_at"]),
        time_known=bool(row["time_known"]),
        furniture=_furniture(row["furniture"]),
    )


def _story(row: sqlite3.Row, passage_ids: list[str]) -> Story:
    return Story(row["id"], tuple(passage_ids), tuple(json.loads(row["shared_words"])), row["name_differences"])


def _topics(database: sqlite3.Connection) -> tuple[Topic, ...]:
    members: dict[int, list[str]] = {}
    for row in database.execute("select * from topic_passages order by topic_id, position"):
        members.setdefault(row["topic_id"], []).append(row["passage_id"])
    rows = database.execute("select * from topics order by id").fetchall()
    return tuple(Topic(row["id"], tuple(members[row["id"]]), tuple(json.loads(row["shared_words"]))) for row in rows)


def _correction(row: sqlite3.Row) -> Correction:
    return Correction(
        kind=row["kind"],
        passage_ids=tuple(json.loads(row["passage_ids"])),
        by=row["by"],
        at=datetime.fromisoformat(row["at"]),
        reason=row["reason"],
        other_ids=tuple(json.loads(row["other_ids"])),
        number=row["number"],
    )


def _time_text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _furniture_text(pieces: Iterable[Furniture]) -> str:
    return json.dumps([asdict(piece) for piece in pieces])


def _furniture(text: str) -> tuple[Furniture, ...]:
    return tuple(Furniture(p["start"], p["end"], FurnitureKind(p["kind"])) for p in json.loads(text))


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _flush(path: Path) -> None:
    """On disk before the swap: else a power cut could leave an empty file under the new name."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
