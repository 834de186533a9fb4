"""What is one text, and what of it is an outlet's own: from passages to numbers of words."""

import pytest

from framing.language.resources import load
from framing.model import Passage
from framing.pipeline import Dials, reading

GERMAN = load("de")


def passage(name, text, *, outlet="Blatt A", article=None):
    return Passage(name, article or name, outlet, 0, len(text), text)


def read(passages, left_out=None, *, versions=(), dials=None):
    return reading.texts(
        passages, left_out or {}, versions=versions, usual=passages, language=GERMAN, dials=dials or Dials()
    )


def test_the_entries_of_a_live_blog_are_one_text_and_so_are_versions():
    entries = [passage(f"blog#{n}", f"Eintrag {n} meldet Rauch.", article="blog") for n in range(3)]
    others = [passage("früh", "Der Rat tagt."), passage("spät", "Der Rat tagt noch."), passage("x", "Es regnet.")]
    found = read([*entries, *others], versions=[("früh", "spät"), ("früh", "gibt es nicht")])
    assert found.text_of == (0, 0, 0, 1, 1, 2)
    assert found.outlets == ("Blatt A",) * 3


def test_places_lead_to_the_words_whatever_was_left_out():
    text = "Kern lobte den Damm. „Er hält“, sagte Kern."
    found = read([passage("p", text)], {"p": [(0, 4), (21, 30)]})
    words, places = found.read.texts[0], found.locate(0)
    said = {text[start:end] for number, (start, end) in zip(words, places, strict=True) if number >= 0}
    assert {"lobte", "Damm", "sagte"} <= said
    assert "hält" not in said


def test_standing_text_goes_and_comes_back_with_its_dial():
    footer = "Dieser Text erschien zuerst im Heft, das Sie hier bestellen können."
    texts = [passage(f"p{n}", f"{word} brennt seit gestern.\n\n{footer}") for n, word in enumerate("ABCDE")]
    without, whole = read(texts), read(texts, dials=Dials(standing=True))
    heft = whole.read.words.index("Heft")
    assert all((text == heft).any() for text in whole.read.texts)
    assert "Heft" not in {without.read.words[n] for text in without.read.texts for n in text if n >= 0}


@pytest.mark.parametrize("text", ["—", "der die das", "x" * 10_000, "5 7 9"])
def test_texts_with_next_to_nothing_are_read(text):
    assert len(read([passage("p", text)]).read.texts) == 1


def test_no_passages():
    assert read([]).text_of == ()
