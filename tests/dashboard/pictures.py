"""The pictures of README and guide, taken anew from the demo: `python tests/dashboard/pictures.py docs/pictures`

Light theme, 1280 pixels wide (a phone: 390). Needs Chromium. `--only names` takes one picture alone.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run")
COLOURS = 128
"""So many are enough for letters and marks, and make a quarter of the bytes."""
MOST_BYTES = 200_000

DEMO = "demo.framing"
READER_FILE = "archiv.csv"
READER_ROWS = """Zeitung;Datum;Titel;Inhalt
Norderblick;03.02.2026 08:15;Brücke gesperrt;"Die Fußgängerbrücke über die Norder ist seit Dienstag gesperrt. Ein
Gutachten nennt Risse im Stahl."
Uferpost;03.02.2026 09:40;Risse im Stahl;"Wegen Rissen im Stahl darf niemand mehr über die Fußgängerbrücke an der
Norder. Das steht in einem Gutachten."
Uferpost;irgendwann;Ohne Datum;"Ein Text, dessen Datum niemand lesen kann."
"""


@dataclass(frozen=True)
class View:
    """One picture: where it is taken, and what a reader does before."""

    address: str
    do: Callable[[Page], None]
    height: int
    width: int = 1280
    from_file: bool = False
    """The picture is of the comparison handed on as a file, not of the app."""


def _nothing(page: Page) -> None:
    """Just look."""


def _light_a_name(page: Page) -> None:
    page.locator("#k-E a.m-name").filter(has_text="Krasnoarmeisk").first.focus()


def _open_a_name(page: Page) -> None:
    page.locator("#k-E a.m-name").filter(has_text="Krasnoarmeisk").first.click()
    page.locator(".fx-sheet:visible").wait_for()


def _tap_a_name(page: Page) -> None:
    page.locator(".fx-column a.m-name:visible").filter(has_text="Pokrowsk").first.click()
    page.locator(".fx-sheet:visible").wait_for()


def _see_why(page: Page) -> None:
    page.locator(".st-key-row-2").evaluate("e => e.scrollIntoView({block: 'start'})")
    page.locator(".stMain").evaluate("e => e.scrollBy(0, -70)")  # below the bar with the pages


def _hide_outlets(page: Page) -> None:
    page.locator(".st-key-blind label").first.click()
    page.get_by_text("Stellen sind verdeckt").wait_for()


def _open_a_line(page: Page) -> None:
    page.locator(".fx-kwic > li summary").nth(1).click()
    page.locator(".fx-cite:visible").first.wait_for()


def _preview_a_file(page: Page) -> None:
    page.get_by_text("In ein eigenes, neues Projekt").click()
    page.get_by_text("Dateien laden", exact=True).click()
    file = {"name": READER_FILE, "mimeType": "text/csv", "buffer": READER_ROWS.encode()}
    page.locator("input[type=file]").set_input_files([file])
    page.get_by_role("button", name="Laden (").wait_for()


STORY = "/vergleich?thema=2&medien=B,E&ausrichtung=satz&arten=O,Q,W"
VIEWS = {
    "comparison": View(f"{STORY}&marken=1", _light_a_name, 940),
    "stories": View("/themen", _nothing, 860),
    "why": View("/themen?warum=2", _see_why, 900),
    "names": View("/namen", _nothing, 900),
    "evidence": View("/belege?suche=Krasnoarmeisk", _open_a_line, 900),
    "data": View("/methode", _preview_a_file, 1000),
    "blind": View(f"{STORY}&marken=0", _hide_outlets, 700),
    "forms": View(f"{STORY}&marken=1", _open_a_name, 800),
    "file": View(STORY, _tap_a_name, 844, width=390, from_file=True),
}


def main() -> None:
    """Start the app with the demo, take every picture, say its size. Ends with 1 where one is too large to show."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path, help="where the pictures go, such as docs/pictures")
    given.add_argument("--only", choices=VIEWS, action="append", help="this one alone; may be given several times")
    asked = given.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("No Chromium on this machine: install Debian's package chromium, or Google Chrome.")
    asked.folder.mkdir(parents=True, exist_ok=True)
    too_large = []
    with (
        tempfile.TemporaryDirectory() as kept,
        _serving(Path(kept)) as url,
        sync_playwright() as playwright,
    ):
        file = Path(kept) / "story-2.html"
        _framing("page", str(Path(kept) / DEMO), "2", str(file))
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for name in asked.only or VIEWS:
            path = asked.folder / f"{name}.png"
            path.write_bytes(_small(_taken(browser, url, file, VIEWS[name])))
            sys.stdout.write(f"{path}: {path.stat().st_size // 1000} kB\n")
            too_large += [name] if path.stat().st_size > MOST_BYTES else []
        browser.close()
    if too_large:
        sys.exit(f"Larger than {MOST_BYTES // 1000} kB: {', '.join(too_large)}")


def _taken(browser: Browser, url: str, file: Path, view: View) -> bytes:
    context = browser.new_context(viewport={"width": view.width, "height": view.height}, color_scheme="light")
    page = context.new_page()
    page.set_default_timeout(60_000)
    if view.from_file:
        page.goto(file.as_uri())
    else:
        page.goto(url + view.address)
        _settle(page)
    view.do(page)
    if not view.from_file:
        _settle(page)
    taken = page.screenshot()
    context.close()
    return taken


def _settle(page: Page) -> None:
    """The page is drawn to its end: something of ours stands there, and for half a second nothing is computed."""
    page.locator(".frame").first.wait_for()
    page.locator("[data-testid=stApp]").first.wait_for()
    for _ in range(3):
        page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
        page.wait_for_timeout(500)
    page.mouse.move(0, 0)


def _small(picture: bytes) -> bytes:
    """The same picture in fewer colours, without dots where a surface was plain."""
    few = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    """The app as `framing demo` starts it, with its project in this folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", f"--server.port={port}"]
    environment = os.environ | {"FRAMING_PROJECT": str(folder / DEMO)}
    _framing("demo", "--no-server", "--project", str(folder / DEMO))
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        while running.poll() is None:
            health = f"http://127.0.0.1:{port}/_stcore/health"
            with suppress(OSError), urllib.request.urlopen(health, timeout=1):
                break
            time.sleep(0.1)
        else:
            sys.exit(f"The app did not start:\n{(folder / 'log').read_text()[-2000:]}")
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(timeout=20)


def _framing(*words: str) -> None:
    command = [sys.executable, "-m", "framing", *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
