"""Real processes at work on one project: killed at any moment, or many at once. Prints what became of it as JSON.

    python tests/store/processes.py kill FOLDER 500 [SEED]
    python tests/store/processes.py race FOLDER 6 20

One interpreter reads the program once; each process to be killed is forked from it, as a command does its work.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from framing import pipeline, revise, store
from framing.errors import ProjectError
from framing.ingest.records import Record
from framing.model import Article, Correction, Passage, Project

sys.path.insert(0, str(Path(__file__).parent))
from test_migrating import write_old

WHEN = datetime(2026, 2, 3, 8, 15, tzinfo=UTC)
PLACES = ("Norderau", "Westholm", "Birkental", "Hafenstadt", "Lindenau", "Osterfeld")
THINGS = ("Brücke", "Schule", "Buslinie", "Bücherei", "Schwimmbad", "Mühle")
JUNK = 600
"""Texts that make the file larger, so that writing it takes a while."""


def text(outlet, number, *, words=14):
    place, thing = PLACES[number % 6], THINGS[number // 6 % 6]
    title = f"{thing} in {place}: Rat entscheidet über Sanierung"
    told = f"Die {thing} in {place} wird für {number + 2} Millionen Euro saniert, beschloss der Rat am Montag."
    return f"{title}\n\n{told} " + " ".join(f"{outlet}wort{n}" for n in range(words))


def project():
    articles = [
        Article(f"{outlet}/{n}", outlet, "", text(outlet, n), f"{n}.txt", WHEN, True)
        for outlet in ("Abendruf", "Zeit im Ort")
        for n in range(4)
    ]
    passages = [Passage(a.id, a.id, a.outlet, 0, len(a.text), a.text, 0, WHEN, True) for a in articles]
    return pipeline.group(Project(articles=tuple(articles), passages=tuple(passages)))


def with_more(project):
    """The same with many texts that are not grouped: `add` and corrections then write for longer."""
    articles = [Article(f"x/{n}", "Archiv", "", text("a", n, words=300), f"x{n}.txt", WHEN, True) for n in range(JUNK)]
    passages = [Passage(a.id, a.id, a.outlet, 0, len(a.text), a.text, 0, WHEN, True) for a in articles]
    return replace(project, articles=(*project.articles, *articles), passages=(*project.passages, *passages))


def _add(project, folder):
    default = Record(place="", file="", outlet="Blatt", published="2026-02-04T10:00+01:00")
    return pipeline.add(project, [folder / "texts"], default=default).project


def _group(project, _):
    return pipeline.group(replace(project, settings=replace(project.settings, window_hours=48)))


def _correct(project, _):
    ids = project.stories[0].passage_ids
    return revise.correct(project, Correction("apart", ids[:2], "A. Berg", WHEN))


WORK = {"add": _add, "group": _group, "correct": _correct, "migrate": _correct}
"""`migrate`: a correction in a file of an older format."""
OLD = 3


def _work(name, path, folder, pipe):
    """As a command does it: look, read, work, write."""
    before = store.state(path)
    after = WORK[name](store.load(path), folder)
    os.write(pipe, b"s")  # the save begins
    store.save(after, path, before=before)
    os.write(pipe, b"e")


def _forked(work):
    """A child that does this; its number, and the pipe in which it says how far it is."""
    told, pipe = os.pipe()
    child = os.fork()
    if not child:
        code = 1
        try:
            os.close(told)
            work(pipe)
            code = 0
        finally:
            os._exit(code)
    os.close(pipe)
    return child, told


def _wait_until(moment):
    while (left := moment - time.perf_counter()) > 0:
        time.sleep(left if left < 0.002 else left - 0.001)


def kill(folder, kills, seed):
    chance = random.Random(seed)
    path = folder / "town.framing"
    (folder / "texts").mkdir()
    for n in range(6):
        (folder / "texts" / f"{n}.txt").write_text(text("Blatt", n), encoding="utf-8")
    small, told = project(), Counter()
    cases = {}
    for name in WORK:
        base = folder / f"{name}.base"
        if name == "migrate":
            write_old(with_more(small), base, OLD)
        else:
            store.save(small if name == "group" else with_more(small), base)
        before = store.load(base)
        after = WORK[name](before, folder)
        assert before != after
        times = []
        for _ in range(3):  # the shortest counts: who kills later than that kills nobody
            child, pipe = _forked(lambda pipe, name=name, base=base: _work(name, _copy(base, path), folder, pipe))
            times.append(_seconds(child, pipe))
            assert store.load(path) == after
            _no_backups(folder)
        cases[name] = (base, before, after, *map(min, zip(*times, strict=True)))
    for number in range(kills):
        name = list(WORK)[number % len(WORK)]
        base, before, after, working, saving = cases[name]
        _copy(base, path)
        killed, said = _killed(lambda pipe, name=name: _work(name, path, folder, pipe), working, saving, chance)
        parts = [file for file in folder.iterdir() if file.name.endswith(".part")]
        found = store.load(path)
        state = "before" if found == before else "after" if found == after else "neither"
        told[f"{name}: {state}"] += 1
        told["killed while it read and worked"] += killed and b"s" not in said
        told["killed while it saved"] += killed and said == b"s"
        told["of these, its change was made"] += killed and said == b"s" and state == "after"
        told["saved before it was killed"] += said == b"se"
        told["left a half-written part"] += bool(parts)
        if name == "migrate":
            kept = [file.read_bytes() for file in _backups(folder)]
            due = [base.read_bytes()]
            told["without the file of the older format"] += state == "after" and kept != due
            told["a backup that is not the file"] += kept not in ([], due)
            told["formats that are neither"] += store.check(path).version != (
                OLD if state == "before" else store.FORMAT
            )
        if number % 10 == 0:
            told["unsound"] += not store.check(path).sound
        if number % 7 == 0:  # whoever saves next finds the folder clean
            store.save(found, path, before=store.state(path))
            told["left after the next save"] += len([f for f in folder.iterdir() if f.name.startswith(".")])
        else:
            for part in parts:
                part.unlink()
        _no_backups(folder)
    told["neither"] = sum(count for what, count in told.items() if what.endswith(": neither"))
    return told


def _seconds(child, pipe):
    """How long a child that nobody kills takes to work, and to save."""
    began = time.perf_counter()
    os.read(pipe, 1)
    saving = time.perf_counter()
    assert os.waitpid(child, 0)[1] == 0
    os.close(pipe)
    return saving - began, time.perf_counter() - saving


def _backups(folder):
    return [file for file in folder.iterdir() if file.name.endswith(".backup")]


def _no_backups(folder):
    for file in _backups(folder):
        file.unlink()


def _killed(work, working, saving, chance):
    """A child that was killed at some moment; whether it was still alive, and how far it had said to be.

    working, saving: seconds that it takes for each.
    """
    began = time.perf_counter()
    child, pipe = _forked(work)
    said = b""
    if chance.random() < 0.15:  # while it reads and works
        _wait_until(began + chance.random() * working)
    else:
        said = os.read(pipe, 1)
        _wait_until(time.perf_counter() + chance.random() * saving * 0.9)
    os.kill(child, signal.SIGKILL)
    alive = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    os.set_blocking(pipe, False)
    said += _rest(pipe)
    os.close(pipe)
    return alive, said


def _rest(pipe):
    try:
        return os.read(pipe, 9)
    except BlockingIOError:
        return b""


def _copy(base, path):
    shutil.copyfile(base, path)
    return path


def race(folder, workers, rounds):
    path = folder / "town.framing"
    store.save(project(), path)

    def add_corrections(worker):
        refused = 0
        for n in range(rounds):
            while True:
                before = store.state(path)
                found = store.load(path)
                number = 1 + max((one.number for one in found.corrections), default=0)
                ids = found.stories[0].passage_ids
                made = Correction("lock", ids, f"{worker}-{n}", WHEN, number=number)
                try:
                    store.save(replace(found, corrections=(*found.corrections, made)), path, before=before)
                except ProjectError as fault:
                    if "was changed by another command meanwhile" not in str(fault):
                        raise
                    refused += 1
                    time.sleep(random.random() * 0.02)
                else:
                    break
        return refused

    children = [_forked(lambda pipe, w=w: os.write(pipe, str(add_corrections(w)).encode())) for w in range(workers)]
    codes = [os.waitpid(child, 0)[1] for child, _ in children]
    refused = sum(int(os.read(pipe, 20) or b"0") for _, pipe in children)
    made = [correction.by for correction in store.load(path).corrections]
    wanted = {f"{worker}-{n}" for worker in range(workers) for n in range(rounds)}
    return {
        "failed": sum(map(bool, codes)),
        "made": len(made),
        "lost": len(wanted - set(made)),
        "refused and tried again": refused,
        "left": len(list(folder.iterdir())) - 1,
        "sound": store.check(path).sound,
    }


if __name__ == "__main__":
    what, place, count, *more = sys.argv[1:]
    work = {"kill": kill, "race": race}[what]
    print(json.dumps(work(Path(place), int(count), int(more[0]) if more else 1)))  # noqa: T201
