"""Which names are found in German, by which form, and what they are taken for."""

import unicodedata

import pytest

from framing.find import mentions
from framing.model import Quotation, Span


def found(text, german, passage_of):
    return [
        (text[m.span.start : m.span.end], m.name, m.form, m.perspective, m.shape)
        for m in mentions.find(passage_of(text), language=german)
    ]


@pytest.mark.parametrize(
    ("text", "words", "name", "form", "perspective", "shape"),
    [
        ("Kämpfe um Pokrowsk dauern an.", "Pokrowsk", "Pokrowsk", "Pokrowsk", "official", "base"),
        ("Pokrowsks Bahnhof brennt.", "Pokrowsks", "Pokrowsk", "Pokrowsk", "official", "genitive"),
        ("Der Pokrowsker Bahnhof brennt.", "Pokrowsker", "Pokrowsk", "Pokrowsk", "official", "adjective"),
        ("An der Pokrowsk-Front bleibt es ruhig.", "Pokrowsk", "Pokrowsk", "Pokrowsk", "official", "compound"),
        ("Im Raum Süd-Donezk fielen Schüsse.", "Donezk", "Donezk", "Donezk", "official", "compound"),
        ("Krasnoarmeisk sei gefallen.", "Krasnoarmeisk", "Pokrowsk", "Krasnoarmeisk", "former_soviet", "base"),
        ("Im Charkower Gebiet fiel Strom aus.", "Charkower", "Charkiw", "Charkow", "other_lang", "adjective"),
        ("Die Saporoschjer Behörden warnen.", "Saporoschjer", "Saporischschja", "Saporoschje", "other_lang",
         "adjective"),
        ("Selenskij reiste ab.", "Selenskij", "Wolodymyr Selenskyj", "Selenskij", "translit_alt", "base"),
        ("Wladimir Selenskij reiste ab.", "Wladimir Selenskij", "Wolodymyr Selenskyj", "Wladimir Selenskij",
         "other_lang", "base"),
        ("Das Kiewer Regime schweigt.", "Kiewer Regime", "ukrainische Regierung", "Kiewer Regime", "delegit", "base"),
        ("Die Politik des Kiewer Regimes.", "Kiewer Regimes", "ukrainische Regierung", "Kiewer Regime", "delegit",
         "genitive"),
        ("POKROWSK: SCHWERE KÄMPFE", "POKROWSK", "Pokrowsk", "Pokrowsk", "official", "base"),
        ("DIE POKROWSKER FRONT BRICHT", "POKROWSKER", "Pokrowsk", "Pokrowsk", "official", "adjective"),
        ("CHARKOW/MOSKAU – Strom fiel aus.", "CHARKOW", "Charkiw", "Charkow", "other_lang", "base"),
        ("Bei den russischen Streitkräften heißt es.", "russischen Streitkräften", "russische Streitkräfte",
         "russische Streitkräfte", "neutral", "base"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_its_form(text, words, name, form, perspective, shape, german, passage_of):
    assert (words, name, form, perspective, shape) in found(text, german, passage_of)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sie posiert in wechselnden Posen.", id="the plural of Pose is no town"),
        pytest.param("Herr Bender und Frau Stanley kamen.", id="surnames are no towns"),
        pytest.param("Das Schloss hat einen Kanton-Ofen.", id="an everyday word without a country"),
        pytest.param("Die Pokrowskaja-Straße ist gesperrt.", id="a longer word that begins alike"),
        pytest.param("Donezkij ist ein Familienname.", id="a longer word that begins alike, twice"),
        pytest.param(
            "Der Gouverneur von Georgia unterschrieb in Atlanta.", id="a state of the US is no sign of itself"
        ),
        pytest.param("Die Besatzungstruppen zogen 1955 aus Wien ab.", id="occupation forces of another time"),
        pytest.param("Oberbefehlshaber Olexander Lahn sprach von einer Terrormiliz in Syrien.", id="any such group"),
        pytest.param("Russland zog 1994 seine Besatzungstruppen ab.", id="occupation forces, whosever"),
        pytest.param("In Birmingham reden die Armen und Frau Bender.", id="words that begin like a country"),
        pytest.param("Der Kreis ist geschlossen.", id="no name at all"),
        pytest.param("", id="no text"),
    ],
)
def test_what_only_looks_like_a_name_is_left(text, german, passage_of):
    if text:
        assert found(text, german, passage_of) == []


@pytest.mark.parametrize("country", ["Weißrussland", "Weissrussland", "WEISSRUSSLAND"])
def test_a_country_is_told_by_either_spelling(country, german, passage_of):
    found(f"In {country} und in der Ukraine.", german, passage_of)


def test_a_town_in_poland_needs_a_sign_of_poland(german, passage_of):
    assert [name for _, name, *_ in found("In der polnischen Stadt Posen tagte der Rat.", german, passage_of)] == [
        "Posen"
    ]


def test_todays_name_comes_before_the_former_name_of_another_town(german, passage_of):
    """Engels on the Volga was once called Pokrowsk; in a text on the war the town in the Donezk region is meant."""
    text = "Russland meldet, russische Truppen stünden vor Pokrowsk; die Ukraine bestreitet das."
    assert [name for _, name, *_ in found(text, german, passage_of)] == ["Pokrowsk"]


def test_a_word_for_many_groups_counts_beside_the_name_of_one(german, passage_of):
    text = "Die Haiat Tahrir al-Scham rückte vor. Die Terrormiliz schwieg dazu."
    assert [form for _, _, form, *_ in found(text, german, passage_of)] == ["Haiat Tahrir al-Scham", "Terrormiliz"]


def test_a_village_of_today_comes_before_the_former_name_of_a_town(german, passage_of):
    text = "Die Ukraine meldet Angriffe aus Richtung Grischino."
    assert [name for _, name, *_ in found(text, german, passage_of)] == ["Hryschyne"]


def test_the_longest_form_wins(german, passage_of):
    text = "Im Donbass und in Iwano-Frankiwsk, dann in der Volksrepublik Donezk."
    assert [form for _, _, form, *_ in found(text, german, passage_of)] == [
        "Donbass", "Iwano-Frankiwsk", "Volksrepublik Donezk",
    ]  # fmt: skip


def test_a_form_in_brackets_is_a_gloss(german, passage_of):
    text = "Die Lage in Krasnoarmeisk (Pokrowsk) ist ernst."
    assert [(form, shape) for _, _, form, _, shape in found(text, german, passage_of)] == [
        ("Krasnoarmeisk", "base"),
        ("Pokrowsk", "gloss"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kämpfe um Bachmut (russisch Artjomowsk).",
        "Kämpfe um Bachmut (früherer Name: Artjomowsk).",
        "Kämpfe um Bachmut, auf Russisch Artjomowsk, dauern an.",
        "Kämpfe um Bachmut – russisch Artjomowsk – dauern an.",
        "Kämpfe um Bachmut/Artjomowsk.",
        "Kämpfe um Bachmut (heute, auch „Artjomowsk“).",
    ],
)
def test_a_form_that_is_introduced_beside_another_is_a_gloss(text, german, passage_of):
    assert [(form, shape) for _, _, form, _, shape in found(text, german, passage_of)] == [
        ("Bachmut", "base"),
        ("Artjomowsk", "gloss"),
    ]


def test_two_forms_in_two_sentences_are_no_gloss(german, passage_of):
    text = "Die Armee verlässt Bachmut. Artjomowsk sei frei, heißt es in Moskau."
    assert [shape for *_, shape in found(text, german, passage_of)] == ["base", "base"]


def test_decomposed_umlauts_are_found_at_their_own_offsets(german, passage_of):
    text = unicodedata.normalize("NFD", "Für die Türkei gälte das nicht.")
    (mention,) = mentions.find(passage_of(text), language=german)
    assert text[mention.span.start : mention.span.end] == unicodedata.normalize("NFD", "Türkei")


def test_a_form_inside_a_quotation_belongs_to_the_speaker(german, passage_of):
    text = "„Krasnoarmeisk ist frei“, sagte der Kommandeur in Charkow."
    named = mentions.find(passage_of(text), language=german)
    marked = mentions.mark_quoted(named, [Quotation(Span("p", 0, 24), "direct")])
    assert [(m.form, m.quoted) for m in marked] == [("Krasnoarmeisk", True), ("Charkow", False)]


def test_texts_that_name_a_town_differently_become_alike(german, passage_of):
    one, other = "Kämpfe um Pokrowsk dauern an.", "Kämpfe um Krasnoarmeisk dauern an."
    assert len({mentions.to_one_form(t, mentions.find(passage_of(t), language=german)) for t in (one, other)}) == 1


def test_no_side_is_read_differently(german, passage_of):
    """Exchange the countries and their capitals: the same places of a sentence are marked."""
    text = "Das russische Militär meldet Angriffe auf Charkiw, die russische Regierung schweigt."
    swapped = text.replace("russische", "ukrainische").replace("Charkiw", "Kaliningrad")
    assert len(found(text, german, passage_of)) == len(found(swapped, german, passage_of)) == 2
