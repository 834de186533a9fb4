"""Grouping by vectors and times made here: no model, no text."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from framing.group import stories

MONDAY = datetime(2026, 2, 2, 8, tzinfo=UTC)


def around(*centres, noise=0.1, dims=64, seed=1):
    """Unit vectors near the given axes: texts of one event lie near one axis."""
    random = np.random.default_rng(seed)
    vectors = np.zeros((len(centres), dims), dtype=np.float32)
    vectors[range(len(centres)), list(centres)] = 1
    vectors += random.normal(0, noise / np.sqrt(dims), vectors.shape).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def group(vectors, times=None, *, window_hours=72, similarity=0.3):
    ids = [f"p{n}" for n in range(len(vectors))]
    times = times or [MONDAY] * len(vectors)
    found = stories.group(ids, vectors, times, window_hours=window_hours, similarity=similarity)
    return [set(story.passage_ids) for story in found]


def test_texts_of_one_event_are_one_story_and_a_lone_text_is_none():
    assert group(around(0, 0, 0, 1, 1, 2)) == [{"p0", "p1", "p2"}, {"p3", "p4"}]


def test_unrelated_texts_are_no_story():
    """HDBSCAN alone would put them together."""
    assert group(around(*range(12))) == []


def test_twelve_copies_of_one_text_are_one_story():
    """HDBSCAN alone calls a window that holds one story only all noise."""
    assert group(around(*[0] * 12, noise=0)) == [{f"p{n}" for n in range(12)}]


def test_outside_the_window_the_same_words_are_another_story():
    times = [MONDAY, MONDAY + timedelta(hours=1), MONDAY + timedelta(days=30), MONDAY + timedelta(days=30, hours=1)]
    assert group(around(0, 0, 0, 0), times) == [{"p0", "p1"}, {"p2", "p3"}]
    assert group(around(0, 0, 0, 0), times, window_hours=24 * 60) == [{"p0", "p1", "p2", "p3"}]


def test_no_story_outlasts_the_window():
    """The first and the last text are each near the five between them, but further apart than the window."""
    times = [MONDAY, *[MONDAY + timedelta(hours=60)] * 5, MONDAY + timedelta(hours=120)]
    (story,) = group(around(*[0] * 7), times)
    assert len(story) == 6
    assert not {"p0", "p6"} <= story


def test_a_text_without_a_time_may_meet_any_other():
    assert group(around(0, 0, 1), [MONDAY, None, MONDAY]) == [{"p0", "p1"}]


def test_no_times_at_all_is_no_fault():
    assert group(around(0, 0, 1), [None] * 3) == [{"p0", "p1"}]


def test_a_chain_does_not_join_its_ends():
    """a is like b, b like c, c like d; a and d have nothing in common."""
    angles = np.deg2rad([0, 55, 110, 165])
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    assert all(not {"p0", "p3"} <= found for found in group(vectors, similarity=0.5))


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_group_is_no_story(count):
    assert group(around(*range(count)) if count else np.zeros((0, 4), dtype=np.float32)) == []


def test_the_order_of_the_input_does_not_change_the_stories():
    vectors, order = around(0, 0, 0, 1, 1, 2, 2), np.random.default_rng(3).permutation(7)
    times = [MONDAY + timedelta(hours=n) for n in range(7)]
    ids = [f"p{n}" for n in range(7)]
    shuffled = stories.group(
        [ids[n] for n in order], vectors[order], [times[n] for n in order], window_hours=72, similarity=0.3
    )
    assert shuffled == stories.group(ids, vectors, times, window_hours=72, similarity=0.3)


def test_more_texts_than_one_block_are_grouped_alike():
    """Neighbours are sought block by block; a story must not break at a block's edge."""
    centres = [n // 2 for n in range(2600)]
    times = [MONDAY + timedelta(minutes=n) for n in range(2600)]
    vectors = np.zeros((2600, 1300), dtype=np.float32)
    vectors[range(2600), centres] = 1
    assert group(vectors, times) == [{f"p{n}", f"p{n + 1}"} for n in range(0, 2600, 2)]
