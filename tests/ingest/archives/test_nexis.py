"""Deliveries of Nexis Uni, as DOCX and RTF.

No real delivery could be had: the samples follow what public readers of such files expect and test, with texts and
outlets of our own. What another layout would look like is not known, and is told instead of guessed.
"""

from pathlib import Path

import pytest

from framing.ingest import archives
from framing.ingest.sources import Source

from . import made

COVER = """User Name: leserin@uni.example
Date and Time: Wednesday, June 4, 2025 6:13:00 PM CEST
Job Number: 25400001

Documents (3)

1. Rat von Norderau streicht den Nachtbus
Client/Matter: -None-
Search Terms: Nachtbus and Norderau
Search Type: NOT_TERMS_AND_CONNECTORS
Narrowed by:
Content Type
Narrowed by
News
-None-
2. Council keeps the night bus
Client/Matter: -None-
Search Terms: Nachtbus
Content Type
News
-None-
3. 4. Juni 2025: Der Tag im Überblick
Client/Matter: -None-
Search Terms: Nachtbus
News
-None-

""".splitlines()
GERMAN = """Rat von Norderau streicht den Nachtbus
Norderauer Zeitung
Mittwoch 4. Juni 2025
Hauptausgabe

Copyright 2025 Norderauer Verlag GmbH Alle Rechte vorbehalten
Section: POLITIK; S. 3
Length:\xa0112 words
Byline:\xa0Petra Muster
Highlight: Ab Herbst fährt nachts kein Bus mehr.
Body

Der Rat hat am Montag entschieden.
Update: Die Linie 7 bleibt.
Der Bürgermeister schwieg.

Link zum PDF-Dokument
Graphic

Ein leerer Bus.
Classification

Language: GERMAN; DEUTSCH
Publication-Type: Zeitung
Subject: BUSES (90%); CITY GOVERNMENT (75%)
Load-Date: June 4, 2025

End of Document
""".splitlines()
ENGLISH = """Council keeps the night bus
The Eilpunkt (Norderau)
June 5, 2025 Thursday 10:15 AM GMT
Late Edition - Final
Copyright 2025 Eilpunkt Ltd All Rights Reserved
Length: 20 words
Dateline: NORDERAU
Body
The council met on Monday.
It kept the bus.
Load-Date: June 5, 2025
End of Document""".splitlines()
DATED = """4. Juni 2025: Der Tag im Überblick
Abendruf
5. Juni 2025 Donnerstag
Copyright 2025 Abendruf AG
Length: 4 words
Body
Kein Bus.
Load-Date: June 5, 2025
End of Document""".splitlines()
DELIVERY = [*COVER, *GERMAN, *ENGLISH, *DATED, "", ""]


DATE = "June 5, 2025 Thursday 10:15 AM GMT"
OUTLET = "The Eilpunkt (Norderau)"
HEADLINE = "Council keeps the night bus"
ERROR = "We are sorry but there is an error in this document and it is not possible to display it."


def told(found):
    return [(record.outlet, record.title, record.published) for record in found]


@pytest.mark.parametrize("make", [made.docx, made.rtf])
def test_every_article_of_a_delivery_is_a_text_with_outlet_headline_and_date(make):
    found, faults = made.read(make(DELIVERY))
    assert told(found) == [
        ("Norderauer Zeitung", "Rat von Norderau streicht den Nachtbus", "Mittwoch 4. Juni 2025"),
        ("The Eilpunkt (Norderau)", "Council keeps the night bus", "June 5, 2025 Thursday 10:15 AM GMT"),
        ("Abendruf", "4. Juni 2025: Der Tag im Überblick", "5. Juni 2025 Donnerstag"),
    ]
    assert faults == []
    assert found[0].place == "delivery.docx, article 1"


def test_a_text_is_what_was_printed_without_captions_and_labels():
    (first, *_), _ = made.read(made.docx(DELIVERY))
    assert first.text == (  # "Update: …" stands inside the text and ends nothing
        "Ab Herbst fährt nachts kein Bus mehr.\n\nDer Rat hat am Montag entschieden.\n\n"
        "Update: Die Linie 7 bleibt.\n\nDer Bürgermeister schwieg."
    )


def test_an_article_keeps_its_id_when_the_delivery_is_made_anew_in_another_order():
    forward, _ = made.read(made.docx([*GERMAN, *ENGLISH]))
    backward, _ = made.read(made.docx([*ENGLISH, *GERMAN]))
    assert {record.id for record in forward} == {record.id for record in backward}
    assert len({record.id for record in forward}) == 2


def test_the_headlines_address_is_kept():
    address = "https://advance.nexis.example/api/document?id=urn:contentItem:1"
    (first,), _ = made.read(made.docx(GERMAN, links={0: address}))
    assert first.url == address


