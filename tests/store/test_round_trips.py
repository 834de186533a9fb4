"""Whatever a project holds: what is saved is loaded back the same, and what is exported is imported the same."""

import csv
import tempfile
from datetime import timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing import store
from framing.model import (
    Article,
    ArticleExtent,
    ArticleKind,
    Correction,
    Furniture,
    FurnitureKind,
    Input,
    Link,
    OutletForm,
    OwnLabel,
    OwnName,
    Passage,
    Project,
    Remark,
    Run,
    Story,
    Topic,
)
from framing.settings import Settings

HOSTILE = (
    "=1+1", "+49", "-", "@SUM(A1)", "\tx", "\r\n", "'", "''", "'=x", '"', '""', '",\n"', ";", ",", "\\", "\x00",
    "\x1a",
    "x;=1", "\n@x", ";'=", ';"=1', "\n-a", " =1", "\ufeff", "\u2028", "ä", "ä", "😀", "null", "None", "[]", "＝1",
    "<b>", "%s", "'; drop table articles; --",
)  # fmt: skip
LETTERS = st.characters(codec="utf-8")
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(LETTERS, max_size=12))
WORDS = st.builds("{}{}{}".format, TEXTS, st.sampled_from("aß漢0"), TEXTS)  # with something printed
COUNTS = st.integers(0, 2**40)
SHARES = st.floats(0, 1)
ZONES = st.sampled_from([ZoneInfo("Europe/Berlin"), ZoneInfo("America/St_Johns"), timezone(timedelta(hours=-3.5))])
TIMES = st.datetimes(timezones=ZONES, allow_imaginary=False)
DIALS = st.builds(
    Settings,
    timezone=st.sampled_from(["Europe/Berlin", "Pacific/Apia", "UTC"]),
    encoder=WORDS,
    window_hours=st.floats(0.001, 10_000),
    certainty=st.floats(0.001, 0.999),
    engine=st.sampled_from(["linkage", "hdbscan"]),
)


def several(values, most=3, **options):
    return st.lists(values, max_size=most, **options).map(tuple)


def furniture(draw, length):
    pieces = []
    for _ in range(draw(st.integers(0, min(2, length)))):
        start = draw(st.integers(0, length - 1))
        pieces.append(
            Furniture(start, draw(st.integers(start + 1, length)), draw(st.sampled_from(list(FurnitureKind))))
        )
    return tuple(pieces)


@st.composite
def articles(draw, number):
    text = draw(WORDS)
    return Article(
        f"{draw(TEXTS)}#{number}", draw(WORDS), draw(TEXTS), text, draw(TEXTS), draw(st.none() | TIMES),
        draw(st.booleans()), draw(st.sampled_from(list(ArticleKind))), draw(TEXTS), draw(TEXTS),
        furniture(draw, len(text)), draw(st.none() | TIMES), draw(st.sampled_from(list(ArticleExtent))), draw(TEXTS),
        draw(TEXTS), outlet_form=draw(TEXTS),
    )  # fmt: skip


@st.composite
def passages(draw, article, number):
    start = draw(st.integers(0, len(article.text) - 1))
    end = draw(st.integers(start + 1, len(article.text)))
    if not article.text[start:end].strip():
        start, end = 0, len(article.text)
    return Passage(
        f"{number}#{draw(TEXTS)}", article.id, draw(WORDS), start, end, article.text[start:end],
        draw(st.integers(0, end - start)), draw(st.none() | TIMES), draw(st.booleans()), furniture(draw, end - start),
    )  # fmt: skip


@st.composite
def stories(draw, ids):
    numbers = draw(st.lists(st.integers(-5, 2**40), max_size=2, unique=True)) if len(ids) > 1 else []
    members = st.lists(st.sampled_from(ids or [""]), min_size=2, unique=True).map(tuple)
    return tuple(Story(n, draw(members), draw(several(TEXTS)), draw(st.floats(0, 99))) for n in numbers)


