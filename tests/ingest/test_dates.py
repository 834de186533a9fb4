import contextlib
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.ingest import dates
from framing.language.resources import load

GERMAN = load("de")
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2025, 6, 5, 1, 30, tzinfo=BERLIN)


def read(written, *, now=None, timezone="Europe/Berlin"):
    moment = dates.parse(written, timezone=timezone, language=GERMAN, now=now)
    return moment.at.isoformat(timespec="minutes") if moment.time_known else moment.at.date().isoformat()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # as German pages print them
        ("4. Juni 2025, 18:13 Uhr", "2025-06-04T18:13+02:00"),
        ("4. Juni 2025, 18 Uhr", "2025-06-04T18:00+02:00"),
        ("4. Juni 2025, 0.15 Uhr", "2025-06-04T00:15+02:00"),
        ("4. Juni 2025, 24 Uhr", "2025-06-05T00:00+02:00"),  # the end of the day is the beginning of the next
        ("Mi, 4.6.25, 18.13 Uhr", "2025-06-04T18:13+02:00"),
        ("Mittwoch, den 4. Juni 2025", "2025-06-04"),
        ("04.06.2025 | 18:13", "2025-06-04T18:13+02:00"),
        ("4.6.2025", "2025-06-04"),
        ("Stand: 04.06.2025, 18:13 Uhr", "2025-06-04T18:13+02:00"),
        ("Letzte Änderung: 04.06.2025", "2025-06-04"),
        ("Zuletzt bearbeitet: 04.06.2025", "2025-06-04"),
        ("Print-Ausgabe, 4. Juni 2025", "2025-06-04"),
        ("4. Maerz 2025", "2025-03-04"),
        ("4.6.2025 18h13", "2025-06-04T18:13+02:00"),
        ("2025-06-04 18:13 Europe/Berlin", "2025-06-04T18:13+02:00"),
        # a place or an agency in front
        ("Wien, 4. Juni 2025", "2025-06-04"),
        ("Norderau (dpa), den 4. Juni 2025", "2025-06-04"),
        ("dpa, 4. Juni 2025, 18:13 Uhr", "2025-06-04T18:13+02:00"),
        ("Aktualisiert am 4. Juni 2025 um 18.13 Uhr", "2025-06-04T18:13+02:00"),
        ("Zuletzt aktualisiert: 04.06.2025 – 18:13 Uhr", "2025-06-04T18:13+02:00"),
        ("1. Jän. 2025", "2025-01-01"),  # Austrian
        ("4. Sept. 2025", "2025-09-04"),
        ("4. Mrz. 2025", "2025-03-04"),
        ("1.2.69", "1969-02-01"),  # two digits: as POSIX counts them
        ("1.2.68", "2068-02-01"),
        # English ones, and archives that mix both (Nexis)
        ("4 June 2025", "2025-06-04"),
        ("June 4, 2025", "2025-06-04"),
        ("4th of June 2025, 6:13 p.m.", "2025-06-04T18:13+02:00"),
        ("Load-Date: June 5, 2025", "2025-06-05"),
        ("June 4, 2025 Wednesday 6:13 PM GMT", "2025-06-04T20:13+02:00"),
        ("Mittwoch 4. Juni 2025 6:13 PM GMT+1", "2025-06-04T19:13+02:00"),
        ("4. Juni 2025 Mittwoch", "2025-06-04"),
        ("June 4, 2025, 12:05 AM", "2025-06-04T00:05+02:00"),  # half past twelve at night is no noon
        ("June 4, 2025, 12:05 PM", "2025-06-04T12:05+02:00"),
        # feeds (RFC 822) and social media
        ("Wed, 04 Jun 2025 16:13:00 +0200", "2025-06-04T16:13+02:00"),
        ("Wed, 04 Jun 2025 16:13:00 GMT", "2025-06-04T18:13+02:00"),
        ("Wed, 04 Jun 2025 16:13:00 -0400 (EDT)", "2025-06-04T22:13+02:00"),
        ("Wed Jun 04 16:13:00 +0000 2025", "2025-06-04T18:13+02:00"),
        # ISO 8601, as files and tables write it
        ("2025-06-04", "2025-06-04"),
        ("20250604", "2025-06-04"),
        ("2025-06-04T16:13:00Z", "2025-06-04T18:13+02:00"),
        ("2025-06-04T16:13:00.123456789Z", "2025-06-04T18:13+02:00"),
        ("2025-06-04T16:13:00+0200", "2025-06-04T16:13+02:00"),  # no colon in the zone
        ("2025-06-04T16:13+02", "2025-06-04T16:13+02:00"),
        ("2025-06-04 16:13:00 +02:00", "2025-06-04T16:13+02:00"),
        ("20250604T161300Z", "2025-06-04T18:13+02:00"),
        ("20250604161300", "2025-06-04T16:13+02:00"),  # web archives
        ("2025-06-04T18:13:00+02:00[Europe/Berlin]", "2025-06-04T18:13+02:00"),
        ("2025-06-04T00:00", "2025-06-04T00:00+02:00"),  # a time
        ("2025-06-04 00:00:00", "2025-06-04"),  # how a table writes a day
        ("2025-06-04T00:00:00", "2025-06-04"),
        ("04.06.2025 00:00", "2025-06-04"),
        ("4.6.2025, 00:00:00", "2025-06-04"),
        ("4. Juni 2025 00:00", "2025-06-04"),
        ("4. Juni 2025, 00:00 Uhr", "2025-06-04T00:00+02:00"),  # somebody says so
        ("2025-06-04T00:00:00Z", "2025-06-04T02:00+02:00"),  # with a zone it is the hour that it says
        ("2025-06-04 00:00:01", "2025-06-04T00:00+02:00"),
        # zones by name
        ("4. Juni 2025 18:13 MESZ", "2025-06-04T18:13+02:00"),
        ("4. Juni 2025 18:13 MEZ", "2025-06-04T19:13+02:00"),  # it says winter time, and means it
        ("2025-06-04 18:13 CEST", "2025-06-04T18:13+02:00"),
        ("4. Juni 2025, 18:13 Uhr MSK", "2025-06-04T17:13+02:00"),
        ("June 4, 2025, 6:13 p.m. ET", "2025-06-05T00:13+02:00"),  # summer time in New York as well
        # with slashes only where one reading is left
        ("13/06/2025", "2025-06-13"),
        ("06/13/2025", "2025-06-13"),
        ("04/04/2025", "2025-04-04"),
        ("2025/06/04", "2025-06-04"),
        # hours that the clocks skip or strike twice
        ("30.03.2025, 2:30 Uhr", "2025-03-30T03:30+02:00"),
        ("26.10.2025, 2:30 Uhr", "2025-10-26T02:30+02:00"),
        ("26.10.2025, 2:30 Uhr MEZ", "2025-10-26T02:30+01:00"),
    ],
)
def test_forms(written, expected):
    assert read(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("vor 3 Stunden", "2025-06-04T22:30+02:00"),
        ("vor einer Stunde", "2025-06-05T00:30+02:00"),
        ("vor 20 Minuten", "2025-06-05T01:10+02:00"),
        ("3 hours ago", "2025-06-04T22:30+02:00"),
        ("an hour ago", "2025-06-05T00:30+02:00"),
        ("gerade eben", "2025-06-05T01:30+02:00"),
        ("vor 2 Tagen", "2025-06-03"),  # names a day, no hour
        ("gestern, 22:10 Uhr", "2025-06-04T22:10+02:00"),
        ("heute 8 Uhr", "2025-06-05T08:00+02:00"),
        ("yesterday", "2025-06-04"),
        ("heute, 0:15 Uhr MSK", "2025-06-04T23:15+02:00"),  # the day of Moscow
    ],
)
def test_what_counts_from_the_pages_own_time(written, expected):
    assert read(written, now=NOW) == expected
    with pytest.raises(ValueError, match="counts from a time that is not known"):
        read(written)


