"""The lines as rows, and the phrases in both languages."""

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


def test_every_phrase_stands_in_two_languages():
    assert all(len(phrase) == 2 and all(phrase) for phrase in CONCORDANCE.values())


def test_a_row_leads_back_to_the_article(project):
    (first, second) = concordance_list.rows(pipeline.concordance(project, "Damm", sort="word"))
    assert project.articles[0].text[second["article_start"] : second["article_end"]] == second["word"] == "Dammbruch"
    assert (first["by"], second["by"], second["part"]) == ("form", "part", "damm")
