"""Baselines: simple groupings with a fixed cut."""

import numpy as np
import pytest

from framing.evaluate import baselines
from framing.model import Passage

TEXTS = (
    "Elefant im Zoo von Norderau geboren",
    "Im Zoo von Norderau ist ein Elefant geboren",
    "Bürgermeisterin tritt zurück",
)


def test_texts_with_common_words_meet_and_others_do_not(passage_of):
    passages = [passage_of(text, id=str(n)) for n, text in enumerate(TEXTS)]
    for baseline in baselines.ALL:
        first, second, third = baselines.group(baselines.cosines(passages, baseline), cut=baseline.cut)
        assert first == second != third


def test_average_linkage_joins_from_the_cut_on():
    alike = np.array([[1.0, 0.5, 0.1], [0.5, 1.0, 0.3], [0.1, 0.3, 1.0]])
    for cut, groups in (
        (0.51, 3),
        (0.5, 2),
        (0.21, 2),
        (0.2, 1),
    ):  # the third is 0.2 away from the first two, on average
        assert len(set(baselines.group(alike, cut=cut))) == groups, cut


@pytest.mark.parametrize("texts", [[], ["nur einer"], ["...", "!!"]])
def test_hardly_any_text_is_no_fault(texts, passage_of):
    passages = [passage_of(text, id=str(n)) for n, text in enumerate(texts)]
    for baseline in baselines.ALL:
        alike = baselines.cosines(passages, baseline) if passages else np.zeros((0, 0))
        assert len(set(baselines.group(alike, cut=baseline.cut))) == len(texts)


def test_only_heading_and_beginning_are_read():
    text = "Titel\n\n" + "a" * 2000
    read = baselines.read_text(Passage("p", "p", "Blatt", 0, len(text), text, heading_end=5))
    assert read == "Titel. " + "a" * baselines.READ_CHARACTERS
