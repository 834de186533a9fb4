"""Corrections as a user types them, and what the commands say."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from framing import store
from framing.cli import main
from framing.model import Story

STORIES = (
    Story(1, ("eilpunkt24/2026-02-02-klima-kleber-stau", "funkbund/2026-02-02-norderau-blockade",
              "norderauer-zeitung/2026-02-03-hafenbruecke-blockade", "das-wochenlot/2026-02-05-blockade-norderau")),
    Story(2, ("funkbund/2026-02-03-pokrowsk-generalstab", "norderauer-zeitung/2026-02-03-pokrowsk-46-angriffe",
              "eilpunkt24/2026-02-03-pokrowsk-sturm", "ostmeridian/2026-02-03-krasnoarmeisk-gegenangriffe")),
    Story(3, ("norderauer-zeitung/2026-02-04-wowtschansk-auslaender", "eilpunkt24/2026-02-04-legion-raketen")),
    Story(4, ("eilpunkt24/2026-02-05-ticker-ukraine#1", "funkbund/2026-02-05-liveblog-ukraine#1",
              "ostmeridian/2026-02-05-krasnoarmeisk-bahnhof")),
)  # fmt: skip
"""A grouping of our own, so that the numbers below do not depend on how well the machine groups."""


@pytest.fixture(scope="module")
def project(demo_project):
    return replace(demo_project, found=STORIES, stories=STORIES)


def run(capsys, *arguments):
    capsys.readouterr()
    code = main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_correction_says_what_changed_and_how_to_take_it_back(path, capsys):
    _, out, _ = run(capsys, "correct", path, "merge", "2", "4")
    assert out == "Story 2 now holds 7 passages (was 4); story 4 is gone. Undo with: framing undo demo.framing 1\n"
    _, out, _ = run(capsys, "undo", path, "1")
    assert out == (
        "Correction 1 (merge) is undone. Story 2 now holds 4 passages (was 7); story 4 is new (3 passages).\n"
    )
    assert not store.load(Path(path)).corrections


def test_stories_gives_each_passage_a_name_that_can_be_typed(path, capsys):
    _, out, _ = run(capsys, "stories", path)
    line = next(line for line in out.splitlines() if "Schwere Gefechte im Raum Pokrowsk" in line)
    handle = line.split()[0]
    _, out, _ = run(capsys, "correct", path, "split", handle)
    assert out.startswith(f"Story 2 now holds 3 passages (was 4); {handle} stands alone.")
    (correction,) = store.load(Path(path)).corrections
    assert correction.passage_ids == ("funkbund/2026-02-03-pokrowsk-generalstab",)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["split", "p41", "p66"], "Story 2 now holds 2 passages (was 4); story 5 is new (2 passages)."),
        (["move", "p41", "--to", "1"], "Story 1 now holds 5 passages (was 4); story 2 now holds 3 passages (was 4)."),
        (["move", "p28", "--with", "p30"], "Story 5 is new (2 passages)."),
        (["move", "kater-kran", "--with", "nachtbus-gerettet"], "Story 5 is new (2 passages)."),
        (["lock", "2"], "No story changes. From now on no grouping lets a passage join or leave this story."),
        (
            ["apart", "p41", "p66"],
            "Story 2 now holds 3 passages (was 4); p66 stands alone. "
            "From now on no grouping brings these passages together.",
        ),
        (["apart", "p41", "p1"], "No story changes. From now on no grouping brings these passages together."),
    ],
)
def test_each_kind_says_what_it_did(arguments, said, path, capsys):
    _, out, _ = run(capsys, "correct", path, *arguments)
    assert out == f"{said} Undo with: framing undo demo.framing 1\n"


def test_what_a_later_correction_overrules_is_said_at_once(path, capsys):
    run(capsys, "correct", path, "lock", "2")
    _, out, _ = run(capsys, "correct", path, "merge", "2", "4")
    assert "Correction 1 (lock) no longer holds." in out
    _, out, _ = run(capsys, "correct", path, "lock", "1")
    assert "no longer holds" not in out  # it was said once
    _, out, _ = run(capsys, "corrections", path)
    assert "lock  by Anna Berg" in out
    assert "overruled by correction 2 (merge)" in out


def test_the_list_says_who_when_why_and_which_passages(path, capsys):
    code, out, _ = run(capsys, "corrections", path)
    assert (code, out.split(".")[0]) == (0, "No corrections")
    run(capsys, "correct", path, "split", "p41", "--by", "C. Dorn", "--reason", "anderer Tag")
    _, out, _ = run(capsys, "corrections", path)
    lines = out.splitlines()
    assert lines[0].startswith("Correction 1  split  by C. Dorn, ")
    assert lines[0].endswith(": applied")
    assert [line.strip() for line in lines[1:4]] == [
        "why: anderer Tag",
        "p41 funkbund/2026-02-03-pokrowsk-generalstab",
        "leaving",
    ]


def test_json_gives_the_correction_and_the_stories_before_and_after(path, capsys):
    _, out, _ = run(capsys, "correct", path, "split", "p41", "--reason", "anderer Tag", "--json")
    made = json.loads(out)
    assert (made["correction"]["kind"], made["correction"]["by"], made["correction"]["state"]) == (
        "split",
        "Anna Berg",
        "applied",
    )
    assert datetime.fromisoformat(made["correction"]["at"]).tzinfo
    assert [(c["story"], len(c["before"]), len(c["after"])) for c in made["changes"]] == [(2, 4, 3)]
    _, out, _ = run(capsys, "corrections", path, "--json")
    assert json.loads(out) == [made["correction"]]
    _, out, _ = run(capsys, "undo", path, "1", "--json")
    assert json.loads(out)["undone"] == made["correction"]


def test_stories_marks_what_was_corrected_and_locked(path, capsys):
    run(capsys, "correct", path, "merge", "2", "4")
    run(capsys, "correct", path, "lock", "2")
    _, out, _ = run(capsys, "stories", path)
    assert "Story 2  (4 outlets, 7 passages; corrected, locked)" in out
    assert "Story 3  (2 outlets, 2 passages)" in out
    _, out, _ = run(capsys, "stories", path, "--json")
    listed = {story["story"]: story for story in json.loads(out)["stories"]}
    assert (listed[2]["corrected"], listed[2]["locked"]) == (True, True)
    assert (listed[3]["corrected"], listed[3]["locked"]) == (False, False)
    assert listed[2]["passages"][0]["handle"] == "p41"


def test_group_tells_which_corrections_it_could_not_follow(path, capsys):
    run(capsys, "correct", path, "lock", "2")
    run(capsys, "correct", path, "merge", "2", "4")
    code, out, err = run(capsys, "group", path)
    assert (code, err) == (0, "Correction 1 (lock): overruled by correction 2 (merge).\n")
    assert "Story 1  (" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["merge", "2", "99"], "No story 99. There are: 1 to 4."),
        (["merge", "2"], "A merge needs two stories or more."),
        (["split", "p41", "p1"], "Split one story at a time."),
        (["split", "p28"], "eilpunkt24/2026-02-10-kater-kran: in no story"),
        (["split", "pokrowsk-sturn"], "No passage 'pokrowsk-sturn' in this project."),
        (["split", "eilpunkt24/2026-02-03-pokrowsk-sturn"], "Near it: eilpunkt24/2026-02-03-pokrowsk-sturm"),
        (["split", "liveblog"], "'liveblog' may be 9 passages:"),
        (["split", ""], "No passage ''"),
        (["move", "p41", "--to", "2"], "there already. Nothing was changed."),
        (["apart", "p41", "p41"], "name two or more"),
        (["lock", "2", "--by", " "], "Who makes this correction? Give --by NAME, or set FRAMING_USER."),
    ],
)
def test_a_fault_is_one_sentence_and_changes_nothing(arguments, message, path, capsys, project):
    code, out, err = run(capsys, "correct", path, *arguments)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert message in err
    assert store.load(Path(path)) == project


def test_a_user_without_a_name_is_asked_for_one(path, capsys, monkeypatch):
    monkeypatch.delenv("FRAMING_USER")

    def nobody():
        raise KeyError("getpwuid(): uid not found: 1000")

    monkeypatch.setattr("getpass.getuser", nobody)
    code, _, err = run(capsys, "correct", path, "lock", "2")
    assert (code, err) == (2, "framing: Who makes this correction? Give --by NAME, or set FRAMING_USER.\n")
    monkeypatch.setattr("getpass.getuser", lambda: "berg")
    run(capsys, "correct", path, "lock", "2")
    assert [correction.by for correction in store.load(Path(path)).corrections] == ["berg"]


def test_a_correction_undone_on_a_project_with_new_texts_says_that_it_is_not_up_to_date(path, capsys, tmp_path):
    run(capsys, "correct", path, "merge", "2", "4")
    (tmp_path / "bus.txt").write_text("Der Bus kommt.", encoding="utf-8")
    run(capsys, "add", path, str(tmp_path / "bus.txt"), "--outlet", "Abendruf")
    code, _, err = run(capsys, "correct", path, "lock", "2")
    assert (code, "Run: framing group" in err) == (2, True)
    _, out, _ = run(capsys, "undo", path, "1")
    assert "The stories are not up to date. Run: framing group demo.framing" in out
    assert not store.load(Path(path)).corrections


def test_building_the_demo_again_keeps_its_corrections(path, capsys):
    run(capsys, "correct", path, "lock", "2")
    made = store.load(Path(path)).corrections
    run(capsys, "demo", "--project", path, "--no-server")
    again = store.load(Path(path))
    assert again.corrections == made
    assert set(made[0].passage_ids) in [set(story.passage_ids) for story in again.stories]
