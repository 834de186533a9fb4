"""Namen & Wörter in every state: who calls what how, who uses which words."""

from dataclasses import replace

from framing.dashboard import names_dials, working
from framing.dashboard.state import usages
from framing.model import Project
from framing.pipeline.gathering import Scope

VIEWS = ("labels", "words", "time", "names")


def html(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_both_names_of_the_town_stand_in_one_matrix(open_with, words):
    app = open_with(page="namen")
    said = words(app)
    assert "Wer nennt was wie?" in said
    assert "Krasnoarmeisk" in said
    assert "Name bis 12.05.2016" in said
    assert 'href="/belege?suche=Kiew&amp;medien=D' in html(app)  # more than a dozen: the rest stands there
    assert not app.warning


def test_every_choice_is_written_into_the_address(open_with):
    asked = {
        "ansicht": "woerter", "bereich": "oberthema", "oberthema": "1", "thema": "1", "art": "ort,staat",
        "nur": "alle", "mindest": "3", "zahl": "anteil", "suche": "krasno", "seite": "1", "wortform": "gedruckt",
        "wendungen": "0", "zaehlen": "namen,zitate", "woerter": "50", "gegen": "A",
    }  # fmt: skip
    app = open_with(page="namen", **asked)
    assert not app.warning
    written = app.query_params
    assert {name: written[name] for name in asked} == asked
    assert written["medien"]


def test_choices_outlive_a_look_at_another_view(open_with):
    app = open_with(page="namen", mindest="4", suche="pok")
    app.segmented_control(key="names-view").set_value("words").run()
    app.segmented_control(key="names-view").set_value("names").run()
    assert app.number_input(key="names-least").value == 4
    assert app.text_input(key="names-search").value == "pok"


def test_unknown_values_are_told(open_with):
    asked = {"ansicht": "karte", "thema": "999", "mindest": "viele", "gegen": "Z", "farbe": "rot", "seite": "40"}
    app = open_with(page="namen", **asked)
    said = " ".join(one.value for one in app.warning).replace("\\", "")
    for word in ("ansicht=karte", "thema=999", "mindest=viele", "gegen=Z", "farbe", "Seite 40"):
        assert word in said


def test_the_other_views(open_with, words):
    app = open_with(page="namen", ansicht="bezeichnungen")
    assert "Welche Wörter stehen für dieselbe Sache?" in words(app)
    app.segmented_control(key="names-view").set_value("words").run()
    assert "gezählte Wörter" in words(app)
    app.segmented_control(key="names-view").set_value("time").run()
    assert "ein Balken je Woche" in words(app)
    assert "Nicht behauptet wird" in words(app)
    assert "mindestens 0,98" in words(app)  # the tested quality of names, read off the floors


def test_a_story_and_a_topic(open_with, pokrowsk, words):
    app = open_with(page="namen", bereich="thema", thema=str(pokrowsk))
    assert "Krasnoarmeisk" in words(app)
    app.segmented_control(key="names-scope").set_value("topic").run()
    assert not app.exception
    assert "Wer nennt was wie?" in words(app)


def test_a_single_story_is_too_short_for_a_picture_or_says_why(open_with, pokrowsk, words):
    said = words(open_with(page="namen", bereich="thema", thema=str(pokrowsk), ansicht="zeit"))
    assert "Kein Bild über die Zeit" in said or "ein Balken je Tag" in said or "weniger als 3 Tagen" in said


def test_one_outlet_is_too_few(open_with):
    app = open_with(page="namen", medien="A")
    assert "Nötig sind zwei Medien" in app.info[0].value


def test_the_other_side_must_be_among_the_outlets(open_with):
    app = open_with(page="namen", ansicht="woerter", medien="A,B", gegen="E")
    assert "oben nicht gewählt" in app.info[0].value


def test_texts_that_are_not_grouped_are_looked_at_all_the_same(open_with, practice, words):
    app = open_with(replace(practice, stories=(), topics=(), found=(), grouped=False), page="namen")
    for view in VIEWS:
        app.segmented_control(key="names-view").set_value(view).run()
        assert not app.error
        assert "nicht geordnet" in words(app)
        assert "us-" in html(app)


def test_an_empty_project_says_what_to_do(open_with):
    assert "Noch keine Texte" in open_with(Project(), page="namen").info[0].value


def test_a_large_project_opens_with_one_story(open_with, monkeypatch):
    monkeypatch.setattr(names_dials, "SMALL", 3)
    app = open_with(page="namen")
    assert app.query_params["bereich"] == "thema"


def test_work_that_was_stopped_says_so_and_can_be_done_again(open_with, words):
    app = open_with(page="namen")
    usages._gathered().clear()  # as if nobody had looked for it yet
    usages._usage.clear()
    app.session_state[working._STOPPED] = f"names {app.query_params['stand']} {Scope()}"
    app.run()
    assert "Abgebrochen" in app.warning[0].value
    app.button(key="names-again").click().run()
    assert "Krasnoarmeisk" in words(app)


def test_blind_hides_the_outlets_on_every_view(open_with, practice):
    app = open_with(page="namen", blind="1", nur="alle")
    for view in VIEWS:
        app.segmented_control(key="names-view").set_value(view).run()
        shown = html(app) + str(app.query_params) + str([one.options for one in app.get("button_group")])
        assert "us-" in shown
        for outlet in practice.outlets:
            assert outlet.name not in shown, view


def test_english(open_with, go_to, words):
    app = open_with(page="namen", sprache="en")
    told = {"bezeichnungen": "stand for the same", "zeit": "a bar a week", "woerter": "words counted here"}
    for view, said in told.items():
        go_to(app, "namen", ansicht=view, sprache="en")
        assert said in words(app)
        assert "in den anderen" not in words(app)
        assert "Nicht behauptet" not in words(app)


def test_hostile_texts_stay_text(open_with, hostile_project):
    app = open_with(hostile_project, page="namen", nur="alle")
    for view in VIEWS:
        app.segmented_control(key="names-view").set_value(view).run()
        assert not app.exception
        shown = html(app)
        assert "<script" not in shown
        assert "<img" not in shown
        assert 'href="javascript' not in shown
