import pytest

from framing.ingest import furniture
from framing.ingest.subject_change import begins_new_entry
from framing.language.resources import load
from framing.model import FurnitureKind

GERMAN = load("de")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Der Hafen von Norddeich am Morgen. (Quelle: Mara Lind/Bildstelle)", FurnitureKind.CAPTION),
        ("Foto: dpa", FurnitureKind.CAPTION),
        ("Feuerwehrleute am Deich.Vergrößern des Bildes", FurnitureKind.CAPTION),
        ("Aktualisiert am 04.03.2031 – 04:40 UhrLesedauer: 28 Min.", FurnitureKind.UPDATED),
        ("Stand: 4. März 2031, 14:05 Uhr", FurnitureKind.UPDATED),
        ("KEYSTONE/Mara Lind", FurnitureKind.CAPTION),
        ("APA/Mara Lind", FurnitureKind.CAPTION),
        ("IMAGO / Lind", FurnitureKind.CAPTION),
        ("5 min", FurnitureKind.UPDATED),
        ("Publiziert heute um 18:13 Uhr", FurnitureKind.UPDATED),
        ("Aktualisiert vor 3 Stunden", FurnitureKind.UPDATED),
        ("(APA, red, 5.3.2031)", FurnitureKind.CREDIT),
        ("(Red., 5. März 2031)", FurnitureKind.CREDIT),
        ("red, norder.ORF/Agenturen", FurnitureKind.CREDIT),
        ("NRF (dst)", FurnitureKind.CREDIT),
        ("Dieser Text erschien zuerst im Hafenblatt.", FurnitureKind.CREDIT),
        ("Sendung: Antenne Norderau, 24.04.2031, 15:10 Uhr", FurnitureKind.STANDING_TEXT),
        ("Dieses Thema im Programm: NRF | Nachrichten | 28. April 2031 | 10:00 Uhr", FurnitureKind.STANDING_TEXT),
        ("Über dieses Thema berichtete die NRF Schau am 5. März 2031 um 20:00 Uhr.", FurnitureKind.STANDING_TEXT),
        ("Echo am Hafen, 05.03.2031, 18:00 Uhr; nrf/hoa", FurnitureKind.STANDING_TEXT),
        ("Mehr dazu in norder.NRF.at", FurnitureKind.READ_MORE),
        ("Mehr Artikel aus dieser Rubrik finden Sie hier: Hafen", FurnitureKind.READ_MORE),
        ("Mehr Nachrichten auf Plattdeutsch", None),
        ("Scholl (SPD)", None),  # a name and a party
        ("Sendung verpasst", None),
        ("Über dieses Thema berichtete zuerst das Hafenblatt.", None),
        ("Mehr dazu in Norderau", None),
        ("Reuters meldet: Der Deich hält", None),
        ("APA/OTS-Aussendungen gibt es in Wien jeden Tag", None),
        ("Das Foto zeigt den Deich, sagte die Ministerin.", None),  # tells of a picture, is no caption
        ("Der Fonds zahlt am meisten (Quelle: WHO).", None),  # the sentence names its source
        ("Stand der Dinge: Der Deich hält.", None),  # "Stand" without a date
    ],
)
def test_whole_lines(line, kind):
    assert furniture.line_kind(line, GERMAN) == kind


@pytest.mark.parametrize(
    ("paragraph", "credit"),
    [
        ("Der Deich hält. (dpa)", "(dpa)"),
        ("Der Deich hält. (nap)", "(nap)"),  # a code that no list has
        ("Der Deich hält. (AFP/rtr)", "(AFP/rtr)"),
        ("„Der Deich hält“, sagte sie. Reuters", "Reuters"),  # without brackets only a known name
        ("(dpa)", "(dpa)"),
        ("Der Deich hält. (APA, red, 5.3.2031)", "(APA, red, 5.3.2031)"),
        ("Der Deich hält. (SDA/bal)", "(SDA/bal)"),
        ("Das fordert der Verband (BUND, Nabu).", None),
        ("Die Hilfe kommt vom Robert-Koch-Institut (RKI)", None),  # an abbreviation, no agency
        ("Das fordert die Ministerin (SPD).", None),
        ("Er schrieb „Seemansgarn“. (sic)", None),
        ("Das meldete die dpa.", None),  # the agency is part of the sentence
        ("", None),
    ],
)
def test_credits(paragraph, credit):
    found = furniture.credit_at_end(paragraph, 0, len(paragraph), GERMAN)
    assert (paragraph[found.start : found.end] if found else None) == credit


