"""The commands as a user types them: what they print, what they leave, what they say when something is wrong."""

import csv
import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from framing import store
from framing.cli import COMMANDS, main

TEXTS = {
    "eins.txt": ("Abendruf", "Kämpfe um Pokrowsk\n\nUm die Stadt Pokrowsk wird laut Generalstab weiter gekämpft."),
    "zwei.txt": (
        "Kurzwelle",
        "Krasnoarmeisk vor dem Fall\n\nUm Krasnoarmeisk wird gekämpft, erklärte das Ministerium.",
    ),
    "drei.txt": ("Abendruf", "Elefant geboren\n\nIm Zoo von Norderau kam am Montag ein Elefant zur Welt."),
}


@pytest.fixture
def corpus(tmp_path):
    for name, (_, text) in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    rows = "".join(f"{name},{outlet},2026-02-03T08:00+01:00\n" for name, (outlet, _) in TEXTS.items())
    (tmp_path / "index.csv").write_text("file,outlet,published\n" + rows, encoding="utf-8")
    return tmp_path


@pytest.fixture
def project(corpus, capsys):
    path = str(corpus / "p.framing")
    files = [str(corpus / name) for name in TEXTS]
    assert main(["add", path, *files, "--index", str(corpus / "index.csv")]) == 0
    assert main(["group", path]) == 0
    capsys.readouterr()
    return path


def run(capsys, *arguments):
    code = main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_stories_shows_who_tells_what_and_what_has_no_counterpart(project, capsys):
    code, out, _ = run(capsys, "stories", project)
    assert code == 0
    assert "Story 1  (2 outlets, 2 passages)  Pokrowsk" in out
    assert "No counterpart found (1)" in out
    assert "Elefant geboren" in out.split("No counterpart")[1]


def test_compare_shows_both_names_with_their_origin_and_sentence(project, capsys):
    code, out, _ = run(capsys, "compare", project)
    assert code == 0
    for line in (
        "Pokrowsk: forms of different origin",
        "Krasnoarmeisk 2× (1 of them in reported speech), former form (Soviet)",
        "Pokrowsk 2× (1 of them in reported speech), official local form",
        "Um die Stadt Pokrowsk wird laut Generalstab weiter gekämpft.",
        "Generalstab: 1 indirect (laut)",
        "Ministerium: 1 indirect (erklären)",
    ):
        assert line in out


@pytest.mark.parametrize("command", ["stories", "compare"])
def test_json_names_each_passage_with_outlet_file_time_and_span(command, project, capsys):
    _, out, _ = run(capsys, command, project, "--json")
    result = json.loads(out)
    passages = result["passages"] if command == "compare" else result["stories"][0]["passages"]
    first = next(passage for passage in passages if passage["outlet"] == "Abendruf")
    text = TEXTS["eins.txt"][1]
    assert (first["passage"], first["file"]) == ("eins", "eins.txt")
    assert first["published_at"] == "2026-02-03T08:00:00+01:00"
    assert text[first["span"]["start"] : first["span"]["end"]] == first["text"] == text
    assert first["heading"] == "Kämpfe um Pokrowsk"


def test_json_of_compare_holds_the_places_behind_every_count(project, capsys):
    _, out, _ = run(capsys, "compare", project, "--json")
    row = next(row for row in json.loads(out)["names"] if row["form"] == "Krasnoarmeisk")
    assert row["count"] == len(row["evidence"]) == 2
    place = row["evidence"][1]
    text = TEXTS["zwei.txt"][1]
    assert text[place["article_start"] : place["article_end"]] == place["words"] == "Krasnoarmeisk"
    assert place["sentence"] == "Um Krasnoarmeisk wird gekämpft, erklärte das Ministerium."


def test_add_and_group_take_json_too(corpus, capsys):
    path, files = str(corpus / "q.framing"), [str(corpus / name) for name in TEXTS]
    _, out, _ = run(capsys, "add", path, *files, "--index", str(corpus / "index.csv"), "--json")
    assert [article["article"] for article in json.loads(out)["articles"]] == ["eins", "zwei", "drei"]
    _, out, _ = run(capsys, "group", path, "--json")
    assert [story["outlets"] for story in json.loads(out)["stories"]] == [["Abendruf", "Kurzwelle"]]


def test_export_writes_tables_without_full_text_and_overwrites_nothing(project, corpus, capsys):
    folder = corpus / "out"
    code, out, _ = run(capsys, "export", project, str(folder))
    assert code == 0
    names = {path.name for path in folder.iterdir()}
    assert {"stories.json", "passages.csv", "names.csv", "names-evidence.csv", "wording.json", "alignment.csv"} <= names
    assert len(out.splitlines()) == len(names)
    rows = list(csv.DictReader((folder / "names.csv").open(encoding="utf-8")))
    assert {row["form"] for row in rows} >= {"Pokrowsk", "Krasnoarmeisk"}
    written = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    bodies = [text.split("\n\n")[1] for _, text in list(TEXTS.values())[:2]]
    assert not [body for body in bodies if body in written]
    code, _, err = run(capsys, "export", project, str(folder))
    assert (code, "not empty" in err) == (2, True)


def test_export_writes_the_sentences_where_they_are_asked_for(project, corpus, capsys):
    run(capsys, "export", project, str(corpus / "out"), "--sentences")
    rows = list(csv.DictReader((corpus / "out" / "names-evidence.csv").open(encoding="utf-8")))
    assert "Um Krasnoarmeisk wird gekämpft, erklärte das Ministerium." in {row["sentence"] for row in rows}


