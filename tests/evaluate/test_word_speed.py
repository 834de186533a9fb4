"""The benchmark of wording counts what it says; how fast it is stands in no test."""

import json
from dataclasses import asdict

import pytest

from framing.errors import SelectionError
from framing.evaluate import word_speed
from framing.language.resources import load
from framing.model import Passage

GERMAN = load("de")


def passage(number, outlet, text):
    return Passage(f"p{number}", f"a{number}", outlet, 0, len(text), text)


def test_it_counts_texts_outlets_and_words_that_carry_a_topic():
    texts = [passage(n, f"Blatt {n % 2}", "Der Rat tagt. Die Brücke hält dem Rat stand.") for n in range(6)]
    found = word_speed.measure(texts, language=GERMAN)
    assert (found.text_count, found.outlet_count) == (6, 2)
    assert found.word_count == 6 * 6
    assert found.ratio > 0
    assert json.dumps(asdict(found), allow_nan=False)
    assert "6 texts of 2 outlets" in word_speed.printed(found)


@pytest.mark.parametrize("texts", [[], [passage(1, "Blatt A", "Der Rat tagt.")]])
def test_one_outlet_has_nothing_to_compare(texts):
    with pytest.raises(SelectionError, match="two outlets"):
        word_speed.measure(texts, language=GERMAN)
