"""Long work on a page: a fault ends it, and who goes elsewhere does not find it begun anew."""

import pytest

from framing.errors import ProjectError


@pytest.fixture
def loading(open_with, practice):
    def start():
        return open_with(practice, page="methode", abschnitt="laden")

    return start


def warned(app):
    return " ".join(one.value for one in app.warning)


def mine(app):
    found = app.session_state.get("own", None)
    return found.project if found else None


def counting(monkeypatch, fault=None):
    tries = []

    def regrouped(project, settings, *, progress):
        tries.append(settings)
        if fault:
            raise fault
        return project

    monkeypatch.setattr("framing.dashboard.state.regrouped", regrouped)
    return tries


def test_an_unexpected_fault_leaves_no_work_behind(loading, monkeypatch):
    app = loading()
    tries = counting(monkeypatch, ZeroDivisionError("unexpected"))
    app.button(key="data-group").click().run()
    assert app.exception
    assert "data-job" not in app.session_state
    app.run()
    assert not app.exception
    assert len(tries) == 1
    assert "Abgebrochen. Es wurde nichts geändert" in warned(app)


def test_a_fault_that_a_reader_can_mend_is_told_and_leaves_no_work_behind(loading, monkeypatch):
    app = loading()
    tries = counting(monkeypatch, ProjectError("No story 7. There are: 1 to 3. See: framing stories PROJECT"))
    app.button(key="data-group").click().run()
    assert "Ein Thema 7 gibt es in diesem Projekt nicht" in app.error[0].value.replace("\\", "")
    app.run()
    assert len(tries) == 1


def test_work_does_not_begin_anew_when_a_section_is_left_and_found_again(loading, monkeypatch):
    app = loading()
    tries = counting(monkeypatch)
    app.session_state["data-job"] = "group"  # as a click elsewhere leaves it
    app.segmented_control(key="section").set_value("bestand").run()
    said = warned(app)
    app.segmented_control(key="section").set_value("laden").run()
    assert not tries
    assert (said + warned(app)).count("unterbrochen") == 1
    app.run()
    assert not tries
    assert "unterbrochen" not in warned(app)
    app.button(key="data-group").click().run()
    assert len(tries) == 1


def test_the_dial_of_the_stories_does_not_turn_by_itself_after_a_look_at_another_page(open_with, go_to, monkeypatch):
    app = open_with(page="themen")
    tries = counting(monkeypatch)
    app.session_state["data-job"] = "regroup"
    go_to(app, "vergleich")
    go_to(app, "themen")
    assert not tries
    assert "unterbrochen" in warned(app)


def test_work_goes_on_when_the_same_page_is_drawn_anew(loading, monkeypatch):
    app = loading()
    tries = counting(monkeypatch)
    app.session_state["data-job"] = "group"
    app.run()
    assert len(tries) == 1
    assert "data-job" not in app.session_state
