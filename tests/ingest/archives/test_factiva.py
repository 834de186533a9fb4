"""Exports of Factiva: RTF with and without codes, and saved pages; samples after public readers of such files."""

import pytest

from framing.errors import IngestError
from framing.ingest import archives, pages

from . import made

DISPLAY = """Factiva RTF Display Format
Rat streicht den Nachtbus ........ 2
Council keeps the bus ........ 3

Politik
Rat streicht den Nachtbus
Von Petra Muster
112 Wörter
4 Juni 2025
18:13
Norderauer Zeitung
NORZEI
3
Deutsch
(c) 2025 Norderauer Verlag
Der Rat hat getagt.
Ein zweiter Absatz mit 20 Wörtern.
Dokument NORZEI0020250604el6400012

Page 2 of 3 © 2025 Factiva, Inc. All rights reserved.
Council keeps the bus
By Peter Sample
1,112 words
5 June 2025
The Eilpunkt
EILP
English
Copyright 2025 Eilpunkt Ltd. All Rights Reserved.

The council met.

Document EILP000020250605el6500034

Search Summary
Text
Nachtbus
Results Found
245""".splitlines()
CODED = """SE\tPolitik\t
HD\tRat streicht den Nachtbus\t
BY\tPetra Muster\t
WC\t112 Wörter\t
PD\t4 Juni 2025\t
ET\t18:13\t
SN\tNorderauer Zeitung\t
SC\tNORZEI\t
PG\t3\t
LA\tDeutsch\t
CY\t(c) 2025 Verlag\t
LP\t
Der Rat hat getagt.\t
TD\t
Ein zweiter Absatz mit 20 Wörtern.\t
NS\tgcat : Politik\t
AN\tDokument NORZEI0020250604el6400012\t

HD  Council keeps the bus
WC  1,112 words
PD  5 June 2025
SN  The Eilpunkt
LP
The council met.
AN  Document EILP000020250605el6500034""".splitlines()
EXPECTED = [
    (
        "factiva:NORZEI0020250604el6400012",
        "Norderauer Zeitung",
        "Rat streicht den Nachtbus",
        "4 Juni 2025 18:13",
        "Der Rat hat getagt.\n\nEin zweiter Absatz mit 20 Wörtern.",
    ),
    ("factiva:EILP000020250605el6500034", "The Eilpunkt", "Council keeps the bus", "5 June 2025", "The council met."),
]


def page(*articles: str) -> str:
    return f"<html><head><title>Factiva</title></head><body>{'<br/>'.join(articles)}</body></html>"


IN_ORDER = """<div id="article-NORZEI" class="article"><div class="article deArticle"><p><div>Politik</div>
<div id="hd"><span class='deHeadline'> Rat streicht den
Nachtbus</span></div><div class="author">Von Petra Muster</div><div>112 W&ouml;rter</div><div>4 Juni 2025</div>
<div>18:13</div><div>Norderauer Zeitung</div><div>NORZEI</div><div>3</div><div>Deutsch</div>
<div>(c) 2025 Verlag</div></p>
<p class="articleParagraph dearticleParagraph">Der <b>Rat</b> hat
getagt.</p><p class="articleParagraph dearticleParagraph">Ein zweiter Absatz mit 20 Wörtern.</p>
<p>Dokument NORZEI0020250604el6400012</p></div></div>"""
IN_A_TABLE = """<div class="article enArticle"><table>
<tr><td><b>HD</b>&nbsp;</td><td><div>Council keeps the bus</div></td></tr>
<tr><td><b>WC</b></td><td>1,112 words</td></tr>
<tr><td><b>PD</b></td><td>5 June 2025</td></tr><tr><td><b>SN</b></td><td>The Eilpunkt</td></tr><tr><td><b>LP</b></td>
<td><p class="articleParagraph enarticleParagraph">The council met.</p></td></tr>
<tr><td><b>AN</b></td><td>Document EILP000020250605el6500034</td></tr></table></div>"""
PAGE = archives.page_or(pages.html_items)


def told(found):
    return [(record.id, record.outlet, record.title, record.published, record.text) for record in found]


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda: made.read(made.rtf(DISPLAY)), id="rtf, fields in their order"),
        pytest.param(lambda: made.read(made.rtf(CODED)), id="rtf, fields with codes"),
        pytest.param(lambda: made.read(page(IN_ORDER, IN_A_TABLE), "factiva.html", reader=PAGE), id="page"),
    ],
)
def test_every_article_of_an_export_is_a_text_with_its_number_as_id(read):
    found, faults = read()
    assert told(found) == EXPECTED
    assert faults == []


UNPARTED = [line for line in CODED if "NORZEI0020" not in line]
UNPARTED_IN_ORDER = [line for line in DISPLAY if "NORZEI0020" not in line]
WITHOUT_TEXT = [line for line in CODED if not line.startswith("The council")]


@pytest.mark.parametrize(
    ("lines", "count", "reason"),
    [
        pytest.param([*CODED, *CODED], 2, "delivered twice", id="twice"),
        pytest.param(CODED[:-1], 1, "may be cut off", id="cut off"),
        pytest.param(UNPARTED, 0, "several articles", id="run together"),
        pytest.param(UNPARTED_IN_ORDER, 0, "several articles", id="run together in order"),
        pytest.param([*DISPLAY[:7], *DISPLAY[8:]], 1, "no length in words", id="no length"),
        pytest.param(WITHOUT_TEXT, 1, "LP and TD are empty", id="no text"),
    ],
)
def test_what_is_not_loaded_is_told_and_the_rest_is_loaded(lines, count, reason):
    found, faults = made.read(made.rtf(lines))
    assert len(found) == count
    assert any(reason in fault for _, fault in faults)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (["Bus bleibt"], "Bus bleibt"),
        (["Bus bleibt", "Petra Muster"], "Bus bleibt"),
        (["Lokales", "Rat lässt den Nachtbus doch fahren"], "Rat lässt den Nachtbus doch fahren"),
        (["Lokales", "Rat lässt den Bus fahren", "Von Petra Muster und Peter Probe"], "Rat lässt den Bus fahren"),
    ],
)
def test_the_headline_is_told_from_section_and_author(above, title):
    lines = [
        *above,
        "12 Wörter",
        "4 Juni 2025",
        "Abendruf",
        "ABR",
        "Deutsch",
        "Kein Bus.",
        "Dokument ABR0000020250604el6400012",
    ]
    (article,), _ = made.read(made.rtf(lines))
    assert (article.title, article.text) == (title, "Kein Bus.")


