"""What a reader clicks on the page Themen, and what it shows."""

import re
from datetime import UTC, datetime

import pytest

from framing import pipeline
from framing.dashboard import workspace

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


def markup(app):
    return " ".join(element.proto.body for element in app.get("html"))


def said(app):
    """The sentences of success and information, without Markdown's signs."""
    return " ".join(e.value.replace("\\", "") for kind in (app.success, app.info, app.warning) for e in kind)


def listed(app):
    """The numbers of the stories in the list, in order; the card above it is not one of them."""
    bodies = [element.proto.body for element in app.get("html") if "sl-start" not in element.proto.body]
    return [number for body in bodies for number in re.findall(r'<article class="sl">.*?<h3>(\d+) · ', body, re.S)]


def submit(app, label):
    return next(button for button in app.button if button.label == label).click().run()


def outlets_of(project, number):
    story = next(story for story in project.stories if story.id == int(number))
    return {passage.outlet for passage in project.story_passages(story)}


def own(app):
    mine = workspace.mine()
    return mine.project


def near_miss(project):
    for story in project.stories:
        if found := pipeline.why(project, story.id).near_misses:
            return story, found[0]
    pytest.fail("no story of the demo has a near miss")