@st.composite
def corrections(draw):
    made = []
    for number in draw(st.lists(COUNTS, max_size=2, unique=True)):
        ids = draw(st.lists(TEXTS, min_size=3, max_size=4, unique=True))
        kind = draw(st.sampled_from(["merge", "split", "move", "lock", "apart"]))
        own, others = (ids[:1], ids[1:]) if kind in ("split", "move") else (ids, [])
        made.append(Correction(kind, tuple(own), draw(WORDS), draw(TIMES), draw(TEXTS), tuple(others), number))
    return tuple(made)


@st.composite
def projects(draw):
    pages = [draw(articles(number)) for number in range(draw(st.integers(0, 3)))]
    cut = [draw(passages(draw(st.sampled_from(pages)), n)) for n in range(draw(st.integers(0, 4)) if pages else 0)]
    ids = [passage.id for passage in cut]
    pairs = st.lists(st.sampled_from(ids or [""]), min_size=2, max_size=2, unique=True)
    topics = draw(st.lists(COUNTS, max_size=2, unique=True))
    forms = draw(st.lists(WORDS.filter(str.strip), max_size=2, unique_by=str.casefold))
    return Project(
        draw(DIALS),
        tuple(pages),
        tuple(cut),
        draw(stories(ids)),
        draw(corrections()),
        draw(st.booleans()),
        draw(stories(ids)),
        tuple(Topic(n, draw(several(TEXTS)), draw(several(TEXTS))) for n in topics),
        tuple(Link(*draw(pairs), draw(SHARES)) for _ in range(draw(st.integers(0, 2)) if len(ids) > 1 else 0)),
        draw(st.dictionaries(TEXTS, COUNTS, max_size=3)),
        draw(several(st.builds(OwnName, *[TEXTS] * 6, COUNTS, TEXTS), unique_by=lambda name: name.form)),
        draw(several(st.tuples(TEXTS, TEXTS))),
        draw(several(st.builds(OwnLabel, *[TEXTS] * 4), unique_by=lambda label: label.word)),
        draw(several(st.builds(Input, WORDS, WORDS, COUNTS, COUNTS, COUNTS, TEXTS))),
        draw(several(st.builds(Remark, TEXTS, TEXTS, st.none() | COUNTS, st.booleans(), TEXTS, TEXTS, TEXTS, TEXTS))),
        tuple(OutletForm(form, draw(WORDS)) for form in forms),
        draw(st.none() | st.builds(Run, TEXTS, TEXTS, TEXTS, TEXTS, DIALS)),
    )


MANY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.slow
@MANY
@given(projects())
def test_what_is_saved_is_loaded_back_and_sound(project):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.framing"
        store.save(project, path)
        assert store.load(path) == project
        again = Path(folder) / "again.framing"
        store.save(store.load(path), again)
        assert store.load(again) == project
        told = [fault for fault in store.check(path).faults if "printed characters" not in fault.what]
        assert [fault for fault in told if "topic_passages" not in fault.where and "topics" not in fault.where] == []


@pytest.mark.slow
@MANY
@given(projects())
def test_what_is_exported_is_imported_and_runs_nowhere(project):
    with tempfile.TemporaryDirectory() as folder:
        files = store.export(project, Path(folder) / "open")
        assert store.read_back(Path(folder) / "open") == project
        for file in files:
            if file.suffix == ".csv":
                for sign in (",", ";"):  # as a German spreadsheet opens it, too
                    with file.open(encoding="utf-8-sig", newline="") as content:
                        cells = [cell for row in csv.reader(content, delimiter=sign) for cell in row]
                    assert [cell for cell in cells if is_run(cell)] == []


def is_run(cell):
    return cell[:1] in {"=", "@", "＝", "＠"} or (cell[:1] in {"+", "-", "＋", "－"} and cell[1:2].isalpha())
