"""Lines that are the article's, and those that the page prints around them."""

import pytest

from framing.ingest.pages.own_lines import is_byline, is_label, own_lines
from framing.language.resources import load

GERMAN = load("de")
TITLE = "Norderau erhöht den Deich am Hafen"
TOLD = [f"Am {day}. März berät der Rat der Stadt über den Neubau des Deiches." for day in range(3, 9)]


def own(*written):
    return list(own_lines("\n".join(written), [TITLE], GERMAN))


def test_speakers_of_an_interview_stay_however_often_they_speak():
    lines = [line for told in TOLD for line in ("Abendruf:", f"Frage: {told}", "Holm:", told)]
    assert own(*lines) == lines
    lines = [line for told in TOLD for line in ("Abendruf", f"Frage: {told}", "Ina Holm", told)]
    assert own(*lines) == lines


def test_a_notice_that_comes_again_and_again_goes():
    lines = [line for told in TOLD for line in (told, "Dieses Bild wird gerade geladen")]
    assert own(*lines) == TOLD


@pytest.mark.parametrize("above", [[], ["Hafenpolitik"], ["Hafenpolitik", "Der Hafen am Morgen"]])
def test_the_headline_goes_with_the_kicker_above_it(above):
    assert own(*above, TITLE, *TOLD) == TOLD


def test_a_subhead_like_the_headline_takes_no_sentences_with_it():
    lines = ["Zwei Meter höher.", "Das Land zahlt die Hälfte.", f"{TITLE} um zwei Meter", *TOLD]
    assert own(*lines) == lines
    assert own(TITLE, *lines) == lines


@pytest.mark.parametrize(
    "line",
    [
        "Von Mara Lind",
        "Von Mara Lind und Ole Kamp, Norderau",
        "VON MARA LIND",
        "Von unserer Korrespondentin Mara Lind",
        "Von Mara von der Lind (dpa)",
        "By Mara Lind",
    ],
)
def test_who_wrote_the_text_is_no_part_of_it(line):
    assert is_byline(line, GERMAN)
    assert own(line, *TOLD) == TOLD


@pytest.mark.parametrize(
    "line",
    [
        "Von Montag an",
        "Von Montag an fahren wieder Züge",
        "Von Norderau nach Westerau",
        "Von A bis Z",
        "Von Haus aus",
        "Von Norderau spricht heute niemand mehr.",
    ],
)
def test_a_subhead_that_begins_like_a_byline_stays(line):
    assert not is_byline(line, GERMAN)
    assert own(TOLD[0], line, *TOLD[1:]) == [TOLD[0], line, *TOLD[1:]]


@pytest.mark.parametrize(
    "line",
    [
        "Artikel anhören",
        "Merken",
        "Mehr zum Thema:",
        "Das könnte Sie auch interessieren",
        "Kommentare (34)",
        "→ Lesen Sie auch",
        "Bild vergrössern",
        "Inserat",
        "Entgeltliche Einschaltung",
        "Ein Klick für den Datenschutz",
        "Möchten Sie den externen Inhalt laden? Dabei werden Daten übertragen.",
        "Ich bin einverstanden, dass externe Inhalte geladen werden.",
        "Dabei gehen personenbezogene Daten an Drittplattformen.",
    ],
)
def test_labels_of_buttons_and_questions_for_consent_go(line):
    assert own(TOLD[0], line, *TOLD[1:]) == TOLD


@pytest.mark.parametrize(
    "line",
    [
        "Mehr zum Thema Deich will der Rat im Herbst sagen.",
        "Merken will sich das am Hafen jeder.",
        "Anzeige gegen den Baumeister",
        "Die Seiten dürfen Cookies nur mit Zustimmung verwenden.",
        "Kommentare zum Streit um den Deich",
    ],
)
def test_what_only_begins_like_a_label_stays(line):
    assert not is_label(line, GERMAN)
    assert own(TOLD[0], line, *TOLD[1:]) == [TOLD[0], line, *TOLD[1:]]


@pytest.mark.parametrize("line", ["", "+++", "…", ":" * 79, "von", "Von ", "1", "(34)"])
def test_lines_of_next_to_nothing_are_no_labels(line):
    assert not is_label(line, GERMAN)
    assert not is_byline(line, GERMAN)


@pytest.mark.parametrize(
    "line",
    [
        "Die Länder verweigern ihre Zustimmung, um diesen Eingriff in ihre Rechte zu verhindern.",
        "Die Firma gab personenbezogene Daten an Drittanbieter weiter, ohne danach zu fragen.",
        "Mit dem Klick auf den Button schließen Kunden nach dem Urteil einen Vertrag.",
    ],
)
def test_a_text_about_consent_stays(line):
    assert own(TOLD[0], line, *TOLD[1:]) == [TOLD[0], line, *TOLD[1:]]


def test_two_such_phrases_ask_for_consent():
    line = "Mit dem Klick auf den Button werden externe Inhalte geladen; mehr in der Datenschutzerklärung."
    assert own(TOLD[0], line, *TOLD[1:]) == TOLD
