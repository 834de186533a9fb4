"""The list of what was not loaded holds all of it with place and words; nothing in it runs."""

import csv
import io
from dataclasses import replace

from framing.ingest.sources import NO_SUCH_FILE
from framing.model import Input, Project, Remark
from framing.report import rejected_list

EVIL = "<script>alert(1)</script> </style> $x$ " + "W" * 10_000
LOST = (
    Remark("a.csv", "the text is empty", 3, raw="=1+1", input_sha256="ab" * 32),
    Remark("woche.zip", "the text is empty", part="artikel 17", raw=EVIL),
)
PROJECT = Project(inputs=(Input("a.csv", "ab" * 32, 10, 4, 1),), rejected=LOST)


def test_an_empty_list_is_said():
    assert rejected_list.text(Project()) == "0 files read: 0 texts loaded, 0 not loaded."
    assert rejected_list.csv_text(()).strip() == "file,line,part,reason,raw"
    assert ": 0" in rejected_list.block((), language="de")


def test_a_file_that_is_not_there_is_no_text_that_was_not_loaded():
    project = replace(PROJECT, rejected=(*LOST, Remark("weg.csv", NO_SUCH_FILE)))
    assert rejected_list.text(project).startswith("1 file read: 4 texts loaded, 2 not loaded; 1 file or folder not ")
    assert "nicht geladen: 2. Genannte Dateien oder Ordner, die es nicht gibt: 1." in rejected_list.files(
        project, language="de"
    )
    assert "nicht gibt" not in rejected_list.files(PROJECT, language="de")


def test_the_terminal_shows_place_reason_and_words():
    told = rejected_list.text(PROJECT).splitlines()
    assert told[0] == "1 file read: 4 texts loaded, 2 not loaded."
    assert told[1:3] == ["  a.csv, line 3: the text is empty", "      | =1+1"]
    assert all(len(line) <= 110 for line in told)


def test_the_file_has_all_of_it_and_runs_nothing():
    lines = list(csv.reader(io.StringIO(rejected_list.csv_text(LOST, language="de"))))
    assert lines[1] == ["a.csv", "3", "", "der Text ist leer", "'=1+1"]
    assert lines[2] == ["woche.zip", "", "artikel 17", "der Text ist leer", EVIL]


def test_hostile_words_stay_words():
    html = rejected_list.block(LOST, language="en")
    assert "<script" not in html
    assert "</style" not in html
    assert "artikel 17" in html


def test_the_files_are_listed_with_what_became_of_them():
    other = replace(PROJECT.inputs[0], sha256="cd" * 32, rejected_count=0)
    archive = Input("woche.zip", "ef" * 32, 10, 0, 1)
    inside = Remark("woche.zip/2.txt", "the text is empty", input_sha256="ef" * 32)
    rows = rejected_list.of_files((*PROJECT.inputs, other, archive), (*LOST, inside))
    assert [(one["article_count"], one["rejected_count"], one["listed_count"]) for one in rows] == [
        (4, 1, 1),
        (4, 0, 0),  # of the same name
        (0, 1, 1),
    ]
