"""The clock by which a project tells its times: one zone for all that is shown, counted or written."""

from __future__ import annotations

from datetime import datetime, time, tzinfo


def in_zone(at: datetime, zone: tzinfo, *, time_known: bool = True) -> datetime:
    """The same moment on the clocks of this zone; a day alone (time_known False) stays the day that is printed.

    >>> from zoneinfo import ZoneInfo
    >>> in_zone(datetime.fromisoformat("2026-01-22T00:30+03:00"), ZoneInfo("Europe/Berlin")).isoformat()
    '2026-01-21T22:30:00+01:00'
    >>> day = datetime.fromisoformat("2026-01-22T00:00+03:00")
    >>> in_zone(day, ZoneInfo("Europe/Berlin"), time_known=False).isoformat()
    '2026-01-22T00:00:00+01:00'
    """
    if not time_known:
        return datetime.combine(at.date(), time.min, tzinfo=zone)
    try:
        return at.astimezone(zone)
    except OverflowError:  # the first or last day that there is: its clock is kept
        return at.replace(tzinfo=zone)
