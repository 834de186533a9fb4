"""Whatever the readers say about input in English, a reader of the dashboard gets in German."""

import ast
import re
from pathlib import Path

import pytest

import framing.ingest
from framing.model import Remark
from framing.report import reasons, rejected_list

FOLDER = Path(framing.ingest.__file__).parent
FAULTS = ("IngestError", "DateError", "Item", "Remark", "Found", "unread", "_Broken")
NAMES = re.compile(r"reason|note|told|said|RUN_TOGETHER|NO_TEXT|NO_SUCH_FILE|_BROKEN")
NO_REASONS = (
    "an item is a record, or says why it is none",  # a fault of whoever writes a reader
    "There is no limit",  # said at the command line alone
    "The limit",
)
HOLE = "17"
SAID = re.compile(r"^[^?]*\w; [a-z]")
"""What is returned is a reason where it says what is so; what follows from it."""


def texts(node, known):
    """Every wording that this expression may have, with a number wherever a value stands.

    known: the names of the module that stand for a text.
    """
    if isinstance(node, ast.Name):
        return known.get(node.id, [])
    if isinstance(node, ast.Constant):
        return [node.value.replace("{}", HOLE)] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        return texts(node.body, known) + texts(node.orelse, known)
    if isinstance(node, ast.BinOp):
        return [a + b for a in texts(node.left, known) or [HOLE] for b in texts(node.right, known) or [HOLE]]
    if isinstance(node, ast.JoinedStr):
        found = [""]
        for piece in node.values:
            own = [piece.value] if isinstance(piece, ast.Constant) else texts(piece.value, known) or [HOLE]
            found = [a + b for a in found for b in own]
        return found
    return []


def spoken(tree):
    """The expressions of this module that become reasons."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in FAULTS:
                yield from (*node.args[:2], *(one.value for one in node.keywords if one.arg in ("reason", "note")))
        elif isinstance(node, ast.Return) and node.value is not None:  # a note is often put together by itself
            own = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            yield from (one for one in own if any(re.search(SAID, text) for text in texts(one, {})))
        elif isinstance(node, ast.Assign) and NAMES.fullmatch(getattr(node.targets[0], "id", "")):
            yield node.value


def said():
    for file in sorted(FOLDER.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        known = {
            one.targets[0].id: texts(one.value, {})
            for one in ast.walk(tree)
            if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name)
        }
        for node in spoken(tree):
            for text in texts(node, known):
                if len(re.findall(r"[a-z]{2,}", text)) > 2 and not text.startswith(NO_REASONS):
                    yield pytest.param(text, id=f"{file.stem}:{node.lineno}")


@pytest.mark.parametrize("reason", list(said()))
def test_every_reason_of_the_readers_has_its_german_words(reason):
    german = reasons.say(reason, "de")
    assert german != reason
    own = re.sub(r"\(.*\)", "", german)  # in brackets stands what a library says of the fault
    assert not re.search(r"\b(the|cannot|than|with|and)\b", own)
    assert reasons.say(reason, "en") == reason


def test_the_readers_say_more_than_a_hundred_things():
    assert len(list(said())) > 100


@pytest.mark.parametrize(
    ("part", "german"),
    [
        ("", ""),
        ("article 4", "Artikel 4"),
        ("behind record 3", "hinter Datensatz 3"),
        ("woche/rest.html, entry 1", "woche/rest.html, Eintrag 1"),
        ("sheet 'Treffer'", "Blatt 'Treffer'"),
        ("whole file", "ganze Datei"),
        ("article 4.html", "article 4.html"),
    ],
)
def test_a_place_is_german_and_the_name_of_a_file_is_left_as_it_is(part, german):
    assert reasons.place(part, "de") == german
    assert reasons.place(part, "en") == part


def test_what_the_command_line_adds_is_left_out_or_said_in_german():
    assert reasons.say("the file is larger than 40 MB; split it, or raise the limit file_bytes", "de").endswith(
        "teilen"
    )
    assert (
        reasons.say("the text is empty (see index.csv, line 3)", "de") == "der Text ist leer (siehe index.csv, Zeile 3)"
    )
    assert reasons.say("line 4: no column names", "de") == "Zeile 4: keine Namen von Spalten"


def test_hostile_reasons_come_back_in_time_and_as_they_are():
    for reason in ("", "(see " * 5000, "line 1: " * 5000, "no date in 'published': " + "is no date; " * 3000):
        assert isinstance(reasons.say(reason, "de"), str)


def test_the_heads_of_a_german_list_are_german():
    remarks = [Remark("a.docx", "the text is empty", 3, part="article 4", raw="x")]
    german = rejected_list.csv_text(remarks, language="de").splitlines()
    assert german == ["Datei,Zeile,Stelle,Grund,Was dort stand", "a.docx,3,Artikel 4,der Text ist leer,x"]
    assert rejected_list.csv_text((), language="de").splitlines() == german[:1]
    assert rejected_list.csv_text(remarks).startswith("file,line,part,reason,raw\n")


@pytest.mark.parametrize(
    "fault",
    [
        "no date in 'published': '31.02.2026x' is no date; write it as 2026-02-03 or 03.02.2026",
        "no date in 'published': day is out of range for month",
        "the kind is 'Kommentar'; it must be 'article' or 'live blog'",
        "the extent is 'halb'; it must be one of full, stub, headline",
    ],
)
def test_the_place_in_the_index_is_german_behind_every_fault(fault):
    german = reasons.say(f"{fault} (see index.csv, line 2)", "de")
    assert german == f"{reasons.say(fault, 'de')} (siehe index.csv, Zeile 2)"
    assert reasons.say(fault, "de") != fault
