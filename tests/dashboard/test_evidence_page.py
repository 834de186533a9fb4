"""Belege: every place of a word, its sentence, and what the page says where there is none."""

import html
import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from framing import store
from framing.dashboard import evidence, evidence_filters, server, state
from framing.dashboard.asked import Asked
from framing.model import Article, Passage, Project


def one_page():
    """The page without the list of pages around it."""
    from framing.dashboard import evidence, frame

    frame.arrive()
    evidence.page()


@pytest.fixture
def ask(tmp_path, monkeypatch):
    """The page as a link opens it."""

    def opened(project=None, **params):
        monkeypatch.delenv(state.VARIABLE, raising=False)
        if project is not None:
            path = tmp_path / f"{len(list(tmp_path.iterdir()))}.framing"
            store.save(project, path)
            monkeypatch.setenv(state.VARIABLE, str(path))
        app = AppTest.from_function(one_page, default_timeout=120)
        for name, value in params.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return opened


def address(app, name):
    """What the address says now."""
    (value,) = app.query_params[name]
    return value


@pytest.fixture(scope="session")
def repeated():
    """One outlet that writes a word 60 times, another that writes it once and in another form."""
    texts = {"Bote": " ".join(f"Satz {n} nennt den Damm." for n in range(60)), "Kurier": "Ein Dammbruch drohte."}
    return Project(
        articles=tuple(Article(name, name, name, text, f"{name}.txt") for name, text in texts.items()),
        passages=tuple(Passage(f"p-{n}", n, n, 0, len(text), text) for n, text in texts.items()),
    )


def shown(app):
    return "".join(re.sub(r"<style>.*?</style>", "", one.proto.body, flags=re.S) for one in app.get("html"))


def lines(app):
    return shown(app).count('class="fx-kwic-right"')


def links(app):
    """The addresses on the page: their path, and what they ask for."""
    found = []
    for href in re.findall(r'href="([^"]+)"', shown(app)):
        parts = urlsplit(html.unescape(href))
        found.append((parts.path, {k: v[0] for k, v in parse_qs(parts.query).items()}, parts.fragment))
    return found


def test_without_a_query_it_says_what_it_does_and_offers_words_of_the_project(ask, practice):
    app = ask()
    assert "jede Stelle" in app.info[0].value
    offered = [asked["suche"] for path, asked, _ in links(app) if path == "/belege"]
    assert 6 <= len(offered) <= 8
    assert {"Pokrowsk", "Krasnoarmeisk"} <= set(offered)
    told = " ".join(passage.text for passage in practice.passages)
    assert all(word.split()[-1][:5] in told for word in offered)


def test_every_place_of_a_word_with_counts_for_every_outlet(ask, practice, words):
    said = words(ask(suche="Krasnoarmeisk"))
    places = sum(passage.own_text.count("Krasnoarmeisk") for passage in practice.passages)
    texts = sum("Krasnoarmeisk" in passage.own_text for passage in practice.passages)
    assert f"Krasnoarmeisk: {places} Stellen in {texts} von {len(practice.passages)} Texten" in said
    for outlet in practice.outlets:
        assert f"{outlet.name} " in said


def test_a_link_with_query_and_outlets_shows_theirs_alone(ask, practice):
    letters = {outlet.name: outlet.letter for outlet in practice.outlets}
    app = ask(suche="Krasnoarmeisk", medien=letters["Ostmeridian"])
    own = [p for p in practice.passages if p.outlet == "Ostmeridian"]
    assert lines(app) == sum(passage.own_text.count("Krasnoarmeisk") for passage in own)
    assert not app.warning
    assert address(app, "medien") == letters["Ostmeridian"]


def test_a_count_leads_to_its_places(ask, practice):
    letters = {outlet.letter for outlet in practice.outlets}
    app = ask(suche="Krasnoarmeisk")
    counted = {asked["medien"] for path, asked, _ in links(app) if path == "/belege" and asked["medien"] in letters}
    writers = {p.outlet for p in practice.passages if "Krasnoarmeisk" in p.own_text}
    assert counted == {outlet.letter for outlet in practice.outlets if outlet.name in writers}


def test_a_line_opens_its_sentence_with_a_reference_that_can_be_found_again(ask, practice):
    app = ask(suche="Krasnoarmeisk", thema="")
    (reference, *_) = re.findall(r'class="fx-cite"[^>]*>(.*?)</p>', shown(app))
    handle, start, end = re.search(r"p(\d+), Zeichen (\d+)–(\d+)\)$", html.unescape(reference)).groups()
    passage = practice.passages[int(handle) - 1]
    sentence = " ".join(passage.own_text[int(start) : int(end)].split())
    assert "Krasnoarmeisk" in sentence
    assert html.unescape(reference).startswith(f"„{sentence}“ ({passage.outlet}, „{passage.heading}“")