@pytest.mark.parametrize("length", ["1 234 mots", "1\xa0234 mots", "1\u202f234 mots", "12 palabras"])
@pytest.mark.parametrize("language", ["Espagnol", "Inglés", "Alemán"])
def test_french_and_spanish_interfaces_are_read(length, language):
    head = ["Rat tagt", length, "4 juin 2025", "Abendruf", "ABR", language, "Der Rat hat getagt."]
    (article,), faults = made.read("\n".join([*head, "Document ABR0000020250604el6400012"]), "f.rtf")
    assert (article.title, article.outlet, article.published) == ("Rat tagt", "Abendruf", "2025-06-04")
    assert (article.text, faults) == ("Der Rat hat getagt.", [])


def test_a_comment_in_a_page_takes_no_text_with_it():
    markup = page(IN_ORDER.replace("Ein zweiter", "Ein <!-- x -->zwei<?y z?>ter"))
    found, faults = made.read(markup, "f.html", reader=PAGE)
    assert ([record.text for record in found], faults) == ([EXPECTED[0][-1]], [])


def test_a_bold_headline_is_the_headline_whatever_stands_around_it():
    lines = ["Rat tagt", "Nachtbus fährt weiter", "Schluss", "12 Wörter", "4 Juni 2025", "Abendruf", "Kein Bus."]
    raw = made.rtf([*lines, "Dokument ABR0000020250604el6400012"])
    (article,), _ = made.read(raw.replace(b"Nachtbus f\\'e4hrt weiter", b"{\\b Nachtbus f\\'e4hrt weiter}"))
    assert article.title == "Nachtbus fährt weiter"


def test_an_article_without_head_on_a_page_is_told():
    found, faults = made.read(page(IN_ORDER, '<div class="article enArticle"><p>x</p></div>'), "f.html", reader=PAGE)
    assert (len(found), len(faults)) == (1, 1)


def test_a_page_of_a_newspaper_is_none_of_factivas():
    text = "Der Rat von Norderau hat am Montag getagt und den Nachtbus erhalten. " * 5
    found, _ = made.read(
        f'<html><body><article class="article deutsch"><p>{text}</p></article></body></html>', "p.html", reader=PAGE
    )
    assert len(found) == 1
    assert not found[0].id.startswith("factiva")


DEEP = '<div class="article enArticle">' * 20_000
LONG = page(IN_ORDER.replace("20 Wörtern", "x" * 11_000_000))
MANY = page(IN_ORDER, "<b>x</b>" * 400_000)


@pytest.mark.parametrize(
    ("markup", "message"), [(DEEP, "Excessive depth"), (LONG, "taken apart"), (MANY, "archive_tags")]
)
def test_a_page_that_cannot_be_read_to_its_end_is_not_loaded_in_part(markup, message):
    with pytest.raises(IngestError, match=message):
        made.read(markup, "f.html", reader=PAGE)


def test_an_article_whose_tag_never_ends_is_told():
    markup = page('<div class="article enArticle"' + " " * 100_000)
    found, ((part, _),) = made.read(markup, "f.html", reader=PAGE)
    assert (found, part) == ([], "article 1")


def test_addresses_in_brackets_and_the_rights_at_the_end_are_no_text():
    page = (
        '<html><body><div id="article-A" class="article"><div class="article deArticle"><p>\n</p><div>Norderau</div>'
        '<div id="hd"><span class="deHeadline counted">Der Nachtbus bleibt</span></div>'
        '<div class="author">Petra Muster </div><div>464 Wörter</div><div>1 April 2017</div><div>Abendruf Online</div>'
        "<div>ABRU</div><div>Deutsch</div><div>Copyright 2017. Abendruf GmbH. </div><p></p>"
        '<p class="articleParagraph dearticleParagraph">Der Rat \ntagt[http://abendruf.example/1.html]. Der\n '
        '<b>Bus</b> bleibt bei <span class="companylink">Muster</span> stehen [sagt er].</p>'
        '<p class="articleParagraph dearticleParagraph">(c) 2017 Abendruf.</p>'
        "<p>Zum Vergrößern klicken.</p><p>Abendruf GmbH</p><p>Dokument ABRU000020170401ed4100008</p></div></div>"
    )
    found, faults = made.read(page, "saved.html", reader=PAGE)
    assert [(record.outlet, record.title, record.published, record.text) for record in found] == [
        (
            "Abendruf Online",
            "Der Nachtbus bleibt",
            "1 April 2017",
            "Der Rat tagt. Der Bus bleibt bei Muster stehen [sagt er].",
        )
    ]
    assert faults == []


def test_an_export_in_another_language_has_its_day_and_hour():
    lines = [line.replace("4 Juni 2025", "4 août 2025").replace("112 Wörter", "112 mots") for line in CODED]
    found, _ = made.read(made.rtf(lines), "factiva.rtf")
    assert found[0].published == "2025-08-04 18:13"