@pytest.mark.parametrize("port", ["0", "80", "99999999", "-5", "web"])
def test_a_port_that_is_none_is_told(port, project, capsys):
    with pytest.raises(SystemExit):
        main(["dashboard", project, "--port", port])
    assert "a port is a number from 1024 to 65535" in capsys.readouterr().err or port == "-5"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["stories", "none.framing"], "no such project"),
        (["compare", "{project}", "99"], "No story 99. There are: 1 to 1"),
        (["compare", "{project}", "--search", "Atlantis"], "No story has 'Atlantis' in a text"),
        (["compare", "{project}", "1", "--search", "Pokrowsk"], "Give a story's number or --search, not both."),
        (["compare", "{project}", "--outlets", "Abendruf"], "One outlet is no comparison. Name two or more of"),
        (["compare", "{project}", "--outlets", "Morgenruf"], "has no text of Morgenruf. It has: Abendruf, Kurzwelle"),
        (["group", "{project}", "--window-hours", "0"], "window_hours must lie between 0 and"),
        (["group", "{project}", "--window-days", "inf"], "(found inf)."),
        (["group", "{project}", "--window-hours", "nan"], "(found nan)."),
        (["group", "{project}", "--encoder", ""], "The encoder needs a name"),
        (["demo", "--project", "{project}"], "holds texts of your own. Name another file with --project."),
        (["group", "{project}", "--certainty", "7"], "certainty must lie between 0 and 1 (found 7.0)."),
        (["group", "{project}", "--certainty", "nan"], "certainty must lie between 0 and 1 (found nan)."),
        (["group", "{project}", "--encoder", "./none"], "No model folder at './none'"),
        (["group", "{project}", "--model", "./none"], "No model folder at './none'"),
        (["add", "{project}", "x.txt", "--index", "none.csv"], "none.csv: the file cannot be read"),
        (["dashboard", "none.framing"], "no such project"),
    ],
)
def test_a_fault_is_one_sentence_and_no_traceback(arguments, message, project, capsys):
    before = store.load(Path(project))
    code, out, err = run(capsys, *(argument.format(project=project) for argument in arguments))
    assert (code, out) == (2, "")
    assert message in err
    assert len(err.splitlines()) == 1
    assert store.load(Path(project)) == before


def test_files_that_cannot_be_loaded_are_listed_and_no_project_is_made(tmp_path, capsys):
    (tmp_path / "leer.txt").write_bytes(b"")
    (tmp_path / "bild.txt").write_bytes(b"\x89PNG\x00")
    path = tmp_path / "p.framing"
    code, _, err = run(capsys, "add", str(path), str(tmp_path / "leer.txt"), str(tmp_path / "bild.txt"))
    assert code == 1
    assert "not loaded: leer.txt: the file is empty" in err
    assert "not loaded: bild.txt: not a text file" in err
    assert not path.exists()


@pytest.mark.parametrize(("days", "lines"), [("14", 0), ("15", 1)])
def test_an_engine_that_a_wide_window_does_not_use_is_told(days, lines, project, capsys):
    code, _, err = run(capsys, "group", project, "--engine", "hdbscan", "--window-days", days)
    assert (code, len(err.splitlines())) == (0, lines)
    assert ("finds storylines, not events; the engine hdbscan does not apply." in err) == bool(lines)


def test_a_project_that_was_not_grouped_says_what_to_do(corpus, capsys):
    path = str(corpus / "q.framing")
    main(["add", path, str(corpus / "eins.txt"), "--outlet", "Abendruf", "--published", "2026-02-03"])
    capsys.readouterr()
    code, _, err = run(capsys, "stories", path)
    assert (code, "Run: framing group" in err) == (2, True)


def test_demo_prints_a_comparison_and_ends_without_server(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("FRAMING_NO_SERVER", "1")
    code, out, _ = run(capsys, "demo", "--project", str(tmp_path / "demo.framing"))
    assert code == 0
    assert "Krasnoarmeisk" in out
    assert "Pokrowsk" in out
    assert "Übungstext, nachgebildet" in out
    assert store.load(tmp_path / "demo.framing").stories


def test_demo_gives_its_comparison_as_json_and_nothing_else(tmp_path, capsys):
    code, out, _ = run(capsys, "demo", "--json", "--project", str(tmp_path / "demo.framing"))
    assert code == 0
    assert {"Pokrowsk", "Krasnoarmeisk"} <= {row["form"] for row in json.loads(out)["names"]}


def test_a_port_in_use_is_told(project, capsys):

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _, err = run(capsys, "dashboard", project, "--port", str(taken.getsockname()[1]))
    assert code == 2
    assert "is in use. Choose another one with --port" in err


HEAVY = (
    "numpy",
    "pandas",
    "sklearn",
    "torch",
    "sentence_transformers",
    "hdbscan",
    "streamlit",
    "trafilatura",
    "simplemma",
)


def test_help_imports_nothing_heavy():
    """What keeps `framing --help` under half a second, said without a clock."""
    code = (
        f"import sys, framing.cli as c; c.build_parser().format_help(); print([m for m in {HEAVY} if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_opening_a_saved_project_needs_no_model(project):
    models = ("sklearn", "torch", "sentence_transformers", "hdbscan", "model2vec")
    code = (
        f"import sys, pathlib, framing.store as s; p = s.load(pathlib.Path({project!r})); "
        f"print(len(p.stories), [m for m in {models} if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "1 []\n"


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_has_help_and_stands_in_the_readme(command, capsys):

    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"framing {command}" in (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
