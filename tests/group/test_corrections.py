"""Corrections replayed on groupings made here: what each claims, which wins, and what is told of the rest."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import CorrectionError
from framing.group import decisions
from framing.group.corrections import replay
from framing.model import CORRECTION_NEEDS, Correction, Story

WHEN = datetime(2026, 2, 9, tzinfo=UTC)
MADE = {"by": "A. Berg", "at": WHEN, "reason": ""}
ALL = tuple("abcdefghij")
FOUND = (Story(1, ("a", "b", "c")), Story(2, ("d", "e")), Story(3, ("f", "g", "h")))
"""And i and j without counterpart."""


def make(kind, ids, others=""):
    return Correction(kind, tuple(ids), "A. Berg", WHEN, other_ids=tuple(others))


def told(*corrections, found=FOUND, there=ALL):
    return {story.id: "".join(story.passage_ids) for story in replay(found, corrections, there).stories}


def states(*corrections, found=FOUND, there=ALL):
    return [outcome.state for outcome in replay(found, corrections, there).outcomes]


@pytest.mark.parametrize(
    ("correction", "expected"),
    [
        pytest.param(make("merge", "ad"), {1: "abcde", 3: "fgh"}, id="whole stories merge; the lower number stays"),
        pytest.param(make("merge", "id"), {1: "abc", 2: "dei", 3: "fgh"}, id="who has no story joins"),
        pytest.param(make("merge", "ji"), {1: "abc", 2: "de", 3: "fgh", 4: "ij"}, id="two without story make one"),
        pytest.param(make("split", "c", "ab"), {1: "ab", 2: "de", 3: "fgh"}, id="one leaves and stands alone"),
        pytest.param(make("split", "bc", "a"), {2: "de", 3: "fgh", 4: "bc"}, id="two leave together"),
        pytest.param(make("split", "ab", "de"), {1: "abc", 2: "de", 3: "fgh"}, id="who is parted already stays"),
        pytest.param(make("move", "c", "de"), {1: "ab", 2: "cde", 3: "fgh"}, id="one goes to another story"),
        pytest.param(make("move", "c", "i"), {1: "ab", 2: "de", 3: "fgh", 4: "ci"}, id="to one without story"),
        pytest.param(make("move", "i", "afg"), {1: "abc", 2: "de", 3: "fghi"}, id="to where most of the others are"),
        pytest.param(make("move", "bc", "a"), {1: "abc", 2: "de", 3: "fgh"}, id="there already"),
        pytest.param(make("lock", "ab"), {1: "ab", 2: "de", 3: "fgh"}, id="who joined a locked story is put out"),
        pytest.param(make("lock", "ad"), {1: "bc", 3: "fgh", 4: "ad"}, id="the number stays with the larger part"),
        pytest.param(make("apart", "ca"), {1: "bc", 2: "de", 3: "fgh"}, id="the one named first stays"),
        pytest.param(make("apart", "abc"), {2: "de", 3: "fgh"}, id="a story of one passage is none"),
        pytest.param(make("apart", "ad"), {1: "abc", 2: "de", 3: "fgh"}, id="who is apart stays apart"),
    ],
)
def test_what_each_kind_does(correction, expected):
    assert told(correction) == expected
    assert states(correction) == ["applied"]


def test_a_later_grouping_that_parts_by_itself_keeps_what_it_found():
    """b2 came later; the machine put it to b and c. A split that threw out everybody else would lose it."""
    regrouped = (Story(1, ("b", "b2", "c")),)
    assert told(make("split", "bc", "a"), found=regrouped, there=("a", "b", "b2", "c")) == {1: "bb2c"}


def test_a_locked_story_keeps_out_new_texts_and_holds_its_own():
    regrouped = (Story(1, ("a", "new")), Story(2, ("b", "c", "d")))
    assert told(make("lock", "abc"), found=regrouped, there=(*ALL, "new")) == {2: "abc"}


@pytest.mark.parametrize(
    ("earlier", "later", "expected", "state"),
    [
        (make("merge", "ad"), make("split", "de", "abc"), {1: "abc", 3: "fgh", 4: "de"}, "overruled"),
        (make("split", "c", "ab"), make("move", "c", "ab"), {1: "abc", 2: "de", 3: "fgh"}, "overruled"),
        (make("lock", "abc"), make("move", "i", "abc"), {1: "abci", 2: "de", 3: "fgh"}, "overruled"),
        (make("lock", "abc"), make("merge", "ad"), {1: "abcde", 3: "fgh"}, "overruled"),
        (make("apart", "ab"), make("merge", "abc"), {1: "abc", 2: "de", 3: "fgh"}, "overruled"),
        (make("merge", "ab"), make("apart", "ab"), {1: "ac", 2: "de", 3: "fgh"}, "overruled"),
        # a and d are not named by the merge: they only come along, and so the one that comes later in time stays out
        (make("apart", "ad"), make("merge", "be"), {1: "abce", 3: "fgh"}, "applied"),
        (make("apart", "ad"), make("merge", "de"), {1: "abc", 2: "de", 3: "fgh"}, "applied"),
    ],
)
def test_the_later_one_wins_where_both_name_the_passages(earlier, later, expected, state):
    result = replay(FOUND, [earlier, later], ALL)
    assert {story.id: "".join(story.passage_ids) for story in result.stories} == expected
    assert [outcome.state for outcome in result.outcomes] == [state, "applied"]
    assert result.outcomes[0].overruled_by == (later if state == "overruled" else None)


def test_an_apart_that_was_overruled_does_not_come_back_by_the_way():
    made = [make("apart", "ai"), make("move", "i", "abc"), make("merge", "cd")]
    assert told(*made) == {1: "abcdei", 3: "fgh"}


def test_whom_a_split_parted_no_merge_of_others_brings_together():
    made = [make("split", "c", "ab"), make("move", "c", "de"), make("merge", "be")]
    assert told(*made) == {1: "abde", 3: "fgh"}
    assert states(*made) == ["applied", "overruled", "applied"]


def test_a_move_that_the_machine_has_made_by_itself_is_left_as_it_is():
    """i is with a, whom the move names; that d and e are more of those named is no reason to go there."""
    regrouped = (Story(1, ("a", "i")), Story(2, ("d", "e")))
    assert told(make("move", "i", "ade"), found=regrouped) == {1: "ai", 2: "de"}


def test_what_a_third_one_brings_back_holds_again():
    merge, split = make("merge", "ad"), make("split", "de", "abc")
    assert states(merge, split, merge) == ["applied", "overruled", "applied"]


def test_passages_that_are_gone_are_told_and_the_rest_is_done():
    result = replay(FOUND, [make("merge", "adx"), make("lock", "xy"), make("split", "a", "x")], ALL)
    assert [(o.state, o.gone_ids) for o in result.outcomes] == [
        ("partly", ("x",)),
        ("gone", ("x", "y")),
        ("gone", ("x",)),
    ]
    assert {story.id: "".join(story.passage_ids) for story in result.stories} == {1: "abcde", 3: "fgh"}


def test_a_story_that_no_correction_touches_comes_back_as_it_was():
    found = (Story(1, ("b", "a"), ("Rat",), 0.5), Story(2, ("d", "e")))
    assert replay(found, [make("move", "i", "d")], ALL).stories[0] is found[0]
    assert replay((), (), ()).stories == ()


def test_passages_stand_in_order_of_time():
    assert told(make("merge", "ha"), there=tuple(reversed(ALL))) == {1: "hgfcba", 2: "de"}


NAMES = st.sampled_from([*ALL, "gone", "lost"])
ids = st.lists(NAMES, min_size=2, max_size=5, unique=True)


@st.composite
def corrections(draw):
    kind = draw(st.sampled_from(sorted(CORRECTION_NEEDS)))
    names = draw(ids)
    cut = draw(st.integers(1, len(names) - 1)) if CORRECTION_NEEDS[kind][1] else len(names)
    return make(kind, names[:cut], names[cut:])


@st.composite
def groupings(draw):
    numbers = [draw(st.integers(0, 4)) for _ in ALL]
    members = [[p for p, n in zip(ALL, numbers, strict=True) if n == number] for number in range(1, 5)]
    return tuple(Story(n, tuple(m)) for n, m in enumerate([m for m in members if len(m) > 1], start=1))


def holds(correction, stories):
    """The claim, read from the definition: for a second opinion, not from the code that replays."""
    home = {p: set(story.passage_ids) for story in stories for p in story.passage_ids}
    named = [p for p in correction.passage_ids if p in ALL]
    others = {p for p in correction.other_ids if p in ALL}
    first = home.get(named[0], {named[0]})
    if correction.kind == "apart":
        return not any(q in home.get(p, ()) for p in named for q in named if p != q)
    if correction.kind == "lock":
        return first == set(named)
    together = set(named) <= first
    return together and {"merge": True, "split": not first & others, "move": first & others}[correction.kind]


@given(groupings(), st.lists(corrections(), max_size=6))
def test_every_passage_is_in_one_story_at_most_and_each_claim_holds_or_is_told(found, made):
    result = replay(found, made, ALL)
    members = [p for story in result.stories for p in story.passage_ids]
    assert len(members) == len(set(members))
    assert set(members) <= set(ALL)
    assert all(len(story.passage_ids) > 1 for story in result.stories)
    assert len({story.id for story in result.stories}) == len(result.stories)
    assert [outcome.correction for outcome in result.outcomes] == made
    for outcome in result.outcomes:
        if outcome.state in ("applied", "partly"):
            assert holds(outcome.correction, result.stories)
        if outcome.state == "overruled":
            assert not holds(outcome.correction, result.stories)
    assert result == replay(found, made, ALL)


@given(groupings(), st.lists(corrections(), min_size=1, max_size=6))
def test_the_last_correction_always_holds_and_without_it_all_is_as_before(found, made):
    last = replay(found, made, ALL)
    assert last.outcomes[-1].state in ("applied", "partly", "gone")
    assert set(last.outcomes[-1].gone_ids) == {"gone", "lost"} & {*made[-1].passage_ids, *made[-1].other_ids}
    before = replay(found, made[:-1], ALL)
    if last.outcomes[-1].state == "gone":
        assert last.stories == before.stories
    assert replay(found, [*made, made[-1]], ALL).stories == last.stories


@given(groupings(), st.lists(corrections(), max_size=5), st.sampled_from(["lock", "apart"]))
def test_only_a_correction_that_names_them_breaks_a_lock_or_an_apart(found, made, kind):
    first = make(kind, "ab")
    later = [c for c in made if not {"a", "b"} & {*c.passage_ids, *c.other_ids}]
    result = replay(found, [first, *later], ALL)
    assert result.outcomes[0].state == "applied"
    assert holds(first, result.stories)


@pytest.mark.parametrize(
    ("decide", "message"),
    [
        (lambda: decisions.merge(FOUND[:1], **MADE), "needs two stories"),
        (lambda: decisions.split(FOUND, ["i"], **MADE), "i: in no story"),
        (lambda: decisions.split(FOUND, ["a", "d"], **MADE), "stories 1 and 2. Split one story at a time"),
        (lambda: decisions.split(FOUND, ["a", "i"], **MADE), "i: not in story 1"),
        (lambda: decisions.split(FOUND, ["d", "e"], **MADE), "all passages of story 2"),
        (lambda: decisions.move(FOUND, ["a"], FOUND[0], **MADE), "a: there already"),
        (lambda: decisions.move(FOUND, ["a"], "b", **MADE), "a: there already"),
        (lambda: decisions.apart(["a", "a"], **MADE), "name two or more"),
    ],
)
def test_a_decision_that_cannot_be_one_is_told(decide, message):
    with pytest.raises(CorrectionError, match=message):
        decide()


def test_a_decision_names_the_passages_of_its_stories():
    merged = decisions.merge(FOUND[:2], **MADE)
    assert merged.passage_ids == ("a", "b", "c", "d", "e")
    assert decisions.split(FOUND, ["c"], **MADE).other_ids == ("a", "b")
    assert decisions.move(FOUND, ["i"], "e", **MADE).other_ids == ("e", "d")
    assert decisions.move(FOUND, ["i"], "j", **MADE).other_ids == ("j",)
