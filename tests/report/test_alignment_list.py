"""Corresponding sentences as they are shown: what differs, what is shared, and of which time "only here" speaks."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing.compare.alignment import Alignment, Pair, Period
from framing.model import Span
from framing.report import alignment_list, csv_text, tables
from framing.report.view import View

TEXTS = {"Abendblatt": "Drei Menschen starben. Es regnete am Abend.", "Bote": "Fünf Menschen starben."}


@pytest.fixture
def compared(make_comparison):
    a, b = Span("a", 0, 22), Span("b", 0, 22)
    pair = Pair(a, b, 0.9, "same", ((Span("a", 0, 4), Span("b", 0, 4)),), True, ("Menschen",))
    times = Period(datetime(2026, 1, 20, tzinfo=UTC), datetime(2026, 1, 21, tzinfo=UTC), 3, 1), Period(None, None, 1, 1)
    found = Alignment("Abendblatt", "Bote", (pair,), None, (Span("a", 23, 44),), (), *times)
    return replace(make_comparison(TEXTS), alignments=(found,))


def test_lines_say_what_differs_what_is_shared_and_which_time_was_compared(compared):
    lines = "\n".join(alignment_list.of_story(compared, None))
    assert "1 pair (1 the same, 0 partly), 1 only in Abendblatt, 0 only in Bote" in lines
    assert "Abendblatt 3 texts, 20.01.2026 to 21.01.2026, 1 undated; Bote 1 text, 1 undated" in lines
    assert "the same words in both texts; figures differ: Drei / Fünf" in lines


def test_rows_carry_the_same(compared):
    pair, alone = alignment_list.rows(compared, lambda spans: len(tuple(spans)))
    assert (pair["label"], pair["differing_numbers"], pair["shared"], pair["why"]) == (
        "same",
        ["Drei / Fünf"],
        True,
        ["Menschen"],
    )
    assert (alone["label"], alone["last_a"], alone["undated_b"]) == (
        "only in Abendblatt",
        datetime(2026, 1, 21, tzinfo=UTC),
        1,
    )
    assert pair.keys() == alone.keys()


def test_the_columns_of_the_file_are_those_of_the_rows(compared):
    plain, _ = tables.split_evidence(next(table for table in tables.comparison(compared) if table.name == "alignment"))
    assert set(plain.rows[0]) == set(csv_text.COLUMNS["alignment"])


def test_nothing_compared(compared):
    assert len(list(alignment_list.of_story(replace(compared, alignments=()), 4))) == 1
    assert list(alignment_list.rows(replace(compared, alignments=()), list)) == []


def test_a_partners_figures_are_turned_where_it_is_the_other_one(compared):
    view = View(compared, {"Abendblatt": "A", "Bote": "B"}, ("Abendblatt", "Bote"))
    (of_b,) = view.partners[Span("b", 0, 22)]
    assert of_b.shared
    assert of_b.differing_numbers == ((Span("b", 0, 4), Span("a", 0, 4)),)
    assert view.periods["Abendblatt"].undated_count == 1