def test_a_line_leads_to_the_comparison_of_its_story(ask, practice, pokrowsk):
    letters = {outlet.name: outlet.letter for outlet in practice.outlets}
    app = ask(suche="Krasnoarmeisk", thema=str(pokrowsk), medien=letters["Ostmeridian"])
    to = [asked for path, asked, _ in links(app) if path == "/vergleich"]
    assert to
    for asked in to:
        assert asked["thema"] == str(pokrowsk)
        assert letters["Ostmeridian"] in asked["medien"].split(",")
        assert len(asked["medien"].split(",")) == 2
        assert re.fullmatch(rf"{letters['Ostmeridian']}\d+", asked["satz"])


def test_a_long_list_has_pages(ask, repeated):
    app = ask(repeated, suche="Damm")
    assert (lines(app), address(app, "seite")) == (25, "1")
    app.button(key="kwic-next-below").click().run()
    app.button(key="kwic-next-above").click().run()
    assert (lines(app), address(app, "seite")) == (11, "3")
    assert app.button(key="kwic-next-above").disabled
    app.text_input(key=evidence_filters.QUERY).set_value("Dammbruch").run()
    assert (lines(app), address(app, "seite")) == (1, "1")


def test_a_page_that_there_is_not_is_told(ask, repeated):
    app = ask(repeated, suche="Damm", seite="9")
    assert "Seite 9" in app.warning[0].value
    assert (lines(app), address(app, "seite")) == (11, "3")


@pytest.mark.parametrize(("way", "found"), [("formen", 61), ("wort", 60), ("genau", 60)])
def test_compounds_count_where_they_are_asked_for(ask, repeated, words, way, found):
    assert f"Damm: {found} Stellen" in words(ask(repeated, suche="Damm", art=way))


def test_a_form_found_can_be_seen_alone(ask, repeated):
    app = ask(repeated, suche="Damm", form="DAMMBRUCH")
    assert lines(app) == 1
    assert app.session_state[evidence_filters.FORM] == "Dammbruch"
    app.text_input(key=evidence_filters.QUERY).set_value("Satz").run()
    assert lines(app) == 25  # another query begins with all of its forms


def test_own_words_and_quotations_are_told_apart(ask, words):
    text = "Der Damm hält. „Der Damm bricht“, sagte die Wirtin."
    project = Project(
        articles=(Article("a", "Bote", "", text, "a.txt"),), passages=(Passage("p", "a", "Bote", 0, len(text), text),)
    )
    assert "Der Damm bricht" in words(ask(project, suche="Damm", stimme="zitat"))
    own = ask(project, suche="Damm", stimme="eigen")
    assert lines(own) == 1
    assert "nicht in Anführungszeichen" in words(own)


def test_sorting_and_width_come_with_the_link(ask):
    app = ask(suche="Angriff", sortierung="links", breite="3")
    left = [html.unescape(one) for one in re.findall(r'class="fx-kwic-left"[^>]*><bdi>(.*?)</bdi>', shown(app))]
    assert all(len([w for w in one.split() if any(c.isalnum() for c in w)]) <= 3 for one in left)
    last = [one.split()[-1].strip("„“.,:").casefold() for one in left if one.split()]
    assert last[:3] == sorted(last[:3])


def test_no_place_offers_spellings_that_do_occur(ask):
    app = ask(suche="Krasnoarmejsk")
    assert "Keine Stelle für „Krasnoarmejsk“" in app.info[0].value.replace("\\", "")
    assert "Krasnoarmeisk" in [asked.get("suche") for path, asked, _ in links(app) if path == "/belege"]


def test_no_place_left_by_the_filters_says_so_and_leads_back(ask):
    app = ask(suche="Krasnoarmeisk", form="Krasnoarmeisks")
    assert "Keine Stelle mit dieser Auswahl" in app.info[0].value
    ((_, asked, _),) = [link for link in links(app) if link[0] == "/belege"]
    assert (asked["suche"], asked["medien"]) == ("Krasnoarmeisk", "-")
    assert "form" not in asked


def test_outlets_that_do_not_tell_the_story_are_no_fault(ask, practice):
    story = next(s for s in practice.stories if len({p.outlet for p in practice.story_passages(s)}) < 5)
    telling = {p.outlet for p in practice.story_passages(story)}
    absent = next(outlet.letter for outlet in practice.outlets if outlet.name not in telling)
    word = practice.story_passages(story)[0].heading.split()[0]
    app = ask(suche=word, thema=str(story.id), medien=absent)
    assert not app.error
    assert "kein Text geladen" in app.info[0].value or "Keine Stelle" in app.info[0].value


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("***", "kein Wort"),
        (r"\d+(", "Keine Stelle"),
        (".*", "kein Wort"),
        ("a b c d e f", "zu lang"),
        ("W" * 1500, "zu lang"),
        ("<script>alert(1)</script>", "Keine Stelle"),
        ("[x](javascript:alert) $x^2$", "Keine Stelle"),
        ("\u202eumgedreht", "Keine Stelle"),
    ],
)
def test_odd_queries_are_words_or_nothing(ask, query, said):
    app = ask(suche=query)
    assert not app.error
    assert said in app.info[0].value
    assert "<script>" not in shown(app)


