"""Long sentences are cut at a blank, and the words that count stay in sight."""

import pytest

from framing.report import lines

LONG = " ".join(f"Wort{n}" for n in range(100))


@pytest.mark.parametrize("word", ["Wort0", "Wort24", "Wort50", "Wort99"])
def test_a_long_sentence_keeps_the_words_in_sight(word):
    shown = lines.shortened(LONG, word)
    assert word in shown.split(" ")
    assert len(shown) <= lines.LONGEST + 4
    assert set(shown.split(" ")) <= {*LONG.split(" "), "…"}


def test_words_longer_than_a_line_are_cut_too():
    assert len(lines.shortened(LONG, LONG)) <= lines.LONGEST + 4
    assert len(lines.shortened("x" * 999, "x" * 999)) <= lines.LONGEST + 4
