"""Every page runs in every state, says its sentence in each, and says it in both languages."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from lxml import html
from streamlit.testing.v1 import AppTest

from framing.dashboard import server, state, texts
from framing.model import Project
from framing.report import phrases

PACKAGE = Path(server.__file__).parents[1]
PAGES = ["vergleich", "themen", "namen", "belege", "methode"]
STORY_PAGES = ["vergleich", "themen"]
"""Those that are nothing without stories; the others tell of texts."""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_without_a_fault_or_a_complaint(open_with, page):
    app = open_with(page=page)
    assert not app.error
    assert not app.warning
    assert app.query_params["stand"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_speaks_english_when_asked(open_with, words, page):
    app = open_with(page=page, sprache="en", **({"suche": "Pokrowsk"} if page == "belege" else {}))
    said = words(app)
    german = re.findall(r"\b(?:Medien wählen|Alle Texte|Gezeigt|Namensform|Rückgängig|Wie kommt das)\b", said)
    assert not german
    assert not app.error


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_read_blind(open_with, practice, page):
    app = open_with(page=page, blind="1")
    shown = " ".join(element.proto.body for element in app.get("html"))
    assert not [outlet.name for outlet in practice.outlets if outlet.name.casefold() in shown.casefold()]
    assert not app.error


@pytest.mark.parametrize("page", STORY_PAGES)
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda practice: Project(), "Noch keine Texte"),
        (lambda practice: replace(practice, stories=(), grouped=False), "noch nicht nach Themen geordnet"),
        (lambda practice: replace(practice, stories=()), "Kein Thema gefunden"),
    ],
)
def test_a_project_without_stories_says_what_to_do(open_with, practice, page, make, said):
    app = open_with(make(practice), page=page)
    assert said in app.info[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_project_without_texts_leads_to_where_they_come_in(open_with, words, page):
    app = open_with(Project(), page=page)
    assert not app.exception
    assert not app.error
    assert "Text" in words(app)


def test_a_project_of_ones_own_is_opened_and_named(open_with, practice, words):
    own = replace(practice, articles=tuple(replace(a, id=f"own-{a.id}") for a in practice.articles))
    own = replace(own, passages=tuple(replace(p, article_id=f"own-{p.article_id}") for p in practice.passages))
    assert "probe" in words(open_with(own))
    assert "Demo" in words(open_with(practice))


@pytest.mark.parametrize("page", PAGES)
def test_a_missing_project_is_one_sentence(open_with, monkeypatch, page, go_to):
    st.cache_resource.clear()
    monkeypatch.setenv(state.VARIABLE, "/nowhere/none.framing")
    app = AppTest.from_file(str(server.PAGES), default_timeout=60).run()
    if page != "vergleich":
        go_to(app, page)
    assert not app.exception
    assert len(app.error) == 1
    assert "Die Projektdatei none.framing gibt es nicht." in app.error[0].value.replace("\\", "")
    assert "nowhere" not in app.error[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_hostile_project_does_no_harm(open_with, hostile_project, page):
    app = open_with(hostile_project, page=page, **({"suche": "Pokrowsk"} if page == "belege" else {}))
    assert not app.error
    for block in app.get("html"):
        for element in html.fragment_fromstring(block.proto.body, create_parent=True).iter():
            assert element.tag not in ("script", "img")
            assert (element.tag, element.text) != ("b", "fett")
            assert not [name for name in element.attrib if name.startswith("on")]
            assert not element.get("href", "").startswith("javascript:")


@pytest.mark.parametrize("page", PAGES)
def test_an_unknown_parameter_is_told(open_with, page):
    app = open_with(page=page, farbe="rot")
    assert any("farbe" in warning.value for warning in app.warning)


def sources():
    folders = [PACKAGE / "dashboard", PACKAGE / "report", PACKAGE / "compare"]
    files = [file for folder in folders for file in folder.rglob("*.py")]
    told = [file for file in files if file.parent.name != "texts" and not file.name.startswith("phrases")]
    return "\n".join(file.read_text(encoding="utf-8") for file in told)


@pytest.mark.parametrize("table", [texts.TEXTS, phrases.PHRASES], ids=["texts", "phrases"])
def test_both_languages_have_every_text_with_the_same_values(table):
    for key, (german, english) in table.items():
        assert german, key
        assert english, key
        assert set(re.findall(r"{(\w+)", german)) == set(re.findall(r"{(\w+)", english)), key


@pytest.mark.parametrize("table", [texts.TEXTS, phrases.PHRASES], ids=["texts", "phrases"])
def test_no_text_is_unused(table):
    said = sources()
    # keys such as f"kind_{…}" and "furniture_" + …
    put_together = set(re.findall(r"f[\"'](\w+_)\{", said)) | set(re.findall(r"[\"'](\w+_)[\"'] \+", said))
    put_together |= {"stance_", "medium_"}  # codes of a word list
    literal = set(re.findall(r"[\"'](\w+)[\"']", said))
    unused = [key for key in table if key not in literal and not key.startswith(tuple(put_together))]
    assert not unused


def test_every_text_that_is_asked_for_exists():
    asked = set(re.findall(r"\bt\(\s*\"(\w+)\"", sources()))
    assert asked <= set(texts.TEXTS)


def test_the_colours_that_follow_a_switched_theme_are_those_of_the_two_themes():
    tokens = (PACKAGE / "report" / "css" / "base.css").read_text(encoding="utf-8")
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#\w+)", block))
        for block in re.findall(r"\.fx\.fx(?:\.dark)? \{(.*?)\}", tokens, re.S)[:2]
    )
    frame = (PACKAGE / "dashboard" / "css" / "frame.css").read_text(encoding="utf-8")
    both = dict(re.findall(r"--([\w-]+): light-dark\((#\w+, #\w+)\)", frame))
    assert both == {name: f"{light[name]}, {dark[name]}" for name in light.keys() & dark.keys()}
