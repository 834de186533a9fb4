"""A word in its context as HTML: the line, its sentence, its reference, its way to the comparison."""

import html
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing import pipeline
from framing.model import Article, Passage, Project, Story
from framing.report import concordance_table, quoting
from framing.report.concordance_links import Around

NOON = datetime(2026, 1, 21, 12, tzinfo=UTC)


@pytest.fixture
def project():
    texts = {
        "Bote <B>": "Am Fluss\n\nDer <b>Damm</b> & der Deich: Dammbruch droht. Alle warten.",
        "Kurier": "Ein Abend\n\nNiemand ging. „Der Damm hält“, sagte die Wirtin.",
        "Rundblick": "Markt\n\nDer Damm war kein Thema.",
    }
    return Project(
        articles=tuple(Article(name, name, "", text, f"{name}.txt", NOON, True) for name, text in texts.items()),
        passages=tuple(
            Passage(f"p-{name}", name, name, 0, len(text), text, text.index("\n"), NOON, True)
            for name, text in texts.items()
        ),
        stories=(Story(4, ("p-Bote <B>", "p-Kurier")),),
        grouped=True,
    )


@pytest.fixture
def lines(project):
    def made(query="Damm", language="de", of=project, **dials):
        found = pipeline.concordance(of, query, **dials)
        return concordance_table.lines(
            found, Around(of), language=language, link=lambda target: f"/v?{target.story}#{target.sentence}"
        )

    return made


def test_each_hit_is_marked_in_its_line_and_in_its_sentence(lines):
    page = lines()
    assert page.count('<span class="fx-kwic-right"') == 4
    assert page.count("<mark>") == 8
    assert "<blockquote" in page
    assert "<mark>Dammbruch</mark> droht." in page


def test_what_users_wrote_is_text(lines):
    page = lines()
    assert "&lt;b&gt;" in page
    assert "Bote &lt;B&gt;" in page
    assert "<b>" not in page
    assert "<B>" not in page


def test_the_lines_go_on_counting_on_the_next_page(lines):
    page = lines(offset=2, limit=1)
    assert '<ol class="fx-kwic" start="3">' in page
    assert "Stellen 3 bis 3 von 4" in page


def test_a_line_leads_to_its_sentence_in_the_comparison_and_no_line_without_counterpart_does(lines):
    page = lines()
    assert 'href="/v?4#A2"' in page
    assert 'href="/v?4#B3"' in page  # the heading counts: it is the first sentence
    assert page.count("<a ") == 3
    assert "ohne Gegenstück" in page


def test_where_stories_were_not_looked_for_no_line_leads_anywhere(lines, project):
    page = lines(of=replace(project, stories=(), grouped=False))
    assert "<a " not in page
    assert "ohne Gegenstück" not in page  # nobody has looked for one


def test_no_place_no_list(lines):
    assert lines("Quastenflosser") == ""


def test_a_hit_of_ten_thousand_letters_is_short_in_its_line_and_whole_in_its_sentence():
    word = "W" * 10_000
    project = Project(
        articles=(Article("a", "Bote", "", word, "a.txt"),), passages=(Passage("p", "a", "Bote", 0, len(word), word),)
    )
    found = pipeline.concordance(project, "W*")
    page = concordance_table.lines(found, Around(project), link=lambda target: "")
    assert f"<bdi>{'W' * 79}…</bdi>" in page
    assert f"<mark>{word}</mark>" in page


def test_counts_name_every_outlet_and_link_where_there_is_something(project):
    found = pipeline.concordance(project, "Dammbruch")
    page = concordance_table.counts(found, Around(project), link=lambda outlet: f"/b?{outlet}")
    assert "Dammbruch: 1 Stelle in 1 von 3 Texten" in page
    assert 'href="/b?Bote &lt;B&gt;"' in page
    assert page.count("<li>") == 3
    assert page.count("<a ") == 1
    assert "1 place in 1 of 3 texts" in concordance_table.counts(
        found, Around(project), language="en", link=lambda outlet: ""
    )


def test_forms_and_suggestions_are_links(project):
    found = pipeline.concordance(project, "Damm")
    assert [(one.form, one.count) for one in found.forms] == [("Damm", 3), ("Dammbruch", 1)]
    page = concordance_table.forms(found.forms, text_language="de", link=lambda form: f"/b?{form}")
    assert "Weitere Formen: 2" in page
    assert 'href="/b?Dammbruch"' in page
    assert concordance_table.forms((), text_language="de", link=str) == ""
    said = concordance_table.words(("<i>",), link=lambda word: f"/b?{word}", text_language="de")
    assert 'href="/b?&lt;i&gt;"' in said


def test_a_reference_names_its_place_and_its_marks_become_single(project, lines):
    passage = project.passages[1]
    at = passage.text.index("„Der Damm")
    (reference,) = [one for one in re.findall(r'class="fx-cite"[^>]*>(.*?)</p>', lines()) if "Wirtin" in one]
    assert html.unescape(reference) == (
        f"„‚Der Damm hält‘, sagte die Wirtin.“ (Kurier, „Ein Abend“, 21.01.2026, 13:00, p2, "
        f"Zeichen {at}–{len(passage.text)})"
    )
    assert lines().count(f'value="{reference}"') == 1  # the same for the keyboard


def test_the_page_speaks_english(lines):
    page = lines(language="en")
    assert "characters" in page
    assert "no counterpart" in page
    assert "Zeichen" not in page


def test_one_line_has_no_breaks():
    assert quoting.one_line(" Der\n\nDamm  ") == "Der Damm"


def test_a_voice_and_a_form_narrow_the_lines(project):
    quoted = pipeline.concordance(project, "Damm", voice="quoted")
    assert [line.outlet for line in quoted.lines] == ["Kurier"]
    assert {count.outlet: count.count for count in quoted.counts} == {"Bote <B>": 0, "Kurier": 1, "Rundblick": 0}
    form = pipeline.concordance(project, "Damm", form="dammbruch")
    assert (form.total, len(form.forms)) == (1, 2)
    exact = pipeline.concordance(project, "Dammbruch", exact=True)
    assert {line.by for line in exact.lines} == {"form"}
    assert pipeline.concordance(project, "Dämme", exact=True).total == 0
