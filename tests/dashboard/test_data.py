"""Daten & Methode: texts come in by hand and as files, nothing is lost without a word, and nobody sees another's."""

import json

import pytest
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.testing.v1 import AppTest

from framing import pipeline, store
from framing.dashboard import data, server, state, workspace
from framing.dashboard.texts import TEXTS
from framing.model import Project
from framing.pipeline import previewing
from framing.report import input_list

HAFEN_A = (
    "Im Hafen von Norderau ist am Montag ein Kran auf einen Kutter gestürzt. Verletzt wurde niemand. Die Werft "
    "sperrte das Becken drei. „Wir prüfen die Seile“, sagte Hafenmeisterin Lena Boje. Der Kutter „Möwe“ sank am Abend."
)
HAFEN_B = (
    "Ein Kran ist im Hafen von Norderau umgekippt und hat den Kutter „Möwe“ getroffen. Nach Angaben der Werft gab es "
    "keine Verletzten. Das Becken drei bleibt gesperrt. Hafenmeisterin Lena Boje lässt die Seile des Krans prüfen."
)
KUCHEN = (
    "Der Backverein lädt zum Kuchenfest ein. Dreißig Sorten stehen auf dem Tisch, dazu gibt es Kaffee und ein Quiz "
    "über Zimt. Kinder malen Teller an, eine Kapelle spielt, und am Ende wird die größte Torte angeschnitten."
)
MONDAY = "02.02.2026 18:00"


def fill(app, outlet, text, title="", date=MONDAY):
    for field, value in (("outlet", outlet), ("date", date), ("title", title)):
        app.text_input(key=f"data-paste-{field}").set_value(value)
    app.text_area(key="data-paste-text").set_value(text)
    return app


def paste(app, *given, **more):
    fill(app, *given, **more).button(key="data-paste").click()
    app.run()
    assert not app.exception
    return app


def own(app):
    """What this reader's session holds."""
    found = app.session_state.get("own", None)
    return found.project if found else None


def keys(app, kind="button"):
    return {element.key for element in app.get(kind)}


def target(app):
    """The question where the texts go; its key has the name of the project that is shown."""
    return next(radio for radio in app.radio if radio.key.startswith("data-target-"))


def upload(app, *files):
    app.segmented_control(key="data-way").set_value("files").run()
    app.file_uploader[0].set_value([(name, content, "text/plain") for name, content in files])
    app.run()
    assert not app.exception
    return app


def table(*rows, head="outlet;published;title;text"):
    return "\n".join([head, *rows]).encode()


ROWS = (
    "Hafenbote;02.02.2026;Kran stürzt;" + HAFEN_A.replace(";", ","),
    "Küstenkurier;02.02.2026;Kran kippt;" + HAFEN_B,
)


@pytest.fixture
def open_with(tmp_path, monkeypatch, go_to):
    """The page on this project, or on the demo. What is computed stays: its key is the project's own."""

    def start(project=None, **params):
        if project is None:
            monkeypatch.delenv(state.VARIABLE, raising=False)
        else:
            path = tmp_path / "probe.framing"
            store.save(project, path, before=store.state(path))
            monkeypatch.setenv(state.VARIABLE, str(path))
        app = AppTest.from_file(str(server.PAGES), default_timeout=120).run()
        go_to(app, "methode", **params)
        assert not app.exception
        return app

    return start


@pytest.fixture
def page(open_with):
    """The page on an empty project, or on another one."""

    def start(project=None, **params):
        return open_with(Project() if project is None else project, **params)

    return start


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


@pytest.mark.parametrize(
    ("outlet", "text", "date", "said"),
    [
        ("", HAFEN_A, MONDAY, "Medium:"),
        ("Hafenbote", "  ", MONDAY, "Text:"),
        ("Hafenbote", HAFEN_A, "Sankt Nimmerlein", "Datum, mit Uhrzeit, wenn bekannt:"),
        ("Hafenbote", HAFEN_A, "31.02.2026", "Datum, mit Uhrzeit, wenn bekannt:"),
    ],
)
def test_a_fault_names_its_field_and_keeps_what_was_typed(page, outlet, text, date, said):
    app = paste(page(), outlet, text, title="Kran", date=date)
    assert said in app.error[0].value.replace("\\", "")
    assert app.text_input(key="data-paste-title").value == "Kran"
    assert app.text_input(key="data-paste-outlet").value == outlet
    assert nothing_came_in(app)


def nothing_came_in(app):
    return own(app) is None or not own(app).articles


def test_the_form_is_cleared_only_after_success(page):
    app = paste(page(), "Hafenbote", HAFEN_A, title="Kran")
    assert [app.text_input(key=f"data-paste-{name}").value for name in ("outlet", "date", "title")] == ["", "", ""]
    assert app.text_area(key="data-paste-text").value == ""


