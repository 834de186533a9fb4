"""What the practice texts hold: enough of everything, and the cases that the lenses are shown on."""

import csv
import re
from pathlib import Path

import pytest

from framing import demo, pipeline
from framing.report import terminal

CORPORA = Path(__file__).parents[1] / "corpora"
NOTICE = "Übungstext, nachgebildet"


def story_with(project, name):
    """The story in which a text of this file name was put."""
    return next(story for story in project.stories if any(name in passage for passage in story.passage_ids))


def names(project):
    return {outlet.name for outlet in project.outlets}


def compared(project, name):
    return pipeline.compare(project, story_with(project, name).id)


def test_there_is_enough_of_everything(demo_project):
    assert len(demo_project.outlets) >= 5
    assert len(demo_project.stories) >= 16
    assert len(demo_project.passages) >= 90


def test_the_readme_counts_what_is_there(demo_project):
    with (CORPORA / "gold" / "demo-stories.csv").open(encoding="utf-8", newline="") as file:
        told = [row["story"] for row in csv.DictReader(file)]
    several = {story for story in told if told.count(story) > 1}
    words = " ".join((CORPORA / "demo" / "README.md").read_text(encoding="utf-8").split())
    assert f"{len(demo_project.articles)} Dateien" in words
    assert f"{len(demo_project.passages)} Passagen, {len(several)} Geschichten" in words
    assert f"und {len(set(told) - several)}, die nur eines hat" in words


def test_every_text_is_labelled_and_credits_no_real_agency(demo_project):
    assert {article.notice for article in demo_project.articles} == {NOTICE}
    for article in demo_project.articles:
        assert not re.search(r"\b(dpa|AFP|Reuters|AP|TASS|RIA|Ukrinform|epd|KNA)\b", article.text), article.id


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("pokrowsk-generalstab", {"Pokrowsk", "Soldat"}),
        ("norderau-lindenschule", {"Lindenschule"}),
        ("norderau-handyverbot", {"Schule", "Schüler"}),
    ],
    ids=["war and place names", "a dispute at home", "school"],
)
def test_three_themes_are_storylines_of_their_own(demo_project, name, words):
    topic = demo_project.topic_of(story_with(demo_project, name))
    assert topic is not None
    assert words & set(topic.shared_words)
    assert sum(demo_project.topic_of(story) == topic for story in demo_project.stories) >= 2


def test_the_two_meetings_on_the_school_building_are_two_stories_of_one_storyline(demo_project):
    decided = story_with(demo_project, "lindenschule-ratsbeschluss")
    discussed = story_with(demo_project, "lindenschule-tumult")
    assert decided != discussed
    assert demo_project.topic_of(decided) == demo_project.topic_of(discussed)


def test_two_outlets_bring_one_text_again_under_a_changed_headline(demo_project):
    found = compared(demo_project, "lindenschule-tumult")
    changed = {outlet.outlet: outlet.versions for outlet in found.headlines if outlet.versions}
    assert set(changed) == {"Eilpunkt24", "Norderauer Zeitung"}
    for (versions,) in changed.values():
        (change,) = versions.changes
        assert versions.known_by == ("wording",)
        assert change.what == "words"
        assert change.order_known
        a, b = (headline.published.at for headline in versions.headlines)
        assert 1 < (b - a).total_seconds() / 3600 < 12


def test_the_terminal_shows_the_words_that_changed_in_a_headline(demo_project):
    said = " ".join(terminal.comparison(compared(demo_project, "lindenschule-tumult")).split())
    assert "HEADLINES: each outlet's, in order of time" in said
    assert "die Lindenschule! [-Bürgerversammlung unterbrochen-] {+Rathaus streicht die 160+}" in said
    assert "Stadt [-verteidigt Umbau-] {+verzichtet auf 160 Plätze in+} der Lindenschule" in said


@pytest.mark.parametrize(
    ("name", "silent"),
    [("blockade-urteil", "Norderauer Zeitung"), ("handyverbot-bilanz", "Eilpunkt24")],
)
def test_four_outlets_carry_a_story_and_the_fifth_has_texts_of_these_days(demo_project, name, silent):
    (row,) = pipeline.coverage(demo_project, stories=[story_with(demo_project, name).id]).stories
    states = {cell.outlet: cell for cell in row.cells}
    assert len(states) == 5
    assert {outlet for outlet, cell in states.items() if cell.state == "found"} == names(demo_project) - {silent}
    assert states[silent].state == "none_found"
    assert states[silent].loaded_count >= 3


def test_each_outlet_is_the_only_one_without_some_story(demo_project):
    """A blind spot is nobody's habit: each outlet has texts of the days of a story that the four others tell."""
    alone = set()
    for row in pipeline.coverage(demo_project).stories:
        without = [cell.outlet for cell in row.cells if cell.state == "none_found"]
        found = [cell.outlet for cell in row.cells if cell.state == "found"]
        if len(found) == 4 and len(without) == 1:
            alone |= set(without)
    assert alone == names(demo_project)


def test_a_story_of_agency_text_leaves_nobody_words_of_its_own(demo_project):
    found = compared(demo_project, "kuestenbahn-warnstreik")
    assert len(found.outlets) == len(found.passages) == 3
    assert [one.kind for one in found.reprints] == ["reprint"] * 3
    assert all(one.shared_share > 0.85 and one.common_agencies == ("nap",) for one in found.reprints)
    assert terminal.comparison(found).count("no words of its own left") == 3


def test_headlines_above_one_agency_text_differ(demo_project):
    found = compared(demo_project, "kuestenbahn-warnstreik")
    assert len({headline.text for outlet in found.headlines for headline in outlet.headlines}) == 3


def test_no_story_of_before_got_another_number(demo_project):
    """Printed examples name story 5; the corpus grows at its end."""
    assert story_with(demo_project, "die-strasse").id == 5
    assert demo.opening_story(demo_project).id == 2
