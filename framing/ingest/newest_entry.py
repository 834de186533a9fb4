"""On which day does the newest entry of a live blog stand, where it prints none? What the page's own times say."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from framing.ingest.marks import Mark

OPENED_HOURS = 3  # so near to the page's time an entry must be to be the one with which the page was opened
TOLD_ON = timedelta(hours=36)  # a page changed later than this after it appeared was mended, not told on
DAY = timedelta(days=1)


def day(
    newest: Mark,
    oldest: Mark,
    nights: int | None,
    published_at: datetime,
    *,
    time_known: bool,
    updated_at: datetime | None = None,
) -> date | None:
    """The day of the newest entry; None where the page's two times speak for two days.

    nights: midnights between the oldest entry and the newest; None where printed days say when older ones were. A
    page is published with its oldest entry and changed with its newest one, but many print one of both times only,
    and as "published" either. So the hours tell: an entry near the page's time is the one that was told then. Without
    an hour the newest entry lies on the page's day.
    """
    first = _nearest(oldest, published_at) if time_known else None
    if updated_at is not None and updated_at - published_at > TOLD_ON:
        if first is not None and nights and _nearest(newest, updated_at):
            return None
    elif updated_at is not None and updated_at >= published_at:
        time_known = time_known and updated_at.time() != time.min
        if first is not None and nights is not None and time_known and not _nearest(newest, updated_at):
            return first + DAY * nights
        return _closing(newest, updated_at, time_known=time_known, opened=False)
    if first is not None and nights and not _nearer(newest, oldest, published_at):
        return first + DAY * nights
    return _closing(newest, published_at, time_known=time_known, opened=first == published_at.date())


def is_pinned(top: Mark, second: Mark, oldest: Mark, at: datetime) -> bool:
    """Is the top entry of a page of that moment not its newest? It is far from the page's hour, and the next is near.

    Where the oldest entry is near as well, the page may have appeared with that.
    """
    if any(mark.day or mark.weekday or mark.minutes is None for mark in (top, second, oldest)):
        return False
    return bool(_nearest(second, at)) and not (_nearest(top, at) or _nearest(oldest, at))


def _closing(newest: Mark, at: datetime, *, time_known: bool, opened: bool) -> date:
    """The day of the newest entry on a page of that moment.

    Much later than the page's hour it is of the day before, unless the page was opened then and went on all day.
    """
    if newest.minutes is None:
        return at.date()
    if newest.weekday:
        return at.date() - DAY * ((at.isoweekday() - newest.weekday) % 7)
    if not time_known or newest.minutes - _minutes(at) <= 12 * 60 or opened:
        return at.date()
    return at.date() - DAY


def _nearest(mark: Mark, at: datetime) -> date | None:
    """The day on which this clock stands at most some hours from that moment; None where it does on none."""
    if mark.minutes is None:
        return None
    away = mark.minutes - _minutes(at)
    for days in (0, 1, -1):
        if abs(away + days * 1440) <= OPENED_HOURS * 60:
            return at.date() + DAY * days
    return None


def _nearer(one: Mark, other: Mark, at: datetime) -> bool:
    """Does this clock stand nearer to that hour than the other one?"""
    first, second = (abs(((mark.minutes or 0) - _minutes(at) + 720) % 1440 - 720) for mark in (one, other))
    return first <= second


def _minutes(at: datetime) -> int:
    return at.hour * 60 + at.minute
