"""Work that is stopped, or whose page is left, changes nothing and says so."""

from on_data_page import ROWS, keys, loaded, own, table, upload
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData

from framing import pipeline
from framing.pipeline import previewing


def test_work_is_given_up_and_told_when_its_section_is_left(page, words):
    app = loaded(page, *ROWS)
    app.session_state["data-job"] = "group"  # as a click on another section leaves it
    app.segmented_control(key="section").set_value("bestand").run()
    assert "data-job" not in app.session_state
    assert "unterbrochen" in words(app)
    app.segmented_control(key="section").set_value("laden").run()
    assert not own(app).grouped  # it did not begin anew
    assert "unterbrochen" not in words(app)


def stop_at(done, monkeypatch, name, real):
    """The work, during which the reader clicks on "stop" when so many are done."""

    def work(*given, progress, **more):
        def counted(step, count, total):
            if count == done:
                context = get_script_run_ctx()
                stop = next(i for i in context.session_state._state._key_id_mapper.id_key_mapping if "data-stop" in i)
                states = context.session_state.get_widget_states()
                from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates

                asked = WidgetStates()
                asked.widgets.extend(s for s in states if s.id != stop and not s.HasField("trigger_value"))
                asked.widgets.append(WidgetState(id=stop, trigger_value=True))
                context.script_requests.request_rerun(
                    RerunData(context.query_string, asked, page_script_hash=context.page_script_hash)
                )
            progress(step, count, total)

        return real(*given, progress=counted, **more)

    monkeypatch.setattr(name, work)


def test_sorting_can_be_stopped_and_changes_nothing(page, monkeypatch, words):
    app = loaded(page, *ROWS)
    before = own(app)
    stop_at(1, monkeypatch, "framing.pipeline.match", pipeline.match)
    app.button(key="data-group").click().run()
    assert not app.exception
    assert "Abgebrochen. Es wurde nichts geändert" in words(app)
    assert own(app) is before
    monkeypatch.undo()
    assert "data-job" not in app.session_state


def test_work_goes_on_anew_when_the_page_is_drawn_meanwhile_and_ends_when_it_is_left(page, go_to, monkeypatch, words):
    app = loaded(page, *ROWS)
    app.session_state["data-job"] = "group"  # as a click elsewhere leaves it
    app.run()
    assert own(app).grouped
    app.session_state["data-job"] = "group"
    go_to(app, "themen")
    go_to(app, "methode", abschnitt="laden")
    assert "unterbrochen, als die Seite oder der Abschnitt verlassen wurde" in words(app)
    assert "data-job" not in app.session_state


def test_reading_can_be_stopped_and_taken_up_again(page, monkeypatch, words):
    real = previewing.read
    with monkeypatch.context() as patched:
        stop_at(1, patched, "framing.pipeline.previewing.read", real)
        app = upload(page(), ("zwei.csv", table(*ROWS)))
    assert "Abgebrochen. Es wurde nichts geändert" in words(app)
    assert "data-take" not in keys(app)
    app.button(key="data-read-again").click().run()
    app.button(key="data-take").click().run()
    assert len(own(app).articles) == 2
