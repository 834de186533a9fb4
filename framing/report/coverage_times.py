"""How long after a story's first text an outlet's came, in the unit that fits: one reading for terminal and page."""

from __future__ import annotations

from datetime import date

_HOURS = 48
"""From here on days say more than hours."""


def after(hours: float | None, days: int | None) -> tuple[str, int]:
    """How long after the story's first text?

    hours: None where a clock time is not known, days: None where a date is not. Returns a unit, and how many whole ones
    have passed: together (under a minute), minutes, hours, days (of the calendar), or unknown.

    >>> [after(hours, 2) for hours in (0.01, 0.5, 47.9, 48, None)]
    [('together', 0), ('minutes', 30), ('hours', 47), ('days', 2), ('days', 2)]
    >>> after(None, None)
    ('unknown', 0)
    """
    if days is None:
        return "unknown", 0
    if hours is None or hours >= _HOURS:
        return "days", days
    minutes = round(hours * 3600) // 60
    if not minutes:
        return "together", 0
    return ("minutes", minutes) if minutes < 60 else ("hours", minutes // 60)


def printed_day(day: date) -> str:
    """A day as German pages write it.

    >>> printed_day(date(2026, 3, 4))
    '04.03.2026'
    """
    return f"{day:%d.%m.%Y}"
