"""The page Daten & Methode, opened as its readers open it."""

import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import store
from framing.dashboard import server, state
from framing.model import Project

sys.path.insert(0, str(Path(__file__).parent))  # for what the tests of this folder share by name


@pytest.fixture
def open_with(tmp_path, monkeypatch, go_to):
    """The page on this project, or on the demo. What is computed stays: its key is the project's own."""

    def start(project=None, **params):
        if project is None:
            monkeypatch.delenv(state.VARIABLE, raising=False)
        else:
            path = tmp_path / "probe.framing"
            store.save(project, path, before=store.state(path))
            monkeypatch.setenv(state.VARIABLE, str(path))
        app = AppTest.from_file(str(server.PAGES), default_timeout=120).run()
        go_to(app, "methode", **params)
        assert not app.exception
        return app

    return start


@pytest.fixture
def page(open_with):
    """The page on an empty project, or on another one."""

    def start(project=None, **params):
        return open_with(Project() if project is None else project, **params)

    return start
