"""Who carries which story, when first and how long, and what is loaded of those who do not?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from framing.compare import moments
from framing.compare.moments import Moment
from framing.compare.outlet_days import OutletDays, OutletTexts, by_outlet, days_around
from framing.model import Passage

STATES = ("found", "none_found", "nothing_loaded", "undated")
"""found: a text of the story is loaded. none_found: texts of the story's days are loaded, none of them of it.
nothing_loaded: no text of those days is loaded. undated: nobody can tell, since texts of the outlet have no date, or
none of the story has one."""


@dataclass(frozen=True, slots=True)
class Carried:
    """One story in one outlet."""

    outlet: str
    state: str
    """One of STATES."""
    passage_ids: tuple[str, ...]
    """The outlet's texts of the story, in the story's order."""
    first: Moment | None
    """None where there is no text, or none with a date."""
    last: Moment | None
    undated_count: int
    """Texts of the story without a date: they may lie before `first` or after `last`."""
    hours_after_first: float | None
    """Hours from the story's first text to this outlet's; None unless both are known to the minute."""
    days_after_first: int | None
    """The same in calendar days: 0 is the same day. None where one of the two has no date."""
    hours_until_last: float | None
    """Hours from the story's first text to this outlet's last one; None unless both are known to the minute."""
    days_until_last: int | None
    may_be_first: bool
    """Can no dated text be shown to lie before this outlet's first? Several may: equal times, or days alone."""
    loaded_count: int
    """All texts of the outlet, on whatever, that are loaded from the days of the story's texts, or a day beside."""


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story in every outlet of the project."""

    story_id: int
    first: Moment | None
    """The story's first text; a day alone where a text of that day may have come before all others."""
    last: Moment | None
    cells: tuple[Carried, ...]
    """One for each outlet of the project, in alphabetical order."""

    @property
    def first_outlets(self) -> tuple[str, ...]:
        """Who may have carried it first: several where times are equal, or where only the day is known."""
        return tuple(cell.outlet for cell in self.cells if cell.may_be_first)

    @property
    def undated_count(self) -> int:
        """Texts of the story without a date: any of them may have been the first."""
        return sum(cell.undated_count for cell in self.cells)

    def of(self, outlet: str) -> Carried:
        """The story in this outlet; KeyError where the project has no such outlet."""
        return {cell.outlet: cell for cell in self.cells}[outlet]


@dataclass(frozen=True, slots=True)
class OutletRow:
    """What is loaded of one outlet, and in how many of the stories it was found."""

    texts: OutletTexts
    found_count: int
    none_found_count: int
    nothing_loaded_count: int
    undated_count: int
    """Stories of which nobody can tell, by the states of their cells."""

    @property
    def could_count(self) -> int:
        """Stories that the outlet could have carried, as far as is known: texts of their days are loaded."""
        return self.found_count + self.none_found_count


@dataclass(frozen=True, slots=True)
class Coverage:
    """Stories by outlets."""

    outlets: tuple[OutletRow, ...]
    """In alphabetical order."""
    stories: tuple[StoryRow, ...]


def compare(stories: Iterable[tuple[int, Sequence[Passage]]], passages: Sequence[Passage], *, zone: tzinfo) -> Coverage:
    """Which outlet carries which story, when first, how long, and which outlets of the corpus do not?

    stories: the number of each story, and its passages. passages: all of the project, in stories or not: they say
    what is loaded of an outlet on a story's days, so that a gap in the material is not read as a decision of the
    outlet. A story's days are those of its dated texts, with the day before and the day after each; days further
    inside a storyline of weeks, from which no text of it is loaded, do not count.

    zone: whose days are counted, and on whose clocks all times are told; sources give theirs in various ones.

    A time known to the day only is never ranked against the times of that day. All states speak of the loaded texts:
    an outlet in which none was found may have carried the story all the same. Do not compare the found counts of two
    outlets without `could_count` beside them, nor read `none_found` where `loaded_count` is small.
    """
    loaded = by_outlet(passages, zone=zone)
    rows = tuple(_row(story_id, told, loaded, zone) for story_id, told in stories)
    states = {outlet: [row.cells[place].state for row in rows] for place, outlet in enumerate(loaded)}
    outlets = tuple(
        OutletRow(its.texts, *(states[outlet].count(state) for state in STATES)) for outlet, its in loaded.items()
    )
    return Coverage(outlets, rows)


def _row(story_id: int, passages: Sequence[Passage], loaded: Mapping[str, OutletDays], zone: tzinfo) -> StoryRow:
    times = moments.known(passages, zone=zone)
    told: dict[str, list[Passage]] = {}
    for passage in passages:
        told.setdefault(passage.outlet, []).append(passage)
    days = days_around(times)
    cells = (_carried(its, told.get(outlet, ()), times, its.count_on(days), zone) for outlet, its in loaded.items())
    return StoryRow(story_id, moments.first(times), moments.last(times), tuple(cells))


def _carried(
    loaded: OutletDays, passages: Sequence[Passage], times: Sequence[Moment], count: int, zone: tzinfo
) -> Carried:
    """passages: the outlet's of the story. times: of all outlets' texts of it. count: what is loaded of its days."""
    own = moments.known(passages, zone=zone)
    first, last = moments.first(own), moments.last(own)
    story_first = moments.first(times)
    return Carried(
        outlet=loaded.texts.outlet,
        state=_state(loaded, bool(passages), bool(times), count),
        passage_ids=tuple(passage.id for passage in passages),
        first=first,
        last=last,
        undated_count=len(passages) - len(own),
        hours_after_first=_hours(story_first, first),
        days_after_first=_days(story_first, first),
        hours_until_last=_hours(story_first, last),
        days_until_last=_days(story_first, last),
        may_be_first=first is not None and not any(moment.surely_before(first) for moment in times),
        loaded_count=count,
    )


def _state(loaded: OutletDays, found: bool, story_dated: bool, count: int) -> str:
    if found:
        return "found"
    if not story_dated:
        return "undated"
    if count:
        return "none_found"
    return "undated" if loaded.texts.undated_count else "nothing_loaded"


def _hours(start: Moment | None, moment: Moment | None) -> float | None:
    if start is None or moment is None or not (start.time_known and moment.time_known):
        return None
    return moments.hours_between(start, moment)


def _days(start: Moment | None, moment: Moment | None) -> int | None:
    return None if start is None or moment is None else (moment.day - start.day).days
