"""Claims about German: whom a label means, and which of its senses the text around it settles."""

from __future__ import annotations

import unicodedata

import pytest

from framing.find import labels, mentions
from framing.language.resources import load
from framing.model import Passage

GERMAN = load("de")
WAR = " Die Armee meldet Gefechte, Soldaten und Panzer rückten vor."


def passage(text: str) -> Passage:
    return Passage("p", "a", "Blatt A", 0, len(text), text)


def words(text: str) -> list[str]:
    return [label.word for label in labels.find(passage(text), language=GERMAN)]


def named(text: str) -> list[tuple[str, str]]:
    """Word and referent of each label, with the names of the text at hand."""
    whole = passage(text)
    found = labels.find(whole, language=GERMAN, mentions=mentions.find(whole, language=GERMAN))
    return [(label.word, label.referent) for label in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nach ukrainischen Angriffen fiel in Belgorod der Strom aus.", [("Angriff", "ua-ukraine")]),
        ("Bei russischen Angriffen brannte ein Speicher nahe Charkiw.", [("Angriff", "ru-russland")]),
        ("Ein US-Angriff auf Venezuela gilt als denkbar.", [("Angriff", "us-usa")]),
        ("Moskaus Offensive kommt vor Pokrowsk kaum voran.", [("Offensive", "ru-russland")]),
        ("Die Regierung in Kiew schweigt.", [("Regierung", "o-ua-regierung")]),
        ("Das Kiewer Regime schweigt.", [("Regime", "o-ua-regierung")]),
        ("Die Führung der Ukraine schweigt.", [("Führung", "o-ua-regierung")]),
        ("Machthaber Lukaschenko schweigt.", [("Machthaber", "by-belarus")]),
        ("Die Regierung schweigt.", [("Regierung", "")]),
        ("Die Terrormiliz Hamas schweigt.", [("Terrormiliz", "o-hamas")]),
    ],
)
def test_names_tell_the_subject_and_whom_a_label_means(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Die brasilianische Offensive gegen Uruguay begeisterte. Trainer Lopes lobte Stürmer und Torhüter.",
        "Ukrainer und Russen wohnen im Haus; der Angriff galt dem Hausmeister.",
        "Der Präsident antwortete auf die verbalen Angriffe. Soldaten und Panzer standen bereit.",
        "Seine Attacken auf die Pressefreiheit gehen weiter. Soldaten und Panzer standen bereit.",
        "Die Ausbrüche sind unter Kontrolle. Soldaten und Panzer halfen mit.",
        "Ein Lockdown hat auch Kollateralschäden.",
        "Jetzt zu verkaufen, wäre Selbstmord.",
        "Die Alleinherrscherin über den Schrebergarten lud zum Fest.",
        "Katalanische Separatisten verlieren Stimmen.",
        "Ausländer, die für das Land kämpfen, sind willkommen.",
        "Kinder von Migranten lernen hier lesen.",
        "Deutschlands Offensive glänzte beim Sieg in Freiburg, die Ukraine kam selten vor das Tor.",
        "Chinas Offensive auf dem Automarkt geht weiter, auch in Russland wird verkauft.",
    ],
)
def test_other_senses_are_not_counted(text: str) -> None:
    assert [word for word, _ in named(text) if word != "Lockdown"] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Im ganzen Krieg blieb die Brücke stehen.", "Krieg"),
        ("Der Ort Stepne ist vollständig befreit." + WAR, "befreien"),
        ("Die Siedlung wurde am Abend erobert." + WAR, "erobern"),
        ("Sie meldeten die Einnahme der Siedlung." + WAR, "Einnahme"),
        ("Gemeldet wurde die Einnahme weiterer Ortschaften." + WAR, "Einnahme"),
        ("Vier Gebäude am Rand habe man erobert." + WAR, "erobern"),
        ("Man habe die alte Ziegelei vollständig befreit." + WAR, "befreien"),
        ("Am Abend nahmen sie die Kleinstadt Stepne ein." + WAR, "einnehmen"),
        ("Das Dorf steht unter russischer Kontrolle." + WAR, "unter Kontrolle"),
        ("Die Attacke begann nachts." + WAR, "Attacke"),
        ("Ein Drohnenschlag traf das Lager.", "Drohnenschlag"),
        ("Der Schlag gegen das Depot gelang." + WAR, "Schlag"),
    ],
)
def test_words_of_war(text: str, word: str) -> None:
    assert words(text)[0] == word


def test_a_cue_anywhere_in_a_short_text_counts_as_much_as_one_nearby() -> None:
    between = " Der Bürgermeister dankte den Helfern und bat um Decken." * 20
    assert words("Der Angriff begann nachts." + between + WAR) == ["Angriff"]


def test_in_a_long_text_the_paragraph_tells() -> None:
    other = "\n\n" + "Im Stadtrat ging es danach um Radwege, Schulen und den Haushalt. " * 40
    assert words("Der Angriff auf die Kollegin war unnötig." + other + other + "\n\n" + WAR) == []


def test_a_word_that_one_text_of_a_story_settles_counts_in_all() -> None:
    told = {
        "a": "46 Angriffe an nur einem Tag." + WAR,
        "b": "46 Angriffe zählte das Amt.",
        "c": "Die Führung im Spiel.",
    }
    found = {name: labels.candidates(passage(text), language=GERMAN) for name, text in told.items()}
    assert not any(one.sure for one in found["b"])
    agreed = labels.agree(found)
    assert {name: [label.word for label in its] for name, its in agreed.items()} == {
        "a": ["Angriff"],
        "b": ["Angriff"],
        "c": [],
    }
    assert labels.agree({"b": found["b"]}) == {"b": ()}


def test_migrants_belong_to_one_set_in_a_story() -> None:
    told = {"a": "Migranten baten in Lampedusa um Asyl.", "b": "Migranten kamen an."}
    found = {name: labels.candidates(passage(text), language=GERMAN) for name, text in told.items()}
    assert [label.set_id for its in labels.agree(found).values() for label in its] == ["gefluechtete", "gefluechtete"]
    assert [label.set_id for label in labels.find(passage(told["b"]), language=GERMAN)] == ["eingewanderte"]


def test_decomposed_text_keeps_its_names() -> None:
    text = unicodedata.normalize("NFD", "Für Öl und Gas: Die Regierung in Kiew schweigt.")
    assert named(text) == [("Regierung", "o-ua-regierung")]


@pytest.mark.parametrize("text", ["Regime " * 50_000, "Krieg-" * 20_000, "„Söldner " * 20_000, "i̇İ Söldner"])
def test_odd_texts_keep_every_span_inside(text: str) -> None:
    found = labels.find(passage(text), language=GERMAN)
    assert all(0 <= label.span.start < label.span.end <= len(text) for label in found)
