"""Word lists are read line by line; a fault is told with file and line."""

from importlib import resources

import pytest

from framing.errors import ResourceError
from framing.language.resources import load, parse_table

HEAD = "# verbs of saying | own list, CC0 | lemma, stance\n"


def test_every_file_of_german_has_a_head_with_source_and_licence(german):
    assert all(table.about and table.source and table.rows for table in german.tables)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + "sagen  neutral\nbehaupten doubting\n", r"verbs.txt, line 3: 1 columns where 2 are due"),
        ("sagen  neutral\n", r"verbs.txt, line 1: the head"),
        ("", r"verbs.txt, line 1: the head"),
        ("# verbs of saying | | lemma\n", r"verbs.txt, line 1: the head"),
    ],
)
def test_a_wrong_line_is_named(text, message):
    with pytest.raises(ResourceError, match=message):
        parse_table("verbs.txt", text)


def test_remarks_and_blank_lines_are_no_rows():
    assert parse_table("verbs.txt", HEAD + "\n# a remark\nsagen\tneutral\n").rows == (("sagen", "neutral"),)


def test_words_with_eszett_are_found_when_folded(german):
    assert {"außerdem", "schließlich"} <= german.words("stopwords")
    assert {"außerdem".casefold(), "schließlich".casefold()} <= german.folded("stopwords")


def test_an_unknown_language_names_those_there_are():
    with pytest.raises(ResourceError, match=r"No language 'xx'. There are: de"):
        load("xx")


def test_an_unknown_table_names_those_there_are(german):
    with pytest.raises(ResourceError, match="stopwords"):
        german.rows("nothing")


def test_no_rule_and_no_list_names_an_outlet():
    """One rule for all: an outlet's name in the data would be a rule for one."""
    names = ("rt de", "rt deutsch", "t-online", "spiegel", "tagesschau", "compact-online", "welt.de")
    folder = resources.files("framing.language") / "data" / "de"
    for file in folder.iterdir():
        if file.name in ("word_spread.txt", "compound_words.txt"):
            continue  # every word of a corpus with its count, no choice of ours: a "Spiegel" hangs on the wall there
        text = file.read_text(encoding="utf-8").casefold()
        assert not [name for name in names if name in text], file.name
