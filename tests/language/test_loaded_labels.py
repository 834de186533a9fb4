"""Which labels are loaded words: only those that somebody judges, and who that is."""

from __future__ import annotations

import pytest

from framing.errors import ResourceError
from framing.language import labels, loaded_labels
from framing.language.resources import Language, load, parse_table

GERMAN = load("de")
SHOWN = {one.word: one for one in loaded_labels.shown(GERMAN).values()}
HEAD = "# x | own list, CC0 | kind, label, here\n"


def _with(text: str) -> Language:
    tables = {one.name: one for one in GERMAN.tables}
    tables["loaded_labels"] = parse_table("loaded_labels.txt", HEAD + text)
    return Language("xx-" + str(hash(text)), tables)


@pytest.mark.parametrize(
    "word",
    [
        "Wahlfälschung",  # a crime by law
        "Aggression",  # a term of the United Nations
        "Putsch",  # a dictionary explains it
        "Präventivschlag",
        "Ertüchtigung",
        "Söldner",
        "Diktator",
        "Landesverräter",
        "Deportation",
        "Schutzgebiet",
    ],
)
def test_a_label_whose_source_does_not_judge_is_no_loaded_word(word: str) -> None:
    assert word in {one.word for one in labels.words(GERMAN)}
    assert word not in SHOWN


@pytest.mark.parametrize(
    ("word", "value", "list_name", "source"),
    [
        ("Regime", "pejorative", "labels.txt", "Duden, not looked up"),
        ("Klimaterrorist", "pejorative", "labels.txt", "Unwort 2022"),
        ("Flüchtlingswelle", "pejorative", "labels.txt", "Neue deutsche Medienmacher*innen, Glossar"),
        ("Beziehungstat", "euphemistic", "labels.txt", "police usage; criticised"),
        ("Terrorregime", "pejorative", "labels.txt", "own judgement"),
        ("Coronaleugner", "pejorative", "loaded_labels.txt", "own judgement"),  # labels.txt judges it not
    ],
)
def test_who_judges_a_label_is_named(word: str, value: str, list_name: str, source: str) -> None:
    one = SHOWN[word]
    assert (one.value, one.list_name, one.source) == (value, list_name, source)


def test_a_label_without_a_judged_register_is_none() -> None:
    assert not {"Regierung", "Flüchtling", "Rebell"} & set(SHOWN)


def test_a_word_for_deniers_is_shown_as_one_for_the_measures_is() -> None:
    against_deniers = {
        "Klimaleugner",
        "Coronaleugner",
        "Verschwörungstheoretiker",
        "Verschwörungsideologe",
        "Wutbürger",
    }
    assert against_deniers | {"Klimahysterie", "Corona-Diktatur"} <= set(SHOWN)


@pytest.mark.parametrize(
    "row",
    [
        "value  rude  pejorative\n",
        "set  nowhere  military\n",
        "set  krieg  naval\n",
        "judge  Brockhaus  -\n",
        "judge  own judgement  Brockhaus\n",
        "own  Saubermann  pejorative\n",
        "own  Klimaleugner  rude\n",
        "not  Saubermann  -\n",
        "value  polemic  pejorative\nnot  Putsch  -\n",  # is not shown in any case
    ],
)
def test_a_row_that_points_at_nothing_is_named(row: str) -> None:
    with pytest.raises(ResourceError, match="points at no label"):
        loaded_labels.shown(_with(row))


@pytest.mark.parametrize(
    ("row", "message"), [("none  krieg  military\n", "kind must be one of"), ("judge  (  -\n", "no regular expression")]
)
def test_a_row_that_cannot_be_read_is_named(row: str, message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        loaded_labels.shown(_with(row))
