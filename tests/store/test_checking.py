"""What `check` finds where opening a project finds nothing, and what can be rescued."""

import random
import sqlite3
from dataclasses import replace

import pytest

from framing import pipeline, store
from framing.errors import ProjectError
from framing.model import Article, Passage, Project
from framing.settings import Settings


def changed(path, statement):
    database = sqlite3.connect(path)
    with database:
        database.execute(statement)
    database.close()


def said(path):
    return [str(fault) for fault in store.check(path).faults]


def test_a_sound_project_is_sound_and_counted(demo_project, tmp_path):
    store.save(demo_project, tmp_path / "p.framing")
    checked = store.check(tmp_path / "p.framing")
    assert checked.faults == ()
    assert checked.project == demo_project
    assert checked.counts["articles"] == checked.counts["text_sums"] == len(demo_project.articles)
    assert checked.counts["stories"] == len(demo_project.stories)


def test_an_empty_project_is_sound(tmp_path):
    store.save(Project(), tmp_path / "p.framing")
    assert store.check(tmp_path / "p.framing").sound


@pytest.mark.parametrize(
    ("statement", "where", "what"),
    [
        ("update articles set text = replace(text, 'bleibt', 'blaibt')", "article 'a'", "text is not as it was saved"),
        ("update articles set outlet = 'Blitz'", "table articles", "is not as it was saved"),
        ("update passages set heading_end = 12 where id = 'a#1'", "table passages", "is not as it was saved"),
        ("update passages set start = 16, furniture = '[]' where id = 'a#2'", "article 'a'", "1 printed characters"),
        ("update articles set furniture = '[]'", "article 'a'", "4 printed characters are in no passage"),
        ("delete from articles", "article 'a'", "is lost. Load it again"),
        ("delete from passages where id = 'a#2'", "table stories, '1'", "names passages that are not there: a#2"),
        ("delete from passages where id = 'a#2'", "table links, 'a#1'", "names passages that are not there: a#2"),
        ("delete from stories", "story_passages", "2 rows belong to 1, which is not there"),
        ("delete from corrections where number = 2", "table corrections", "is not as it was saved"),
        ("insert into own_names select * from own_names", "table own_names", "stands there twice"),
        ("delete from sums", "table sums", "is missing"),
        ("delete from sums where what = 'text'", "table sums", "1 of"),
        ("delete from sums where what = 'meta'", "table sums", "1 of"),
        ("delete from sums where id = 'links'", "table sums", "1 of"),
        ("update meta set value = replace(value, '0.4', '0.5') where key = 'settings'", "table meta", "the settings"),
        ("update meta set value = 'false' where key = 'grouped'", "table meta", "the settings"),
        ("update meta set value = replace(value, 'cd', 'ce') where key = 'run'", "table meta", "the settings"),
        ("update meta set value = 'null' where key = 'run'", "table meta", "the settings"),
        ("update meta set value = replace(value, '\"de\"', '\"xx\"')", "settings", "No language 'xx'"),
        ("update meta set value = replace(value, '\"de\"', '[7]')", "settings", "cannot be read"),
        ("update stories set id = 3", "table story_passages", "2 rows name something that table stories does not have"),
        ("delete from meta where key = 'settings'", "settings", "cannot be read"),
        ("update meta set value = '[1]' where key = 'run'", "run", "cannot be read"),
    ],
)
def test_what_nobody_else_would_see_is_found(statement, where, what, path):
    changed(path, statement)
    assert any(fault.startswith(where) and what in fault for fault in said(path)), said(path)


def test_a_page_of_the_file_that_was_overwritten_is_found(path):
    content = bytearray(path.read_bytes())
    at = content.index(b"Der Bus bleibt")
    content[at - 40 : at] = b"\xff" * 40
    path.write_bytes(content)
    assert said(path)


def test_every_fault_says_what_to_do(path):
    for statement in ("delete from passages", "update articles set furniture = '[]', text = 'Rat'", "drop table links"):
        changed(path, statement)
    faults = store.check(path).faults
    assert len(faults) > 3
    assert all(fault.where and fault.what and fault.todo for fault in faults)


