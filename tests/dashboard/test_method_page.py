"""Daten & Methode, second half: outlets, rules and lists, tested quality, method and citation."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing.dashboard import deleting, outlets_page
from framing.language.outlet_facts import FIELDS, read_upload
from framing.model import Article, OwnLabel, OwnName, Passage, Project
from framing.report import method_note
from framing.report.phrases import say

SECTIONS = ("medien", "regeln", "guete", "methode")
OWN = "outlet,field,value,source,date\nSpiegel,owner,Kern <b>& Söhne,Probe,2026-01-02\nOrtsblatt,seat,Nord,Probe,2026\n"
HOSTILE = b"outlet,field,value,source,date\nA,owner,x,y,gestern <script>\n"


@pytest.fixture
def real():
    """A project of one text each of a listed and of another outlet, with names and labels of its own."""
    noon = datetime(2026, 1, 21, 12, tzinfo=UTC)
    text = "Der Rat tagt.\n\nEr spricht über die Maut."
    outlets = {"r": "RT Deutsch", "s": "spiegel.de", "x": "Unbekanntes Blatt"}
    return Project(
        articles=tuple(Article(n, o, "Rat", text, n, noon) for n, o in outlets.items()),
        passages=tuple(Passage(f"p{n}", n, o, 0, len(text), text, 13, noon, True) for n, o in outlets.items()),
        own_names=(OwnName("x-nord", "Norderau", "place", "DE", "Nordau [a](b)", "translit_alt", source="m.csv:2"),),
        own_labels=(OwnLabel("maut", "Maut", "neutral", "m.csv, line 3"),),
        refused_names=(("Nordrau", "x-nord"),),
    )


@pytest.fixture
def show(open_with, real):
    """A section of the page, for the small project unless another one is given."""

    def start(section, project=None, **params):
        return open_with(project or real, page="methode", abschnitt=section, **params)

    return start


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_section_runs_for_the_demo_in_both_languages(open_with, go_to, words, language):
    app = open_with()
    for section in SECTIONS:
        go_to(app, "methode", abschnitt=section, sprache=language)
        assert not app.exception
        assert not app.error
        assert not app.warning
        assert app.query_params["abschnitt"] == section
        assert len(words(app)) > 500


def test_every_section_runs_without_texts_and_with_hostile_ones(open_with, go_to, hostile_project):
    for project in (Project(), hostile_project):
        app = open_with(project)
        for section in SECTIONS:
            go_to(app, "methode", abschnitt=section)
            assert not app.exception
            assert not app.error
            html = " ".join(element.proto.body for element in app.get("html"))
            assert "<script" not in html
            assert "<img" not in html


def test_each_outlet_has_the_same_eight_fields(show, words):
    said = words(show("medien"))
    for key in FIELDS:
        assert said.count(say(f"facts_{key}", "de")) >= 3, key
    assert "Als „RT Germany“ genannt" in said
    assert "SPIEGEL-Verlag Rudolf Augstein" in said
    assert "Angaben gefunden zu 2 von 3 Medien" in said
    assert "Rechtsabteilung fragen" in said


def test_outlets_that_are_not_loaded_are_shown_on_demand(show, words):
    app = show("medien")
    assert "NachDenkSeiten" not in words(app)
    app.toggle(key="outlets-others").set_value(True).run()
    assert "NachDenkSeiten" in words(app)


def test_blind_hides_all_facts_behind_one_sentence(show, words):
    said = words(show("medien", blind="1"))
    assert "Blind ist an" in said
    assert "Quelle:" not in said
    assert "Spiegel" not in said
    assert "Russischen Föderation" not in said


def test_blind_names_no_outlet_of_the_project_anywhere(open_with, go_to, words):
    app = open_with(blind="1")
    for section in SECTIONS:
        go_to(app, "methode", abschnitt=section, blind="1")
        said = words(app) + " ".join(code.value for code in app.code)
        for name in ("Eilpunkt24", "Ostmeridian", "Wochenlot", "Norderauer Zeitung"):
            assert name not in said, section


@pytest.mark.parametrize("file", ["outlets/facts.csv", "outlets/names.txt"])
def test_blind_hides_the_files_about_outlets_too(show, words, file):
    app = show("regeln", blind="1", liste=file)
    assert "Blind ist an" in words(app)
    assert "RT DE" not in words(app)
    assert "RT DE" in words(show("regeln", liste=file))


def test_delete_everything_takes_facts_of_ones_own_with_it():
    assert not {outlets_page.OWN, outlets_page.FILE} & set(deleting.KEPT)


def test_facts_of_ones_own_are_marked_kept_for_this_reader_and_dropped(show, words):
    app = show("medien")
    app.session_state[outlets_page.OWN] = read_upload("meine.csv", OWN.encode())
    app.run()
    assert "eigene Angabe Quelle: Probe (02.01.2026)" in words(app)
    assert "Kern &lt;b&gt;&amp; Söhne" in " ".join(element.proto.body for element in app.get("html"))
    app.button(key="own-facts-drop").click().run()
    assert "eigene Angabe Quelle" not in words(app)
    assert "eigene Angabe Quelle" not in words(show("medien"))


def test_a_file_is_read_when_it_is_given(show, words):
    app = show("medien")
    app.file_uploader(key=outlets_page.FILE).set_value([("meine.csv", OWN.encode(), "text/csv")]).run()
    assert "eigene Angabe Quelle: Probe" in words(app)


def test_a_faulty_file_is_told_with_its_line_and_changes_nothing(show, words):
    app = show("medien")
    app.file_uploader(key=outlets_page.FILE).set_value([("meine.csv", HOSTILE, "text/csv")]).run()
    assert not app.exception
    assert "line 2" in app.error[0].value
    assert "<script>" not in app.error[0].value
    assert outlets_page.OWN not in app.session_state


def test_a_list_is_read_searched_and_taken_along(show, words):
    app = show("regeln")
    assert app.selectbox(key="rule-file").value == "de/loaded_words.txt"
    assert "Gemetzel" in words(app)
    app.text_input(key="rule-search").set_value("gemetzel").run()
    assert "Gezeigte Zeilen: 2 von 2" in words(app)  # also niedergemetzelt
    assert "Kriegstreiber" not in words(app)
    app.text_input(key="rule-search").set_value("").run()
    app.selectbox(key="rule-file").set_value("names/gazetteer.txt").run()
    assert "Gezeigte Zeilen: 200 von" in words(app)
    pages = next(field for field in app.number_input if "rule-page" in field.key)
    pages.set_value(2).run()
    assert 'value="201"' in " ".join(element.proto.body for element in app.get("html"))
    assert app.query_params["liste"] == "names/gazetteer.txt"


def test_a_link_opens_a_list_and_an_unknown_one_is_told(show, words):
    app = show("regeln", liste="de/negations.txt", wort="kein")
    assert app.selectbox(key="rule-file").value == "de/negations.txt"
    assert app.text_input(key="rule-search").value == "kein"
    app = show("regeln", liste="../../settings.py")
    assert "liste" in app.warning[0].value
    assert app.selectbox(key="rule-file").value == "de/loaded_words.txt"


def test_what_the_project_adds_to_the_lists_is_shown(show, words, real):
    said = words(show("regeln"))
    assert "Nordau [a](b)" in said
    assert "Abgelehnt in diesem Projekt" in said
    assert "ergänzt keine Namensformen" in words(
        show("regeln", replace(real, own_names=(), own_labels=(), refused_names=()))
    )


def test_a_sceptic_finds_on_one_page_what_is_not_claimed_error_rates_where_data_go_and_the_listed_outlet(show, words):
    said = words(show("guete"))
    for word in (
        "Nicht behauptet",
        "gut oder schlecht",
        "Recall mindestens 0,52",
        "keinen fremden Rechner",
        "833/2014",
    ):
        assert word in said


def test_the_methods_text_is_there_in_both_languages_to_be_copied_with_the_citation(show, real):
    app = show("methode")
    shown = [code.value for code in app.code]
    for language in ("de", "en"):
        title = method_note.items(real, fingerprint="x", language=language)[0].title
        assert any(title in text for text in shown), language
    assert any(text.startswith("@software{framing") for text in shown)
    assert app.tabs[0].label == "Deutsch"
    assert show("methode", sprache="en").tabs[0].label == "English"
