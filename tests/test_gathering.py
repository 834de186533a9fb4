"""What is found once in a story, a topic or all texts, and told for any choice of outlets."""

import pytest

from framing import pipeline
from framing.errors import SelectionError
from framing.model import Project
from framing.pipeline import gathering
from framing.pipeline.gathering import Scope


@pytest.fixture(scope="module")
def everything(demo_project):
    return gathering.gather(demo_project)


def test_all_texts_give_the_names_and_labels_of_the_command(demo_project, everything):
    naming = pipeline.naming(demo_project)
    found = gathering.usage(demo_project, everything).naming
    assert found.names == naming.names
    assert found.labels == naming.labels
    assert found.weeks == naming.weeks


def test_a_story_gives_the_loaded_words_of_its_comparison(demo_project):
    story = next(story for story in demo_project.stories if pipeline.compare(demo_project, story.id).loaded)
    found = gathering.usage(demo_project, gathering.gather(demo_project, Scope(story=story.id)))
    assert found.loaded == pipeline.compare(demo_project, story.id).loaded


def test_a_topic_holds_its_own_texts_alone(demo_project):
    topic = demo_project.topics[0]
    found = gathering.gather(demo_project, Scope(topic=topic.id))
    assert {passage.id for passage in found.passages} == set(topic.passage_ids)


def test_an_outlet_left_out_is_in_no_row(demo_project, everything):
    found = gathering.usage(demo_project, everything, outlets=("Eilpunkt24", "Ostmeridian"))
    assert found.outlets == ("Eilpunkt24", "Ostmeridian")
    assert {use.outlet for row in found.naming.names for use in row.uses} == set(found.outlets)
    assert sum(found.passage_counts.values()) == len(found.naming.passages)


@pytest.mark.parametrize("scope", [Scope(story=999), Scope(topic=999)])
def test_what_is_not_there_is_said(demo_project, scope):
    with pytest.raises(SelectionError, match="999"):
        gathering.gather(demo_project, scope)


def test_an_unknown_outlet_is_said(demo_project, everything):
    with pytest.raises(SelectionError, match="Nirgendblatt"):
        gathering.usage(demo_project, everything, outlets=("Nirgendblatt",))


def test_a_story_and_a_topic_at_once_are_refused():
    with pytest.raises(SelectionError):
        Scope(story=1, topic=1)


def test_an_empty_project_has_nothing():
    found = gathering.usage(Project(), gathering.gather(Project()))
    assert found.outlets == ()
    assert found.naming.names == ()
