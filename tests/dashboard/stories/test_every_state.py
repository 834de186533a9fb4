"""Whatever the project holds, and in whichever language, the page shows it or says what is missing."""

from dataclasses import replace

import pytest
from on_stories_page import NOON, listed, markup, near_miss, said

from framing import pipeline, revise
from framing.dashboard import state
from framing.model import Article, Correction, Passage, Project, Story


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda practice: Project(), "Noch keine Texte"),
        (lambda practice: replace(practice, stories=(), grouped=False), "noch nicht nach Themen geordnet"),
        (lambda practice: replace(practice, stories=()), "Kein Thema gefunden"),
    ],
)
def test_an_empty_project_says_what_to_do(open_themen, practice, make, told):
    assert told in said(open_themen(make(practice)))


def test_one_outlet_alone_has_nothing_to_compare(open_themen, practice, words):
    outlet = practice.outlets[0].name
    alike = tuple(replace(p, outlet=outlet) for p in practice.passages)
    articles = tuple(replace(a, outlet=outlet) for a in practice.articles)
    app = open_themen(replace(practice, articles=articles, passages=alike), warum="1")
    assert "Nur ein Medium: nichts zu vergleichen." in words(app)
    assert listed(app)


def test_with_outlets_hidden_nothing_is_corrected_and_no_name_shows(open_themen, practice):
    made = Correction("lock", practice.stories[0].passage_ids, "M. Ott", NOON, "wie im Ostmeridian")
    app = open_themen(revise.correct(practice, made), warum="2", korrigieren="2", blind="1")
    assert "lässt sich nichts korrigieren" in said(app)
    assert not any(button.label == "Ändern" for button in app.button)
    everything = markup(app) + said(app) + " ".join(str(option) for box in app.selectbox for option in box.options)
    assert "wie im Ostmeridian" not in everything
    for outlet in practice.outlets:
        assert outlet.name not in everything


def test_it_speaks_english(open_themen, practice, words):
    story, _ = near_miss(practice)
    app = open_themen(sprache="en", warum=str(story.id), korrigieren=str(story.id))
    shown = words(app) + " ".join(button.label for button in app.button)
    for german in ("Was die Texte", "Dagegen", "Warum", "Korrigieren", "Gezeigt", "sehr sicher", "Oberthema", "Thema"):
        assert german not in shown
    assert "What the texts share" in shown
    assert "Against it:" in shown


def test_hostile_texts_outlets_and_reasons_stay_text(open_themen, hostile_project):
    evil = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) $x$ :material/home:"
    made = revise.correct(
        pipeline.group(hostile_project), Correction("lock", hostile_project.stories[0].passage_ids, evil, NOON, evil)
    )
    app = open_themen(made, warum="1", korrigieren="1")
    shown = markup(app)
    assert "<img" not in shown
    assert "<script" not in shown
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    for box in app.checkbox:
        assert "[Link](" not in box.label


def test_an_older_grouping_without_certainties_is_told_in_a_sentence(open_themen):
    text = "Der Zoo bleibt zu. Am Abend entscheidet der Rat."
    project = Project(
        articles=tuple(Article(n, f"Blatt {n}", "", text, n, NOON) for n in "AB"),
        passages=tuple(Passage(f"p{n}", n, f"Blatt {n}", 0, len(text), text, 0, NOON, True) for n in "AB"),
        stories=(Story(1, ("pA", "pB")),),
        found=(Story(1, ("pA", "pB")),),
        grouped=True,
    )
    app = open_themen(project, warum="1")
    assert not app.exception
    assert len(app.error) == 1


def test_the_page_is_told_of_a_missing_project(open_themen, go_to, monkeypatch):
    app = open_themen()
    monkeypatch.setenv(state.VARIABLE, "/nowhere/none.framing")
    go_to(app, "themen")
    assert not app.exception
    assert len(app.error) == 1
