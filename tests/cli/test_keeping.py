"""`framing check`, `framing export --all` and `framing import`: what is said, what is written, what is refused."""

import json
import sqlite3
import stat
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from framing import __version__, store
from framing.cli import main
from framing.model import Article, Correction, Passage, Project, Story
from framing.pipeline import versions

WHEN = datetime.fromisoformat("2026-02-03T08:15+01:00")
TEXTS = {
    "a": "Stadtrat berät über den Bus\n\nDer Rat hat am Montag lange und ohne Ergebnis über den Stadtbus beraten.",
    "b": "=Bus bleibt\n\nDie Linie 4 fährt weiter, wie der Rat am Montag nach langer Beratung beschlossen hat.",
}


@pytest.fixture
def project():
    articles = tuple(Article(k, f"Blatt {k.upper()}", "", t, f"{k}.txt", WHEN, True) for k, t in TEXTS.items())
    passages = tuple(Passage(a.id, a.id, a.outlet, 0, len(a.text), a.text, 0, WHEN, True) for a in articles)
    made = Correction("lock", ("a", "b"), "Anna Berg", WHEN, number=1)
    story = Story(1, ("a", "b"), ("Bus",))
    return Project(
        articles=articles, passages=passages, stories=(story,), found=(story,), grouped=True, corrections=(made,)
    )


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def changed(path, statement):
    database = sqlite3.connect(path)
    with database:
        database.execute(statement)
    database.close()


def test_a_sound_project(path, capsys):
    code, out, err = run(capsys, "check", path)
    assert (code, err) == (0, "")
    assert out.startswith("demo.framing: format 4, saved by framing ")
    assert "2 articles, 2 passages, 1 stories, 0 topics, 1 corrections, 0 inputs" in out
    assert "2 texts have the sum with which they were saved" in out
    assert out.endswith("Sound.\n")


def test_with_what_the_stories_were_found_and_whether_that_has_changed(path, capsys, monkeypatch):
    assert "grouped by" not in run(capsys, "check", path)[1]
    run(capsys, "group", path)
    code, out, _ = run(capsys, "check", path)
    assert code == 0
    assert f"grouped by framing {__version__}, lists {versions.lists()}, model {versions.model()}\n" in out
    monkeypatch.setattr(versions, "lists", lambda: "other")
    code, out, _ = run(capsys, "check", path)
    assert code == 0
    assert "changed since: lists (framing group demo.framing finds the stories anew)" in out


def test_faults_are_one_line_each_with_what_to_do(path, capsys):
    changed(path, "update articles set text = replace(text, 'Montag', 'Mittag') where id = 'a'")
    code, out, _ = run(capsys, "check", path)
    assert code == 1
    assert out.splitlines()[-2:] == [
        "  article 'a': its text is not as it was saved. Compare it with a.txt",
        "1 fault.",
    ]


def test_the_same_as_json(path, capsys):
    changed(path, "delete from story_passages where position = 1")
    code, out, _ = run(capsys, "check", path, "--json")
    told = json.loads(out)
    assert code == 1
    assert (told["sound"], told["format"], told["counts"]["articles"]) == (False, store.FORMAT, 2)
    assert all(set(fault) == {"where", "what", "todo"} for fault in told["faults"])
    assert any("framing check demo.framing --rescue" in fault["todo"] for fault in told["faults"])


def test_what_is_sound_is_rescued_into_a_new_file(path, capsys):
    changed(path, "update articles set outlet = null where id = 'a'")
    content = Path(path).read_bytes()
    code, out, _ = run(capsys, "check", path, "--rescue", "new.framing")
    assert code == 1
    assert "1 articles with 1 passages saved as new.framing.\n" in out
    assert out.endswith(
        "Each fault stands among the remarks of the new project: framing rejected new.framing\n"
        "Next: framing group new.framing\n"
    )
    assert Path(path).read_bytes() == content
    assert [article.id for article in store.load(Path("new.framing")).articles] == ["b"]
    assert run(capsys, "check", "new.framing")[0] == 0
    code, _, err = run(capsys, "check", path, "--rescue", "new.framing")
    assert code == 2
    assert "there is such a file already" in err


