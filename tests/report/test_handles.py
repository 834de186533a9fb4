"""What a person types, and which passage is meant."""

import pytest

from framing.errors import SelectionError
from framing.model import Passage, Project
from framing.report import handles

IDS = ("blog#1", "blog#10", "zeit/rat", "zeit/rat-vertagt", "p1", "7")
PROJECT = Project(passages=tuple(Passage(id, "a", "Blatt", 0, 1, "x") for id in IDS))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("blog#1", "blog#1"),  # its whole id, though blog#10 begins like it
        ("#1", "blog#1"),  # an end goes before a middle
        ("p3", "zeit/rat"),
        ("p5", "p1"),  # the fifth passage, whose id looks like a handle
        ("RAT-V", "zeit/rat-vertagt"),
        ("7", "7"),
    ],
)
def test_a_passage_is_named_by_id_handle_or_part(written, meant):
    assert handles.passage_id(PROJECT, written) == meant


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("p1", "'p1' may be 2 passages: blog#1, p1"),  # the id of one and the handle of another: never guessed
        ("blog", "'blog' may be 2 passages: blog#1, blog#10. Write more of the id."),
        ("zeit/rad", "No passage 'zeit/rad' in this project. Near it: zeit/rat"),
        ("", "No passage '' in this project. See: framing stories PROJECT"),
        ("p0", "No passage 'p0'"),
    ],
)
def test_what_is_not_one_passage_is_told(written, message):
    with pytest.raises(SelectionError) as told:
        handles.passage_id(PROJECT, written)
    assert message in str(told.value)


def test_a_handle_stays_when_texts_are_added():
    more = Project(passages=(*PROJECT.passages, Passage("new", "b", "Blatt", 0, 1, "x")))
    assert handles.of(PROJECT).items() <= handles.of(more).items()
