"""The page Vergleich in each of its states, and the addresses that lead to it."""

import re
from dataclasses import replace

import pytest


def shown(app):
    """The HTML of the comparison, without its style sheet."""
    blocks = [re.sub(r"<style>.*?</style>", "", e.proto.body, flags=re.S) for e in app.get("html")]
    return next(block for block in blocks if "fx-columns" in block or "fx-matrix" in block)


def root_classes(app):
    return re.search(r'<div class="(fx[^"]*)"', shown(app))[1].split()


def test_opening_the_app_shows_a_finished_comparison(open_with, words):
    app = open_with()
    assert "Unterschiede in Kürze" in words(app)
    assert "Übungstext, nachgebildet" in words(app)
    assert app.query_params["thema"]
    assert not app.error
    assert not app.warning


def test_both_names_stand_side_by_side(open_with, pokrowsk, words):
    said = words(open_with(thema=str(pokrowsk), medien="D,E"))
    assert "Pokrowsk" in said
    assert "Krasnoarmeisk" in said
    assert "Formen verschiedener Herkunft" in said


def test_texts_are_read_unmarked_first_then_marked(open_with):
    app = open_with()
    assert {"no-name", "no-attribution", "no-wording"} <= set(root_classes(app))
    app.toggle(key="marks").set_value(True).run()
    assert not {"no-name", "no-attribution", "no-wording"} & set(root_classes(app))
    app.session_state["kinds"] = ["name"]
    app.run()
    assert "no-name" not in root_classes(app)
    assert {"no-attribution", "no-wording"} <= set(root_classes(app))


def test_every_choice_stands_in_the_address_with_the_state_of_the_corpus(open_with):
    app = open_with()
    assert set(app.query_params) == {
        "thema", "medien", "marken", "arten", "ausrichtung", "satz", "blind", "beamer", "sprache", "stand"
    }  # fmt: skip
    app.toggle(key="marks").set_value(True).run()
    assert app.query_params["marken"] == "1"


def test_a_link_opens_the_view_that_it_names(open_with, pokrowsk):
    app = open_with(
        thema=str(pokrowsk), medien="D,E", marken="1", arten="O", ausrichtung="text", beamer="1", sprache="en"
    )
    assert app.session_state[f"outlets-{pokrowsk}"] == ["Norderauer Zeitung", "Ostmeridian"]
    assert (app.session_state["marks"], app.session_state["kinds"]) == (True, ["name"])
    assert app.session_state["level"] is False
    assert app.session_state["language"] == "en"
    assert "large" in root_classes(app)
    assert not app.warning


def test_the_same_link_shows_the_same_view_to_somebody_else(open_with, pokrowsk):
    first = open_with(thema=str(pokrowsk), medien="C,E", marken="1", arten="O,W")
    second = open_with(**dict(first.query_params))
    assert shown(first) == shown(second)
    assert not second.warning


def test_a_link_made_on_another_corpus_says_so(open_with, practice, pokrowsk):
    stand = open_with(thema=str(pokrowsk)).query_params["stand"]
    other = replace(practice, articles=(replace(practice.articles[0], title="Anders"), *practice.articles[1:]))
    app = open_with(other, thema=str(pokrowsk), stand=stand)
    assert any("auf einem anderen Korpus gemacht" in warning.value for warning in app.warning)


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"thema": "999"}, "thema=999"),
        ({"thema": "1", "medien": "X,Y"}, "medien=X,Y"),
        ({"marken": "vielleicht"}, "marken=vielleicht"),
        ({"arten": "O,Z"}, "arten=O,Z"),
        ({"sprache": "fr"}, "sprache=fr"),
        ({"farbe": "rot"}, "Der Link nennt „farbe“"),
        ({"thema": "<b>[x](javascript:alert(1))"}, "gezeigt wird die Voreinstellung"),
    ],
)
def test_an_unknown_value_in_a_link_is_told(open_with, params, said, words):
    app = open_with(**params)
    told = " ".join(warning.value for warning in app.warning).replace("\\", "")
    assert said in told
    assert "Unterschiede in Kürze" in words(app)


