"""Who carries which story: first times, their limits, and a gap in the material that is no finding."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from framing.compare import coverage, moments
from framing.compare.moments import Moment
from framing.model import Passage

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 4, 12, tzinfo=BERLIN)
DAY = datetime(2026, 3, 4, tzinfo=BERLIN)
TEXT = "An der Lahme ist der Deich gebrochen."


def passage(id, outlet="Abendruf", at=NOON, *, time_known=True, article=None):
    known = time_known and at is not None
    return Passage(id, article or id, outlet, 0, len(TEXT), TEXT, 0, at, known)


def compare(stories, passages, zone=BERLIN):
    return coverage.compare(stories, passages, zone=zone)


def after(**time):
    return NOON + timedelta(**time)


def story(*told, others=()):
    (row,) = compare([(1, told)], [*told, *others]).stories
    return row


def test_without_texts_there_is_nothing_to_tell():
    assert compare([], []) == coverage.Coverage((), ())


def test_without_stories_it_says_what_is_loaded():
    found = compare([], [passage("a"), passage("b", at=after(days=6)), passage("c", at=None)])
    (row,) = found.outlets
    assert (row.texts.first_day, row.texts.last_day, row.texts.day_count) == (date(2026, 3, 4), date(2026, 3, 10), 2)
    assert (row.texts.passage_count, row.texts.undated_count) == (3, 1)
    assert row.texts.gap == (date(2026, 3, 5), date(2026, 3, 9))
    assert row.texts.gap_days == 5
    assert (row.found_count, row.could_count) == (0, 0)


def test_days_one_after_the_other_have_no_gap_and_the_first_of_equal_gaps_is_told():
    without = compare([], [passage("a"), passage("b", at=after(days=1))]).outlets[0].texts
    assert (without.gap, without.gap_days) == (None, 0)
    twice = compare([], [passage(str(n), at=after(days=2 * n)) for n in range(3)]).outlets[0].texts
    assert twice.gap == (date(2026, 3, 5), date(2026, 3, 5))


def test_one_outlet_alone_is_the_first():
    row = story(passage("a"), passage("b", at=after(hours=5)))
    (cell,) = row.cells
    assert (cell.state, cell.hours_after_first, cell.hours_until_last) == ("found", 0, 5)
    assert cell.passage_ids == ("a", "b")
    assert row.first_outlets == ("Abendruf",)


def test_hours_are_counted_from_the_first_text_of_any_outlet():
    row = story(passage("a"), passage("b", "Kurzwelle", after(hours=30)), passage("c", "Kurzwelle", after(hours=2.5)))
    cell = row.of("Kurzwelle")
    assert (cell.hours_after_first, cell.hours_until_last, cell.days_until_last) == (2.5, 30, 1)
    assert not cell.may_be_first


def test_equal_times_make_two_first_outlets():
    assert story(passage("a"), passage("b", "Kurzwelle")).first_outlets == ("Abendruf", "Kurzwelle")


def test_a_day_alone_is_not_ranked_against_the_times_of_that_day():
    row = story(passage("a", at=DAY, time_known=False), passage("b", "Kurzwelle", after(hours=-6)))
    assert row.first == Moment(DAY, False)
    assert row.first_outlets == ("Abendruf", "Kurzwelle")
    for cell in row.cells:
        assert (cell.hours_after_first, cell.days_after_first) == (None, 0)


def test_a_day_alone_comes_after_the_times_of_the_day_before():
    row = story(passage("a"), passage("b", "Kurzwelle", DAY + timedelta(days=1), time_known=False))
    assert row.first_outlets == ("Abendruf",)
    assert (row.of("Kurzwelle").hours_after_first, row.of("Kurzwelle").days_after_first) == (None, 1)


def test_an_outlet_that_was_loaded_then_has_none_found():
    row = story(passage("a"), others=[passage("x", "Kurzwelle", after(hours=20))])
    assert (row.of("Kurzwelle").state, row.of("Kurzwelle").loaded_count) == ("none_found", 1)


@pytest.mark.parametrize("days", [-2, 2, 60])
def test_an_outlet_loaded_only_before_or_later_has_nothing_loaded(days):
    row = story(passage("a"), others=[passage("x", "Kurzwelle", after(days=days))])
    assert (row.of("Kurzwelle").state, row.of("Kurzwelle").loaded_count) == ("nothing_loaded", 0)


def test_texts_from_the_middle_of_a_long_storyline_do_not_tell_that_its_days_are_loaded():
    row = story(passage("a"), passage("b", at=after(days=200)), others=[passage("x", "Kurzwelle", after(days=90))])
    assert row.of("Kurzwelle").state == "nothing_loaded"


def test_of_an_outlet_without_dates_nobody_can_tell():
    row = story(passage("a"), others=[passage("x", "Kurzwelle", None)])
    assert row.of("Kurzwelle").state == "undated"


def test_of_a_story_without_dates_nobody_can_tell_who_was_loaded():
    row = story(passage("a", at=None), others=[passage("x", "Kurzwelle")])
    assert (row.of("Abendruf").state, row.of("Kurzwelle").state) == ("found", "undated")
    assert (row.first, row.first_outlets, row.undated_count) == (None, (), 1)


def test_a_text_without_date_is_found_and_has_no_place_in_time():
    cell = story(passage("a"), passage("b", "Kurzwelle", None)).of("Kurzwelle")
    assert (cell.state, cell.first, cell.days_after_first, cell.undated_count) == ("found", None, None, 1)


def test_entries_of_a_live_blog_count_one_by_one_and_as_one_article():
    entries = [passage(f"b#{n}", at=after(hours=n), article="b") for n in range(3)]
    found = compare([(1, entries[:2])], entries)
    assert (found.outlets[0].texts.passage_count, found.outlets[0].texts.article_count) == (3, 1)
    assert len(found.stories[0].cells[0].passage_ids) == 2


def test_an_outlet_is_counted_against_the_stories_whose_days_are_loaded_of_it():
    told = [passage("a"), passage("b", at=after(days=30)), passage("c", at=after(days=60))]
    kurzwelle = [passage("x", "Kurzwelle"), passage("y", "Kurzwelle", after(days=30))]
    stories = [(1, [told[0], kurzwelle[0]]), (2, [told[1]]), (3, [told[2]])]
    _, row = compare(stories, [*told, *kurzwelle]).outlets
    assert (row.found_count, row.none_found_count, row.nothing_loaded_count) == (1, 1, 1)
    assert row.could_count == 2


def test_every_outlet_has_a_cell_in_every_story():
    outlets = [f"Blatt {n:02}" for n in range(13)]
    passages = [passage(outlet, outlet, after(hours=n)) for n, outlet in enumerate(outlets)]
    found = compare([(1, passages[:2]), (2, passages[2:4])], passages)
    assert [[cell.outlet for cell in row.cells] for row in found.stories] == [outlets, outlets]
    assert sum(cell.state == "none_found" for row in found.stories for cell in row.cells) == 22


def test_the_first_and_last_of_no_times_is_none():
    assert (moments.first([]), moments.last([])) == (None, None)
    assert moments.last([Moment(NOON, True), Moment(DAY, False)]) == Moment(DAY, False)


def test_one_instant_told_in_two_zones_is_one_day():
    berlin = datetime(2026, 3, 4, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    row = story(passage("a", at=berlin), passage("b", "Kurzwelle", berlin.astimezone(UTC)))
    assert row.first_outlets == ("Abendruf", "Kurzwelle")
    assert [(cell.days_after_first, cell.first.day) for cell in row.cells] == [(0, date(2026, 3, 4))] * 2


def test_days_are_those_of_one_zone_and_never_run_backwards():
    late, early = datetime(2026, 3, 3, 23, 10, tzinfo=UTC), datetime(2026, 3, 4, 0, 5, tzinfo=BERLIN)
    row = story(passage("a", at=early), passage("b", "Kurzwelle", late))
    assert (row.of("Kurzwelle").days_after_first, round(row.of("Kurzwelle").hours_after_first * 60)) == (0, 5)
    (loaded,) = compare([], [passage("b", at=late)], zone=UTC).outlets
    assert loaded.texts.first_day == date(2026, 3, 3)


def test_a_day_alone_stays_the_day_that_is_printed():
    (cell,) = story(passage("a", at=datetime(2026, 3, 4, tzinfo=timezone(timedelta(hours=9))), time_known=False)).cells
    assert cell.first == Moment(DAY, False)


def test_hours_are_those_that_passed_in_the_night_in_which_the_clocks_go_back():
    before = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)  # 02:30 comes again, an hour later
    row = story(passage("a", at=before.replace(fold=1)), passage("b", "Kurzwelle", before))
    assert row.first_outlets == ("Kurzwelle",)
    assert row.of("Abendruf").hours_after_first == 1


@pytest.mark.parametrize("zone", [BERLIN, timezone(timedelta(hours=-9)), timezone(timedelta(hours=9))])
@pytest.mark.parametrize("time_known", [True, False])
@pytest.mark.parametrize("at", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)])
def test_a_wrong_year_at_the_end_of_the_calendar_is_a_date_like_others(at, time_known, zone):
    told = [passage("a", at=at, time_known=time_known), passage("b", "Kurzwelle")]
    (row,) = compare([(1, told)], told, zone=zone).stories
    assert row.of("Abendruf").first.day == at.astimezone(UTC).date() or time_known
    assert abs(row.of("Abendruf").days_until_last - row.of("Kurzwelle").days_until_last) > 700_000
