"""Corrections on the demo project: done, undone, and held through a regrouping."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing import pipeline, revise
from framing.errors import CorrectionError, SelectionError
from framing.group import decisions
from framing.ingest.records import Record
from framing.model import Correction, Project

WHEN = datetime(2026, 2, 20, 9, tzinfo=UTC)
MADE = decisions.Made(by="A. Berg", at=WHEN, reason="ein Ereignis")


def merged(project, *numbers):
    return revise.correct(project, decisions.merge([pipeline.story_of(project, n) for n in numbers], **MADE))


def members(project, number):
    return set(pipeline.story_of(project, number).passage_ids)


def test_a_correction_is_applied_numbered_and_told(demo_project):
    project = merged(demo_project, 2, 5)
    assert members(project, 2) == members(demo_project, 2) | members(demo_project, 5)
    assert [correction.number for correction in project.corrections] == [1]
    assert [outcome.state for outcome in revise.outcomes(project)] == ["applied"]
    assert project.found == demo_project.found == demo_project.stories
    with pytest.raises(SelectionError, match=r"No story 5\. There are: 1 to \d+ except 5\."):
        pipeline.story_of(project, 5)


def test_a_corrected_story_has_its_words_and_figures_as_if_grouped_so(demo_project):
    """The same as after a whole regrouping, which counts every passage anew."""
    project = merged(demo_project, 2, 5)
    assert pipeline.group(project) == project
    assert pipeline.story_of(project, 2) != replace(pipeline.story_of(project, 2), shared_words=(), name_differences=0)


def test_a_regrouping_takes_no_words_from_stories_of_before(demo_project):
    project = merged(demo_project, 2, 5)
    stale = tuple(replace(story, shared_words=("Veraltet",)) for story in project.stories)
    assert pipeline.group(replace(project, stories=stale)) == project


def test_undo_takes_back_one_and_leaves_the_others(demo_project):
    first = merged(demo_project, 2, 5)
    both = merged(first, 3, 7)
    assert revise.undo(both, 2) == first
    assert revise.undo(first, 1) == demo_project
    assert revise.undo(both, 1).stories == merged(demo_project, 3, 7).stories
    assert [correction.number for correction in revise.undo(both, 1).corrections] == [2]


def test_a_number_that_is_taken_is_not_given_again(demo_project):
    both = merged(merged(demo_project, 2, 5), 3, 7)
    assert [c.number for c in merged(revise.undo(both, 1), 2, 5).corrections] == [2, 3]


def test_corrections_hold_when_texts_are_added_and_grouped_again(demo_project, tmp_path):
    """The new text is a copy of one in the locked story: the machine puts it there, the lock keeps it out."""
    locked = pipeline.story_of(demo_project, 3)
    project = revise.correct(demo_project, decisions.lock(locked, **MADE))
    project = merged(project, 2, 5)
    copied = demo_project.passage_by_id[locked.passage_ids[0]]
    (tmp_path / "kopie.txt").write_text(copied.text, encoding="utf-8")
    default = Record(place="", file="", outlet="Abendruf", published=copied.published_at.isoformat())
    added = pipeline.add(project, [tmp_path], default=default)
    with pytest.raises(SelectionError, match="not up to date"):
        revise.correct(added.project, decisions.lock(locked, **MADE))
    project = pipeline.group(added.project)
    assert any("kopie" in story.passage_ids and copied.id in story.passage_ids for story in project.found)
    assert set(locked.passage_ids) in [set(story.passage_ids) for story in project.stories]
    together = members(demo_project, 2) | members(demo_project, 5)
    assert any(together <= set(story.passage_ids) for story in project.stories)
    assert [outcome.state for outcome in revise.outcomes(project)] == ["applied", "applied"]


def test_a_correction_whose_passages_are_gone_is_told_and_kept(demo_project):
    project = merged(demo_project, 2, 5)
    gone = pipeline.story_of(demo_project, 5).passage_ids[0]
    rest = tuple(passage for passage in project.passages if passage.id != gone)
    project = pipeline.group(replace(project, passages=rest, stories=(), found=()))
    (outcome,) = revise.outcomes(project)
    assert (outcome.state, outcome.gone_ids) == ("partly", (gone,))
    assert project.corrections == merged(demo_project, 2, 5).corrections


def test_stories_that_people_changed_or_locked_are_marked(demo_project):
    project = merged(demo_project, 2, 5)
    project = revise.correct(project, decisions.lock(pipeline.story_of(project, 2), **MADE))
    project = revise.correct(project, decisions.lock(pipeline.story_of(project, 3), **MADE))
    assert revise.marks(demo_project) == {}
    assert revise.marks(project) == {2: ("corrected", "locked"), 3: ("locked",)}


def test_what_changes_nothing_is_told_and_not_kept(demo_project):
    story = pipeline.story_of(demo_project, 3)
    again = Correction("merge", story.passage_ids, "A. Berg", WHEN)
    with pytest.raises(CorrectionError, match="are so already"):
        revise.correct(demo_project, again)
    locked = revise.correct(demo_project, decisions.lock(story, **MADE))
    with pytest.raises(CorrectionError, match="Correction 1 says this already"):
        revise.correct(locked, decisions.lock(story, **MADE))


def test_what_is_not_there_is_told(demo_project):
    with pytest.raises(SelectionError, match="No passage 'x' in this project"):
        revise.correct(demo_project, Correction("apart", ("x", "y"), "A. Berg", WHEN))
    with pytest.raises(CorrectionError, match=r"No correction 4\. There are none\."):
        revise.undo(Project(), 4)
    with pytest.raises(CorrectionError, match=r"No correction 4\. There are: 1\."):
        revise.undo(merged(demo_project, 2, 5), 4)
