"""A reader puts the grouping right: what changes is told, kept with its reason, and goes back."""

import pytest
from on_stories_page import NOON, markup, own, said, submit

from framing import revise
from framing.dashboard import workspace
from framing.model import Correction


def correct(app, number, action, **fields):
    app.button(key=f"correct-{number}").click().run()
    app.radio(key=f"act-{number}").set_value(action).run()
    for key, value in fields.items():
        app.text_input(key=f"correct-{number}-{key}").set_value(value)


def test_two_stories_become_one_with_a_reason_and_again_two(open_themen, practice, words):
    app = open_themen()
    correct(app, 3, "merge", reason="Beide Texte erzählen vom Rat", by="M. O.")
    app.multiselect(key="with-3").set_value([4])
    submit(app, "Ändern")
    third, fourth = practice.stories[2:4]
    both = len(third.passage_ids) + len(fourth.passage_ids)
    told = f"Thema 3 hat jetzt {both} Texte (vorher {len(third.passage_ids)}); Thema 4 gibt es nicht mehr."
    assert f"Korrektur 1: {told}" in said(app)
    assert "Beide Texte erzählen vom Rat" in words(app)
    assert "korrigiert" in markup(app)
    app.run()
    assert "Korrektur 1:" not in said(app)
    submit(app, "Zurücknehmen")
    assert own(app).stories == practice.stories
    assert "Korrektur 1 (Themen zusammengeführt) ist zurückgenommen." in said(app)


def test_the_name_is_kept_for_the_next_correction(open_themen):
    app = open_themen()
    correct(app, 3, "lock", by="M. O.")
    submit(app, "Ändern")
    app.button(key="correct-5").click().run()
    assert app.text_input(key="correct-5-by").value == "M. O."


def test_who_gives_no_name_still_corrects(open_themen):
    app = open_themen()
    correct(app, 3, "lock")
    submit(app, "Ändern")
    assert own(app).corrections[0].by == "–"
    assert "Von jetzt an kommt beim Neuordnen kein Text in dieses Thema" in said(app)
    assert "gesperrt" in markup(app)


def test_a_text_is_split_off(open_themen, practice):
    app = open_themen()
    correct(app, 1, "split")
    app.checkbox(key="tick-1-0").set_value(True)
    submit(app, "Ändern")
    assert practice.stories[0].passage_ids[0] in {passage.id for passage in own(app).singletons}
    assert "ohne Gegenstück ist jetzt" in said(app)


def test_a_text_moves_to_another_story(open_themen, practice):
    app = open_themen()
    correct(app, 1, "move")
    app.checkbox(key="tick-1-0").set_value(True)
    app.selectbox(key="to-1").set_value(2)
    submit(app, "Ändern")
    moved = practice.stories[0].passage_ids[0]
    assert {*practice.stories[1].passage_ids, moved} in [set(story.passage_ids) for story in own(app).stories]


def test_a_text_without_counterpart_is_taken_in(open_themen, practice):
    app = open_themen()
    correct(app, 1, "take")
    lone = practice.singletons[0].id
    app.multiselect(key="take-1").set_value([lone])
    submit(app, "Ändern")
    assert {*practice.stories[0].passage_ids, lone} in [set(story.passage_ids) for story in own(app).stories]


def test_texts_are_held_apart(open_themen, practice):
    app = open_themen()
    correct(app, 1, "apart")
    app.checkbox(key="tick-1-0").set_value(True)
    app.checkbox(key="tick-1-1").set_value(True)
    submit(app, "Ändern")
    one, other = practice.stories[0].passage_ids[:2]
    assert not any({one, other} <= set(story.passage_ids) for story in own(app).stories)
    assert "bringt kein Neuordnen diese Texte zusammen" in said(app)


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("split", "mindestens einen Text"),
        ("move", "mindestens einen Text"),
        ("take", "mindestens einen Text"),
        ("merge", "ein anderes Thema"),
        ("apart", "mindestens zwei Texte"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_changes(open_themen, action, told):
    app = open_themen()
    correct(app, 1, action)
    submit(app, "Ändern")
    assert told in said(app)
    assert workspace.mine() is None


def test_not_all_texts_can_be_split_off(open_themen, practice):
    app = open_themen()
    correct(app, 1, "split")
    for place in range(len(practice.stories[0].passage_ids)):
        app.checkbox(key=f"tick-1-{place}").set_value(True)
    submit(app, "Ändern")
    assert "einer muss bleiben" in said(app)


def test_a_correction_that_changes_nothing_says_so(open_themen, practice):
    locked = revise.correct(practice, Correction("lock", practice.stories[0].passage_ids, "M. Ott", NOON))
    app = open_themen(locked)
    correct(app, 1, "lock")
    submit(app, "Ändern")
    assert "Das ist schon so." in said(app)
    assert workspace.mine() is None


def test_a_story_that_vanished_closes_its_form(open_themen):
    app = open_themen(korrigieren="4", warum="4")
    correct(app, 3, "merge")
    app.multiselect(key="with-3").set_value([4])
    submit(app, "Ändern")
    assert app.query_params["warum"] == "-"
    assert not app.exception
