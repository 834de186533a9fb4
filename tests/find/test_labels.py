"""Claims about German: which words name an actor, an action or a measure, and which only look like it."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from framing.errors import ResourceError
from framing.find import labels, mentions, quotations, quoted
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
