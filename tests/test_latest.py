"""A text that is loaded in two versions counts once, in the newest one; its earlier headline is still shown."""

import json

import pytest

from framing import pipeline
from framing.model import Project
from framing.pipeline import gathering
from framing.pipeline.gathering import ALL_TEXTS, Scope
from framing.report import terminal

A = (
    "Bei Pokrowsk haben Truppen nach Angaben der Verwaltung am Montag einen Angriff abgewehrt. „Die Lage bleibt "
    "schwierig“, sagte Sprecherin Ina Holm. Pokrowsk liegt an einer Straße nach Westen. Die Stadt war ohne Strom."
)
B = (
    "In Pokrowsk wurde am Montag nach Angaben der Verwaltung ein Angriff abgewehrt. „Die Lage bleibt schwierig“, "
    "sagte Sprecherin Ina Holm dem Sender. Am Abend gab es in der Stadt keinen Strom."
)


def row(outlet, title, text, **more):
    url = f"https://{outlet[-1].lower()}.example/pokrowsk-angriff"
    return {"outlet": outlet, "title": title, "text": text, "published": "2026-02-03T10:00", "url": url, **more}


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """The project with one version of each text, and with a second one of outlet A's."""
    folder = tmp_path_factory.mktemp("versions")
    later = row(
        "Blatt A", "Angriff abgewehrt, Stadt ohne Strom", f"{A} Der Rat bat um Hilfe.", updated="2026-02-03T15:00"
    )
    files = {
        "eins": [row("Blatt A", "Angriff auf Pokrowsk abgewehrt", A), row("Blatt B", "Pokrowsk ohne Strom", B)],
        "zwei": [later],
    }
    project, found = Project(), []
    for name, rows in files.items():
        path = folder / f"{name}.jsonl"
        path.write_text("\n".join(map(json.dumps, rows)))
        project = pipeline.group(pipeline.add(project, [path]).project)
        found.append(project)
    return found


def test_the_second_version_is_one_and_both_are_kept(twice):
    _, after = twice
    assert [bool(article.version_of) for article in after.articles] == [False, False, True]
    assert len(after.story_passages(after.stories[0])) == 3


def test_a_comparison_counts_the_newest_version_alone(twice):
    before, after = (pipeline.compare(project, project.stories[0].id) for project in twice)
    assert sorted(passage.article_id for passage in after.passages) == ["eins:1~2", "eins:2"]
    assert [passage.outlet for passage in after.earlier] == ["Blatt A"]
    assert before.earlier == ()
    counts = [[[use.count for use in name.uses] for name in one.names] for one in (before, after)]
    assert counts == [[[3, 2]], [[2, 2]]]  # the newer headline does not name the town any more
    said = [{(row.outlet, len(row.direct_spans)) for row in one.attribution.speakers} for one in (before, after)]
    assert said[0] == said[1]
    assert "Blatt A: 1 earlier version of its text not counted" in terminal.comparison(after)


def test_the_headline_that_stood_there_before_is_shown_without_a_place(twice):
    (outlet,) = [one for one in pipeline.compare(twice[1], twice[1].stories[0].id).headlines if one.outlet == "Blatt A"]
    assert {headline.text for headline in outlet.headlines} == {
        "Angriff auf Pokrowsk abgewehrt", "Angriff abgewehrt, Stadt ohne Strom"
    }  # fmt: skip
    assert [headline.span is None for headline in outlet.headlines].count(True) == 1
    assert len(outlet.versions) == 1


@pytest.mark.parametrize("scope", ["all", "story"])
def test_names_words_and_search_count_it_once_too(twice, scope):
    _, after = twice
    story = after.stories[0].id if scope == "story" else None
    gathered = gathering.gather(after, Scope(story=story) if story else ALL_TEXTS)
    assert len(gathered.passages) == 2
    assert len(pipeline.naming(after, story).passages) == 2
    assert len(pipeline.search(after, "Pokrowsk", story=story).passages) == 2
