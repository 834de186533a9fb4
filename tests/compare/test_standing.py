"""What an outlet prints under many texts is no wording; what it says again and again is."""

import numpy as np
import pytest

from framing.compare import standing
from framing.find.terms import Reader
from framing.language.resources import load

FOOTER = "Dieser Text erschien zuerst im Heft, das Sie hier bestellen können."
BODIES = ["Der Rat tagt.", "Die Brücke hält.", "Ein Zug fährt ab.", "Es regnet in Norderau.", "Die Schule öffnet."]


def kept(passages, outlets=None, text_of=None):
    """The words that are left of each passage."""
    reader = Reader(load("de"), form="word")
    read = [reader.read(passage) for passage in passages]
    found = standing.find(read, text_of or range(len(passages)), outlets or ["Blatt A"] * len(passages))
    assert [len(here) for here in found] == [len(numbers) for numbers in read], "places must hold"
    return [
        " ".join(reader.words[n] for n in numbers[~here] if n >= 0) for numbers, here in zip(read, found, strict=True)
    ]


def test_a_footer_of_five_texts_is_left_out_and_the_rest_stays():
    assert kept([f"{body}\n\n{FOOTER}" for body in BODIES])[0] == "der Rat tagt"


def test_in_four_texts_it_counts():
    assert "Heft" in kept([f"{body}\n\n{FOOTER}" for body in BODIES[:4]])[0]


def test_five_versions_of_one_text_are_one_text_and_keep_all_their_words():
    versions = [f"Die Wehr löscht seit dem Abend einen Brand in der alten Halle am Hafen. {body}" for body in BODIES]
    assert "Halle" in kept(versions, text_of=[0, 0, 0, 0, 0])[0]
    assert "Halle" not in kept(versions)[0]


def test_what_two_outlets_print_alike_is_another_matter():
    told = [f"{body} {FOOTER}" for body in BODIES]
    assert "Heft" in kept(told, ["Blatt A", "Blatt A", "Blatt B", "Blatt B", "Blatt B"])[0]


def test_a_byline_of_its_own_is_left_out_however_short_and_a_name_in_a_sentence_is_not():
    told = kept([f"Von Mara Lohse\n{body} Fragt Mara Lohse." for body in BODIES])
    assert told[1] == "die Brücke hält fragt Mara Lohse"


def test_a_line_of_six_words_counts_by_itself():
    assert "Heft" not in kept([f"{body}\nLesen Sie mehr im großen Heft" for body in BODIES])[0]


def test_a_stock_phrase_is_wording():
    assert all("Ende der Fahnenstange" in text for text in kept([f"{body} Ende der Fahnenstange" for body in BODIES]))


def test_headlines_on_different_towns_are_not_the_same_words():
    towns = ["Pokrowsk", "Kiew", "Charkiw", "Odessa", "Sumy", "Donezk"]
    told = kept([f"Raketenangriff auf {town} in der Nacht zum Montag gemeldet\n{n}" for n, town in enumerate(towns)])
    assert all(town in text for town, text in zip(towns, told, strict=True))


def test_another_number_is_another_sentence():
    told = kept([f"Bei Angriffen starben mindestens {n} Zivilisten in der ganzen Region." for n in (3, 5, 12, 7, 9, 4)])
    assert all("Zivilisten" in text for text in told)


def test_said_five_times_in_one_text_is_not_in_five_texts():
    assert "Heft" in kept([f"{FOOTER} {FOOTER} {FOOTER} {FOOTER} {FOOTER}", *BODIES])[0]


def test_of_a_thousand_texts_five_say_it_again():
    told = [f"Text {n}." for n in range(995)] + [f"{body} {FOOTER}" for body in BODIES]
    assert "Heft" in kept(told)[-1]


@pytest.mark.parametrize("passages", [[], [[]], [[]] * 6, [[1]] * 4, [[-1, -2, -1]] * 6])
def test_passages_with_next_to_nothing(passages):
    arrays = [np.array(passage, dtype=np.int32) for passage in passages]
    found = standing.find(arrays, range(len(arrays)), ["Blatt A"] * len(arrays))
    assert [len(here) for here in found] == [len(passage) for passage in passages]
