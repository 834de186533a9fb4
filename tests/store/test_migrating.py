"""Files of older formats open, are written in today's by the first save, and stay beside it as they were."""

import json
import os
import sqlite3
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing import store
from framing.errors import ProjectError
from framing.model import Project
from framing.store import backup, rows

FORMAT_2 = """
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
"""
FORMAT_3 = """
create table own_names (
    entity_id text, name text, kind text, country text, form text, perspective text, context integer, source text
);
create table refused_names (form text, entity_id text);
create table own_labels (set_id text, word text, register text, source text);
"""
WITHOUT_UPDATES = {"updated_at": None, "extent": "full", "version_of": "", "input_sha256": "", "outlet_form": ""}


def as_before(project, version):
    """What a file of this format holds of a project: these formats found stories in the order of their numbers."""
    plain = tuple(replace(article, **WITHOUT_UPDATES) for article in project.articles)
    found = tuple(sorted(project.found, key=lambda story: story.id))
    project = replace(project, articles=plain, found=found, inputs=(), rejected=(), outlet_forms=(), run=None)
    return project if version == 3 else replace(project, own_names=(), refused_names=(), own_labels=())


def write_old(project, path, version):
    """A file of this format, made with the statements of its time."""
    database = sqlite3.connect(path)
    database.executescript(FORMAT_2 + (FORMAT_3 if version == 3 else ""))
    database.execute("pragma application_id = 1718772077")
    database.execute(f"pragma user_version = {version}")
    for table, told in rows.of(project):
        columns = [row[1] for row in database.execute(f"pragma table_info({table.name})")]
        if columns:
            marks = ", ".join("?" * len(columns))
            database.executemany(f"insert into {table.name} values ({marks})", [row[: len(columns)] for row in told])
    meta = {"settings": json.dumps(project.settings.as_dict()), "grouped": json.dumps(project.grouped)}
    database.executemany("insert into meta values (?, ?)", meta.items())
    database.commit()
    database.close()
    return path


@pytest.fixture(params=[2, 3])
def version(request):
    return request.param


@pytest.fixture
def old(project, tmp_path, version):
    return write_old(project, tmp_path / "town.framing", version)


def test_an_older_file_opens_with_nothing_of_what_it_could_not_hold(project, old, version, names):
    content = old.read_bytes()
    assert store.load(old) == as_before(project, version)
    checked = store.check(old)
    assert (checked.sound, checked.version) == (True, version)
    assert old.read_bytes() == content
    assert names() == ["town.framing"]


def test_corrections_keep_their_order(project, old):
    assert [correction.number for correction in store.load(old).corrections] == [7, 2]


def test_the_first_save_keeps_the_file_beside_and_the_second_does_not(old, version, names):
    content = old.read_bytes()
    opened = store.load(old)
    kept = store.save(opened, old, before=store.state(old)).backup
    assert kept == old.with_name(f"town.framing.format-{version}.backup")
    assert kept.read_bytes() == content
    assert store.load(old) == store.load(kept) == opened
    assert store.check(old).version == store.FORMAT == 4
    assert store.save(opened, old, before=store.state(old)).backup is None
    assert names() == ["town.framing", kept.name]


def test_an_earlier_backup_is_never_overwritten(project, old, version, names, tmp_path):
    first = store.save(store.load(old), old, before=store.state(old)).backup
    content = first.read_bytes()
    old.unlink()
    write_old(replace(project, corrections=()), old, version)
    second = store.save(Project(), old, before=store.state(old)).backup
    assert first.read_bytes() == content
    assert second.name == f"town.framing.format-{version}-2.backup"
    assert store.load(second).corrections == ()
    old.unlink()
    write_old(project, old, version)  # as it was the first time: that copy is enough
    assert store.save(Project(), old, before=store.state(old)).backup == first
    assert names() == ["town.framing", second.name, first.name]


def test_a_disk_without_links_gets_a_copy(old, version, names, monkeypatch):
    def refused(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    content = old.read_bytes()
    kept = store.save(store.load(old), old, before=store.state(old)).backup
    assert kept.read_bytes() == content
    assert names() == ["town.framing", kept.name]


def test_no_backup_no_save(old, version, names, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_copy", full)
    content = old.read_bytes()
    with pytest.raises(ProjectError, match="could not be saved"):
        store.save(Project(), old, before=store.state(old))
    assert old.read_bytes() == content
    assert names() == ["town.framing"]


def test_a_time_that_an_older_file_holds_is_the_same_time(tmp_path, version):
    path = write_old(Project(), tmp_path / "p.framing", version)
    database = sqlite3.connect(path)
    with database:
        database.execute(
            "insert into articles values ('a', 'Blatt', '', 'Der Rat tagt.', 'a.txt', '2026-10-25T02:30:00+01:00', 1, "
            "'article', '', '', '[]')"
        )
    database.close()
    (article,) = store.load(path).articles
    assert article.published_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # the second 2:30 of that night


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_copy_is_read_by_nobody_who_could_not_read_the_project(old, monkeypatch):
    def refused(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    old.chmod(0o600)
    kept = store.save(store.load(old), old, before=store.state(old)).backup
    assert stat.S_IMODE(kept.stat().st_mode) == stat.S_IMODE(old.stat().st_mode) == 0o600
