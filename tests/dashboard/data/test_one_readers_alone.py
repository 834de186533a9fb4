"""What a reader brought is seen by nobody else, and nothing of it is left once it is deleted."""

from on_data_page import HAFEN_A, ROWS, keys, paste, table, target, upload
from streamlit.testing.v1 import AppTest

from framing.dashboard import server, state
from framing.report import input_list


def test_what_is_not_loaded_yet_is_said_to_be_lost_on_reload(page, words):
    for way in ("paste", "files"):
        app = page()
        app.segmented_control(key="data-way").set_value(way).run()
        assert "neu geladen oder geschlossen" in words(app)


def test_beside_the_button_that_deletes_it_is_said_who_else_has_it(page, words):
    app = paste(page(), "Hafenbote", HAFEN_A)
    app.segmented_control(key="section").set_value("bestand").run()
    assert "denselben Browser unter demselben Konto" in words(app)


def test_one_reader_never_sees_what_another_brought(page, words):
    first = page()
    second = AppTest.from_file(str(server.PAGES), default_timeout=120).run()
    upload(first, ("zwei.csv", table(*ROWS)))
    first.button(key="data-take").click().run()
    for app in (second, AppTest.from_file(str(server.PAGES), default_timeout=120)):
        app.run()
        app._page_hash = next(h for h, p in app._registered_pages.items() if p.get("url_pathname") == "methode")
        app.query_params["abschnitt"] = "bestand"
        app.run()
        assert "Hafenbote" not in words(app)
        assert "Noch keine Texte geladen" in words(app)


def test_everything_is_deleted_and_the_servers_project_shown_again(page, practice, words):
    app = page(practice)
    target(app).set_value("own").run()
    paste(app, "Hafenbote", HAFEN_A)
    app.segmented_control(key="section").set_value("bestand").run()
    assert app.button(key="data-delete-all").disabled
    app.checkbox(key="data-sure").set_value(True).run()
    app.button(key="data-delete-all").click().run()
    assert not app.exception
    assert "Gelöscht." in words(app)
    assert "Hafenbote" not in words(app)
    assert f"Artikel: {len(practice.articles)}" in words(app)
    assert "undo" not in keys(app)
    kept = app.session_state._state.filtered_state
    assert not [key for key, value in kept.items() if "Boje" in repr(value) or "Hafenbote" in repr(value)]


def test_where_there_is_nothing_of_ones_own_there_is_nothing_to_delete(page, words):
    app = page(abschnitt="bestand")
    assert "Hier gibt es nichts Eigenes" in words(app)
    assert "data-delete-all" not in keys(app)


def test_views_of_deleted_texts_are_forgotten_too(practice):
    current = state.Opened(practice, "", "probe", "probe")
    state.stock(current, language="de", dark=False)
    state.forget_views()
    calls = []
    before = input_list.per_outlet
    input_list.per_outlet = lambda *given, **more: calls.append(1) or before(*given, **more)
    try:
        state.stock(current, language="de", dark=False)
    finally:
        input_list.per_outlet = before
    assert calls
