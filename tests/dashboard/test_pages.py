"""Every page runs in every state, and says its sentence in each."""

import inspect
import re
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from framing import demo, store
from framing.dashboard import state, texts
from framing.model import Project
from framing.report import phrases

APP = str(Path(__file__).parents[2] / "streamlit_app.py")
PACKAGE = Path(inspect.getfile(texts)).parents[1]


@pytest.fixture(scope="session")
def practice():
    return demo.project()


@pytest.fixture(scope="session")
def pokrowsk(practice):
    """The story that is told both of Pokrowsk and of Krasnoarmeisk, by its number, and two outlets that differ."""
    for story in practice.stories:
        by_outlet = {p.outlet: p.text for p in practice.story_passages(story)}
        if "Krasnoarmeisk" in by_outlet.get("Ostmeridian", "") and "Pokrowsk" in by_outlet.get(
            "Norderauer Zeitung", ""
        ):
            return story.id
    pytest.fail("no story of the demo tells of both names")


@pytest.fixture
def open_with(tmp_path, monkeypatch):
    """The app on this project, or on the demo; `page` is the address of a page."""

    def start(project=None, page="vergleich", **params):
        st.cache_resource.clear()
        if project is None:
            monkeypatch.delenv(state.VARIABLE, raising=False)
        else:
            path = tmp_path / "probe.framing"
            store.save(project, path, before=store.state(path))
            monkeypatch.setenv(state.VARIABLE, str(path))
        app = AppTest.from_file(APP, default_timeout=60)
        for key, value in params.items():
            app.query_params[key] = value
        app.run()
        if page != "vergleich":
            go_to(app, page)
        assert not app.exception
        return app

    return start


def go_to(app, page):
    """What a click on the page's name does; `switch_page` knows pages that are files, and ours are functions."""
    app._page_hash = next(h for h, p in app._registered_pages.items() if p.get("url_pathname") == page)
    app.run()


def words(app):
    """All that the page shows, without markup."""
    html = " ".join(element.proto.body for element in app.get("html"))
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.S)
    spoken = [
        element.value for kind in (app.info, app.warning, app.error, app.caption, app.markdown) for element in kind
    ]
    return " ".join([re.sub(r"<[^>]+>", "", html), *spoken])


def test_opening_the_app_shows_a_finished_comparison(open_with):
    app = open_with()
    assert "Unterschiede in Kürze" in words(app)
    assert "Übungstext, nachgebildet" in words(app)
    assert app.query_params["thema"]
    assert not app.error


def test_both_names_stand_side_by_side(open_with, pokrowsk):
    said = words(open_with(thema=str(pokrowsk), medien="D,E"))
    assert "Pokrowsk" in said
    assert "Krasnoarmeisk" in said
    assert "Formen verschiedener Herkunft" in said


def test_a_link_opens_the_view_that_it_names(open_with, pokrowsk):
    app = open_with(thema=str(pokrowsk), medien="D,E")
    assert app.session_state["shown"] == (pokrowsk, ("Norderauer Zeitung", "Ostmeridian"))
    assert not app.warning


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"thema": "999"}, "das dieses Projekt nicht hat"),
        ({"thema": "1", "medien": "X,Y"}, "als Medium"),
        ({"medien": "A"}, "Der Link nennt"),
        ({"thema": "<b>[x](javascript:alert(1))"}, "das dieses Projekt nicht hat"),
    ],
)
def test_an_unknown_value_in_a_link_is_told(open_with, params, said):
    app = open_with(**params)
    assert said in app.warning[0].value
    assert "Unterschiede in Kürze" in words(app)


def test_fewer_than_two_outlets_is_a_request_not_a_fault(open_with, pokrowsk):
    app = open_with(thema=str(pokrowsk), medien="D,E")
    app.session_state[f"outlets-{pokrowsk}"] = ["Ostmeridian"]
    app.run()
    assert app.info[0].value == "Bitte zwei oder drei Medien wählen."


def test_marks_can_be_turned_off(open_with):
    app = open_with()
    assert any('class="m m-' in element.proto.body for element in app.get("html"))
    app.toggle(key="marks").set_value(False).run()
    columns = next(e.proto.body for e in app.get("html") if "fx-columns" in e.proto.body)
    texts_only = columns[columns.index('<div class="fx-columns') : columns.index('<div class="fx-tables')]
    assert 'class="m m-' not in texts_only


def test_the_interface_speaks_english(open_with):
    app = open_with()
    app.session_state["language"] = "en"
    app.run()
    assert "Differences in short" in words(app)
    assert "Unterschiede" not in words(app)


def test_stories_lists_every_story_and_what_stands_alone(open_with, practice):
    app = open_with(page="themen")
    said = words(app)
    passages, stories, alone = len(practice.passages), len(practice.stories), len(practice.singletons)
    counts = f"Texte: {passages} · Themen: {stories} · ohne Gegenstück: {alone}"
    assert counts in said
    for passage in practice.singletons:
        assert passage.outlet in said


def test_search_finds_a_word_in_the_texts(open_with):
    app = open_with(page="themen")
    app.text_input(key="search").set_value("krasnoarmeisk").run()
    assert "Gezeigt:" in words(app)
    assert "Krasnoarmeisk" in words(app)