def test_hours_ago_are_hours_even_where_the_clocks_change():
    assert read("vor 3 Stunden", now=datetime(2025, 3, 30, 4, 0, tzinfo=BERLIN)) == "2025-03-30T00:00+01:00"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("04/06/2025", "may be day and month or month and day"),
        ("4-6-2025", "may be day and month or month and day"),
        ("Di, 4.6.2025", "names a weekday that this day is not"),
        ("4. Juni", "is no date"),  # no year
        ("Juni 2025", "is no date"),  # no day
        ("18:13 Uhr", "is no date"),
        ("5/6/25", "is no date"),
        ("4 June 25", "is no date"),  # two digits of a year only in day.month.yy
        ("4.6.18.13 Uhr", "is no date"),  # a year or an hour?
        ("30.2.2025", "is no date"),
        ("4.13.2025", "is no date"),
        ("4. Juni 2025, 25 Uhr", "is no date"),
        ("4. Juni 2025, 18:60", "is no date"),
        ("4. Juni 2025, 13:05 PM", "is no date"),
        ("4. Juni 2025, 18:13 IST", "is no date"),  # India, Ireland or Israel
        ("2025-06-04T18:13+24:00", "is no date"),
        ("4. Juni 2025 und 5. Juni 2025", "is no date"),
        ("Wien, 4. Juni 2025, 5. Juni 2025", "is no date"),
        ("am Deich gebaut, 4. Juni 2025", "is no date"),  # no place
        ("Wien, 4/6/2025", "may be day and month or month and day"),
        ("Wien, Di, 4.6.2025", "names a weekday that this day is not"),
        ("4.6.2025, 18:13 Uhr, aktualisiert 19:00 Uhr", "is no date"),  # which of the two?
        ("vor 2 Wochen", "counts from|is no date"),  # too coarse to name a day
        ("vor 999 Tagen", "counts from|is no date"),
        ("neulich", "is no date"),
        ("1749053580", "is no date"),
        ("", "is no date"),
        ("\x00", "is no date"),
        ("4. Juni 2025 " * 20, "is no date"),
        ("1" * 10_000, "is no date"),
    ],
)
def test_what_is_unknown_stays_unknown(written, reason):
    for now in (None, NOW):
        with pytest.raises(ValueError, match=reason) as fault:
            read(written, now=now)
        assert len(str(fault.value)) < 200