def test_fewer_than_two_outlets_is_a_request_not_a_fault(open_with, pokrowsk):
    app = open_with(thema=str(pokrowsk), medien="D,E")
    app.session_state[f"outlets-{pokrowsk}"] = ["Ostmeridian"]
    app.run()
    assert app.info[0].value == "Zwei Medien oder mehr wählen."


def test_a_story_of_one_outlet_says_that_there_is_nothing_to_compare(open_with, practice):
    story = practice.stories[0]
    told = set(story.passage_ids)
    alone = replace(
        practice,
        passages=tuple(replace(p, outlet="Ostmeridian") if p.id in told else p for p in practice.passages),
        stories=(story,),
    )
    assert "nur ein Medium" in open_with(alone).info[0].value


def test_beyond_three_outlets_a_matrix_takes_the_place_of_columns(open_with, practice):
    story = next(s for s in practice.stories if len({p.outlet for p in practice.story_passages(s)}) == 5)
    app = open_with(thema=str(story.id), medien="A,B,C,D,E")
    assert "fx-matrix" in shown(app)
    assert "fx-columns" not in shown(app)


def test_the_interface_speaks_english(open_with, words):
    app = open_with()
    app.session_state["language"] = "en"
    app.run()
    assert "Differences in short" in words(app)
    assert "Unterschiede" not in words(app)
    assert app.query_params["sprache"] == "en"


def test_blind_shows_no_outlet_anywhere(open_with, practice, pokrowsk):
    app = open_with(thema=str(pokrowsk), blind="1")
    page = " ".join(element.proto.body for element in app.get("html"))
    page += " ".join(str(value) for pills in app.get("button_group") for value in pills.proto.options)
    page += str(dict(app.query_params)) + " ".join(option for box in app.selectbox for option in box.options)
    for outlet in practice.outlets:
        assert outlet.name.casefold() not in page.casefold()
    assert "Medium A" in page
    assert "Stellen sind verdeckt" in app.expander[0].label


def test_blind_keeps_the_outlets_that_were_chosen(open_with, pokrowsk):
    app = open_with(thema=str(pokrowsk), medien="D,E")
    before = [re.search(r"\d\d\.02\.2026, \d\d:\d\d", column)[0] for column in columns(app)]
    app.toggle(key="blind").set_value(True).run()
    assert "Ostmeridian" not in shown(app)
    assert sorted(re.search(r"\d\d\.02\.2026, \d\d:\d\d", column)[0] for column in columns(app)) == sorted(before)
    app.toggle(key="blind").set_value(False).run()
    assert app.session_state[f"outlets-{pokrowsk}"] == ["Norderauer Zeitung", "Ostmeridian"]
    assert "Ostmeridian" in shown(app)


def columns(app):
    return re.findall(r'<section[^>]*class="fx-column.*?</section>', shown(app), flags=re.S)


def test_a_link_to_a_sentence_names_it_on_top_and_leads_to_it(open_with, pokrowsk, words):
    app = open_with(thema=str(pokrowsk), medien="D,E", satz="E2")
    (asked,) = [e.proto.body for e in app.get("html") if '<div class="fx-asked">' in e.proto.body]
    assert 'href="#s-E2"' in asked
    assert 'id="s-E2"' in shown(app)
    assert "Krasnoarmeisk (Pokrowsk)" in asked


@pytest.mark.parametrize("name", ["E99", "B1", "</style><b>"])
def test_a_sentence_that_is_not_there_is_told(open_with, pokrowsk, name):
    app = open_with(thema=str(pokrowsk), medien="D,E", satz=name)
    assert "den haben die gezeigten Texte nicht" in app.warning[0].value
    assert not [e for e in app.get("html") if '<div class="fx-asked">' in e.proto.body]
