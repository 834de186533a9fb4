"""Why a story is one opens by its address, and what nearly belongs to it can be taken in."""

import re

from on_stories_page import markup, near_miss, own, said, submit


def test_the_reasons_of_a_story_open_by_its_address(open_themen):
    app = open_themen(warum="1")
    shown = markup(app)
    assert "Was die Texte gemeinsam haben" in shown
    assert re.search(r"<summary>\d von \d Texten</summary>", shown)
    assert "Sehr sicher: ab 0,90" in shown
    app.button(key="why-1").click().run()
    assert "Was die Texte gemeinsam haben" not in markup(app)


def test_a_near_miss_can_be_taken_in(open_themen, practice):
    story, miss = near_miss(practice)
    app = open_themen(warum=str(story.id))
    assert "Dagegen spricht:" in markup(app)
    submit(app, "Dazunehmen")
    assert {*story.passage_ids, miss.passage_id} in [set(other.passage_ids) for other in own(app).stories]
    assert "Korrektur 1: " in said(app)
