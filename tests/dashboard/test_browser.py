"""The app in a real browser: what a visitor sees, clicks and opens, and that nothing leaves the machine."""

import os
import shutil
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

from framing import store
from framing.model import Article, Passage, Project, Story

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
ROOT = Path(__file__).parents[2]
START_SECONDS = 60
TOO_WIDE = "[...document.querySelectorAll('html, .stMain')].some(e => e.scrollWidth > e.clientWidth)"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The app with the demo project, on a free port."""
    with _serving(tmp_path_factory.mktemp("server")) as url:
        yield url


@contextmanager
def _serving(folder, **variables):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "log"
    environment = {key: value for key, value in os.environ.items() if key != "FRAMING_PROJECT"} | variables
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", f"--server.port={port}"]
    with log.open("w") as out:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=10)


def _wait(url, server, log):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"the server ended: {log.read_text()[-2000:]}")
        with suppress(OSError), urllib.request.urlopen(url, timeout=1):
            return
        time.sleep(0.1)
    pytest.fail(f"the server did not start within {START_SECONDS} s: {log.read_text()[-2000:]}")


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


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


def _is_foreign(url):
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1"


HOSTILE = (
    "<script>document.title='taken'</script> <img src=x onerror=\"document.title='taken'\"> </style><b>fett</b> "
    "[Link](javascript:document.title='taken') $x^2$ :material/home: \u202eumgedreht\u202c 👩‍👩‍👧 "
)


@pytest.fixture(scope="module")
def hostile_address(tmp_path_factory):
    """The app with a project whose every name and text tries to be more than text."""
    folder = tmp_path_factory.mktemp("hostile")
    texts = {name: f"{name} {HOSTILE}\n\nPokrowsk {HOSTILE} liegt im Osten. {'W' * 10_000}" for name in ("A", "B")}
    noon = datetime(2026, 1, 21, 12, tzinfo=UTC)
    outlets = {name: f"{name} {HOSTILE}" for name in texts}
    project = Project(
        articles=tuple(Article(n, outlets[n], HOSTILE, t, n, noon, notice=HOSTILE) for n, t in texts.items()),
        passages=tuple(
            Passage(f"p{n}", n, outlets[n], 0, len(t), t, t.index("\n"), noon, True) for n, t in texts.items()
        ),
        stories=(Story(1, ("pA", "pB")),),
        grouped=True,
    )
    store.save(project, folder / "hostile.framing")
    with _serving(folder, FRAMING_PROJECT=str(folder / "hostile.framing")) as url:
        yield url


def to_stories(page):
    page.locator(".fx-columns").wait_for()
    page.get_by_role("link", name="Themen").click()
    page.locator(".sl").first.wait_for()


def open_pokrowsk(page):
    """From the list of stories into the one whose headlines hold both names."""
    to_stories(page)
    row = page.locator('[class*="st-key-row-"]').filter(has_text="Pokrowsk").filter(has_text="Krasnoarmeisk").first
    row.get_by_role("link", name="Vergleichen").click()
    page.locator(".fx-columns").wait_for()
    page.wait_for_url("**/vergleich?thema=*&medien=*")


def test_the_first_thing_seen_is_a_comparison(visit):
    page = visit()
    page.locator(".fx-columns.fx-2").wait_for()
    assert page.locator(".fx-column").count() == 2
    assert page.locator(".fx-summary li").count() <= 5


def test_from_the_stories_to_both_names(visit):
    page = visit()
    open_pokrowsk(page)
    names = page.locator(".fx-columns .m-name")
    assert names.filter(has_text="Pokrowsk").count()
    assert names.filter(has_text="Krasnoarmeisk").count()


def test_a_count_opens_its_sentence(visit):
    page = visit()
    open_pokrowsk(page)
    count = page.locator(".fx-form:has(details)").filter(has_text="Krasnoarmeisk").first.locator("details").first
    assert not count.locator("li").first.is_visible()
    count.locator("summary").click()
    sentence = count.locator("li").first
    sentence.wait_for(state="visible")
    assert sentence.locator("mark").first.inner_text().startswith("Krasnoarmeisk")
    target = sentence.locator("a").first.get_attribute("href")
    sentence.locator("a").first.click()
    assert page.locator(target).is_visible()
    assert count.locator("li").first.is_visible()  # following the link closed nothing


def test_one_form_lights_all_forms_of_the_thing(visit):
    page = visit()
    open_pokrowsk(page)
    name = page.locator("#k-E .m-name[tabindex]").filter(has_text="Krasnoarmeisk").first
    other = page.locator(".fx-column:not(#k-E) .m-name").filter(has_text="Pokrowsk").first
    assert other.evaluate("e => getComputedStyle(e).outlineStyle") == "none"
    name.focus()
    assert other.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_marks_can_be_taken_off(visit):
    page = visit()
    page.locator(".fx-columns .m").first.wait_for()
    page.locator(".st-key-marks label").click()
    sync_api.expect(page.locator(".fx-columns .m")).to_have_count(0)


def test_the_page_can_speak_english(visit):
    page = visit()
    page.get_by_text("English").click()
    page.get_by_text("Differences in short").wait_for()
    page.wait_for_function("!document.body.innerText.includes('nur hier gefunden')")  # the page is drawn part by part


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_sideways_scroll_on_small_screens(visit, width, scheme):
    page = visit(width=width, height=844, color_scheme=scheme)
    page.locator(".fx-columns").wait_for()
    assert not page.evaluate(TOO_WIDE)
    for count in page.locator(".fx-tables details:visible").all()[:6]:
        count.locator("summary").first.click()
    assert not page.evaluate(TOO_WIDE)
    columns = page.locator(".fx-column")
    tops = [box["y"] for box in (columns.nth(n).bounding_box() for n in range(2))]
    assert (tops[0] != tops[1]) == (width < 1000)


def test_on_a_phone_no_table_is_wider_than_the_screen(visit):
    page = visit(width=390, height=844)
    page.locator(".fx-tables").wait_for()
    wide = "[...document.querySelectorAll('.fx-table')].filter(e => e.scrollWidth > e.clientWidth + 1).length"
    assert page.evaluate(wide) == 0
    page.evaluate("document.querySelectorAll('.fx-tables details').forEach(e => { e.open = true })")
    assert page.evaluate(wide) == 0  # with every table unfolded and every sentence in sight
    assert not page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("width", [390, 1366])
def test_hostile_texts_are_shown_and_do_nothing(visit, hostile_address, width):
    page = visit(server=hostile_address, width=width)
    page.locator(".fx-columns").wait_for()
    assert page.locator(".fx-columns").inner_text().count("<script>") >= 4
    assert page.locator(".fx img, .fx script, .fx b").count() == 0
    assert page.title() == "Vergleich"
    assert not page.evaluate(TOO_WIDE)
