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
    source = Source(Path("old.TXT"), "old", OLD.replace("1 of 2", "1 of 9").replace("2 von 2", "2 von 9").encode())
    items = list(TEXT(source, made.CONTEXT))
    assert [bool(item.record) for item in items] == [True, True, False, False]
    assert "the articles 1 to 2 of 9" in items[2].note


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


def one(*lines):
    """A file of one article, as text."""
    return "\n".join(["", "                               1 of 1 DOCUMENTS", "", *lines, ""])


CENTRED = " " * 28
LATE = one(
    f"{CENTRED}Norderauer Wirtschaft",
    "",
    "DER NACHTBUS BLEIBT",
    "",
    f"{CENTRED}15. April 2003",
    "",
    "Petra Muster",
    "",
    "ORTSZEILE: Norderau",
    "",
    "",
    "Der Rat hat am Montag getagt. Er behielt",
    "den Nachtbus.",
    "",
    "Technik: zwei Busse.",
    "LENGTH: 12 meters.",
    "",
    "RUBRIK: POLITIK; Pg. 3",
    "",
    "LÄNGE: 382 Woerter",
    "",
    "UPDATE: 14. April 2003",
    "",
    "SPRACHE: German, Deutsch",
    "",
    "HIGHLIGHT:",
    "",
    "",
    "Der Rat hat entschieden.",
    "",
    "GRAFIK: Ein Bus",
    "",
    f"{CENTRED}Copyright 2003 Norderauer Verlag",
)
SHOW = one(
    f"{CENTRED}Radio Norderau",
    "",
    "Prepared by a service, which takes responsibility for",
    f"{CENTRED}what was said.",
    "",
    f"{CENTRED}January 11, 2009 Sunday",
    "",
    f"{CENTRED}SHOW: THE WEEK 7:00 PM",
    "",
    "Council keeps the bus",
    "",
    "BYLINE: Petra Sample, Paul",
    "Sample",
    "",
    "EXPERTS: P. Sample",
    "",
    "LENGTH: 35 words",
    "",
    "HIGHLIGHT: A long night",
    "for buses.",
    "",
    "SAMPLE: Good evening.",
    "",
    "The council met. Autor: nobody.",
    "",
    "LOAD-DATE: January 12, 2009",
    "",
    "LANGUAGE: ENGLISH",
    "",
    "TAPE: 011101",
    "",
    "CORRECTION:",
    "",
    "The bus was late.",
    "",
    "DOCUMENT-TYPE: Show",
    "",
    f"{CENTRED}Copyright 2009 Radio Norderau, a service of the",
    f"{CENTRED}Town & Co. KG",
    f"{CENTRED}All Rights Reserved",
)
FIELDS = one(
    f"{CENTRED}Copyright 2002 De Norderauer",
    "",
    f"{CENTRED}De Norderauer",
    "",
    f"{CENTRED}24. September 2002",
    "",
    f"{CENTRED}September 24, 2002",
    "",
    "LENGTE: 158 words",
    "",
    "KOP: De nachtbus blijft;",
    "Raad beslist",
    "",
    "AUTEUR: VOORBEELD, P.",
    "",
    "TEKST:",
    "",
    "",
    "De raad vergaderde.",
    "",
    "Autor: so beginnt ein Satz.",
    "",
    "TAAL: Dutch / Nederlands",
    "",
    "LOAD-DATE: September 26, 2002",
)
BODY = one(
    f"{CENTRED}De Norderauer",
    "",
    f"{CENTRED}December 31, 2008",
    f"{CENTRED}woensdag",
    "",
    "SECTION: STAD; Blz. 9",
    "",
    "HEADLINE: De nachtbus blijft",
    "",
    "BODY:",
    "",
    "De raad vergaderde.",
    "",
    "LANGUAGE: DUTCH",
    "",
    "LOAD-DATE: December 30, 2008",
)


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        pytest.param(
            LATE,
            ("Norderauer Wirtschaft", "DER NACHTBUS BLEIBT", "15. April 2003"),
            "Der Rat hat entschieden.\n\nDer Rat hat am Montag getagt. Er behielt den Nachtbus.\n\n"
            "Technik: zwei Busse. LENGTH: 12 meters.",
            id="headline above the date, labels below the text",
        ),
        pytest.param(
            SHOW,
            ("Radio Norderau", "Council keeps the bus", "January 11, 2009 Sunday"),
            "A long night for buses.\n\nSAMPLE: Good evening.\n\nThe council met. Autor: nobody.",
            id="labels that no list has",
        ),
        pytest.param(
            FIELDS,
            ("De Norderauer", "De nachtbus blijft; Raad beslist", "24. September 2002"),
            "De raad vergaderde.\n\nAutor: so beginnt ein Satz.",
            id="the headline is a label",
        ),
        pytest.param(
            BODY,
            ("De Norderauer", "De nachtbus blijft", "December 31, 2008"),
            "De raad vergaderde.",
            id="BODY is a label",
        ),
        pytest.param(
            one(f"{CENTRED}Copyright 2008 Norderauer Verlag, All", f"{CENTRED}Rights Reserved", "",
                f"{CENTRED}Norderauer Hefte", f"{CENTRED}Sommer, 2008", "", f"{CENTRED}47-4 Hefte 3", "",
                "Haushalt 2009", "", "NAME: Petra Muster", "", "BIO: Petra Muster schreibt.", "", "LÄNGE: 3 Wörter", "",
                "Der Rat tagt.", "", "SPRACHE: DEUTSCH"),
            ("Norderauer Hefte", "Haushalt 2009", ""),
            "Der Rat tagt.",
            id="a season for a day",
        ),
        pytest.param(
            one(f"{CENTRED}India Sample", "", "Council keeps the bus", "", "LENGTH: 3 words", "", "It met.", "",
                "LOAD-DATE: May 1, 2003"),
            ("India Sample", "Council keeps the bus", ""),
            "It met.",
            id="no date at all",
        ),
        pytest.param(
            one("Abendruf", "4. Juni 2025", "Der Bus bleibt", "LÄNGE: 3 Wörter", "Der Rat tagt.", "Er kam.",
                "SPRACHE: DEUTSCH"),
            ("Abendruf", "Der Bus bleibt", "4. Juni 2025"),
            "Der Rat tagt.\n\nEr kam.",
            id="no empty line",
        ),
        pytest.param(
            one("Abendruf", "", "4. Juni 2025", "", "Der Bus bleibt", "", "LÄNGE: 3 Wörter", "", "Der Rat tagt.",
                "Er kam.", "(c) 2025 Abendruf", "", "SPRACHE: DEUTSCH"),
            ("Abendruf", "Der Bus bleibt", "4. Juni 2025"),
            "Der Rat tagt. Er kam.",
            id="rights right below the text",
        ),
    ],
)  # fmt: skip
def test_layouts_of_other_years_and_houses_are_read(text, head, body):
    found, _ = made.read(text, "old.TXT", reader=TEXT)
    assert heads(found) == [head]
    assert found[0].text == body


