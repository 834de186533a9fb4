"""What is saved is loaded back; whatever goes wrong, the old file stays."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing import store
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

WHEN = datetime(2026, 2, 3, 8, 15, tzinfo=UTC)
TEXT = "Bus: Rat tagt\n\nDer Bus bleibt. (nap)\n\nEnde"


@pytest.fixture
def project():
    article = Article(
        "a", "Blatt", "Bus: Rat tagt", TEXT, "a.txt", WHEN, True, ArticleKind.LIVE_BLOG, "https://a.invalid", "Übung",
        (Furniture(38, 42, FurnitureKind.STANDING_TEXT),),
    )  # fmt: skip
    first = Passage("a#1", "a", "Blatt", 0, 13, TEXT[:13], 13, WHEN, True)
    second = Passage("a#2", "a", "Blatt", 15, 36, TEXT[15:36], furniture=(Furniture(16, 21, FurnitureKind.CREDIT),))
    merged = Correction("merge", ("a#1", "a#2"), "A. Berg", WHEN, "ein Ereignis", number=7)
    moved = Correction("move", ("a#1",), "C. Dorn", WHEN, other_ids=("gone", "a#2"), number=2)
    return Project(
        Settings(window_hours=9, certainty=0.4, engine="hdbscan"),
        (article,),
        (first, second),
        (Story(1, ("a#1", "a#2"), ("Bus", "Rat"), 0.5),),
        (merged, moved),
        True,
        (Story(4, ("a#1", "a#2"), ("Bus",), 1.5),),
        (Topic(1, ("a#1", "a#2"), ("Bus",)), Topic(2, ("a#2",))),
        (Link("a#1", "a#2", 0.875),),
        {"Bus": 2, "Rat": 3},
        (OwnName("ua-pokrowsk", "Pokrowsk", "place", "UA", "Pokrowks", "translit_alt", 1, "mine.csv, line 2"),),
        (("Pokrowski", "ua-pokrowsk"),),
        (OwnLabel("maut", "Wegzoll", "dated", "Duden"),),
    )


def test_round_trip(project, tmp_path):
    store.save(project, tmp_path / "p.framing")
    assert store.load(tmp_path / "p.framing") == project
    assert [file.name for file in tmp_path.iterdir()] == ["p.framing"]


def test_an_empty_project_is_a_project(tmp_path):
    store.save(Project(), tmp_path / "p.framing")
    assert store.load(tmp_path / "p.framing") == Project()


def test_the_demo_project_comes_back_as_it_was(demo_project, tmp_path):
    store.save(demo_project, tmp_path / "p.framing")
    assert store.load(tmp_path / "p.framing") == demo_project


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
    with pytest.raises(ProjectError, match=message):
        store.load(path)


def test_another_programs_database_is_told(tmp_path):
    database = sqlite3.connect(tmp_path / "p.framing")
    database.execute("create table meta (key, value)")
    database.close()
    with pytest.raises(ProjectError, match="not a framing project"):
        store.load(tmp_path / "p.framing")


def test_a_newer_format_is_told(project, tmp_path):
    store.save(project, tmp_path / "p.framing")
    database = sqlite3.connect(tmp_path / "p.framing")
    database.execute("pragma user_version = 99")
    database.close()
    with pytest.raises(ProjectError, match="newer framing"):
        store.load(tmp_path / "p.framing")


def test_a_damaged_file_is_told(project, tmp_path):
    path = tmp_path / "p.framing"
    store.save(project, path)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(ProjectError, match="damaged"):
        store.load(path)


def test_an_interrupted_save_leaves_the_old_file(project, tmp_path, monkeypatch):
    path = tmp_path / "p.framing"
    store.save(Project(), path)

    def interrupted(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "_flush", interrupted)
    with pytest.raises(ProjectError, match=r"could not be saved .*No space left.*as it was before"):
        store.save(project, path, before=store.state(path))
    assert store.load(path) == Project()
    assert [file.name for file in tmp_path.iterdir()] == ["p.framing"]


def test_a_folder_that_is_not_there_is_told(project, tmp_path):
    with pytest.raises(ProjectError, match="cannot be written"):
        store.save(project, tmp_path / "none" / "p.framing")


def test_a_table_that_lacks_a_column_is_told(project, tmp_path):
    path = tmp_path / "p.framing"
    store.save(project, path)
    database = sqlite3.connect(path)
    database.execute("alter table stories drop column shared_words")
    database.commit()
    database.close()
    with pytest.raises(ProjectError, match="damaged"):
        store.load(path)


def test_what_another_command_saved_meanwhile_is_kept(project, tmp_path):
    path = tmp_path / "p.framing"
    store.save(Project(), path)
    before = store.state(path)
    store.save(project, path, before=before)  # the other command was faster
    with pytest.raises(ProjectError, match=r"changed by another command meanwhile.*Run this again"):
        store.save(Project(), path, before=before)
    with pytest.raises(ProjectError, match="changed by another command"):
        store.save(Project(), path)
    assert store.load(path) == project
    assert [file.name for file in tmp_path.iterdir()] == ["p.framing"]


def test_a_folder_in_place_of_a_file_is_told(project, tmp_path):
    with pytest.raises(ProjectError, match="is a folder"):
        store.save(project, tmp_path)


def test_an_older_format_is_told(project, tmp_path):
    path = tmp_path / "p.framing"
    store.save(project, path)
    database = sqlite3.connect(path)
    database.execute("pragma user_version = 0")
    database.close()
    with pytest.raises(ProjectError, match="older framing"):
        store.load(path)


def test_a_project_of_format_2_opens_with_nothing_of_its_own_and_is_written_as_3(project, tmp_path):
    path = tmp_path / "p.framing"
    store.save(project, path)
    database = sqlite3.connect(path)
    for table in ("own_names", "refused_names", "own_labels"):
        database.execute(f"drop table {table}")
    database.execute("pragma user_version = 2")
    database.commit()
    database.close()
    opened = store.load(path)
    assert opened == replace(project, own_names=(), refused_names=(), own_labels=())
    store.save(opened, path, before=store.state(path))
    assert sqlite3.connect(path).execute("pragma user_version").fetchone() == (3,)
    assert store.load(path) == opened
