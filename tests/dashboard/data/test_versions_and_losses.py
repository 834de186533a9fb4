"""A text that was saved twice is told as a version, and what was not loaded stays at hand."""

import json

from on_data_page import HAFEN_A, keys, upload


def again(page):
    """A text that was saved twice, under two names of one outlet, and a row that is none."""
    first = json.dumps({"id": "kran", "outlet": "Hafenbote", "title": "Kran stürzt", "text": HAFEN_A})
    later = json.dumps({"id": "kran", "outlet": "HAFENBOTE", "title": "Kran fällt", "text": HAFEN_A + " Nun ist Ruhe."})
    bad = json.dumps({"outlet": "Hafenbote", "text": "=1+1 <b>kein Datum</b>", "published": "gestern"})
    app = upload(page(), ("a.jsonl", first.encode()), ("b.jsonl", f"{later}\n{bad}".encode()))
    return app


def test_the_preview_tells_versions_and_shows_what_stood_in_a_row_that_is_none(page, words):
    app = again(page)
    said = words(app)
    assert "Neue Fassungen von Texten, die schon da sind: 1." in said
    assert "Neue Fassungen: 1" in [one.label for one in app.expander]
    assert "kein Datum" in said
    assert "<b>kein" not in said
    assert "data-lost-json-preview" in keys(app, "download_button")


def test_the_stock_keeps_the_list_of_what_was_not_loaded(page, go_to, words):
    app = again(page)
    app.button(key="data-take").click().run()
    app.segmented_control(key="section").set_value("bestand").run()
    assert "Gelesene Dateien: 2; daraus geladene Texte: 2; nicht geladen: 1." in words(app)
    assert {"data-losses-csv", "data-losses-json"} <= keys(app, "download_button")
    app.segmented_control(key="section").set_value("methode").run()
    assert any("zurückgewiesen: 1; " in code.value for code in app.code)


def test_versions_are_shown_word_by_word(page, words):
    app = again(page)
    app.button(key="data-take").click().run()
    app.segmented_control(key="section").set_value("bestand").run()
    assert "Texte mit mehreren Fassungen: 1" in words(app)
    app.selectbox(key="data-versions").set_value("kran").run()
    assert not app.exception
    assert "+Nun ist Ruhe.+" in words(app)
    assert "[stürzt]" in words(app)
