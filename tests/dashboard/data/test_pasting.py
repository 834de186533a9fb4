"""A pasted text begins a project or joins one, and two on one event lead to their comparison."""

import pytest
from on_data_page import HAFEN_A, HAFEN_B, KUCHEN, keys, own, paste, target


def test_on_the_demo_a_pasted_text_begins_a_project_of_its_own(open_with, practice):
    app = open_with()
    paste(app, "Hafenbote", HAFEN_A)
    assert [a.outlet for a in own(app).articles] == ["Hafenbote"]
    assert target(app).value == "shown"  # the next text joins it


def test_a_pasted_text_can_join_what_is_shown(open_with, practice):
    app = open_with()
    app.radio(key="data-target-demo").set_value("shown").run()
    paste(app, "Hafenbote", HAFEN_A)
    assert len(own(app).articles) == len(practice.articles) + 1
    assert not own(app).grouped


def test_two_texts_on_one_event_lead_to_their_comparison(page):
    app = page()
    paste(app, "Hafenbote", HAFEN_A, title="Kran stürzt auf Kutter")
    assert "fehlt noch ein Text eines anderen Mediums" in app.info[0].value
    paste(app, "Küstenkurier", HAFEN_B, title="Kran trifft „Möwe“")
    app.button(key="data-compare").click().run()
    assert not app.exception
    assert app.query_params["medien"] == "A,B"
    assert own(app).stories[0].passage_ids == ("paste-1", "paste-2")
    assert any("fx-columns" in element.proto.body for element in app.get("html"))


def test_texts_that_do_not_meet_are_told_and_can_be_put_side_by_side(page):
    app = page()
    paste(app, "Hafenbote", HAFEN_A)
    paste(app, "Backblatt", KUCHEN)
    app.button(key="data-compare").click().run()
    assert "nicht als ein Thema erkannt" in app.info[0].value
    assert own(app).grouped
    assert not own(app).stories
    app.button(key="data-join").click().run()
    assert not app.exception
    assert app.query_params["medien"] == "A,B"
    (correction,) = own(app).corrections
    assert correction.kind == "merge"
    assert correction.reason


def test_two_texts_of_one_outlet_are_no_comparison(page):
    app = page()
    paste(app, "Hafenbote", HAFEN_A)
    paste(app, "Hafenbote", KUCHEN)
    assert "data-compare" not in keys(app)
    assert "anderen Mediums" in app.info[0].value


def test_a_pasted_live_blog_is_split(page):
    entries = [f"{hour}:10 Uhr\nDer Pegel in Norderau steht bei {hour} Metern.\n" for hour in (14, 13, 12)]
    app = paste(page(), "Hafenbote", "\n".join(entries), title="Hochwasser im Liveblog")
    assert len(own(app).passages) == 3


@pytest.mark.parametrize("date", ["", "unbekannt", "Unknown"])
def test_an_unknown_date_is_allowed_and_told(page, date):
    app = paste(page(), "Hafenbote", HAFEN_A, date=date)
    assert own(app).articles[0].published_at is None
    assert "ohne Datum" in app.success[0].value


def test_the_same_text_again_is_no_second_text(page):
    app = paste(page(), "Hafenbote", HAFEN_A)
    paste(app, "hafenbote", HAFEN_A.replace(". ", ".\n"))
    assert "enthält das Projekt schon" in app.error[0].value
    assert len(own(app).articles) == 1


def test_a_text_pasted_with_an_address_becomes_a_version(page):
    long = "Der Kran im Hafen von Norderau steht seit Montag still, und niemand weiß, wie lange noch. " * 3
    app = page()
    for text in (long, long + "Nun dreht er sich wieder."):
        for field, given in (("outlet", "Hafenbote"), ("url", "https://hafenbote.example/kran"), ("text", text)):
            (app.text_area if field == "text" else app.text_input)(key=f"data-paste-{field}").set_value(given)
        app.button(key="data-paste").click().run()
        assert not app.exception
        assert app.text_input(key="data-paste-url").value == ""
    first, second = own(app).articles
    assert second.version_of == first.id
