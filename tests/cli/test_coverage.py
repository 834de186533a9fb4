"""`coverage` as a user types it."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from framing import store
from framing.cli import main


@pytest.fixture
def project(demo_project):
    return demo_project


def run(capsys, *arguments):
    capsys.readouterr()
    code = main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_outlets_come_first_then_every_story(path, project, capsys):
    code, out, _ = run(capsys, "coverage", path)
    assert code == 0
    assert out.startswith("OUTLETS (5): what is loaded of each")
    assert f"STORIES ({len(project.stories)})" in out
    for story in project.stories:
        assert f"\n  {story.id:<6}" in out


def test_json_has_a_row_a_story_and_outlet(path, project, capsys):
    found = json.loads(run(capsys, "coverage", path, "--json")[1])
    assert len(found["coverage"]) == len(project.stories) * len(found["outlets"])
    assert {row["state"] for row in found["coverage"]} >= {"found", "none_found", "nothing_loaded"}


def test_csv_files_hold_the_same_rows(path, capsys):
    rows = json.loads(run(capsys, "coverage", path, "--json")[1])["coverage"]
    code, out, _ = run(capsys, "coverage", path, "--csv", "who.csv")
    assert (code, out.split()) == (0, ["who.csv", "who-outlets.csv"])
    written = list(csv.DictReader(Path("who.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["story"], row["outlet"], row["state"]) for row in written] == [
        (str(row["story"]), row["outlet"], row["state"]) for row in rows
    ]
    outlets = list(csv.DictReader(Path("who-outlets.csv").read_text(encoding="utf-8").splitlines()))
    assert [row["outlet"] for row in outlets] == sorted({row["outlet"] for row in rows}, key=str.casefold)


def test_only_a_topic_only_stories_of_many_outlets_only_so_many(path, project, capsys):
    assert "STORIES (26)" not in run(capsys, "coverage", path, "--topic", "1")[1]
    assert "STORIES: none to show." in run(capsys, "coverage", path, "--min-outlets", "6")[1]
    assert f"… and {len(project.stories) - 1} stories more" in run(capsys, "coverage", path, "--limit", "1")[1]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--topic", "99"], "No topic 99. There are: 1 to 5. See: framing topics demo.framing"),
        (["--csv", "nowhere/who.csv"], "there is no folder nowhere"),
    ],
)
def test_a_wrong_word_is_one_sentence(options, message, path, capsys):
    code, out, err = run(capsys, "coverage", path, *options)
    assert (code, out, message in err) == (2, "", True)


def test_stories_that_are_not_up_to_date_are_told_with_the_command(path, project, capsys):
    store.save(replace(project, grouped=False), Path("bare.framing"))
    code, _, err = run(capsys, "coverage", "bare.framing")
    assert (code, "Run: framing group bare.framing" in err) == (2, True)


def test_a_table_that_cannot_be_written_is_one_sentence_that_names_it(path, capsys, monkeypatch):
    write = Path.write_text

    def full(file, *given, **more):
        if file.name == "who-outlets.csv":
            raise OSError(28, "No space left on device")
        return write(file, *given, **more)

    monkeypatch.setattr(Path, "write_text", full)
    code, out, err = run(capsys, "coverage", path, "--csv", "who.csv")
    assert (code, out) == (2, "")
    assert err == "framing: who-outlets.csv: cannot be written (No space left on device). Name another file.\n"
