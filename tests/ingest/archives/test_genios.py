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


def printed(number, *, section="Ressort: KOM/ ALL KOM\n"):
    """An article as WISO's own RTF prints it: source and section above, hard line ends, fields in a table below."""
    return (
        f' "Abendruf" vom 30.09.2008                             Seite: 40\n{section}\n'
        f"DER BUS DES TAGES {number}\n\nPetra Muster\n"
        "   Der Rat kann nicht planen. Da\nkann man nichts machen. Das Urteil vom 12.03.2008\nmuss man abwarten.\n"
        "   Das wei\xdf man nur allzu gut.\n\n\n"
        f'Quelle:\t"Abendruf" vom 30.09.2008                             Seite: 40\nRessort: KOM\t\n'
        "Ressort:\tALL KOM\t\nMutation:\tNorderau, Morgen\t\n"
        f"Dokumentnummer:\t0830840650780 9520080930040615005{number}\t\n\n"
        "Dauerhafte Adresse des Dokuments: "
        f"http://www.wiso-net.de/webcgi?START=A60&DOKV_NO=0830840650780+9520080930040615005{number}&PP=1\n\n"
        "Alle Rechte vorbehalten: provided by a service\n\n"
    )


def as_mac_rtf(text):
    """The same as the word processor of a Mac writes it: each line ends with a sign of its own."""
    return made.rtf([text.replace("\n", "\u2028")])


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(as_mac_rtf(printed(1) + printed(2)), id="line ends as signs"),
        pytest.param(made.rtf((printed(1) + printed(2)).split("\n")), id="lines as paragraphs"),
    ],
)
def test_articles_as_the_archive_prints_them_are_read(raw):
    found, faults = made.read(raw, "wiso.rtf")
    assert [(record.outlet, record.title, record.published, record.id) for record in found] == [
        ("Abendruf", "DER BUS DES TAGES 1", "30.09.2008", "genios:0830840650780_95200809300406150051"),
        ("Abendruf", "DER BUS DES TAGES 2", "30.09.2008", "genios:0830840650780_95200809300406150052"),
    ]
    assert found[0].text == (
        "Petra Muster\n\nDer Rat kann nicht planen. Da kann man nichts machen. Das Urteil vom 12.03.2008 muss man "
        "abwarten.\n\nDas weiß man nur allzu gut."
    )
    assert faults == []


def test_an_empty_line_above_the_fields_hides_no_text():
    fields = "Titel: Der Bus {n}\nQuelle: Abendruf vom 0{n}.06.2025\nDokumentnummer: A{n}"
    article = f"Dokument {{n}} von 2\n\n{fields}\n\nText {{n}}.\n\n"
    found, faults = read(article.format(n=1) + article.format(n=2))
    assert told(found) == [("Abendruf", "Der Bus 1", "01.06.2025"), ("Abendruf", "Der Bus 2", "02.06.2025")]
    assert [record.text for record in found] == ["Text 1.", "Text 2."]
    assert faults == []


@pytest.mark.parametrize(
    "first",
    [
        "In der Sitzung vom 04.06.2025 hat der Rat getagt.",
        "Die Stadt berief sich auf das Urteil vom 04.06.2025.",
        "Norderauer Zeitung liest man hier seit dem 04.06.2025 nicht mehr.",
    ],
)
def test_a_sentence_with_the_day_of_the_article_is_no_source(first):
    fields = "Quelle: Norderauer Zeitung vom 04.06.2025, S. 3\nDokumentnummer: N1\n"
    found, _ = read(f"Rat tagt\n\n{first}\n\nDer Bus bleibt.\n\nMehr nicht.\n\n{fields}")
    assert [(record.title, record.text) for record in found] == [
        ("Rat tagt", f"{first}\n\nDer Bus bleibt.\n\nMehr nicht.")
    ]


@pytest.mark.parametrize(
    "named",
    ["Die Datenbank GBI-Genios nimmt neue Titel auf.", "Mehr dazu unter www.genios.de/document/A1 im Netz."],
)
def test_a_text_about_the_archive_is_no_export(named):
    (article,), _ = read(f"Rat tagt\n\n{named}\n\nQuelle: dpa\n")
    assert (article.id, article.outlet) == ("wiso", "")


@pytest.mark.parametrize("own", ["© 2025 GBI-Genios Wirtschaftsdatenbank", "https://www.wiso-net.de/document/NZ__1"])
def test_the_archives_own_line_says_that_it_is_an_export(own):
    (article,), _ = read(f"Rat tagt\n\nDer Rat hat getagt.\n\nQuelle: Abendruf vom 04.06.2025, S. 3\n\n{own}\n")
    assert (article.outlet, article.title) == ("Abendruf", "Rat tagt")


def test_articles_that_are_counted_are_read():
    article = (
        "Dokument {n} von 2\n\nAbendruf vom 0{n}.06.2025, S. 3\n\nDer Bus {n}\n\nText {n}.\n\n"
        "Quelle: Abendruf vom 0{n}.06.2025, S. 3\nRessort: Politik\nAutor: Petra Muster\nDokumentnummer: A{n}\n\n"
    )
    found, faults = read(article.format(n=1) + article.format(n=2))
    assert told(found) == [("Abendruf", "Der Bus 1", "01.06.2025"), ("Abendruf", "Der Bus 2", "02.06.2025")]
    assert faults == []


def test_a_day_in_the_first_lines_of_a_text_cuts_nothing_off():
    fields = "Quelle: Abendruf vom 04.06.2025\nDokumentnummer: A1\n"
    text = f"Der Bus bleibt\n\nDer Rat tagt.\nSo das Urteil vom 12.03.2008 dazu.\n\nDanach.\n\n{fields}"
    found, _ = read(text)
    assert [record.text for record in found] == ["Der Rat tagt. So das Urteil vom 12.03.2008 dazu.\n\nDanach."]
