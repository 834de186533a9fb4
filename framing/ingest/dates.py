"""Written dates and times to moments with a zone. An unknown form is an error, never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from framing.language.resources import Language

_NUMERIC = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})")
_NAMED = re.compile(r"(?P<day>\d{1,2})\.\s+(?P<name>[^\W\d_]+)\.?\s+(?P<year>\d{4})")
_CLOCK = re.compile(r"[,\s–-]*(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:\s*Uhr)?\s*$")
FORMS = "2026-01-21, 2026-01-21T18:13+01:00 or 21.01.2026 18:13"


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time; where only the day is written, its beginning."""

    at: datetime
    time_known: bool


def parse(written: str, *, timezone: str, language: Language) -> Moment:
    """Which moment is written here?

    Reads ISO 8601 and, with the month names of the language, day-month-year forms. A time without a zone
    is taken to be in `timezone`, one of another zone is told in it. Raises ValueError where the form is
    unknown or the date does not exist.

    >>> from framing.language.resources import load
    >>> parse("4. Juni 2025, 18:13 Uhr", timezone="Europe/Berlin", language=load("de")).at.isoformat()
    '2025-06-04T18:13:00+02:00'
    """
    text = written.strip()
    zone = ZoneInfo(timezone)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return _written_out(text, zone, language)
    # "2026-01-21" is a day, "2026-01-21T00:00" a time.
    moment = found.astimezone(zone) if found.tzinfo else found.replace(tzinfo=zone)
    return Moment(moment, time_known=len(text) > len("2026-01-21"))


def _written_out(text: str, zone: ZoneInfo, language: Language) -> Moment:
    match = _NUMERIC.match(text) or _NAMED.match(text)
    if match is None:
        raise ValueError(f"{text!r} is no date; write it as {FORMS}")
    months = {name: int(number) for name, number in language.rows("months")}
    parts = match.groupdict()
    month = int(parts["month"]) if "month" in parts else months.get(parts["name"].casefold())
    rest = text[match.end() :]
    clock = _CLOCK.fullmatch(rest)
    if month is None or (rest.strip() and clock is None):
        raise ValueError(f"{text!r} is no date; write it as {FORMS}")
    hour, minute = (int(clock["hour"]), int(clock["minute"])) if clock else (0, 0)
    return Moment(
        datetime(int(parts["year"]), month, int(parts["day"]), hour, minute, tzinfo=zone), time_known=clock is not None
    )
