"""Who comes into question: held against a search through all pairs at once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.group import neighbours
from framing.group.corpus import Corpus

HOURS = st.lists(st.one_of(st.none(), st.integers(0, 200)), max_size=14)


def pairs_of(found):
    return set(zip(found.a.tolist(), found.b.tolist(), strict=True))


def directions(count, seed):
    vectors = np.random.default_rng(seed).normal(size=(count, 6)).astype(np.float32)
    return neighbours.unit(vectors)


@settings(deadline=None, max_examples=60)
@given(HOURS, st.integers(0, 9), st.integers(1, 100))
def test_blocks_find_what_a_search_through_all_pairs_finds(words, hours, seed, window):
    """Three nearest a text, blocks of four rows: many edges."""
    told = tuple(words(id=str(n), hours=hour) for n, hour in enumerate(hours))
    context = directions(len(told), seed)
    corpus = Corpus(told, context, {})
    with pytest.MonkeyPatch.context() as small:
        small.setattr(neighbours, "NEAREST", 3)
        small.setattr(neighbours, "_ROWS", 4)
        found = pairs_of(neighbours.candidates(corpus, context, window))
    expected = set()
    for a, hour in enumerate(hours):
        may = [
            b
            for b, other in enumerate(hours)
            if b != a and (hour is None or other is None or abs(hour - other) <= window)
        ]
        nearest = sorted(may, key=lambda b: -float(context[a] @ context[b]))[:3]
        expected |= {(min(a, b), max(a, b)) for b in nearest if context[a] @ context[b] > 0}
    assert found == expected


@settings(deadline=None, max_examples=40)
@given(HOURS, st.integers(1, 100), st.integers(1, 40))
def test_every_pair_lies_in_some_block_exactly_once(hours, window, cells):
    times = np.array([np.nan if hour is None else hour for hour in hours], dtype=np.float64)
    seen = []
    with pytest.MonkeyPatch.context() as small:
        small.setattr(neighbours, "_ROWS", 5)
        small.setattr(neighbours, "_CELLS", cells)
        for rows, columns, outside in neighbours.blocks(times, times, window):
            assert outside.shape == (len(rows), len(columns))
            assert outside.size <= cells or len(rows) == 1
            seen += [(rows[r], columns[c]) for r, c in zip(*np.nonzero(~outside), strict=True)]
    inside = {
        (a, b)
        for a, hour in enumerate(hours)
        for b, other in enumerate(hours)
        if hour is None or other is None or abs(hour - other) <= window
    }
    assert len(seen) == len(set(seen))
    assert set(seen) == inside


def test_texts_that_share_a_word_come_into_question_whatever_their_vectors_say(words):
    told = (words("ößelbrücke", id="a"), words("ößelbrücke", id="b"), words("elefant", id="c"))
    across = np.eye(3, dtype=np.float32)
    assert pairs_of(neighbours.candidates(Corpus(told, across, {}), across, 96)) == {(0, 1)}


def test_nobody_is_its_own_neighbour_and_nobody_outside_the_window_is_one(words):
    told = tuple(words("bus", id=str(n), hours=hour) for n, hour in enumerate([0, 10, 30, None]))
    same = np.ones((4, 1), dtype=np.float32)
    found = pairs_of(neighbours.candidates(Corpus(told, same, {}), same, 20))
    assert found == {(0, 1), (1, 2), (0, 3), (1, 3), (2, 3)}


def test_surroundings_draw_a_short_headline_towards_what_its_neighbours_tell(words):
    told = (*(words("ößelbrücke", "riss", id=str(n)) for n in range(3)), words("elefant", id="3"))
    vectors = neighbours.unit(np.array([[1, 0.4, 0], [1, 0.5, 0], [0.4, 1, 0], [0, 0, 1]], dtype=np.float32))
    around = neighbours.surroundings(Corpus(told, vectors, {}), 96)
    assert around.context[0] @ around.context[2] > vectors[0] @ vectors[2]
    assert around.context[3] == pytest.approx(vectors[3])  # alone: nothing draws it
    assert np.linalg.norm(around.context, axis=1) == pytest.approx(1)
    assert around.density[3] < around.density[0]


def test_surroundings_do_not_reach_beyond_the_window(words):
    told = tuple(words("ößelbrücke", id=str(n), hours=hours) for n, hours in enumerate([0, 500]))
    vectors = neighbours.unit(np.array([[1, 0.5], [0.5, 1]], dtype=np.float32))
    around = neighbours.surroundings(Corpus(told, vectors, {}), 96)
    assert around.context == pytest.approx(vectors)
    assert around.density.tolist() == [0, 0]


@pytest.mark.parametrize(
    ("found", "pairs"),
    [
        ([], []),
        ([(3, 1), (1, 3), (0, 2)], [(0, 2), (1, 3)]),
        ([(2, 2), (2, 0)], [(0, 2)]),
    ],
)
def test_a_pair_stands_once_whichever_way_round_it_was_found(found, pairs):
    ordered = neighbours.paired(np.array(found, dtype=np.int64).reshape(-1, 2), 4)
    assert list(zip(ordered.a.tolist(), ordered.b.tolist(), strict=True)) == pairs
    assert len(ordered) == len(pairs)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("count", [0, 1])
def test_no_text_and_one_text_have_no_neighbours(count, words):
    corpus = Corpus((words("bus"),) * count, np.ones((count, 2), dtype=np.float32), {})
    around = neighbours.surroundings(corpus, 96)
    assert around.context.shape == (count, 2)
    assert len(neighbours.candidates(corpus, around.context, 96)) == 0
