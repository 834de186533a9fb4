"""Which sentences stand on one level: every text keeps its order, and nothing is lost or shown twice."""

import random
from itertools import pairwise

import pytest

from framing.model import Span
from framing.report.levels import Cell, Link, cells, row_count


def text(passage_id, count):
    return tuple((Span(passage_id, n, n + 1),) for n in range(count))


def link(one, other, strength=0.5):
    return Link(one[0], other[0], strength)


def level_of(column, unit):
    return next(cell.row for cell in column if cell.start <= unit < cell.end)


def test_without_links_each_text_runs_on_for_itself():
    assert cells([text("a", 3), text("b", 1)], []) == ((Cell(1, 1, 0, 3),), (Cell(1, 1, 0, 1),))


def test_all_texts_begin_at_the_top_even_where_the_first_sentence_has_its_partner_far_down():
    a, b = text("a", 2), text("b", 5)
    first, second = cells([a, b], [link(a[0], b[4], 0.9)])
    assert level_of(first, 0) == level_of(second, 0) == 1
    assert not any(cell.met for cell in (*first, *second))


def test_beginnings_that_correspond_meet():
    a, b = text("a", 2), text("b", 2)
    assert cells([a, b], [link(a[0], b[0])])[0] == (Cell(2, 1, 0, 1), Cell(3, 1, 1, 2))


@pytest.mark.parametrize("columns", [[], [()], [(), ()]])
def test_nothing_is_a_text_too(columns):
    found = cells(columns, [])
    assert found == tuple(() for _ in columns)
    assert row_count(found) == 0


def test_what_corresponds_stands_level_and_what_lies_between_in_its_own_column():
    a, b = text("a", 5), text("b", 4)
    first, second = cells([a, b], [link(a[2], b[1]), link(a[4], b[3])])
    assert level_of(first, 2) == level_of(second, 1) == 2
    assert level_of(first, 4) == level_of(second, 3) == 4
    assert level_of(first, 3) == level_of(second, 2) == 3
    assert level_of(first, 1) == 1
    assert [cell.met for cell in first] == [False, True, False, True]


def test_of_two_links_that_cross_the_stronger_stays():
    a, b = text("a", 3), text("b", 3)
    first, second = cells([a, b], [link(a[1], b[2], 0.6), link(a[2], b[1], 0.9)])
    assert level_of(first, 2) == level_of(second, 1)
    assert level_of(first, 1) != level_of(second, 2)


def test_a_sentence_with_two_partners_stands_beside_the_surer_one():
    a, b = text("a", 2), text("b", 3)
    first, second = cells([a, b], [link(a[1], b[1], 0.4), link(a[1], b[2], 0.8)])
    assert level_of(first, 1) == level_of(second, 2)
    assert level_of(second, 1) < level_of(second, 2)


def test_three_texts_meet_on_one_level_through_the_middle_one():
    a, b, c = text("a", 3), text("b", 2), text("c", 2)
    found = cells([a, b, c], [link(a[2], b[1], 0.9), link(b[1], c[1], 0.5)])
    assert {level_of(found[0], 2), level_of(found[1], 1), level_of(found[2], 1)} == {2}


def test_links_over_three_texts_that_cross_by_way_of_the_third_are_not_all_kept():
    a, b, c = text("a", 3), text("b", 3), text("c", 3)
    circle = [link(a[1], b[2], 0.9), link(b[1], c[2], 0.8), link(c[1], a[2], 0.7)]
    found = cells([a, b, c], circle)
    assert level_of(found[0], 1) == level_of(found[1], 2)
    assert level_of(found[1], 1) == level_of(found[2], 2)
    assert level_of(found[2], 1) != level_of(found[0], 2)


def test_a_run_beside_which_the_others_meet_takes_up_all_their_rows():
    a, b, c = text("a", 3), text("b", 3), text("c", 4)
    found = cells([a, b, c], [link(a[1], b[1]), link(a[2], b[2])])
    assert found[2] == (Cell(1, 5, 0, 4),)
    assert row_count(found) == 5


def test_what_is_never_parted_meets_by_any_of_its_sentences():
    a, pair, b = text("a", 1), (Span("a", 1, 2), Span("a", 2, 3)), text("b", 3)
    first, second = cells([(*a, pair), b], [Link(pair[1], b[2][0], 0.5)])
    assert level_of(first, 1) == level_of(second, 2)


def test_a_link_that_would_leave_half_a_column_empty_is_not_followed():
    a, b = text("a", 30), text("b", 4)
    first, second = cells([a, b], [link(a[20], b[1], 0.9), link(a[2], b[2], 0.4)])
    assert level_of(first, 2) == level_of(second, 2)  # and the next one is, which crossed it
    assert [(cell.start, cell.end) for cell in first if cell.met] == [(2, 3)]


def test_links_far_from_each_other_are_followed_where_others_lie_between():
    a, b = text("a", 30), text("b", 16)
    steps = [(5, 1), (10, 4), (16, 7)]
    first, second = cells([a, b], [link(a[one], b[other], 0.1 * one) for one, other in steps])
    assert [level_of(first, one) - level_of(second, other) for one, other in steps] == [0, 0, 0]


def test_links_within_a_text_or_to_texts_not_shown_are_passed_over():
    a, b = text("a", 2), text("b", 1)
    assert cells([a, b], [link(a[0], a[1]), link(a[0], text("z", 1)[0])]) == cells([a, b], [])


@pytest.mark.parametrize("seed", range(40))
def test_every_unit_stands_once_in_its_own_order_whatever_the_links(seed):
    chance = random.Random(seed)
    columns = [text(name, chance.randint(0, 12)) for name in "abcd"[: chance.randint(2, 4)]]
    units = [(number, unit) for number, column in enumerate(columns) for unit in column]
    pairs = [
        link(one, other, chance.choice((0.3, 0.5, 0.5, 0.9)))
        for _ in range(30)
        if units
        for (i, one), (j, other) in [(chance.choice(units), chance.choice(units))]
        if i != j
    ]
    found = cells(columns, pairs)
    for column, its in zip(columns, found, strict=True):
        assert [n for cell in its for n in range(cell.start, cell.end)] == list(range(len(column)))
        assert all(one.row + one.row_count <= other.row for one, other in pairwise(its))
        assert all(cell.end - cell.start == 1 for cell in its if cell.met)
    met = [cell.row for its in found for cell in its if cell.met]
    assert all(met.count(row) > 1 for row in met)
    assert {its[0].row for its in found if its} <= {1, 2}
    chance.shuffle(pairs)
    assert cells(columns, [Link(one.b, one.a, one.strength) for one in pairs]) == found
