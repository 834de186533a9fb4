"""From the command line: what was not loaded, which versions there are, and which names are one outlet."""

import json

import pytest

from framing.cli import main
from framing.store import load

RAT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juni, sagt die Verwaltung der Stadt."


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.framing"
    for n, (outlet, text) in enumerate([("Ruf am Abend", RAT), ("Ruf am Abend", RAT + " Neu."), ("Kurzwelle", "")]):
        (tmp_path / f"{n}.txt").write_text(f"---\nid: rat\noutlet: {outlet}\ntitle: Bus {n}\n---\n{text}", "utf-8")
        main(["add", str(path), str(tmp_path / f"{n}.txt"), str(tmp_path / "0.txt")])
    return path


def run(capsys, *arguments):
    capsys.readouterr()
    code = main([str(one) for one in arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_what_is_added_adds_up(capsys, project, tmp_path):
    rows = [{"outlet": "A", "text": "x y z"}, {"outlet": "A", "text": "x  y z"}, {"text": "w"}]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, out, _ = run(capsys, "add", project, tmp_path / "t.jsonl", "--json")
    assert code == 0
    assert json.loads(out)["counts"] == {
        "found": 3, "loaded": 1, "new_versions": 0, "doubles": 1, "not_loaded": 1, "not_found": 0,
        "taken_off_the_list": 0,
    }  # fmt: skip


def test_what_is_missing_is_counted_apart_by_both_commands(capsys, tmp_path):
    path, table = tmp_path / "q.framing", tmp_path / "t.jsonl"
    table.write_text("\n".join(map(json.dumps, [{"outlet": "A", "text": RAT}, {"text": "w"}])), encoding="utf-8")
    given = ["add", path, table, tmp_path / "fehlt.txt", tmp_path / "weg"]
    _, out, _ = run(capsys, *given)
    assert "2 texts found: 1 loaded" in out
    assert "1 not loaded.\n2 files or folders not found." in out
    assert "1 file read: 1 text loaded, 1 not loaded; 2 files or folders not found." in run(capsys, "rejected", path)[1]
    counts = json.loads(run(capsys, *given, "--json")[1])["counts"]
    assert (counts["found"], counts["not_loaded"], counts["not_found"]) == (2, 1, 2)
    told = json.loads(run(capsys, "rejected", path, "--json")[1])
    assert told["counts"] == {"not_loaded": 1, "not_found": 2}
    assert len(told["rejected"]) == 3
    _, out, _ = run(capsys, "rejected", path, "--csv", tmp_path / "lost.csv")
    assert out.startswith("1 not loaded; 2 files or folders not found: written to ")


def test_an_index_in_a_zip_is_used_and_told(capsys, tmp_path):
    import zipfile

    with zipfile.ZipFile(tmp_path / "kurs.zip", "w") as archive:
        archive.writestr("kurs/index.csv", "file,outlet,published\na.txt,Abendruf,2026-02-03\nweg.txt,Abendruf,\n")
        archive.writestr("kurs/a.txt", RAT)
    code, out, err = run(capsys, "add", tmp_path / "k.framing", tmp_path / "kurs.zip")
    assert (code, "2 texts found: 1 loaded" in out) == (0, True)
    assert "note: kurs.zip, kurs/index.csv: used as the index of what lies beside it (1 file)" in err
    assert "not loaded: kurs.zip, kurs/index.csv, line 3: there is no file 'weg.txt' beside the index" in err


def test_rejected(capsys, project, tmp_path):
    code, out, _ = run(capsys, "rejected", project)
    assert (code, "2.txt: the text is empty" in out) == (0, True)
    _, out, _ = run(capsys, "rejected", project, "--json")
    assert [one["file"] for one in json.loads(out)["rejected"]] == ["2.txt"]
    run(capsys, "rejected", project, "--csv", tmp_path / "lost.csv")
    assert (tmp_path / "lost.csv").read_text("utf-8-sig").startswith("file,line,part,reason,raw\n2.txt,")
    code, _, err = run(capsys, "rejected", project, "--csv", tmp_path)
    assert (code, "is a folder" in err) == (2, True)


def test_versions(capsys, project):
    code, out, _ = run(capsys, "versions", project)
    assert (code, f"framing versions {project} ARTICLE" in out, "(2 versions)" in out) == (0, True, True)
    _, out, _ = run(capsys, "versions", project, "rat~2")
    assert "{+Neu.+}" in out
    _, out, _ = run(capsys, "versions", project, "rat", "--json")
    assert json.loads(out)["versions"][1]["text_runs"][-1] == {"state": "added", "words": "Neu."}
    code, _, err = run(capsys, "versions", project, "x")
    assert (code, "No article 'x' in this project" in err) == (2, True)


def test_outlets_are_joined_and_parted(capsys, project):
    _, out, _ = run(capsys, "outlets", project, "--join", "Ruf am Abend", "Abendruf")
    assert "--apart 'Ruf am Abend'" in out
    _, out, _ = run(capsys, "outlets", project, "--json")
    told = json.loads(out)
    assert told["outlets"][0] == {
        "outlet": "Abendruf", "article_count": 2, "earlier_version_count": 1, "passage_count": 2,
        "earlier_version_passage_count": 1, "forms": [{"form": "Ruf am Abend", "count": 2}],
    }  # fmt: skip
    assert told["doubles"] == []
    assert told["own_forms"] == [{"form": "Ruf am Abend", "name": "Abendruf"}]
    _, out, _ = run(capsys, "outlets", project, "--apart", "Ruf am Abend")
    assert "Ruf am Abend  2 texts" in out
    code, _, err = run(capsys, "outlets", project, "--apart", "Ruf am Abend")
    assert (code, "No outlet was joined" in err, "Traceback" in err) == (2, True, False)


@pytest.mark.parametrize("command", ["rejected", "coverage", "kwic"])
def test_no_list_is_written_over_a_project(capsys, project, command):
    before = project.read_bytes()
    other = project.with_name("kopie.csv")
    other.write_bytes(before)
    for target in (project, other):
        words = ["Rat"] if command == "kwic" else []
        code, _, err = run(capsys, command, project, *words, "--csv", target)
        assert (code, "it is a project" in err) == (2, True)
        assert target.read_bytes() == before


def test_a_list_is_written_over_an_older_list(capsys, project, tmp_path):
    for _ in range(2):
        assert run(capsys, "rejected", project, "--csv", tmp_path / "lost.csv")[0] == 0
    code, _, err = run(capsys, "rejected", project, "--csv", "/dev/full")
    assert (code, "cannot be written" in err) == (2, True)


def test_texts_that_stand_twice_after_two_outlets_were_joined_are_told(capsys, project, tmp_path):
    (tmp_path / "k.txt").write_text(f"---\noutlet: Kurzwelle\ntitle: Bus 0\n---\n{RAT}", "utf-8")
    run(capsys, "add", project, tmp_path / "k.txt")
    _, out, _ = run(capsys, "outlets", project, "--join", "Kurzwelle", "Ruf am Abend")
    assert f"  framing remove {project} k" in out
    assert "--apart Kurzwelle" in out
    _, out, _ = run(capsys, "outlets", project)
    assert "1 text stands twice in one outlet, in the same words, and counts twice." in out
    assert json.loads(run(capsys, "outlets", project, "--json")[1])["doubles"][0]["article"] == "k"
    run(capsys, "remove", project, "k")
    assert "twice" not in run(capsys, "outlets", project)[1]


def test_live_blogs_are_whole_when_outlets_are_parted(capsys, tmp_path):
    path = tmp_path / "l.framing"
    entries = ["10:00 Uhr: Regen\nEs regnet am Steg.", "11:00 Uhr: Sonne\nDie Sonne scheint am Steg."]
    entries += ["12:00 Uhr: Wind\nDer Wind weht kräftig über den Damm von Norderau und die Fähre bleibt im Hafen."]
    for n, outlet in enumerate(["Abendruf", "Ruf am Abend"]):
        text = "\n\n".join(["Liveblog", *entries, *["13:00 Uhr: Ende\nDas war der Tag."][:n]])
        head = (
            f"---\noutlet: {outlet}\nid: blog\nkind: live blog\ntitle: Liveblog\npublished: 2026-02-01T14:0{n}\n---\n"
        )
        (tmp_path / f"{n}.txt").write_text(head + text, "utf-8")
    run(capsys, "add", path, tmp_path / "0.txt")
    run(capsys, "outlets", path, "--join", "Ruf am Abend", "Abendruf")
    run(capsys, "add", path, tmp_path / "1.txt")
    assert len(load(path).passages) == 4
    run(capsys, "outlets", path, "--apart", "Ruf am Abend")
    assert [one.version_of for one in load(path).articles] == ["", ""]
    assert len(load(path).passages) == 7


def test_a_name_that_no_text_bears_is_told_when_it_is_joined(capsys, project):
    _, out, _ = run(capsys, "outlets", project, "--join", "Gibtsnicht", "Ruf am Abend")
    assert "No text here bears the name Gibtsnicht: nothing changed yet" in out
    _, out, _ = run(capsys, "outlets", project, "--join", "Ruf am Abend", "Abendruf")
    assert "bears the name" not in out


def test_what_is_there_already_is_not_told_as_not_loaded(capsys, project, tmp_path):
    _, out, err = run(capsys, "add", project, tmp_path / "0.txt", tmp_path / "fehlt.txt")
    assert "1 text found: 0 loaded" in out
    assert "1 there already, 0 not loaded." in out
    assert "1 file or folder not found." in out
    assert "there already: 0.txt" in err
    assert err.count("not loaded: ") == 1
    assert "fehlt.txt: no such file or folder" in err


def test_texts_are_taken_out_by_id_and_by_file(capsys, tmp_path):
    path, table = tmp_path / "p.framing", tmp_path / "t.jsonl"
    rows = [{"outlet": "A", "text": f"{RAT} Teil {n}, {'neu ' * n}."} for n in range(3)]
    table.write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "bus.txt").write_text(RAT)
    run(capsys, "add", path, table, tmp_path / "bus.txt", "--outlet", "B")
    ids = [article.id for article in load(path).articles]
    code, out, _ = run(capsys, "remove", path, "bus")
    assert (code, [article.id for article in load(path).articles]) == (0, [one for one in ids if one != "bus"])
    assert out.startswith("1 text taken out")
    assert run(capsys, "remove", path, "--file", "t.jsonl")[0] == 0
    assert load(path).articles == ()
    assert [one.article_count for one in load(path).inputs] == [0, 0]


@pytest.mark.parametrize("asked", [(), ("nie",), ("rat", "nie"), ("--file", "nie.txt")])
def test_what_is_not_there_is_named_and_nothing_is_taken_out(capsys, project, asked):
    before = load(project)
    code, _, err = run(capsys, "remove", project, *asked)
    assert (code, load(project)) == (2, before)
    assert "nothing was taken out" in err
    assert not asked or "nie" in err


def test_what_only_fills_in_a_date_is_saved_and_no_failure(capsys, tmp_path):
    path, table = tmp_path / "q.framing", tmp_path / "t.jsonl"
    table.write_text(json.dumps({"outlet": "A", "text": RAT * 3}), encoding="utf-8")
    run(capsys, "add", path, table)
    table.write_text(json.dumps({"outlet": "A", "text": RAT * 3, "published": "2026-02-03"}), encoding="utf-8")
    code, out, _ = run(capsys, "add", path, table)
    assert code == 0
    assert "1 text there already got a date or an address that was missing." in out
    assert load(path).articles[0].published_at.day == 3
    assert run(capsys, "add", path, table)[0] == 1


def test_check_names_the_earlier_versions(capsys, project):
    out = run(capsys, "check", project)[1]
    assert "2 articles (1 of them an earlier version), 2 passages (1 of them an earlier version), 0 stories" in out
