"""Scoring a list of names: a form is found where it leads to what its key form leads to."""

import csv
from pathlib import Path

import pytest

from framing.errors import IngestError
from framing.evaluate import name_scores, names

OPEN_LIST = Path(__file__).parents[3] / "shared" / "data" / "name-variants-open.csv"
HEAD = "entity_id,canonical_de,variant,perspective,country,kind"
ROWS = (
    "x1,Pokrowsk,Krasnoarmeisk,former_soviet,UA,place",
    "x1,Pokrowsk,Pokrowsk,official,UA,place",
    "x2,Wolodymyr Selenskyj,Wolodymyr Selenskyj,official,UA,person",
)


def written(folder, *lines, name="names.csv"):
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def scored(folder, *rows, head=HEAD):
    return names.score(names.read(written(folder, head, *rows)))


def test_every_form_is_tried_in_several_sentences_and_counted_by_kind(tmp_path):
    found = scored(tmp_path, *ROWS)
    assert [(share.kind, share.variant_count, share.try_count) for share in found.shares] == [
        ("place", 2, 10),
        ("person", 1, 3),
        ("all", 3, 13),
    ]
    assert [one.carrier for one in found.tries[:5]] == ["bare", "genitive", "adjective", "compound", "start"]
    assert all(one.right for one in found.tries)
    assert found.shares[-1].found == found.shares[-1].variants_right == 1
    assert found.misses == found.unknown == ()


def test_the_ids_of_the_list_do_not_matter_but_the_thing_does(tmp_path):
    found = scored(tmp_path, "pokrowsk,Bachmut,Krasnoarmeisk,former_soviet,UA,place")
    assert not any(one.found for one in found.tries)
    assert {one.name for one in found.misses} == {"Pokrowsk"}


def test_found_under_another_perspective_is_found_but_not_right(tmp_path):
    found = scored(tmp_path, "x,Pokrowsk,Krasnoarmeisk,official,UA,place")
    assert found.shares[-1].found == 1
    assert found.shares[-1].right == 0
    assert "Pokrowsk, former_soviet" in name_scores.names(found)


def test_a_key_form_that_is_unknown_is_told_and_none_of_its_forms_is_found(tmp_path):
    found = scored(tmp_path, "x,Norderau,Pokrowsk,official,UA,place")
    assert found.unknown == ("Norderau",)
    assert found.shares[-1].found == 0
    assert "Key forms that the gazetteer does not know: Norderau." in name_scores.names(found)


@pytest.mark.parametrize(
    "row",
    [
        "x,Krasnoarmeisk/Pokrowsk,Pokrowsk,official,UA,place",  # either of two
        "x,Pokrowsk (Stadt),Pokrowsk,official,UA,place",
    ],
)
def test_key_forms_with_a_slash_or_a_bracket(row, tmp_path):
    assert scored(tmp_path, row).shares[-1].found == 1


def test_country_and_kind_are_used_only_where_they_are_there(tmp_path):
    found = scored(tmp_path, "x,Pokrowsk,Krasnoarmeisk,former_soviet", head=HEAD.removesuffix(",country,kind"))
    assert [share.kind for share in found.shares] == ["place", "all"]
    assert found.shares[-1].found == found.shares[-1].found_alone == 1


def test_the_first_line_settles_what_the_name_alone_does_not(tmp_path):
    found = scored(tmp_path, "x,Posen,Posen,exonym_de,PL,place")
    assert found.shares[-1].found == 1
    assert found.shares[-1].found_alone < 1


def test_predictions_hold_every_try(tmp_path):
    found = scored(tmp_path, *ROWS, "x,Norderau,Norderau,official,DE,place")
    names.write_predictions(found.tries, tmp_path / "out.csv")
    rows = list(csv.DictReader((tmp_path / "out.csv").open(encoding="utf-8")))
    assert list(rows[0]) == ["entity_id", "variant", "carrier", "found", "perspective"]
    assert rows[1] == {
        "entity_id": "x1",
        "variant": "Krasnoarmeisk",
        "carrier": "genitive",
        "found": "1",
        "perspective": "former_soviet",
    }
    assert next((row["found"], row["perspective"]) for row in rows if row["variant"] == "Norderau") == ("0", "")


def test_the_same_list_gives_the_same_result(tmp_path):
    assert scored(tmp_path, *ROWS) == scored(tmp_path, *ROWS)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["entity_id,canonical_de,variant", "x,a,b"], r"names.csv: line 1: no column 'perspective'.*Give a CSV file"),
        ([HEAD, "x,Pokrowsk,Pokrowsk,official"], r"line 2: 4 cells where the first row names 6 columns\. Mend"),
        ([HEAD, "x,Pokrowsk,Pokrowsk,amtlich,UA,place"], r"line 2: no perspective 'amtlich'; there are: official"),
        ([HEAD, "x,Pokrowsk,,official,UA,place"], r"line 2: nothing in the column 'variant'"),
        ([HEAD, "x,Pokrowsk,Pokrowsk,official,UA,town"], r"line 2: no kind 'town'; there are: place, person"),
        ([HEAD], r"no answers below the first line"),
        ([""], r"the file is empty"),
        ([HEAD, ROWS[0], *["x,a,,official,UA,place"] * 7], r"line 3: .*; and 2 more\. Mend the lines"),
    ],
)
def test_a_list_at_fault_is_refused_with_file_and_line(lines, message, tmp_path):
    with pytest.raises(IngestError, match=message):
        names.read(written(tmp_path, *lines))


def test_a_list_that_is_not_there(tmp_path):
    with pytest.raises(IngestError, match=r"none.csv: the file cannot be read"):
        names.read(tmp_path / "none.csv")


def test_the_open_list_is_found():
    if not OPEN_LIST.is_file():
        pytest.skip("the open list of names (../shared/data/name-variants-open.csv) does not lie beside this checkout")
    total = names.score(names.read(OPEN_LIST)).shares[-1]
    assert total.variant_count == 526
    assert total.found >= 0.99
    assert total.right >= 0.97
