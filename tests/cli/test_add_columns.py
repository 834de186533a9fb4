"""Columns of a table chosen on the command line."""

import pytest

from framing import store
from framing.cli import main

TABLE = "wer;was;text\nAbendruf;Der Rat von Norderau hat getagt.;Notiz\n"


def test_columns_are_chosen_by_field(tmp_path, capsys):
    path = tmp_path / "t.csv"
    path.write_text(TABLE)
    project = tmp_path / "p.framing"
    assert main(["add", str(project), str(path), "--columns", "text=was", "outlet=wer"]) == 0
    (article,) = store.load(project).articles
    assert (article.outlet, article.text) == ("Abendruf", "Der Rat von Norderau hat getagt.")
    assert "taken by the names" not in capsys.readouterr().err


@pytest.mark.parametrize("given", ["was", "inhalt=was"])
def test_what_is_no_field_is_told_with_the_fields(given, tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["add", str(tmp_path / "p.framing"), "t.csv", "--columns", given])
    assert "must be FIELD=COLUMN; fields are id, outlet, title, text" in capsys.readouterr().err
