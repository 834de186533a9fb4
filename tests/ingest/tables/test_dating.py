"""The day of an article comes from a column that can mean nothing else; any other one is asked last, and told."""

import json
from pathlib import Path

import pytest
from made_tables import TEXT
from made_tables import read as read_with_default

from framing.ingest import readers
from framing.ingest.records import Record
from framing.ingest.sources import Source

LAST = "look whether it is not the day on which the row was made"


def read(content, name, german):
    """Without a day that somebody gave."""
    reading = readers.read(
        Source(Path(name), "t", content.encode()),
        index=None,
        default=Record("", "", outlet="A"),
        timezone="Europe/Berlin",
        language=german,
    )
    return reading.articles, [str(remark) for remark in reading.remarks]


def days(articles):
    return [article.published_at and article.published_at.date().isoformat() for article in articles]


@pytest.mark.parametrize("name", ["created_at", "timestamp", "Zeitstempel"])
def test_when_a_row_was_made_is_no_day_of_an_article_beside_a_better_column(name, german):
    articles, _ = read(
        f"published,{name},text\n2026-01-02,2026-03-04,{TEXT}\n,2026-03-04,{TEXT} Ja.\n", "t.csv", german
    )
    assert days(articles) == ["2026-01-02", None]


def test_that_holds_for_objects_which_lack_the_better_field(german):
    rows = [
        {"created_at": "2026-03-04", "text": TEXT},
        {"date": "2026-01-02", "created_at": "2026-03-04", "text": "Ja."},
    ]
    articles, _ = read(json.dumps(rows), "t.json", german)
    assert days(articles) == [None, "2026-01-02"]


def test_without_a_better_column_it_counts_and_that_is_told(german):
    articles, remarks = read(f"created_at,text\n2026-03-04,{TEXT}\nnie,{TEXT} Ja.\n", "t.csv", german)
    assert days(articles) == ["2026-03-04", None]
    assert any("comes from the column 'created_at' (1 times)" in one and one.endswith(LAST) for one in remarks)


def test_a_day_of_a_change_beside_it_takes_it_from_no_row(german):
    rows = "".join(f"2026-03-0{n},2026-03-09,{TEXT} {n}\n" for n in (4, 5))
    articles, _ = read(f"created_at,updated_at,text\n{rows}", "t.csv", german)
    assert days(articles) == ["2026-03-04", "2026-03-05"]


def test_the_hour_of_a_press_archive_is_no_day(german):
    articles, _ = read(f"PD;ET;text\n4 June 2025;18:13;{TEXT}\n", "t.csv", german)
    assert [article.published_at.isoformat() for article in articles] == ["2025-06-04T18:13:00+02:00"]
    articles, _ = read(f"ET;text\n18:13;{TEXT}\n", "t.csv", german)
    assert days(articles) == [None]
    articles, _ = read(f"ET;text\n04.06.2025;{TEXT}\n", "t.csv", german)
    assert days(articles) == ["2025-06-04"]


@pytest.mark.parametrize("word", ["ja", "nein", "x", "true"])
def test_yes_or_no_gives_way_to_a_date_and_costs_no_row(word, german):
    table = f"published,updated,date,last_updated,text\n{word},{word},2026-01-02,2026-01-03,{TEXT}\n"
    ((article,), _) = read(table, "t.csv", german)
    assert (days([article]), article.updated_at.day) == (["2026-01-02"], 3)
    ((article,), remarks) = read(f"date,Aktualisiert,text\n2026-01-02,{word},{TEXT}\n", "t.csv", german)
    assert (days([article]), article.updated_at) == (["2026-01-02"], None)
    assert any("columns not used: 'Aktualisiert'" in remark for remark in remarks)


def test_a_cell_that_is_no_date_still_costs_its_row(german):
    articles, remarks = read_with_default(f"date,outlet,text\nFrühling 26,A,{TEXT}\n", "t.csv", german)
    assert articles == ()
    assert remarks[0].startswith("t.csv, line 2: no date in 'published'")
