"""What one reader changes: private, saved where they say, and never lost or overwritten without a word."""

import contextlib
from dataclasses import replace

import pytest
import streamlit as st

from framing import store
from framing.dashboard import state, workspace
from framing.dashboard.workspace import Workspace
from framing.errors import ProjectError
from framing.model import Project
from framing.report.versions import project_digest, project_state
from framing.settings import Settings


@pytest.fixture
def reader(monkeypatch):
    """Who asks: set `reader.name` to be somebody else."""

    class Reader:
        name = "a"

    monkeypatch.setattr(workspace, "_reader", lambda: Reader.name)
    monkeypatch.setattr(workspace, "_kept", type(workspace._kept)())
    monkeypatch.setattr(workspace, "_dropped", set())
    return Reader


@pytest.fixture
def shown(practice, tmp_path, monkeypatch):
    """The file that the server shows."""
    st.cache_resource.clear()
    path = tmp_path / "town.framing"
    store.save(practice, path)
    monkeypatch.setenv(state.VARIABLE, str(path))
    yield path
    st.cache_resource.clear()


def renamed(project, title):
    return replace(project, articles=(replace(project.articles[0], title=title), *project.articles[1:]))


def titles(project):
    return project.articles[0].title


def test_what_one_reader_changes_no_other_sees(reader, shown):
    state.change(renamed(state.own().project, "meins"), done="geändert")
    assert titles(state.own().project) == "meins"
    reader.name = "b"
    assert titles(state.own().project) != "meins"
    assert workspace.mine() is None


def test_undo_leads_back_step_by_step_to_what_all_see(reader, shown):
    first = titles(state.own().project)
    state.change(renamed(state.own().project, "eins"), done="eins")
    state.change(renamed(state.own().project, "zwei"), done="zwei")
    workspace.undo()
    assert titles(state.own().project) == "eins"
    workspace.undo()
    assert workspace.mine() is None
    assert titles(state.own().project) == first


def test_written_into_the_servers_file_all_see_it(reader, shown):
    state.change(renamed(state.own().project, "für alle"), done="geändert")
    assert state.server_file() == "town.framing"
    state.write_back()
    assert state.server_file() == ""
    assert workspace.mine().saved
    reader.name = "b"
    assert titles(state.own().project) == "für alle"


def test_a_file_changed_by_somebody_else_meanwhile_is_not_overwritten(reader, shown):
    state.change(renamed(state.own().project, "von a"), done="geändert")
    reader.name = "b"
    state.change(renamed(state.own().project, "von b"), done="geändert")
    state.write_back()
    reader.name = "a"
    with pytest.raises(ProjectError, match="changed by another"):
        state.write_back()
    assert titles(store.load(shown)) == "von b"


def test_long_work_begun_before_another_change_does_not_undo_it(reader, shown):
    before = state.own().project
    state.change(renamed(before, "im anderen Fenster"), done="geändert")
    with pytest.raises(ProjectError, match="in another window"):
        state.change(renamed(before, "aus langer Arbeit"), done="geordnet", made_from=before)
    assert titles(state.own().project) == "im anderen Fenster"


def test_after_saving_a_step_back_can_be_saved_again(reader, shown):
    state.change(renamed(state.own().project, "eins"), done="eins")
    state.change(renamed(state.own().project, "zwei"), done="zwei")
    state.write_back()
    workspace.undo()
    assert state.server_file() == "town.framing"
    state.write_back()
    assert titles(store.load(shown)) == "eins"


def test_a_download_does_not_count_as_written_into_the_servers_file(reader, shown):
    state.change(renamed(state.own().project, "eins"), done="eins")
    workspace.mark_downloaded()
    assert workspace.mine().saved
    assert state.server_file() == "town.framing"


def test_too_many_readers_push_out_the_saved_first_and_tell_the_others(reader, monkeypatch):
    monkeypatch.setattr(workspace, "MOST_READERS", 2)
    for name, saved in (("a", False), ("b", True), ("c", False)):
        reader.name = name
        workspace.change(Workspace(Project(), ""), Project(), done="", saved=saved)
    assert list(workspace._kept) == ["a", "c"]
    reader.name = "d"
    workspace.change(Workspace(Project(), ""), Project(), done="")
    reader.name = "a"
    assert workspace.mine() is None
    assert workspace.was_dropped()
    assert not workspace.was_dropped()


def test_a_downloaded_project_opens_again_as_the_same_state(practice):
    again = workspace.from_file(workspace.as_file(practice), "town.framing")
    assert project_digest(again) == project_digest(practice)
    assert project_state(again) == project_digest(practice)[:8]


def test_an_uploaded_project_names_no_model_of_its_own(practice):
    strange = replace(practice, settings=replace(Settings(), encoder="somebody/model"))
    assert workspace.from_file(workspace.as_file(strange), "x.framing").settings.encoder == "builtin"


@pytest.mark.parametrize("content", [b"", b"no project", b"SQLite format 3\x00" + b"\x00" * 100])
def test_a_file_that_is_no_project_is_named_in_one_sentence(content):
    with pytest.raises(ProjectError, match=r"zeitung\.framing"):
        workspace.from_file(content, "zeitung.framing")


def test_the_printed_sum_does_not_tell_which_outlet_is_which(practice, reader, monkeypatch):
    from framing import blind

    monkeypatch.delenv(state.VARIABLE, raising=False)
    st.cache_resource.clear()
    with contextlib.suppress(KeyError):
        del st.session_state["own"]
    monkeypatch.setattr(state.opening.demo, "project", lambda: practice)
    st.session_state[state.BLIND] = True
    try:
        shown_blind = state.opened()
    finally:
        st.session_state[state.BLIND] = False
    guessed = blind.project(practice, seed=shown_blind.fingerprint)
    assert shown_blind.blinded.real != guessed.real
