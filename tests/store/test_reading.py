"""What is no project, or none that can be read, is told in one sentence; opening a file never changes anything."""

import sqlite3
import sys
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from framing import store
from framing.errors import ProjectError
from framing.store import heads, uris


def changed(path, *statements):
    database = sqlite3.connect(path)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a framing project"),
        (b"no database at all, but long enough to be read as one" * 10, "not a framing project"),
        (None, "no such project. Make one with: framing add"),
    ],
)
def test_what_is_no_project_is_told(content, message, tmp_path):
    path = tmp_path / "p.framing"
    if content is not None:
        path.write_bytes(content)
    for read in (store.load, store.check):
        with pytest.raises(ProjectError, match=message):
            read(path)


def test_another_programs_database_is_told(tmp_path):
    changed(tmp_path / "p.framing", "create table meta (key, value)")
    with pytest.raises(ProjectError, match="not a framing project"):
        store.load(tmp_path / "p.framing")


@pytest.mark.parametrize(("version", "message"), [(99, "newer framing"), (1, "older framing"), (0, "older framing")])
def test_a_format_that_is_not_read_is_told_and_left_alone(version, message, path, names):
    changed(path, f"pragma user_version = {version}")
    content = path.read_bytes()
    for read in (store.load, store.check):
        with pytest.raises(ProjectError, match=message):
            read(path)
    assert path.read_bytes() == content
    assert names() == ["p.framing"]


def test_a_setting_of_a_later_version_is_told_and_left_alone(path):
    changed(path, """update meta set value = '{"wind": 3}' where key = 'settings'""")
    content = path.read_bytes()
    for read in (store.load, store.check):
        with pytest.raises(ProjectError, match=r"settings that this version does not know: wind\."):
            read(path)
    assert path.read_bytes() == content


DAMAGES = {
    "a column is gone": ("alter table stories drop column shared_words",),
    "a table is gone": ("drop table links",),
    "a number where a text is due": ("update articles set title = x'00ff'",),
    "a text where a number is due": ("update passages set start = 'x'",),
    "nothing where a text is due": ("update articles set outlet = null",),
    "a kind that there is not": ("update articles set kind = 'poem'",),
    "a day that there is not": ("update articles set published_at = '2026-02-30T00:00:00+01:00'",),
    "a time without a zone": ("update articles set published_at = '2026-02-20T00:00:00'",),
    "furniture that is none": ("update articles set furniture = '{\"start\": 1}'",),
    "a span beyond its text": ('update passages set "end" = 999',),
    "an article that is not there": ("update passages set article_id = 'x'",),
    "a story of one": ("delete from story_passages where position = 1",),
    "settings that are none": ("update meta set value = '[1, 2]'",),
    "settings without end": (f"update meta set value = '{'[' * 100_000}'",),
    "no settings": ("delete from meta",),
    "a zone that there is not": ("update meta set value = replace(value, 'Berlin', 'Atlantis')",),
    "a folder of zones": ("update meta set value = replace(value, 'Europe/Berlin', 'Europe')",),
}


@pytest.mark.parametrize("statements", DAMAGES.values(), ids=DAMAGES)
def test_damage_is_told_and_found(statements, path):
    changed(path, *statements)
    with pytest.raises(ProjectError, match=r"damaged .*See: framing check"):
        store.load(path)
    assert not store.check(path).sound


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_file_that_is_cut_off_is_told_and_found(part, path):
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(ProjectError, match="damaged"):
        store.load(path)
    assert not store.check(path).sound


ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select i, i, i from n"


@pytest.mark.parametrize(
    "statements",
    [
        pytest.param(("drop table links", f"create view links (a, b, certainty) as {ENDLESS}"), id="a view"),
        pytest.param(
            (
                "drop table links",
                "create table links (a text, b text, certainty real as (length(hex(zeroblob(99999999)))))",
            ),
            id="a column that is computed",
        ),
    ],
)
def test_a_file_that_would_work_for_ever_is_not_read(statements, path):
    changed(path, *statements)
    with pytest.raises(ProjectError, match="links is no plain table"):
        store.load(path)
    assert not store.check(path).sound


@pytest.mark.skipif(sys.platform == "win32", reason="a name that Windows does not allow")
def test_any_name_will_do(project, tmp_path):
    for name in ("a?mode=rw.framing", "50% # ü&.framing", "-x", "'; drop table--"):
        store.save(project, tmp_path / name)
        assert store.load(tmp_path / name) == project


def test_opening_and_checking_change_nothing(path, names):
    path.chmod(0o444)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    store.load(path)
    store.check(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert names() == ["p.framing"]


def test_the_format_is_that_of_the_file_that_is_opened(project, path, tmp_path, monkeypatch):
    """Another command may swap in a file of a newer format between the first look at its head and the opening."""
    old = tmp_path / "old.framing"
    old.write_bytes(path.read_bytes())
    changed(old, "pragma user_version = 3")
    look = heads.format_of

    def swapped_after(place):
        found = look(place)
        if place == old:
            path.replace(old)
        return found

    monkeypatch.setattr(heads, "format_of", swapped_after)
    assert store.load(old).inputs == project.inputs != ()


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PureWindowsPath("C:/Texte/Stadt 1.framing"), "file:///C:/Texte/Stadt%201.framing?mode=ro"),
        (PureWindowsPath("//server/share/town.framing"), "file:////server/share/town.framing?mode=ro"),
        (PureWindowsPath("//server/share/50% #?.framing"), "file:////server/share/50%25%20%23%3F.framing?mode=ro"),
        (PurePosixPath("/srv/town.framing"), "file:///srv/town.framing?mode=ro"),
    ],
)
def test_a_file_on_another_computer_has_an_address_that_sqlite_takes(path, address):
    assert uris.of(path, "mode=ro") == address


def test_sqlite_takes_no_name_of_a_computer():
    """Why the four slashes: as Python writes it, the address is refused before the file is looked for."""
    with pytest.raises(sqlite3.Error, match="invalid uri authority"):
        sqlite3.connect("file://server/share/town.framing?mode=ro", uri=True)
    with pytest.raises(sqlite3.Error, match="unable to open"):
        sqlite3.connect(uris.of(PureWindowsPath("//server/share/town.framing"), "mode=ro"), uri=True)
