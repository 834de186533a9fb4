"""Every word of both texts is accounted for, and long or hostile texts are no trap."""

from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from framing.compare import word_changes
from framing.compare.word_changes import between

LINES = some.text(alphabet="ab \n", max_size=60)


def told(before, after):
    return [(run.state, run.words) for run in between(before, after).runs]


def without(changes, state):
    return [word for run in changes.runs if run.state != state for word in run.words.split()]


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("", "", []),
        ("", "Der Steg.", [("added", "Der Steg.")]),
        ("Der Steg.", "", [("removed", "Der Steg.")]),
        ("Der  Steg\nhält.", "Der Steg hält.", [("kept", "Der Steg hält.")]),
        (
            "Der Steg ist gesperrt.\nEs regnet.",
            "Der Steg ist frei.\nEs regnet.",
            [("kept", "Der Steg ist"), ("removed", "gesperrt."), ("added", "frei."), ("kept", "Es regnet.")],
        ),
        (
            "Neun Leute kamen.",
            "Neun Leute, kamen.",
            [("kept", "Neun"), ("removed", "Leute"), ("added", "Leute,"), ("kept", "kamen.")],
        ),
    ],
)
def test_which_words_came_and_went(before, after, runs):
    assert told(before, after) == runs


@given(LINES, LINES)
def test_both_texts_can_be_read_out_of_the_changes(before, after):
    changes = between(before, after)
    assert without(changes, "added") == before.split()
    assert without(changes, "removed") == after.split()
    assert changes.is_changed == (before.split() != after.split())
    states = [run.state for run in changes.runs]
    assert all(a != b for a, b in pairwise(states))


@given(some.lists(some.sampled_from("abc"), max_size=12), some.lists(some.sampled_from("abc"), max_size=12))
def test_within_a_line_no_fewer_words_could_change(before, after):
    """Held against the matching blocks of the standard library, which may find more changes, never fewer."""
    changes = between(" ".join(before), " ".join(after))
    same = sum(block.size for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks())
    assert changes.added_count + changes.removed_count <= len(before) + len(after) - 2 * same


def test_a_stretch_that_is_too_long_is_cut_at_words_that_stand_once(monkeypatch):
    monkeypatch.setattr(word_changes, "MOST_CELLS", 20)
    words = [f"w{n}" for n in range(40)]
    changes = between(" ".join(words), " ".join([*words[:19], "neu", *words[20:]]))
    assert (changes.added_count, changes.removed_count, changes.is_close) == (1, 1, True)
    other = between("a " * 30 + "b", "c " * 30 + "d")
    assert (other.added_count, other.removed_count, other.is_close) == (31, 31, False)


@pytest.mark.parametrize("words", [30_000, 200_000])
def test_long_texts_of_one_word_come_to_an_end(words):
    changes = between("a " * words, "a " * (words - 7))
    assert (changes.added_count, changes.removed_count) == (0, 7)
