"""On which day does each entry of a live blog stand? What it prints, and what follows from the clocks around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from framing.ingest.marks import Mark

ROLL_MINUTES = 60  # a clock that runs backwards by less is an entry out of order, not midnight
OPENED_HOURS = 3  # so near to the page's time an entry must be to be the one with which the page was opened
DAY = timedelta(days=1)
CHANGED_HOURS = 36  # a page changed later than this after it appeared was mended, not told on


def days(
    marks: Sequence[Mark | None], published_at: datetime, *, time_known: bool, updated_at: datetime | None = None
) -> list[date | None]:
    """On which day does each of these marks stand, on a page published at that moment?

    marks: in the order of the text, day lines included; None keeps the place of an entry without a mark.
    Returns one day a mark, None where it cannot be known. A printed day holds until the next one; between
    them clocks that jump back roll over midnight. Where no day is printed, the newest entry lies on the day
    of publication, or on the day before where that is nearer to the hour of publication. updated_at: the last
    change of the page, the day of the newest entry where it was not long after.
    """
    if updated_at is not None and timedelta(0) <= updated_at - published_at <= timedelta(hours=CHANGED_HOURS):
        published_at, time_known = updated_at, time_known and updated_at.time() != time.min
    newest_first = is_newest_first(marks, published_at.date())
    found = _rolled(marks, published_at, newest_first=newest_first, time_known=time_known)
    found = _mended(marks, found, published_at.date(), newest_first=newest_first)
    return [
        day + DAY if day is not None and mark is not None and mark.ends_day else day
        for day, mark in zip(found, marks, strict=True)
    ]


def is_newest_first(marks: Sequence[Mark | None], published: date) -> bool:
    """Do entries fall more often than rise in time? Where nothing tells, yes: the usual order.

    Without printed days the shorter way round the clock counts: 23:50 and then 0:10 is twenty minutes on.
    """
    timed = [mark for mark in marks if mark is not None and (mark.clock is not None or mark.day is not None)]
    votes = 0
    for earlier, later in pairwise(timed):
        before, after = (_sure(mark, mark.day.resolve(published) if mark.day else None) for mark in (earlier, later))
        if before and after and before != after:
            votes += 1 if after > before else -1
        elif earlier.clock and later.clock and earlier.minutes != later.minutes:
            votes += 1 if ((later.minutes or 0) - (earlier.minutes or 0)) % 1440 < 720 else -1
    return votes <= 0


def _rolled(
    marks: Sequence[Mark | None], published_at: datetime, *, newest_first: bool, time_known: bool
) -> list[date | None]:
    """The day of each mark: the one printed, else the one before it, rolled over midnight."""
    step = -1 if newest_first else 1
    days: list[date | None] = []
    offset, day, last, weekday = 0, None, None, None
    offsets: list[int | None] = []  # for marks above the first printed day: days since the first entry
    for mark in marks:
        printed = mark.day.resolve(published_at.date()) if mark is not None and mark.day is not None else None
        if mark is not None and printed is not None:
            day, last, weekday = printed, mark.minutes, printed.isoweekday()
        elif mark is not None and mark.minutes is not None:
            moved = _moved(mark, last, weekday, step)
            offset += moved
            day = None if day is None else day + timedelta(moved)
            last, weekday = mark.minutes, mark.weekday or (weekday and (weekday + moved - 1) % 7 + 1)
        days.append(day)
        offsets.append(offset if day is None else None)
    free = [n for n, value in enumerate(offsets) if value is not None and marks[n] is not None]
    newest = (free[0] if newest_first else free[-1]) if free else None
    if newest is None or (not newest_first and any(day is not None for day in days)):
        return days  # oldest first, and the first days are not printed: nothing says which they were
    oldest = marks[free[-1] if newest_first else free[0]]
    anchor = _newest_day(marks[newest], oldest, published_at, time_known=time_known)
    zero = offsets[newest] or 0
    return [
        anchor + timedelta(value - zero) if value is not None else day for day, value in zip(days, offsets, strict=True)
    ]


def _moved(mark: Mark, last: int | None, weekday: int | None, step: int) -> int:
    """By how many days does this entry lie apart from the one above it?"""
    if mark.weekday and weekday:
        return step * ((mark.weekday - weekday) * step % 7)
    back = last is not None and ((mark.minutes or 0) - last) * step < -ROLL_MINUTES
    return step if back else 0


def _newest_day(newest: Mark | None, oldest: Mark | None, published_at: datetime, *, time_known: bool) -> date:
    today = published_at.date()
    if newest is None or newest.minutes is None:
        return today
    if newest.weekday:
        return today - DAY * ((today.isoweekday() - newest.weekday) % 7)
    now = published_at.hour * 60 + published_at.minute
    if not time_known or newest.minutes - now <= 12 * 60:
        return today
    # much later than the page's time: yesterday, unless the page was opened then and went on all day
    opened = oldest is not None and oldest.minutes is not None and abs(oldest.minutes - now) <= OPENED_HOURS * 60
    return today if opened else today - DAY


def _mended(
    marks: Sequence[Mark | None], found: Sequence[date | None], published: date, *, newest_first: bool
) -> list[date | None]:
    """The days, where a printed date that contradicts its own weekday and the order gives way to both.

    "Dienstag, 2. Januar" between 3 and 1 February is Tuesday, 2 February. Without one day that fits, the date holds.
    """
    sure = [_sure(mark, day) for mark, day in zip(marks, found, strict=True)]
    above, below = _last_known(sure), _last_known(sure[::-1])[::-1]
    mended: list[date | None] = []
    shift = timedelta(0)
    for n, (mark, day) in enumerate(zip(marks, found, strict=True)):
        if mark is not None and mark.day is not None and day is not None:
            ends = (below[n], above[n] or published) if newest_first else (above[n], below[n] or published)
            fitting = _fitting(mark.weekday, *ends) if sure[n] is None and mark.weekday else None
            shift = (fitting or day) - day
        mended.append(None if day is None else day + shift)
    return mended


def _sure(mark: Mark | None, day: date | None) -> date | None:
    """The day that this mark prints, unless it prints another weekday beside it."""
    if mark is None or mark.day is None or day is None:
        return None
    return day if mark.weekday in (None, day.isoweekday()) else None


def _last_known(days: Sequence[date | None]) -> list[date | None]:
    """For each place, the last day known above it."""
    known: list[date | None] = []
    last: date | None = None
    for day in days:
        known.append(last)
        last = day or last
    return known


def _fitting(weekday: int, first: date | None, last: date) -> date | None:
    """The one day of this weekday from the first to the last; None where there are several, or none."""
    if first is None or not 0 <= (last - first).days <= 6:
        return None
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return next((day for day in days if day.isoweekday() == weekday), None)
