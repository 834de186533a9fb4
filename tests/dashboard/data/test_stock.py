"""The stock counts what is there; texts and outlets are taken out, joined and brought back."""

from on_data_page import ROWS, keys, loaded, own


def test_the_stock_counts_what_is_there(page, words):
    app = loaded(page, *ROWS, "Hafenbote;;Ohne Tag;Ein kurzer Text.")
    app.segmented_control(key="section").set_value("bestand").run()
    said = words(app)
    assert "A Hafenbote" in said.replace("AHafenbote", "A Hafenbote")
    assert "02.02.2026" in said
    assert "Texte: 1–3 von 3" in said
    app.text_input(key="data-search").set_value("kurzer").run()
    assert "Texte: 1–1 von 1" in words(app)
    app.text_input(key="data-search").set_value("Quastenflosser").run()
    assert "Kein geladener Text enthält das" in words(app)


def test_an_outlet_is_taken_out_and_brought_back(page):
    app = loaded(page, *ROWS)
    app.segmented_control(key="section").set_value("bestand").run()
    app.selectbox(key="data-remove-outlet").set_value("Hafenbote").run()
    app.button(key="data-remove-take").click().run()
    assert [a.outlet for a in own(app).articles] == ["Küstenkurier"]
    assert not own(app).grouped
    app.button(key="undo").click().run()
    assert len(own(app).articles) == 2


def test_single_texts_are_taken_out_of_a_grouped_project(page, practice):
    app = page(practice, abschnitt="bestand")
    gone = practice.articles[0].id
    app.multiselect(key="data-remove").set_value([gone]).run()
    app.button(key="data-remove-take").click().run()
    assert gone not in {a.id for a in own(app).articles}
    assert not own(app).stories
    assert not app.exception


def test_two_outlets_are_joined_and_parted_and_each_step_goes_back(page):
    app = loaded(page, *ROWS)
    app.segmented_control(key="section").set_value("bestand").run()
    app.selectbox(key="data-join-form").set_value("Küstenkurier").run()
    app.selectbox(key="data-join-name").set_value("Hafenbote").run()
    app.button(key="data-join-take").click().run()
    assert not app.exception
    assert [outlet.name for outlet in own(app).outlets] == ["Hafenbote"]
    app.selectbox(key="data-apart").set_value("Küstenkurier").run()
    app.button(key="data-apart-take").click().run()
    assert [outlet.name for outlet in own(app).outlets] == ["Hafenbote", "Küstenkurier"]
    app.button(key="undo").click().run()
    assert [outlet.name for outlet in own(app).outlets] == ["Hafenbote"]


def test_the_last_step_is_taken_back_where_it_was_made(page):
    app = loaded(page, *ROWS)
    assert any("Zuletzt: Texte geladen" in one.value for one in app.caption)
    app.button(key="data-undo").click().run()
    assert not app.exception
    assert "data-undo" not in keys(app)
    app.segmented_control(key="section").set_value("bestand").run()
    assert "data-undo" not in keys(app)
