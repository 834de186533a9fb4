"""How common a word is in German at large."""

import json
import lzma

import pytest

from framing.find import word_spread


def test_a_government_is_far_more_common_than_a_skirmish(german):
    shares = word_spread.shares(german)
    assert shares["regierung"] > 20 * shares["gefecht"] > 0
    assert all(0 < share <= 1 for share in shares.values())
    assert "krasnoarmeisk" not in shares


def test_words_stand_there_as_clues_give_them(german):
    """Otherwise a common word would count as rare."""
    assert all(word == word.casefold() for word in word_spread.shares(german))
    assert not set(word_spread.shares(german)) & german.folded("stopwords")


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """Forty texts of 601 to 640 letters; every one names a bridge, every fourth an elephant."""
    monkeypatch.setattr(word_spread, "OPENINGS", 20)
    with lzma.open(tmp_path / "reden.jsonl.xz", "wt", encoding="utf-8") as file:
        for n in range(40):
            start = "Der Elefant badet. Die Brücke bleibt. " if n % 4 == 0 else "Die Brücke bleibt. "
            file.write(json.dumps({"p": [start.ljust(601 + n, "x")]}) + "\n")
    return tmp_path


def test_a_word_is_counted_once_a_piece(corpus):
    counts = word_spread.count(corpus)
    assert counts["brücke"] == 20
    assert 0 < counts["elefant"] <= 10
    assert "die" not in counts


def test_the_same_corpus_gives_the_same_counts(corpus):
    assert word_spread.count(corpus) == word_spread.count(corpus)


def test_of_a_long_text_only_every_fifth_piece_is_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(word_spread, "OPENINGS", 1)
    text = "Brücke ".ljust(600) + "Elefant ".ljust(600 * 4)
    with lzma.open(tmp_path / "rede.jsonl.xz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"p": [text]}) + "\n")
    assert dict(word_spread.count(tmp_path)) == {"brücke": 1}
