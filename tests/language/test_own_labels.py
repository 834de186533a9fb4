"""A user's own list of labels: read whole, or not at all and with the line that is wrong."""

from __future__ import annotations

import pytest

from framing.errors import ResourceError
from framing.language.own_labels import read_own
from framing.language.resources import load
from framing.model import OwnLabel

GERMAN = load("de")
HEAD = "set,word,register,source"
ROWS = ["maut,Pkw-Maut,neutral,own", 'maut,Ausländermaut,polemic,"press, 2014"']


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_commas_semicolons_and_tabs(mark: str) -> None:
    lines = [f"\ufeffset{mark}word{mark}register{mark}source\r", "# a remark", ""]
    lines += [f"maut{mark}Pkw-Maut{mark}neutral{mark}own", f"maut{mark}Maut/Mauten{mark}neutral{mark}"]
    assert read_own("mine.csv", "\n".join(lines), language=GERMAN) == (
        OwnLabel("maut", "Pkw-Maut", "neutral", "own"),
        OwnLabel("maut", "Maut/Mauten", "neutral", ""),
    )


def test_a_shipped_set_takes_a_single_word() -> None:
    (own,) = read_own("mine.csv", f"{HEAD}\nregierung,Obrigkeit,dated,own", language=GERMAN)
    assert own.set_id == "regierung"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "mine.csv: the file is empty"),
        (["", "# only a remark"], "mine.csv: the file is empty"),
        ([HEAD], "mine.csv: nothing stands below the column names"),
        (["set,word", *ROWS], "mine.csv, line 1: the columns must be set, word, register, source"),
        ([HEAD, *ROWS, "maut,Infrastrukturabgabe,neutral"], "mine.csv, line 4: 3 cells where 4 are due"),
        ([HEAD, *ROWS, "maut,Straßengebühr,böse,own"], "mine.csv, line 4: register is 'böse'; .* neutral, official"),
        ([HEAD, *ROWS, "maut,,neutral,own"], "mine.csv, line 4: set and word must not be empty"),
        ([HEAD, *ROWS, "maut,A//B,neutral,own"], "mine.csv, line 4: set and word must not be empty"),
        ([HEAD, *ROWS, "maut,X,neutral,own"], "mine.csv, line 4: 'X' is no word: it has fewer than two letters"),
        ([HEAD, *ROWS, "maut,Der,neutral,own"], "mine.csv, line 4: 'der' stands in every text"),
        ([HEAD, *ROWS, f"maut,{'a' * 81},neutral,own"], "mine.csv, line 4: 'aaaaaaaaaaaaaaaaaaaa'… has 81 letters"),
        ([HEAD, *ROWS, "maut,M\u0430ut,neutral,own"], "mine.csv, line 4: word is 'M\u0430ut': the letter '\u0430'"),
        ([HEAD, *ROWS, "zoll,Zoll/Ausländermaut,neutral,own"], "line 4: 'Zoll/Ausländermaut' stands in line 3 already"),
        ([HEAD, *ROWS, "maut,123,neutral,own"], "mine.csv, line 4: '123' is no word"),
        ([HEAD, *ROWS, "abgabe,pkw-maut,neutral,own"], r"mine.csv, line 4: 'pkw-maut' stands in line 2 already"),
        ([HEAD, *ROWS, "abgabe,Abgabe,neutral,own"], "mine.csv, line 4: the set 'abgabe' has one word only"),
        ([HEAD, *ROWS, 'maut,"Abgabe,neutral,own'], "mine.csv, line 4: a quotation mark is not closed"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_loaded(lines: list[str], message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        read_own("mine.csv", "\n".join(lines), language=GERMAN)


def test_the_projects_own_set_takes_a_single_word_and_keeps_its_words() -> None:
    known = (OwnLabel("maut", "Pkw-Maut", "neutral", "own"), OwnLabel("maut", "Abgabe", "neutral", "own"))
    (own,) = read_own("mine.csv", f"{HEAD}\nmaut,Ausla\u0308ndermaut,polemic,press", language=GERMAN, known=known)
    assert own.word == "Ausländermaut"
    assert read_own("mine.csv", f"{HEAD}\nmaut,Pkw-Maut,polemic,press", language=GERMAN, known=known)
    with pytest.raises(
        ResourceError, match=r"mine\.csv, line 3: 'pkw-maut' stands in the project's set 'maut' already"
    ):
        read_own("mine.csv", f"{HEAD}\nzoll,Zoll,neutral,\nzoll,pkw-maut,neutral,", language=GERMAN, known=known)
