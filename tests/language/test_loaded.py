"""The list of loaded words: its vocabularies are closed, its sources known, and it doubles nothing."""

from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest

from framing.errors import ResourceError
from framing.language import labels, loaded, loaded_labels, loaded_pairs
from framing.language.resources import Language, load, parse_table

GERMAN = load("de")
ENTRIES = loaded.entries(GERMAN)


def _with(table: str, text: str) -> Language:
    tables = {one.name: one for one in GERMAN.tables} | {table: parse_table(f"{table}.txt", text)}
    return Language("xx-" + str(hash(text)), tables)


def test_the_list_is_small_and_no_word_stands_twice() -> None:
    assert 150 <= len(ENTRIES) <= 300
    stems = Counter(stem.lower() for entry in ENTRIES for stem in entry.stems)
    assert not [stem for stem, count in stems.items() if count > 1]


def test_no_stem_stands_in_the_labels_too() -> None:
    elsewhere = {stem.lower() for word in labels.words(GERMAN) for stem in word.stems}
    assert not [stem for entry in ENTRIES for stem in entry.stems if stem.lower() in elsewhere]


def test_every_code_is_used_and_said_in_both_languages() -> None:
    used = {(column, getattr(entry, column)) for entry in ENTRIES for column in loaded.COLUMNS}
    used |= {("subject", pair.subject) for pair in loaded_pairs.pairs(GERMAN)}
    of_labels = {("source", one.source) for one in loaded_labels.shown(GERMAN).values()}
    names = loaded.names(GERMAN)
    assert used <= set(names)
    assert set(names) <= used | of_labels
    assert all(de and en for de, en in names.values())


def test_the_capital_tells_a_noun() -> None:
    nouns = {"noun", "head", "first"}
    wrong = [e.word for e in ENTRIES if e.kind != "phrase" and e.word[0].isupper() != (e.kind in nouns)]
    assert not wrong


def test_no_value_and_no_register_is_empty() -> None:
    """Praising and euphemistic words too, not only disparaging ones."""
    values = Counter(entry.value for entry in ENTRIES)
    assert {"pejorative", "dramatising", "euphemistic", "praising", "catchword", "mocking"} == set(values)
    assert {entry.register for entry in ENTRIES} == {"military", "political", "domestic", "general"}


def test_the_head_says_how_many_words_nobody_else_judged() -> None:
    """A page of methods shows the head: it must not claim more than was looked up."""
    sources = Counter(entry.source for entry in ENTRIES)
    own, duden = sources["own judgement"], sources["Duden, not looked up"]
    (table,) = [one for one in GERMAN.tables if one.name == "loaded_words"]
    assert f"{len(ENTRIES)}, of which {own} by this list's own judgement, {duden} after Duden" in table.about
    assert f"{len(ENTRIES) - own - duden} called so" in table.about
    readme = (resources.files("framing.language") / "data" / "README.md").read_text(encoding="utf-8")
    assert f"Of its {len(ENTRIES)} words {own} are the list's own judgement, {duden} are" in readme


def test_no_source_claims_a_dictionary_that_was_not_opened() -> None:
    said = {one.source for one in (*ENTRIES, *loaded_labels.shown(GERMAN).values()) if "Duden" in one.source}
    assert said == {"Duden, not looked up"}
    assert loaded.names(GERMAN)["source", "Duden, not looked up"][0].endswith("nicht einzeln nachgeschlagen")


HEAD = "# x | own list, CC0 | word, register, kind, value, source\n"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Unfug  general  noun  nasty  own judgement\n", r"'Unfug': value must be one of pejorative"),
        ("Unfug  general  noun  pejorative  somebody\n", r"'Unfug': source must be one of"),
        ("Regime  political  noun  pejorative  own judgement\n", r"'Regime' is a word of labels.txt"),
        ("Ulk-  general  noun  mocking  own judgement\n", r"only a word of kind 'first' ends with -"),
        ("Unfug  general  noun  mocking  own judgement\n" * 2, r"'Unfug' stands there twice"),
    ],
)
def test_a_wrong_row_is_named(row: str, message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        loaded.entries(_with("loaded_words", HEAD + row))
