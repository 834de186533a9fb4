"""What may stand in one cell of a source: each check gives the value, or a ResourceError with file, line and remedy."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from framing.errors import ResourceError

_DATE = re.compile(r"\d{3,4}(-\d\d(-\d\d)?)?")


def one_of(place: str, what: str, cell: str, allowed: Collection[str]) -> str:
    """A word of a closed set."""
    if cell not in allowed:
        raise ResourceError(f"{place}: {what} is {cell!r}. Write one of {', '.join(allowed)}.")
    return cell


def whole_number(place: str, what: str, cell: str) -> int:
    """A count, which may be parted by points: 1.633.000."""
    if not re.fullmatch(r"[0-9]+|[0-9]{1,3}(\.[0-9]{3})+", cell):
        raise ResourceError(f"{place}: {what} is {cell!r}. Write a whole number without a sign, such as 126000.")
    return int(cell.replace(".", ""))


def degrees(place: str, what: str, cell: str, low: float, high: float) -> float:
    """A latitude or longitude within its bounds."""
    number = float(cell) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", cell) else None
    if number is None or not low <= number <= high:
        raise ResourceError(f"{place}: {what} is {cell!r}. Write degrees between {low:g} and {high:g}, such as 48.28.")
    return number


def country(place: str, cell: str) -> str:
    """A state's code."""
    if not re.fullmatch(r"[A-Z]{2}", cell):
        raise ResourceError(f"{place}: country is {cell!r}; it must be two capitals. Write one such as UA.")
    return cell


def day(place: str, what: str, cell: str) -> str:
    """A year, or a date as in 2016-05-12."""
    if not _is_day(cell):
        raise ResourceError(f"{place}: {what} is {cell!r}. Write a year or a date, such as 2016 or 2016-05-12.")
    return cell


def years(place: str, cell: str) -> str:
    """since-until, of which one may be open.

    >>> years("towns.txt, line 3", "1938-2016"), years("towns.txt, line 4", "-2016-05-12")
    ('1938-2016', '-2016-05-12')
    """
    parts = re.fullmatch(rf"({_DATE.pattern})?-({_DATE.pattern})?", cell)
    since, until = (parts.group(1) or "", parts.group(4) or "") if parts else ("", "")
    if not (since or until) or not all(_is_day(end) for end in (since, until) if end):
        raise ResourceError(
            f"{place}: years are since-until, such as 1938-2016, 2016- or -2016 (found {cell!r}). Write them so."
        )
    if since and until and not _in_order(since, until):
        raise ResourceError(f"{place}: years are {cell!r}, which end before they begin. Exchange the two, or mend one.")
    return cell


def several(place: str, what: str, cell: str, *, needed: bool = False) -> tuple[str, ...]:
    """The parts between semicolons; "-" stands for none."""
    parts = tuple(part.strip() for part in cell.split(";"))
    if parts == ("-",) and not needed:
        return ()
    if "" in parts or "-" in parts:
        none = "" if needed else ", or - alone for none"
        raise ResourceError(f"{place}: {what} is {cell!r}, with a part that is empty. Part forms by one ';'{none}.")
    return parts


def _is_day(cell: str) -> bool:
    if not _DATE.fullmatch(cell):
        return False
    year, month, of_month = (*(int(part) for part in cell.split("-")), 1, 1)[:3]
    try:
        date(year, month, of_month)
    except ValueError:
        return False
    return True


def _in_order(since: str, until: str) -> bool:
    """By what both tell: 1938 may end in 1938-05."""
    begin, end = ([int(part) for part in text.split("-")] for text in (since, until))
    both = min(len(begin), len(end))
    return begin[:both] <= end[:both]
