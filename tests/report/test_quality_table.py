import re
from html import unescape

import pytest

from framing import __version__
from framing.model import Project
from framing.report import claims, quality_table, version_list, versions
from framing.report.measures import measures
from framing.report.phrases import PHRASES
from framing.settings import Settings


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_measure_stands_there_with_its_values_n_and_who_marked(language):
    html = unescape(quality_table.block(language=language))
    for measure in measures(language):
        assert measure.title in html
        for value in measure.values:
            assert value.said in html
        if measure.values:
            assert f"n = {measure.count}" in html
    assert __version__ in html


def test_figures_are_those_that_the_tests_demand():
    html = quality_table.block(language="de")
    assert "Precision mindestens 0,98" in html
    assert "Recall mindestens 0,52" in html  # the worst one is shown, too


def test_the_words_of_the_table_are_explained():
    html = quality_table.block(language="de")
    assert "9 von 10 Funden" in html
    assert "[nicht angegeben]" in html  # when the answers were marked is known to nobody


def test_what_is_not_claimed_names_truth_intent_and_rank():
    html = claims.not_claimed(language="de")
    assert "Nicht behauptet wird" in html
    for word in ("wahr oder falsch", "Absicht", "gut oder schlecht", "Rangliste"):
        assert word in html


def test_the_first_check_answers_where_data_go_and_what_the_cookie_is_for():
    html = claims.privacy(language="de")
    assert html.count("<dt>") == len(claims.QUESTIONS)
    said = ("An keinen fremden Rechner", "hart beendet", "XLSX", "unter demselben Konto", "Zufallszahl", "Konten")
    for word in (*said, "IP-Adressen", "Alles löschen"):
        assert word in html


def test_no_sentence_of_ours_scores_or_accuses():
    ours = ("facts_", "rules_", "quality_", "claim_", "privacy_", "versions_", "settings_", "own_")
    said = " ".join(de for key, (de, _) in PHRASES.items() if key.startswith(ours))
    assert not re.search(r"verschweig|Propaganda|neutral|Bias|richtige Form", said, re.IGNORECASE)


def test_versions_name_program_lists_models_and_the_state_of_the_project():
    html = version_list.block(Project(), fingerprint="abc12345", language="de")
    for value in (__version__, versions.lists(), versions.model(), "abc12345", "numpy", "streamlit"):
        assert value in html


def test_a_library_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setattr(version_list, "LIBRARIES", ("no-such-library",))
    assert "[nicht angegeben]" in version_list.block(Project(), fingerprint="x", language="de")


def test_dials_are_told_in_words():
    html = version_list.settings(Settings(window_hours=48.0, certainty=0.5, encoder="<b>eigenes</b>"), language="de")
    assert "48 Stunden" in html
    assert "0,50" in html
    assert "&lt;b&gt;eigenes" in html