def test_ten_thousand_letters_in_an_address_are_told_in_short(ask):
    app = ask(suche="W" * 10_000)
    assert "das gibt es hier nicht" in app.warning[0].value
    assert len(app.warning[0].value) < 400


@pytest.mark.parametrize(
    "params",
    [
        {"medien": "X"},
        {"art": "regex"},
        {"sortierung": "größe"},
        {"breite": "900"},
        {"seite": "0"},
        {"thema": "999"},
        {"stimme": "<b>"},
    ],
)
def test_an_unknown_value_in_a_link_is_told(ask, params):
    app = ask(suche="Krasnoarmeisk", **params)
    assert "das gibt es hier nicht" in app.warning[0].value.replace("\\", "")
    assert lines(app) > 0


def test_an_unknown_parameter_is_told(ask):
    assert "Der Link nennt" in ask(suche="Pokrowsk", wort="Maut").warning[0].value


def test_an_empty_project_says_what_to_do(open_with):
    assert "Noch keine Texte" in open_with(Project(), page=evidence.PAGE).info[0].value


def test_texts_that_are_not_grouped_can_be_searched(ask, practice):
    app = ask(replace(practice, stories=(), grouped=False), suche="Krasnoarmeisk")
    assert lines(app) > 5
    assert "/vergleich" not in [path for path, *_ in links(app)]
    assert links(ask(replace(practice, stories=(), grouped=False)))  # words of its headings


def test_one_text_alone_can_be_searched(ask, repeated):
    project = replace(repeated, articles=repeated.articles[1:], passages=repeated.passages[1:])
    assert lines(ask(project, suche="Dammbruch")) == 1


def test_the_page_speaks_english(ask, words):
    said = words(ask(suche="Krasnoarmeisk", sprache="en"))
    assert "places in" in said
    assert "characters" in said
    assert "Stellen in" not in said
    assert "Zeichen" not in said


def test_blind_neither_names_an_outlet_nor_leads_to_one(ask, practice):
    app = ask(suche="Krasnoarmeisk", blind="1")
    assert lines(app) > 5
    assert not [outlet.name for outlet in practice.outlets if outlet.name in shown(app)]
    assert all(asked["blind"] == "1" for _, asked, _ in links(app))


def test_hostile_texts_are_shown_and_do_nothing(ask, hostile_project):
    app = ask(hostile_project, suche="Pokrowsk")
    assert lines(app) == 2
    page = shown(app)
    assert not re.search(r"<(script|img|b)\b", page)
    assert "javascript:" not in [part.split(":")[0] + ":" for part in re.findall(r'href="([^"]+)"', page)]
    long = ask(hostile_project, suche="W*")
    assert not long.exception
    assert "…" in shown(long)


def test_a_change_of_the_dials_reads_the_texts_once(practice, monkeypatch):
    st.cache_resource.clear()
    counted = []
    current = state.Opened(practice, "", "sum", "sum")
    asked = Asked("Krasnoarmeisk")

    def progress(step, done, total):
        counted.append(done)

    first = state.searched(current, asked, progress=progress)
    assert state.searched(current, replace(asked, sort="left", width=3), progress=progress) is first
    assert counted == [len(practice.passages)]
    for n in range(state.MOST_SEARCHES):
        state.searched(current, Asked(f"Wort{n}"), progress=progress)
    assert state.searched(current, asked, progress=progress) is not first  # kept for a while, not for ever


def test_a_table_has_every_line_with_one_sentence_at_most(repeated):
    st.cache_resource.clear()
    current = state.Opened(repeated, "", "sum", "repeated")
    lines_, outlets, forms = state.concordance_tables_of(current, Asked("Damm", width=20), language="de")
    assert len(lines_.rows) == 61
    texts = {article.id: article.text for article in repeated.articles}
    for row in lines_.rows:
        assert texts[row["article"]][row["article_start"] : row["article_end"]] == row["word"]
        assert "." not in row["left"]
        assert row["reference"].startswith(("Bote, „", "Kurier, „"))  # where, not what it says
    assert {row["outlet"]: row["count"] for row in outlets.rows} == {"Bote": 60, "Kurier": 1}
    assert {row["form"]: row["count"] for row in forms.rows} == {"Damm": 60, "Dammbruch": 1}


def test_a_missing_project_is_one_sentence(monkeypatch, go_to):
    st.cache_resource.clear()
    monkeypatch.setenv(state.VARIABLE, "/nowhere/none.framing")
    app = AppTest.from_file(str(server.PAGES), default_timeout=60).run()
    go_to(app, evidence.PAGE)
    assert not app.exception
    assert len(app.error) == 1
