"""Texts to vectors of wording and names: alike where they tell the same."""

import numpy as np
import pytest

from framing import embed

TEXTS = [
    "Der Nachtbus in Norderau fährt weiter, beschloss der Rat.",
    "Rat von Norderau: Der Nachtbus bleibt.",
    "Im Zoo kam ein Elefant zur Welt.",
]


def cosines(texts, names=None, names_weight=0.0):
    vectors = embed.embed(texts, names or [[] for _ in texts], encoder=embed.NgramEncoder(), names_weight=names_weight)
    return vectors @ vectors.T


def test_the_same_event_is_closer_than_another():
    cosine = cosines(TEXTS)
    assert cosine[0, 1] > 2 * max(cosine[0, 2], cosine[1, 2])


def test_a_shared_rare_name_brings_texts_together():
    names = [["town"], ["town"], ["zoo"]]
    assert cosines(TEXTS, names, 0.5)[0, 1] > cosines(TEXTS, names, 0.0)[0, 1]


def test_a_name_that_all_texts_have_weighs_less_than_a_rare_one():
    names = [["state", "town"], ["state", "river"], ["town"], ["state"], ["state"], ["state"]]
    cosine = cosines([f"Text {n}" for n in range(6)], names, 1.0)
    assert cosine[0, 2] > cosine[0, 1] > 0  # sharing the town says more than sharing the state


def test_many_texts_keep_the_cosines_of_few():
    """The random projection of a large corpus must not move the bar that stories are cut at."""
    words = np.random.default_rng(7).choice(["Rat", "Bus", "Zoo", "Brücke", "Strom", "Schule"], (230, 30))
    texts = [" ".join(row) + f" Text {n}" for n, row in enumerate(words)]
    exact = cosines(texts[:200])
    projected = cosines(texts)[:200, :200]
    assert np.abs(exact - projected).mean() < 0.03


@pytest.mark.parametrize("texts", [[], [""], ["", " "], ["Wort"], ["Wort"] * 3])
def test_little_text_gives_vectors_without_nan(texts):
    vectors = embed.embed(texts, [[] for _ in texts], encoder=embed.NgramEncoder(), names_weight=0.15)
    assert len(vectors) == len(texts)
    assert np.isfinite(vectors).all()


def test_same_texts_same_vectors_bit_for_bit():
    texts = [f"{text} {n}" for n in range(100) for text in TEXTS]
    assert cosines(texts).tobytes() == cosines(texts).tobytes()
