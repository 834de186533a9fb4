"""On which day does each entry of a live blog stand? What it prints, and what follows from the clocks around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from framing.ingest import midnights, newest_entry
from framing.ingest.marks import Mark

DAY = timedelta(days=1)


def days(
    marks: Sequence[Mark | None], published_at: datetime, *, time_known: bool, updated_at: datetime | None = None
) -> list[date | None]:
    """On which day does each of these marks stand, on a page published at that moment?

    marks: in the order of the text, day lines included; None keeps the place of an entry without a mark.
    Returns one day a mark, None where it cannot be known. A printed day holds until the next one; between
    them clocks that jump back roll over midnight, unless one lies out of its order (`midnights.strays`). Where no
    day is printed, the page's own times say which day is the newest (`newest_entry.day`). updated_at: the last
    change of the page.
    """
    page = _last_told(published_at, updated_at).date()
    newest_first = is_newest_first(marks, page)
    one_day = time_known and updated_at is not None and _fits(marks, published_at, updated_at)
    found = _rolled(
        marks, published_at, updated_at, page, newest_first=newest_first, time_known=time_known, one_day=one_day
    )
    found = _mended(marks, found, page, newest_first=newest_first)
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


def _last_told(published_at: datetime, updated_at: datetime | None) -> datetime:
    """The last change of a page that was told on; of one that was only mended later, when it appeared."""
    if updated_at is None or not timedelta(0) <= updated_at - published_at <= newest_entry.TOLD_ON:
        return published_at
    return updated_at


def _fits(marks: Sequence[Mark | None], published_at: datetime, updated_at: datetime) -> bool:
    """Does a page that prints no day tell of one day alone, from when it appeared to its last change?"""
    if published_at.date() != updated_at.date() or updated_at < published_at or updated_at.time() == time.min:
        return False
    first = published_at - timedelta(hours=newest_entry.OPENED_HOURS)
    last = updated_at + timedelta(minutes=midnights.ROLL_MINUTES)
    timed = [mark for mark in marks if mark is not None]
    return not any(mark.day or mark.weekday for mark in timed) and all(
        first <= datetime.combine(updated_at, mark.clock, updated_at.tzinfo) <= last for mark in timed if mark.clock
    )


def _rolled(
    marks: Sequence[Mark | None],
    published_at: datetime,
    updated_at: datetime | None,
    page: date,
    *,
    newest_first: bool,
    time_known: bool,
    one_day: bool,
) -> list[date | None]:
    """The day of each mark: the one printed, else the one before it, rolled over midnight."""
    step = -1 if newest_first else 1
    days: list[date | None] = []
    offset, day, last, weekday = 0, None, None, None
    offsets: list[int | None] = []  # for marks above the first printed day: days since the first entry
    strays = _strays(marks, newest_first=newest_first)
    if newest_first and time_known:
        strays |= _pinned(marks, _last_told(published_at, updated_at))
    for n, mark in enumerate(marks):
        printed = mark.day.resolve(page) if mark is not None and mark.day is not None else None
        if mark is not None and printed is not None:
            day, weekday = printed, printed.isoweekday()
            last = None if n in strays else mark.minutes
        elif mark is not None and mark.minutes is not None and n not in strays:
            moved = 0 if one_day else _moved(mark, last, weekday, step)
            offset += moved
            day = None if day is None else day + timedelta(moved)
            last, weekday = mark.minutes, mark.weekday or (weekday and (weekday + moved - 1) % 7 + 1)
        days.append(day)
        offsets.append(offset if day is None else None)
    free = [n for n, value in enumerate(offsets) if value is not None and marks[n] is not None]
    if not free or (not newest_first and any(day is not None for day in days)):
        return days  # oldest first, and the first days are not printed: nothing says which they were
    ordered = [n for n in free if n not in strays] or free
    ends = (marks[ordered[0]], marks[ordered[-1]])
    newest, oldest = ends if newest_first else ends[::-1]
    zero, first = (offsets[ordered[k]] or 0 for k in ((0, -1) if newest_first else (-1, 0)))
    if newest is None or oldest is None:
        return days
    nights = zero - first if all(day is None for day in days) else None
    anchor = newest_entry.day(newest, oldest, nights, published_at, time_known=time_known, updated_at=updated_at)
    return [
        (anchor and anchor + timedelta(value - zero)) if value is not None else day
        for day, value in zip(days, offsets, strict=True)
    ]


def _strays(marks: Sequence[Mark | None], *, newest_first: bool) -> frozenset[int]:
    """The marks that lie out of their order, between any two that print a day or a weekday."""
    edges = [n for n, mark in enumerate(marks) if mark is not None and (mark.day is not None or mark.weekday)]
    found: set[int] = set()
    for start, end in pairwise(sorted({0, *edges, len(marks)})):
        minutes = [mark.minutes if mark is not None else None for mark in marks[start:end]]
        found |= {start + n for n in midnights.strays(minutes, newest_first=newest_first)}
    return frozenset(found)


def _pinned(marks: Sequence[Mark | None], last_told: datetime) -> frozenset[int]:
    """The top entry, where it is pinned above newer ones."""
    timed = [n for n, mark in enumerate(marks) if mark is not None]
    if len(timed) <= 2 or last_told.time() == time.min:
        return frozenset()
    top, second, oldest = (marks[n] for n in (timed[0], timed[1], timed[-1]))
    pinned = top and second and oldest and newest_entry.is_pinned(top, second, oldest, last_told)
    return frozenset(timed[:1]) if pinned else frozenset()


def _moved(mark: Mark, last: int | None, weekday: int | None, step: int) -> int:
    """By how many days does this entry lie apart from the one above it?"""
    if mark.weekday and weekday:
        return step * ((mark.weekday - weekday) * step % 7)
    back = last is not None and ((mark.minutes or 0) - last) * step < -midnights.ROLL_MINUTES
    return step if back else 0


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
