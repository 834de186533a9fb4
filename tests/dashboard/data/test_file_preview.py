"""Files are shown before they are loaded, and each of their texts is accounted for."""

import json

from on_data_page import HAFEN_A, KUCHEN, ROWS, keys, nothing_came_in, own, paste, table, upload


def test_files_are_shown_before_anything_is_loaded(page, words):
    app = upload(page(), ("zwei.csv", table(*ROWS)))
    assert nothing_came_in(app)
    assert "2 gelesen: 2 neu, 0 doppelt, 0 abgelehnt." in words(app)
    assert "Im Hafen von Norderau ist am Montag" in words(app)
    app.button(key="data-take").click().run()
    assert [a.outlet for a in own(app).articles] == ["Hafenbote", "Küstenkurier"]
    assert not app.file_uploader[0].value


def test_a_file_can_be_discarded(page):
    app = upload(page(), ("zwei.csv", table(*ROWS)))
    app.button(key="data-drop").click().run()
    assert nothing_came_in(app)
    assert "data-take" not in keys(app)


def test_of_two_hundred_every_one_is_accounted_for(page, words):
    rows = [f"Blatt {n % 3};{1 + n % 28:02}.01.2026;Titel {n};Der Rat hat am Tag {n} getagt." for n in range(190)]
    rows[7] = rows[7].replace("08.01.2026", "8. Schnee 2026")
    rows[8] = "Blatt 1;zu wenig"
    rows[9] = "Blatt 1;01.01.2026;Leer;"
    doubled = rows[20:27]
    alone = ("Blatt 0;01.01.2026;Neu;Ein Text.", "Blatt 0;01.01.2026;Neu 2;Noch einer.", "Blatt 0;;Neu 3;Ohne Tag.")
    app = upload(page(), ("viele.csv", table(*rows, *doubled, *alone)))
    said = words(app)
    assert "200 gelesen: 190 neu, 7 doppelt, 3 abgelehnt." in said
    assert "2 Zellen, wo die erste Zeile 4 Spalten nennt" in said
    assert "kein Datum, das gelesen werden kann" in said
    assert "der Text ist leer" in said
    app.button(key="data-take").click().run()
    assert len(own(app).articles) == 190
    app.segmented_control(key="section").set_value("bestand").run()
    assert "der Text ist leer" in words(app)  # the list stays at hand


def test_what_the_project_has_already_is_told_as_double(page, words):
    app = upload(page(), ("zwei.csv", table(*ROWS)))
    app.button(key="data-take").click().run()
    upload(app, ("nochmal.csv", table(ROWS[0], ROWS[0].replace("Hafenbote", "Abendblatt"))))
    assert "2 gelesen: 1 neu, 1 doppelt, 0 abgelehnt." in words(app)
    assert "im Projekt" in words(app)


def test_two_files_of_one_name_and_two_texts_are_both_loaded(page):
    app = page()
    for text in (HAFEN_A, KUCHEN):
        upload(app, ("artikel.txt", f"---\noutlet: Hafenbote\n---\n{text}".encode()))
        app.button(key="data-take").click().run()
    assert [a.id for a in own(app).articles] == ["artikel", "artikel~2"]


def test_a_file_that_is_too_large_is_told(page, words, monkeypatch):
    monkeypatch.setattr("framing.dashboard.project_files.BYTES", 1)
    app = upload(page(), ("zwei.csv", table(*ROWS)))
    assert "größer als 20 MB" in words(app)
    assert app.button(key="data-take").disabled


def test_files_come_in_while_the_reader_looks_elsewhere(page):
    app = upload(page(), ("zwei.csv", table(*ROWS)))
    app.segmented_control(key="section").set_value("bestand").run()
    app.segmented_control(key="section").set_value("laden").run()
    app.button(key="data-take").click().run()
    assert len(own(app).articles) == 2


def test_hostile_names_and_texts_are_only_text(page, hostile_project, words):
    evil = hostile_project.articles[0]
    row = json.dumps({"outlet": evil.outlet, "title": evil.title, "text": evil.text, "published": "2026-01-21"})
    app = upload(page(), ("<img src=x onerror=alert(1)>.jsonl", f"{row}\n{{<script>".encode()))
    for _ in range(2):
        bodies = [element.proto.body for element in app.get("html")]
        assert not any("<script>" in body or "<img" in body for body in bodies)
        for element in (*app.markdown, *app.success, *app.info):
            assert "](javascript" not in element.value
        app.button(key="data-take").click().run() if "data-take" in keys(app) else None
        assert not app.exception
    app.segmented_control(key="section").set_value("bestand").run()
    assert not app.exception
    assert not any("<script>" in element.proto.body for element in app.get("html"))


def test_texts_of_another_state_are_not_loaded_by_an_old_preview(page):
    app = upload(page(), ("zwei.csv", table(*ROWS)))
    app.segmented_control(key="section").set_value("bestand").run()
    app.segmented_control(key="section").set_value("laden").run()
    app.segmented_control(key="data-way").set_value("paste").run()
    paste(app, "Backblatt", KUCHEN)
    app.segmented_control(key="data-way").set_value("files").run()
    assert "noch einmal wählen" in app.warning[0].value
    assert "data-take" not in keys(app)
    assert [a.outlet for a in own(app).articles] == ["Backblatt"]


def test_packed_files_can_be_chosen(page):
    import gzip

    app = upload(page(), ("a.csv.gz", gzip.compress(table(*ROWS, head="outlet;published;title;text"))))
    app.button(key="data-take").click().run()
    assert len(own(app).articles) == 2


def test_every_ending_that_can_be_read_is_named_in_one_group():
    from framing.dashboard import file_kinds
    from framing.ingest.readers import SUFFIXES

    named = [ending for said in file_kinds.written().values() for ending in said.split(", ")]
    assert sorted(named) == sorted(ending.removeprefix(".").upper() for ending in SUFFIXES)
    assert {ending for endings in file_kinds.KINDS.values() for ending in endings} <= set(SUFFIXES)


def test_headlines_alone_are_told_before_they_are_loaded(page):
    app = upload(page(), ("kopf.csv", b"Medium;Titel\nHafenbote;Kran steht still im Hafen\n"))
    assert any("Nur Schlagzeilen: 1 von 1" in one.value for one in app.warning)
