"""What a page hands on says what the page was set to: the dials of its address, and no others."""

import csv
import io
import zipfile

import pytest

from framing.dashboard import evidence_filters, handing_on, names_dials, state, story_filters
from framing.pipeline.gathering import Scope
from framing.report.phrases import PHRASES

OF_THE_APP = ("seite", "ansicht", "warum", "korrigieren", "woerter", "zahl", "nur")
"""Dials of which the file says nothing."""


@pytest.fixture
def taken(monkeypatch):
    """The files that the page offers, made as by a click: name to content."""
    made = {}
    real = handing_on.st.download_button

    def button(*given, **more):
        made[more["file_name"]] = more["data"]
        return real(*given, **more | {"data": b""})

    monkeypatch.setattr(handing_on.st, "download_button", button)
    return made


def unpacked(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def dials(texts):
    return dict(row["address"].split("=", 1) for row in csv.DictReader(io.StringIO(texts["csv/dials.csv"])))


def test_the_words_as_printed_are_said_to_be_as_printed(open_with, taken):
    open_with(page="namen", ansicht="woerter", wortform="gedruckt", zaehlen="namen")
    texts = unpacked(taken["woerter.zip"]())
    assert dials(texts)["wortform"] == "gedruckt"
    assert dials(texts)["zaehlen"] == "namen"
    assert "seite" not in dials(texts)
    note = texts["method.de.txt"]
    assert "Wörter so, wie sie gedruckt sind" in note
    assert "in ihrer Grundform" not in note
    assert "Ostmeridian" in next(line for line in note.splitlines() if line.startswith("Einstellungen der Ansicht"))


def test_the_search_of_the_evidence_page_stands_in_its_file(open_with, taken):
    open_with(page="belege", suche="Brücke", breite="3", sprache="en")
    texts = unpacked(taken["belege.zip"]())
    assert dials(texts)["suche"] == "Brücke"
    assert "Search: Brücke" in texts["method.en.txt"]
    assert "Words left and right, at most: 3" in texts["method.en.txt"]
    assert taken["belege.xlsx"]()[:2] == b"PK"


def test_the_filters_of_the_story_list_stand_in_its_file(open_with, taken):
    open_with(page="themen", mindest="3")
    texts = unpacked(taken["themen.zip"]())
    assert dials(texts)["mindest"] == "3"
    assert "korrigieren" not in dials(texts)


def test_read_blind_the_file_says_so_and_names_no_outlet(open_with, taken):
    open_with(page="belege", suche="Brücke", blind="1")
    texts = unpacked(taken["belege.zip"]())
    assert dials(texts)["blind"] == "1"
    assert "Ostmeridian" not in texts["method.de.txt"] + texts["csv/dials.csv"]


def test_every_dial_of_a_page_with_files_has_its_words(practice, monkeypatch):
    current = state.Opened(practice, "", "probe", "probe")
    monkeypatch.setattr(names_dials, "scope", Scope)
    every = (
        *evidence_filters.dials(current),
        *names_dials.every(current),
        *story_filters.dials(current),
    )
    for dial in every:
        if dial.name not in OF_THE_APP:
            assert f"dial_{dial.name}" in PHRASES, dial.name
