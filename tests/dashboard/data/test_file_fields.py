"""Columns are mapped, and what files do not say of outlet and day can be said for them."""

import json

from on_data_page import HAFEN_A, HAFEN_B, KUCHEN, own, upload


def test_columns_of_any_name_are_mapped(page):
    head = "Zeitung,Erscheinungstag,Ueberschr,Inhalt des Artikels"
    rows = [f'Hafenbote,2026-02-0{n},Kurz {n},"{HAFEN_A} Tag {n}."' for n in (1, 2, 3, 4)]
    app = upload(page(), ("archiv.csv", "\n".join([head, *rows]).encode()))
    chosen = {box.label: box.value for box in app.selectbox if box.key.startswith("data-column")}
    assert chosen["Text"] == "Inhalt des Artikels"
    assert chosen["Medium"] == "Zeitung"
    assert chosen["Datum"] == "Erscheinungstag"
    headline = next(box for box in app.selectbox if box.label == "Überschrift" and box.key.startswith("data-column"))
    headline.set_value("Ueberschr").run()
    app.button(key="data-take").click().run()
    assert own(app).articles[0].title == "Kurz 1"
    assert own(app).articles[0].published_at.day == 1


def test_json_lines_are_mapped_and_a_wrong_line_is_told(page, words):
    lines = [json.dumps({"quelle": "Hafenbote", "datum": "2026-02-02", "inhalt": HAFEN_A}), "{kaputt"]
    app = upload(page(), ("archiv.jsonl", "\n".join(lines).encode()))
    assert "2 gelesen: 1 neu, 0 doppelt, 1 abgelehnt." in words(app)
    assert "kein JSON" in words(app)
    app.button(key="data-take").click().run()
    assert own(app).articles[0].outlet == "Hafenbote"


def test_what_files_lack_can_be_said_for_all(page, words):
    app = upload(page(), ("a.txt", HAFEN_A.encode()), ("b.txt", KUCHEN.encode()))
    assert "kein Medium genannt" in words(app)
    app.text_input(key="data-default-outlet").set_value("Hafenbote")
    app.text_input(key="data-default-date").set_value("02.02.2026").run()
    app.button(key="data-take").click().run()
    assert {a.outlet for a in own(app).articles} == {"Hafenbote"}
    assert all(a.published_at for a in own(app).articles)


def test_of_a_few_files_each_may_have_an_outlet_of_its_own(page):
    app = upload(page(), ("a.txt", HAFEN_A.encode()), ("b.txt", HAFEN_B.encode()))
    app.text_input(key="data-outlet-0").set_value("Hafenbote").run()
    app.text_input(key="data-outlet-1").set_value("Küstenkurier").run()
    app.button(key="data-take").click().run()
    assert {a.file: a.outlet for a in own(app).articles} == {"a.txt": "Hafenbote", "b.txt": "Küstenkurier"}


def test_the_outlet_of_an_archive_is_asked_once_and_taken(page):
    import io
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", HAFEN_A)
        archive.writestr("b.txt", HAFEN_B)
    app = upload(page(), ("woche.zip", packed.getvalue()))
    assert [one.label for one in app.text_input if (one.key or "").startswith("data-outlet-")] == ["woche\\.zip"]
    app.text_input(key="data-outlet-0").set_value("Hafenbote").run()
    app.button(key="data-take").click().run()
    assert [a.outlet for a in own(app).articles] == ["Hafenbote", "Hafenbote"]
