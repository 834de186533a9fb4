"""Who carries which story, asked of a project."""

from dataclasses import replace
from datetime import timedelta

import pytest

from framing import pipeline
from framing.errors import SelectionError


def test_the_demo_says_of_every_story_who_carries_it(demo_project):
    found = pipeline.coverage(demo_project)
    assert [row.story_id for row in found.stories] == [story.id for story in demo_project.stories]
    for row, story in zip(found.stories, demo_project.stories, strict=True):
        told = {passage.outlet for passage in demo_project.story_passages(story)}
        assert {cell.outlet for cell in row.cells if cell.state == "found"} == told
        assert sorted(p for cell in row.cells for p in cell.passage_ids) == sorted(story.passage_ids)


def test_a_topic_has_its_own_stories_and_the_whole_projects_dates(demo_project):
    topic = demo_project.topics[0]
    found = pipeline.coverage(demo_project, topic=topic.id)
    wanted = [story.id for story in demo_project.stories if demo_project.topic_of(story) == topic]
    assert [row.story_id for row in found.stories] == wanted
    everything = pipeline.coverage(demo_project)
    assert [row.texts for row in found.outlets] == [row.texts for row in everything.outlets]


def test_stories_of_few_outlets_can_be_left_out_and_progress_is_told(demo_project):
    told = []
    found = pipeline.coverage(demo_project, min_outlets=4, progress=lambda *step: told.append(step))
    assert 0 < len(found.stories) < len(demo_project.stories)
    assert all(sum(cell.state == "found" for cell in row.cells) >= 4 for row in found.stories)
    assert told[-1][1:] == (len(found.stories), len(found.stories))


def test_a_project_without_stories_and_topics(demo_project):
    bare = replace(demo_project, stories=(), found=(), topics=())
    assert pipeline.coverage(bare).stories == ()
    with pytest.raises(SelectionError, match=r"No topic 1\. There are: none"):
        pipeline.coverage(bare, topic=1)


def test_stories_that_are_not_up_to_date_are_told(demo_project):
    with pytest.raises(SelectionError, match="Run: framing group PROJECT"):
        pipeline.coverage(replace(demo_project, grouped=False))
    with pytest.raises(SelectionError, match=r"No topic 99\. There are: 1 to"):
        pipeline.coverage(demo_project, topic=99)


def test_stories_can_be_asked_for_by_number_and_come_in_that_order(demo_project):
    found = pipeline.coverage(demo_project, stories=(5, 2))
    assert [row.story_id for row in found.stories] == [5, 2]
    assert all(row.could_count <= 2 for row in found.outlets)
    assert pipeline.coverage(demo_project, stories=()).stories == ()
    with pytest.raises(SelectionError, match="No story 99"):
        pipeline.coverage(demo_project, stories=(99,))
    with pytest.raises(SelectionError, match="name one of them"):
        pipeline.coverage(demo_project, stories=(2,), topic=1)


def test_days_are_those_of_the_projects_zone(demo_project):
    east = replace(demo_project, settings=replace(demo_project.settings, timezone="Pacific/Kiritimati"))
    here, there = pipeline.coverage(demo_project), pipeline.coverage(east)
    offsets = {row.first.at.utcoffset() for row in there.stories if row.first}
    assert offsets == {timedelta(hours=14)}
    for one, other in zip(here.stories, there.stories, strict=True):
        if one.first and one.first.time_known:
            assert one.first.at == other.first.at