def test_what_was_typed_survives_a_look_at_another_section(page):
    app = fill(page(), "Hafenbote", HAFEN_A, title="Kran").run()
    app.segmented_control(key="section").set_value("bestand").run()
    app.segmented_control(key="section").set_value("laden").run()
    assert app.text_area(key="data-paste-text").value == HAFEN_A
    assert app.text_input(key="data-paste-title").value == "Kran"


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


def test_known_outlets_are_offered(page):
    app = paste(page(), "Hafenbote", HAFEN_A)
    app.pills(key="data-suggested").set_value("Hafenbote").run()
    assert app.text_input(key="data-paste-outlet").value == "Hafenbote"


def test_nothing_typed_goes_into_the_address(page):
    app = paste(page(), "Hafenbote", HAFEN_A)
    app.segmented_control(key="section").set_value("bestand").run()
    app.text_input(key="data-search").set_value("Kutter").run()
    address = json.dumps(dict(app.query_params))
    assert "Kutter" not in address
    assert "Hafenbote" not in address
    assert app.query_params["abschnitt"] == "bestand"


def test_an_unknown_section_is_told(page):
    app = page(abschnitt="keller")
    assert "abschnitt" in app.warning[0].value.replace("\\", "")
    assert app.segmented_control(key="section").value == "laden"


@pytest.mark.parametrize("section", list(data.SECTIONS))
def test_a_section_opens_by_its_address(page, section):
    app = page(abschnitt=section)
    assert app.segmented_control(key="section").value == section
    assert not app.warning


@pytest.mark.parametrize("section", list(data.SECTIONS))
@pytest.mark.parametrize("parameters", [{}, {"sprache": "en"}, {"blind": "1"}])
def test_every_section_runs_on_the_demo(open_with, section, parameters, words):
    app = open_with(abschnitt=section, **parameters)
    said = words(app)
    if parameters.get("sprache") == "en":
        assert "laden" not in said.lower().split()
    if parameters.get("blind") and section == "laden":
        assert "Blind ist an" in said
        assert "data-paste" not in keys(app)
    if parameters.get("blind"):
        assert "Ostmeridian" not in said
        assert "data-remove-take" not in keys(app)


# files


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


def test_a_project_file_opens_for_this_reader_alone(page, practice, tmp_path):
    path = tmp_path / "klasse.framing"
    store.save(practice, path)
    app = upload(page(), ("klasse.framing", path.read_bytes()))
    next(b for b in app.button if b.key and b.key.startswith("data-open")).click().run()
    assert len(own(app).articles) == len(practice.articles)
    assert app.session_state["own"].name == "klasse"


def test_a_file_that_is_no_project_is_one_sentence(page):
    app = upload(page(), ("klasse.framing", b"no project"))
    assert len(app.error) == 1
    assert "klasse" in app.error[0].value


def test_a_project_file_is_read_once_and_forgotten_with_its_choice(page, practice, tmp_path, monkeypatch):
    path = tmp_path / "klasse.framing"
    store.save(practice, path)
    real, calls = workspace.from_file, []
    monkeypatch.setattr(workspace, "from_file", lambda *given: calls.append(1) or real(*given))
    app = upload(page(), ("klasse.framing", path.read_bytes()))
    app.run()
    assert len(calls) == 1
    assert len(app.session_state["data-projects"]) == 1
    app.file_uploader[0].set_value([])
    app.run()
    assert not app.session_state["data-projects"]


def test_a_project_file_that_is_too_large_is_told_and_not_read(page, practice, monkeypatch):
    monkeypatch.setattr("framing.dashboard.project_files.BYTES", 1)
    monkeypatch.setattr(workspace, "from_file", lambda *given: pytest.fail("it was read all the same"))
    app = upload(page(), ("klasse.framing", b"x" * 100))
    assert "größer als 20 MB" in app.error[0].value
    assert not [key for key in keys(app) if key and key.startswith("data-open")]


