"""What a view is made of has a short sum: where it changes, the view is made anew."""

from dataclasses import fields, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from framing import pipeline
from framing.dashboard import state
from framing.model import Article, ArticleKind, Furniture, FurnitureKind, OwnLabel, OwnName, Passage, Project
from framing.report import versions
from framing.report.versions import project_digest, project_state

NAME = OwnName("own-1", "Norderau", "place", "DE", "Norderoog", "other_lang")
LABEL = OwnLabel("maut", "Wegezoll", "neutral", "own")


@pytest.mark.parametrize("more", [{"own_names": (NAME,)}, {"own_labels": (LABEL,)}])
def test_own_names_and_labels_are_part_of_the_sum(more, demo_project):
    plain, changed = project_state(demo_project), project_state(replace(demo_project, **more))
    assert plain != changed
    assert plain == project_state(replace(demo_project, own_names=(), own_labels=()))


def test_a_comparison_is_made_anew_when_own_names_come_in(demo_project):
    story = pipeline.most_telling(demo_project)

    def compared(project):
        current = state.Opened(project, "", project_state(project), project_digest(project))
        return state.comparison(current, story.id, ())

    before = compared(demo_project)
    after = compared(replace(demo_project, own_names=(NAME,)))
    assert (before.own_names, after.own_names) == ((), (NAME,))


def changed(values, **more):
    return (replace(values[0], **more), *values[1:])


@pytest.mark.parametrize(
    "more",
    [
        {"title": "Brücke gesperrt"},
        {"url": "https://norderau.example/bruecke"},
        {"time_known": False},
        {"kind": ArticleKind.LIVE_BLOG},
        {"notice": "Übungstext"},
        {"furniture": (Furniture(0, 3, FurnitureKind.CREDIT),)},
    ],
)
def test_whatever_is_corrected_in_an_article_is_part_of_the_sum(more, demo_project):
    first = replace(demo_project.articles[0], time_known=True, furniture=(), title="", url="", notice="")
    before = replace(demo_project, articles=(first, *demo_project.articles[1:]))
    after = replace(before, articles=changed(before.articles, **more))
    assert project_state(before) != project_state(after)


@pytest.mark.parametrize(
    "more", [{"published_at": datetime(2026, 1, 2, 3, 4, tzinfo=UTC)}, {"time_known": False}, {"heading_end": 1}]
)
def test_whatever_is_corrected_in_a_passage_is_part_of_the_sum(more, demo_project):
    before = replace(demo_project, passages=changed(demo_project.passages, time_known=True, heading_end=0))
    after = replace(before, passages=changed(before.passages, **more))
    assert project_state(before) != project_state(after)


def test_the_table_of_coverage_is_made_anew_when_a_time_is_corrected(demo_project):
    story = demo_project.stories[0]

    def table(project):
        current = state.Opened(project, "", project_state(project), project_digest(project))
        return state.coverage(current, (story.id,), language="de", dark=False)

    assert "02.01.2025, 03:04" not in table(demo_project)
    at = datetime(2025, 1, 2, 3, 4, tzinfo=ZoneInfo("Europe/Berlin"))
    passages = tuple(
        replace(passage, published_at=at, time_known=True) if passage.id == story.passage_ids[0] else passage
        for passage in demo_project.passages
    )
    assert "02.01.2025, 03:04" in table(replace(demo_project, passages=passages))


def test_nothing_of_a_project_but_its_corrections_is_left_out_of_the_sum():
    kept = {"articles", "passages", "word_spread", *versions._WHOLE}
    told = {field.name for field in fields(Project) if field.init}
    assert told - kept == {"corrections"}
    assert {field.name for field in fields(Article)} - {"text", "marked_entries"} == _read(versions._ARTICLE) | {
        "published_at", "updated_at", "furniture"
    }  # fmt: skip
    assert {field.name for field in fields(Passage)} - {"text"} == _read(versions._PASSAGE) | {
        "published_at", "furniture"
    }  # fmt: skip


def _read(getter):
    class Asked:
        def __init__(self):
            self.names = set()

        def __getattr__(self, name):
            self.names.add(name)

    asked = Asked()
    getter(asked)
    return asked.names


def test_a_text_that_is_written_like_the_next_article_has_a_sum_of_its_own():
    first, second = (Article(name, "Abendruf", "", f"Text {name}.", f"{name}.txt") for name in "ab")
    parts = (versions._ARTICLE(second), *versions._rest(second), None)
    lengthened = replace(first, text=f"{first.text}{parts!r}{second.text}")
    assert project_digest(Project(articles=(first, second))) != project_digest(Project(articles=(lengthened,)))
