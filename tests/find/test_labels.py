"""Claims about German: which words name an actor, an action or a measure, and which only look like it."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from framing.errors import ResourceError
from framing.find import labels, quotations, quoted
from framing.language import labels as lists
from framing.language.resources import Language, load, parse_table
from framing.model import Furniture, FurnitureKind, OwnLabel, Passage

GERMAN = load("de")
WAR = " Die Armee meldet Gefechte, Soldaten und Panzer rückten vor."


def passage(text: str, **rest: object) -> Passage:
    return Passage("p", "a", "Blatt A", 0, len(text), text, **rest)  # type: ignore[arg-type]


def words(text: str, **dials: object) -> list[str]:
    return [label.word for label in labels.find(passage(text), language=GERMAN, **dials)]  # type: ignore[arg-type]


def printed(text: str) -> list[str]:
    return [text[found.span.start : found.span.end] for found in labels.find(passage(text), language=GERMAN)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # inflection
        ("Man sprach mit den Söldnern.", ["Söldner"]),
        ("Die Gegner des Regimes schwiegen.", ["Regime"]),
        ("Zwei Annexionen folgten.", ["Annexion"]),
        ("Den Aufständischen fehlt Wasser.", ["Aufständische"]),
        ("Ein Geflüchteter bat um Asyl.", ["Geflüchtete"]),
        ("Sie verlor viele Rundfunkbeiträge.", ["Rundfunkbeitrag"]),
        ("Die Referenden in Donezk endeten.", ["Referendum"]),
        ("Zwei Klimaaktivistinnen kamen.", ["Klimaaktivist"]),
        ("Mehrere Klimaaktivist:innen kamen.", ["Klimaaktivist"]),
        ("Die Behörde will ihn abschieben.", ["abschieben"]),
        ("Sie wurden gestern abgeschoben.", ["abschieben"]),
        # phrases
        ("Er lobte den antifaschistischen Schutzwall.", ["antifaschistischer Schutzwall"]),
        ("Russland nennt es eine militärische Spezialoperation.", ["militärische Spezialoperation"]),
        ("Militärische Spezialoperation oder nicht?", ["militärische Spezialoperation"]),
        ("Das Amt zählt Menschen mit Behinderungen.", ["Menschen mit Behinderungen"]),
        ("Sie feierten die Friedliche Revolution.", ["friedliche Revolution"]),
        # compounds
        ("Das Putin-Regime wankt.", ["Regime"]),
        ("Die US-Regierung schwieg.", ["Regierung"]),
        ("Die Terrormiliz zog ab.", ["Terrormiliz"]),
        ("Die Schutzmiliz zog ab.", ["Miliz"]),
        ("Der Klimakleber-Prozess beginnt.", ["Klimakleber"]),
        ("Das Kiewer Regime, so der Bericht, zahle.", ["Regime"]),
        ("Die Militäroperation begann." + WAR, ["Militäroperation"]),
        # spelling
        ("REBELLEN IN DER STADT." + WAR, ["Rebell"]),
        ("SÖLDNER GETÖTET", ["Söldner"]),
        ("GROSSER AUSTAUSCH", ["großer Austausch"]),
        ("Die militärische\nSpezialoperation geht weiter.", ["militärische Spezialoperation"]),
        # context
        ("Die russische Führung schweigt.", ["Führung"]),
        ("Die Führung in Peking schweigt.", ["Führung"]),
        ("Der Angriff begann nachts." + WAR, ["Angriff"]),
        ("Der Anschluss der Krim jährt sich.", ["Anschluss"]),
        ("Die israelischen Siedlungen im Westjordanland wachsen.", ["Siedlung"]),
        ("Man sprach mit Machthaber Lukaschenko.", ["Machthaber"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Der Regierungssprecher gab Auskunft.",  # the first part of a compound is not the thing
        "Regierungs-Sprecher Kern gab Auskunft.",
        "Das Führungstor fiel früh.",
        "Nach der Führung ließ die Elf nach.",  # football
        "Eine Führung durch das Museum kostet nichts.",
        "Der Angriff über links brachte das Tor.",
        "Im Konflikt um den Trainer gab der Klub nach.",
        "Die Handball-Profis sind Kämpfer.",
        "Der Beitritt zum Verein kostet zehn Euro.",
        "Im Anschluss gab es Kaffee.",
        "Der Internetanschluss fehlt.",
        "In der Siedlung am Stadtrand fehlt ein Laden.",
        "Der Verein sucht Freiwillige für das Fest.",
        "Die Mauer am Friedhof bröckelt.",
        "Die Flüchtlings- und die Zinskrise dauern an.",
        "Man fabelt von einer Weltregierung.",
        "Senator Geisel sprach.",
        "Das Bundesamt für Migration und Flüchtlinge teilte mit.",
        "Gegen den Plan gibt es eine Heizung.",  # GEG
        "Er kann kriegen, was er will." + WAR,
        "Das Grenzregime der Behörde für Zölle.",  # not a government
        "Der Film hat ihr gefallen.",
        "Der Einsiedler im Westjordanland schwieg.",
        "",
        "...",
    ],
)
def test_not_found(text: str) -> None:
    if text:
        assert words(text) == []


def test_a_word_of_two_sets_goes_to_the_one_whose_context_fits() -> None:
    def sets(text: str) -> list[str]:
        return [label.set_id for label in labels.find(passage(text), language=GERMAN)]

    assert sets("Machthaber Lukaschenko sprach.") == ["staatschef"]
    assert sets("Die Machthaber in Minsk schwiegen.") == ["regierung"]
    assert sets("Die Wiedervereinigung mit der Krim.") == ["annexion"]
    assert sets("Nach der Wiedervereinigung verschwand die DDR.") == ["wiedervereinigung"]


def test_a_nominal_adjective_at_the_start_is_none_before_a_noun() -> None:
    assert words("Bewaffnete Schiffe kamen." + WAR) == []
    assert words("Bewaffnete kamen." + WAR) == ["Bewaffnete"]


def test_the_span_covers_the_compound_up_to_its_head() -> None:
    assert printed("Das Putin-Regime wankt.") == ["Putin-Regime"]
    assert printed("Der Klimakleber-Prozess beginnt.") == ["Klimakleber"]


def test_decomposed_umlauts_are_found_and_offsets_fit() -> None:
    text = unicodedata.normalize("NFD", "Für die Söldner: Geflüchtete bitten um Asyl.")
    assert [unicodedata.normalize("NFC", form) for form in printed(text)] == ["Söldner", "Geflüchtete"]


def test_furniture_is_left_out() -> None:
    text = "Mehr: Söldner\nDas Regime schweigt."
    piece = Furniture(0, 13, FurnitureKind.READ_MORE)
    found = labels.find(passage(text, furniture=(piece,)), language=GERMAN)
    assert [label.word for label in found] == ["Regime"]


def test_a_quoted_word_belongs_to_the_speaker() -> None:
    text = "„Das Regime zahlt Söldner und hat keine Scham“, sagte Ministerin Kern. Die Regierung schwieg."
    whole = passage(text)
    marked = quoted.mark(labels.find(whole, language=GERMAN), quotations.find(whole, language=GERMAN))
    assert [(label.word, label.quoted) for label in marked] == [
        ("Regime", True),
        ("Söldner", True),
        ("Regierung", False),
    ]


@pytest.mark.parametrize(
    ("text", "distanced"),
    [
        ("Die „Spezialoperation“ dauert an.", True),
        ("Die sogenannten Söldner kamen.", True),
        ("Die selbsternannte Donezker Volksrepublik schweigt.", True),
        ("Die Söldner kamen.", False),
        ("Das „Coronavirus-Handbuch“ ist vergriffen.", False),
        ("Der Roman „Die Söldner“ ist vergriffen.", False),
    ],
)
def test_words_at_arms_length(text: str, distanced: bool) -> None:
    (label,) = labels.find(passage(text), language=GERMAN)
    assert label.distanced == distanced


def test_own_words_come_first_and_inflect() -> None:
    own = (OwnLabel("maut", "Pkw-Maut", "neutral", "own"), OwnLabel("maut", "Ausländermaut", "polemic", "press"))
    assert words("Die Pläne der Ausländermaut und die Pkw-Mauten.", own=own) == ["Ausländermaut", "Pkw-Maut"]
    moved = (OwnLabel("eigene", "Regime", "neutral", "own"),)
    (label,) = labels.find(passage("Das Regime schwieg."), language=GERMAN, own=moved)
    assert (label.set_id, label.register) == ("eigene", "neutral")


def test_the_shipped_sets_are_whole() -> None:
    listed = lists.words(GERMAN)
    sizes = Counter(word.set_id for word in listed)
    assert set(sizes) == set(lists.sets(GERMAN))
    assert len(sizes) >= 70
    assert len(listed) >= 400
    assert min(sizes.values()) >= 2
    assert all(lists.contexts(GERMAN))
    assert all(one.note and one.en_note for one in lists.sets(GERMAN).values())
    assert {word.source for word in listed} >= set(lists.sources(GERMAN))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("krieg  Fehde  böse  none  -  own", "register is 'böse'"),
        ("fehde  Fehde  neutral  none  -  own", "set is 'fehde'"),
        ("krieg  Fehde  neutral  immer  -  own", "compounds is 'immer'"),
        ("krieg  Fehde  neutral  none  nirgends  -", "with is 'nirgends'"),
        ("krieg  Fehde  neutral  none  -  a\nmauer  Fehde  neutral  none  -  b", "'Fehde': it stands in krieg"),
    ],
)
def test_a_broken_row_is_named(row: str, message: str) -> None:
    head = "# test | own list, CC0 | set, word, register, compounds, with, source\n"
    tables = {table.name: table for table in GERMAN.tables} | {"labels": parse_table("labels.txt", head + row + "\n")}
    with pytest.raises(ResourceError, match=message):
        lists.words(Language(f"x{abs(hash(row))}", tables))
