"""A record as an article: its headline above its text, and its entries one below the other."""

import pytest

from framing.ingest.records import Entry, Record, article

TEXT = "Ratlos standen die Leute am Hafen."


def made(german, **fields):
    return article(Record("t", "t", id="t", outlet="Abendruf", **fields), timezone="Europe/Berlin", language=german)


@pytest.mark.parametrize(
    ("title", "text", "whole"),
    [
        ("Rat", TEXT, f"Rat\n\n{TEXT}"),  # the same letters, not the same word
        ("Rat tagt", "Rat tagt\n\nAm Montag.", "Rat tagt\n\nAm Montag."),
        ("Rat tagt", "", "Rat tagt"),
        ("", TEXT, TEXT),
    ],
)
def test_a_headline_stands_above_its_text_once(title, text, whole, german):
    assert made(german, title=title, text=text, extent="headline").text == whole


@pytest.mark.parametrize(
    ("heading", "text", "told"),
    [
        ("Rat", TEXT, f"Rat\n\n{TEXT}"),
        ("Rat tagt", "Rat tagt am Montag wieder.", "Rat tagt\n\nRat tagt am Montag wieder."),
        ("Rat tagt", "Rat tagt\nAm Montag.", "Rat tagt\n\nAm Montag."),
        ("", TEXT, TEXT),
    ],
)
def test_an_entry_keeps_the_words_of_its_first_sentence(heading, text, told, german):
    assert made(german, title="", text="", entries=(Entry(text, heading),)).text == told
