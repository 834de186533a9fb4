"""How fast is the dashboard, and does it hold many readers at once? `python tests/dashboard/benchmark.py`

Prints seconds, and each as a multiple of reading and comparing one story of the demo in the same run: a machine that is
twice as slow prints the same multiples.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from framing import demo, pipeline, store
from framing.model import Article, Passage, Project, Story, Topic

ROOT = Path(__file__).parents[2]


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--readers", type=int, default=20, help="at once (default: %(default)s)")
    given.add_argument("--steps", type=int, default=3, help="of each reader (default: %(default)s)")
    given.add_argument("--passages", type=int, default=50_000, help="of the large project (default: %(default)s)")
    asked = given.parse_args()
    project = demo.project()
    story = demo.opening_story(project)
    known = _seconds(lambda: pipeline.compare(project, story.id))
    _say(f"one story of the demo compared in all lenses: {known:.2f} s = 1.0")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store.save(_six_texts(project), folder / "six.framing")
        with serving(folder) as (url, started, _):
            _say(_line("demo: server up", started, known))
            _say(_line("demo: first visit, until drawn", _seconds(lambda: Reader(url).step()), known))
        with serving(folder, FRAMING_PROJECT=str(folder / "six.framing")) as (url, _, running):
            reader = Reader(url)
            reader.step("thema=1&medien=A,B&marken=1")
            _say(_line("six texts of 1,000 words: rerun", _seconds(reader.again), known))
            everything = "thema=1&medien=A,B,C,D,E,F"
            _say(_line("six texts, matrix of all", _seconds(lambda: reader.step(everything)), known))
        _large(folder, large(project, asked.passages), known)
        with serving(folder) as (url, _, running):
            _many(url, running, readers=asked.readers, steps=asked.steps, known=known)


def _large(folder: Path, project: Project, known: float) -> None:
    """A project of a study's size: opened, and its list of stories turned page by page."""
    path = folder / "large.framing"
    store.save(project, path)
    size = f"{len(project.passages):,} passages, {len(project.stories):,} stories, {path.stat().st_size / 1e6:.0f} MB"
    del project
    _say(_line(f"{size}: opened", min(_seconds(lambda: store.load(path)) for _ in range(3)), known))
    with serving(folder, FRAMING_PROJECT=str(path)) as (url, started, running):
        reader = Reader(url)
        _say(_line("    server up", started, known))
        _say(_line("    first sight of the list", _seconds(lambda: reader.step(page="themen")), known))
        turns = sorted(_seconds(partial(reader.step, f"seite={page}", "themen")) for page in range(2, 12))
        _say(_line("    a page of the list, half of ten within", turns[5], known))
        _say(_line("    a page of the list, the slowest of ten", turns[-1], known))
        _say(f"    memory of the server: {megabytes(running.pid)} MB")


