"""A reader has two windows of one browser: what one does to the project, the other tells, and goes on."""

from dataclasses import replace

import pytest

from framing.dashboard import data, workspace
from framing.dashboard.workspace import Workspace
from framing.model import Project
from framing.pipeline import stocking

ELSEWHERE = "in einem anderen Fenster geändert"


def change_in_another_window(app, project):
    """The same reader, by their cookie; in these tests, by what stands for it."""
    before = workspace._kept.get(app.session_state["reader"])
    workspace._kept[app.session_state["reader"]] = Workspace(project, "eigenes", "anderswo", earlier=(
        (replace(before, earlier=()),) if before else ()
    ))  # fmt: skip


def warned(app):
    return " ".join(one.value for one in app.warning).replace("\\", "")


@pytest.fixture
def fewer(practice):
    """Two of its stories, no topics, and one outlet less."""
    gone = stocking.of_outlet(practice, practice.outlets[-1].name)
    left = stocking.without(practice, gone)
    there = {passage.id for passage in left.passages}
    cut = (replace(s, passage_ids=tuple(p for p in s.passage_ids if p in there)) for s in practice.stories[:9])
    stories = tuple(story for story in cut if len({left.passage_by_id[p].outlet for p in story.passage_ids}) > 1)
    return replace(left, stories=stories[:2], topics=(), grouped=True)


PAGES = [
    ("vergleich", {"thema": "26"}, "thema"),
    ("namen", {"bereich": "thema", "thema": "26"}, "thema"),
    ("namen", {"bereich": "oberthema", "oberthema": "1"}, "bereich"),
    ("belege", {"suche": "Pokrowsk", "thema": "26"}, "thema"),
    ("belege", {"suche": "Pokrowsk", "medien": "{last}"}, "medien"),
    ("themen", {"warum": "26", "korrigieren": "26"}, "warum, korrigieren"),
    ("themen", {"medien": "{last}"}, "medien"),
]


@pytest.mark.parametrize(("page", "asked", "gone"), PAGES)
def test_a_choice_that_is_gone_is_told_and_the_page_goes_on(open_with, practice, fewer, page, asked, gone):
    asked = {name: value.format(last=practice.outlets[-1].letter) for name, value in asked.items()}
    app = open_with(page=page, **asked)
    assert not app.warning
    change_in_another_window(app, fewer)
    app.run()
    assert not app.exception
    assert not app.error
    assert ELSEWHERE in warned(app)
    assert f"Was bei „{gone}“ gewählt war" in warned(app)
    assert app.selectbox or app.text_input  # the widgets are there: nobody is stuck
    for name in gone.split(", "):
        assert app.query_params.get(name) != asked[name]
    app.run()
    assert not app.warning  # said once
    assert not app.error


def test_the_comparison_shows_the_story_that_its_menu_says(open_with, fewer):
    app = open_with(page="vergleich", thema="26")
    change_in_another_window(app, fewer)
    app.run()
    assert str(app.selectbox(key="story").value) == app.query_params["thema"]
    assert int(app.query_params["thema"]) in {story.id for story in fewer.stories}
    assert len(app.session_state[f"outlets-{app.query_params['thema']}"]) >= 2


@pytest.mark.parametrize("section", data.SECTIONS)
def test_every_section_goes_on_after_a_change_elsewhere(open_with, practice, fewer, section):
    app = open_with(practice, page="methode", abschnitt=section)
    if section == "bestand":
        last = practice.outlets[-1].name
        app.selectbox(key="data-remove-outlet").set_value(last)
        app.multiselect(key="data-remove").set_value([practice.articles[0].id]).run()
    change_in_another_window(app, fewer)
    app.run()
    assert not app.exception
    assert not app.error
    assert ELSEWHERE in warned(app)


@pytest.mark.parametrize("page", ["vergleich", "themen", "namen", "belege", "methode"])
def test_every_page_goes_on_when_all_was_taken_away(open_with, page):
    app = open_with(page=page)
    change_in_another_window(app, Project())
    app.run()
    assert not app.exception
    assert not app.error
    assert ELSEWHERE in warned(app)


def test_what_is_done_here_is_no_change_elsewhere(open_with, practice):
    app = open_with(practice, page="themen")
    app.button(key="stories-wider").click().run()
    assert ELSEWHERE not in warned(app)
    app.button(key="undo").click().run()
    assert ELSEWHERE not in warned(app)
    assert not app.exception


def test_it_is_said_in_english(open_with, fewer):
    app = open_with(page="vergleich", thema="26", sprache="en")
    change_in_another_window(app, fewer)
    app.run()
    assert "changed in another window" in warned(app)
    assert "no longer, in this project" in warned(app)
