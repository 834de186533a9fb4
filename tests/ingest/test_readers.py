"""What good input gives, and what bad input is told: file, line, and what to do; the rest is loaded."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import IngestError
from framing.ingest import dates, readers
from framing.ingest.records import Record
from framing.language.resources import load
from framing.model import ArticleKind

TEXT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt."
INDEX = "file,outlet,published\n"


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def read(folder, german, *, index=None, outlet="Blatt A", published="2026-02-03"):
    known, remarks = readers.read_index(index) if index else (None, [])
    found, more = readers.sources([folder])
    default = Record(place="", file="", outlet=outlet, published=published)
    articles = []
    for source in found:
        if source.path == index:
            continue
        reading = readers.read(source, index=known, default=default, timezone="Europe/Berlin", language=german)
        articles += reading.articles
        more += reading.remarks
    return articles, [str(remark) for remark in [*remarks, *more]]


def test_a_text_file_is_an_article_by_its_path(tmp_path, german):
    (article,), remarks = read(write(tmp_path, bus__txt=TEXT), german)
    assert (article.id, article.outlet, article.text, article.file) == ("bus", "Blatt A", TEXT, "bus.txt")
    assert article.published_at.isoformat() == "2026-02-03T00:00:00+01:00"
    assert not article.time_known
    assert remarks == []


def test_a_header_names_what_the_file_is(tmp_path, german):
    header = "---\noutlet: Abendruf\ntitle: Bus: Rat tagt\npublished: 2026-02-03T08:15+01:00\nkind: live blog\n---\n"
    (article,), _ = read(write(tmp_path, bus__txt=header + TEXT), german)
    assert (article.outlet, article.title, article.kind) == ("Abendruf", "Bus: Rat tagt", ArticleKind.LIVE_BLOG)
    assert article.text == f"Bus: Rat tagt\n\n{TEXT}"
    assert article.time_known


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"outlet,title,text,published\nAbendruf,Bus,{TEXT},2026-02-03\n", id="comma"),
        pytest.param(f"outlet;title;text;published\nAbendruf;Bus;{TEXT};03.02.2026\n", id="semicolon"),
        pytest.param(f"outlet\ttitle\ttext\tpublished\r\nAbendruf\tBus\t{TEXT}\t3. Februar 2026\r\n", id="tab"),
    ],
)
def test_a_table_holds_an_article_a_row(content, tmp_path, german):
    (article,), remarks = read(write(tmp_path, news__csv=content), german, outlet="", published="")
    assert (article.id, article.outlet, article.title) == ("news:2", "Abendruf", "Bus")
    assert article.published_at.date().isoformat() == "2026-02-03"
    assert remarks == []


def test_jsonl_holds_an_article_a_line_and_a_wrong_line_is_named(tmp_path, german):
    lines = [json.dumps({"outlet": "Abendruf", "text": TEXT, "published": "2026-02-03"}), "{", "[1]", '{"text": {}}']
    articles, remarks = read(write(tmp_path, news__jsonl="\n".join(lines)), german)
    assert [article.id for article in articles] == ["news:1"]
    assert [remark.split(":")[0] for remark in remarks] == [f"news.jsonl, line {n}" for n in (2, 3, 4)]


def test_a_saved_page_gives_text_without_menus(tmp_path, german):
    paragraphs = "".join(f"<p>{TEXT} Absatz {n} sagt dazu mehr, als hier stehen kann.</p>" for n in range(6))
    page = (
        '<html lang="de"><head><title>Rat tagt</title><meta property="og:site_name" content="Abendruf">'
        '<meta property="article:published_time" content="2026-02-03T08:00:00+01:00"></head><body>'
        f"<nav><a href='/'>Startseite</a> <a href='/s'>Sport</a></nav><article><h1>Rat tagt</h1>{paragraphs}</article>"
        "</body></html>"
    )
    (article,), remarks = read(write(tmp_path, page__html=page), german, outlet="", published="")
    assert (article.outlet, article.title) == ("Abendruf", "Rat tagt")
    assert "Absatz 5" in article.text
    assert "Startseite" not in article.text
    assert remarks == []


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.txt", b"", "a.txt: the file is empty", id="empty"),
        pytest.param("a.txt", b" \n\n", "a.txt: the file is empty", id="blank"),
        pytest.param(
            "a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "a.txt: not a text file (byte 26 at position 6)", id="binary"
        ),
        pytest.param("a.pdf", b"%PDF", "a.pdf: files that end in .pdf cannot be read; known are .txt", id="suffix"),
        pytest.param("a.txt", b"---\noutlet: X\nText", "a.txt: line 1: a header begins with '---'", id="open header"),
        pytest.param(
            "a.txt", b"---\nWetter: X\n---\nText", "a.txt: line 2: 'Wetter: X' is no header field", id="field"
        ),
        pytest.param("a.txt", b"---\nkind: podcast\n---\nText", "a.txt: the kind is 'podcast'", id="kind"),
        pytest.param("a.txt", b"---\npublished: gestern\n---\nText", "no date in 'published': 'gestern'", id="date"),
        pytest.param("a.txt", b"---\npublished: 2026-02-30\n---\nText", "no date in 'published'", id="no such day"),
        pytest.param("a.csv", b"outlet,published\nX,2026-02-03\n", "a.csv: line 1: no column 'text'", id="columns"),
        pytest.param("a.csv", b"text,outlet\nonly one\n", "a.csv, line 2: 1 cells where the first row", id="cells"),
        pytest.param("a.csv", b'text,outlet\n"open,X\n', "a.csv, line 2: the row cannot be read", id="open quote"),
        pytest.param("a.csv", b"text,text\nEins,Zwei\n", "line 1: the column 'text' stands there twice", id="doubled"),
        pytest.param("a.jsonl", b'{"text": ' + b"9" * 5000 + b"}", "a.jsonl, line 1: no JSON", id="a number of 5,000"),
        pytest.param("a.jsonl", b'{"text": "Rat \\ud800"}', "line 1: the text holds half characters", id="surrogate"),
        pytest.param("a.jsonl", b'{"text": "Rat", "outlet": true}', "line 1: the field 'outlet' must be a", id="bool"),
        pytest.param("a.html", b"<html><body></body></html>", "a.html: the page holds no article text", id="bare page"),
        pytest.param("a.txt", b"wort" * 2_500_000, "a.txt: the text has 10,000,000 characters", id="10 MB of one word"),
    ],
)
def test_bad_input_is_told_and_the_rest_is_loaded(name, content, message, tmp_path, german):
    (tmp_path / name).write_bytes(content)
    articles, remarks = read(write(tmp_path, good__txt=TEXT), german)
    assert [article.id for article in articles] == ["good"]
    assert len(remarks) == 1
    assert message in remarks[0]


@pytest.mark.parametrize(
    ("rows", "loaded", "message"),
    [
        ("bus.txt,Abendruf,2026-02-03\n", True, None),
        ("bus.txt,Abendruf,\n", True, "bus.txt: no date; loaded without one"),
        (
            "bus.txt,Abendruf,gestern\n",
            False,
            "bus.txt: no date in 'published': 'gestern' counts from a time that is not known",
        ),
        ("bus.txt,,2026-02-03\n", False, "bus.txt: no outlet"),
        ("zug.txt,Abendruf,2026-02-03\nbus.txt,A,2026-02-03\n", True, "index.csv, line 2: there is no file 'zug.txt'"),
        ("bus.txt,Abendruf\n", False, "index.csv, line 2: 2 cells where the first row names 3"),
        (
            "bus.txt,A,2026-02-03\nbus.txt,B,2026-02-04\n",
            True,
            "index.csv, line 3: 'bus.txt' stands in the index twice",
        ),
        ("", False, "bus.txt: the index has no (valid) line for this file"),
    ],
)
def test_a_wrong_index_line_is_named(rows, loaded, message, tmp_path, german):
    write(tmp_path, bus__txt=TEXT, index__csv=INDEX + rows)
    articles, remarks = read(tmp_path, german, index=tmp_path / "index.csv", outlet="", published="")
    assert bool(articles) is loaded
    assert (message is None and not remarks) or any(message in remark for remark in remarks), remarks


def test_a_fault_of_an_indexed_file_points_at_the_index(tmp_path, german):
    write(tmp_path, bus__txt=TEXT, index__csv=INDEX + "bus.txt,Abendruf,gestern\n")
    _, remarks = read(tmp_path, german, index=tmp_path / "index.csv")
    assert "(see index.csv, line 2)" in remarks[0]


def test_an_index_without_its_columns_is_told_at_once(tmp_path):
    with pytest.raises(IngestError, match=r"index.csv: line 1: no column 'published' \(found: file, outlet\)"):
        readers.read_index(write(tmp_path, index__csv="file,outlet\n") / "index.csv")


def test_a_path_that_is_not_there_is_told(tmp_path):
    found, remarks = readers.sources([tmp_path / "none.txt", tmp_path])
    assert found == []
    assert [remark.reason for remark in remarks] == ["no such file or folder", "the folder holds no files"]


def test_a_pattern_that_the_shell_left_alone_is_filled_in(tmp_path):
    write(tmp_path, zug__txt=TEXT, bus__txt=TEXT, index__csv=INDEX)
    found, remarks = readers.sources([tmp_path / "*.txt"])
    assert ([source.id for source in found], remarks) == (["bus", "zug"], [])
    assert [remark.reason for remark in readers.sources([tmp_path / "*.md"])[1]] == ["no such file or folder"]


def test_one_stray_quotation_mark_spoils_one_row(tmp_path, german):
    content = 'text,outlet\nErster Text,A\n"offen,B\nDritter Text,C\n"vierter, mit Komma",D\n'
    articles, remarks = read(write(tmp_path, news__csv=content), german)
    assert [article.text for article in articles] == ["Erster Text", "Dritter Text", "vierter, mit Komma"]
    assert [remark.split(":")[0] for remark in remarks] == ["news.csv, line 3"]


def test_a_cell_may_hold_line_breaks(tmp_path, german):
    content = 'text,outlet\n"Erster Absatz.\n\nZweiter Absatz.",A\nNoch einer,B\n'
    articles, _ = read(write(tmp_path, news__csv=content), german)
    assert [(article.id, article.text) for article in articles] == [
        ("news:2", "Erster Absatz.\n\nZweiter Absatz."),
        ("news:5", "Noch einer"),
    ]


def test_an_outlet_is_one_outlet_whatever_blanks_surround_it(tmp_path, german):
    lines = [json.dumps({"outlet": name, "text": TEXT}) for name in ("Abendruf", " Abendruf", "Abendruf  ")]
    articles, _ = read(write(tmp_path, news__jsonl="\n".join(lines)), german)
    assert {article.outlet for article in articles} == {"Abendruf"}


def test_a_readme_explains_a_folder_and_is_no_article(tmp_path, german):
    write(tmp_path, README__md="Was hier liegt", README_Interview__txt=TEXT)
    assert [article.id for article in read(tmp_path, german)[0]] == ["README_Interview"]


def test_windows_text_and_line_ends_are_read(tmp_path, german):
    (tmp_path / "alt.txt").write_bytes("Die Brücke – „frei“.\r\nMehr nicht.".encode("cp1252"))
    (article,), _ = read(tmp_path, german)
    assert article.text == "Die Brücke – „frei“.\nMehr nicht."


@pytest.mark.parametrize(
    ("written", "expected", "time_known"),
    [
        ("2026-01-21", "2026-01-21T00:00:00+01:00", False),
        ("2026-07-21T18:13", "2026-07-21T18:13:00+02:00", True),
        ("2026-01-21T23:13:00Z", "2026-01-22T00:13:00+01:00", True),
        ("21.1.2026, 18:13 Uhr", "2026-01-21T18:13:00+01:00", True),
        ("21. Jänner 2026", "2026-01-21T00:00:00+01:00", False),
        ("4. Sept. 2025 – 7.05 Uhr", "2025-09-04T07:05:00+02:00", True),
    ],
)
def test_dates(written, expected, time_known, german):
    moment = dates.parse(written, timezone="Europe/Berlin", language=german)
    assert (moment.at.isoformat(), moment.time_known) == (expected, time_known)


@pytest.mark.parametrize("written", ["", "gestern", "21.13.2026", "2026", "21.01.2026 vielleicht", "21.01.2026 25:99"])
def test_what_is_no_date_is_never_guessed(written, german):
    with pytest.raises(ValueError, match=r"\w"):
        dates.parse(written, timezone="Europe/Berlin", language=german)


@given(st.binary(max_size=400), st.sampled_from(readers.SUFFIXES))
def test_no_bytes_end_in_anything_but_articles_and_remarks(tmp_path_factory, raw, suffix):
    path = tmp_path_factory.mktemp("fuzz") / f"a{suffix}"
    path.write_bytes(raw)
    articles, remarks = read(path, load("de"))
    assert articles or remarks or not raw.strip()


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("05.03.2026", "2026-03-05"),
        ("07.03.2026", "2026-03-07"),  # an issue dated ahead, or another zone
        ("08.03.2026", None),
        ("05.03.2204", None),  # a slip of the pen
        ("5.3.68", None),  # 1968 or 2068: nobody says
        ("5.3.98", "1998-03-05"),
    ],
)
def test_a_day_that_has_not_come_yet_is_unknown(published, day, tmp_path, german):
    (tmp_path / "a.csv").write_text(
        f"outlet,text,published,updated\nA,Der Rat tagt.,{published},{published}\n", "utf-8"
    )
    source = readers.Source(tmp_path / "a.csv", "a")
    found = readers.read(
        source, index=None, default=Record("", ""), timezone="UTC", language=german, today=date(2026, 3, 5)
    )
    (article,) = found.articles
    assert (article.published_at and article.published_at.date().isoformat()) == day
    assert (article.updated_at and article.updated_at.date().isoformat()) == day
    ahead = [remark for remark in found.remarks if "later than today; loaded without one" in remark.reason]
    assert len(ahead) == (day is None) == len(found.remarks)
    assert not any(remark.rejected for remark in found.remarks)
