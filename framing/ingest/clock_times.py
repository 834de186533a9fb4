"""Clock times and days that head the entries of a live blog, and what moment they stand for.

A clock time counts only where it heads something: at the beginning of a line, or glued to the end of the
entry before. "um 14.35 Uhr" in the middle of a sentence is prose and never counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

from framing.language.resources import Language

DATE_LENGTH = 70  # characters; the longest date that may stand before a clock time on its line
# what may follow a clock that heads something; "14.30 – 18 Uhr" is a span of time, 13:30:59 a stopwatch
_BARE = re.compile(r"[^\S\n]+[A-ZÄÖÜ„»“\"]")
BARE_TIMES = 3
"""So many lines must begin with a bare time before any of them counts."""
_SEPARATOR = re.compile(r"[^\S\n]*(?:\+{2,}|:(?!\d)|(?:[–—|]|-\s)(?!\s?\d{1,2}(?:[.:]\d\d)?\s?(?:Uhr|$))|$)[^\S\n]*")
_LINE = re.compile(r"[^\s][^\n]*+")
ROLL_MINUTES = 60  # a clock that runs backwards by less is an entry out of order, not midnight


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed: the year is often missing."""

    day: int
    month: int
    year: int | None = None

    def resolve(self, published: date) -> date | None:
        """The day meant, on a page published that day; None where no such day exists."""
        years = [self.year] if self.year else [published.year - 1, published.year, published.year + 1]
        days = [found for year in years if (found := _date(year, self.month, self.day))]
        return min(days, key=lambda found: abs(found - published), default=None)


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed time or day that heads what follows: text[start:end], with the dashes and colons around it."""

    start: int
    end: int
    clock: time | None
    day: Day | None
    alone: bool
    """Nothing else stands on its line."""
    opens_line: bool
    """False where it is glued to the end of another entry."""
    bare: bool = False
    """Only a number and a text behind it ("09:00 Der Prozess beginnt"): a mark where the page has several."""

    @property
    def is_day_line(self) -> bool:
        """True for a day that stands alone and heads all entries below it."""
        return self.clock is None and self.alone


def find(text: str, language: Language) -> tuple[Mark, ...]:
    r"""Which times and days head something in this text, in order?

    >>> from framing.language.resources import load
    >>> [mark.clock.hour for mark in find("9:05 Uhr\nEr kam um 8 Uhr.10.30 Uhr: Er ging.", load("de")) if mark.clock]
    [9, 10]
    """
    clocks = list(_clocks(text, language))
    if not _in_order([mark for mark in clocks if mark.bare]):
        clocks = [mark for mark in clocks if not mark.bare]
    marks = sorted([*clocks, *_days(text, language)], key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def _in_order(bare: Sequence[Mark]) -> bool:
    """Do so many bare times stand on the page, rising or falling, that they must head its entries?"""
    minutes = [_minutes(mark.clock) for mark in bare if mark.clock is not None]
    return len(minutes) >= BARE_TIMES and minutes in (sorted(minutes), sorted(minutes, reverse=True))


def days(marks: Sequence[Mark | None], published_at: datetime, *, time_known: bool) -> list[date | None]:
    """On which day does each of these marks stand, on a page published at that moment?

    marks: in the order of the text, day lines included; None keeps the place of an entry without a mark.
    Returns one day a mark, None where it cannot be known. A printed day holds until the next one; between
    them clocks that jump back roll over midnight. Where no day is printed, the newest entry lies on the day
    of publication, or on the day before where that is nearer to the hour of publication.
    """
    newest_first = is_newest_first(marks, published_at.date())
    return _rolled_days(marks, published_at, newest_first=newest_first, time_known=time_known)


def is_newest_first(marks: Sequence[Mark | None], published: date) -> bool:
    """Do entries fall more often than rise in time? Where nothing tells, yes: the usual order.

    Without printed days the shorter way round the clock counts: 23:50 and then 0:10 is twenty minutes on.
    """
    timed = [mark for mark in marks if mark is not None and (mark.clock is not None or mark.day is not None)]
    votes = 0
    for earlier, later in pairwise(timed):
        before = earlier.day.resolve(published) if earlier.day else None
        after = later.day.resolve(published) if later.day else None
        if before and after and before != after:
            votes += 1 if after > before else -1
        elif earlier.clock and later.clock and earlier.clock != later.clock:
            votes += 1 if (_minutes(later.clock) - _minutes(earlier.clock)) % 1440 < 720 else -1
    return votes <= 0


def _rolled_days(
    marks: Sequence[Mark | None], published_at: datetime, *, newest_first: bool, time_known: bool
) -> list[date | None]:
    """The day of each mark: the one printed, else the one before it, rolled over midnight."""
    step = -1 if newest_first else 1
    days: list[date | None] = []
    offset, day, last = 0, None, None
    offsets: list[int | None] = []  # for marks above the first printed day: days since the first entry
    for mark in marks:
        printed = mark.day.resolve(published_at.date()) if mark is not None and mark.day is not None else None
        clock = mark.clock if mark is not None else None
        if printed is not None:
            day, last = printed, clock
        elif clock is not None:
            if last is not None and (_minutes(clock) - _minutes(last)) * step < -ROLL_MINUTES:
                offset += step
                day = None if day is None else day + timedelta(step)
            last = clock
        days.append(day)
        offsets.append(offset if day is None else None)
    free = [n for n, value in enumerate(offsets) if value is not None and marks[n] is not None]
    newest = (free[0] if newest_first else free[-1]) if free else None
    if newest is None or (not newest_first and any(day is not None for day in days)):
        return days  # oldest first, and the first days are not printed: nothing says which they were
    anchor = _newest_day(marks[newest], published_at, time_known=time_known)
    zero = offsets[newest] or 0
    return [
        anchor + timedelta(value - zero) if value is not None else day for day, value in zip(days, offsets, strict=True)
    ]


def _newest_day(mark: Mark | None, published_at: datetime, *, time_known: bool) -> date:
    today = published_at.date()
    if mark is None or mark.clock is None or not time_known:
        return today
    minutes = _minutes(mark.clock) - _minutes(published_at.time())
    return today if minutes <= 12 * 60 else today - timedelta(1)


def _clocks(text: str, language: Language) -> Iterator[Mark]:
    clock_pattern, before_pattern = _patterns(language)
    for match in clock_pattern.finditer(text):
        hour, minute = int(match["hour"] or match["full"]), int(match["minute"] or 0)
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            continue
        from_ = max(0, match.start() - DATE_LENGTH)
        before = before_pattern.search(text[from_ : match.start()])
        if before is None or (from_ and before["line"] is not None and before.start() == 0):
            continue
        line_end = text.find("\n", match.end(), match.end() + DATE_LENGTH)
        after = text[match.end() : match.end() + DATE_LENGTH if line_end < 0 else line_end]
        day = _day(before, language)
        closing = _closing(before, after, has_word=match["word"] is not None or match["full"] is not None, day=day)
        if closing is None or (match["dot"] and not match["word"] and day is None):
            continue  # "18.13" without "Uhr" may be any number
        start = from_ + before.end("glue")
        start += len(text[start : match.start()]) - len(text[start : match.start()].lstrip())
        alone = not after[closing:].strip() and (line_end >= 0 or match.end() + DATE_LENGTH >= len(text))
        opens_line = before["line"] is not None
        bare = opens_line and not match["word"] and not match["full"] and not before["open"] and day is None
        bare = bare and _BARE.match(after) is not None
        yield Mark(start, match.end() + closing, time(hour % 24, minute), day, alone, opens_line, bare)


def _closing(before: re.Match[str], after: str, *, has_word: bool, day: Day | None) -> int | None:
    """How many characters after the clock still belong to the mark; None where it heads nothing."""
    opening, opens_line = before["open"] or "", before["line"] is not None
    if opening[:1] in ("[", "("):
        match = re.match(r"\s*[\])][^\S\n]*(?:[:–—|][^\S\n]*|-\s)?", after)
    elif "+" in opening:
        match = re.match(r"[^\S\n]*(?:\+{2,}|[:–—|-])?(?=\D|$)", after)
    else:
        match = _SEPARATOR.match(after)
        if match is None and has_word and opens_line:
            match = re.match(r"\.[^\S\n]+(?=[A-ZÄÖÜ„»“\"])", after)  # "8 Uhr. Die Glocken läuten."
    if match is not None:
        # a clock in running text needs its "Uhr"; on a line of its own 18:13 is enough
        return match.end() if has_word or opens_line else None
    if before["spaced"] is not None:
        return None
    if not opens_line and has_word and re.match(r"[^\S\n]?[A-ZÄÖÜ„»“]", after):
        return 0
    if opens_line and _BARE.match(after):
        return 0
    return None


def _days(text: str, language: Language) -> Iterator[Mark]:
    pattern = _day_pattern(language)
    for line in _LINE.finditer(text):
        match = pattern.match(text[line.start() : min(line.end(), line.start() + DATE_LENGTH)])
        day = _day(match, language) if match else None
        if match is None or day is None or not (day.year or match["month_name"]):
            continue
        end = line.start() + match.end()
        alone = not text[end : line.end()].strip()
        if not alone and (match["colon"] is None or match["word"] is None):
            continue
        yield Mark(line.start(), end, None, day, alone, opens_line=True)


def _day(match: re.Match[str], language: Language) -> Day | None:
    if match["day"] is None:
        return None
    months = {row[0]: int(row[1]) for row in language.rows("months")}
    month = months[match["month_name"].lower()] if match["month_name"] else int(match["month"])
    year = int(match["year"]) if match["year"] else None
    if not 1 <= month <= 12 or not 1 <= int(match["day"]) <= 31:
        return None
    return Day(int(match["day"]), month, year + 2000 if year is not None and year < 100 else year)


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = language.rows("time_words")
    oclock = "|".join(row[1] for row in words if row[0] == "oclock")
    before = "|".join(row[1] for row in words if row[0] == "before")
    between = "|".join(row[1] for row in words if row[0] == "between")
    clock = re.compile(
        rf"(?<!\d)(?<!\d[.,:])(?:(?P<hour>\d{{1,2}})(?::|(?P<dot>\.))(?P<minute>\d\d)(?!\d|[.:]\d)"
        rf"(?P<word>[^\S\n]?(?:{oclock}))?|(?P<full>\d{{1,2}})[^\S\n]?(?:{oclock}))(?![^\W_A-ZÄÖÜ])"
    )
    heads = re.compile(
        r"(?:(?P<line>(?:^|(?<=\n))\s*+)|(?P<spaced>(?<=[^\d\s][.!?…\"“”»«)]\s)[^\S\n]*+)"
        r"|(?<=[\w.!?…][\"“”»«])|(?<=[^\d\s(][.!?…)\]]))(?P<glue>)"
        rf"(?P<open>\+{{2,}}|[\[(*•▶–-])?[^\S\n]*+(?:(?:{before})[^\S\n]*+)?"
        rf"(?:{_date_pattern(language)}[.,]*[^\S\n]*+[,|–-]?[^\S\n]*+(?:(?:{between})[^\S\n]+)?)?\Z",
        re.IGNORECASE,
    )
    return clock, heads


@cache
def _day_pattern(language: Language) -> re.Pattern[str]:
    before = "|".join(row[1] for row in language.rows("time_words") if row[0] == "before")
    return re.compile(
        rf"(?:\+{{2,}}[^\S\n]*+)?(?:(?:{before})[^\S\n]*+)?{_date_pattern(language)}"
        r"[^\S\n]*+(?P<colon>:[^\S\n]*+)?(?:\+{2,})?",
        re.IGNORECASE,
    )


def _date_pattern(language: Language) -> str:
    months = "|".join(sorted(language.words("months"), key=len, reverse=True))
    weekdays = "|".join(language.words("weekdays"))
    day_and_month = (
        rf"(?P<day>\d{{1,2}})\.?[^\S\n]*+(?:(?P<month_name>{months})\b\.?|(?<=\.)(?P<month>\d{{1,2}})\.)"
        r"(?:[^\S\n]*+(?P<year>20\d\d|19\d\d|\d\d(?![\d:.])))?"
    )
    # any short word and a comma may stand for the weekday: "Mitwoch, 1. April", "Fr., 3. Juni"
    return rf"(?:(?:(?P<word>{weekdays})|[^\W\d_]{{2,12}}(?=[.,]))[.,]*[^\S\n]*+(?:den[^\S\n]+)?)*(?:{day_and_month})?"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of a common year: no such day
        return None


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