def test_an_article_cut_out_of_a_file_is_known_by_its_labels():
    found, faults = made.read(FIELDS.replace("1 of 1 DOCUMENTS", ""), "one.txt", reader=TEXT)
    assert heads(found) == [("De Norderauer", "De nachtbus blijft; Raad beslist", "24. September 2002")]
    assert faults == []


def test_several_searches_in_one_file_are_counted_each_by_itself():
    twice = OLD + "\n" + OLD.replace("Abendruf", "Eilpunkt24").replace("Norderauer Zeitung", "Nordblatt")
    found, faults = made.read(twice, "old.TXT", reader=TEXT)
    assert len(found) == 4
    assert faults == []


def test_an_article_that_was_not_delivered_costs_no_other_one():
    error = "We are sorry but there is an error in this document and it is not possible to display it."
    found, faults = made.read(f"{OLD}\n\n{error}\n", "old.TXT", reader=TEXT)
    assert len(found) == 2
    assert faults == [("article 3", "the archive could not deliver this article (it says so itself)")]


def test_one_article_of_several_says_so():
    alone = Source(Path("old.TXT"), "old", BODY.replace("1 of 1 DOC", "3 of 10 DOC").encode())
    assert [item.note for item in TEXT(alone, made.CONTEXT) if item.note] == [
        "the file holds article 3 of 10; the others are not in it"
    ]


NOTES = one(
    f"{CENTRED}Abendruf",
    "",
    f"{CENTRED}4. Juni 2025",
    "",
    "Rat tagt",
    "",
    "RUBRIK: Politik",
    "",
    "LÄNGE: 20 Wörter",
    "",
    "Der Rat hat getagt.",
    "",
    "LAST",
    "",
    "UPDATE: 5. Juni 2025",
    "",
    "SPRACHE: GERMAN",
)


@pytest.mark.parametrize(
    ("last", "notes"),
    [
        pytest.param("GRAFIK: Der Bus am Abend", ["captions below the texts of 1"], id="captions"),
        pytest.param(
            "GRAFIK: Der Bus\n\nKORREKTUR:\n\nDie Zahl war falsch.",
            ["captions below the texts of 1", "remarks below the texts of 1"],
            id="a paragraph",
        ),
        pytest.param("KORREKTUR: Die Zahl war falsch.", [], id="text, above the labels"),
        pytest.param(
            "LANGUAGE: so heißt das Heft.\n\nFAZIT: Der Bus bleibt.", ["remarks below the texts of 1"], id="unknown"
        ),
        pytest.param("UPDATE: 5. Juni 2025\n\nTAPE: 0111", [], id="a value"),
    ],
)
def test_what_is_left_out_below_a_text_is_told(last, notes):
    items = list(TEXT(Source(Path("old.TXT"), "old", NOTES.replace("LAST", last).encode()), made.CONTEXT))
    left_out = [item for item in items if item.note]
    assert [item.note.split(" articles")[0] for item in left_out] == notes


@pytest.mark.parametrize("issue", ["Nr. 5 Mai 2012", "Heft 3, April 2014", "No. 7 Oktober 2018"])
def test_the_number_of_an_issue_is_no_day(issue):
    found, faults = made.read(NOTES.replace("LAST", "").replace("4. Juni 2025", issue), "old.TXT", reader=TEXT)
    assert (heads(found), faults) == ([("Abendruf", "Rat tagt", "")], [])


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param("Dokument 1 von 3\n\nAutor: Petra Muster\n\nThema: Nachtbus", id="author and subject"),
        pytest.param("1 of 3 documents\n\nSprache: Deutsch", id="language"),
    ],
)
def test_a_text_that_only_counts_documents_is_one_text(inner):
    found, faults = made.read(f"Rat tagt\n\nDer Rat hat getagt.\n\n{inner}\n", "a.txt", reader=TEXT)
    assert ([record.id for record in found], faults) == (["a"], [])
