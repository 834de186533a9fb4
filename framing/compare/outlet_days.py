"""Of which days are texts of an outlet loaded, and where are the gaps?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from itertools import pairwise

from framing.compare import moments
from framing.compare.moments import Moment
from framing.model import Passage

MARGIN_DAYS = 1
"""An outlet may carry a story a day before or after the others; texts from so near tell that it is loaded at all."""


@dataclass(frozen=True, slots=True)
class OutletTexts:
    """What is loaded of one outlet. Days are those of one zone for all outlets."""

    outlet: str
    passage_count: int
    article_count: int
    undated_count: int
    """Passages without a date: they may be from any day."""
    first_day: date | None
    last_day: date | None
    """Both None where no passage has a date."""
    day_count: int
    """Days from which at least one passage is loaded."""
    gap: tuple[date, date] | None
    """First and last day of the longest time without a text between the two, the earliest of equally long ones."""

    @property
    def gap_days(self) -> int:
        """Days without a text in the longest gap; 0 where there is none."""
        return (self.gap[1] - self.gap[0]).days + 1 if self.gap else 0


@dataclass(frozen=True, slots=True)
class OutletDays:
    """One outlet's texts, and how many of its passages came out on which day."""

    texts: OutletTexts
    by_day: Mapping[date, int]

    def count_on(self, days: Collection[date]) -> int:
        """How many of its passages are from these days?"""
        return sum(self.by_day.get(day, 0) for day in days)


def days_around(times: Iterable[Moment]) -> frozenset[date]:
    """The days of these times, with the days beside them as far as there are any."""
    first, last = date.min.toordinal(), date.max.toordinal()
    days = {moment.day.toordinal() for moment in times}
    near = {day + off for day in days for off in range(-MARGIN_DAYS, MARGIN_DAYS + 1)}
    return frozenset(date.fromordinal(day) for day in near if first <= day <= last)


def by_outlet(passages: Sequence[Passage], *, zone: tzinfo) -> dict[str, OutletDays]:
    """What is loaded of each outlet, in alphabetical order; zone: whose days are counted."""
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.outlet, []).append(passage)
    return {outlet: _days_of(outlet, found[outlet], zone) for outlet in sorted(found, key=str.casefold)}


def _days_of(outlet: str, passages: Sequence[Passage], zone: tzinfo) -> OutletDays:
    times = moments.known(passages, zone=zone)
    days = sorted({moment.day for moment in times})
    texts = OutletTexts(
        outlet=outlet,
        passage_count=len(passages),
        article_count=len({passage.article_id for passage in passages}),
        undated_count=len(passages) - len(times),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        day_count=len(days),
        gap=_longest_gap(days),
    )
    return OutletDays(texts, Counter(moment.day for moment in times))


def _longest_gap(days: Sequence[date]) -> tuple[date, date] | None:
    a, b = max(pairwise(days), key=lambda pair: pair[1] - pair[0], default=(date.min, date.min))
    one = timedelta(days=1)
    return (a + one, b - one) if b - a > one else None
