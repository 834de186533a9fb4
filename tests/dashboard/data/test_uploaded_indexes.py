"""An index among uploaded files, or in an uploaded ZIP, says what they are, and nobody is asked for its columns."""

import io
import zipfile

from on_data_page import HAFEN_A, HAFEN_B, keys, own, target, upload

INDEX = (
    "file,outlet,published,title\na.txt,Hafenbote,2026-02-02,Kran stürzt\nb.txt,Küstenkurier,2026-02-03,Kran kippt\n"
)
FILES = (("index.csv", INDEX.encode()), ("a.txt", HAFEN_A.encode()), ("b.txt", HAFEN_B.encode()))


def packed(lines: str = INDEX) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (("index.csv", lines.encode()), *FILES[1:]):
            archive.writestr(f"kurs/{name}", content)
    return out.getvalue()


def asked(app):
    """The files whose outlet the reader is asked for, and the columns that they are asked to choose."""
    return [
        key
        for key in keys(app, "text_input") | keys(app, "selectbox")
        if key and key.startswith(("data-outlet-", "data-column-"))
    ]


def taken(app):
    app.button(key="data-take").click().run()
    assert not app.exception
    return {(one.outlet, one.title) for one in own(app).articles}


def test_files_with_their_index_are_loaded_as_it_says(page):
    app = upload(page(), *FILES)
    assert asked(app) == []
    assert taken(app) == {("Hafenbote", "Kran stürzt"), ("Küstenkurier", "Kran kippt")}


def test_a_zip_with_its_index_is_loaded_as_it_says(page):
    app = upload(page(), ("woche.zip", packed()))
    assert asked(app) == []
    assert taken(app) == {("Hafenbote", "Kran stürzt"), ("Küstenkurier", "Kran kippt")}


def test_it_is_told_that_the_index_was_used_and_which_of_its_lines_are_wrong(page):
    app = upload(page(), ("woche.zip", packed(INDEX + "weg.txt,Hafenbote,2026-02-03,X\n")))
    shown = " ".join(element.proto.body for element in app.get("html"))
    assert "als Verzeichnis der Dateien daneben verwendet" in shown
    assert "neben dem Verzeichnis liegt keine Datei" in shown


def test_a_date_that_was_missing_can_be_loaded_alone(page):
    app = upload(page(), ("a.txt", f"---\noutlet: Hafenbote\n---\n{HAFEN_A}".encode()))
    taken(app)
    assert own(app).articles[0].published_at is None
    app = target(app).set_value("shown").run()
    app = upload(app, ("b.txt", f"---\noutlet: Hafenbote\npublished: 02.02.2026\n---\n{HAFEN_A}".encode()))
    assert not app.button(key="data-take").disabled
    assert any("ein Datum oder eine Adresse" in info.value for info in app.info)
    taken(app)
    assert own(app).articles[0].published_at.day == 2
