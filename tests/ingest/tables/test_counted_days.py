"""A number in a column of dates is the day or moment that it counts; any other number is none."""

import io
import json
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_tables import TEXT, book, read
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from framing.ingest.tables import counted_days


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("45321", "2024-01-30"),
        ("45321.0", "2024-01-30"),
        ("45321,5", "2024-01-30T12:00:00"),
        ("45321.34375", "2024-01-30T08:15:00"),
        ("32874", "1990-01-01"),
        ("32873", None),  # 1989
        ("55154", None),  # 2051: nobody has published then
        ("12345", None),
        ("2024", None),
        ("20240130", None),  # a day as it is written
        ("1714631400", "2024-05-02T06:30:00+00:00"),
        ("1714631400.0", "2024-05-02T06:30:00+00:00"),
        ("1714631400123", "2024-05-02T06:30:00+00:00"),
        ("1714631400000000000", "2024-05-02T06:30:00+00:00"),
        ("1714608000000", "2024-05-02"),  # so Python's tables write a bare day
        ("1", None),
        ("99999999999", None),
        ("2024050206", None),  # the hour of a day, or a second of 2034
        ("202405020630", None),
        ("20240502063000", None),
        ("-45321", None),
        ("4,5321E4", None),
        ("", None),
    ],
)
def test_a_number_is_a_date_only_where_it_can_be_meant(number, written):
    found = counted_days.read(number)
    assert (found.written if found else None) == written


@given(st.from_regex(r"[0-9]{1,21}([.,][0-9]{0,16})?", fullmatch=True) | st.text(max_size=12))
def test_whatever_number_stands_there_its_year_is_one_of_a_study(number):
    found = counted_days.read(number)
    assert found is None or 1990 <= datetime.fromisoformat(found.written).year <= 2050


def test_excels_own_day_is_what_the_library_says():
    from openpyxl.utils.datetime import from_excel

    for number in (32874, 40000, 45321, 55153):
        assert counted_days.read(str(number)).written == from_excel(number).date().isoformat()


def test_a_column_of_serial_numbers_is_read_and_told(german):
    table = f"Datum;Quelle;Text\n45321;Abendruf;{TEXT}\n45321,5;Abendruf;{TEXT} Ja.\n99999;Abendruf;{TEXT} Nein.\n"
    articles, remarks = read(table, "t.csv", german)
    assert [(a.published_at.isoformat(), a.time_known) for a in articles] == [
        ("2024-01-30T00:00:00+01:00", False),
        ("2024-01-30T12:00:00+01:00", True),
    ]
    assert remarks[0].startswith("t.csv, line 4: no date in 'published': '99999' is no date")
    told = "the column 'Datum' holds dates as numbers (2 times), read as days counted by Excel: 45321 is 2024-01-30"
    assert f"t.csv: {told}" in remarks


def test_a_serial_number_and_an_hour_beside_it_are_one_time(german):
    (article,), _ = read(f"Datum;Uhrzeit;Text;Medium\n45321;8:15;{TEXT};A\n", "t.csv", german)
    assert (article.published_at.isoformat(), article.time_known) == ("2024-01-30T08:15:00+01:00", True)


def test_seconds_since_1970_are_counted_in_utc(german):
    rows = f'[{{"text": "{TEXT}", "outlet": "A", "date": 1714631400, "updated_at": 1714635000000}}]'
    (article,), remarks = read(rows, "t.json", german)
    assert article.published_at.isoformat() == "2024-05-02T08:30:00+02:00"
    assert article.updated_at.isoformat() == "2024-05-02T09:30:00+02:00"
    assert "'date' holds dates as numbers (1 times), read as seconds or parts of them" in remarks[1]


def test_numbers_of_a_sheet_count_from_the_day_of_their_file(german):
    head = ["Datum", "Medium", "Text"]
    (article,), _ = read(book(("S", [head, [45321, "A", TEXT]])), "t.xlsx", german)
    assert article.published_at.date().isoformat() == "2024-01-30"
    old = openpyxl.Workbook()
    old.epoch = CALENDAR_MAC_1904
    old.active.append(head)
    old.active.append([43859, "A", TEXT])
    old.active.append([datetime(2024, 1, 30), "A", f"{TEXT} Ja."])
    raw = io.BytesIO()
    old.save(raw)
    articles, _ = read(raw.getvalue(), "t.xlsx", german)
    assert {article.published_at.date().isoformat() for article in articles} == {"2024-01-30"}


def test_a_number_that_is_no_date_column_stays_a_number(german):
    (article,), _ = read(f"id,outlet,title,text\n45321,A,45321,{TEXT}\n", "t.csv", german)
    assert (article.id, article.title) == ("45321", "45321")


@pytest.mark.parametrize(
    ("column", "cells", "days"),
    [
        ("date", ["40324", "150324"], []),  # the fourth and the fifteenth of March 2024, without their points
        ("date", ["40324", "50324"], []),  # nothing tells that these are counted
        ("date", ["1512202418"], []),  # a day to its hour
        ("date", ["45321", "04.03.2024"], ["2024-03-04"]),
        ("date", ["45321", "1714631400"], []),
        ("date", ["1714631400", "1714631400123"], []),
        ("time", ["38000", "38001"], []),  # the length of a film
        ("Zeit", ["1714631400"], []),
        ("date", ["40324", "45321"], ["2010-05-26", "2024-01-30"]),
    ],
)
def test_numbers_of_a_column_are_dates_only_where_all_of_it_says_so(column, cells, days, german):
    rows = "".join(f"{cell};A;{TEXT} {n}\n" for n, cell in enumerate(cells))
    articles, remarks = read(f"{column};outlet;text\n{rows}", "t.csv", german)
    assert [article.published_at.date().isoformat() for article in articles] == days
    assert sum("no date in 'published'" in remark for remark in remarks) == len(cells) - len(days)


def test_a_column_of_seconds_that_somebody_chose_counts_whatever_its_name(german):
    row = json.dumps({"time": 1714631400, "text": TEXT, "outlet": "A"})
    (article,), _ = read(row, "t.json", german, chosen={"published": "time"})
    assert article.published_at.isoformat() == "2024-05-02T08:30:00+02:00"


def test_an_empty_cell_does_not_part_a_column_of_numbers(german):
    rows = f"45321;A;{TEXT}\n;A;{TEXT} Ja.\nNA;A;{TEXT} Nein.\n"
    articles, _ = read(f"date;outlet;text\n{rows}", "t.csv", german)
    assert articles[0].published_at.date().isoformat() == "2024-01-30"


@pytest.mark.parametrize("name", ["t.json", "t.jsonl"])
def test_columns_of_a_file_that_breaks_off_are_looked_at_as_far_as_it_goes(name, german):
    content = json.dumps({"date": 45321, "text": TEXT, "outlet": "A"}) + '\n{"date": 453'
    articles, _ = read(content, name, german)
    assert [article.published_at.year for article in articles] == [2024]
