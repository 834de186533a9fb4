import hashlib
from pathlib import Path

import pytest

import framing.language
from framing.errors import SelectionError
from framing.model import OwnLabel, OwnName, Project
from framing.report import own_additions, rule_lists

DATA = Path(framing.language.__file__).parent / "data"
HOSTILE = "<script>alert(1)</script></style>"


def by_path(path):
    return next(file for file in rule_lists.files() if file.path == path)


def test_every_list_below_the_data_folder_is_there():
    on_disk = {p.relative_to(DATA).as_posix() for p in DATA.rglob("*") if p.suffix in (".txt", ".csv")}
    assert set(rule_lists.paths()) == on_disk
    assert {file.path for file in rule_lists.files()} == on_disk


def test_each_list_says_what_it_holds_and_its_licence():
    for file in rule_lists.files():
        assert file.holds, file.path
        assert file.source, file.path
        assert file.entry_count > 0, file.path


def test_entries_and_digest_are_those_of_the_file():
    verbs = by_path("de/negations.txt")
    text = (DATA / "de" / "negations.txt").read_text(encoding="utf-8")
    assert verbs.entry_count == sum(1 for line in text.splitlines() if line.strip() and line[0] != "#")
    assert verbs.digest == hashlib.sha256(text.encode()).hexdigest()[:12]


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("de/loaded_words.txt", "evaluative words"),
        ("names/houses.txt", "one and the same house"),
        ("names/transcription/uk-de.txt", "Cyrillic"),
        ("outlets/facts.csv", "the same eight things"),
        ("de/weekdays.txt", ""),  # the guide does not name it: nothing is made up
    ],
)
def test_what_a_list_is_for_stands_in_the_guide_for_linguists(path, word):
    purpose = by_path(path).purpose
    assert word in purpose if word else purpose == ""
    assert "`" not in purpose


def test_the_longest_list_is_shown_in_pages_and_searched_without_capitals():
    path = "names/gazetteer.txt"
    first = rule_lists.extract(path)
    assert len(first.lines) == rule_lists.LINES_AT_ONCE
    assert first.total > 90_000
    assert rule_lists.extract(path, page=2).lines[0][0] == 201
    assert rule_lists.extract(path, page=first.page_count).lines[-1][0] == first.total
    found = rule_lists.extract(path, search="  POKROWSK ")
    assert 0 < found.total < 1000
    assert all("pokrowsk" in line.casefold() for _, line in found.lines)


def test_a_search_without_hit_says_so():
    found = rule_lists.extract("de/weekdays.txt", search=HOSTILE)
    assert (found.lines, found.total, found.page_count) == ((), 0, 1)
    assert "Keine Zeile" in rule_lists.lines(found, language="de")


def test_lines_are_text_and_long_ones_are_cut():
    extract = rule_lists.Extract(((1, HOSTILE), (2, "W" * 10_000)), 2)
    html = rule_lists.lines(extract, language="de")
    assert "<script" not in html
    assert html.count("W") < 500


@pytest.mark.parametrize("path", ["../../settings.py", "/etc/passwd", "de/nothing.txt", ""])
def test_no_other_file_can_be_asked_for(path):
    with pytest.raises(SelectionError, match="no list"):
        rule_lists.content(path)


def test_the_overview_names_all_files_once():
    html = rule_lists.overview(language="en")
    assert html.count('scope="row"') == len(rule_lists.paths())


def test_a_project_shows_what_it_adds_and_refuses():
    assert own_additions.block(Project(), language="de") == ""
    project = Project(
        own_names=(OwnName("x-1", "Norderau", "place", "DE", f"Nordau {HOSTILE}", "translit_alt", source="Zeile 2"),),
        own_labels=(OwnLabel("maut", "Straßengebühr", "neutral", "eigene Liste"),),
        refused_names=(("Nordrau", "x-1"),),
    )
    html = own_additions.block(project, language="de")
    assert "Nordau &lt;script&gt;" in html
    assert "Straßengebühr" in html
    assert "Abgelehnt in diesem Projekt" in html
    assert "<script" not in html
