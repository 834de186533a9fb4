"""Shares of tokens, worked out by hand."""

import math
from dataclasses import replace

import pytest

from framing.evaluate.quotation_scores import Annotation, pairs, score


def quoted(*ids, **more):
    return Annotation(tuple(ids), **more)


def of(found, name):
    """Precision and recall of one part."""
    part = found.part(name).scores
    return part.precision, part.recall


FULL = Annotation(tuple(range(4, 14)), speaker=(0, 1), cue=(2,), frame=(0, 1, 2), addressee=(3,))


def test_all_found_as_marked():
    found = score([([FULL], [FULL])])
    assert [(part.name, part.scores.f1) for part in found.parts] == [
        ("quote", 1),
        ("speaker", 1),
        ("cue", 1),
        ("frame", 1),
        ("addressee", 1),
        ("roles", 1),
        ("joint", 1),
    ]
    assert [(part.name, part.scores.f1, part.marked_count) for part in found.types] == [("Direct", 1, 1)]
    assert (found.article_count, found.marked_count, found.found_count, found.pair_count) == (1, 1, 1, 1)
    assert found.type_accuracy == found.direct.found == found.direct.right == 1


@pytest.mark.parametrize(
    ("marked", "found"), [([FULL], []), ([], [FULL]), ([], [])], ids=["none found", "none marked", "neither"]
)
def test_nothing_on_one_side_is_zero_and_no_fault(marked, found):
    told = score([(marked, found)])
    for part in (*told.parts, *told.types):
        assert (part.scores.precision, part.scores.recall, part.scores.f1) == (0, 0, 0)
        assert not math.isnan(part.scores.f1)
    quote = told.part("quote")
    assert (quote.marked_count, quote.found_count, told.pair_count) == (len(marked), len(found), 0)
    assert (told.type_accuracy, told.direct.found, told.direct.right) == (0, 0, 0)


def test_no_article_at_all():
    assert score([]).part("joint").scores.f1 == 0


def test_a_part_of_the_words():
    # 4 of the 4 found tokens are marked, 4 of the 10 marked ones are found; 2 * 1 * 0.4 / 1.4
    found = score([([quoted(*range(10))], [quoted(*range(5, 9))])])
    assert of(found, "quote") == (1, 0.4)
    assert found.part("quote").scores.f1 == pytest.approx(0.8 / 1.4)


def test_a_short_quotation_counts_as_much_as_a_long_one():
    # 2 of 2 and 0 of 100: the mean of 1 and 0, not 2 of 102
    found = score([([quoted(0, 1), quoted(*range(10, 110))], [quoted(0, 1)])])
    assert of(found, "quote") == (1, 0.5)


def test_two_found_for_one_marked():
    # The second has the greater F1 (2*6/16 = 0.75 before 2*4/14 = 0.57): the first is without partner.
    # Precision (0 + 6/6) / 2, recall 6/10.
    found = score([([quoted(*range(10))], [quoted(*range(4)), quoted(*range(4, 10))])])
    assert of(found, "quote") == (0.5, 0.6)


def test_a_role_that_only_one_side_has():
    # First: marked speaker, none found: recall 0, nothing for precision. Second the other way round.
    marked = [quoted(1, 2, speaker=(0,)), quoted(11, 12)]
    found = [quoted(1, 2), quoted(11, 12, speaker=(10,))]
    told = score([(marked, found)])
    assert of(told, "speaker") == of(told, "roles") == (0, 0)
    assert (told.part("speaker").marked_count, told.part("speaker").found_count) == (1, 1)
    # quotes 1 and 1, the one speaker 0
    assert of(told, "joint") == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert (told.part("cue").marked_count, told.part("cue").found_count) == (0, 0)


def test_roles_are_pooled_over_their_values():
    # Speaker: 1 of 2 found tokens, 1 of 1 marked. Cue: 1 and 1. Roles: (0.5 + 1) / 2 and (1 + 1) / 2.
    # Joint with the quote (1 and 1): (1 + 0.5 + 1) / 3 and 1.
    told = score([([quoted(5, 6, speaker=(0,), cue=(3,))], [quoted(5, 6, speaker=(0, 1), cue=(3,))])])
    assert of(told, "roles") == (0.75, 1)
    assert of(told, "joint") == (pytest.approx(2.5 / 3), 1)


