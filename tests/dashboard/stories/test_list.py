"""The list counts the stories, shows twenty a page, and is followed by who covers them."""

import re

from on_stories_page import listed, markup

from framing import pipeline
from framing.model import Project


def test_it_counts_texts_stories_and_what_stands_alone(open_themen, practice, words):
    shown = words(open_themen())
    counts = f"Texte: {len(practice.passages)} · Themen: {len(practice.stories)} · ohne Gegenstück: "
    assert counts + str(len(practice.singletons)) in shown
    for passage in practice.singletons:
        assert passage.outlet in shown


def test_the_demo_says_where_to_begin_until_something_is_asked(open_themen):
    app = open_themen()
    assert "Zum Anfangen" in markup(app)
    app.text_input(key="stories-search").set_value("krasnoarmeisk").run()
    assert "Zum Anfangen" not in markup(app)


def test_a_project_of_ones_own_has_no_such_card(open_themen, practice):
    kept = [practice.passage_by_id[passage_id] for story in practice.stories[:3] for passage_id in story.passage_ids]
    articles = tuple(practice.article(passage.article_id) for passage in kept)
    app = open_themen(pipeline.group(Project(articles=articles, passages=tuple(kept))))
    assert "Zum Anfangen" not in markup(app)


def test_twenty_stories_make_a_page(open_themen, practice):
    app = open_themen(mindest="1")
    assert listed(app) == [str(story.id) for story in practice.stories[:20]]
    app = open_themen(mindest="1", seite="2")
    assert listed(app) == [str(story.id) for story in practice.stories[20:40]]


def covered(app):
    """The numbers of the stories in the table of who covers what."""
    table = next(element.proto.body for element in app.get("html") if "fx-coverage" in element.proto.body)
    below = table[table.index("Welches Medium bringt welches Thema") :]
    return re.findall(r'scope="row"[^>]*>(\d+) · ', below)


def test_who_covers_what_shows_the_stories_of_the_page_above_it(open_themen):
    app = open_themen()
    assert covered(app) == listed(app)
    app.number_input(key="stories-least").set_value(5).run()
    assert covered(app) == listed(app)
