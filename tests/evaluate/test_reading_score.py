"""How well saved pages are read: what counts as right, and what is told of the rest."""

import gzip
import json

import pytest

from framing.cli import main
from framing.errors import SelectionError
from framing.evaluate import reading, reading_printed

PARAGRAPHS = [
    f"Am {day}. März berät der Rat der Stadt über den Neubau des Deiches in Norderau." for day in range(3, 12)
]
PAGE = (
    '<html><head><meta property="og:title" content="Rat tagt – Abendruf">'
    '<meta property="og:site_name" content="Abendruf">'
    '<meta property="article:published_time" content="2031-03-05T23:40:00+00:00"></head><body><article>'
    "<h1>Rat tagt</h1>{}</article></body></html>"
)


def folder(path, *lines, markup=None):
    (path / "pages").mkdir()
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    (path / "pages" / "a.html.gz").write_bytes(gzip.compress((markup or PAGE.format(text)).encode()))
    expected = {"file": "pages/a.html.gz", "title": "Rat tagt", "published": "2031-03-06", "paragraphs": PARAGRAPHS}
    written = [line if isinstance(line, str) else json.dumps({**expected, **line}) for line in lines or ({},)]
    (path / "expected.jsonl").write_text("\n".join(written), encoding="utf-8")
    return path


def test_a_page_read_as_expected(tmp_path):
    found = reading.score(folder(tmp_path))
    assert (found.title_share, found.day_share, found.text_f1) == (
        1.0,
        1.0,
        1.0,
    )  # 23:40 in London is the next day here


@pytest.mark.parametrize(
    ("title", "right"),
    [("Rat tagt", True), ("  rat   TAGT", True), ("„Rat“ tagt!", True), ("Rat tagt lange", False), ("", False)],
)
def test_signs_blanks_and_case_of_a_title_do_not_count(tmp_path, title, right):
    assert reading.score(folder(tmp_path, {"title": title})).title_share == right


def test_a_day_that_nobody_knows_is_left_out(tmp_path):
    assert reading.score(folder(tmp_path, {"published": ""}, {"published": "2031-03-05T08:00"})).day_share == 0.0


def test_words_count_as_often_as_they_stand_there(tmp_path):
    (page,) = reading.score(folder(tmp_path, {"paragraphs": PARAGRAPHS[:3]})).pages
    assert (page.recall, page.f1 < 0.8) == (1.0, True)
    assert page.precision == pytest.approx(1 / 3, abs=0.01)


def test_what_cannot_be_read_counts_with_empty_answers(tmp_path):
    lines = ({}, {"file": "pages/fehlt.html"}, {"file": "expected.jsonl", "title": "x"}, {"file": "b.xyz"})
    found = reading.score(folder(tmp_path, *lines))
    assert found.title_share == 0.25
    assert found.text_f1 == pytest.approx(0.25)
    assert "cannot be read" in found.pages[1].fault
    assert "not read" in found.pages[3].fault


def test_another_headline_of_the_same_page_is_told_as_such(tmp_path):
    other = reading.score(folder(tmp_path, {"title": "Deiches in Norderau"}, {"title": "Ganz etwas anderes"})).pages
    assert [page.title_on_page for page in other] == [True, False]


def test_what_is_printed(tmp_path):
    lines = ({}, {"title": "Deich", "published": "2031-03-01", "paragraphs": ["Ein anderer Text."]})
    found = reading.score(folder(tmp_path, *lines))
    text = reading_printed.printed(found)
    assert "pages        2" in text
    assert "pages/a.html.gz  F1 0.00" in text
    assert "read 2031-03-06, expected 2031-03-01" in text
    values = reading_printed.values(found)
    assert [values[name] for name in ("pages", "title_share", "day_share", "text_f1")] == [2, 0.5, 0.5, 0.5]
    assert values["wrong_titles"][0]["read"] == "Rat tagt"
    assert values["wrong_days"][0]["expected"] == "2031-03-01"
    assert len(values["low"]) == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 1: no JSON"),
        ("[" * 100_000, "line 1: no JSON"),
        ("[]", "line 1: it lacks file, title, published, paragraphs"),
        ('{"file": "a"}', "line 1: it lacks title, published, paragraphs"),
        ('{"file": "a", "title": "b", "published": "", "paragraphs": "c"}', "must be a list"),
        (" ", "no line"),
    ],
)
def test_a_wrong_line_is_told_with_its_place(tmp_path, line, told):
    with pytest.raises(SelectionError, match=told):
        reading.score(folder(tmp_path, line))


def test_a_folder_without_expectations_is_told(tmp_path):
    with pytest.raises(SelectionError, match=r"expected\.jsonl: cannot be read"):
        reading.score(tmp_path / "nichts")


def test_the_command(tmp_path, capsys):
    assert main(["evaluate", "reading", str(folder(tmp_path)), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["text_f1"] == 1.0
    assert main(["evaluate", "reading", str(tmp_path / "nichts")]) == 2
    assert "Traceback" not in capsys.readouterr().err