MONTHS = [
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
]
ENGLISH = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
GERMAN_DAYS = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
ENGLISH_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

WRITERS = {
    "dots": lambda t: f"{t:%d.%m.%Y, %H:%M} Uhr",
    "two digits": lambda t: f"{GERMAN_DAYS[t.weekday()]}, {t.day}.{t.month}.{t:%y}, {t:%H.%M} Uhr",
    "German": lambda t: f"{t.day}. {MONTHS[t.month - 1]} {t.year}, {t:%H:%M} Uhr",
    "updated": lambda t: f"Aktualisiert am {t.day}. {MONTHS[t.month - 1][:3]}. {t.year} um {t.hour}:{t:%M}",
    "English": lambda t: f"{ENGLISH[t.month - 1]} {t.day}, {t.year} {t.hour % 12 or 12}:{t:%M} {'AP'[t.hour >= 12]}M",
    "RFC 822": lambda t: f"{ENGLISH_DAYS[t.weekday()]}, {t:%d} {ENGLISH[t.month - 1][:3]} {t:%Y %H:%M:%S %z}",
    "ISO": lambda t: t.isoformat(),
    "ISO with a blank": lambda t: t.isoformat(sep=" ", timespec="minutes"),
    "ISO in UTC": lambda t: f"{t.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    "ISO run together": lambda t: f"{t.astimezone(UTC):%Y%m%dT%H%M%SZ}",
    "day first": lambda t: f"{t:%d/%m/%Y %H:%M}" if t.day > 12 else t.isoformat(),
}


@pytest.mark.parametrize("form", WRITERS)
@settings(max_examples=80, deadline=None)
@given(moment=st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2068, 12, 31)))
def test_every_moment_is_read_back(form, moment):
    moment = moment.replace(second=0, microsecond=0, tzinfo=BERLIN, fold=0).astimezone(UTC).astimezone(BERLIN)
    found = dates.parse(WRITERS[form](moment), timezone="Europe/Berlin", language=GERMAN)
    assert found.time_known
    # the hour that is struck twice: without a zone it is the first
    assert found.at.astimezone(UTC) in (moment.astimezone(UTC), moment.replace(fold=0).astimezone(UTC))


@pytest.mark.parametrize("timezone", ["Europe/Berlin", "UTC", "Asia/Kathmandu", "Pacific/Apia"])
@settings(max_examples=50, deadline=None)
@given(day=st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_a_day_is_a_day_in_every_zone(timezone, day):
    found = dates.parse(f"{day.day}. {MONTHS[day.month - 1]} {day.year}", timezone=timezone, language=GERMAN)
    # on a day that a zone leaves out (Samoa, 30 December 2011) there is no midnight
    assert found.at.date() - day in (timedelta(0), timedelta(1))
    assert not found.time_known


PIECES = st.sampled_from(
    [
        *("4", "6", "24", "31", "99", "18", "25", "2025", "9999", "0000", "\u0664", "²", " "),
        *(":", ".", ",", "/", "-", "–", "+", "(", ")", "[", "]", "T", "Z"),
        *("Juni", "June", "Mi", "Uhr", "PM", "GMT", "ET", "vor", "3", "Stunden", "gestern", "ago", "Stand:"),
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join), st.lists(PIECES).map(" ".join)))
def test_whatever_is_written_is_a_moment_or_a_value_error(written):
    for now in (None, NOW, datetime(1, 1, 1, tzinfo=UTC)):
        with contextlib.suppress(ValueError):
            assert dates.parse(written, timezone="Europe/Berlin", language=GERMAN, now=now).at.tzinfo is not None
