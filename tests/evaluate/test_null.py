"""The null test on made-up outlets: nothing differs but chance, and one word is planted."""

import json
import math

import numpy as np
import pytest

from framing.errors import SelectionError
from framing.evaluate import null, null_printed
from framing.model import Article, Passage, Project

WORDS = [
    "Stadt", "Rat", "Brücke", "Hafen", "Bus", "Schule", "Bahn", "Straße", "Gericht",
    "Polizei", "Feuer", "Regen", "Haus", "Bürger", "Verein", "Kasse", "Markt", "Kirche",
    "Wald", "Fluss", "Platz", "Turm", "Preis", "Strom", "Wasser", "Lehrer", "Kind",
    "Arzt", "Klinik", "Fahrer", "Zug", "Linie", "Plan", "Streit", "Urteil", "Antrag",
]  # fmt: skip


def project(sizes, seed=1):
    """Outlets whose texts are drawn from the same words."""
    rng = np.random.default_rng(seed)
    articles, passages = [], []
    for outlet, size in sizes.items():
        for number in range(size):
            text = " ".join(rng.choice(WORDS, size=120)) + "."
            name = f"{outlet}-{number}"
            articles.append(Article(name, outlet, "", text, "f.txt"))
            passages.append(Passage(name, name, outlet, 0, len(text), text))
    return Project(articles=tuple(articles), passages=tuple(passages))


@pytest.fixture(scope="module")
def measured():
    return null.measure(project({"Blatt A": 64, "Blatt B": 70, "Blatt C": 20}), runs=12)


def test_only_outlets_with_sixty_texts_take_part(measured):
    assert measured.outlets == ("Blatt A", "Blatt B")
    assert (measured.texts, measured.runs) == (134, 24)


def test_where_nothing_differs_next_to_nothing_is_flagged(measured):
    assert measured.flagged_runs <= 3, "of 24 runs one in fifty is meant to flag anything"
    assert measured.flagged_words_share <= measured.flagged_tested_share <= 0.1
    assert measured.tested_words >= len(WORDS) - 2


def test_a_common_word_made_four_times_as_frequent_is_found(measured):
    assert measured.planted_found_share >= 0.9
    assert [one.runs for one in measured.planted if one.from_texts >= 20] == [24]


def test_every_value_is_a_number_that_json_knows(measured):
    values = json.loads(json.dumps(null_printed.values(measured), allow_nan=False))
    assert 0 <= values["flagged_runs_share"] <= 1
    assert {"runs", "flagged_runs_share", "flagged_words_share", "planted_found_share"} <= set(values)
    assert "of 24" in null_printed.text(measured)


def test_the_same_texts_give_the_same_figures():
    made = project({"Blatt A": 61})
    assert null.measure(made, runs=2) == null.measure(made, runs=2)


def test_without_a_word_to_plant_the_share_is_none_and_not_nan():
    lone = null.NullTest(("A",), 60, 1, 0, 0, 0, 0.0, 0.0, (null.Planted(15, 20, 0, 0),))
    assert lone.planted_found_share is None
    assert not math.isnan(null_printed.values(lone)["flagged_runs_share"])
    assert "no such word" in null_printed.text(lone)


@pytest.mark.parametrize("sizes", [{}, {"Blatt A": 59}])
def test_too_few_texts_are_told(sizes):
    with pytest.raises(SelectionError, match="60 texts or more"):
        null.measure(project(sizes))
