"""A project as CSV and JSON, and what is said where a file of it is missing, changed or wrong."""

import csv
import json
import os
import re
import stat
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import store
from framing.errors import ProjectError
from framing.model import (
    Article,
    Correction,
    Input,
    Link,
    OutletForm,
    OwnLabel,
    OwnName,
    Passage,
    Project,
    Remark,
    Story,
    Topic,
)
from framing.store import csv_cells, tables


@pytest.fixture
def folder(project, tmp_path):
    store.export(project, tmp_path / "open")
    return tmp_path / "open"


def changed(path, before, after):
    text = path.read_text(encoding="utf-8-sig")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8-sig", newline="")


def test_the_same_project_comes_back(project, folder):
    assert store.read_back(folder) == project


def test_the_demo_project_comes_back(demo_project, tmp_path):
    store.export(demo_project, tmp_path / "open")
    assert store.read_back(tmp_path / "open") == demo_project


def test_the_folder_says_how_it_is_read(folder):
    about = json.loads((folder / "project.json").read_text(encoding="utf-8"))
    assert about["version"] == 1
    assert {path.name for path in folder.iterdir()} == {"project.json", *about["files"]}
    for name, file in about["files"].items():
        with (folder / name).open(encoding="utf-8-sig", newline="") as content:
            assert next(csv.reader(content)) == list(file["columns"])
    with (folder / "articles.csv").open(encoding="utf-8-sig", newline="") as content:
        (article,) = csv.DictReader(content)
    assert article["text"] == "Bus: Rat tagt\n\nDer Bus bleibt. (nap)\n\nEnde"
    assert (article["time_known"], article["extent"]) == ("true", "stub")


def test_nothing_is_overwritten(project, folder, tmp_path):
    with pytest.raises(ProjectError, match="the folder is not empty"):
        store.export(project, folder)
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ProjectError, match="cannot be written"):
        store.export(project, tmp_path / "file")


def test_a_changed_file_is_told_and_read_where_that_is_asked_for(folder):
    changed(folder / "articles.csv", "Übung", "Nachgebildet")
    with pytest.raises(ProjectError, match=r"articles\.csv: was changed since it was exported.*--changed"):
        store.read_back(folder)
    assert store.read_back(folder, changed=True).articles[0].notice == "Nachgebildet"


