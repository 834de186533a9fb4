"""Text exports of WISO and GENIOS: fields below each text or above it; samples after public readers of such files."""

import pytest

from framing.ingest import archives, documents

from . import made

BELOW = """\ufeffDokumente

Norderauer Zeitung vom 04.06.2025, S. 3

Rat streicht den Nachtbus
Linie 7 fährt nicht mehr

Der Rat hat am Montag getagt. Quelle: dpa.

Ein zweiter Absatz vom 3. Juni 2025.

Quelle:            Norderauer Zeitung vom 04.06.2025, S. 3
Ressort:           Politik
Ausgabe:           Hauptausgabe
Dokumentnummer:    NZ-20250604-0001

Dauerhafte Adresse des Dokuments: https://www.wiso-net.de/document/NZ__NZ-20250604-0001

Alle Rechte vorbehalten: (c) Norderauer Verlag

© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH

Seite 2 von 4

Abendruf, 5. Juni 2025, Nr. 127, S. 1

Der Bus bleibt

Der Bus bleibt, sagt der Rat.

Quelle:            Abendruf, 5. Juni 2025, Nr. 127, S. 1
Dokumentnummer:    AR-1

© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
"""
ABOVE = """Quelle:    Norderauer Zeitung
Datum:     04.06.2025
Ressort:   Politik
Titel:     Rat streicht den Nachtbus
Autor:     Petra Muster
Dokumentnummer: NZ-1

Der Rat hat am Montag getagt.

Ein zweiter Absatz.

Quelle:    Abendruf
Datum:     5. Juni 2025
Titel:     Der Bus bleibt
Dokumentnummer: AR-1
Text:      Der Bus bleibt, sagt der Rat.
"""
END = "© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n"
READER = archives.text_or(documents.text_items)


def read(text):
    return made.read(text, "wiso.txt", reader=READER)


def told(found):
    return [(record.outlet, record.title, record.published) for record in found]


def test_articles_with_their_fields_below_are_read():
    found, faults = read(BELOW)
    assert told(found) == [
        ("Norderauer Zeitung", "Rat streicht den Nachtbus", "04.06.2025"),
        ("Abendruf", "Der Bus bleibt", "5. Juni 2025"),
    ]
    assert found[0].text == (
        "Linie 7 fährt nicht mehr\n\nDer Rat hat am Montag getagt. Quelle: dpa.\n\nEin zweiter Absatz vom 3. Juni 2025."
    )
    assert (found[0].id, found[0].url) == (
        "genios:NZ__NZ-20250604-0001",
        "https://www.wiso-net.de/document/NZ__NZ-20250604-0001",
    )
    assert found[1].text == "Der Bus bleibt, sagt der Rat."
    assert faults == []


def test_the_archives_name_may_be_missing_below():
    found, _ = read(BELOW.replace(END, ""))
    assert [record.title for record in found] == ["Rat streicht den Nachtbus", "Der Bus bleibt"]


def test_articles_with_their_fields_above_are_read():
    found, faults = read(ABOVE)
    assert told(found) == [
        ("Norderauer Zeitung", "Rat streicht den Nachtbus", "04.06.2025"),
        ("Abendruf", "Der Bus bleibt", "5. Juni 2025"),
    ]
    assert found[0].text == "Der Rat hat am Montag getagt.\n\nEin zweiter Absatz."
    assert found[1].text == "Der Bus bleibt, sagt der Rat."
    assert faults == []


@pytest.mark.parametrize(
    ("text", "count", "reason"),
    [
        pytest.param(BELOW + BELOW, 2, "delivered twice", id="twice"),
        pytest.param(
            BELOW.replace("Dokumente\n", "Dokumente (3)\n", 1), 2, "holds 3 articles, found were 2", id="count"
        ),
        pytest.param(BELOW + "Ein Rest ohne Felder. " * 30, 2, "no line 'Quelle:'", id="rest without fields"),
        pytest.param(BELOW.replace(END, "", 1), 0, "several articles", id="run together"),
    ],
)
def test_what_is_not_loaded_is_told_and_the_rest_is_loaded(text, count, reason):
    found, faults = read(text)
    assert len(found) == count
    assert any(reason in fault for _, fault in faults)


@pytest.mark.parametrize(
    "text",
    [
        "Der Bus bleibt\n\nDer Rat hat getagt.\n\nQuelle: dpa\n",
        "Der Bus bleibt\n\nQuelle: Abendruf vom 04.06.2025\n",
        "---\noutlet: Abendruf\n---\nDer Bus bleibt.\n",
    ],
)
def test_a_text_with_a_source_line_is_no_export(text):
    (article,), _ = read(text)
    assert article.id == "wiso"