@pytest.mark.parametrize(
    ("paragraph", "sentence"),
    [
        ("Der Pegel steigt. Lesen Sie hier mehr zur Lage am Fluss.", "Lesen Sie hier mehr zur Lage am Fluss."),
        ("Der Pegel steigt. Mehr dazu lesen Sie hier. Es regnet.", "Mehr dazu lesen Sie hier."),
        ("Hier können Sie die Bilder vom Deich sehen.", "Hier können Sie die Bilder vom Deich sehen."),
        ("Der Pegel steigt. Die weiteren Entwicklungen im Newsblog", "Die weiteren Entwicklungen im Newsblog"),
        ("Alles zur Lage am Deich erfahren Sie in unserem Liveblog.",) * 2,
        # square brackets go as a whole, in mid-sentence and with several sentences, closed or not
        ("Er [alles dazu lesen Sie in unserem Newsblog] steigt.", "[alles dazu lesen Sie in unserem Newsblog]"),
        ("Er steigt. [Alles zu Emden im Newsblog. Zum Fluss hier.", "[Alles zu Emden im Newsblog. Zum Fluss hier."),
        ("[Mehr zum Thema: Warum der Deich bei Emden brach]",) * 2,
        ("„Wir haben [die Leute in den drei Orten am Fluss] gewarnt“, sagte sie.", None),  # the editor's own words
        ("Die Stadt meldete den Bruch zuerst in ihrem Liveticker.", None),  # somebody else's
        ("„Lesen Sie hier mal nach“, rief der Bürgermeister.", None),  # spoken, no link
        ("Hier können sich Anwohner melden.", None),  # no address to the reader
    ],
)
def test_read_more_is_only_the_sentence(paragraph, sentence):
    found = furniture.inside(paragraph, 0, len(paragraph), GERMAN)
    assert [paragraph[piece.start : piece.end] for piece in found] == ([sentence] if sentence else [])


@pytest.mark.parametrize(
    ("paragraph", "closes"),
    [
        ("Wenn Ihnen unsere Artikel gefallen, erzählen Sie davon.", True),
        ("Abonnieren Sie unseren Newsletter.", True),
        ("Der Zugang zu unserer Website ist eingeschränkt.", True),
        ("Die Stadt hat ihre Website erneuert.", False),  # somebody else's website
    ],
)
def test_outlet_speaks_about_itself(paragraph, closes):
    assert furniture.closes_page(paragraph, GERMAN) == closes


@pytest.mark.parametrize(
    "promise",
    [
        "[Wenn Sie Nachrichten auf dem Handy lesen möchten, empfehlen wir unsere neue App, die es hier gibt.]",
        "[Der Newsletter „Am Deich“ erscheint jeden Freitag. Hier kostenlos anmelden: deich.example]",
    ],
)
def test_the_outlets_offers_in_brackets_are_furniture(promise):
    paragraph = f"Der Pegel steigt. {promise}"
    (piece,) = furniture.inside(paragraph, 0, len(paragraph), GERMAN)
    assert paragraph[piece.start : piece.end] == promise


def test_a_list_word_with_a_sharp_s_is_found_in_the_text():
    assert begins_new_entry("Der Hafen brennt.", "Mittags hat der Landtag getagt.", GERMAN)
    assert not begins_new_entry("Der Hafen brennt.", "Außerdem hat der Landtag getagt.", GERMAN)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Artikel anhören",
        "Hören Sie den Artikel (4 Min.)",
        "Das könnte Sie auch interessieren:",
        "Haben Sie Fehler im Artikel gefunden? Schreiben Sie uns.",
        "Diskutieren Sie mit: 34 Kommentare",
        "Jetzt E-Paper testen",
        "Ein Klick für den Datenschutz",
        "Damit können personenbezogene Daten an Drittplattformen übermittelt werden.",
    ],
)
def test_what_stands_on_buttons_is_a_notice(paragraph):
    assert furniture.is_notice(paragraph, GERMAN)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Merken will sich das am Hafen jeder.",
        "Jetzt testen die Fachleute den Boden unter dem Deich.",
        "Ähnliche Artikel verkauft der Händler am Hafen seit Jahren.",
        "Diskutieren wollen die Fischer darüber nicht.",
        "",
    ],
)
def test_a_sentence_that_begins_like_a_button_is_told(paragraph):
    assert not furniture.is_notice(paragraph, GERMAN)


def test_only_a_call_to_subscribe_closes_a_page():
    assert furniture.closes_page("Der Deich hält. Abonnieren Sie unseren Newsletter!", GERMAN)
    assert not furniture.closes_page("Zwei Drittel der Leute haben abonniert, was der Podcast bietet.", GERMAN)
