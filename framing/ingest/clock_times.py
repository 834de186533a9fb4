"""Clock times and days that head the entries of a live blog.

A clock time counts only where it heads something: at the beginning of a line, glued to the end of the entry
before, or in one and the same form again and again: in the middle of lines, where a page has lost its line breaks,
or in a form of its own (`clock_forms`).
"um 14.35 Uhr" in the middle of a sentence is prose and never counts.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import time

from framing.ingest import clock_forms, clock_patterns, printed_days, timed_pages
from framing.ingest.clock_patterns import REACH, Head, Place
from framing.ingest.marks import Mark
from framing.language.resources import Language

BARE_TIMES = 3
"""So many lines must begin with a bare time before any of them counts."""
INLINE_TIMES = 3
"""So many marks must stand in one form before one in the middle of a line counts."""
OWN_FORM = 2
"""Where a form of the page's own (`clock_forms`) stands so many times as often, the page goes by it."""
_LINE = re.compile(r"[^\s][^\n]*+")
_CLOSED = (".", "!", "?", "…", ":", ";", "+", "*", '"', "“", "”", "»", "«", ")", "]", "'", "’", "‘")


def find(text: str, language: Language) -> tuple[Mark, ...]:
    r"""Which times and days head something in this text, in order?

    >>> from framing.language.resources import load
    >>> [mark.clock.hour for mark in find("9:05 Uhr\nEr kam um 8 Uhr.10.30 Uhr: Er ging.", load("de")) if mark.clock]
    [9, 10]
    """
    clocks = list(_clocks(text, language))
    days = list(_days(text, language))
    if not _in_order([mark for mark in clocks if mark.bare], days):
        clocks = [mark for mark in clocks if not mark.bare]
    dated = sum(mark.day is not None for mark in clocks)
    enough = {True: dated >= INLINE_TIMES, False: len(clocks) - dated >= INLINE_TIMES}
    clocks = [mark for mark in clocks if not mark.inline or enough[mark.day is not None]]
    own = clock_forms.find(text, language)
    marks = sorted(
        [*clocks, *(own if len(own) > OWN_FORM * len(clocks) else ()), *days], key=lambda mark: (mark.start, -mark.end)
    )
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def _in_order(bare: Sequence[Mark], days: Sequence[Mark]) -> bool:
    """Do so many bare times stand on the page, rising or falling, that they must head its entries?

    A day line begins them anew, and of every eight that follow each other one may lie out of order.
    """
    edges = [day.start for day in days]
    return len(bare) >= BARE_TIMES and timed_pages.one_way(bare, [bisect(edges, mark.start) for mark in bare])


def _clocks(text: str, language: Language) -> Iterator[Mark]:
    for match in clock_patterns.clock(language).finditer(text):
        clock = _time(match)
        head = clock_patterns.head(text, match.start(), language) if clock else None
        if clock is None or head is None:
            continue
        day, weekday = printed_days.read(head.match, language), printed_days.weekday_of(head.match, language)
        if head.match["day"] and day is None:
            continue  # "Mittwoch, 3. Stock, 14 Uhr"
        end = match.end()
        behind = clock_patterns.date_behind(language).match(text, end) if head.place is Place.LINE and not day else None
        if behind is not None and (dated := printed_days.read(behind, language)) and _names_day(behind):
            day, weekday, end = dated, dated.weekday, behind.end()
        line_end = text.find("\n", end, end + REACH)
        after = text[end : end + REACH if line_end < 0 else line_end]
        spans = head.place is Place.LINE and clock_patterns.span(language).match(after) is not None
        has_word = spans or bool(match["word"] or match["full"] or match["loose"] or match["run"])
        number = match["dot"] and not has_word and day is None  # "18.13" without "Uhr" may be any number
        if number and not (head.place is Place.LINE and clock_patterns.INLINE.match(after)):
            continue
        if match["run"] and day is None:
            continue  # "1545 Uhr" too
        closing = _closing(head, text, end, after, has_word=has_word, dated=day is not None, language=language)
        if closing is None:
            continue
        alone = not after[closing:].strip() and (line_end >= 0 or end + REACH >= len(text))
        bare = head.place is Place.LINE and not has_word and not head.opening and day is None
        yield Mark(
            head.start,
            end + closing,
            time(clock[0] % 24, clock[1]),
            day,
            alone,
            head.place is Place.LINE,
            bool(number) or (bare and clock_patterns.BARE.match(after) is not None),
            weekday,
            clock[0] == 24,
            spans or (head.place is Place.LINE and after[:closing].strip() == ","),
            head.place is Place.INLINE,
        )


