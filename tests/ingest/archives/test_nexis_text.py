"""Files of the older LexisNexis, as text and RTF: samples after public readers of such files."""

from pathlib import Path

import pytest

from framing.ingest import archives, documents
from framing.ingest.sources import Source

from . import made

OLD = """
Download Request: Selected Items: 1-2
Time Of Request: Friday, March 20, 2018  16:51:31


                               1 of 2 DOCUMENTS



                                  Abendruf

                            January 11, 2010 Monday
                                   Edition 1;
                                    Norderau

Council keeps the night
bus

BYLINE: Petra Muster

SECTION: NEWS; Pg. 6

LENGTH: 35 words


The council of Norderau met on Monday. It kept
the night bus.

A second paragraph follows here.

LOAD-DATE: January 11, 2010

LANGUAGE: ENGLISH

                       Copyright 2010 Abendruf AG
                              All Rights Reserved

                               Dokument 2 von 2

                               Norderauer Zeitung

                            12. Januar 2010 Dienstag

Der Nachtbus bleibt

AUTOR: Petra Muster

LÄNGE: 135 Wörter

HIGHLIGHT: Der Rat hat entschieden,
einstimmig.

Der Rat hat getagt.

UPDATE: 12. Januar 2010

SPRACHE: GERMAN; DEUTSCH

GRAFIK: Ein Bus
steht da

                       Copyright 2010 Norderauer Verlag
"""
TEXT = archives.text_or(documents.text_items)


def heads(found):
    return [(record.outlet, record.title, record.published) for record in found]


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda text: made.read(text, "old.TXT", reader=TEXT), id="txt"),
        pytest.param(lambda text: made.read(made.rtf(text.split("\n")), "old.doc"), id="rtf called doc"),
    ],
)
def test_files_of_the_older_lexisnexis_are_read(read):
    found, faults = read(OLD)
    assert heads(found) == [
        ("Abendruf", "Council keeps the night bus", "January 11, 2010 Monday"),
        ("Norderauer Zeitung", "Der Nachtbus bleibt", "12. Januar 2010 Dienstag"),
    ]
    assert found[0].text == (
        "The council of Norderau met on Monday. It kept the night bus.\n\nA second paragraph follows here."
    )
    assert found[1].text == "Der Rat hat entschieden, einstimmig.\n\nDer Rat hat getagt."
    assert faults == []


def test_a_gap_in_the_numbers_is_told():
    renamed = OLD.replace("Dokument 2 von 2", "Dokument 3 von 3").replace("1 of 2", "1 of 3")
    found, faults = made.read(renamed, "old.TXT", reader=TEXT)
    assert len(found) == 2
    assert "1 of these numbers are missing" in faults[0][1]


def test_one_file_of_several_says_so():
    found, faults = made.read(OLD.replace("1 of 2", "1 of 9").replace("2 von 2", "2 von 9"), "old.TXT", reader=TEXT)
    assert len(found) == 2
    assert "the articles 1 to 2 of 9" in faults[0][1]


@pytest.mark.parametrize(
    ("change", "count", "reason"),
    [
        pytest.param(("January 11, 2010 Monday\n", "\n"), 1, "no date stands", id="no date"),
        pytest.param(("                               Dokument 2 von 2\n", ""), 0, "several articles", id="no number"),
        pytest.param(("1 of 2 DOCUMENTS", ""), 1, "stands beside the articles", id="no first number"),
        pytest.param(("LENGTH: 35 words", ""), 2, "", id="no length"),
        pytest.param(("LOAD-DATE: January 11, 2010", ""), 2, "", id="no load date"),
    ],
)
def test_a_missing_line_loses_no_text_in_silence(change, count, reason):
    source = Source(Path("old.TXT"), "old", OLD.replace(*change).encode())
    items = list(TEXT(source, made.CONTEXT))
    kept = " ".join(item.record.text if item.record else item.raw for item in items)
    assert sum(item.record is not None for item in items) == count
    assert any(reason in item.reason for item in items)
    assert "A second paragraph follows here." in kept
    assert "Der Rat hat getagt." in kept
