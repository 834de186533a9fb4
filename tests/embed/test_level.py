"""Another model's vectors on the level of the shipped one: the learnt weights then mean the same."""

import numpy as np
import pytest

from framing import embed

pytestmark = pytest.mark.filterwarnings("error")


class Lifted:
    """A model in which all texts are alike: every vector has a large part in common, as in E5."""

    def __init__(self, common):
        self.common = common

    def encode(self, sentences, /):
        own = embed.builtin().encode(list(sentences))
        return np.hstack([own - own.mean(axis=0), np.full((len(own), 1), self.common, dtype=np.float32)])


def mean_cosine(vectors):
    return float(np.square(vectors.mean(axis=0)).sum())


def test_the_shipped_model_stays_as_it_is(sentences):
    assert (embed.as_builtin(sentences, encoder=embed.builtin()) == embed.builtin().encode(sentences)).all()


@pytest.mark.parametrize("common", [0.0, 1.0, 30.0])
def test_unrelated_texts_get_the_cosine_that_the_shipped_model_gives_them(common, sentences):
    vectors = embed.as_builtin(sentences, encoder=Lifted(common))
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-4)
    assert mean_cosine(vectors) == pytest.approx(mean_cosine(embed.builtin().encode(sentences)), abs=0.05)


def test_what_the_other_model_finds_alike_stays_alike(sentences):
    own = embed.builtin().encode(sentences)
    own -= own.mean(axis=0)
    cosines = (own @ own.T) / np.outer(*[np.linalg.norm(own, axis=1)] * 2)
    levelled = embed.as_builtin(sentences, encoder=Lifted(30.0))
    upper = np.triu_indices(len(sentences), 1)
    assert np.corrcoef((levelled @ levelled.T)[upper], cosines[upper])[0, 1] > 0.99


def test_few_texts_have_no_mean_worth_taking_away(sentences):
    """Of two texts, taking the mean away would make opposites."""
    two = embed.as_builtin(sentences[:2], encoder=Lifted(1.0))
    assert two[0] @ two[1] > 0


@pytest.mark.parametrize("count", [19, 20, 60])
def test_copies_of_one_text_are_alike(count):
    vectors = embed.as_builtin(["Der Rat von Norderau tagt."] * count, encoder=Lifted(1.0))
    assert np.isfinite(vectors).all()
    assert vectors @ vectors.T == pytest.approx(np.ones((count, count)), abs=1e-3)


def test_no_text_has_no_vector():
    assert embed.as_builtin([], encoder=Lifted(1.0)).shape[0] == 0
