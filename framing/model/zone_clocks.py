"""Times as the clock of one zone tells them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from framing.model.times import in_zone


class ZoneClock:
    """The clock of one zone.

    A project of a study holds a hundred thousand times, nearly all of which stand on its clock already: whether they
    do is found once a day of the calendar, not once a text.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._offsets: dict[int, timedelta | None] = {}

    def told(self, at: datetime | None, *, time_known: bool = True) -> datetime | None:
        """The time on this zone's clock, with a plain offset: as a project file gives it back.

        Two times of a zone that is named are equal or apart by their clocks alone, in the doubled hour of autumn, too.
        """
        if at is None or (self._stands_on_it(at) and (time_known or _is_midnight(at))):
            return at
        told = in_zone(at, self._zone, time_known=time_known)
        return told.replace(tzinfo=timezone(told.utcoffset() or timedelta()), fold=0)

    def _stands_on_it(self, at: datetime) -> bool:
        """Is this a time of a day on which the clock is not changed, with that day's offset?"""
        if type(at.tzinfo) is not timezone or at.fold:
            return False
        day = at.toordinal()
        if day not in self._offsets:
            self._offsets[day] = self._offset_of(day)
        return self._offsets[day] == at.utcoffset()

    def _offset_of(self, day: int) -> timedelta | None:
        """The offset of this whole day; None where the clock is changed on it."""
        hours = [datetime.fromordinal(day) + timedelta(hours=hour) for hour in range(24)]
        last = hours[-1].replace(minute=59, second=59, microsecond=999_999)
        told = {self._zone.utcoffset(hour.replace(fold=fold)) for hour in (*hours, last) for fold in (0, 1)}
        return told.pop() if len(told) == 1 else None


@cache
def of(name: str) -> ZoneClock:
    """The clock of the zone of this name; ValueError where there is none.

    >>> of("Europe/Berlin").told(datetime.fromisoformat("2026-02-03T07:15:00+00:00")).isoformat()
    '2026-02-03T08:15:00+01:00'
    """
    try:
        return ZoneClock(ZoneInfo(name))
    except (KeyError, ValueError, OSError) as fault:  # a folder of zones, such as Europe, is an OSError
        raise ValueError(f"there is no time zone {name!r}; write it as Europe/Berlin") from fault


def _is_midnight(at: datetime) -> bool:
    return not (at.hour or at.minute or at.second or at.microsecond)
