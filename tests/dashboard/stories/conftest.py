"""The page Themen, opened by one reader."""

import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import store
from framing.dashboard import server, state, workspace

sys.path.insert(0, str(Path(__file__).parent))  # for what the tests of this folder share by name


@pytest.fixture(autouse=True)
def one_reader(monkeypatch):
    """Under test there is no browser with a cookie; each test is a reader of its own."""
    monkeypatch.setattr(workspace, "_reader", lambda: "reader")
    workspace.forget()
    yield
    workspace.forget()


@pytest.fixture
def open_themen(tmp_path, monkeypatch, go_to):
    """The page on this project, or on the demo. What earlier tests made is kept: it is kept by the texts it is of."""

    def start(project=None, **params):
        monkeypatch.delenv(state.VARIABLE, raising=False)
        if project is not None:
            store.save(project, tmp_path / "probe.framing")
            monkeypatch.setenv(state.VARIABLE, str(tmp_path / "probe.framing"))
        app = AppTest.from_file(str(server.PAGES), default_timeout=120)
        app.run()
        go_to(app, "themen", **params)
        assert not app.exception
        return app

    return start
