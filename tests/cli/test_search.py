"""`framing kwic` as a user types it, and what it refuses."""

import csv
import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from framing import pipeline
from framing.cli import main
from framing.errors import SelectionError
from framing.model import Article, Passage, Project, Story

TEXTS = {
    "Abendruf": "Sturm am Damm\n\nDer Damm hält. „Der Damm bricht“, sagte Bürgermeisterin Kern.",
    "Kurzwelle": "Deichbau\n\nEin Dammbruch droht; die Dämme seien alt, teilte das Amt mit.",
    "Morgenblatt": "Wetter\n\nEs regnet weiter.",
}


@pytest.fixture
def project():
    when = datetime(2026, 1, 21, tzinfo=ZoneInfo("Europe/Berlin"))
    articles = tuple(Article(o, o, text.split("\n")[0], text, f"{o}.txt", when) for o, text in TEXTS.items())
    passages = tuple(Passage(o, o, o, 0, len(text), text, text.index("\n\n"), when) for o, text in TEXTS.items())
    stories = (Story(1, ("Abendruf", "Kurzwelle"), ("Damm",)),)
    return Project(articles=articles, passages=passages, stories=stories, found=stories, grouped=True)


def run(capsys, *arguments):
    capsys.readouterr()
    code = main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_lines_stand_under_each_other_and_fit_the_terminal(path, capsys):
    code, out, _ = run(capsys, "kwic", path, "Damm", "--sort", "word")
    assert code == 0
    assert out.startswith("'Damm' in all texts: 5 places in 2 texts of 3")
    lines = [line for line in out.splitlines() if "[" in line]
    assert len({line.index("[") for line in lines}) == 1
    assert all(len(line) <= 110 for line in out.splitlines())
    assert "[Dammbruch]" in out
    assert "Morgenblatt      0 places in 0 of 1 text" in out


def test_json_and_csv_carry_every_place_in_the_article(path, capsys, project):
    _, out, _ = run(capsys, "kwic", path, "Damm", "--json", "--csv", "kwic.csv", "--limit", "3")
    found = json.loads(out)
    assert (found["total"], len(found["lines"])) == (5, 3)
    for row in found["lines"]:
        assert project.article(row["article"]).text[row["article_start"] : row["article_end"]] == row["word"]
    with Path("kwic.csv").open(encoding="utf-8", newline="") as file:
        assert [row["word"] for row in csv.DictReader(file)] == [row["word"] for row in found["lines"]]


def test_in_a_story_indirect_speech_is_told(path, capsys):
    _, out, _ = run(capsys, "kwic", path, "Damm", "--story", "1", "--json", "--sort", "right")
    voices = {(row["word"], row["voice"]) for row in json.loads(out)["lines"]}
    assert ("Damm", "direct") in voices
    assert ("Dämme", "indirect") in voices


def test_without_parts_compounds_are_left_out(path, capsys):
    _, out, _ = run(capsys, "kwic", path, "Damm", "--no-parts", "--outlets", "Kurzwelle")
    assert "Dammbruch]" not in out
    assert "'Damm' in all texts: 1 place in 1 text of 1" in out


def test_where_nothing_is_found_a_near_spelling_is_offered(path, capsys):
    code, out, _ = run(capsys, "kwic", path, "Dambruch")
    assert code == 0
    assert "Are you looking for another spelling? Dammbruch" in out
    _, out, _ = run(capsys, "kwic", path, "xqzjk")
    assert out.strip() == "No place of 'xqzjk' in 3 texts."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["???"], "no word to search for"),
        ([""], "no word to search for"),
        (["a b c d e f"], "up to 5 words"),
        (["Damm", "--story", "7"], "No story 7"),
        (["Damm", "--outlets", "Nordbote"], "no text of Nordbote"),
        (["Damm", "--story", "1", "--outlets", "Morgenblatt"], "Story 1 has no text of Morgenblatt"),
    ],
)
def test_what_cannot_be_answered_says_why(path, capsys, arguments, said):
    code, _, err = run(capsys, "kwic", path, *arguments)
    assert code == 2
    assert said in err


def test_pages_follow_each_other_without_gap(project):
    every = pipeline.concordance(project, "Damm", sort="left", limit=None).lines
    pages = [pipeline.concordance(project, "Damm", sort="left", offset=n, limit=2).lines for n in (0, 2, 4)]
    assert tuple(line for page in pages for line in page) == every
    for dials in ({"limit": 0}, {"offset": -1}, {"width": -1}, {"sort": "size"}):
        with pytest.raises(SelectionError):
            pipeline.concordance(project, "Damm", **dials)


def test_an_empty_project_has_no_place():
    found = pipeline.concordance(Project(), "Damm")
    assert (found.total, found.lines, found.suggestions) == (0, (), ())