def test_where_the_disk_is_full_a_project_file_is_one_sentence(page, monkeypatch):
    def full(*given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(workspace, "from_file", full)
    app = upload(page(), ("klasse.framing", b"any"))
    (error,) = app.error
    assert "klasse" in error.value
    assert not app.exception


def test_a_text_that_speaks_of_published_is_no_wrong_date(page):
    """Which field lacks something is told by the kind of the fault, not by the words in it."""
    app = paste(page(), "Hafenbote", "no date in 'published'" * 100_000)
    assert app.error[0].value.replace("\\", "").startswith("Text:")
    app = paste(page(), "Hafenbote", HAFEN_A, date="'published'")
    assert app.error[0].value.replace("\\", "").startswith("Datum")


def test_what_is_not_loaded_yet_is_said_to_be_lost_on_reload(page, words):
    for way in ("paste", "files"):
        app = page()
        app.segmented_control(key="data-way").set_value(way).run()
        assert "neu geladen oder geschlossen" in words(app)


def test_beside_the_button_that_deletes_it_is_said_who_else_has_it(page, words):
    app = paste(page(), "Hafenbote", HAFEN_A)
    app.segmented_control(key="section").set_value("bestand").run()
    assert "denselben Browser unter demselben Konto" in words(app)


def test_work_is_given_up_and_told_when_its_section_is_left(page, words):
    app = loaded(page, *ROWS)
    app.session_state["data-job"] = "group"  # as a click on another section leaves it
    app.segmented_control(key="section").set_value("bestand").run()
    assert "data-job" not in app.session_state
    assert "unterbrochen" in words(app)
    app.segmented_control(key="section").set_value("laden").run()
    assert not own(app).grouped  # it did not begin anew
    assert "unterbrochen" not in words(app)


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


# stock, sorting, deleting


def loaded(page, *rows, **params):
    app = upload(page(**params), ("texte.csv", table(*rows)))
    app.button(key="data-take").click().run()
    return app


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


def stop_at(done, monkeypatch, name, real):
    """The work, during which the reader clicks on "stop" when so many are done."""

    def work(*given, progress, **more):
        def counted(step, count, total):
            if count == done:
                context = get_script_run_ctx()
                stop = next(i for i in context.session_state._state._key_id_mapper.id_key_mapping if "data-stop" in i)
                states = context.session_state.get_widget_states()
                from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates

                asked = WidgetStates()
                asked.widgets.extend(s for s in states if s.id != stop and not s.HasField("trigger_value"))
                asked.widgets.append(WidgetState(id=stop, trigger_value=True))
                context.script_requests.request_rerun(
                    RerunData(context.query_string, asked, page_script_hash=context.page_script_hash)
                )
            progress(step, count, total)

        return real(*given, progress=counted, **more)

    monkeypatch.setattr(name, work)


def test_sorting_can_be_stopped_and_changes_nothing(page, monkeypatch, words):
    app = loaded(page, *ROWS)
    before = own(app)
    stop_at(1, monkeypatch, "framing.pipeline.match", pipeline.match)
    app.button(key="data-group").click().run()
    assert not app.exception
    assert "Abgebrochen. Es wurde nichts geändert" in words(app)
    assert own(app) is before
    monkeypatch.undo()
    assert "data-job" not in app.session_state


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


def test_every_section_has_a_title_in_both_languages():
    assert all(section.title in TEXTS for section in data.SECTIONS.values())


def test_work_goes_on_anew_when_the_page_is_drawn_meanwhile_and_ends_when_it_is_left(page, go_to, monkeypatch, words):
    app = loaded(page, *ROWS)
    app.session_state["data-job"] = "group"  # as a click elsewhere leaves it
    app.run()
    assert own(app).grouped
    app.session_state["data-job"] = "group"
    go_to(app, "themen")
    go_to(app, "methode", abschnitt="laden")
    assert "unterbrochen, als die Seite oder der Abschnitt verlassen wurde" in words(app)
    assert "data-job" not in app.session_state


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


def test_reading_can_be_stopped_and_taken_up_again(page, monkeypatch, words):
    real = previewing.read
    with monkeypatch.context() as patched:
        stop_at(1, patched, "framing.pipeline.previewing.read", real)
        app = upload(page(), ("zwei.csv", table(*ROWS)))
    assert "Abgebrochen. Es wurde nichts geändert" in words(app)
    assert "data-take" not in keys(app)
    app.button(key="data-read-again").click().run()
    app.button(key="data-take").click().run()
    assert len(own(app).articles) == 2


# versions, losses, outlets


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


def test_packed_files_can_be_chosen(page):
    import gzip

    app = upload(page(), ("a.csv.gz", gzip.compress(table(*ROWS, head="outlet;published;title;text"))))
    app.button(key="data-take").click().run()
    assert len(own(app).articles) == 2


def test_the_last_step_is_taken_back_where_it_was_made(page):
    app = loaded(page, *ROWS)
    assert any("Zuletzt: Texte geladen" in one.value for one in app.caption)
    app.button(key="data-undo").click().run()
    assert not app.exception
    assert "data-undo" not in keys(app)
    app.segmented_control(key="section").set_value("bestand").run()
    assert "data-undo" not in keys(app)


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


def test_every_ending_that_can_be_read_is_named_in_one_group():
    from framing.dashboard import file_kinds
    from framing.ingest.readers import SUFFIXES

    named = [ending for said in file_kinds.written().values() for ending in said.split(", ")]
    assert sorted(named) == sorted(ending.removeprefix(".").upper() for ending in SUFFIXES)
    assert {ending for endings in file_kinds.KINDS.values() for ending in endings} <= set(SUFFIXES)


def test_headlines_alone_are_told_before_they_are_loaded(page):
    app = upload(page(), ("kopf.csv", b"Medium;Titel\nHafenbote;Kran steht still im Hafen\n"))
    assert any("Nur Schlagzeilen: 1 von 1" in one.value for one in app.warning)
