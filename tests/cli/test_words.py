"""`words` as a user types it: an answer for each outlet, and a clear sentence where there is none to give."""

import csv
import json
import re
from pathlib import Path

import pytest

from framing import store
from framing.cli import main
from framing.model import Article, Passage, Project, Story, Topic

RAID = [
    f"{opening} Ein brutaler Überfall trifft {who}. Nach dem brutalen Überfall schweigt {who} lange."
    for opening, who in zip(
        ["Am Montag tagt der Rat.", "Im Hafen liegt Schnee.", "Der Markt beginnt früh.", "Die Schule öffnet."] * 3,
        ["Händler", "Rentner", "Nachbarn", "Pendler", "Wirte", "Boten", "Gäste", "Schüler", "Fahrer", "Ämter",
         "Läden", "Küster"],
        strict=True,
    )
]  # fmt: skip
DEED = [text.replace("brutaler Überfall", "Tat").replace("dem brutalen Überfall", "der Tat") for text in RAID]
NO_NUMBER = re.compile(r"\b(nan|inf(inity)?|None)\b", re.IGNORECASE)


def made(texts):
    """texts: outlet to its texts; all of them one story and one topic."""
    told = [(outlet, f"{outlet}-{n}", text) for outlet, each in texts.items() for n, text in enumerate(each)]
    ids = tuple(i for _, i, _ in told)
    stories = (Story(1, ids),) if len(ids) > 1 else ()
    return Project(
        articles=tuple(Article(i, outlet, text[:20], text, f"{i}.txt") for outlet, i, text in told),
        passages=tuple(Passage(i, i, outlet, 0, len(text), text) for outlet, i, text in told),
        stories=stories,
        found=stories,
        topics=(Topic(1, ids, ("Überfall",)),) if stories else (),
        grouped=True,
    )


@pytest.fixture
def saved(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def save(texts):
        store.save(made(texts), Path("town.framing"))
        return "town.framing"

    return save


def run(capsys, *arguments):
    capsys.readouterr()
    code = main(list(arguments))
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    assert not NO_NUMBER.search(captured.out.replace("no date", ""))
    return code, " ".join(captured.out.split()), captured.err


def test_clear_words_stand_first_with_their_figures(saved, capsys):
    code, out, _ = run(
        capsys, "words", saved({"Abendblatt": RAID, "Bote": DEED}), "--no-phrases", "--agency", "--standing"
    )
    assert code == 0
    assert out.startswith("WORDING of all texts: 2 outlets, 24 texts")
    assert "Abendblatt (12 texts," in out
    assert "words with a clear difference: " in out
    assert out.index(" Überfall 24") < out.index("not tested")
    assert re.search(
        r"Überfall 24 \(in 12\) 0 \+\d\.\d\d \[\+\d\.\d\d, \+\d\.\d\d\] \+\d\.\d \d+\.\d 0\.\d\d 0\.0025 clear", out
    )
    assert re.search(r"Tat 0 24 \(in 12\) -\d\.\d\d .* clear \(less\)", out)


def test_with_two_articles_nothing_is_claimed(saved, capsys):
    code, out, _ = run(capsys, "words", saved({"Abendblatt": RAID[:1], "Bote": DEED[:1]}), "1", "--agency")
    assert code == 0
    assert "WORDING of story 1" in out
    assert out.count("too little text to tell") == 2
    assert "Überfall 2 (in 1) 0" in out
    assert "log-odds" not in out


@pytest.mark.parametrize(
    ("arguments", "present", "absent"),
    [
        (["--form", "word"], "brutaler", "brutaler Überfall brutal "),
        (["--pairs"], "against Bote", "against all others"),
        (["--topic", "1"], "WORDING of topic 1", "story"),
        (["--outlets", "Abendblatt, Bote"], "2 outlets", "3 outlets"),
        (["--words", "1"], "words more (--words", "brutalen"),
        (["--all"], "> Ein brutaler Überfall trifft Händler.", "(--all)"),
        (["--names", "--quotations", "--agency", "--standing"], "Not counted: function words.", "Count them in"),
    ],
)
def test_the_dials(saved, capsys, arguments, present, absent):
    path = saved({"Abendblatt": RAID, "Bote": DEED})
    more = [] if "--names" in arguments else ["--agency"]
    code, out, _ = run(capsys, "words", path, *arguments, *more)
    assert code == 0
    assert present in out
    assert absent not in out


def test_json_holds_every_figure_and_no_figure_that_is_no_number(saved, capsys):
    path = saved({"Abendblatt": RAID, "Bote": DEED, "Chronik": RAID[:1]})
    capsys.readouterr()
    assert main(["words", path, "--agency", "--json"]) == 0
    value = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)
    json.dumps(value, allow_nan=False)
    assert value["dials"]["agency"] is True
    assert value["left_out"] == ["names", "quotations", "standing"]
    assert {one["outlet"]: one["state"] for one in value["outlets"]}["Chronik"] == "too_little"
    row = next(row for row in value["wording"] if row["outlet"] == "Abendblatt" and row["word"] == "Überfall")
    assert row["clear"] is True
    assert len(row["evidence"]) == row["count"] + row["rest_count"]
    assert row["evidence"][0]["sentence"] == "Ein brutaler Überfall trifft Händler."


