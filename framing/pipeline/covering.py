"""Which outlet carries which story, over a whole project or one topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias
from zoneinfo import ZoneInfo

from framing.compare import coverage as stories_by_outlets
from framing.compare.coverage import Coverage
from framing.errors import SelectionError
from framing.model import Passage, Project, Story, Topic
from framing.pipeline.choosing import story_of
from framing.pipeline.progress import Progress, no_progress

_Told: TypeAlias = tuple[int, tuple[Passage, ...]]


def coverage(
    project: Project,
    *,
    topic: int | None = None,
    stories: Sequence[int] | None = None,
    min_outlets: int = 1,
    progress: Progress = no_progress,
) -> Coverage:
    """Which outlet carries which story, when first, how long, and what is loaded of those in which none was found?

    topic: the stories of this topic only; stories: those of these numbers only, in this order; min_outlets: stories
    that so many outlets or more tell. What is loaded of an outlet always means the whole project; its counts of
    stories mean those chosen. Days and times are told in the project's zone. Raises SelectionError where the project
    is not grouped, has no such topic or story, or where both are asked for.
    """
    if not project.grouped:
        raise SelectionError("The stories of this project are not up to date. Run: framing group PROJECT")
    chosen = _chosen(project, topic, stories)
    told = [(story.id, project.story_passages(story)) for story in chosen]
    fitting = [one for one in told if len({passage.outlet for passage in one[1]}) >= min_outlets]
    zone = ZoneInfo(project.settings.timezone)
    return stories_by_outlets.compare(_watched(fitting, progress), project.passages, zone=zone)


def _watched(stories: Sequence[_Told], progress: Progress) -> Iterator[_Told]:
    for done, story in enumerate(stories, start=1):
        yield story
        progress("looking up who carries a story", done, len(stories))


def topic_of(project: Project, number: int) -> Topic:
    """The topic of this number; SelectionError names the numbers that there are."""
    by_id = {topic.id: topic for topic in project.topics}
    if number not in by_id:
        there = f"{min(by_id)} to {max(by_id)}" if by_id else "none: no two stories belong to one storyline"
        raise SelectionError(f"No topic {number}. There are: {there}. See: framing topics PROJECT")
    return by_id[number]


def _chosen(project: Project, topic: int | None, stories: Sequence[int] | None) -> tuple[Story, ...]:
    if stories is None:
        return project.stories if topic is None else _of_topic(project, topic)
    if topic is not None:
        raise SelectionError("Stories or a topic: name one of them.")
    return tuple(story_of(project, number) for number in stories)


def _of_topic(project: Project, number: int) -> tuple[Story, ...]:
    topic = topic_of(project, number)
    held = set(topic.passage_ids)
    near = (story for story in project.stories if held.intersection(story.passage_ids))
    return tuple(story for story in near if project.topic_of(story) == topic)
