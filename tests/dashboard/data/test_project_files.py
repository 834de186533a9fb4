"""A project file is read once, opens for its reader alone, and what is none is told in a sentence."""

import pytest
from on_data_page import keys, own, upload

from framing import store
from framing.dashboard import workspace


def test_a_project_file_opens_for_this_reader_alone(page, practice, tmp_path):
    path = tmp_path / "klasse.framing"
    store.save(practice, path)
    app = upload(page(), ("klasse.framing", path.read_bytes()))
    next(b for b in app.button if b.key and b.key.startswith("data-open")).click().run()
    assert len(own(app).articles) == len(practice.articles)
    assert app.session_state["own"].name == "klasse"


def test_a_file_that_is_no_project_is_one_sentence(page):
    app = upload(page(), ("klasse.framing", b"no project"))
    assert len(app.error) == 1
    assert "klasse" in app.error[0].value


def test_a_project_file_is_read_once_and_forgotten_with_its_choice(page, practice, tmp_path, monkeypatch):
    path = tmp_path / "klasse.framing"
    store.save(practice, path)
    real, calls = workspace.from_file, []
    monkeypatch.setattr(workspace, "from_file", lambda *given: calls.append(1) or real(*given))
    app = upload(page(), ("klasse.framing", path.read_bytes()))
    app.run()
    assert len(calls) == 1
    assert len(app.session_state["data-projects"]) == 1
    app.file_uploader[0].set_value([])
    app.run()
    assert not app.session_state["data-projects"]


def test_a_project_file_that_is_too_large_is_told_and_not_read(page, practice, monkeypatch):
    monkeypatch.setattr("framing.dashboard.project_files.BYTES", 1)
    monkeypatch.setattr(workspace, "from_file", lambda *given: pytest.fail("it was read all the same"))
    app = upload(page(), ("klasse.framing", b"x" * 100))
    assert "größer als 20 MB" in app.error[0].value
    assert not [key for key in keys(app) if key and key.startswith("data-open")]


def test_where_the_disk_is_full_a_project_file_is_one_sentence(page, monkeypatch):
    def full(*given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(workspace, "from_file", full)
    app = upload(page(), ("klasse.framing", b"any"))
    (error,) = app.error
    assert "klasse" in error.value
    assert not app.exception
