"""Who carries which story, as the terminal, the tables and the page say it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from framing import pipeline
from framing.compare.coverage import STATES
from framing.model import Article, Passage, Project, Story
from framing.report import coverage_list, coverage_tables
from framing.report.csv_text import as_csv
from framing.report.lines import WIDTH
from framing.report.phrases import PHRASES
from framing.report.phrases_coverage import COVERAGE
from framing.report.tables import as_json

NOON = datetime(2026, 3, 4, 12, tzinfo=ZoneInfo("Europe/Berlin"))
DAY = NOON.replace(hour=0)
TEXT = "An der Lahme ist der Deich gebrochen."


@pytest.fixture(autouse=True)
def phrases(monkeypatch):
    for key, phrase in COVERAGE.items():
        monkeypatch.setitem(PHRASES, key, phrase)


def project(texts, stories):
    """texts: id -> outlet, time or None, time known; stories: ids."""
    passages = [
        Passage(id, id, outlet, 0, len(TEXT), TEXT, 0, at, known and at is not None)
        for id, (outlet, at, known) in texts.items()
    ]
    articles = [Article(p.id, p.outlet, "", TEXT, "f.txt", p.published_at, p.time_known) for p in passages]
    told = tuple(Story(number, ids, ("Deich", "Lahme")) for number, ids in enumerate(stories, start=1))
    return Project(articles=tuple(articles), passages=tuple(passages), stories=told, found=told, grouped=True)


@pytest.fixture
def flood():
    """Every state once: two outlets that carry it, one loaded then, one loaded later, one without dates."""
    return project(
        {
            "a": ("Abendruf", NOON, True),
            "a2": ("Abendruf", NOON + timedelta(hours=26), True),
            "b": ("Bote <B>", NOON + timedelta(minutes=35), True),
            "c": ("Chronik", NOON + timedelta(hours=3), True),
            "d": ("Depesche", NOON + timedelta(days=40), True),
            "e": ("Eilpunkt", None, False),
        },
        [("a", "b", "a2")],
    )


def line(said, start):
    return next(line for line in said.splitlines() if line.startswith(start))


def said(texts, **options):
    return coverage_list.text(texts, pipeline.coverage(texts), **options)


def test_no_texts_no_stories():
    told = said(Project(grouped=True))
    assert "No text is loaded." in told
    assert told.endswith("STORIES: none to show.")


def test_the_terminal_has_every_state_in_its_column_and_a_legend_for_it(flood):
    told = said(flood)
    assert line(told, "  1     04.03.2026").split()[3:] == ["0-26h", "35m", "○1", "-", "?", "Deich,", "Lahme"]
    for sign in ("○1: none found", "- : no text from those days", "? : nobody can tell"):
        assert sign in " ".join(told.split())


def test_the_terminal_says_what_is_loaded_of_each_outlet(flood):
    told = said(flood)
    assert line(told, "  A   Abendruf").split()[2:] == ["2", "04.03.2026", "05.03.2026", "2", "none", "1", "of", "1"]
    assert line(told, "  D   Depesche").split()[2:] == ["1", "13.04.2026", "13.04.2026", "1", "none", "0", "of", "0"]
    assert line(told, "  E   Eilpunkt").split()[2:] == ["1", "1", "none", "none", "0", "0", "of", "0"]


@pytest.mark.parametrize("word", ["silent", "omit", "ignore", "schweig"])
def test_no_word_says_why_nothing_was_found(word, flood):
    found = pipeline.coverage(flood)
    pages = [coverage_tables.block(flood, found, language=language) for language in ("de", "en")]
    assert not any(word in told.casefold() for told in [said(flood), *pages, as_json(coverage_list.rows(flood, found))])


def test_days_alone_are_told_as_days():
    texts = project(
        {"a": ("Abendruf", DAY, False), "b": ("Bote", NOON, True), "c": ("Chronik", NOON + timedelta(days=3), True)},
        [("a", "b", "c")],
    )
    told = line(said(texts), "  1     04.03.2026")
    assert told.split()[2:5] == ["0d", "0d", "3d"]


def test_how_long_is_told_in_the_unit_that_fits():
    hours = {"Abendruf": (0, 47), "Bote": (2, 30), "Chronik": (0.5, 0.75), "Depesche": (5, 100), "Eilpunkt": (50, 90)}
    texts = {
        f"{outlet}{n}": (outlet, NOON + timedelta(hours=after), True)
        for outlet, its in hours.items()
        for n, after in enumerate(its)
    }
    told = line(said(project(texts, [tuple(texts)])), "  1     04.03.2026")
    assert told.split()[3:8] == ["0-47h", "2-30h", "30-45m", "5h-4d", "2-4d"]


def test_thirteen_outlets_stand_beside_each_other():
    names = [f"Blatt {n:02}" for n in range(13)]
    texts = {f"{name} {n}": (name, NOON + timedelta(hours=n * 12), True) for name in names for n in (1, 27)}
    told = said(project(texts, [tuple(texts)]))
    assert line(told, "    A").split() == list("ABCDEFGHIJKLM")


def test_a_text_without_date_is_found_all_the_same():
    texts = project({"a": ("Abendruf", NOON, True), "b": ("Bote", None, False)}, [("a", "b")])
    assert line(said(texts), "  1     04.03.2026").split()[3:5] == ["0", "yes"]


@pytest.mark.parametrize("outlets", [1, 6, 13, 30])
def test_tables_fit_the_terminal_and_keep_every_outlet(outlets):
    names = [f"Blatt für Neuhafing und die Lahme {n:02}" for n in range(outlets)]
    texts = {f"p{n}": (name, NOON + timedelta(hours=47, days=20 * n), True) for n, name in enumerate(names)}
    texts |= {f"q{n}": (name, NOON + timedelta(days=400), True) for n, name in enumerate(names)}
    told = said(project(texts, [tuple(texts)]))
    assert max(map(len, told.splitlines())) <= WIDTH
    heads = " ".join(part.splitlines()[0] for part in told.split("\n\n")[2:])
    assert len(set(heads.split()) - {"first", "text"}) == outlets


def test_a_limit_says_how_many_stories_it_leaves_out():
    texts = project(
        {f"{n}{side}": (side, NOON + timedelta(hours=n), True) for n in range(5) for side in ("Abendruf", "Bote")},
        [(f"{n}Abendruf", f"{n}Bote") for n in range(5)],
    )
    told = said(texts, limit=3)
    assert "STORIES (5)" in told
    assert told.endswith("… and 2 stories more (without --limit)")
    assert "--limit" not in said(texts, limit=5)


def test_rows_hold_state_times_and_the_texts_behind_them(flood):
    found = pipeline.coverage(flood)
    rows = {row["outlet"]: row for row in coverage_list.rows(flood, found)}
    assert [row["state"] for row in rows.values()] == ["found", "found", *STATES[1:]]
    a = rows["Abendruf"]
    assert (a["passage_count"], a["first"], a["time_known"], a["hours_until_last"]) == (2, NOON, True, 26)
    assert a["passages"] == ["a", "a2"]
    assert rows["Bote <B>"]["hours_after_first"] == 0.58
    assert (rows["Chronik"]["first"], rows["Chronik"]["loaded_count"]) == (None, 1)
    assert as_csv(list(rows.values())).splitlines()[0].startswith("story,shared_words,outlet,state,passage_count")
    outlets = {row["outlet"]: row for row in coverage_list.outlet_rows(flood, found)}
    assert (outlets["Eilpunkt"]["undated_count"], outlets["Eilpunkt"]["stories_undated"]) == (1, 1)
    assert "2026-04-13" in as_json(list(outlets.values()))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "de",
            (
                "der erste",
                "35 Min. nach dem ersten",
                "keiner gefunden (1 Text geladen)",
                "nichts geladen",
                "nicht zu sagen",
            ),
        ),
        (
            "en",
            ("the first", "35 min after the first", "none found (1 text loaded)", "nothing loaded", "cannot be told"),
        ),
    ],
)
def test_the_page_says_in_words_what_each_dot_says(language, words, flood):
    page = coverage_tables.block(flood, pipeline.coverage(flood), language=language)
    assert all(word in page for word in words)
    assert '<span aria-hidden="true">●</span> 04.03.2026, 12:00' in page
    assert page.count("●") == 2


def test_two_at_the_same_minute_are_both_said_to_be():
    texts = project({"a": ("Abendruf", NOON, True), "b": ("Bote", NOON, True)}, [("a", "b")])
    page = coverage_tables.block(texts, pipeline.coverage(texts), language="en")
    assert page.count("the first, at the same time as another") == 2


@pytest.mark.parametrize(
    ("after", "short", "words"),
    [
        ({"seconds": 59}, "0", "at the same time as the first"),
        ({"seconds": 60}, "1m", "1 min after the first"),
        ({"minutes": 59, "seconds": 50}, "59m", "59 min after the first"),
        ({"hours": 47, "minutes": 50}, "47h", "47 h after the first"),
        ({"hours": 48}, "2d", "2 days after the first"),
    ],
)
def test_terminal_and_page_tell_a_time_alike(after, short, words):
    texts = project({"a": ("Abendruf", NOON, True), "b": ("Bote", NOON + timedelta(**after), True)}, [("a", "b")])
    assert line(said(texts), "  1     04.03.2026").split()[3:5] == ["0", short]
    assert words in coverage_tables.block(texts, pipeline.coverage(texts), language="en")


def test_how_many_texts_none_was_found_among_is_said_in_both():
    others = {f"b{n}": ("Bote", NOON + timedelta(hours=n), True) for n in range(12)}
    texts = project(dict.fromkeys(("a", "a2"), ("Abendruf", NOON, True)) | others, [("a", "a2")])
    assert line(said(texts), "  1     04.03.2026").split()[3:5] == ["0", "○12"]
    assert "keiner gefunden (Texte geladen: 12)" in coverage_tables.block(texts, pipeline.coverage(texts))


def test_times_of_other_zones_are_told_on_the_clocks_of_the_project():
    late = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)
    texts = project({"a": ("Abendruf", late, True), "b": ("Bote", NOON, True)}, [("a", "b")])
    assert "04.03.2026, 00:30" in line(said(texts), "  1     04.03.2026")
    assert "04.03.2026, 00:30" in coverage_tables.block(texts, pipeline.coverage(texts))


@pytest.mark.parametrize(
    ("a", "said"),
    [
        ((DAY, False), "am selben Tag wie der erste"),
        ((DAY - timedelta(days=1), False), "am Tag nach dem ersten"),
        ((DAY - timedelta(days=5), False), "5 Tage nach dem ersten"),
    ],
)
def test_the_page_does_not_rank_a_day_against_a_time_of_that_day(a, said):
    texts = project({"a": ("Abendruf", *a), "b": ("Bote", NOON, True)}, [("a", "b")])
    assert said in coverage_tables.block(texts, pipeline.coverage(texts))


def test_hostile_names_are_text_on_the_page(flood):
    hostile = project({"a": ("<script>x</script>", NOON, True), "b": ('"onload=x', NOON, True)}, [("a", "b")])
    page = coverage_tables.block(hostile, pipeline.coverage(hostile))
    assert "<script>" not in page
    assert '""onload' not in page
    assert "&lt;script&gt;" in page
    assert "Bote &lt;B&gt;" in coverage_tables.block(flood, pipeline.coverage(flood))


def test_an_empty_project_has_an_empty_page():
    page = coverage_tables.block(Project(grouped=True), pipeline.coverage(Project(grouped=True)))
    assert "Kein Text geladen." in page
    assert "Kein Thema zu zeigen." in page
