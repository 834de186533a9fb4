"""Do the dates of some texts carry a picture over time, and in which steps: days, weeks, or months?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from framing.model import Passage

LEAST = 3
"""From so many different days, weeks or months on there is something to see over time."""

MOST_DAYS = 21
MOST_WEEKS = 60
"""Beyond so many steps the next longer ones are taken."""
MOST_MONTHS = 240
"""Beyond so many there is no picture: a bar would be thinner than a hair, and one wrong date is the likely cause."""

By: TypeAlias = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True)
class Steps:
    """The time of some texts in equal steps, without a gap."""

    by: By
    first_days: tuple[date, ...]
    """Of each step its first day."""
    step_of: Mapping[str, int]
    """Passage id to the number of its step, from 0; passages without a date are not in it."""
    loaded: Mapping[str, frozenset[int]]
    """Outlet to the steps of which a text of it is loaded."""
    undated_count: int
    ends: tuple[Passage, Passage] | None = None
    """The first text and the last one, where they stand too far apart for any steps: then there are none."""

    @property
    def carries(self) -> bool:
        """Do the texts stand on so many different steps that there is something to see?"""
        return len(set(self.step_of.values())) >= LEAST


def steps(passages: Sequence[Passage]) -> Steps:
    """The steps from the first text to the last; a day is the day in the zone of the text's time.

    >>> steps(()).carries
    False
    """
    days = {p.id: p.published_at.date() for p in passages if p.published_at}
    by = _by(days.values())
    if by is None:
        ends = [p for p in sorted(passages, key=lambda p: days.get(p.id, date.min)) if p.id in days]
        return Steps("month", (), {}, {}, len(passages) - len(days), (ends[0], ends[-1]))
    starts = {passage_id: _start(day, by) for passage_id, day in days.items()}
    every = _every(min(starts.values()), max(starts.values()), by) if starts else ()
    number = {day: place for place, day in enumerate(every)}
    step_of = {passage_id: number[start] for passage_id, start in starts.items()}
    loaded: defaultdict[str, set[int]] = defaultdict(set)
    for passage in passages:
        if passage.id in step_of:
            loaded[passage.outlet].add(step_of[passage.id])
    return Steps(
        by=by,
        first_days=every,
        step_of=step_of,
        loaded={outlet: frozenset(its) for outlet, its in loaded.items()},
        undated_count=len(passages) - len(days),
    )


def _by(days: Iterable[date]) -> By | None:
    """The shortest steps that are not too many; None where even months are."""
    found = sorted(days)
    length = (found[-1] - found[0]).days if found else 0
    if length >= 31 * MOST_MONTHS:
        return None
    return "day" if length < MOST_DAYS else "week" if length < 7 * MOST_WEEKS else "month"


def _start(day: date, by: By) -> date:
    if by == "day":
        return day
    return day - timedelta(days=day.weekday()) if by == "week" else day.replace(day=1)


def _every(first: date, last: date, by: By) -> tuple[date, ...]:
    found = [first]
    while found[-1] < last:
        found.append(_next(found[-1], by))
    return tuple(found)


def _next(day: date, by: By) -> date:
    if by == "month":
        return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return day + timedelta(days=1 if by == "day" else 7)
