"""HDBSCAN with care: only among neighbours, and whoever does not fit a group leaves it."""

from itertools import combinations

import numpy as np
import pytest

from framing.group import density
from framing.group.neighbours import Pairs

pytestmark = pytest.mark.filterwarnings("error")


def groups(sure, hours, *, bar=0.0, window_hours=96):
    ordered = sorted(sure)
    a, b = np.array(ordered, dtype=np.int64).reshape(-1, 2).T
    log_odds = np.array([sure[pair] for pair in ordered], dtype=np.float64)
    times = np.array([np.nan if hour is None else hour for hour in hours], dtype=np.float64)
    return sorted(density.groups(Pairs(a, b), log_odds, times, window_hours=window_hours, bar=bar))


def every(rows, value):
    return dict.fromkeys(combinations(rows, 2), value)


def test_two_stories_and_a_lone_text():
    sure = every((0, 1, 2), 3.0) | every((3, 4), 3.0) | {(2, 3): -3.0, (4, 5): -3.0}
    assert groups(sure, [0] * 6) == [[0, 1, 2], [3, 4], [5]]


@pytest.mark.parametrize("count", [2, 3, 12, 60])
def test_one_story_alone_is_no_noise(count):
    """Nothing in it is denser than the rest, which HDBSCAN alone takes for noise."""
    assert groups(every(range(count), 5.0), [0] * count) == [list(range(count))]


def test_unrelated_texts_are_never_put_together():
    assert groups(every(range(12), -1.0), [0] * 12) == [[n] for n in range(12)]


def test_who_does_not_fit_the_others_on_average_leaves():
    """3 is like 2 alone; towards 0 and 1 it is surely unlike."""
    sure = every((0, 1, 2), 3.0) | {(2, 3): 0.5, (0, 3): -4.0, (1, 3): -4.0}
    assert groups(sure, [0] * 4) == [[0, 1, 2], [3]]


def test_a_bridge_of_one_text_does_not_make_one_story_of_two():
    sure = every((0, 1, 2), 4.0) | every((3, 4, 5), 4.0) | {(2, 3): 0.3}
    assert groups(sure, [0] * 6) == [[0, 1, 2], [3, 4, 5]]


def test_copies_over_a_month_are_cut_into_windows():
    found = groups(every(range(8), 4.0), [0, 1, 2, 3, 700, 701, 702, 703])
    assert found == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_an_unknown_time_may_meet_any_other():
    assert groups(every(range(3), 4.0), [0, None, 2]) == [[0, 1, 2]]
