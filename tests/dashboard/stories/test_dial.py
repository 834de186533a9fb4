"""The dial groups anew, keeps corrections, and its step can be undone."""

from dataclasses import replace

import pytest
from on_stories_page import NOON, listed, own, said

from framing import pipeline, revise
from framing.dashboard import state, workspace
from framing.model import Correction


def test_the_dial_regroups_says_what_changed_and_can_be_undone(open_themen, practice):
    app = open_themen()
    app.button(key="stories-wider").click().run()
    assert f"(vorher {len(practice.stories)})" in said(app)
    assert state.regrouped(practice, practice.settings.wider(1), progress=print).stories == own(app).stories
    app.button(key="undo").click().run()
    assert workspace.mine() is None
    assert listed(app)[:3] == [str(story.id) for story in practice.stories[:3]]


def test_turning_the_dial_again_matches_nothing_anew(open_themen, monkeypatch):
    app = open_themen()
    app.button(key="stories-narrower").click().run()
    monkeypatch.setattr(pipeline, "match", lambda *given, **dials: pytest.fail("matched a second time"))
    app.button(key="stories-narrower").click().run()
    assert "Unverändert" in said(app)


def test_corrections_hold_when_the_dial_is_turned(open_themen, practice):
    locked = revise.correct(practice, Correction("lock", practice.stories[0].passage_ids, "M. Ott", NOON))
    app = open_themen(locked)
    for _ in range(6):
        app.button(key="stories-narrower").click().run()
    assert set(practice.stories[0].passage_ids) in [set(story.passage_ids) for story in own(app).stories]


def test_a_project_that_was_never_grouped_can_be_grouped_here(open_themen, practice):
    app = open_themen(replace(practice, stories=(), found=(), grouped=False))
    app.button(key="stories-group").click().run()
    assert own(app).stories == practice.stories
