"""The pieces of a written date (day, clock, zone, weekday, distance), in whatever order a source puts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta, timezone, tzinfo
from functools import cache
from typing import TypeAlias
from zoneinfo import ZoneInfo

from framing.ingest import date_words
from framing.language.resources import Language

WrittenDay: TypeAlias = tuple[int | None, int, int]
"""Year (None: written elsewhere), month, day."""


class AmbiguousDayError(ValueError):
    """04/06/2025: nobody can know whether the day or the month stands first."""


_YEAR = r"(?P<y>[12][0-9]{3})(?![0-9])"
_DAYS = (
    re.compile(r"(?P<y>[12][0-9]{3})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})(?![0-9])"),
    re.compile(r"(?P<y>[12][0-9]{3})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?=[0-9]{4}(?:[0-9]{2})?(?![0-9])|(?![0-9]))"),
    re.compile(rf"(?P<d>[0-9]{{1,2}})\.\s?(?P<m>[0-9]{{1,2}})\.\s?{_YEAR}"),
    re.compile(r"(?P<d>[0-9]{1,2})\.\s?(?P<m>[0-9]{1,2})\.\s?(?P<yy>[0-9]{2})(?![0-9]|[.:][0-9])"),
    re.compile(rf"(?P<m>[0-9]{{1,2}})(?P<s>[/-])(?P<d>[0-9]{{1,2}})(?P=s){_YEAR}"),
)
_OFFSET = re.compile(r"(?:gmt|utc)?\s?(?P<sign>[+\u2212-])(?P<h>[0-9]{1,2})(?::?(?P<m>[0-9]{2}))?(?![0-9:.])", re.I)
_REMARK = re.compile(r"\s*(?:\([^()]{0,80}\)|\[[A-Za-z_]{1,40}/[A-Za-z_/]{1,40}\])")
"""Behind an offset "(Central European Summer Time)" and "[Europe/Berlin]" say the same again."""
_RUN_CLOCK = re.compile(  # 161300 behind 20250604, T1613 and T16 behind any day
    r"(?:(?<=[0-9]{8})|(?<=[0-9])t)(?P<h>[0-9]{2})(?:(?P<m>[0-9]{2})(?:(?P<s>[0-9]{2})(?:[.,](?P<f>[0-9]{1,9}))?)?)?"
    r"(?![0-9:])",
    re.I,
)
_BETWEEN = re.compile(r"[\s,;:|•·()/.–—-]+")


@dataclass(slots=True)
class Pieces:
    """What a writing tells of when; None for what it does not say."""

    day: WrittenDay | None = None
    year: int | None = None
    """A year that stands apart from its day: Wed Jun 04 16:13:00 +0000 2025."""
    clock: timedelta | None = None
    """Since midnight; 24:00 is a whole day."""
    zone: tzinfo | None = None
    weekday: int | None = None
    """1 for Monday."""
    days_on: int | None = None
    """Days from today on: -1 for "gestern"."""
    ago_seconds: int | None = None
    ago_unit_seconds: int = 0
    """A day or more: "vor 3 Tagen" names a day, "vor 3 Stunden" an hour."""


def read(text: str, language: Language) -> Pieces:
    """Of which pieces is this date made?

    Raises ValueError where anything else stands between them, a piece stands twice, or one means nothing (an
    hour 27), and AmbiguousDayError for 04/06/2025.
    """
    found = Pieces()
    position = 0
    while position < len(text):
        position = _next(found, text, position, language)
    return found


def reach(text: str, start: int, language: Language) -> tuple[Pieces, int]:
    """The pieces that stand here one behind another, and where the last of them ends.

    Words around them and signs behind the last one are not counted; what stands there twice begins something else.
    """
    found, position, end = Pieces(), start, start
    while position < len(text):
        known = replace(found)
        try:
            position = _next(found, text, position, language)
        except ValueError:
            return known, end
        if found != known:
            end = position
    return found, end


def _next(found: Pieces, text: str, position: int, language: Language) -> int:
    """Puts the piece at this position to the others, and tells where it ends."""
    if found.zone is not None and (match := _REMARK.match(text, position)):
        return match.end()
    timed = found.clock is not None or text[position : position + 3].casefold() in ("gmt", "utc")
    if timed and (match := _OFFSET.match(text, position)):  # before a clock "-18:13" is no offset
        _put(found, "zone", _offset(match))
        return match.end()
    if match := _RUN_CLOCK.match(text, position):
        _put(found, "clock", _since_midnight(match["h"], match["m"], match["s"], match["f"]))
        return match.end()
    if match := _BETWEEN.match(text, position):
        return match.end()
    for pattern in (*_DAYS, *_named_days(language)):
        if match := pattern.match(text, position):
            _put(found, "day", _day(match, language))
            return match.end()
    for kind, pattern in _other_pieces(language):
        if match := pattern.match(text, position):
            _take(found, kind, match, language)
            return match.end()
    raise ValueError(f"{text[position : position + 30]!r} is not understood")


def _put(found: Pieces, name: str, value: object) -> None:
    if getattr(found, name) is not None:
        raise ValueError(f"{name} stands there twice")
    setattr(found, name, value)


def _take(found: Pieces, kind: str, match: re.Match[str], language: Language) -> None:
    word = " ".join(match.group().casefold().split())
    if kind == "clock":
        _put(found, "clock", _clock(match, language))
    elif kind == "zone":
        value = date_words.values("zone", language)[word]
        _put(found, "zone", ZoneInfo(value) if "/" in value else timezone(timedelta(minutes=int(value))))
    elif kind == "weekday":
        _put(found, "weekday", date_words.weekdays(language)[word.rstrip(".")])
    elif kind == "day":
        _put(found, "days_on", int(date_words.values("day", language)[word]))
    elif kind == "year":
        _put(found, "year", int(word))
    elif kind == "now":
        _put(found, "ago_seconds", 0)
    elif kind == "ago":
        count, unit = match["n"] or match["n2"], match["u"] or match["u2"]
        number = int(count) if count.isdigit() else int(date_words.values("count", language)[count.casefold()])
        found.ago_unit_seconds = int(date_words.values("unit", language)[unit.casefold()])
        _put(found, "ago_seconds", number * found.ago_unit_seconds)
        if not found.ago_unit_seconds:
            raise ValueError(f"{word!r} is too coarse to name a day")


def _day(match: re.Match[str], language: Language) -> WrittenDay:
    parts = match.groupdict()
    year = int(parts["y"]) if parts.get("y") else None
    if parts.get("yy"):
        year = int(parts["yy"]) + (2000 if int(parts["yy"]) < 69 else 1900)  # as POSIX counts them
    if parts.get("name"):
        return year, date_words.months(language)[parts["name"].casefold()], int(parts["d"])
    month, day = int(parts["m"]), int(parts["d"])
    if match.re is not _DAYS[-1]:
        return year, month, day
    if month <= 12 and day <= 12 and month != day:
        raise AmbiguousDayError(match.group())
    return (year, month, day) if month <= 12 else (year, day, month)


def _clock(match: re.Match[str], language: Language) -> timedelta:
    hour = int(match["h"] or match["h2"] or match["h3"])
    half = match["half"] or match["half2"]
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(f"there is no hour {hour} {half}")
        hour = hour % 12 + int(date_words.values("half", language)[half.casefold()])
    return _since_midnight(hour, match["m"] or match["m2"], match["s"], match["f"])


def _since_midnight(hour: str | int, minute: str | None, second: str | None, fraction: str | None) -> timedelta:
    clock = timedelta(hours=int(hour), minutes=int(minute or 0), seconds=int(second or 0))
    if clock > timedelta(days=1) or int(minute or 0) > 59 or int(second or 0) > 60:  # 60: a leap second
        raise ValueError(f"there is no time {hour}:{minute}:{second}")
    return clock + timedelta(microseconds=int((fraction or "")[:6].ljust(6, "0")))


def _offset(match: re.Match[str]) -> tzinfo:
    ahead = timedelta(hours=int(match["h"]), minutes=int(match["m"] or 0))
    if ahead > timedelta(hours=14) or int(match["m"] or 0) > 59:
        raise ValueError(f"there is no zone {match.group()}")
    return timezone(ahead if match["sign"] == "+" else -ahead)


@cache
def _named_days(language: Language) -> tuple[re.Pattern[str], ...]:
    """4. Juni 2025, 04-Jun-2025, June 4th, 2025, and both without the year, which may stand behind the clock."""
    name = rf"(?P<name>{date_words.any_of(date_words.months(language))})\.?"
    day = r"(?P<d>[0-9]{1,2})"
    forms = (
        rf"{day}(?:\.|st|nd|rd|th)?[\s-]{{0,3}}(?:of\s)?{name},?(?:[\s-]{{1,3}}{_YEAR})?",
        rf"{name}[\s-]{{1,3}}{day}(?:\.|st|nd|rd|th)?(?![0-9:])(?:,?[\s-]{{1,3}}{_YEAR})?",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@cache
def _other_pieces(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kind and pattern of clocks, zones and words; those that others begin with come first."""

    def words(kind: str) -> str:
        return date_words.any_of(date_words.values(kind, language))

    own = "|".join(row[1] for row in language.rows("time_words") if row[0] == "oclock")
    oclock, half = rf"(?:(?:{own})(?!\w)|{words('oclock')})", words("half")
    ago = date_words.values("ago", language)
    before, after = (date_words.any_of(w for w, place in ago.items() if place == side) for side in ("before", "after"))
    distance = rf"(?P<n{{0}}>[0-9]{{{{1,4}}}}|{words('count')})\s{{{{0,3}}}}(?P<u{{0}}>{words('unit')})"
    patterns = {
        "ago": rf"{before}\s{{1,3}}{distance.format('')}|{distance.format(2)}\s{{1,3}}{after}",
        "now": words("now"),
        "clock": r"(?:(?<=[0-9])t)?(?:"
        r"(?P<h>[0-9]{1,2})(?:[:.]|h(?=[0-5][0-9](?![0-9])))(?P<m>[0-9]{2})(?:[:.](?P<s>[0-9]{2})(?:[.,](?P<f>[0-9]{1,9}))?)?(?![0-9])"
        rf"(?:\s?(?P<half>{half}))?(?:\s?{oclock})?"
        rf"|(?P<h2>[0-9]{{1,2}})\s?(?P<half2>{half})"
        rf"|(?P<h3>[0-9]{{1,2}})\s?{oclock}(?:\s(?P<m2>[0-9]{{2}})(?![0-9]))?)",
        "zone": words("zone"),
        "weekday": rf"{date_words.any_of(date_words.weekdays(language))}\.?",
        "day": words("day"),
        "year": r"[12][0-9]{3}(?![0-9])",
        "around": words("around"),
    }
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in patterns.items())
