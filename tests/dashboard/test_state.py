"""What a view is made of has a short sum: where it changes, the view is made anew."""

from dataclasses import replace

import pytest

from framing import pipeline
from framing.dashboard import state
from framing.model import OwnLabel, OwnName

NAME = OwnName("own-1", "Norderau", "place", "DE", "Norderoog", "other_lang")
LABEL = OwnLabel("maut", "Wegezoll", "neutral", "own")


@pytest.mark.parametrize("more", [{"own_names": (NAME,)}, {"own_labels": (LABEL,)}])
def test_own_names_and_labels_are_part_of_the_sum(more, demo_project):
    plain, changed = state._fingerprint(demo_project), state._fingerprint(replace(demo_project, **more))
    assert plain != changed
    assert plain == state._fingerprint(replace(demo_project, own_names=(), own_labels=()))


def test_a_comparison_is_made_anew_when_own_names_come_in(demo_project):
    story = pipeline.most_telling(demo_project)

    def compared(project):
        return state.comparison(state.Opened(project, "", state._fingerprint(project)), story.id, ())

    before = compared(demo_project)
    after = compared(replace(demo_project, own_names=(NAME,)))
    assert (before.own_names, after.own_names) == ((), (NAME,))
