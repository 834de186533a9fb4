"""What went wrong, on a page: in the reader's language, with advice for a page, of a file only its name."""

import re
import sqlite3
import string
from dataclasses import replace

import pytest

from framing import embed, pipeline, revise, store
from framing.dashboard.state import opening
from framing.errors import EncoderError, FramingError, IngestError, ProjectError, ResourceError, SelectionError
from framing.language.resources import load
from framing.model import Project
from framing.pipeline import explaining, searching
from framing.pipeline.covering import topic_of
from framing.report import faults, phrases_faults


def caught(act):
    with pytest.raises(FramingError) as told:
        act()
    return told.value


def _format(path, number):
    store.save(Project(), path)
    with sqlite3.connect(path) as database:
        database.execute(f"pragma user_version = {number}")
    return path


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "mein ordner"
    made.mkdir()
    return made


MET = {
    "missing": (lambda p, f: store.load(f / "stadt.framing"), "Die Projektdatei stadt.framing gibt es nicht."),
    "damaged": (
        lambda p, f: store.load([f / "x.framing", (f / "x.framing").write_text("kein Projekt")][0]),
        "x.framing ist keine Projektdatei oder beschädigt.",
    ),
    "older": (lambda p, f: store.load(_format(f / "alt.framing", 1)), "alt.framing ist von einer älteren Version"),
    "newer": (lambda p, f: store.load(_format(f / "neu.framing", 999)), "neu.framing ist von einer neueren Version"),
    "nowhere": (lambda p, f: store.save(p, f / "weg" / "x.framing"), "x.framing lässt sich nicht schreiben"),
    "meanwhile": (
        lambda p, f: store.save(p, _format(f / "z.framing", 1), before="0-0-0"),
        "z.framing wurde inzwischen von anderer Seite geändert",
    ),
    "story": (lambda p, f: pipeline.compare(p, 999), "Ein Thema 999 gibt es in diesem Projekt nicht."),
    "outlet": (
        lambda p, f: pipeline.compare(p, 1, outlets=("Hafenbote",)),
        "Zu Thema 1 gibt es keinen Text von Hafenbote.",
    ),
    "outdated": (
        lambda p, f: pipeline.compare(replace(p, grouped=False), 1),
        "Die Themen passen nicht mehr zu den Texten.",
    ),
    "none yet": (lambda p, f: pipeline.most_telling(replace(p, stories=())), "Noch kein Thema"),
    "topic": (lambda p, f: topic_of(p, 999), "Ein Oberthema 999 gibt es"),
    "no text": (lambda p, f: pipeline.group(Project()), "Noch keine Texte."),
    "old grouping": (lambda p, f: explaining.why(replace(p, links=()), 1), "Diese Ordnung ist älter"),
    "long query": (lambda p, f: searching.check("a " * 99, load("de")), "Die Suche nimmt bis zu"),
    "no word": (lambda p, f: searching.check("!", load("de")), "In dieser Suche steht kein Wort."),
    "one outlet": (
        lambda p, f: pipeline.wording(p, outlets=(p.outlets[0].name,)),
        "Zum Vergleichen braucht es mindestens zwei Medien.",
    ),
    "no such outlet": (
        lambda p, f: pipeline.wording(p, outlets=("Hafenbote",)),
        "In diesen Texten kommt Hafenbote nicht vor.",
    ),
    "correction": (lambda p, f: revise.undo(p, 7), "Eine Korrektur 7 gibt es nicht mehr"),
    "model": (
        lambda p, f: embed.encoder(str(f / "modell")),
        "Unter 'modell' liegt kein Modell.",
    ),
    "no model": (lambda p, f: embed.encoder(str(f)), "Unter 'mein ordner' liegt kein Modell."),
}


@pytest.mark.parametrize("case", MET)
def test_what_a_page_can_meet_is_said_in_german_with_advice_for_the_page(case, demo_project, folder):
    act, said = MET[case]
    fault = caught(lambda: act(demo_project, folder))
    german, english = faults.say(fault, "de"), faults.say(fault, "en")
    assert german.startswith(said)
    assert english != german
    for told in (german, english):
        assert str(folder.parent) not in told
        assert "framing " not in told.replace(".framing ", " ")  # no advice for a shell
        assert phrases_faults.DETAIL[0] not in told
        assert phrases_faults.DETAIL[1] not in told


def test_a_change_in_another_window_during_work_is_said(monkeypatch, demo_project):
    monkeypatch.setattr(opening, "own", lambda: opening.Opened(demo_project, "", "abc", "abc"))
    fault = caught(lambda: opening.change(demo_project, done="", made_from=Project()))
    assert faults.say(fault, "de").startswith("Das Projekt wurde in einem anderen Fenster geändert, während")


@pytest.mark.parametrize("kind", [ProjectError, SelectionError, IngestError, ResourceError, EncoderError, FramingError])
def test_what_nobody_said_anew_follows_a_general_sentence_without_folders(kind):
    fault = kind("/srv/schule/klasse 9/wörter.csv: row 3 is odd ('/home/mo ott/x.txt'). See: framing group PROJECT")
    german, english = faults.say(fault, "de"), faults.say(fault, "en")
    assert "Genauer, auf Englisch:" in german
    assert german.split(".")[0] != english.split(".")[0]
    for told in (german, english):
        assert "row 3 is odd ('x.txt')." in told
        assert "/srv" not in told
        assert "/home" not in told
        assert "framing group" not in told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (r"cannot read C:\Users\Ott\stadt.framing now", "cannot read stadt.framing now"),
        ("'~/texte/a.csv' is odd", "'a.csv' is odd"),
        ("24/7 und/oder https://beispiel.example/a/b", "24/7 und/oder https://beispiel.example/a/b"),
        ("", ""),
    ],
)
def test_only_paths_are_shortened(text, left):
    assert faults.without_folders(text) == left


def test_hostile_text_comes_through_unchanged_and_in_time():
    name = "<script>$x$" + "W" * 10_000
    told = faults.say(SelectionError(f"Story 3 has no text of {name}. It has: A, B."), "de")
    assert told == f"Zu Thema 3 gibt es keinen Text von {name}. Wählen lassen sich: A, B."
    assert faults.say(FramingError(""), "de") == phrases_faults.OTHER[0]


def test_both_languages_use_the_same_parts():
    for pattern, german, english in phrases_faults.KNOWN:
        assert set(_names(german)) <= {name.rstrip("23") for name in _groups(pattern)}, pattern
        assert _names(german) == _names(english), pattern


def _names(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _groups(pattern):
    return re.compile(pattern).groupindex
