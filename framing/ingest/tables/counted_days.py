"""Dates that a program wrote as a number: the days that Excel counts, the seconds that computers count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

FIRST_DAY = date(1899, 12, 30)
"""The day from which Excel counts; files from old Macs begin in 1904."""
_YEARS = range(1990, 2051)
"""Years in which news of a study may have appeared: any other number is none of these."""
_SERIAL = re.compile(r"([0-9]{5})(?:[.,]([0-9]{1,15}))?")
_SECONDS = re.compile(r"([0-9]{9,19})(?:\.[0-9]{1,9})?")
_HOURS = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])")
"""Year to hour in ten digits, which could be seconds too."""
_UNITS = (1, 1_000, 1_000_000, 1_000_000_000)
"""Seconds and their parts: Unix, JavaScript, and what Python's tables write."""
_DAY_SECONDS = 86_400
_MOST_SECONDS = _DAY_SECONDS * 366 * 100
_MONTH = "(?:0[1-9]|1[0-2])"
_WRITTEN_DAY = re.compile(
    rf"[1-9]{_MONTH}[0-9]{{2}}|(?:0[1-9]|[12][0-9]|3[01]){_MONTH}20[0-9]{{2}}(?:[01][0-9]|2[0-3])"
)
"""Day, month and year without their points (4.3.24 as 40324), or day to hour: they look like a count."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A date that was written as a number, and how."""

    written: str
    """In ISO 8601; a day alone where the number is one of whole days."""
    is_seconds: bool
    """Seconds, or parts of them; else the days of Excel."""


def read(cell: str, *, first_day: date = FIRST_DAY) -> Counted | None:
    """Which day or moment is this number? None where it is none that can be meant.

    A number of Excel has no zone; seconds are counted in UTC. Seconds that make whole days are a day whose hour is
    unknown: so tables of bare days are written.

    >>> read("45321,5").written, read("1714631400").written, read("1714608000000").written
    ('2024-01-30T12:00:00', '2024-05-02T06:30:00+00:00', '2024-05-02')
    """
    written = cell.strip()
    if serial := _SERIAL.fullmatch(written):
        at = _of_excel(int(serial.group(1)), serial.group(2) or "", first_day)
        return None if at is None else Counted(at, False)
    if _HOURS.fullmatch(written) is None and (seconds := _SECONDS.fullmatch(written)):
        at = _of_clock(int(seconds.group(1)))
        return None if at is None else Counted(at, True)
    return None


def kind(cell: str) -> str:
    """What does this number count, by its form: "days", or a part of a second ("1000" for thousandths)? "" for none.

    >>> kind("45321,5"), kind("1714608000000"), kind("4.2.2026")
    ('days', '1000', '')
    """
    written = cell.strip()
    if _SERIAL.fullmatch(written):
        return "days"
    if _HOURS.fullmatch(written) or (seconds := _SECONDS.fullmatch(written)) is None:
        return ""
    return str(next((unit for unit in _UNITS if int(seconds.group(1)) // unit < _MOST_SECONDS), ""))


def is_written_day(cell: str) -> bool:
    """May this number be a day that was written without its points?"""
    return _WRITTEN_DAY.fullmatch(cell.strip()) is not None


def _of_excel(days: int, fraction: str, first_day: date) -> str | None:
    day = datetime.combine(first_day, datetime.min.time()) + timedelta(days=days)
    at = day + timedelta(seconds=round(float(f"0.{fraction or 0}") * _DAY_SECONDS))
    if at.year not in _YEARS:
        return None
    return day.date().isoformat() if at == day else at.isoformat()


def _of_clock(number: int) -> str | None:
    for unit in _UNITS:
        seconds = number // unit
        if seconds < _MOST_SECONDS:
            at = datetime.fromtimestamp(seconds, UTC)
            if at.year in _YEARS:
                return at.date().isoformat() if number % (_DAY_SECONDS * unit) == 0 else at.isoformat()
    return None