def test_search_without_hit(open_with):
    app = open_with(page="themen")
    app.text_input(key="search").set_value("Quastenflosser").run()
    assert "Kein Treffer" in app.info[0].value


def test_stories_can_be_held_to_a_number_of_outlets(open_with, practice):
    app = open_with(page="themen")
    app.number_input(key="min_outlets").set_value(5).run()
    told_by_all = [s for s in practice.stories if len({p.outlet for p in practice.story_passages(s)}) == 5]
    assert f"Gezeigt: {len(told_by_all)} von {len(practice.stories)}" in words(app)


def covered(app):
    """The numbers of the stories in the table of who covers what, and of those in the list above it, in order."""
    page = [element.proto.body for element in app.get("html")]
    (table,) = [body for body in page if "fx-coverage" in body]
    below = table[table.index("Welches Medium bringt welches Thema") :]
    listed = [number for body in page for number in re.findall(r'<article class="sl">.*?<h3>(\d+) · ', body, re.S)]
    return re.findall(r'scope="row"[^>]*>(\d+) · ', below), listed


def test_who_covers_what_shows_the_stories_of_the_list_above_it(open_with, practice):
    app = open_with(page="themen")
    table, listed = covered(app)
    assert table == listed
    assert len(listed) == min(20, len(practice.stories))
    app.text_input(key="search").set_value("krasnoarmeisk").run()
    table, listed = covered(app)
    assert table == listed
    assert 0 < len(listed) < len(practice.stories)
    app.text_input(key="search").set_value("")
    app.number_input(key="min_outlets").set_value(5).run()
    table, listed = covered(app)
    assert table == listed
    assert all(len({p.outlet for p in practice.story_passages(s)}) == 5 for s in practice.stories if str(s.id) in table)


def test_who_covers_what_grows_with_the_list(open_with, practice):
    app = open_with(page="themen")
    app.number_input(key="min_outlets").set_value(1).run()
    app.button(key="more").click().run()
    table, listed = covered(app)
    assert table == listed == [str(story.id) for story in practice.stories]


@pytest.mark.parametrize("page", ["vergleich", "themen"])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda practice: Project(), "Noch keine Texte"),
        (lambda practice: replace(practice, stories=(), grouped=False), "noch nicht nach Themen geordnet"),
        (lambda practice: replace(practice, stories=()), "Kein Thema gefunden"),
    ],
)
def test_an_empty_project_says_what_to_do(open_with, practice, page, make, said):
    app = open_with(make(practice), page=page)
    assert said in app.info[0].value


def test_a_project_of_ones_own_is_opened(open_with, practice):
    assert "probe" in words(open_with(practice))


@pytest.mark.parametrize("page", ["vergleich", "themen"])
def test_a_missing_project_is_one_sentence(open_with, monkeypatch, page):
    st.cache_resource.clear()
    monkeypatch.setenv(state.VARIABLE, "/nowhere/none.framing")
    app = AppTest.from_file(APP, default_timeout=60).run()
    if page != "vergleich":
        go_to(app, page)
    assert not app.exception
    assert len(app.error) == 1
    assert "no such project" in app.error[0].value.replace("\\", "")


def test_a_hostile_project_name_and_outlet_do_no_harm(open_with, practice):
    evil = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) :material/home: $x$"
    swap = {p.id: replace(p, outlet=evil) for p in practice.passages if p.outlet == "Ostmeridian"}
    articles = tuple(replace(a, outlet=evil) if a.outlet == "Ostmeridian" else a for a in practice.articles)
    changed = replace(practice, articles=articles, passages=tuple(swap.get(p.id, p) for p in practice.passages))
    for page in ("vergleich", "themen"):
        app = open_with(changed, page=page)
        assert all("<img" not in element.proto.body for element in app.get("html"))


def sources():
    files = [*(PACKAGE / "dashboard").glob("*.py"), *(PACKAGE / "report").glob("*.py"), Path(APP)]
    return "\n".join(file.read_text() for file in files if file.name not in ("texts.py", "phrases.py"))


def test_both_languages_have_every_text_with_the_same_values():
    for german, english in texts.TEXTS.values():
        assert german
        assert english
        assert set(re.findall(r"{(\w+)", german)) == set(re.findall(r"{(\w+)", english))


@pytest.mark.parametrize("table", [texts.TEXTS, phrases.PHRASES], ids=["texts", "phrases"])
def test_no_text_is_unused(table):
    said = sources()
    made = {"kind_", "furniture_", "fault_", "labels_"}  # keys that are put together, such as kind_{…}
    kinds = {"name", "attribution", "wording", "hedge", "distance", "disclaimer", "direct", "attributed"}
    kinds |= {"same", "partly", "origin", "also", "style", "none"}
    unused = [
        k for k in table if not re.search(f"[\"']{k}[\"']", said) and k not in kinds and not k.startswith(tuple(made))
    ]
    assert not unused


def test_every_text_that_is_asked_for_exists():
    asked = set(re.findall(r'\bt\("(\w+)"', sources()))
    assert asked <= set(texts.TEXTS)
