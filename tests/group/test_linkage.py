"""The surest join first: held against the same rule written down plainly, group by group."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.group import density, linkage
from framing.group.neighbours import Pairs


def given_pairs(sure):
    ordered = sorted(sure)
    a, b = np.array(ordered, dtype=np.int64).reshape(-1, 2).T
    return Pairs(a, b), np.array([sure[pair] for pair in ordered], dtype=np.float64)


def groups(sure, hours, *, window_hours=96, bar=0.0, engine=linkage, **dials):
    pairs, log_odds = given_pairs(sure)
    times = np.array([np.nan if hour is None else hour for hour in hours], dtype=np.float64)
    return engine.groups(pairs, log_odds, times, window_hours=window_hours, bar=bar, **dials)


def plainly(sure, hours, *, window_hours, bar, best_share):
    """Every pair of groups is looked at anew after each join. A pair that was not measured counts as -5."""
    found = [[row] for row in range(len(hours))]

    def alike(one, other):
        measured = [sure.get((min(a, b), max(a, b)), -5.0) for a in one for b in other]
        if max(measured) <= -5:
            return -np.inf
        times = [hours[row] for row in one + other if hours[row] is not None]
        if times and max(times) - min(times) > window_hours:
            return -np.inf
        return (1 - best_share) * (sum(measured) / len(measured)) + best_share * max(measured)

    while True:
        best = max(combinations(found, 2), key=lambda two: (alike(*two), -two[0][0], -two[1][0]), default=None)
        if best is None or alike(*best) < bar:
            return found
        found.remove(best[1])
        best[0].extend(best[1])
        best[0].sort()


@st.composite
def measured(draw):
    count = draw(st.integers(0, 8))
    hours = draw(st.lists(st.one_of(st.none(), st.integers(0, 150)), min_size=count, max_size=count))
    every = list(combinations(range(count), 2))
    chosen = draw(st.sets(st.sampled_from(every))) if every else set()
    # Halves add up without rounding, so that ties are ties.
    return {pair: draw(st.integers(-10, 10)) / 2 for pair in chosen}, hours


@settings(deadline=None, max_examples=300)
@given(measured(), st.sampled_from([-2.0, -0.5, 0.0, 1.0]), st.sampled_from([0.0, 0.5, 1.0]))
def test_it_finds_what_the_rule_written_down_plainly_finds(case, bar, best_share):
    sure, hours = case
    found = groups(sure, hours, bar=bar, best_share=best_share)
    assert sorted(found) == sorted(plainly(sure, hours, window_hours=96, bar=bar, best_share=best_share))


@settings(deadline=None, max_examples=100)
@given(measured(), st.sampled_from([linkage, density]), st.sampled_from([-2.0, 0.0]))
def test_every_text_stands_in_one_group_and_no_group_outlasts_the_window(case, engine, bar):
    sure, hours = case
    found = groups(sure, hours, bar=bar, engine=engine, window_hours=50)
    assert sorted(row for members in found for row in members) == list(range(len(hours)))
    for members in found:
        times = [hours[row] for row in members if hours[row] is not None]
        assert not times or max(times) - min(times) <= 50


def test_one_strong_pair_does_not_pull_two_stories_together():
    """Two stories of three; a single comparison between them looks alike, the eight others do not."""
    within = {pair: 4.0 for three in ((0, 1, 2), (3, 4, 5)) for pair in combinations(three, 2)}
    between = {(a, b): -4.0 for a in (0, 1, 2) for b in (3, 4, 5)} | {(2, 3): 1.0}
    assert sorted(groups(within | between, [0] * 6)) == [[0, 1, 2], [3, 4, 5]]


def test_a_chain_does_not_join_its_ends():
    """Each is like the next one, and was compared with no other."""
    sure = {(n, n + 1): 1.0 for n in range(5)}
    assert all(not {0, 5} <= set(members) for members in groups(sure, [0] * 6))


def test_more_neighbours_than_are_sought_are_not_held_against_a_large_story(monkeypatch):
    """In a story of twelve, nobody is compared with all eleven others: what was not looked at is not unlike."""
    ring = {(a, b): 3.0 for a, b in combinations(range(12), 2) if min(b - a, 12 - b + a) <= 2}
    assert len(groups(ring, [0] * 12, best_share=0.0)) > 1
    monkeypatch.setattr(linkage, "NEAREST", 1)
    assert groups(ring, [0] * 12, best_share=0.0) == [list(range(12))]


def test_ties_go_to_the_lower_rows():
    """Either pair could join; together all three would not."""
    assert sorted(groups({(0, 1): 2.0, (1, 2): 2.0}, [0] * 3, best_share=0.0)) == [[0, 1], [2]]


def test_an_unknown_time_never_outlasts_a_window():
    assert groups({(0, 1): 2.0}, [None, 500]) == [[0, 1]]
    assert sorted(groups({(0, 1): 2.0}, [0, 500])) == [[0], [1]]


@pytest.mark.parametrize("engine", [linkage, density])
def test_no_pairs_leave_every_text_alone(engine):
    assert sorted(groups({}, [0, 0, None], engine=engine)) == [[0], [1], [2]]
    assert groups({}, [], engine=engine) == []