def text(number):
    return f"Stadtrat {number} tagt\n\nDer Rat hat am Montag zum {number}. Mal über den Bus beraten."


@pytest.fixture
def twenty(tmp_path):
    articles = [Article(f"a{n}", "Abendruf", "", text(n), f"{n}.txt") for n in range(20)]
    passages = [Passage(a.id, a.id, a.outlet, 0, len(a.text), a.text) for a in articles]
    project = Project(articles=tuple(articles), passages=tuple(passages))
    store.save(project, tmp_path / "p.framing")
    return project


def test_what_is_sound_is_rescued_and_the_rest_is_named(twenty, tmp_path):
    path = tmp_path / "p.framing"
    changed(path, "update articles set outlet = null where id = 'a3'")
    changed(path, "delete from passages where id = 'a5'")
    content = path.read_bytes()
    checked = store.check(path)
    rescued = pipeline.rescue(checked)
    assert {article.id for article in twenty.articles} - {article.id for article in rescued.articles} == {"a3"}
    assert {passage.article_id for passage in rescued.passages} == {article.id for article in rescued.articles}
    assert any("a3" in str(fault) for fault in checked.faults)
    store.save(rescued, tmp_path / "new.framing")
    assert store.check(tmp_path / "new.framing").sound
    assert path.read_bytes() == content


def test_a_sound_project_is_rescued_as_it_is(path, project):
    checked = store.check(path)
    assert checked.sound
    assert pipeline.rescue(checked) == project


def test_what_people_decided_is_rescued(project, path):
    changed(path, "update stories set shared_words = 7")
    rescued = pipeline.rescue(store.check(path))
    assert rescued.corrections == project.corrections
    assert rescued.own_names == project.own_names
    assert rescued.rejected[: len(project.rejected)] == project.rejected
    assert (rescued.grouped, rescued.stories) == (False, ())


@pytest.mark.parametrize("seed", range(60))
def test_no_damage_ends_in_anything_but_faults(seed, demo_project, tmp_path):
    path = tmp_path / "p.framing"
    store.save(demo_project, path)
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    length = chance.choice([1, 1, 8, 4096])
    at = chance.randrange(0, chance.choice([100, len(content) - length]))  # as often in its head as elsewhere
    content[at : at + length] = bytes(byte ^ chance.randrange(1, 256) for byte in content[at : at + length])
    path.write_bytes(content)
    try:
        differs = store.load(path) != demo_project
    except ProjectError:
        differs = True
    try:
        checked = store.check(path)
    except ProjectError:  # a head that is no project's any more
        assert differs
        return
    assert not (differs and checked.sound)
    new = tmp_path / "new.framing"
    store.save(pipeline.rescue(checked), new)
    assert store.check(new).sound


def test_a_story_of_a_lost_text_is_found_again_by_grouping(project, path):
    changed(path, "delete from passages where id = 'a#2'")
    rescued = pipeline.rescue(store.check(path))
    assert replace(rescued, corrections=()).stories == ()
    assert "Der Bus bleibt." in " ".join(passage.text for passage in rescued.passages)


@pytest.mark.parametrize("at", range(100))
def test_no_byte_of_the_head_keeps_a_file_that_is_called_sound_from_opening(at, path, project):
    content = bytearray(path.read_bytes())
    content[at] ^= 0x15
    path.write_bytes(content)
    try:
        sound = store.check(path).sound
    except ProjectError:
        sound = False
    if sound:
        assert store.load(path) == project


@pytest.mark.parametrize("setting", ["xx", "../../../etc", ""])
def test_a_file_with_a_language_that_there_is_not_is_rescued_with_the_usual_settings(setting, project, path, tmp_path):
    store.save(replace(project, settings=replace(project.settings, language=setting)), tmp_path / "bad.framing")
    changed(tmp_path / "bad.framing", "delete from passages where id = 'a#1'")
    assert pipeline.rescue(store.check(tmp_path / "bad.framing")).settings == Settings()
