"""Moments as pages write them for machines, each in ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, time
from email.utils import parsedate_to_datetime

from framing.ingest import dates
from framing.language.resources import Language

DAY_LETTERS = len("2031-03-05")
_DAY_AND_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SECONDS = re.compile(r"1[0-9]{9}(?:[0-9]{3})?")
"""Since 1970, from 2001 to 2033; or milliseconds."""
_NO_DAYS = ("1970-01-01", "1969-12-31", "1900-01-01", "0001-01-01", "0000-00-00", "-0001-11-30")
"""What programs write where they know no day."""


def moment(written: str) -> str:
    """This moment in ISO 8601; midnight to the second is a day without an hour, "" what is no moment.

    >>> moment("2031-03-05 18:13:00 +01:00"), moment("2031-03-05T00:00:00+01:00"), moment("gestern")
    ('2031-03-05T18:13:00+01:00', '2031-03-05', '')
    >>> moment("Wed, 05 Mar 2031 18:13:00 GMT"), moment("1970-01-01T00:00:00Z")
    ('2031-03-05T18:13:00+00:00', '')
    """
    written = written.strip()[:60]
    if written.startswith(_NO_DAYS):
        return ""
    match = _DAY_AND_CLOCK.match(written)
    try:
        if match is None:
            day = _DAY.match(written)
            return datetime.fromisoformat(written).date().isoformat() if day else _as_in_mail(written)
        clock = match[2].partition(".")[0]
        found = datetime.fromisoformat(f"{match[1]}T{clock}{match[3] or ''}")
    except ValueError:  # 30 February, 25:00
        return ""
    return match[1] if found.time() == time.min else found.isoformat()


def read(value: object, language: Language) -> str:
    """The moment of a field for machines, in whatever form: ISO 8601, seconds since 1970, as people write it; or "".

    >>> from framing.language.resources import load
    >>> read("Wed Mar 05 18:13:00 CET 2031", load("de")), read(1709658780, load("de")), read("neulich", load("de"))
    ('2031-03-05T18:13:00+01:00', '2024-03-05T17:13:00+00:00', '')
    """
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if 0 < value < 10**13 else ""
    if not isinstance(value, str):
        return ""
    written = " ".join(value[: dates.LONGEST + 1].split())
    if _SECONDS.fullmatch(written):
        return datetime.fromtimestamp(int(written[:10]), UTC).isoformat()
    if (written.startswith(_NO_DAYS) or _DAY.match(written)) and (found := moment(written)):
        return found
    try:
        return moment(dates.iso(dates.taken_apart(written, language)))
    except (ValueError, OverflowError):
        return moment(written)


def most_exact(moments: Iterable[str]) -> str:
    """The first of these moments, with the hour that another one gives for its day; "" where there is none."""
    found = [at for at in moments if at]
    timed = [at for at in found if len(at) > DAY_LETTERS and at.startswith(found[0][:DAY_LETTERS])]
    return (timed or found or [""])[0]


def is_later(updated: str, published: str) -> bool:
    """Was the page changed after it was published? Times of which only one has a zone are told apart by their day."""
    if not updated or not published:
        return bool(updated)
    one, other = datetime.fromisoformat(updated), datetime.fromisoformat(published)
    if len(updated) > DAY_LETTERS < len(published) and (one.tzinfo is None) == (other.tzinfo is None):
        return (one - other).total_seconds() >= 60
    return updated[:DAY_LETTERS] > published[:DAY_LETTERS]


def _as_in_mail(written: str) -> str:
    try:
        return parsedate_to_datetime(written).isoformat() if ":" in written else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
