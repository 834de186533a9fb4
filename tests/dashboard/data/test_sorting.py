"""Sorting by stories uses the dials and says what came of it."""

from on_data_page import KUCHEN, ROWS, loaded, own


def test_sorting_says_what_came_of_it(page, words):
    app = loaded(page, *ROWS, f"Backblatt;02.02.2026;Kuchen;{KUCHEN}")
    app.button(key="data-group").click().run()
    assert not app.exception
    assert own(app).grouped
    assert "Themen: **1** · Texte ohne Gegenstück: **1**" in words(app)


def test_the_dials_are_used_and_kept(page):
    app = loaded(page, *ROWS)
    usual = own(app).settings.certainty
    app.select_slider[0].set_value(2)
    next(box for box in app.selectbox if box.key.startswith("data-window")).set_value(168.0)
    app.run()
    app.button(key="data-group").click().run()
    assert own(app).settings.window_hours == 168
    assert own(app).settings.certainty < usual
    assert app.select_slider[0].value == 2