def test_columns_may_stand_in_another_order(project, folder):
    with (folder / "links.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["certainty", "b", "a"], [0.875, "a#2", "a#1"]])
    assert store.read_back(folder, changed=True) == project


@pytest.mark.parametrize(
    ("file", "before", "after", "message"),
    [
        ("links.csv", "0.875", "sehr", r"links\.csv, line 2: column certainty: 'sehr' is no real"),
        ("links.csv", "0.875", "nan", r"links\.csv, line 2: column certainty: 'nan' is no real"),
        ("links.csv", "0.875", "2", r"links\.csv, line 2: a link joins two passages with a certainty of 0 to 1"),
        ("passages.csv", '"a#2","a"', '"a#2"', r"passages\.csv, line 3: 8 cells where 9 are due"),
        ("passages.csv", '"a#2","a"', '"a#2","b"', r"passages\.csv, line 3: its article 'b' is not there"),
        ("passages.csv", '"a#2","a"', '"a#1","a"', r"two values with one passage id: a#1"),
        ("articles.csv", '"true"', '"ja"', r"articles\.csv, line 2: column time_known: 'ja' is no true or false"),
        ("articles.csv", '"live blog"', '"poem"', r"articles\.csv, line 2: 'poem' is not a valid ArticleKind"),
        ("articles.csv", '"id"', '"name"', r"articles\.csv, line 1: the columns are .*parted by commas: id, outlet"),
        ("stories.csv", "[", "{", r"stories\.csv, line 2: Expecting"),
        ("stories.csv", '"Bus"', '1', r"stories\.csv, line 2: "),
        ("story_passages.csv", "a#2", "a#3", r"story 1 names passages that the project does not have"),
        ("corrections.csv", "2026-02-03T09:15:00+01:00", "gestern", r"corrections\.csv, line 2: Invalid isoformat"),
        ("rejected.csv", '"a.txt"', '"a.txt', r"rejected\.csv, line 2: "),
        ("project.json", '"grouped": true', '"grouped": 1', r"project\.json: 'settings' or 'grouped' is missing"),
        ("project.json", '"weights": "ef"', '"weights": 7', r"go together \(weights of the run is no text"),
        ("project.json", '"version": 1', '"version": 9', r"project\.json: written by a newer framing"),
        ("project.json", "open format", "closed format", r"was not written by 'framing export --all'"),
        ("project.json", '"engine"', '"motor"', r"settings that this version does not know: motor"),
        ("project.json", '"format"', "format", r"project\.json: is no JSON"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(file, before, after, message, folder):
    path = folder / file
    text = path.read_text(encoding="utf-8-sig")
    after, before = (s.replace('"', '""') if file == "stories.csv" and s != "[" else s for s in (after, before))
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8", newline="")
    with pytest.raises(ProjectError, match=message):
        store.read_back(folder, changed=True)


def test_lines_are_those_of_the_file(folder):
    rows = list(csv.reader((folder / "articles.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    longer = ["x", "Blatt", "zwei\nZeilen\r\nmehr", *rows[1][3:]]
    broken = ["y", *rows[1][1:7], "poem", *rows[1][8:]]
    with (folder / "articles.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([rows[0], longer, rows[1], broken])
    with pytest.raises(ProjectError, match=r"articles\.csv, line 14: 'poem'"):
        store.read_back(folder, changed=True)


def test_a_missing_file_is_told(folder, tmp_path):
    (folder / "links.csv").unlink()
    with pytest.raises(ProjectError, match=r"links\.csv: the file is missing"):
        store.read_back(folder)
    (folder / "project.json").unlink()
    with pytest.raises(ProjectError, match=r"project\.json: the file is missing"):
        store.read_back(folder)
    with pytest.raises(ProjectError, match=r"no such folder. Make one with: framing export"):
        store.read_back(tmp_path / "none")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\x00" * 99, b'"', b"[" * 100_000, b'{"format": []}'])
def test_any_other_content_is_told(content, folder):
    for name in ("project.json", "articles.csv"):
        kept = (folder / name).read_bytes()
        (folder / name).write_bytes(content)
        with pytest.raises(ProjectError, match=re.escape(name)):
            store.read_back(folder, changed=True)
        (folder / name).write_bytes(kept)


def test_a_text_longer_than_the_usual_cell(tmp_path, project):
    text = "Der Rat tagt.\r\n" * 40_000
    long = Project(articles=(Article("a", "B", "", text, "f"),), passages=(Passage("a", "a", "B", 0, len(text), text),))
    before = csv.field_size_limit()
    store.export(long, tmp_path / "open")
    assert store.read_back(tmp_path / "open") == long
    assert csv.field_size_limit() == before


def test_every_table_says_what_it_holds():
    for table in tables.TABLES:
        assert table.about.endswith(".")
        assert all(column.about for column in table.columns)
        assert table.since <= store.FORMAT


def test_the_docs_name_every_table_and_column():
    page = (Path(__file__).parents[2] / "docs" / "project-file.md").read_text(encoding="utf-8")
    for table in tables.TABLES:
        _, _, rest = page.partition(f"### {table.name}.csv\n")
        told = rest.split("###")[0]
        assert table.about in told
        for column in table.columns:
            empty = ", may be empty" if column.nullable else ""
            assert f"| `{column.name}` | {column.kind}{empty} | {column.about} |" in told


@given(st.text("=+-@'\";,\t\r\n a1＝", max_size=9))
def test_what_is_escaped_is_read_back_whatever_its_signs(text):
    cell = csv_cells.escaped(text)
    assert csv_cells.unescaped(cell) == text
    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "＝"}
    assert ";=" not in cell
    assert "\n@" not in cell


KEPT_ELSEWHERE = {"marked_entries", "text of a passage", "passage_ids of a story", "passage_ids of a topic"}
HOLDS = {
    "articles": Article, "passages": Passage, "stories": Story, "topics": Topic, "corrections": Correction,
    "links": Link, "own_names": OwnName, "own_labels": OwnLabel, "inputs": Input, "rejected": Remark,
    "outlet_forms": OutletForm,
}  # fmt: skip


@pytest.mark.parametrize("table", HOLDS)
def test_no_field_of_a_value_is_forgotten(table):
    value = HOLDS[table]
    columns = {column.name for column in tables.BY_NAME[table].columns}
    lost = {field.name for field in fields(value)} - columns
    assert {name for name in lost if not {name, f"{name} of a {value.__name__.lower()}"} & KEPT_ELSEWHERE} == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"window_hours": 9', '"window_hours": 8'),
        ('"grouped": true', '"grouped": false'),
        ('"lists": "ab"', '"lists": "x"'),
    ],
)
def test_changed_settings_want_a_word_too(before, after, folder):
    path = folder / "project.json"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ProjectError, match=r"project\.json: its settings were changed since .*--changed"):
        store.read_back(folder)
    assert store.read_back(folder, changed=True)


@pytest.mark.parametrize("there", [False, True])
def test_a_full_disk_leaves_nothing(there, project, tmp_path, monkeypatch):
    folder = tmp_path / "open"
    if there:
        folder.mkdir()
    opened, made = os.fdopen, []

    def full(*given):
        made.append(given)
        if len(made) == 5:
            raise OSError(28, "No space left on device")
        return opened(*given)

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(ProjectError, match="No space left on device"):
        store.export(project, folder)
    assert [file.name for file in tmp_path.rglob("*")] == (["open"] if there else [])


def test_a_file_that_somebody_else_makes_meanwhile_stays(project, tmp_path, monkeypatch):
    opened = os.fdopen

    def theirs_first(*given):
        (tmp_path / "open" / "project.json").write_text("theirs")
        return opened(*given)

    monkeypatch.setattr(os, "fdopen", theirs_first)
    with pytest.raises(ProjectError, match="File exists"):
        store.export(project, tmp_path / "open")
    assert [file.name for file in (tmp_path / "open").iterdir()] == ["project.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_who_may_not_read_the_project_may_not_read_its_export(project, tmp_path):
    store.save(project, tmp_path / "p.framing")
    (tmp_path / "p.framing").chmod(0o600)
    written = store.export(project, tmp_path / "open", like=tmp_path / "p.framing")
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}
