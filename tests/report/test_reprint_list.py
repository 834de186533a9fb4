"""Shared wording as it is shown: in the comparison, in its tables, on the page, and as a command's list."""

import json

import pytest

from framing import pipeline, store
from framing.cli import main
from framing.errors import SelectionError
from framing.report import side_by_side, tables, terminal

PAIR = ("Norderauer Zeitung", "Eilpunkt24")


@pytest.fixture(scope="module")
def exchange(demo_project):
    """The demo's story in which two outlets print one agency text."""
    story = next(s for s in demo_project.stories if any("gefangene-frei" in p for p in s.passage_ids))
    return pipeline.compare(demo_project, story.id)


@pytest.fixture(scope="module")
def demo_file(demo_project, tmp_path_factory):
    path = tmp_path_factory.mktemp("reprints") / "demo.framing"
    store.save(demo_project, path)
    return str(path)


def test_the_demos_reprints_have_their_agency(demo_project):
    found = [one for one in pipeline.reprints(demo_project) if one.kind == "reprint"]
    assert len(found) == 5
    for one in found:
        assert one.shared_share > 0.8
        assert one.common_agencies == ("nap",)


def test_a_story_shows_what_the_project_finds(demo_project, exchange):
    (one,) = exchange.reprints
    assert one in pipeline.reprints(demo_project)


def test_no_text_leaves_a_project_that_has_reprints(demo_project):
    before = len(demo_project.passages)
    pipeline.reprints(demo_project)
    assert len(demo_project.passages) == before


@pytest.mark.parametrize("dials", [{"share": 0}, {"share": 2}, {"window_hours": 0}, {"window_hours": float("nan")}])
def test_a_dial_outside_its_range_is_a_fault_that_names_a_way_out(demo_project, dials):
    with pytest.raises(SelectionError, match=r"Try|Leave"):
        pipeline.reprints(demo_project, **dials)


def test_the_terminal_names_both_outlets_the_share_and_the_agency(exchange):
    head = " ".join(terminal.comparison(exchange).split("NAMES:")[0].split())
    assert "SHARED WORDING: Norderauer Zeitung and Eilpunkt24: 92 % of the shorter text's 3-word sequences" in head
    assert "credited: nap" in head
    assert "Russland und die Ukraine haben am Samstag erneut Gefangene ausgetauscht" in head


def test_the_table_holds_the_places_behind_the_share_in_both_texts(exchange):
    (row,) = tables.compared(exchange)["shared_wording"]
    assert {row["outlet_a"], row["outlet_b"]} == set(PAIR)
    assert {place["outlet"] for place in row["evidence"]} == set(PAIR)
    texts = {passage.id: passage.text for passage in exchange.passages}
    for place in row["evidence"]:
        assert " ".join(texts[place["passage"]][place["start"] : place["end"]].split()) == place["words"]


@pytest.mark.parametrize(("language", "heading"), [("de", "Gemeinsamer Wortlaut"), ("en", "Shared wording")])
def test_the_page_shows_it_for_the_outlets_shown_and_for_no_others(exchange, language, heading):
    letters = dict(zip(exchange.outlets, "ABCD", strict=False))
    assert heading in side_by_side.page(exchange, PAIR, letters=letters, language=language)
    others = [outlet for outlet in exchange.outlets if outlet not in PAIR]
    assert heading not in side_by_side.page(exchange, [PAIR[0], others[0]], letters=letters, language=language)


def test_the_command_lists_outlets_times_headings_and_share(demo_file, capsys):
    assert main(["reprints", demo_file]) == 0
    out = capsys.readouterr().out
    for words in ("7 pairs of texts", "92 %", *PAIR, "07.02.2026, 18:05", "Endlich frei!", "credited: nap"):
        assert words in out


def test_the_command_says_so_where_there_is_nothing(demo_file, capsys):
    assert main(["reprints", demo_file, "--share", "0.99", "--window-days", "2"]) == 0
    assert capsys.readouterr().out.startswith("No two texts share 99 % of their wording or more.")


def test_the_command_gives_json_with_the_runs_in_both_texts(demo_file, demo_project, capsys):
    assert main(["reprints", demo_file, "--json"]) == 0
    one, *_ = json.loads(capsys.readouterr().out)["reprints"]
    a, b = (demo_project.passage_by_id[one[side]["passage"]].text for side in "ab")
    run = max(one["shared"], key=lambda run: run["word_count"])
    assert a[run["a"]["start"] : run["a"]["end"]] == run["words"]
    assert b[run["b"]["start"] : run["b"]["end"]].split()[-1] == run["words"].split()[-1]


def test_the_command_refuses_a_share_that_is_none(demo_file, capsys):
    assert main(["reprints", demo_file, "--share", "30"]) == 2
    assert "Try 0.3" in capsys.readouterr().err
