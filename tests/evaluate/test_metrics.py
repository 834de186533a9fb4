"""The measures, held against the literature and against scikit-learn."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import average_precision_score
from sklearn.metrics.cluster import pair_confusion_matrix

from framing.evaluate.metrics import Scores, average_precision, b_cubed, pairwise

labels = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=25)
both = pytest.mark.parametrize("measure", [b_cubed, pairwise])


def groupings(cells):
    return {str(n): cell[0] for n, cell in enumerate(cells)}, {str(n): cell[1] for n, cell in enumerate(cells)}


def test_b_cubed_on_the_worked_example_of_its_paper():
    """Amigó et al. 2009, figure 1: three items of one class, two of another; one of the first put with the second."""
    gold = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}
    found = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"}
    scores = b_cubed(gold, found)
    assert scores.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert scores.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)


@given(labels)
def test_pairwise_counts_the_pairs_that_scikit_learn_counts(cells):
    gold, found = groupings(cells)
    (_, wrong), (missed, right) = pair_confusion_matrix(list(gold.values()), list(found.values()))
    scores = pairwise(gold, found)
    assert scores.precision == pytest.approx(right / (right + wrong) if right + wrong else 1)
    assert scores.recall == pytest.approx(right / (right + missed) if right + missed else 1)


@given(labels)
def test_b_cubed_is_the_mean_over_items_that_its_definition_says(cells):
    """Item by item and neighbour by neighbour, as Bagga and Baldwin write it down."""
    gold, found = groupings(cells)
    shares = []
    for item in gold:
        together = [other for other in gold if found[other] == found[item]]
        shares.append(sum(gold[other] == gold[item] for other in together) / len(together))
    assert b_cubed(gold, found).precision == pytest.approx(np.mean(shares))
    assert b_cubed(found, gold).recall == pytest.approx(b_cubed(gold, found).precision)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=1, max_size=40))
def test_average_precision_is_that_of_scikit_learn_also_with_ties(answers):
    positive = [yes for yes, _ in answers]
    scores = np.array([score / 5 for _, score in answers])
    if any(positive):
        assert average_precision(positive, scores) == pytest.approx(average_precision_score(positive, scores))


@both
@given(cells=labels)
def test_the_hand_made_grouping_itself_is_perfect_whatever_its_groups_are_called(measure, cells):
    gold, _ = groupings(cells)
    assert measure(gold, {item: f"group {story}" for item, story in gold.items()}) == Scores(1, 1)


@both
@given(cells=labels)
def test_every_text_alone_is_never_wrong(measure, cells):
    gold, _ = groupings(cells)
    assert measure(gold, {item: item for item in gold}).precision == 1


@both
@given(cells=labels, seed=st.randoms())
def test_neither_names_nor_order_matter_nor_what_is_not_in_the_gold(measure, cells, seed):
    gold, found = groupings(cells)
    items = list(gold)
    seed.shuffle(items)
    again = measure({i: f"g{gold[i]}" for i in items}, {"another": 1} | {i: (found[i],) for i in items})
    before = measure(gold, found)
    assert (again.precision, again.recall) == (pytest.approx(before.precision), pytest.approx(before.recall))


@both
@pytest.mark.parametrize(("gold", "found", "message"), [({}, {}, "no item"), ({"a": 1, "b": 1}, {"a": 1}, "lacks 1")])
def test_nothing_to_score_is_told(measure, gold, found, message):
    with pytest.raises(ValueError, match=message):
        measure(gold, found)


@pytest.mark.parametrize(
    ("positive", "scores", "message"),
    [
        ([True], [0.1, 0.2], "1 answers"),
        ([False, False], [0.1, 0.2], "no pair of one story"),
        ([], [], "no pair of one story"),
        ([True, False], [0.1, float("nan")], "not a number"),
    ],
)
def test_what_cannot_be_ranked_is_told(positive, scores, message):
    with pytest.raises(ValueError, match=message):
        average_precision(positive, np.array(scores))


def test_a_score_that_says_nothing_gets_the_share_of_yes():
    assert average_precision([True, False, False, True, False], np.zeros(5)) == pytest.approx(0.4)
