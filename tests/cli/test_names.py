"""`names`, `unknown-names`, `own-names` and `own-labels` as a user types them."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from framing import store
from framing.cli import main
from framing.model import Article, Passage, Project, Story

TEXTS = {
    "Abendruf": "Kämpfe um Pokrowsk in der Ukraine\n\nUm Pokrowsk wird gekämpft. Das Regime in Moskau schweigt.",
    "Kurzwelle": "Krasnoarmeisk in der Ukraine vor dem Fall\n\nUm Krasnoarmeisk (Pokrowsk) kämpfen Truppen. "
    "Die Regierung in Moskau schweigt.",
    "Morgenblatt": "Lage im Osten der Ukraine\n\nBei Pokrowks und Pokrowsk fielen Schüsse.",
}


@pytest.fixture
def project():
    articles = tuple(Article(o, o, text.split("\n")[0], text, f"{o}.txt") for o, text in TEXTS.items())
    passages = tuple(Passage(o, o, o, 0, len(text), text, text.index("\n\n")) for o, text in TEXTS.items())
    stories = (Story(1, tuple(TEXTS), ("Pokrowsk",)),)
    return Project(articles=articles, passages=passages, stories=stories, found=stories, grouped=True)


def run(capsys, *arguments):
    capsys.readouterr()
    code = main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_names_of_all_texts_say_the_origin_with_its_sentences(path, capsys):
    code, out, _ = run(capsys, "names", path)
    assert code == 0
    assert out.startswith("ALL TEXTS: 3 outlets, 3 passages")
    assert "Kurzwelle              Krasnoarmeisk 2×, former form (Soviet)" in out
    assert "> Um Krasnoarmeisk (Pokrowsk) kämpfen Truppen." in out
    assert "Kurzwelle              Pokrowsk 1× in brackets, official local form" in out
    assert "government and rulers · russische Regierung: different words" in out.split("LABELS")[1]


def test_names_of_one_story_as_json_carry_every_place(path, capsys):
    _, out, _ = run(capsys, "names", path, "1", "--json")
    found = json.loads(out)
    (row,) = [row for row in found["names"] if row["form"] == "Krasnoarmeisk"]
    assert (row["entity_id"], row["outlet"], row["count"], row["passage_count"]) == ("ua-pokrowsk", "Kurzwelle", 2, 1)
    for span in row["spans"]:
        assert TEXTS[span["passage"]][span["start"] : span["end"]] == "Krasnoarmeisk"
    assert "name_weeks" not in found


def test_weeks_say_how_many_texts_have_no_date(path, capsys):
    _, out, _ = run(capsys, "names", path, "--weeks")
    assert "Without a date, so in no week: 3 of 3 passages." in out
    assert "WEEK BY WEEK" in out
    assert "LABELS" not in out
    assert ">" not in out


def test_a_story_that_is_none_is_told(path, capsys):
    code, _, err = run(capsys, "names", path, "9")
    assert (code, "No story 9" in err) == (2, True)


def test_unknown_names_come_with_the_command_that_confirms_them(path, capsys):
    _, out, _ = run(capsys, "unknown-names", path)
    assert "Pokrowks 1×: Pokrowsk? (like Pokrowsk, " in out
    assert "> Bei Pokrowks und Pokrowsk fielen Schüsse." in out
    confirm = next(line for line in out.splitlines() if "--confirm" in line).partition("framing ")[2].split(" ")
    code, out, _ = run(capsys, *confirm)
    assert (code, out.splitlines()[1]) == (0, "Undo with: framing own-names demo.framing --remove Pokrowks")
    assert "grouping uses it after: framing group demo.framing" in out
    rows = json.loads(run(capsys, "names", path, "--json")[1])["names"]
    assert "Pokrowks" in {row["form"] for row in rows}
    assert run(capsys, "unknown-names", path)[1].startswith(
        "No unknown spelling looks like a name of its story (0 unknown spellings in 1 story looked at)."
    )


def test_a_refused_spelling_is_not_offered_until_that_is_undone(path, capsys):
    run(capsys, "own-names", path, "--refuse", "Pokrowks=ua-pokrowsk")
    assert json.loads(run(capsys, "unknown-names", path, "--json")[1]) == []
    assert "Pokrowks: not Pokrowsk (ua-pokrowsk)" in run(capsys, "own-names", path)[1]
    run(capsys, "own-names", path, "--remove", "Pokrowks")
    assert [row["form"] for row in json.loads(run(capsys, "unknown-names", path, "--json")[1])] == ["Pokrowks"]


def test_unknown_names_need_stories(path, capsys, project):
    store.save(replace(project, grouped=False), Path("bare.framing"))
    code, _, err = run(capsys, "unknown-names", "bare.framing")
    assert (code, "Run: framing group" in err) == (2, True)


def test_a_list_is_read_and_told_line_by_line(path, capsys):
    Path("mine.csv").write_text("form,name,perspective\nPokrowks,Pokrowsk,translit_alt\n", encoding="utf-8")
    assert "1 form added from mine.csv." in run(capsys, "own-names", path, "--read", "mine.csv")[1]
    assert (
        "Pokrowks: Pokrowsk (ua-pokrowsk, place, UA), other transcription; mine.csv, line 2"
        in (run(capsys, "own-names", path)[1])
    )


def test_a_list_that_begins_a_new_thing_says_so(path, capsys):
    rows = ["form,name,perspective,kind,country", "Neuhafing,Neuhafing,official,place,DE", "Hafing,Neuhafing,self,,"]
    Path("mine.csv").write_text("\n".join(rows), encoding="utf-8")
    out = run(capsys, "own-names", path, "--read", "mine.csv")[1]
    assert out.startswith("new: Neuhafing (place, DE)\n2 forms added from mine.csv.")
    out = run(capsys, "own-names", path, "--refuse", "Neuhafing=Neuhafing")[1]
    assert "It was one until now (mine.csv, line 2)." in out


def test_refusing_what_was_confirmed_says_so_and_how_to_get_it_back(path, capsys, project):
    run(capsys, "own-names", path, "--confirm", "Pokrowks=Pokrowsk", "--perspective", "translit_en")
    confirmed = store.load(Path(path))
    out = run(capsys, "own-names", path, "--refuse", "Pokrowks=Pokrowsk")[1]
    assert "Pokrowks is no form of Pokrowsk (ua-pokrowsk)" in out
    assert "It was one until now (confirmed " in out
    undo = out.splitlines()[1].partition("framing ")[2].split(" ")
    assert run(capsys, *undo)[0] == 0
    assert store.load(Path(path)) == confirmed


def test_a_shipped_form_cannot_be_refused(path, capsys, project):
    code, _, err = run(capsys, "own-names", path, "--refuse", "Kiew=Kyjiw")
    assert (code, "'Kiew' is shipped as a form of Kyjiw" in err) == (2, True)
    assert store.load(Path(path)) == project


def test_the_help_lists_what_may_be_written(capsys):
    from framing.language import labels
    from framing.language.gazetteer import perspectives
    from framing.language.resources import load

    for command, values in (("own-names", perspectives()), ("own-labels", labels.registers(load("de")))):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        said = capsys.readouterr().out
        assert ", ".join(values) in " ".join(said.split())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "mine.csv: the file is empty"),
        (b"form,name,perspective\nPokrowks,Pokrowsk,official\nKiew,Pokrowsk,official\n", "mine.csv, line 3: 'Kiew'"),
        (b"PK\x03\x04", "mine.csv: not a text file (byte 3 at position 2). Name a CSV file that begins with the line"),
        (None, "mine.csv: the file cannot be read (No such file or directory). Name a CSV file that begins with"),
    ],
)
def test_a_faulty_list_is_one_sentence_and_nothing_is_loaded(content, message, path, project, capsys):
    if content is not None:
        Path("mine.csv").write_bytes(content)
    code, out, err = run(capsys, "own-names", path, "--read", "mine.csv")
    assert (code, out) == (2, "")
    assert err.startswith(f"framing: {message}")
    assert store.load(Path(path)) == project


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_list_is_read_as_spreadsheets_save_it(encoding, path, capsys):
    text = "form;name;perspective\r\nKölln;Köln;translit_alt\r\n"
    Path("mine.csv").write_bytes(text.encode(encoding))
    assert run(capsys, "own-names", path, "--read", "mine.csv")[1].startswith("1 form added from mine.csv.")
    assert store.load(Path(path)).own_names[0].form == "Kölln"
    labels = "set;word;register;source\r\ngebühr;Straßengebühr;neutral;\r\ngebühr;Maut;neutral;\r\n"
    Path("sets.csv").write_bytes(labels.encode(encoding))
    assert run(capsys, "own-labels", path, "--read", "sets.csv")[1].startswith("2 words added to: gebühr.")


@pytest.mark.parametrize("command", ["own-names", "own-labels"])
@pytest.mark.parametrize("option", ["--read", "--remove", "--confirm", "--refuse"])
def test_an_option_that_says_nothing_is_told(command, option, path, project, capsys):
    if command == "own-labels" and option in ("--confirm", "--refuse"):
        return
    code, out, err = run(capsys, command, path, option, "")
    assert (code, out) == (2, "")
    assert err == f"framing: {option} is empty. Write what it stands for behind it, or leave it out.\n"
    assert store.load(Path(path)) == project


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--confirm", "Kiew=Kyjiw"], "'Kiew' is known as a form of Kyjiw (exonym_de). Nothing was changed."),
        (["--confirm", "Pokrowks=Pokrowsk", "--perspective", ""], "--perspective is empty."),
        (["--confirm", "Pokrowks"], "Write FORM=NAME"),
        (["--remove", "Pokrowks"], "No own form 'Pokrowks'"),
        (["--remove", "Pokrowks"], "See: framing own-names demo.framing"),
        (["--confirm", "1=Pokrowsk"], "'1' is no name: it has fewer than two letters."),
        (["--perspective", "official"], "--perspective belongs to --confirm"),
        (["--confirm", "Pokrowks=Pokrowsk", "--perspective", "rot"], "perspective is 'rot'; it must be one of"),
    ],
)
def test_a_wrong_word_is_one_sentence(arguments, message, path, capsys):
    code, _, err = run(capsys, "own-names", path, *arguments)
    assert (code, message in err) == (2, True)


def test_own_labels_are_read_compared_and_taken_back(path, capsys):
    rows = "set,word,register,source\nlage,Schüsse,neutral,own\nlage,Fall,neutral,own\n"
    Path("sets.csv").write_text(rows, encoding="utf-8")
    assert "2 words added to: lage." in run(capsys, "own-labels", path, "--read", "sets.csv")[1]
    assert "Fall: no usage label; own" in run(capsys, "own-labels", path)[1]
    assert [own["word"] for own in json.loads(run(capsys, "own-labels", path, "--json")[1])["own_labels"]] == [
        "Schüsse", "Fall",
    ]  # fmt: skip
    found = json.loads(run(capsys, "compare", path, "1", "--json")[1])["labels"]
    assert {(row["outlet"], row["word"]) for row in found if row["set"] == "lage"} == {
        ("Kurzwelle", "Fall"), ("Morgenblatt", "Schüsse"),
    }  # fmt: skip
    run(capsys, "own-labels", path, "--remove", "lage")
    assert run(capsys, "own-labels", path)[1].startswith("This project adds no labels.")


def test_export_holds_the_names_of_all_texts(path, capsys):
    assert run(capsys, "export", path, "out", "1")[0] == 0
    rows = list(csv.DictReader(Path("out/all-names.csv").read_text(encoding="utf-8").splitlines()))
    story = list(csv.DictReader(Path("out/names.csv").read_text(encoding="utf-8").splitlines()))
    assert {"entity_id", "name", "kind", "outlet", "form", "perspective", "count", "quoted_count", "gloss_count",
            "passage_count"} <= set(rows[0])  # fmt: skip
    assert list(rows[0]) == list(story[0])
    files = {file.name: file.read_text(encoding="utf-8") for file in Path("out").iterdir()}
    assert {"all-labels.csv", "all-name-weeks.csv", "all-open-names.csv", "labels.csv", "open-names.csv"} <= set(files)
    assert not [name for name in files if "_" in name]
    for name, text in files.items():
        assert not name.endswith(".csv") or (text.split("\n")[0] and "{" not in text and "[" not in text), name


def test_the_demo_keeps_what_was_added_to_it(demo_project, tmp_path, capsys, monkeypatch):
    from framing import demo

    monkeypatch.setattr(demo, "project", lambda *, progress: demo_project)
    file = str(tmp_path / "demo.framing")
    run(capsys, "demo", "--project", file, "--json")
    run(capsys, "own-names", file, "--refuse", "Pokrowks=Pokrowsk")
    assert run(capsys, "demo", "--project", file, "--json")[0] == 0
    assert store.load(Path(file)).refused_names == (("Pokrowks", "ua-pokrowsk"),)
