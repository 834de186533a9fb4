"""`framing page` and `framing export --xlsx`: what is written, what is refused, and that nothing is overwritten."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from framing.cli import main
from framing.model import Article, Passage, Project, Story

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
TEXTS = {
    "a": ("Abendruf", "Kämpfe um Pokrowsk\n\nUm die Stadt Pokrowsk wird laut Generalstab gekämpft."),
    "b": ("Kurzwelle", "Krasnoarmeisk vor dem Fall\n\nUm Krasnoarmeisk wird gekämpft, erklärte das Ministerium."),
    "c": ("Dorfblatt", "Lage im Osten\n\nUm Pokrowsk wird weiter gekämpft."),
    "d": ("Talpost", "Der Osten\n\nAus Pokrowsk wird nichts gemeldet."),
    "e": ("Abendruf", "Elefant geboren\n\nIm Zoo von Norderau kam ein Elefant zur Welt."),
    "f": ("Abendruf", "Elefant getauft\n\nDer Elefant im Zoo von Norderau heißt Anton."),
}


@pytest.fixture(scope="module")
def project():
    articles = tuple(Article(key, outlet, "", text, f"{key}.txt", NOON, True) for key, (outlet, text) in TEXTS.items())
    passages = tuple(
        Passage(f"p{a.id}", a.id, a.outlet, 0, len(a.text), a.text, a.text.index("\n"), NOON, True) for a in articles
    )
    stories = (Story(1, ("pa", "pb", "pc", "pd")), Story(2, ("pe", "pf")))
    return Project(articles=articles, passages=passages, stories=stories, found=stories, grouped=True)


def run(capsys, *arguments):
    code = main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_page_writes_one_file_and_says_whose_the_texts_are(path, capsys):
    code, out, err = run(capsys, "page", path, "1", "story.html")
    assert (code, out) == (0, "story.html\n")
    assert "they belong to their publishers" in err
    text = Path("story.html").read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert ">Krasnoarmeisk</" in text
    assert "Projekt: demo" in text
    assert "[nicht angegeben]" in text  # the method note


@pytest.mark.parametrize("asked", ["A,D", "d, a", "abendruf,Talpost"])
def test_outlets_are_named_by_letter_or_name(path, asked, capsys):
    """Letters go by the alphabet: Abendruf A, Dorfblatt B, Kurzwelle C, Talpost D."""
    assert run(capsys, "page", path, "1", "story.html", "--outlets", asked)[0] == 0
    text = Path("story.html").read_text(encoding="utf-8")
    assert re.findall(r'<section class="fx-column[^"]*" id="k-(\w)"', text) == ["A", "D"]


def test_language_and_marks_are_chosen(path, capsys):
    assert run(capsys, "page", path, "1", "story.html", "--language", "en", "--no-marks")[0] == 0
    text = Path("story.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in text
    assert not re.search(r"<input[^>]* checked", text)
    assert "m-name" in text  # a tick shows them


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["99", "x.html"], "No story 99. There are: 1 to 2"),
        (["1", "x.html", "--outlets", "A"], "Side by side stand two or three outlets (found 1)."),
        (["1", "x.html", "--outlets", "A,B,C,D"], "Side by side stand two or three outlets (found 4)."),
        (["1", "x.html", "--outlets", "A,Morgenruf"], "Story 1 has no text of Morgenruf. It has: A (Abendruf)"),
        (["2", "x.html"], "Story 2 is told by one outlet alone"),
        (["1", "none/x.html"], "there is no folder none. Make it, or name another file."),
        (["1", "."], ". is a folder. Name a file in it."),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(path, arguments, message, capsys):
    code, out, err = run(capsys, "page", path, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert not Path("x.html").exists()


def test_nothing_is_overwritten(path, capsys):
    Path("story.html").write_text("mine", encoding="utf-8")
    code, _, err = run(capsys, "page", path, "1", "story.html")
    assert code == 2
    assert "story.html: there is such a file already. Name another one; nothing is overwritten." in err
    assert Path("story.html").read_text(encoding="utf-8") == "mine"


def test_the_same_project_gives_the_same_file_whatever_the_order_of_sets(path):
    written = []
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "framing", "page", path, "1", f"{seed}.html"]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        written.append(Path(f"{seed}.html").read_bytes())
    assert written[0] == written[1]


def test_export_writes_a_spreadsheet_and_the_note_where_they_are_asked_for(path, capsys):
    code, out, _ = run(capsys, "export", path, "tables", "1", "--xlsx")
    assert code == 0
    assert {"tables/tables.xlsx", "tables/method.de.txt", "tables/method.en.txt"} <= set(out.split())
    rows = list(openpyxl.load_workbook("tables/tables.xlsx")["names"].iter_rows(values_only=True))
    assert "Krasnoarmeisk" in {row[rows[0].index("form")] for row in rows}
    run(capsys, "export", path, "plain", "1")
    assert not Path("plain/tables.xlsx").exists()