def large(project: Project, count: int) -> Project:
    """So many passages, made of the practice texts over and over, each copy an event of its own."""
    articles: list[Article] = []
    passages: list[Passage] = []
    stories: list[Story] = []
    topics: list[Topic] = []
    for copy in range(-(-count // len(project.passages))):
        later = timedelta(days=copy)
        articles += (
            replace(a, id=f"{copy}/{a.id}", published_at=_later(a.published_at, later)) for a in project.articles
        )
        passages += (
            replace(
                p, id=f"{copy}/{p.id}", article_id=f"{copy}/{p.article_id}", published_at=_later(p.published_at, later)
            )
            for p in project.passages
        )
        first = len(stories)
        for story in project.stories:
            ids = tuple(f"{copy}/{name}" for name in story.passage_ids)
            stories.append(replace(story, id=len(stories) + 1, passage_ids=ids))
        held = tuple(name for story in stories[first:] for name in story.passage_ids)
        topics.append(Topic(copy + 1, held, project.stories[0].shared_words))
    kept = {"articles": tuple(articles), "passages": tuple(passages), "topics": tuple(topics)}
    return replace(project, **kept, stories=tuple(stories), found=tuple(stories), links=(), corrections=())


def _later(at: datetime | None, by: timedelta) -> datetime | None:
    return at + by if at else None


def _many(url: str, running: subprocess.Popen[bytes], *, readers: int, steps: int, known: float) -> None:
    faults, waits = read_at_once(url, readers=readers, steps=steps)
    _say(f"{readers} readers at once, {steps} steps each: {len(faults)} faults {faults[:3]}")
    if waits:
        _say(_line("    half of the steps within", waits[len(waits) // 2], known))
        _say(_line("    all of them within", waits[-1], known))
    _say(f"    memory of the server: {megabytes(running.pid)} MB")


def read_at_once(url: str, *, readers: int, steps: int) -> tuple[list[str], list[float]]:
    """What went wrong, and how long each step of each reader took, in seconds, the shortest first."""
    faults: list[str] = []
    waits: list[float] = []

    def read(number: int) -> None:
        try:
            one = Reader(url)
            for step in range(steps):
                asked = f"thema={1 + (number + step) % 15}&marken={step % 2}"
                waits.append(_seconds(lambda: one.step(asked)))  # noqa: B023 - called at once
            one.close()
        except Exception as fault:  # noqa: BLE001 - whatever a reader met is to be counted
            faults.append(repr(fault))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return faults, sorted(waits)


class Reader:
    """A browser without a screen: one session that asks for pages and waits until each is drawn."""

    def __init__(self, url: str) -> None:
        with urllib.request.urlopen(url) as answer:
            self.cookie = (answer.headers.get("Set-Cookie") or "").split(";")[0]
        address = url.replace("http://", "ws://") + "/_stcore/stream"
        self.open = ExitStack()
        cookie = {"Cookie": self.cookie}
        line = connect(address, subprotocols=["streamlit"], additional_headers=cookie, max_size=None)
        self.line = self.open.enter_context(line)
        self.query, self.page = "", "vergleich"

    def step(self, query: str = "", page: str = "vergleich") -> None:
        """Ask for a page with these parameters, and wait. RuntimeError where a fault was drawn."""
        self.query, self.page = query, page
        self.again()

    def close(self) -> None:
        """Leave."""
        self.open.close()

    def again(self) -> None:
        """The same once more, as after a click."""
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.page_name = self.page
        self.line.send(asked.SerializeToString())
        drawn = 0
        while True:
            got = ForwardMsg()
            got.ParseFromString(self.line.recv(timeout=120))
            kind = got.WhichOneof("type")
            if kind == "delta" and got.delta.new_element.WhichOneof("type") == "exception":
                raise RuntimeError(got.delta.new_element.exception.message)
            drawn += kind == "delta" and got.delta.new_element.WhichOneof("type") == "html"
            if kind == "script_finished":
                if drawn < 2:  # the frame alone: the bare address leads on to the comparison
                    continue
                return


def _six_texts(project: Project) -> Project:
    """One story of six outlets with a thousand words each, made of the practice texts."""
    words = " ".join(passage.text for passage in project.passages)
    sentences = [f"{piece.strip()}." for piece in words.replace("\n", " ").split(". ") if len(piece.split()) > 3]
    noon = datetime(2026, 2, 3, 12, tzinfo=UTC)
    articles, passages = [], []
    for number in range(6):
        text, position = f"Lage in Pokrowsk, Bericht {number + 1}", number * 7
        while len(text.split()) < 1000:
            text += ("\n\n" if position % 5 == 0 else " ") + sentences[position % len(sentences)]
            position += 1 + number % 3
        at = noon + timedelta(hours=number)
        articles.append(Article(f"a{number}", f"Blatt {number + 1}", text.split("\n")[0], text, "", at, True))
        own = (f"p{number}", f"a{number}", f"Blatt {number + 1}")
        passages.append(Passage(*own, 0, len(text), text, len("Lage in Pokrowsk, Bericht 1"), at, True))
    story = Story(1, tuple(passage.id for passage in passages))
    return Project(articles=tuple(articles), passages=tuple(passages), stories=(story,), found=(story,), grouped=True)


@contextmanager
def serving(folder: Path, **variables: str):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if key != "FRAMING_PROJECT"} | variables
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", f"--server.port={port}"]
    began = time.perf_counter()
    with (folder / f"log-{port}").open("wb") as log:
        running = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        while running.poll() is None:
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}", time.perf_counter() - began, running
    finally:
        running.terminate()
        running.wait(timeout=20)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _seconds(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _line(what: str, seconds: float, known: float) -> str:
    return f"{what}: {seconds:.2f} s = {seconds / known:.1f}"


def megabytes(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) // 1024


if __name__ == "__main__":
    main()
