"""Clock times in a form that no rule of `clock_times` knows, told by the page itself.

Whatever sign or word an outlet puts around its times ("14h05", "Stand 14:05 Uhr:", "Deich hält | 14:05 Uhr"), it does
so each time alike. A form that stands at the same place of three lines or more, runs one way, and carries the page from
top to bottom heads its entries; one in brackets behind the full stop of most paragraphs closes them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from functools import cache
from heapq import nlargest

from framing.ingest import date_words, printed_days, timed_pages
from framing.ingest.marks import Mark
from framing.language.resources import Language

FEWEST = 3  # lines in one form
MOST = 10_000  # times; a text with more is a machine's record, no live blog
ASKED = 5  # forms, the most frequent ones; each is held against the whole page
REACH = 80  # characters at either end of a line
NAME_WORDS = 4  # words; before a clock at the end of its line as many may be the name of who tells
CLOSED_SHARE = 0.5  # of a page's paragraphs, above which a time in brackets closes each
PARAGRAPH_WORDS = 6  # words; a shorter line is no paragraph
_LINE = re.compile(r"[^\s][^\n]*+")
_BEHIND_SENTENCE = re.compile(r"[.!?…][\"“”»«)]?\Z")


@dataclass(frozen=True, slots=True)
class _Found:
    """A clock at the beginning or the end of its line, and the form in which it is written there."""

    form: tuple[object, ...]
    mark: Mark
    name: str = ""
    """What stands before it on a line that it ends, where that is short enough for a name."""


def find(text: str, language: Language) -> tuple[Mark, ...]:
    """The marks of this page's own form of time, in order; () where it has none.

    >>> from framing.language.resources import load
    >>> lines = [f"{clock}: Der Pegel steigt nach Angaben der Stadt weiter." for clock in ("14h05", "13h20", "11h10")]
    >>> [mark.clock.hour for mark in find(chr(10).join(lines), load("de")) if mark.clock]
    [14, 13, 11]
    """
    forms: defaultdict[tuple[object, ...], list[_Found]] = defaultdict(list)
    paragraphs = times = 0
    for line in _LINE.finditer(text):
        paragraphs += len(line.group().split(maxsplit=PARAGRAPH_WORDS)) >= PARAGRAPH_WORDS
        for found in (read(text, line.start(), line.end(), language) for read in (_at_top, _at_end)):
            if found is not None:  # "+++ Deich hält (14.05 Uhr) +++" is read as both
                forms[found.form].append(found)
                times += 1
        if times > MOST:
            return ()
    for founds in nlargest(ASKED, forms.values(), key=len):
        marks = [found.mark for found in founds]
        if len(marks) < FEWEST:
            break
        if marks[0].closes and len(marks) <= CLOSED_SHARE * paragraphs:
            continue
        if timed_pages.one_way(marks) and timed_pages.carries(marks, text):
            return tuple(_with_names(founds))
    return ()


def _with_names(founds: list[_Found]) -> Iterator[Mark]:
    """The marks, with the names before them where the same few come again: "Ina Holm, 14:05 Uhr"."""
    names = {found.name for found in founds if found.name}
    again = 2 * len(names) <= len(founds)
    for found in founds:
        yield found.mark.widened(len(found.name)) if found.name and again else found.mark


def _at_top(text: str, start: int, end: int, language: Language) -> _Found | None:
    """A clock with which this line begins, behind a sign or a word or two."""
    match = _top(language).match(text, start, min(end, start + REACH))
    clock = _time(match, language) if match else None
    if match is None or clock is None:
        return None
    words, sign, tail = match["words"].casefold().strip(), match["sign"], match["tail"].strip()
    alone = match.end() == end
    if not (tail or alone) and (words or _is_number(match)):
        return None  # "Um 14.05 Uhr Ortszeit kam der Zug", "14.05 Prozent"
    short = date_words.weekdays(language).get(words.rstrip(".:,"))
    day, weekday = printed_days.read(match, language), printed_days.weekday_of(match, language) or short
    if match["day"] and day is None:
        return None  # "3.14. 15 Uhr": no such day
    named = bool(match["oclock"] or match["noon"] or match["parts"] or words or weekday or tail)
    form = ("top", bool(weekday), bool(day), "" if short else words, sign, tail, alone, *_style(match))
    mark = Mark(start, match.end(), clock, day, alone, opens_line=True, bare=not named, weekday=weekday)
    return _Found(form, mark)


def _at_end(text: str, start: int, end: int, language: Language) -> _Found | None:
    """A clock with which this line ends: behind its heading or a name, or in brackets behind its last sentence."""
    begin = max(start, end - REACH)
    match = _end(language).search(text, begin, end)
    clock = _time(match, language) if match else None
    if match is None or clock is None:
        return None
    before = text[begin : match.start()].rstrip()
    closes = _BEHIND_SENTENCE.search(before) is not None
    if not before or (closes and not match["close"]):
        return None
    name = text[start : match.start()] if begin == start and len(before.split()) <= NAME_WORDS else ""
    form = ("end", closes, match["between"].strip(), match["close"], bool(match["plus"]), *_style(match))
    return _Found(form, Mark(match.start(), end, clock, None, False, opens_line=False, closes=closes), name)


def _style(match: re.Match[str]) -> tuple[bool | str, ...]:
    """How this clock is written, whatever it says."""
    parts = (match["parts"] or "").strip().casefold()
    return (match["sep"] or "", parts, *(bool(match[name]) for name in ("second", "oclock", "noon", "zone")))


def _is_number(match: re.Match[str]) -> bool:
    """May this clock be any other number?"""
    return match["sep"] == "." and not (match["oclock"] or match["noon"])


def _time(match: re.Match[str], language: Language) -> time | None:
    """What this clock says; None where there is no such time."""
    if not match["minute"] and not (match["oclock"] or match["noon"]):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["noon"]:
        if not 1 <= hour <= 12:
            return None
        letters = "".join(filter(str.isalpha, match["noon"])).casefold()  # "P.M."
        hour = hour % 12 + int(date_words.values("half", language)[letters])
    return time(hour, minute) if hour < 24 and minute < 60 else None


@cache
def _top(language: Language) -> re.Pattern[str]:
    day = rf"(?i:{printed_days.pattern(language, typed_wrong=False)})"
    return re.compile(
        rf"(?P<sign>[^\w\s„“”»«\"]{{0,3}})[^\S\n]{{0,2}}(?:(?=\w){day}[^\S\n]{{0,2}}[,|–-]?[^\S\n]{{0,2}})?"
        rf"(?P<words>(?:[^\W\d_]{{1,14}}[.:,]?[^\S\n]){{0,2}})(?P<open>[(\[]?){_clock(language)}"
        r"(?:[^\S\n]?\([^()\n]{1,40}\))?(?P<tail>[)\]]?[^\S\n]{0,2}(?:[:;–—|/·•>+*]|-(?=\s)){0,3})"
        r"(?:[^\S\n]{1,2}(?=[A-ZÄÖÜ0-9„»“\"])|(?=[A-ZÄÖÜ„»“])|[^\S\n]*\Z)"
    )


@cache
def _end(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<between>[^\S\n]?[|·•,–—][^\S\n]?|[^\S\n]-[^\S\n]|[^\S\n][(\[]){_clock(language)}(?P<close>[)\]]?)"
        r"(?P<plus>[^\S\n]?\+{2,3})?[^\S\n]{0,3}\Z"
    )


def _clock(language: Language) -> str:
    """14:05, 14.05 Uhr, 14:05:33, 14h05, 14 Uhr 05, 2:05 p.m., 14 Uhr, 14:05 Uhr MEZ."""
    oclock, parts, after = (_words(kind, language) for kind in ("oclock", "parts", "after"))
    half = "|".join(r"\.?".join(word) + r"\b\.?" for word in date_words.values("half", language) if word.isalpha())
    return (
        rf"(?<![\d.,:])(?P<hour>\d{{1,2}})(?:(?:(?P<sep>[:.])|(?P<parts>{parts}))(?P<minute>\d\d)(?P<second>:\d\d)?)?"
        rf"(?!\d|[.:,]\d)(?P<oclock>[^\S\n]?(?:{oclock})(?![a-zäöüß]))?(?P<noon>[^\S\n]?(?i:{half}))?"
        rf"(?P<zone>[^\S\n](?:{after}))?"
    )


def _words(kind: str, language: Language) -> str:
    return "|".join(row[1] for row in language.rows("time_words") if row[0] == kind)
