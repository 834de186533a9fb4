"""When a text came out, as exactly as is known: to the minute, or the day only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from framing.model import Article, Passage
from framing.model.times import in_zone

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of publication. Where only the day is known, it may be any time of that day."""

    at: datetime
    """The day's beginning where only the day is known."""
    time_known: bool

    @property
    def day(self) -> date:
        """Its day, in the zone of `at`."""
        return self.at.date()

    @property
    def latest(self) -> datetime:
        """The last time that it may have been."""
        return self.at if self.time_known else datetime.combine(self.day, time.max, tzinfo=self.at.tzinfo)

    def surely_before(self, other: Moment) -> bool:
        """Did it come before the other, whatever the clock said?

        Never so for a day and a time of that day, for one day and itself, and for equal times.

        >>> from datetime import timezone
        >>> day = Moment(datetime(2026, 2, 4, tzinfo=timezone.utc), False)
        >>> noon = Moment(datetime(2026, 2, 4, 12, tzinfo=timezone.utc), True)
        >>> day.surely_before(noon), noon.surely_before(day)
        (False, False)
        """
        return _since_epoch(self.latest) < _since_epoch(other.at)


def of(passage: Passage, *, zone: tzinfo | None = None) -> Moment | None:
    """When this passage came out; None where nobody knows.

    zone: tell the time on the clocks of this zone; None: as it is given. A day alone stays the day that is printed.
    """
    if passage.published_at is None:
        return None
    at = passage.published_at if zone is None else in_zone(passage.published_at, zone, time_known=passage.time_known)
    return Moment(at, passage.time_known)


def of_change(article: Article) -> Moment | None:
    """When its source says that this text was last changed; None where it does not.

    No more than the moment is kept of it: one that begins a day is taken for the day.
    """
    at = article.updated_at
    return None if at is None else Moment(at, (at.hour, at.minute) != (0, 0))


def known(passages: Iterable[Passage], *, zone: tzinfo | None = None) -> tuple[Moment, ...]:
    """The times of those passages that have one; zone: as for `of`."""
    found = (of(passage, zone=zone) for passage in passages)
    return tuple(moment for moment in found if moment is not None)


def hours_between(start: Moment, end: Moment) -> float:
    """Hours from one time to another; below 0 where the second came first. Only where both are known to the minute.

    An hour that the clocks leave out or show twice is not miscounted.
    """
    return (_since_epoch(end.at) - _since_epoch(start.at)).total_seconds() / 3600


def first(moments: Iterable[Moment]) -> Moment | None:
    """The earliest: a day alone where a text of that day may have come before all others."""
    return min(moments, key=lambda moment: (_since_epoch(moment.at), moment.time_known), default=None)


def last(moments: Iterable[Moment]) -> Moment | None:
    """The latest: a day alone where a text of that day may have come after all others."""
    return max(moments, key=lambda moment: (_since_epoch(moment.latest), not moment.time_known), default=None)


def _since_epoch(at: datetime) -> timedelta:
    # Two times of one zone would be compared by their clocks alone, also in the night in which an hour comes twice.
    return at - _EPOCH