def without(lines, *dropped):
    return [line for line in lines if line not in dropped]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(without(ENGLISH, OUTLET), [("", HEADLINE, DATE)], id="no publication"),
        pytest.param(without(ENGLISH, DATE), [(OUTLET, HEADLINE, "")], id="no date"),
        pytest.param(["No Headline In Original", *ENGLISH[1:]], [(OUTLET, "", DATE)], id="no headline"),
        pytest.param(
            [ENGLISH[0], "", "Lines 7 and 9 stay", *ENGLISH[1:]],
            [(OUTLET, f"{HEADLINE} Lines 7 and 9 stay", DATE)],
            id="headline of two lines",
        ),
        pytest.param(
            ["Copyright law of 2025 passed", *ENGLISH[1:]],
            [(OUTLET, "Copyright law of 2025 passed", DATE)],
            id="a headline that begins like rights",
        ),
        pytest.param(["Page 1 of 2", *ENGLISH], [(OUTLET, HEADLINE, DATE)], id="page line"),
        pytest.param([*COVER[:5], *ENGLISH], [(OUTLET, HEADLINE, DATE)], id="cover without a list"),
    ],
)
def test_what_is_missing_in_a_head_shifts_nothing_else(lines, expected):
    found, _ = made.read(made.docx(lines))
    assert told(found) == expected
    assert found[0].text == "The council met on Monday.\n\nIt kept the bus."


@pytest.mark.parametrize(
    ("lines", "parts", "reason"),
    [
        pytest.param([*ENGLISH, *ENGLISH], 1, "the same text as article 1, delivered twice", id="twice"),
        pytest.param(
            [*COVER, *GERMAN, *ENGLISH], 2, "the file says that it holds 3 articles, found were 2", id="count"
        ),
        pytest.param([*GERMAN, ERROR, "End of Document"], 1, "could not deliver", id="error of the archive"),
        pytest.param([*GERMAN, *without(ENGLISH, "Body")], 1, "nothing stands under 'Body'", id="no body"),
        pytest.param([*GERMAN, *ENGLISH[:8], *ENGLISH[-2:]], 1, "nothing stands under 'Body'", id="empty body"),
        pytest.param([*GERMAN, *ENGLISH[:-1], *DATED], 1, "several articles stand here", id="run together"),
    ],
)
def test_what_is_not_loaded_is_told_and_the_rest_is_loaded(lines, parts, reason):
    found, faults = made.read(made.docx(lines))
    assert len(found) == parts
    assert len(faults) == 1
    assert reason in faults[0][1]


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        pytest.param([*GERMAN, *ENGLISH[:-2]], "may be cut off; loaded as far as it goes", id="cut off"),
        pytest.param(DELIVERY, "captions below the texts of 1 articles were left out", id="captions"),
    ],
)
def test_what_is_loaded_in_part_is_told_and_no_article_is_called_lost(lines, note):
    source = Source(Path("delivery.docx"), "delivery", made.docx(lines))
    items = list(archives.document_items(source, made.CONTEXT))
    assert not [item.reason for item in items if item.reason]
    assert any(note in item.note for item in items)


def test_a_regional_edition_with_another_text_is_no_duplicate():
    other = [*ENGLISH[:8], "The council met on Tuesday.", *ENGLISH[-2:]]
    found, faults = made.read(made.docx([*ENGLISH, *other]))
    assert (len({record.id for record in found}), faults) == (2, [])


REGIONAL = """Strom aus der Tiefe
Norderauer Zeitung (Regionalausgaben)
Dienstag 7. Juli 2020
Unterauer Bote

Section: LOKALES; S. 6
Length: 75 words
Body

Tief unter Norderau ist es heiß.

Load-Date: July 6, 2020""".splitlines()


def test_an_article_in_a_file_of_its_own_needs_no_end_and_no_rights():
    ((first,), faults) = made.read(made.rtf(REGIONAL))
    assert told([first]) == [("Norderauer Zeitung (Regionalausgaben)", "Strom aus der Tiefe", "Dienstag 7. Juli 2020")]
    assert (first.text, faults) == ("Tief unter Norderau ist es heiß.", [])


def test_the_list_of_a_delivery_in_a_file_of_its_own_is_no_article():
    found, ((_, reason),) = made.read(made.docx(COVER))
    assert found == []
    assert "a list of articles" in reason


def test_an_edition_behind_the_date_is_no_part_of_it():
    (first,), _ = made.read(made.docx([*ENGLISH[:2], "May 2, 2002, Thursday,, FINAL EDITION", *ENGLISH[4:]]))
    assert first.published == "May 2, 2002, Thursday"
