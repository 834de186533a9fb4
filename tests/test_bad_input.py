"""Texts that no newspaper prints: each a clear answer, no traceback, no warning of a library."""

import json
from pathlib import Path

import pytest

from framing import pipeline, store
from framing.cli import main
from framing.errors import EncoderError, SelectionError
from framing.model import Passage, Project
from framing.settings import ENGINES, Settings

pytestmark = pytest.mark.filterwarnings("error")

LINE = "Die Ößelbrücke in Norderau bleibt wegen 14 Rissen gesperrt."
WEEK = [f"2026-02-0{day}T08:00+01:00" for day in range(1, 8)]

TEXTS = {
    "one text": [LINE],
    "two texts alike": [LINE] * 2,
    "sixty copies": [LINE] * 60,
    "texts of one word": ["Brücke", "Brücke", "Elefant", "Bahnstreik", "Ößel"],
    "texts of one letter": ["a", "b", "c", "a"],
    "no letter": ["– – –", "12 345", "…", "!?", "12 345", "😀"],
    "another script": ["Мост закрыт из-за трещин.", "桥因裂缝关闭。", "الجسر مغلق"],
    "one very long word": ["Ö" * 50_000, "x" * 50_000],
    "a very long text": [f"{LINE} " * 20_000, f"{LINE} " * 20_000, "Im Zoo kam ein Elefant zur Welt."],
    "control characters": ["Brücke\x00gesperrt \x07 \u202e Norderau", "\ufeffBrücke gesperrt"],
}


def project_of(texts, *, times=None, engine="linkage"):
    from datetime import datetime

    passages = tuple(
        Passage(
            f"p{n:03}", f"p{n:03}", f"Blatt {'AB'[n % 2]}", 0, len(text), text,
            published_at=datetime.fromisoformat(times[n % len(times)]) if times else None,
        )
        for n, text in enumerate(texts)
    )  # fmt: skip
    return Project(Settings(engine=engine), passages=passages)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("times", [None, WEEK[:2], ["2090-01-01T00:00+00:00"]], ids=["undated", "dated", "2090"])
def test_every_text_is_in_one_story_or_in_none(texts, times, engine):
    project = pipeline.group(project_of(texts, times=times, engine=engine))
    told = [id for story in project.stories for id in story.passage_ids]
    assert sorted(told + [passage.id for passage in project.singletons]) == sorted(p.id for p in project.passages)
    assert all(0 <= link.certainty <= 1 for link in project.links)


def test_sixty_copies_are_one_story():
    (story,) = pipeline.group(project_of([LINE] * 60)).stories
    assert len(story.passage_ids) == 60


def test_letters_of_no_word_and_marks_tell_no_event():
    assert pipeline.group(project_of(["– – –", "!?", "…"], times=WEEK)).stories == ()


def test_no_text_at_all_is_told():
    with pytest.raises(SelectionError, match=r"holds no texts yet\. Add some with: framing add"):
        pipeline.match(Project())


def test_texts_of_the_year_2090_are_far_from_those_of_today():
    times = ["2026-02-01T08:00+01:00", "2026-02-01T09:00+01:00", "2090-02-01T08:00+01:00", "2090-02-01T09:00+01:00"]
    stories = pipeline.group(project_of([LINE] * 4, times=times)).stories
    assert [story.passage_ids for story in stories] == [("p000", "p001"), ("p002", "p003")]


def test_how_sure_copies_and_marks_are_one_event_is_a_number():
    project = project_of([LINE, LINE, "– – –", "– – –"])
    sure = pipeline.same_story(project, [("p000", "p001"), ("p000", "p002"), ("p002", "p003"), ("p000", "p000")])
    assert sure[0] > 0.5 > sure[1]
    assert ((sure >= 0) & (sure <= 1)).all()
    assert pipeline.same_story(project_of([LINE]), [("p000", "p000")]).tolist() == [1]


@pytest.fixture
def folders(tmp_path):
    """Model folders that are none: with nothing in them, with a broken file, with another program's."""
    (tmp_path / "empty").mkdir()
    for name, content in (("broken", "{"), ("foreign", json.dumps({"name": "app"}))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "config.json").write_text(content, encoding="utf-8")
    (tmp_path / "file.txt").write_text("kein Modell", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("empty", "holds no sentence-transformers model"),
        ("broken", "could not be loaded"),
        ("foreign", "could not be loaded"),
        ("none", "No model folder at"),
        ("file.txt", "No model folder at"),
    ],
)
def test_a_model_folder_that_is_none_is_told_with_the_way_out(name, message, folders, add, capsys):
    with pytest.raises(EncoderError, match=message):
        pipeline.match(Project(Settings(encoder=str(folders / name)), passages=project_of([LINE]).passages))
    _, path = add([LINE, LINE])
    assert main(["group", str(path), "--model", str(folders / name)]) == 2
    told = capsys.readouterr().err
    assert message in told
    assert "builtin" in told
    assert "Traceback" not in told


@pytest.fixture
def add(tmp_path):
    """Texts into a project, by the command; the project's path."""

    def make(texts, published=None):
        rows = [
            {"text": text, "outlet": f"Blatt {'AB'[n % 2]}", "id": f"t{n}", "published": published or ""}
            for n, text in enumerate(texts)
        ]
        file = tmp_path / "texts.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        path = tmp_path / "p.framing"
        return main(["add", str(path), str(file)]), path

    return make


@pytest.mark.parametrize("published", [None, "2090-01-01T08:00+01:00"], ids=["undated", "2090"])
@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
def test_every_command_has_an_answer(texts, published, add, capsys):
    code, path = add(texts, published)
    commands = ["group", "stories"] + ["compare", "reprints"] * (len(max(texts, key=len)) < 10_000)
    codes = [main([command, str(path)]) for command in commands] if code == 0 else []
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    assert "Warning" not in told.err
    if codes:
        assert codes[:2] == [0, 0]
        assert all(code == 0 for code in codes[2:]) or "No story yet" in told.err


def test_no_text_in_a_file_is_told_and_makes_no_project(add, capsys):
    code, path = add([])
    assert code == 1
    assert "not loaded" in capsys.readouterr().err
    assert not Path(path).exists()


def test_an_empty_project_says_what_to_do(tmp_path, capsys):
    store.save(Project(), tmp_path / "p.framing")
    assert main(["group", str(tmp_path / "p.framing")]) == 2
    assert "Add some with: framing add" in capsys.readouterr().err
