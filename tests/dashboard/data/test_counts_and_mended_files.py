"""Earlier versions and doubles are told where texts are counted, and mended files leave the list of what was lost."""

import json

import pytest
from on_data_page import HAFEN_A, KUCHEN, keys, own, target, upload

SHORT = HAFEN_A[:90]


def rows(*given):
    return "\n".join(json.dumps({"outlet": "Hafenbote", "published": "2026-02-02"} | row) for row in given).encode()


FIRST = {"id": "kran", "title": "Kran stürzt", "text": HAFEN_A}
LATER = {"id": "kran", "title": "Kran fällt", "text": f"{HAFEN_A} Nun ist Ruhe."}


def take(app, *files):
    """Load these files into the project that is shown."""
    if own(app) is not None:
        target(app).set_value("shown").run()
    upload(app, *files).button(key="data-take").click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("language", "told"), [("de", "2 (davon frühere Fassungen: 1)"), ("en", "2 (of these earlier versions: 1)")]
)
def test_the_head_and_the_stock_tell_how_many_texts_are_earlier_versions(page, words, language, told):
    app = take(page(), ("a.jsonl", rows(FIRST)), ("b.jsonl", rows(LATER)))
    app.segmented_control(key="language").set_value(language)
    app.segmented_control(key="section").set_value("bestand").run()
    assert words(app).count(told) >= 4  # articles and passages in the head, texts and passages in the table
    assert not app.exception


def test_the_page_of_stories_tells_it_too(page, go_to, words):
    app = take(page(), ("a.jsonl", rows(FIRST)), ("b.jsonl", rows(LATER, {"text": KUCHEN, "outlet": "Blatt"})))
    app.button(key="data-group").click().run()
    go_to(app, "themen")
    assert "Texte: 3 (davon frühere Fassungen: 1) · Themen:" in words(app)


def test_what_was_told_of_a_file_leaves_the_list_when_it_is_mended(page, words):
    bad = {"text": KUCHEN, "outlet": ""}
    app = take(page(), ("a.jsonl", rows(FIRST, bad)))
    assert len(own(app).rejected) == 1
    take(app, ("a.jsonl", rows(FIRST, bad | {"outlet": "Blatt"})))
    assert (own(app).rejected, len(own(app).articles)) == ((), 2)
    said = "Von der Liste des nicht Geladenen genommen"
    assert said in words(app)
    app.button(key="undo").click().run()
    assert len(own(app).rejected) == 1
    assert said not in words(app)


def test_a_file_without_anything_new_can_be_taken_where_it_settles_something(page, words):
    app = take(page(), ("a.jsonl", rows(FIRST, {"text": KUCHEN, "outlet": ""})))
    take(app, ("b.jsonl", rows({"text": KUCHEN, "outlet": "Blatt"})))
    mended = ("a.jsonl", rows(FIRST, {"text": KUCHEN, "outlet": "Blatt"}))
    target(app).set_value("shown").run()
    upload(app, mended)
    assert "weil sie neu gelesen wurden oder ihr Text schon geladen ist: 1." in words(app)
    app.button(key="data-take").click().run()
    assert own(app).rejected == ()
    target(app).set_value("shown").run()
    upload(app, mended)
    assert app.button(key="data-take").disabled


def test_texts_that_stand_twice_after_a_joining_are_told_and_taken_out_only_on_demand(page, words):
    app = take(page(), ("a.jsonl", rows({"text": HAFEN_A})), ("b.jsonl", rows({"text": HAFEN_A, "outlet": "Bote"})))
    app.segmented_control(key="section").set_value("bestand").run()
    assert "data-doubles-take" not in keys(app)
    app.selectbox(key="data-join-form").set_value("Bote").run()
    app.selectbox(key="data-join-name").set_value("Hafenbote").run()
    app.button(key="data-join-take").click().run()
    assert len(own(app).articles) == 2
    assert "Texte, die in einem Medium zweimal stehen, Wort für Wort: 1." in words(app)
    app.button(key="data-doubles-take").click().run()
    assert not app.exception
    assert [article.file for article in own(app).articles] == ["a.jsonl"]
    assert "data-doubles-take" not in keys(app)
