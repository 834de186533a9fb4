"""The lists that users write: read as spreadsheets save them, or told by file and line."""

import pytest

from framing.errors import ResourceError
from framing.language.user_rows import MOST_ROWS, Row, check_letters, plain, rows

NEEDED = ("set", "word")


def read(text):
    return rows("mine.csv", text, needed=NEEDED, optional=("source",))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_line_ends_and_remarks(mark, end):
    text = end.join([f"\ufeffWord{mark} Set", "# a remark", "", f'"a{mark}b"{mark}one', mark, f"c{mark}"])
    assert read(text) == [
        Row(4, {"word": plain(f"a{mark}b"), "set": "one"}),
        Row(6, {"word": "c", "set": ""}),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "mine.csv: the file is empty. Begin with the line set,word."),
        ("# only\n \n", "mine.csv: the file is empty"),
        ("set,word\n,\n", "mine.csv: nothing stands below the column names. Write one set a line."),
        ("\nset,worm\na,b", "line 2: the columns must be set, word, each once, and may be source (found set, worm)."),
        ("set,word,word\na,b,c", "line 1: the columns must be"),
        ("set,word\na", "line 2: 1 cells where 2 are due (set, word)."),
        ("set,word\na,b,c", "line 2: 3 cells where 2 are due (set, word)."),
        ('set,word\na,"b\nb"\nc,d', "line 2: a cell goes on in line 3. Write it in one line"),
        ('set,word\na,"b\nc,d', "line 2: a quotation mark is not closed"),
        ('set,word\na,"b\nc,"d"', "line 2: a quotation mark is not closed"),
        ('set,"word\na,b', "line 1: a quotation mark is not closed"),
        ("set,word\n" + "a,b\n" * (MOST_ROWS + 1), "mine.csv: 20,001 rows; a list has at most 20,000. Split it."),
    ],
)
def test_a_fault_is_told_with_its_line(text, message):
    with pytest.raises(ResourceError) as fault:
        read(text)
    assert str(fault.value).startswith("mine.csv")
    assert message in str(fault.value)


def test_plain_is_how_texts_are_searched():
    assert plain("\u00a0Mu\u0308hl\u00ad\u200ben \t Nord\u2011West\n") == "Mühlen Nord-West"


@pytest.mark.parametrize("word", ["Київ", "Al-Qaʿida", "Київ (Kyjiw)", "Αθήνα 2", "Qoʻqon", "K-поп"])
def test_scripts_side_by_side_are_no_slip(word):
    check_letters("form", word)


@pytest.mark.parametrize("word", ["K\u0456ew", "Ath\u03b1n", "\u041aiew", "a\x07b", "a\u202eb", "a\udcffb"])
def test_mixed_scripts_and_unseen_signs_are_told(word):
    with pytest.raises(ResourceError, match="form is "):
        check_letters("form", word)
