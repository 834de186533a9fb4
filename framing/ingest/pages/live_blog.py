"""A page's live blog: its entries, from its data for machines and from what it shows, and the text around them.

Nothing of the page's text is lost, and nothing told twice: what no entry holds stands above them, or, by its
place, between or below them as an entry without a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from framing.ingest.pages import live, ticker
from framing.ingest.pages.fronts import forms
from framing.ingest.pages.parsed import Page, lines
from framing.ingest.pages.places import Placed, Places, Range, places
from framing.ingest.pages.printed import folded, is_sentence
from framing.ingest.pages.saving import Saved
from framing.ingest.pages.ticker import Ticker
from framing.ingest.pages.ticker_boxes import CLIMB, Box
from framing.ingest.pages.ticker_entries import is_time
from framing.ingest.pages.ticker_times import A_CLOCK, WHOLE_CLOCK
from framing.ingest.pages.united import United, united
from framing.ingest.records import Entry
from framing.language.resources import Language

_DAY_LETTERS = 60  # of a line between entries that names a day
_NAME_WORDS = 6  # beside the time of an entry, with it
_LONG = 60  # letters of a line that no text tells twice
_SEARCHED = 20_000  # letters of an entry in which a line is looked for; in longer ones only whole lines are
_SIBLINGS = 5


@dataclass(frozen=True, slots=True)
class LiveBlog:
    """What stands above the entries, and the entries; a page whose entries show only clocks has them in its text."""

    text: str
    entries: tuple[Entry, ...] = ()
    is_live: bool = False


def find(page: Page, forms: Sequence[str], text: str, language: Language, at: Saved | None = None) -> LiveBlog:
    """The live blog of this page; a page that has none keeps its text, which is what was found to be it.

    forms: the headline in all the forms in which the page gives it. at: when it was saved, if that is known.
    """
    known = live.entries(page)
    where = places(page.root)
    shown = ticker.find(page, forms, text, where, language, at=at, is_live=bool(known))
    written = [line.strip() for line in text.splitlines() if line.strip()]
    if not shown.boxes:
        if not known:
            return LiveBlog(text)
        rows = sorted(where.placed(written, ()), key=lambda one: one.at)
        above, entries = live.filled(known, "\n".join(one.line for one in rows))
        return LiveBlog(above, entries, is_live=True)
    whole = united(known, shown.entries)
    lead, blog, gaps = _with_the_rest(whole, list(where.placed(written, shown.ranges)), where, shown, language)
    if known or shown.has_moments:
        return LiveBlog("\n".join(lead), tuple(_entries(blog, gaps, language)), is_live=True)
    return LiveBlog("\n\n".join(filter(None, ("\n".join(lead), *_told(blog, lead, gaps, shown)))), is_live=True)


def _with_the_rest(
    blog: Sequence[United], placed: Sequence[Placed], where: Places, shown: Ticker, language: Language
) -> tuple[list[str], list[United], dict[int, list[str]]]:
    """What stands above the entries, the entries with all that was found in their boxes, and what stands below each."""
    held = [_Held(one.entry) for one in blog]
    by_box = {one.shown: own for one, own in zip(blog, held, strict=True) if one.shown is not None}
    times = [where.ranges[box.marker.element] for box in shown.boxes]
    tellers = _tellers(blog, held)
    heads: dict[int | None, list[str]] = defaultdict(list)
    added: dict[int | None, list[str]] = defaultdict(list)
    gaps: dict[int, list[str]] = defaultdict(list)
    again: _Held | None = None  # the entry that is shown once more where we are
    for one in sorted(placed, key=lambda one: one.at):
        told = folded(one.line)
        if one.inside is not None:
            again = None
            if not told or (len(one.line) >= _LONG and told in tellers):
                continue
            if by_box[one.inside].has(one.line):
                continue
            if told == folded(shown.entries[one.inside].heading):
                heads[one.inside].append(one.line)
            elif not _is_head(one, times[one.inside], language):
                added[one.inside].append(one.line)
        elif told and not (again is not None and again.has(one.line)):
            again = tellers.get(told)
            if again is None:
                gaps[one.below].append(one.line)
    return gaps.pop(0, []), [_with(one, heads[one.shown], added[one.shown]) for one in blog], gaps


def _with(one: United, above: Sequence[str], below: Sequence[str]) -> United:
    return replace(one, entry=replace(one.entry, text="\n".join(filter(None, (*above, one.entry.text, *below)))))


def _tellers(blog: Sequence[United], held: Sequence[_Held]) -> dict[str, _Held]:
    """Of each heading, with the words in front of it and without, and each long line the entry that tells it."""
    found: dict[str, _Held] = {}
    for one, own in zip(blog, held, strict=True):
        told = one.entry.text.splitlines()
        is_headed = len(told) > 1 and not one.entry.heading and not is_sentence(told[0])
        heading = told[0] if is_headed else one.entry.heading
        for form in (*forms(heading), *(folded(line) for line in told if len(line) >= _LONG)):
            found.setdefault(form, own)
    return found


class _Held:
    """What an entry holds: whole lines, and, of short ones, any part."""

    def __init__(self, entry: Entry) -> None:
        told = [entry.heading, *entry.text.splitlines()]
        self._lines = {folded(line) for line in told}
        size = sum(map(len, self._lines))
        self._letters = "".join(folded(line) for line in told) if size <= _SEARCHED else ""

    def has_line(self, line: str) -> bool:
        """Is this one of its lines?"""
        return folded(line) in self._lines

    def has(self, line: str) -> bool:
        """Does it hold this line, whole or inside another one?"""
        return self.has_line(line) or folded(line) in self._letters


def _is_head(placed: Placed, time: Range, language: Language) -> bool:
    """Is this line the time of its entry, or a name right beside it?"""
    if is_time(placed.line, language):
        return True
    end = placed.at + len(folded(placed.line))
    return len(placed.line.split()) <= _NAME_WORDS and (placed.at <= time.end and time.start <= end)


def _entries(blog: Sequence[United], gaps: dict[int, list[str]], language: Language) -> Iterator[Entry]:
    """The entries, and what stands below each of them as one without a time; the line of a day tells nothing more."""
    for one in blog:
        yield one.entry
        below = [] if one.shown is None else gaps.get(one.shown + 1, [])
        if rest := [line for line in below if not is_time(line, language)]:
            yield live.untimed(rest)


def _told(blog: Sequence[United], above: Sequence[str], gaps: dict[int, list[str]], shown: Ticker) -> Iterator[str]:
    """The ticker as text: lines between its boxes (days), and before each entry its time on a line of its own."""
    for number, (one, box) in enumerate(zip(blog, shown.boxes, strict=True)):
        between = gaps.get(number, []) if number else []
        day = _day_above(box, shown.boxes[number - 1] if number else None)
        if day and folded(day) not in map(folded, between if number else above):
            yield day
        yield from between
        yield "\n".join(filter(None, (_clock(box), one.entry.heading, one.entry.text)))
    yield from gaps.get(len(shown.boxes), [])


def _clock(box: Box) -> str:
    found = A_CLOCK.findall(box.marker.clock)
    return box.marker.clock if WHOLE_CLOCK.fullmatch(box.marker.clock) or not found else found[-1]


def _day_above(box: Box, previous: Box | None) -> str:
    """The line right above this box, or above the section that it opens, that names a day; "" for none."""
    last = previous.elements[-1:] if previous else ()
    passed = set(chain(last, *(islice(element.iterancestors(), CLIMB) for element in last)))
    for element in (box.elements[0], *islice(box.elements[0].iterancestors(), 2)):
        if element in passed:
            return ""
        for sibling in islice(element.itersiblings(preceding=True), _SIBLINGS):
            if sibling in passed:
                return ""
            line = lines(sibling, most=2 * _DAY_LETTERS)
            if 0 < len(line) < _DAY_LETTERS and any(map(str.isdigit, line)):
                return line
    return ""
