"""Scores of the alignment, on a gold of a few rows."""

import json

import pytest

from framing import demo
from framing.cli import main
from framing.errors import IngestError, SelectionError
from framing.evaluate import alignment, alignment_fit, alignment_gold, alignment_tables
from framing.language.resources import load
from framing.model import Article, Passage, Project, Story

A = "Die Brücke über die Lahme ist seit Montag gesperrt. Der Regen in Norderau hielt den ganzen Tag an."
B = "Seit Montag ist die Brücke über die Lahme gesperrt. Vier Schulen der Stadt bekommen neue Fenster."
HEAD = "file_a,entry_a,sentence_a,file_b,entry_b,sentence_b,label,numbers,difficulty\n"
CLOSED_A, RAIN = A.split(". ")[0] + ".", A.split(". ")[1]
CLOSED_B, SCHOOLS = B.split(". ")[0] + ".", B.split(". ")[1]


def row(a, b, label, difficulty="easy"):
    return f'a.txt,0,"{a}",b.txt,0,"{b}",{label},,{difficulty}\n'


@pytest.fixture
def project():
    passages = (Passage("a", "a", "Abendblatt", 0, len(A), A), Passage("b", "b", "Bote", 0, len(B), B))
    articles = tuple(Article(p.id, p.outlet, "", p.text, f"{p.id}.txt") for p in passages)
    return Project(articles=articles, passages=passages, stories=(Story(1, ("a", "b")),))


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.csv"
    path.write_text(HEAD + row(CLOSED_A, CLOSED_B, "same") + row(RAIN, SCHOOLS, "none", "hard"), encoding="utf-8")
    (tmp_path / "gold-complete.csv").write_text("file_a,entry_a,file_b,entry_b\na.txt,0,b.txt,0\n", encoding="utf-8")
    return path


def test_each_label_is_scored(gold, project):
    found = alignment.score(alignment_gold.read(gold, project))
    assert [(one.marked.label, one.found) for one in found.judged] == [("same", "same"), ("none", "none")]
    assert (found.part("same").scores.f1, found.part("none").scores.f1) == (1, 1)
    assert (found.part("same, easy").marked_count, found.part("none, hard").marked_count) == (1, 1)
    assert found.part("complete: links").right_count == 1
    assert found.confusion == (("same", (1, 0, 0)), ("partly", (0, 0, 0)), ("none", (0, 0, 1)))
    assert found.baseline[0].right_count == 1


def test_a_pair_marked_the_other_way_round_is_the_same_pair(tmp_path, project):
    path = tmp_path / "gold.csv"
    path.write_text(HEAD + f'b.txt,0,"{CLOSED_B}",a.txt,0,"{CLOSED_A}",same,,\n', encoding="utf-8")
    assert alignment.score(alignment_gold.read(path, project)).part("same").right_count == 1


def test_a_sentence_that_is_not_there_is_told_with_its_line(tmp_path, project):
    path = tmp_path / "gold.csv"
    path.write_text(
        HEAD + row(CLOSED_A, CLOSED_B, "same") + row("Der Hund bellt laut.", SCHOOLS, "none"), encoding="utf-8"
    )
    with pytest.raises(SelectionError, match=r"line 3: a has no sentence 'Der Hund bellt laut\.'"):
        alignment_gold.read(path, project)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (row(CLOSED_A, CLOSED_B, "equal"), "no label 'equal'"),
        (f'a.txt,0,"{CLOSED_A}",a.txt,0,"{RAIN}",none,,\n', "of one outlet"),
        (f'x.txt,0,"{CLOSED_A}",b.txt,0,"{SCHOOLS}",none,,\n', "no passage 'x'"),
        ("", "no answers"),
    ],
)
def test_a_row_that_says_nothing_usable_is_refused(line, fault, tmp_path, project):
    path = tmp_path / "gold.csv"
    path.write_text(HEAD + line, encoding="utf-8")
    with pytest.raises(IngestError, match=fault):
        alignment_gold.read(path, project)


def test_learning_needs_every_label(gold, project):
    marked = [alignment_fit.examples(one, load("de")) for one in alignment_gold.read(gold, project)]
    assert sorted(marked[0].label.tolist()) == [0, 0, 0, 2], "two pairs are listed, two more are none unlisted"
    with pytest.raises(SelectionError, match="each label"):
        alignment_fit.learn(marked)


def test_the_command_prints_scores_and_writes_predictions(gold, project, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(demo, "project", lambda **_: project)
    out = tmp_path / "out.csv"
    assert main(["evaluate", "alignment", str(gold), "--list", "2", "--predictions", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "2 pairs of sentences of 1 stories" in printed
    assert "complete: links" in printed
    assert out.read_text(encoding="utf-8").splitlines()[1].split(",")[4:6] == ["same", "same"]
    assert main(["evaluate", "alignment", str(gold), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["pair_count"] == 2


def test_errors_are_listed_evenly(gold, project):
    found = alignment.score(alignment_gold.read(gold, project))
    assert alignment_tables.values(found, listed=3)["errors"] == []