def _names_day(match: re.Match[str]) -> bool:
    """Does it name the month, or print the year? "10.30 Uhr, 3.4. Liter" does neither."""
    return bool(match["month_name"] or match["year"])


def _time(match: re.Match[str]) -> tuple[int, int] | None:
    """Hour and minute of a clock; None where there is no such time."""
    run = match["run"]
    hour = int(run[:2] if run else match["hour"] or match["loose"] or match["full"])
    minute = int(run[2:] if run else match["minute"] or match["loose_minute"] or 0)
    return (hour, minute) if (hour < 24 and minute < 60) or (hour, minute) == (24, 0) else None


def _closing(
    head: Head, text: str, clock_end: int, after: str, *, has_word: bool, dated: bool, language: Language
) -> int | None:
    """How many characters after the clock still belong to the mark; None where it heads nothing."""
    on_line = head.place is Place.LINE
    if head.match["bracket"]:
        return _end(clock_patterns.BRACKET_CLOSED.match(after)) if on_line else None
    if head.opening[:1] in ("[", "("):
        match = clock_patterns.BRACKET.match(after) if has_word or on_line else None
        ends_line = match is not None and not on_line and not after[match.end() :].strip()
        # "… teilt das Amt mit. (11.39 Uhr)" tells when that was, not what follows
        return None if match is None or (ends_line and match[0].rstrip().endswith((")", "]"))) else match.end()
    if "+" in head.opening:
        return _end(clock_patterns.PLUS.match(after)) if has_word or on_line else None
    if head.place is Place.INLINE:
        return _end(clock_patterns.INLINE.match(after)) if has_word else None
    separated = clock_patterns.separator(language).match(after)
    if separated is None and head.opening.startswith("**") and (match := clock_patterns.STARS.match(after)):
        return match.end()
    closed = _is_closed(text, head.start)
    goes_on = not closed and text[clock_end : clock_end + REACH].lstrip(" \t\r\n\xa0,;.*_")[:1].islower()
    if separated is not None and not (separated["line_end"] is not None and (goes_on or head.begins_sentence)):
        if head.begins_sentence and after[separated.end() :][:1].islower():
            return None  # "Um 13.40 Uhr: so steht es im Protokoll"
        # a clock in running text needs its "Uhr"; on a line of its own 18:13 is enough
        return separated.end() if has_word or on_line else None
    if head.begins_sentence or head.place is Place.SPACED:
        return None
    if not on_line:
        return _end(clock_patterns.GLUED_ON.match(after), at=0) if has_word else None
    if has_word and (match := clock_patterns.FULL_STOP.match(after) or clock_patterns.span(language).match(after)):
        return match.end()
    if has_word and closed and (match := clock_patterns.COMMA.match(after)):
        return match.end()
    if dated and (match := clock_patterns.UNKNOWN_WORD.match(after) or clock_patterns.BEGINNING.match(after)):
        return match.end()
    return _end(clock_patterns.BARE.match(after), at=0)


def _is_closed(text: str, at: int) -> bool:
    """Does a finished line, an empty one or nothing stand above this place? Else a line may have been wrapped here."""
    above = text[max(0, at - REACH) : at]
    told = above.rstrip()
    return not told or above.count("\n", len(told)) > 1 or told.endswith(_CLOSED)


def _end(match: re.Match[str] | None, *, at: int | None = None) -> int | None:
    return None if match is None else match.end() if at is None else at


def _days(text: str, language: Language) -> Iterator[Mark]:
    pattern = clock_patterns.day_line(language)
    for line in _LINE.finditer(text):
        match = pattern.match(text[line.start() : min(line.end(), line.start() + REACH)])
        day = printed_days.read(match, language) if match else None
        if match is None or day is None or not (day.year or match["month_name"]) or (match["typo"] and not day.weekday):
            continue
        end = line.start() + match.end()
        alone = not text[end : line.end()].strip()
        if not alone and (match["colon"] is None or day.weekday is None):
            continue
        yield Mark(line.start(), end, None, day, alone, opens_line=True, weekday=day.weekday)