def test_csv_beside_the_words_holds_the_outlets(saved, capsys):
    path = saved({"Abendblatt": RAID[:1], "Bote": DEED[:1]})
    code, out, _ = run(capsys, "words", path, "--agency", "--csv", "words.csv")
    assert (code, out) == (0, "words.csv words-outlets.csv")
    with Path("words.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["state"] for row in rows} == {"too_little"}
    assert {row["p"] for row in rows} == {row["low"] for row in rows} == {""}
    with Path("words-outlets.csv").open(encoding="utf-8", newline="") as file:
        assert [row["statement_en"] for row in csv.DictReader(file)] == ["too little text to tell"] * 2
    assert main(["words", path, "--csv", "nowhere/words.csv"]) == 2
    assert "there is no folder nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("texts", "arguments", "said"),
    [
        ({}, [], "All texts: no outlet to compare. Wording needs texts of two outlets or more."),
        ({"A": RAID}, [], "All texts: only A to compare"),
        ({"A": RAID, "B": DEED}, ["--outlets", "A"], "All texts: only A to compare"),
        ({"A": RAID, "B": DEED}, ["--outlets", "A,Kurier"], "All texts: no text of Kurier. There is: A, B."),
        ({"A": RAID, "B": DEED}, ["7"], "No story 7. There are: 1 to 1. See: framing stories town.framing"),
        ({"A": RAID, "B": DEED}, ["--topic", "7"], "No topic 7"),
        ({"A": RAID, "B": DEED}, ["1", "--topic", "1"], "A story or a topic: name one of them"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(saved, capsys, texts, arguments, said):
    code, out, error = run(capsys, "words", saved(texts), *arguments)
    assert (code, out) == (2, "")
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"A": ["Und das war es auch."], "B": ["Der und die oder das."]}, "no words of its own left"),
        ({"A": ["Und das war es."], "B": RAID[:2]}, "no comparison: the other texts hold only what is not counted"),
        ({"A": ["Feuer im Hafen (dpa) - Ein Lagerhaus brannte."], "B": RAID[:2]}, "texts that credit an agency"),
        ({"A": RAID, "B": RAID}, "no word differs more clearly than chance would have it"),  # equal texts
        ({"A": ["14 … 15 — !!"], "B": ["👩‍👩‍👧"]}, "no words of its own left"),
        ({"A": ["Maut " * 900], "B": ["Maut " * 30]}, "too little text to tell"),
        ({"A <b>": ["W" * 10_000 + " " + "W" * 10_000], "B": ["Rat Rat"]}, "too little text to tell"),
    ],
)
@pytest.mark.parametrize("shape", [[], ["--json"], ["--csv", "out.csv"], ["--all", "--pairs"]])
def test_texts_without_an_answer_get_a_clear_sentence(saved, capsys, texts, said, shape):
    code, out, error = run(capsys, "words", saved(texts), *shape)
    assert (code, error) == (0, "")
    if shape == ["--json"]:
        assert said in json.dumps(json.loads(out, parse_constant=pytest.fail), allow_nan=False)
    elif shape == []:
        assert said in out


def test_equal_texts_that_are_counted_all_the_same_show_no_difference(saved, capsys):
    code, out, _ = run(capsys, "words", saved({"A": RAID, "B": RAID}), "--agency", "--standing")
    assert code == 0
    assert out.count("no word differs more clearly than chance would have it") == 2
