"""Written dates and times to moments with a zone. An unknown form is an error, never a guess."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from framing.ingest import date_pieces, date_words
from framing.ingest.date_pieces import AmbiguousDayError, Pieces
from framing.language.resources import Language

FORMS = "2026-01-21, 2026-01-21T18:13+01:00 or 21.01.2026 18:13"
LONGEST = 160  # characters; a line that is longer tells more than a date
MOST_DAYS = 366  # as far as "vor 30 Tagen" counts back
_MIDNIGHT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]00:00:00(?:\.0{1,9})?|"
    r"[0-9]{1,2}\. ?(?:[0-9]{1,2}\. ?|[^\W\d_]{3,12}\.? )[0-9]{4},? 00:00(?::00)?"
)
_FOREWORD = re.compile(r"(?:[A-ZÄÖÜ][\w./-]{0,40} ?|\([\w/-]{2,30}\) ?){1,3}(?<=[\w.)]), ?(?:den )?(?=\S)")
"""A place or an agency in front of a day: "Wien, 5. März 2024", "Norderau (dpa), 5. März 2024"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time; where only the day is written, its beginning."""

    at: datetime
    time_known: bool


def parse(written: str, *, timezone: str, language: Language, now: datetime | None = None) -> Moment:
    """Which moment is written here?

    Reads ISO 8601, RFC 822, and days, clocks, zones and weekdays of the language or English in any order, with
    words such as "Stand:" around them. A time without a zone is taken to be in `timezone`, one of another zone
    is told in it; an hour that the clocks skip in spring is the one after it, one that they strike twice in
    autumn is the first. `now`: the page's own time (with a zone), from which "vor 3 Stunden" and "gestern" count.

    "2025-06-04 00:00:00" (or with a T) and "04.06.2025 00:00", without a zone, are how tables write a bare day: its
    hour is unknown. With a zone ("2025-06-04T00:00:00Z") it is midnight, as it says.

    Raises ValueError where the form is unknown, the date does not exist or could be two (04/06/2025), its
    weekday is another one, or it counts from a `now` that is missing.

    >>> from framing.language.resources import load
    >>> parse("Mi, 4. Juni 2025, 18:13 Uhr", timezone="Europe/Berlin", language=load("de")).at.isoformat()
    '2025-06-04T18:13:00+02:00'
    >>> parse("June 4, 2025 Wednesday 6:13 PM GMT", timezone="Europe/Berlin", language=load("de")).at.isoformat()
    '2025-06-04T20:13:00+02:00'
    """
    text = " ".join(unicodedata.normalize("NFC", written[: LONGEST + 1]).replace("\ufeff", "").split())
    shown = repr(text if len(text) <= 60 else text[:60] + "…")
    unknown = f"{shown} is no date; write it as {FORMS}"
    if not text or len(text) > LONGEST:
        raise ValueError(unknown)
    try:
        pieces = taken_apart(text, language)
    except AmbiguousDayError as fault:
        raise ValueError(f"{shown} may be day and month or month and day; write it as {FORMS}") from fault
    except ValueError as fault:
        raise ValueError(unknown) from fault
    counted = pieces.days_on is not None or pieces.ago_seconds is not None
    if counted and now is None:
        raise ValueError(f"{shown} counts from a time that is not known; write it as {FORMS}")
    zone = ZoneInfo(timezone)
    try:
        if now is not None and pieces.ago_seconds is not None:
            return _counted_back(pieces, now, zone)
        day = _day(pieces, now, zone)
    except (ValueError, OverflowError) as fault:
        raise ValueError(unknown) from fault
    if pieces.weekday is not None and pieces.weekday != day.isoweekday():
        raise ValueError(f"{shown} names a weekday that this day is not; write it as {FORMS}")
    at = datetime.combine(day, time.min)
    if pieces.clock is None or (_MIDNIGHT.fullmatch(text) and not pieces.clock):
        return Moment(_existing(at, zone, zone), time_known=False)
    return Moment(_existing(at + pieces.clock, pieces.zone or zone, zone), time_known=True)


def iso(pieces: Pieces) -> str:
    """The day or moment that these pieces tell, in ISO 8601, with an hour and a zone only where they name them.

    Raises ValueError where they tell no day of their own, or one that does not exist or has another weekday.
    """
    if pieces.days_on is not None or pieces.ago_seconds is not None:
        raise ValueError("counts from a time that is not known")
    day = _day(pieces, None, UTC)
    if pieces.weekday is not None and pieces.weekday != day.isoweekday():
        raise ValueError("a weekday that this day is not")
    if pieces.clock is None:
        return day.isoformat()
    return (datetime.combine(day, time.min) + pieces.clock).replace(tzinfo=pieces.zone).isoformat()


def taken_apart(text: str, language: Language) -> Pieces:
    """The pieces of this date, without the place or the agency in front of it. Raises ValueError where it is none."""
    try:
        return date_pieces.read(text, language)
    except AmbiguousDayError:
        raise
    except ValueError:
        match = _FOREWORD.match(text)
        before = match.group().rstrip(" ,").casefold() if match else text.partition(",")[0].strip().casefold()
        if match is None and before not in date_words.agencies(language):
            raise
        return date_pieces.read(text[match.end() if match else len(before) + 1 :], language)


def _counted_back(pieces: Pieces, now: datetime, zone: tzinfo) -> Moment:
    """So long before now; the day alone where days are counted, and to the minute where an hour is."""
    if pieces.day or pieces.clock is not None or pieces.days_on is not None or pieces.weekday or pieces.year:
        raise ValueError("a distance and a day or time beside it")
    seconds = pieces.ago_seconds or 0
    if seconds > timedelta(days=MOST_DAYS).total_seconds():
        raise ValueError("too far away to be counted")
    at = (now.astimezone(UTC) - timedelta(seconds=seconds)).astimezone(zone)
    if pieces.ago_unit_seconds < timedelta(days=1).total_seconds():
        return Moment(at, time_known=True)
    day = now.astimezone(zone).date() - timedelta(seconds=seconds)
    return Moment(datetime.combine(day, time.min, zone), time_known=False)


def _day(pieces: Pieces, now: datetime | None, zone: tzinfo) -> date:
    if pieces.days_on is not None and now is not None:
        if pieces.day or pieces.year:
            raise ValueError("two days")
        return now.astimezone(pieces.zone or zone).date() + timedelta(days=pieces.days_on)
    if pieces.day is None:
        raise ValueError("no day")
    year, month, day = pieces.day
    if (year is None) == (pieces.year is None):
        raise ValueError("no year, or two")
    return date(year or pieces.year or 0, month, day)


def _existing(at: datetime, written_in: tzinfo, zone: tzinfo) -> datetime:
    """The moment that a clock in one zone shows, told in the other; an hour that no clock shows is the one after."""
    return at.replace(tzinfo=written_in).astimezone(UTC).astimezone(zone)
