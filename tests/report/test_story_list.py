"""The stories as rows: chosen by what a reader asks, put in order, and, where none is left, why."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from framing import revise
from framing.model import Article, Correction, Passage, Project, Story
from framing.report import story_choice, story_list, story_sheet
from framing.report.story_choice import Wanted

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def project_of(*told):
    """A project with a story of each list of (outlet, heading, day); day None: without a date."""
    articles, passages, stories = [], [], []
    for number, texts in enumerate(told, start=1):
        ids = []
        for place, (outlet, heading, day) in enumerate(texts):
            at = NOON.replace(day=day) if day else None
            name, text = f"{number}-{place}", f"{heading}\n\nMehr dazu am Abend."
            articles.append(Article(name, outlet, heading, text, name, at))
            passages.append(Passage(f"p{name}", name, outlet, 0, len(text), text, len(heading), at, True))
            ids.append(f"p{name}")
        stories.append(Story(number, tuple(ids)))
    return Project(
        articles=tuple(articles), passages=tuple(passages), stories=tuple(stories), found=tuple(stories), grouped=True
    )


ZOO = [("Abendruf", "Der Zoo schließt", 4), ("Kurzwelle", "Zoo macht zu", 5)]
PORT = [("Abendruf", "Der Hafen wächst", 9), ("Kurzwelle", "Neue Kräne", 9), ("Nordpost", "Hafen größer", 12)]
CHOIR = [("Abendruf", "Ein Chor singt", None), ("Nordpost", "Gesang am Markt", None)]


@pytest.fixture
def three():
    return project_of(ZOO, PORT, CHOIR)


def chosen(project, **wishes):
    rows = story_list.rows(project, min_outlets=1)
    return [row.story.id for row in story_choice.choose(project, rows, Wanted(**wishes))]


@pytest.mark.parametrize(
    ("wishes", "left"),
    [
        ({}, [1, 2, 3]),
        ({"search": " hafen "}, [2]),  # capitals and blanks around do not matter
        ({"outlets": ("Kurzwelle",)}, [1, 2]),
        ({"outlets": ("Kurzwelle", "Nordpost")}, [2]),
        ({"without": ("Kurzwelle",)}, [3]),
        ({"least_outlets": 3}, [2]),
        ({"first_day": date(2026, 3, 10)}, [2]),  # the story begins before and goes on; the undated one is left out
        ({"last_day": date(2026, 3, 4)}, [1]),
        ({"topic": 7}, []),
    ],
)
def test_what_is_asked_for_is_left(three, wishes, left):
    assert chosen(three, **wishes) == left


def test_stories_without_a_date_come_last_in_both_orders_of_time(three):
    assert chosen(three, order="date") == [1, 2, 3]
    assert chosen(three, order="latest") == [2, 1, 3]


def test_the_story_of_most_outlets_can_stand_first(three):
    assert chosen(three, order="outlets") == [2, 1, 3]


def test_the_story_with_most_differences_in_names_can_stand_first(three):
    stories = (*three.stories[:2], replace(three.stories[2], name_differences=1.5))
    assert chosen(replace(three, stories=stories), order="names") == [3, 1, 2]


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"search": "Quastenflosser"}, "„Quastenflosser“ steht in keinem Thema."),
        ({"first_day": date(2026, 4, 1), "last_day": date(2026, 4, 2)}, "Zwischen 01.04.2026 und 02.04.2026"),
        ({"first_day": date(2026, 3, 9), "last_day": date(2026, 3, 4)}, "liegt nach dem letzten"),
        ({"outlets": ("Kurzwelle",), "without": ("Kurzwelle",)}, "B Kurzwelle: zugleich"),
        ({"least_outlets": 4}, "Kein Thema hat Texte von 4 Medien."),
        ({"topic": 7}, "Zu diesem Oberthema gehört kein Thema."),
        ({"search": "Zoo", "least_outlets": 3}, "Alles zugleich trifft auf kein Thema zu."),
    ],
)
def test_where_none_is_left_the_wish_that_leaves_none_is_named(three, wishes, said):
    rows = story_list.rows(three, min_outlets=1)
    assert not story_choice.choose(three, rows, Wanted(**wishes))
    assert said in story_choice.why_none(three, rows, Wanted(**wishes))


def test_the_days_of_a_list_leave_out_what_has_none(three):
    assert story_choice.days(story_list.rows(three)) == (date(2026, 3, 4), date(2026, 3, 12))
    assert story_choice.days(story_list.rows(project_of(CHOIR))) is None
    assert story_choice.days(()) is None


def test_a_row_says_whether_people_changed_or_locked_its_story(demo_project):
    first, second = demo_project.stories[:2]
    leaves, *stay = second.passage_ids
    locked = revise.correct(demo_project, Correction("lock", first.passage_ids, "M. Ott", NOON))
    both = revise.correct(locked, Correction("split", (leaves,), "M. Ott", NOON, other_ids=tuple(stay)))
    rows = {row.story.id: row for row in story_list.rows(both, min_outlets=1)}
    assert rows[first.id].marks == ("locked",)
    assert rows[second.id].marks == ("corrected",)
    assert "gesperrt" in story_list.story_row(rows[first.id], both.outlets)
    assert "corrected" in story_list.story_row(rows[second.id], both.outlets, language="en")


def test_a_row_fills_the_dot_of_who_tells_it_and_leaves_the_others_hollow(three):
    row = story_list.rows(three, min_outlets=1)[0]
    html = story_list.story_row(row, three.outlets)
    assert html.count('class="sl-dot"') == 2
    assert html.count('class="sl-dot sl-hollow"') == 1
    assert "Nordpost: kein Text gefunden" in html


def test_a_headline_stays_text():
    evil = "<img src=x onerror=alert(1)> </style>"
    project = project_of([("<b>A</b>", evil, 4), ("B", evil, 5)])
    html = story_list.story_row(story_list.rows(project)[0], project.outlets)
    assert "<img" not in html
    assert "<b>" not in html


def test_the_topic_of_a_story_stands_in_its_row(demo_project):
    rows = story_list.rows(demo_project)
    assert [row.topic for row in rows] == [demo_project.topic_of(row.story) for row in rows]
    assert any(row.topic for row in rows)


def test_the_tables_hold_every_text_once(demo_project):
    rows = story_list.rows(demo_project, min_outlets=1)
    tables = {table.name: table.rows for table in story_sheet.tables(demo_project, rows)}
    held = [row["passage"] for name in ("story_texts", "no_counterpart") for row in tables[name]]
    assert sorted(held) == sorted(passage.id for passage in demo_project.passages)
    assert len(tables["stories"]) == len(demo_project.stories)
    assert "corrections" not in tables


def test_the_tables_leave_out_corrections_where_outlets_are_hidden(three):
    made = revise.correct(three, Correction("lock", three.stories[0].passage_ids, "M. Ott", NOON, "wie im Abendruf"))
    rows = story_list.rows(made)
    assert [table.name for table in story_sheet.tables(made, rows)][-1] == "corrections"
    hidden = story_sheet.tables(made, rows, with_corrections=False)
    assert "wie im Abendruf" not in str(hidden)


def test_an_empty_project_has_no_rows_and_empty_tables():
    assert story_list.rows(Project()) == ()
    assert all(not table.rows for table in story_sheet.tables(Project(), ()))


def test_headlines_are_read_in_the_language_of_the_texts_whatever_the_page_speaks(three):
    dutch = replace(three, settings=replace(three.settings, language="nl"))
    row = story_list.story_row(story_list.rows(dutch)[0], dutch.outlets, language="de", text_language="nl")
    alone = story_list.alone_table(dutch, dutch.passages[:1], language="en")
    for html in (row, alone):
        assert 'lang="nl"' in html
        assert 'lang="de"' not in html
