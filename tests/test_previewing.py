"""Before a project changes, everything that was given is accounted for: new, double, or refused with its reason."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from framing.errors import IngestError
from framing.ingest.readers import SUFFIXES
from framing.ingest.records import Record
from framing.model import Project
from framing.pipeline import previewing, stocking
from framing.pipeline.previewing import Upload
from framing.report import reasons

HEAD = "outlet,published,title,text\n"
TEXT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt."


def read(*files, project=None):
    return previewing.read(project or Project(), [Upload(name, content.encode()) for name, content in files])


def test_nothing_given_is_nothing_read():
    assert read() == previewing.Preview()
    assert previewing.Preview().into(Project()) == Project()


def test_every_row_is_new_or_double_or_refused():
    rows = (f"Blatt A,2026-02-03,Bus,{TEXT}", f"Blatt A,2026-02-03,Bus,{TEXT}", f"Blatt B,,Bus,{TEXT}", "Blatt B,x,y,z")
    found = read(("rat.csv", HEAD + "\n".join(rows)))
    assert found.read_count == 4
    assert [article.outlet for article in found.articles] == ["Blatt A", "Blatt B"]
    (double,) = found.doubles
    assert (double.line, double.in_project, double.same.id) == (3, False, "rat:2")
    (lost,) = found.rejected
    assert (lost.file, lost.line) == ("rat.csv", 5)


def test_a_text_the_project_has_is_a_double_whatever_its_file_is_called():
    project = read(("rat.csv", f"{HEAD}Blatt A,,Bus,{TEXT}\n")).into(Project())
    again = read(("neu.csv", f"{HEAD}blatt a,,Bus,{TEXT.replace(' ', '  ')}\n"), project=project)
    assert not again.articles
    assert again.doubles[0].in_project
    assert again.into(project) is project


def test_a_double_without_a_date_is_not_told_to_be_loaded_without_one():
    found = read(("rat.csv", f"{HEAD}Blatt A,,Bus,{TEXT}\nBlatt A,,Bus,{TEXT}\n"))
    assert [remark.line for remark in found.told] == [2]


def test_one_name_for_two_texts_gets_a_number():
    found = read(("a.txt", f"---\noutlet: A\n---\n{TEXT}"), ("a.txt", "---\noutlet: A\n---\nEin anderer Text."))
    assert [article.id for article in found.articles] == ["a", "a~2"]


@pytest.mark.parametrize(
    "name", ["../../etc/x.txt", "a*b?.txt", "\ud800.txt", "ü" * 300 + ".txt", ".txt", "a\0b.txt", ""]
)
def test_no_file_name_leads_out_of_the_folder_or_breaks(name):
    found = read((name, f"---\noutlet: A\n---\n{TEXT}"))
    assert found.read_count == 1


def test_no_file_ever_touches_a_disk(monkeypatch, tmp_path):
    """Also not while reading, so that nothing is left where the program is killed, and no full disk matters."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    there = []

    def look(step, done, total):
        there.extend(tmp_path.rglob("*"))

    table = Upload("a.csv", b"wer;was\nA;Der Damm h\xc3\xa4lt.\n", columns={"outlet": "wer", "text": "was"})
    found = previewing.read(Project(), [Upload("b.txt", TEXT.encode()), table], progress=look)
    assert previewing.columns(table).names == ("wer", "was")
    assert [article.text for article in found.articles] == ["Der Damm hält."]
    assert not there
    assert not list(tmp_path.iterdir())


def test_counts_are_told_while_reading():
    told = []
    table = HEAD + "".join(f"Blatt A,,T{n},{TEXT} {n}\n" for n in range(5))
    previewing.read(Project(), [Upload("a.csv", table.encode())], progress=lambda *given: told.append(given))
    assert told == [("reading", 1, 1), *(("splitting", n, 5) for n in range(1, 6))]


def test_a_pasted_text_lacks_nothing_or_says_what():
    record = Record(place="", file="", id="p", outlet="Blatt A", text=TEXT)
    assert previewing.paste(Project(), record).articles[0].text == TEXT
    with pytest.raises(IngestError, match="published"):
        previewing.paste(Project(), replace(record, published="gestern"))


def test_every_reason_of_a_reader_has_its_german():
    bad = {
        "leer.txt": b"", "kopf.txt": b"---\noutlet: A\n", "feld.txt": b"---\nfarbe: rot\n---\nx",
        "bild.txt": b"\x89PNG\x00", "ohne.txt": b"Text.", "x.pdf": b"%PDF", "leer.html": b"<html></html>",
        "kaputt.txt": "ä".encode() * 9 + b"\xff",
        "a.csv": b"farbe\nrot\n", "b.csv": b"text,text\nx,y\n", "c.csv": b"text,outlet\nx\n,A\n\"a\"b,c\n",
        "d.csv": b"text,outlet,published\nx,A,morgen\nx,A,31.02.2026\nx,A,01.13.2026\n",
        "e.csv": b"text,outlet,kind\nx,A,Lied\n",
        "f.jsonl": b"{\n[]\n{\"text\": [1]}\n",
    }  # fmt: skip
    found = previewing.read(Project(), [Upload(name, content) for name, content in bad.items()])
    assert {remark.file for remark in found.rejected} == set(bad)
    english = [remark for remark in found.remarks if reasons.say(remark.reason, "de") == remark.reason]
    assert not english
    assert reasons.say("no such reason yet", "de") == "no such reason yet"


def test_the_table_of_readers_is_the_one_place():
    assert ".tsv" in SUFFIXES
    assert set(previewing.table_columns.SUFFIXES) <= set(SUFFIXES)
    assert Path("x").suffix == ""


def test_a_project_without_some_texts_keeps_the_rest_and_its_corrections(demo_project):
    gone = demo_project.stories[0].passage_ids[0]
    article = demo_project.passage_by_id[gone].article_id
    left = stocking.without(demo_project, {article})
    assert len(left.articles) == len(demo_project.articles) - 1
    assert all(passage.article_id != article for passage in left.passages)
    assert not left.grouped
    assert left.corrections == demo_project.corrections
    assert stocking.without(demo_project, {"none"}) is demo_project


def test_the_stock_adds_up(demo_project):
    rows = stocking.outlets(demo_project)
    assert sum(row.texts.total for row in rows) == len(demo_project.articles)
    assert sum(row.passages.total for row in rows) == len(demo_project.passages)
    assert stocking.outlets(Project()) == ()
    assert set(stocking.articles(demo_project, search="POKROWSK")) < set(demo_project.articles)