def test_a_role_of_a_quotation_without_partner_is_wrong():
    assert of(score([([], [quoted(5, speaker=(0,))])]), "speaker") == (0, 0)


def test_the_pairing_is_the_best_of_all_not_the_best_first():
    # X has 8 tokens of A and 7 of B: F1 16/25 = 0.64 and 14/25 = 0.56. Y has 3 of A: 6/13 = 0.46.
    # A with X first would leave Y without partner (0.64 in all); A-Y and B-X have 1.02.
    a, b = quoted(*range(10)), quoted(*range(10, 20))
    x, y = quoted(*range(2, 17)), quoted(*range(3))
    assert pairs([a, b], [x, y]) == ((0, 1), (1, 0))
    # Precision: X 7/15, Y 3/3. Recall: A 3/10, B 7/10.
    assert of(score([([a, b], [x, y])]), "quote") == (pytest.approx((7 / 15 + 1) / 2), pytest.approx(0.5))


def test_quotations_without_a_common_token_are_no_pair():
    assert pairs([quoted(0, 1)], [quoted(2, 3)]) == ()
    assert pairs([], [FULL]) == pairs([FULL], []) == ()


@pytest.mark.parametrize(("field", "value", "other"), [("type", "Indirect", "Direct"), ("medium", "Writing", "Speech")])
def test_of_two_with_the_same_words_the_one_of_the_same_type_or_medium_is_the_partner(field, value, other):
    marked = replace(FULL, **{field: value})
    assert pairs([marked], [replace(FULL, **{field: other}), marked]) == ((0, 1),)


def test_the_type_decides_only_between_equals():
    # 4 of 4 tokens as another type before 3 of 4 as the same
    marked = quoted(0, 1, 2, 3, type="Indirect")
    assert pairs([marked], [quoted(0, 1, 2, type="Indirect"), quoted(0, 1, 2, 3)]) == ((0, 1),)


def test_types_are_scored_by_the_label_of_either_side():
    # Direct: found 4/4 and 2/2, marked 4/4. Indirect: none found as such, of the marked one 2/4.
    told = score(
        [
            (
                [quoted(0, 1, 2, 3), quoted(10, 11, 12, 13, type="Indirect")],
                [quoted(0, 1, 2, 3), quoted(10, 11)],
            )
        ]
    )
    assert [(part.name, part.found_count, part.marked_count) for part in told.types] == [
        ("Direct", 2, 1),
        ("Indirect", 0, 1),
    ]
    assert [(part.scores.precision, part.scores.recall) for part in told.types] == [(1, 1), (0, 0.5)]
    assert told.type_accuracy == 0.5


def test_quotations_of_two_articles_never_meet():
    told = score([([quoted(0, 1)], []), ([], [quoted(0, 1)])])
    assert (told.pair_count, *of(told, "quote")) == (0, 0, 0)


def test_direct_quotations_with_the_right_speaker():
    same = quoted(1, 2, 3, speaker=(0,))
    long = quoted(11, 12, 13, speaker=(10,))
    other = quoted(21, 22, 23, speaker=(20,))
    indirect = quoted(31, 32, 33, speaker=(30,))
    cut = quoted(*range(41, 50), speaker=(40,))
    nameless = quoted(51, 52)
    found = [
        same,
        replace(long, speaker=(6, 7, 8, 9, 10)),  # F1 2/6, but the name at the end is the marked one
        replace(other, speaker=(19,)),
        replace(indirect, type="Indirect"),
        quoted(41, 42, speaker=(40,)),  # F1 4/11: too little of it
        nameless,
    ]
    direct = score([([same, long, other, indirect, cut, nameless], found)]).direct
    assert (direct.marked_count, direct.found_count, direct.right_count) == (5, 3, 2)
    assert (direct.found, direct.right) == (0.6, pytest.approx(2 / 3))
