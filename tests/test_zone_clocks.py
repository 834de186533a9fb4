"""Times as a project tells them: one clock, whatever zone they came in."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.model import zone_clocks

ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Africa/Casablanca", "Pacific/Apia", "UTC"]
OFFSETS = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
CHANGED = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # the second half past two of that night in Berlin
SKIPPED = datetime(2011, 12, 30, 12, tzinfo=timezone(timedelta(hours=-10)))  # a day that Apia's calendar leaves out


def at(text):
    return datetime.fromisoformat(text)


@given(st.sampled_from(ZONES), st.datetimes(datetime(1890, 1, 2), datetime(2090, 1, 1), timezones=OFFSETS))
@example("Europe/Berlin", CHANGED)
@example("Pacific/Apia", SKIPPED)
def test_a_time_is_the_same_moment_on_the_zones_clock_and_comes_back_from_a_file(name, moment):
    told = zone_clocks.of(name).told(moment)
    assert told == moment
    assert told.replace(tzinfo=None) == moment.astimezone(ZoneInfo(name)).replace(tzinfo=None)
    back = at(told.isoformat())
    assert (back, back.utcoffset()) == (told, told.utcoffset())
    assert zone_clocks.of(name).told(back).isoformat() == back.isoformat()


@given(st.sampled_from(ZONES), st.datetimes(datetime(1890, 1, 2), datetime(2090, 1, 1), timezones=OFFSETS))
def test_a_day_alone_stays_the_day_that_is_printed(name, moment):
    told = zone_clocks.of(name).told(moment, time_known=False)
    assert told.date() == moment.date()
    assert told.time() == datetime.min.time()
    assert told.utcoffset() == datetime.combine(moment.date(), datetime.min.time(), ZoneInfo(name)).utcoffset()


def test_a_time_on_the_clock_already_stays_as_it_is():
    clock = zone_clocks.of("Europe/Berlin")
    for moment in (at("2026-02-03T08:15:00+01:00"), at("2026-07-03T23:59:59+02:00")):
        assert clock.told(moment) is moment


def test_both_hours_of_the_night_in_autumn_are_told_apart():
    clock = zone_clocks.of("Europe/Berlin")
    first, second = clock.told(CHANGED - timedelta(hours=1)), clock.told(CHANGED)
    assert (first.isoformat(), second.isoformat()) == ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00")
    assert second - first == timedelta(hours=1)


def test_the_hour_that_spring_leaves_out_is_told_by_the_clock_that_was_set_on():
    told = zone_clocks.of("Europe/Berlin").told(at("2026-03-29T02:30:00+01:00"))
    assert told.isoformat() == "2026-03-29T03:30:00+02:00"


@pytest.mark.parametrize("name", ["Europe/Hafenstadt", "Europe", "", "../secret"])
def test_a_zone_that_is_none_is_told(name):
    with pytest.raises(ValueError, match="there is no time zone"):
        zone_clocks.of(name)