def test_what_was_put_back_and_what_is_not_as_it_was_is_said(path, capsys):
    changed(path, "delete from passages where id = 'b'")
    changed(path, "update articles set text = replace(text, 'Montag', 'Mittag') where id = 'a'")
    out = run(capsys, "check", path, "--rescue", "new.framing")[1]
    assert "1 articles lost a passage: their words are put back, without an hour, under new ids: b\n" in out
    assert "1 texts are not as they were saved: compare them with their sources: a\n" in out
    assert "its text is not as it was saved" in run(capsys, "rejected", "new.framing")[1]
    told = json.loads(run(capsys, "check", path, "--rescue", "second.framing", "--json")[1])
    assert (told["rescued"]["put_back"], told["rescued"]["changed_texts"]) == (["b"], ["a"])


def test_another_program_and_other_settings_are_said_to_have_changed(path, capsys, monkeypatch):
    run(capsys, "group", path)
    with monkeypatch.context() as later:
        later.setattr(versions, "__version__", "99.0")
        assert "changed since: framing (framing group" in run(capsys, "check", path)[1]
    project = store.load(Path(path))
    store.save(replace(project, settings=replace(project.settings, window_hours=5)), Path("other.framing"))
    assert "changed since: settings (framing group" in run(capsys, "check", "other.framing")[1]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_an_export_is_as_private_as_its_project(path, capsys):
    Path(path).chmod(0o600)
    run(capsys, "export", path, "open", "--all")
    assert {stat.S_IMODE(file.stat().st_mode) for file in Path("open").iterdir()} == {0o600}


@pytest.mark.parametrize("content", [b"", b"no project" * 99, None])
def test_what_is_no_project_is_told(content, path, capsys):
    Path(path).unlink()
    if content is not None:
        Path(path).write_bytes(content)
    code, out, err = run(capsys, "check", path)
    assert (code, out) == (2, "")
    assert "project" in err


def test_out_and_in_again(path, project, capsys):
    code, out, err = run(capsys, "export", path, "open", "--all")
    assert code == 0
    assert {Path(line) for line in out.splitlines()} == set(Path("open").iterdir())
    assert err.startswith("Full texts are inside")
    code, out, _ = run(capsys, "import", "open", "new.framing")
    assert (code, out) == (0, "2 articles, 2 passages, 1 story from open saved as new.framing.\n")
    assert store.load(Path("new.framing")) == project
    assert Path("new.framing").read_bytes() == Path(path).read_bytes()


def test_a_changed_file_wants_a_word(path, capsys):
    run(capsys, "export", path, "open", "--all")
    file = Path("open/corrections.csv")
    file.write_bytes(file.read_bytes().replace(b"Anna Berg", b"A. Berg"))
    code, _, err = run(capsys, "import", "open", "new.framing")
    assert code == 2
    assert "corrections.csv: was changed since it was exported" in err
    assert not Path("new.framing").exists()
    assert run(capsys, "import", "open", "new.framing", "--changed")[0] == 0
    assert store.load(Path("new.framing")).corrections[0].by == "A. Berg"


def test_nothing_is_overwritten(path, capsys):
    run(capsys, "export", path, "open", "--all")
    before = Path(path).read_bytes()
    assert run(capsys, "import", "open", path)[0] == 2
    assert run(capsys, "export", path, "open", "--all")[0] == 2
    assert Path(path).read_bytes() == before


def test_all_is_all(path, capsys):
    for more in (["1"], ["--search", "Bus"], ["--outlets", "A"], ["--sentences"], ["--xlsx"]):
        code, _, err = run(capsys, "export", path, "open", *more, "--all")
        assert code == 2
        assert "--all writes the whole project" in err


def test_every_other_export_holds_no_full_text(path, capsys):
    run(capsys, "export", path, "tables", "1", "--xlsx")
    written = [file.read_bytes() for file in Path("tables").iterdir() if file.suffix in (".csv", ".json", ".txt")]
    assert len(written) > 10
    for text in TEXTS.values():
        body = text.split("\n\n")[1]
        assert not any(body.encode() in content or body.encode("unicode_escape") in content for content in written)


def test_a_project_of_an_older_format_is_kept_and_said_to_be(path, capsys):
    changed(path, "pragma user_version = 3")  # it has more than that format had; the number is what counts
    content = Path(path).read_bytes()
    code, out, err = run(capsys, "undo", path, "1")
    assert code == 0
    assert "kept as demo.framing.format-3.backup" in err
    assert "backup" not in out
    assert Path("demo.framing.format-3.backup").read_bytes() == content
    assert "backup" not in run(capsys, "group", path)[2]
