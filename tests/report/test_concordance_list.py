"""The lines as HTML, and the phrases in both languages."""

import pytest

from framing import pipeline
from framing.model import Article, Passage, Project
from framing.report import concordance_list
from framing.report.phrases_concordance import CONCORDANCE


@pytest.fixture
def project():
    text = "Der <b>Damm</b> & der Deich: Dammbruch droht."
    return Project(
        articles=(Article("a", "Bote <B>", "", text, "a.txt"),),
        passages=(Passage("p", "a", "Bote <B>", 0, len(text), text),),
    )


def test_the_hit_is_marked_and_the_text_is_escaped(project):
    html = concordance_list.table(pipeline.concordance(project, "Damm"), link=lambda line: f"#at-{line.span.start}")
    assert '<a href="#at-7"><mark>Damm</mark></a>' in html
    assert "Bote &lt;B&gt;" in html
    assert "<b>" not in html
    assert 'style="text-align: right"' in html
    assert "Teil eines Kompositums: damm" in html
    assert "Stellen 1 bis 2 von 2" in html


def test_nothing_found_asks_for_another_spelling(project):
    found = pipeline.concordance(project, "Dambruch")
    assert "Suchst du eine andere Schreibweise? Dammbruch" in concordance_list.table(found)
    assert "another spelling? Dammbruch" in concordance_list.table(found, language="en")
    assert "Keine Stelle." in concordance_list.table(pipeline.concordance(project, "xqzjk"))


def test_counts_have_one_row_an_outlet(project):
    assert concordance_list.counts(pipeline.concordance(project, "Damm")).count("<tr>") == 2


def test_every_phrase_stands_in_two_languages():
    assert all(len(phrase) == 2 and all(phrase) for phrase in CONCORDANCE.values())


def test_a_row_leads_back_to_the_article(project):
    (first, second) = concordance_list.rows(pipeline.concordance(project, "Damm", sort="word"))
    assert project.articles[0].text[second["article_start"] : second["article_end"]] == second["word"] == "Dammbruch"
    assert (first["by"], second["by"], second["part"]) == ("form", "part", "damm")
