"""Sentence beside sentence, from vectors made here."""

import numpy as np
import pytest

from framing.compare import alignment
from framing.model import Span

A = [Span("a", n, n + 1) for n in range(3)]
B = [Span("b", n, n + 1) for n in range(2)]


def unit(*rows):
    vectors = np.array(rows, dtype=np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_alike_partly_and_only_here():
    found = alignment.align("X", A, unit([1, 0, 0], [0, 1, 0], [0, 0, 1]), "Y", B, unit([0, 1, 0.1], [0.45, 0, 0.9]))
    assert [(pair.a, pair.b, pair.label) for pair in found.pairs] == [(A[1], B[0], "same"), (A[2], B[1], "same")]
    assert (found.only_a, found.only_b) == ((A[0],), ())


def test_the_closest_pairs_meet_first_and_each_sentence_once():
    found = alignment.align("X", A[:2], unit([1, 0], [0.9, 0.4]), "Y", B[:1], unit([1, 0.05]))
    assert [(pair.a, pair.b) for pair in found.pairs] == [(A[0], B[0])]
    assert found.only_a == (A[1],)


def test_the_order_of_the_sentences_plays_no_part():
    """One outlet begins with what the other ends with."""
    found = alignment.align("X", A[:2], unit([1, 0], [0, 1]), "Y", B, unit([0, 1], [1, 0]))
    assert [(pair.a, pair.b) for pair in found.pairs] == [(A[0], B[1]), (A[1], B[0])]


def test_partly_lies_between_the_two_bars():
    angle = np.arccos((alignment.PARTLY_FROM + alignment.SAME_FROM) / 2)
    found = alignment.align("X", A[:1], unit([1, 0]), "Y", B[:1], unit([np.cos(angle), np.sin(angle)]))
    assert [pair.label for pair in found.pairs] == ["partly"]


def test_where_none_correspond_the_closest_two_are_shown_as_weak():
    angle = np.arccos(alignment.PARTLY_FROM / 2)
    found = alignment.align("X", A[:2], unit([0, -1], [1, 0]), "Y", B[:1], unit([np.cos(angle), np.sin(angle)]))
    assert found.pairs == ()
    assert (found.closest.a, found.closest.b, found.closest.label) == (A[1], B[0], "weak")
    assert (found.only_a, found.only_b) == (tuple(A[:2]), (B[0],))


@pytest.mark.parametrize(("a", "b"), [(0, 0), (0, 2), (3, 0)])
def test_a_side_without_sentences(a, b):
    found = alignment.align("X", A[:a], np.eye(3, dtype=np.float32)[:a], "Y", B[:b], np.eye(3, dtype=np.float32)[:b])
    assert (found.pairs, found.only_a, found.only_b) == ((), tuple(A[:a]), tuple(B[:b]))


def test_each_sentence_needs_a_vector():
    with pytest.raises(ValueError, match="one vector"):
        alignment.align("X", A, np.eye(2, 3, dtype=np.float32), "Y", B, np.eye(2, 3, dtype=np.float32))
