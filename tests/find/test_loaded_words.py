"""Claims about German: which words a list calls evaluative, in which forms, and what only looks like them."""

from __future__ import annotations

import unicodedata

import pytest

from framing.find import labels, loaded_words, mentions
from framing.language.resources import load
from framing.model import Furniture, FurnitureKind, LoadedWord, OwnLabel, Passage

GERMAN = load("de")


def passage(text: str, *, outlet: str = "Blatt A", furniture: tuple[Furniture, ...] = ()) -> Passage:
    return Passage("p", "a", outlet, 0, len(text), text, furniture=furniture)


def find(text: str, *, outlet: str = "Blatt A", with_labels: bool = False) -> tuple[LoadedWord, ...]:
    one = passage(text, outlet=outlet)
    named = mentions.find(one, language=GERMAN)
    found = labels.find(one, language=GERMAN, mentions=named) if with_labels else ()
    return loaded_words.find(one, language=GERMAN, labels=found)


def words(text: str) -> list[str]:
    return [one.word for one in find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # inflection and degrees
        ("Von brutaleren Kämpfen war die Rede.", ["brutal"]),
        ("Es war die brutalste Nacht des Jahres.", ["brutal"]),
        ("Ein feiger Anschlag traf den Hafen.", ["feige"]),
        ("Man sprach von zwei Blutbädern.", ["Blutbad"]),
        ("Sie nannten ihn einen Handlanger, die Nachbarn waren Lakaien.", ["Handlanger", "Lakai"]),
        ("Die Wachen metzelten nichts nieder, doch viele wurden niedergemetzelt.", ["niedermetzeln"]),
        ("Sie massakrierten die Dorfbewohner.", ["massakrieren"]),
        # where a sentence begins, and in capitals
        ("Brutal ging die Einheit vor.", ["brutal"]),
        ("BLUTBAD IM HAFEN", ["Blutbad"]),
        # phrases
        ("Die Stadt liegt in Schutt und Asche.", ["in Schutt und Asche"]),
        ("Die Armee warb mit chirurgischen Schlägen.", ["chirurgischer Schlag"]),
        ("Hilfe für sozial schwache Familien wird gekürzt.", ["sozial schwach"]),
        # compounds that the list allows, or a hyphen parts
        ("Das Wahldebakel kam unerwartet.", ["Debakel"]),
        ("Das Corona-Desaster kostet Milliarden.", ["Desaster"]),
        ("Ein Vorzeigeprojekt der Stadt.", ["Vorzeige-"]),
        ("Ein Skandal-Feldherr redete lange.", ["Skandal-"]),
    ],
)
def test_forms(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Die Feigen sind reif.",  # a fruit
        "Die Brutalität nahm zu.",  # another word than the one listed
        "Das Propagandaministerium stand in der Wilhelmstraße.",  # the first part of a compound, and a name
        "Der Horrorfilm läuft um acht.",  # a genre
        "Ein Pseudonym schützte sie.",
        "Man hatte ihn lächerlich gemacht.",  # what is done to him, no judgement on him
        "Die Meinungsmacher trafen sich.",
        "Ein Freiheitskämpfer der Sechzigerjahre.",  # a word of labels.txt
        "Der Krieg dauert an, der Angriff war scharf.",  # ordinary in most contexts
        # literal uses
        "Die Marionette hing an vier Fäden.",
        "Ein Flickenteppich lag vor dem Ofen.",
        "Das Pulverfass stand im Museum.",
        "Abgezockt vollendete der Stürmer zum Ausgleich.",
        "Die Hetzjagd auf einen Hirsch ist verboten.",
        "Das absurde Theater der Fünfzigerjahre, das Theater des Absurden.",
        "Ein Buch über Propaganda im Nationalsozialismus und über NS-Propaganda.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert words(text) == []


def test_the_same_words_elsewhere_are_found() -> None:
    text = "Die Hetzjagd auf Nachbarn war absurd, die Propaganda der Regierung auch."
    assert words(text) == ["Hetzjagd", "absurd", "Propaganda"]


@pytest.mark.parametrize("word", ["brutal", "tapfer", "feige"])
def test_words_of_any_subject_are_general(word: str) -> None:
    (one,) = find(f"Das war {word}.")
    assert one.register == "general"


def test_a_text_that_is_all_furniture_has_none() -> None:
    one = passage("Debakel im Stadion", furniture=(Furniture(0, 18, FurnitureKind.READ_MORE),))
    assert loaded_words.find(one, language=GERMAN) == ()


def test_the_span_holds_the_whole_compound() -> None:
    text = "Das Wahldebakel und das Vorzeigeprojekt."
    assert [text[one.span.start : one.span.end] for one in find(text)] == ["Wahldebakel", "Vorzeigeprojekt"]


def test_each_find_names_its_list_and_its_source() -> None:
    (one,) = find("Die Verteidigung verbraucht Kanonenfutter.")
    assert (one.list_name, one.source) == ("loaded_words.txt", "Duden, not looked up")
    assert (one.register, one.value) == ("military", "pejorative")


def test_a_label_that_disparages_is_loaded_by_its_own_list() -> None:
    (one,) = find("Das Regime in Minsk schwieg.", with_labels=True)
    assert (one.word, one.value, one.register) == ("Regime", "pejorative", "political")
    assert (one.list_name, one.source) == ("labels.txt", "Duden, not looked up")


def test_a_neutral_label_is_not_loaded() -> None:
    assert not find("Die Regierung in Minsk schwieg. Flüchtlinge kamen an.", with_labels=True)


def test_a_label_that_only_a_law_knows_is_not_loaded() -> None:
    assert not find("Die Wahlfälschung wurde nach der Wahl angezeigt.", with_labels=True)


def test_a_label_that_this_list_judges_is_loaded_by_it() -> None:
    (one,) = find("Die Coronaleugner zogen durch die Stadt.", with_labels=True)
    assert (one.list_name, one.source, one.value) == ("loaded_labels.txt", "own judgement", "pejorative")


def test_a_label_that_reads_as_the_name_of_a_thing_is_left_out() -> None:
    assert not find("Der Bund beschloss ein Rettungspaket.", with_labels=True)


def test_a_word_of_the_users_own_sets_is_no_loaded_word() -> None:
    one = passage("Die Saubermänner zogen ab.")
    own = (OwnLabel("eigene", "Saubermann/Saubermänner", "polemic", "own.csv, line 2"),)
    found = labels.find(one, language=GERMAN, own=own)
    assert found
    assert loaded_words.find(one, language=GERMAN, labels=found) == ()


def test_where_a_label_stands_it_alone_counts() -> None:
    found = find("Sie sprach von Corona-Hysterie.", with_labels=True)
    assert [(one.word, one.list_name) for one in found] == [("Corona-Hysterie", "labels.txt")]


@pytest.mark.parametrize(
    ("text", "distanced"),
    [
        ("Der „brutale“ Kurs blieb.", [True]),
        ("„Das ist ein Debakel“, sagte sie.", [True]),
        ("Der Kurs ist brutal, sagt niemand.", [False]),
    ],
)
def test_words_in_marks_are_not_the_outlets_running_text(text: str, distanced: list[bool]) -> None:
    assert [one.distanced for one in find(text)] == distanced


def test_letters_of_two_signs_and_long_letters_keep_their_places() -> None:
    text = unicodedata.normalize("NFD", "Übung in İzmir: ein drakonisches Blutbad.")
    assert [text[one.span.start : one.span.end] for one in find(text)] == ["drakonisches", "Blutbad"]


def test_page_furniture_is_not_read() -> None:
    text = "Lesen Sie auch: Debakel im Stadion. Der Rat tagte."
    one = passage(text, furniture=(Furniture(0, 35, FurnitureKind.READ_MORE),))
    assert loaded_words.find(one, language=GERMAN) == ()


SIDES = [
    ("Kiewer", "Moskauer"),
    ("ukrainischen", "russischen"),
    ("linken", "rechten"),
    ("Demonstranten", "Polizisten"),
    ("Flüchtlinge", "Einheimischen"),
    ("Arbeitgeber", "Gewerkschaften"),
]


@pytest.mark.parametrize("sides", SIDES)
@pytest.mark.parametrize(
    "frame",
    [
        "Die {} Handlanger begingen ein Blutbad.",
        "Die heldenhaften {} Truppen schlugen zu.",
        "Die Propaganda der {} Seite war dreist.",
        "Die Hetze der {} nannte sie menschenverachtend.",
    ],
)
def test_one_rule_for_all_sides(frame: str, sides: tuple[str, str]) -> None:
    """Outlets and sides exchanged give the same finds."""

    def told(side: str, outlet: str) -> list[tuple[object, ...]]:
        found = find(frame.format(side), outlet=outlet)
        return [(one.word, one.register, one.value, one.source, one.distanced) for one in found]

    here, there = told(sides[0], "Blatt A"), told(sides[1], "Blatt B")
    assert here
    assert here == there
