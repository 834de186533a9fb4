"""The app as its readers meet it: run page by page without a browser, and in a real Chromium."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from framing import demo, store
from framing.dashboard import server, state
from framing.model import Article, Passage, Project, Story

ROOT = Path(__file__).parents[2]
START_SECONDS = 90

MAIN = sys.modules["__main__"]

HOSTILE = (
    "<script>document.title='taken'</script> <img src=x onerror=\"document.title='taken'\"> </style><b>fett</b> "
    "[Link](javascript:document.title='taken') $x^2$ :material/home: \u202eumgedreht\u202c u\u0308ber 👩‍👩‍👧 "
)


@pytest.fixture(autouse=True)
def main_stays_what_was_started():
    """A run of the app makes itself `__main__`: each process that a later test starts would run the app once more."""
    yield
    sys.modules["__main__"] = MAIN


@pytest.fixture(scope="session")
def practice(demo_project):
    return demo_project


@pytest.fixture(scope="session")
def pokrowsk(practice):
    """The story that is told both of Pokrowsk and of Krasnoarmeisk, by its number."""
    for story in practice.stories:
        by_outlet = {p.outlet: p.text for p in practice.story_passages(story)}
        if "Krasnoarmeisk" in by_outlet.get("Ostmeridian", "") and "Pokrowsk" in by_outlet.get(
            "Norderauer Zeitung", ""
        ):
            return story.id
    pytest.fail("no story of the demo tells of both names")


@pytest.fixture(scope="session")
def hostile_project():
    """A project whose every name and text tries to be more than text; one passage has a word of 10,000 characters."""
    texts = {name: f"{name} {HOSTILE}\n\nPokrowsk {HOSTILE} liegt im Osten. {'W' * 10_000}" for name in ("A", "B")}
    noon = datetime(2026, 1, 21, 12, tzinfo=UTC)
    outlets = {name: f"{name} {HOSTILE}" for name in texts}
    return Project(
        articles=tuple(Article(n, outlets[n], HOSTILE, t, n, noon, notice=HOSTILE) for n, t in texts.items()),
        passages=tuple(
            Passage(f"p{n}", n, outlets[n], 0, len(t), t, t.index("\n"), noon, True) for n, t in texts.items()
        ),
        stories=(Story(1, ("pA", "pB")),),
        grouped=True,
    )


@pytest.fixture
def open_with(tmp_path, monkeypatch, practice):
    """The app on this project, or on the demo; `page` is the address of a page, the rest its parameters."""
    monkeypatch.setattr(demo, "project", lambda: practice)  # made once for all tests: it takes seconds

    def start(project=None, page="vergleich", **params):
        st.cache_resource.clear()
        st.cache_data.clear()
        if project is None:
            monkeypatch.delenv(state.VARIABLE, raising=False)
        else:
            path = tmp_path / "probe.framing"
            store.save(project, path, before=store.state(path))
            monkeypatch.setenv(state.VARIABLE, str(path))
        app = AppTest.from_file(str(server.PAGES), default_timeout=120)
        app.run()
        if page != "vergleich" or params:
            go_to(app, page, **params)
        assert not app.exception
        return app

    return start


def go_to(app, page, **params):
    """What a link to the page does; `switch_page` knows pages that are files, and ours are functions."""
    app._page_hash = next(h for h, p in app._registered_pages.items() if p.get("url_pathname") == page)
    app.query_params.clear()
    for key, value in params.items():
        app.query_params[key] = value
    return app.run()


@pytest.fixture(name="go_to", scope="session")
def going_to():
    return go_to


@pytest.fixture(scope="session")
def words():
    """All that the page shows, without markup."""

    def shown(app):
        html = " ".join(element.proto.body for element in app.get("html"))
        html = re.sub(r"<style>.*?</style>", "", html, flags=re.S)
        spoken = [
            element.value
            for kind in (app.info, app.warning, app.error, app.success, app.caption, app.markdown)
            for element in kind
        ]
        return " ".join([re.sub(r"<[^>]+>", "", html), *spoken])

    return shown


@pytest.fixture(scope="session")
def serving():
    """A context in which the app is served on a free port; folder: for its log; variables: of its environment."""
    return _serving


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """The app with the demo project."""
    with _serving(tmp_path_factory.mktemp("server")) as url:
        yield url


@pytest.fixture(scope="session")
def hostile_address(tmp_path_factory, hostile_project):
    """The app with the hostile project."""
    folder = tmp_path_factory.mktemp("hostile")
    store.save(hostile_project, folder / "hostile.framing")
    with _serving(folder, FRAMING_PROJECT=str(folder / "hostile.framing")) as url:
        yield url


@pytest.fixture
def visit(browser, address):
    """A page at an address of the app; at the end: no request left the machine, and nothing went wrong unseen."""
    contexts, foreign, faults = [], [], []

    def go(path="/", *, server=None, width=1366, height=900, **dials):
        context = browser.new_context(viewport={"width": width, "height": height}, **dials)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("request", lambda request: foreign.append(request.url) if _is_foreign(request.url) else None)
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto((server or address) + path)
        return page

    yield go
    for context in contexts:
        context.close()
    assert not foreign
    assert not faults


@contextmanager
def _serving(folder, **variables):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "log"
    environment = {key: value for key, value in os.environ.items() if key != "FRAMING_PROJECT"} | variables
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", f"--server.port={port}"]
    with log.open("w") as out:
        running = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health", running, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(timeout=20)


def _wait(url, running, log):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if running.poll() is not None:
            pytest.fail(f"the server ended: {log.read_text()[-2000:]}")
        with suppress(OSError), urllib.request.urlopen(url, timeout=1):
            return
        time.sleep(0.1)
    pytest.fail(f"the server did not start within {START_SECONDS} s: {log.read_text()[-2000:]}")


def _is_foreign(url):
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1"
