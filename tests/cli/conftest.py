"""A project file in an empty folder, of whatever project the test module makes."""

from pathlib import Path

import pytest

from framing import store


@pytest.fixture
def path(project, tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMING_USER", "Anna Berg")
    monkeypatch.chdir(tmp_path)
    store.save(project, Path("demo.framing"))
    return "demo.framing"
