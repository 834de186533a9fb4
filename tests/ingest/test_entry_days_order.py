"""On which day does an entry stand that is pinned, out of its order, or older than its page's own time?"""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from framing.ingest import agendas, clock_times, entry_days, midnights
from framing.language.resources import load

GERMAN = load("de")
BERLIN = ZoneInfo("Europe/Berlin")


def days(clocks, *, published, updated=None, known=True):
    """The day of each entry; 0 for one that cannot be known."""
    marks = clock_times.find("\n".join(f"{clock} Uhr: Der Deich hält." for clock in clocks), GERMAN)
    at, changed = (datetime(2031, 3, *moment, tzinfo=BERLIN) if moment else None for moment in (published, updated))
    return [day.day if day else 0 for day in entry_days.days(marks, at, time_known=known, updated_at=changed)]


@pytest.mark.parametrize(
    "clocks",
    [
        ["12.00", "15.30", "15.10", "14.00", "9.00"],  # pinned above the others
        ["15.30", "13.00", "14.50", "12.00", "9.00"],  # told two hours late
        ["9.00", "12.00", "14.50", "13.00", "15.30"],  # the same, oldest first
        ["9.00", "14.00", "15.10", "15.30", "12.00"],
    ],
)
def test_an_entry_out_of_its_order_is_no_midnight(clocks):
    assert days(clocks, published=(3, 8), updated=(3, 16)) == [3] * 5


def test_a_page_whose_times_all_lie_between_its_first_and_last_is_of_one_day():
    """Two entries are pinned above the others: without the page's own hours that might be the next day."""
    pinned = ["12.00", "11.30", "15.30", "15.10", "14.00", "9.00"]
    assert days(pinned, published=(3, 8), updated=(3, 16)) == [3] * 6
    assert days(["15.30", "6.10", "23.40", "21.00"], published=(3, 6), updated=(3, 16)) == [3, 3, 2, 2]


@pytest.mark.parametrize(
    ("clocks", "moments", "expected"),
    [
        (["8.00", "15.30", "15.10", "9.00"], {"published": (3, 15, 40)}, [3, 3, 3, 3]),
        (["8.00", "15.30", "15.10", "9.00"], {"published": (2, 20), "updated": (3, 15, 40)}, [3, 3, 3, 3]),
        # the page may also have appeared with its oldest entry, and its newest is of the next day
        (["8.00", "23.30", "23.10"], {"published": (2, 23, 0)}, [3, 2, 2]),
        # without an hour nothing says that it is pinned
        (["8.00", "15.30", "15.10", "9.00"], {"published": (3, 0), "known": False}, [3, 2, 2, 2]),
    ],
)
def test_the_top_entry_is_pinned_where_the_next_one_is_near_the_pages_hour(clocks, moments, expected):
    assert days(clocks, **moments) == expected


@pytest.mark.parametrize(
    ("clocks", "newest_first", "expected"),
    [
        ([], True, set()),
        ([None, None], False, set()),
        ([930], True, set()),
        ([720, 930, 910, 840, 540], True, {0}),
        ([720, None, 930, 910, 840, 540], True, {0}),
        ([540, 840, 910, 930, 720], False, {4}),  # pinned below them
        ([20, 1420, 1260], True, set()),  # midnight
        ([540, 1080, 550, 1090], False, set()),  # a night between two days
        ([540, 840, 890, 780, 930], False, {2}),
        ([870, 860, 850, 840], False, set()),  # by minutes: no more than out of order
        ([900, 930, 660, 700], False, set()),  # two of them: nothing says that they are out of order
    ],
)
def test_which_clocks_are_strays(clocks, newest_first, expected):
    assert midnights.strays(clocks, newest_first=newest_first) == expected


def test_strays_of_a_long_page_are_told_in_one_go():
    assert midnights.strays([600, 300] * 100_000, newest_first=False) is not None
    assert midnights.strays(list(range(1439, 0, -1)) * 100, newest_first=True) == frozenset()


@pytest.mark.parametrize(
    ("clocks", "moments", "expected"),
    [
        # the page appeared with its oldest entry
        (["21.00", "23.40", "0.20", "9.10"], {"published": (2, 20, 45)}, [2, 2, 3, 3]),
        (["9.10", "0.20", "23.40", "21.00"], {"published": (2, 20, 45)}, [3, 3, 2, 2]),
        # or it prints the time of its last change
        (["9.10", "0.20", "23.40", "21.00"], {"published": (3, 9, 15)}, [3, 3, 2, 2]),
        (["9.10", "0.20", "23.40", "21.00"], {"published": (2, 18, 0), "updated": (3, 9, 15)}, [3, 3, 2, 2]),
        # mended in the night after
        (["21.30", "21.00"], {"published": (2, 20, 45), "updated": (3, 10, 0)}, [2, 2]),
        # changed days later, and an entry near either time: of which days these are cannot be known
        (["9.10", "0.20", "23.40", "21.00"], {"published": (2, 20, 45), "updated": (6, 9, 0)}, [0, 0, 0, 0]),
        (["9.10", "0.20", "23.40", "21.00"], {"published": (2, 20, 45), "updated": (6, 14, 0)}, [3, 3, 2, 2]),
        # without an hour the newest entry lies on the page's day
        (["0.30", "23.10", "21.00"], {"published": (3, 0), "known": False}, [3, 2, 2]),
    ],
)
def test_the_pages_times_say_of_which_day_its_entries_are(clocks, moments, expected):
    assert days(clocks, **moments) == expected


def test_printed_days_need_no_such_reckoning():
    text = "Dienstag, 4. März, 12.00 Uhr: Eins.\n15.30 Uhr: Zwei.\nMontag, 3. März, 15.10 Uhr: Drei.\n9.00 Uhr: Vier."
    marks = clock_times.find(text, GERMAN)
    found = entry_days.days(marks, datetime(2031, 3, 4, 16, tzinfo=BERLIN), time_known=True)
    assert [day.day for day in found] == [4, 4, 3, 3]


def test_where_older_days_are_printed_the_page_did_not_appear_with_the_oldest_without_one():
    text = "10.00 Uhr: Eins.\n0.20 Uhr: Zwei.\n21.00 Uhr: Drei.\nMontag, 3. März, 15.10 Uhr: Vier.\n9.00 Uhr: Fünf."
    marks = clock_times.find(text, GERMAN)
    found = entry_days.days(marks, datetime(2031, 3, 5, 20, 45, tzinfo=BERLIN), time_known=True)
    assert [day.day for day in found] == [5, 5, 4, 3, 3]


RISING = (
    "8 Uhr: Es regnet.\n\n9.30 Uhr: Der Plan für heute:\n{}\n\n9.45 Uhr: Der Deich hält.\n\n11.10 Uhr: Die Flut kommt."
)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ("10 Uhr: Ausschuss\n14 Uhr: Plenum\n16 Uhr: Abstimmung", 4),
        ("10 Uhr: Der Ausschuss tagt.\n14 Uhr: Das Plenum tagt.\n16 Uhr: Es stimmt ab.", 7),  # these tell something
        ("10 Uhr: Ausschuss", 5),  # one alone may be out of its order
    ],
)
def test_a_programme_among_entries_that_rise(lines, kept):
    text = RISING.format(lines)
    assert len(agendas.left_out(clock_times.find(text, GERMAN), text)) == kept


def test_days_of_short_entries_that_rise_are_no_programme():
    text = "\n".join(f"{hour} Uhr: Meldung vom Deich" for hour in (8, 12, 18, 8, 9, 17, 9, 13))
    assert len(agendas.left_out(clock_times.find(text, GERMAN), text)) == 8
