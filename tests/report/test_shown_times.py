"""One clock for a project: screen, spreadsheet, table file, days of a list, steps of time and blind copy agree."""

import io
from datetime import date, datetime

import openpyxl
import pytest

from framing import blind
from framing.model import Article, Passage, Project, Story
from framing.report import calendar_steps, csv_text, story_choice, story_list, story_sheet, workbook
from framing.report.tables import Table
from framing.settings import Settings

HALF_PAST_MIDNIGHT = datetime.fromisoformat("2026-01-22T00:30+03:00")
"""In Moscow; in Berlin it is half past ten in the evening before."""


def told(at, *, time_known=True):
    """A story of two outlets that print this time."""
    text = "Der Damm hält."
    return Project(
        articles=tuple(Article(n, n, "", text, f"{n}.txt", at, time_known) for n in ("Bote", "Kurier")),
        passages=tuple(Passage(f"p{n}", n, n, 0, len(text), text, 0, at, time_known) for n in ("Bote", "Kurier")),
        stories=(Story(1, ("pBote", "pKurier")),),
        grouped=True,
    )


def on_screen(project):
    one = project.passages[0]
    return story_list.moment(one.published_at, one.time_known, "de")


def in_files(project):
    """The time as the spreadsheet and the table file have it."""
    rows = ({"published_at": project.passages[0].published_at, "time_known": project.passages[0].time_known},)
    book = openpyxl.load_workbook(io.BytesIO(workbook.write((Table("passages", rows),), "")))
    sheet = dict(zip(*book["passages"].iter_rows(values_only=True), strict=True))
    (line,) = csv_text.cells(rows, name="passages")[1]
    return sheet["published_at"], str(line["published_at"])


def test_the_same_day_and_hour_stand_on_the_screen_and_in_both_files():
    project = told(HALF_PAST_MIDNIGHT)
    sheet, line = in_files(project)
    assert on_screen(project) == "21.01.2026, 22:30"
    assert sheet == datetime(2026, 1, 21, 22, 30)
    assert line.replace(" ", "T").startswith("2026-01-21T22:30:00+01:00")


def test_lists_and_steps_of_time_count_it_on_that_day_too():
    project = told(HALF_PAST_MIDNIGHT)
    assert story_choice.days(story_list.rows(project)) == (date(2026, 1, 21), date(2026, 1, 21))
    assert calendar_steps.steps(project.passages).first_days == (date(2026, 1, 21),)
    assert "21.01.2026" in story_list.story_row(story_list.rows(project)[0], project.outlets)


@pytest.mark.parametrize("time_known", [True, False])
def test_hiding_the_outlets_moves_no_date(time_known):
    project = told(HALF_PAST_MIDNIGHT, time_known=time_known)
    hidden = blind.project(project, seed="s").project
    assert on_screen(hidden) == on_screen(project)


def test_a_day_without_an_hour_stays_the_day_that_was_printed():
    project = told(datetime.fromisoformat("2026-01-22T00:00+03:00"), time_known=False)
    assert on_screen(project) == "22.01.2026"
    assert in_files(project)[0] == datetime(2026, 1, 22)


def test_another_zone_of_the_project_is_another_clock():
    project = told(HALF_PAST_MIDNIGHT)
    there = Project(Settings(timezone="Europe/Moscow"), project.articles, project.passages)
    assert on_screen(there) == "22.01.2026, 00:30"
    assert there.passages[0].published_at == HALF_PAST_MIDNIGHT  # the moment is the same


def test_a_zone_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="Europe/Berlin"):
        Project(Settings(timezone="Mond/Rueckseite"), told(HALF_PAST_MIDNIGHT).articles)


def test_the_first_and_the_last_day_there_are_keep_their_clock():
    for written in ("0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"):
        assert on_screen(told(datetime.fromisoformat(written)))


def test_the_sheet_of_stories_has_the_time_of_the_screen():
    project = told(HALF_PAST_MIDNIGHT)
    tables = story_sheet.tables(project, story_list.rows(project))
    times = {row["published_at"].isoformat() for one in tables for row in one.rows if "published_at" in row}
    assert times == {"2026-01-21T22:30:00+01:00"}
