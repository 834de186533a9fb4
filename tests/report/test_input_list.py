"""Lists of what was brought in: escaped, complete where it matters, and readable without any text."""

import csv
import io

import pytest

from framing.ingest.records import Record
from framing.model import FurnitureKind, Project, Remark
from framing.pipeline import previewing, stocking
from framing.pipeline.previewing import Preview, Upload
from framing.report import input_list
from framing.report.phrases import PHRASES

EVIL = "<script>alert(1)</script> </style> [x](javascript:alert(1)) $x$ \u202eum\u202c " + "W" * 10_000
TEXT = "Der Rat von Norderau hat getagt."


def pasted(project=None, **more):
    record = Record(**{"place": "", "file": "f", "id": "p", "outlet": "Blatt A", "text": TEXT} | more)
    return previewing.paste(project or Project(), record)


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_brought_is_nothing_shown(language):
    assert input_list.first_texts(Preview(), language=language) == ""
    assert "0" in input_list.counts(Preview(), language=language)
    heads = {"de": "Datei,Zeile,Stelle,Grund,Was dort stand", "en": "file,line,part,reason,raw"}
    assert input_list.as_file(Preview(), language=language).strip() == heads[language]


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
    lines = list(csv.reader(io.StringIO(input_list.as_file(both, language="en"))))
    assert lines[0] == ["file", "line", "part", "reason", "raw"]
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


def test_every_kind_of_furniture_has_its_name():
    assert {f"furniture_{kind.value.replace(' ', '_')}" for kind in FurnitureKind} <= set(PHRASES)


def upload(name, *rows):
    return Upload(name, "\n".join(rows).encode())


def test_the_preview_shows_a_text_of_each_file_before_the_second_of_any():
    rows = [f"Blatt A,Kopf {n},Der Rat tagt zum {n}. Mal." for n in range(9)]
    files = [upload("a.csv", "outlet,title,text", *rows), upload("b.csv", "outlet,title,text", "Blatt B,Bus,Ein Bus.")]
    block = input_list.first_texts(previewing.read(Project(), files), language="de")
    assert "neue Texte: 8 von 10" in block
    assert "b.csv" in block
    assert block.count(">a.csv<") == 7


@pytest.mark.parametrize(("language", "said"), [("de", "nur Schlagzeile"), ("en", "headline only")])
def test_a_headline_alone_is_marked_where_texts_are_listed(language, said):
    found = previewing.read(Project(), [upload("a.csv", "outlet,title", "Blatt A,Der Rat hat getagt")])
    assert input_list.headline_count(found) == 1
    assert said in input_list.first_texts(found, language=language)
    assert said in input_list.articles(found.articles, first=0, count=5, language=language)
    assert input_list.headline_count(pasted()) == 0


def test_a_feeds_teaser_is_told_in_the_readers_language():
    feed = (
        '<rss version="2.0"><channel><title>Abendruf</title><item><title>Bus</title><guid>a1</guid>'
        "<description>Der Rat tagt zum Bus.</description></item></channel></rss>"
    )
    (article,) = previewing.read(Project(), [upload("a.rss", feed)]).articles
    assert "beginning only" in input_list.articles([article], first=0, count=5, language="en")
    assert "Anrei" not in input_list.articles([article], first=0, count=5, language="en")
    assert "nur der Anfang" in input_list.articles([article], first=0, count=5, language="de")


def test_notes_and_doubles_say_which_piece_of_the_file_is_meant():
    remark = Remark(
        "a.docx", "no date; loaded without one, so that no time window applies to it", None, False, "article 4"
    )
    assert "Artikel 4" in input_list.told([remark], language="de")
    assert "article 4" in input_list.told([remark], language="en")
    twice = previewing.read(Project(), [upload("a.csv", "outlet,text", f"A,{TEXT}", f"A,{TEXT}")])
    assert "Zeile 3" in input_list.doubled(twice.doubles, language="de")


def test_one_text_is_counted_as_one():
    block = input_list.first_texts(pasted(), language="de")
    assert "neue Texte: 1 von 1" in block
    assert "Passagen in den neuen Texten: 1; davon ohne Datum: 1." in block


def test_on_a_phone_each_cell_bears_its_head():
    block = input_list.articles(pasted().articles, first=0, count=5, language="de")
    assert 'data-head="Medium"' in block
    assert "in-stacked" in block
    stock = input_list.per_outlet(stocking.outlets(pasted().into(Project())), language="de")
    assert "in-stacked" not in stock
    assert "seitlich schieben" in stock
