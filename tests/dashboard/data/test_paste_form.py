"""The form for a text keeps what was typed until it is taken, and a fault names its field."""

import json

import pytest
from on_data_page import HAFEN_A, MONDAY, fill, nothing_came_in, paste


@pytest.mark.parametrize(
    ("outlet", "text", "date", "said"),
    [
        ("", HAFEN_A, MONDAY, "Medium:"),
        ("Hafenbote", "  ", MONDAY, "Text:"),
        ("Hafenbote", HAFEN_A, "Sankt Nimmerlein", "Datum, mit Uhrzeit, wenn bekannt:"),
        ("Hafenbote", HAFEN_A, "31.02.2026", "Datum, mit Uhrzeit, wenn bekannt:"),
    ],
)
def test_a_fault_names_its_field_and_keeps_what_was_typed(page, outlet, text, date, said):
    app = paste(page(), outlet, text, title="Kran", date=date)
    assert said in app.error[0].value.replace("\\", "")
    assert app.text_input(key="data-paste-title").value == "Kran"
    assert app.text_input(key="data-paste-outlet").value == outlet
    assert nothing_came_in(app)


def test_the_form_is_cleared_only_after_success(page):
    app = paste(page(), "Hafenbote", HAFEN_A, title="Kran")
    assert [app.text_input(key=f"data-paste-{name}").value for name in ("outlet", "date", "title")] == ["", "", ""]
    assert app.text_area(key="data-paste-text").value == ""


def test_what_was_typed_survives_a_look_at_another_section(page):
    app = fill(page(), "Hafenbote", HAFEN_A, title="Kran").run()
    app.segmented_control(key="section").set_value("bestand").run()
    app.segmented_control(key="section").set_value("laden").run()
    assert app.text_area(key="data-paste-text").value == HAFEN_A
    assert app.text_input(key="data-paste-title").value == "Kran"


def test_known_outlets_are_offered(page):
    app = paste(page(), "Hafenbote", HAFEN_A)
    app.pills(key="data-suggested").set_value("Hafenbote").run()
    assert app.text_input(key="data-paste-outlet").value == "Hafenbote"


def test_nothing_typed_goes_into_the_address(page):
    app = paste(page(), "Hafenbote", HAFEN_A)
    app.segmented_control(key="section").set_value("bestand").run()
    app.text_input(key="data-search").set_value("Kutter").run()
    address = json.dumps(dict(app.query_params))
    assert "Kutter" not in address
    assert "Hafenbote" not in address
    assert app.query_params["abschnitt"] == "bestand"


def test_a_text_that_speaks_of_published_is_no_wrong_date(page):
    """Which field lacks something is told by the kind of the fault, not by the words in it."""
    app = paste(page(), "Hafenbote", "no date in 'published'" * 100_000)
    assert app.error[0].value.replace("\\", "").startswith("Text:")
    app = paste(page(), "Hafenbote", HAFEN_A, date="'published'")
    assert app.error[0].value.replace("\\", "").startswith("Datum")
