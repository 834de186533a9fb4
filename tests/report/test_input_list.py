"""Lists of what was brought in: escaped, complete where it matters, and readable without any text."""

import csv
import io

import pytest

from framing.ingest.records import Record
from framing.model import Project, Remark
from framing.pipeline import previewing, stocking
from framing.pipeline.previewing import Preview, Upload
from framing.report import input_list

EVIL = "<script>alert(1)</script> </style> [x](javascript:alert(1)) $x$ \u202eum\u202c " + "W" * 10_000
TEXT = "Der Rat von Norderau hat getagt."


def pasted(project=None, **more):
    record = Record(**{"place": "", "file": "f", "id": "p", "outlet": "Blatt A", "text": TEXT} | more)
    return previewing.paste(project or Project(), record)


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_brought_is_nothing_shown(language):
    assert input_list.first_texts(Preview(), language=language) == ""
    assert "0" in input_list.counts(Preview(), language=language)
    assert input_list.as_file(Preview(), language=language).strip() == ""


def test_hostile_texts_stay_texts():
    found = pasted(outlet=EVIL, title=EVIL, text=EVIL, notice=EVIL)
    project = found.into(Project())
    remarks = [Remark(EVIL, EVIL, 3)]
    for block in (
        input_list.first_texts(found, language="de"),
        input_list.rejected(remarks, language="de"),
        input_list.articles(project.articles, first=0, count=5, language="de"),
        input_list.per_outlet(stocking.outlets(project), language="de"),
    ):
        assert "<script" not in block
        assert "</style" not in block
        assert "<bdi>" in block


def test_the_file_of_what_was_not_loaded_holds_all_of_it_and_runs_nothing():
    project = pasted().into(Project())
    again = pasted(project)
    rows = "\n".join(["text,outlet", *["x"] * 300, "=1+1"])
    found = previewing.read(Project(), [Upload("=a.csv", rows.encode())])
    both = Preview(remarks=found.remarks, doubles=again.doubles)
    lines = list(csv.reader(io.StringIO(input_list.as_file(both, language="de"))))
    assert lines[0] == ["file", "line", "reason"]
    assert len(lines) == 1 + 301 + 1
    assert not any(cell.startswith("=") for line in lines for cell in line)


def test_a_long_list_says_that_it_is_cut():
    remarks = [Remark("a.csv", "the text is empty", n) for n in range(500)]
    block = input_list.rejected(remarks, language="de")
    assert "200/500" in block
    assert block.count("<tr>") == 201


def test_a_text_without_date_or_headline_says_so():
    found = pasted()
    block = input_list.articles(found.articles, first=0, count=5, language="de")
    assert "ohne Datum" in block
    assert "Der Rat von Norderau hat getagt." in block


def test_no_shared_wording_is_said():
    assert "Keine zwei Texte" in input_list.shared_wording(Project(), (), language="de")
