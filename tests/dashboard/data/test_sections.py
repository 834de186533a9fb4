"""Each section of the page opens by its address, in both languages and with outlets hidden."""

import pytest
from on_data_page import keys

from framing.dashboard import data
from framing.dashboard.texts import TEXTS


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


def test_every_section_has_a_title_in_both_languages():
    assert all(section.title in TEXTS for section in data.SECTIONS.values())
