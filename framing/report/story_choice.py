"""Which stories a reader wants to see, in which order, and why none is left where none is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from framing.model import Project
from framing.report import story_list
from framing.report.coverage_times import printed_day
from framing.report.phrases import say
from framing.report.story_list import StoryRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asks of a list of stories. Without anything, it is all of them by date."""

    search: str = ""
    """A word in a heading or text."""
    first_day: date | None = None
    last_day: date | None = None
    """The story was told on one of these days; where one is given, stories without a date are left out."""
    outlets: tuple[str, ...] = ()
    """Each of these has a text."""
    without: tuple[str, ...] = ()
    """None of these has a text, among those loaded."""
    least_outlets: int = 1
    topic: int = 0
    """The number of its topic; 0 for any."""
    order: str = "date"
    """One of `ORDERS`."""


def _first(row: StoryRow) -> float:
    return row.first_at.timestamp() if row.first_at else float("inf")


def _latest(row: StoryRow) -> float:
    return -row.last_at.timestamp() if row.last_at else float("inf")


ORDERS: Mapping[str, Callable[[StoryRow], float]] = {
    "date": _first,
    "latest": _latest,
    "outlets": lambda row: -len(row.headlines),
    "names": lambda row: -row.story.name_differences,
}
"""By the first text, by the last one (newest in front), by the number of outlets, by how much these differ in names."""


def choose(project: Project, rows: Sequence[StoryRow], wanted: Wanted) -> tuple[StoryRow, ...]:
    """Which of these stories are wanted? In the order asked for; those that are alike in it stay as they are."""
    found = [row for row in rows if all(meets(project, row, wanted) for meets in _TESTS.values())]
    return tuple(sorted(found, key=ORDERS[wanted.order]))


def why_none(project: Project, rows: Sequence[StoryRow], wanted: Wanted, *, language: str = "de") -> str:
    """Why is no story left? One sentence: which of the wishes alone leaves none, or that they do together.

    rows: all that there are.
    """
    letters = {outlet.name: outlet.letter for outlet in project.outlets}

    def said(outlets: Sequence[str]) -> str:
        return ", ".join(f"{letters.get(outlet, '')} {outlet}".strip() for outlet in outlets)

    days = {
        "first": printed_day(wanted.first_day) if wanted.first_day else "…",
        "last": printed_day(wanted.last_day) if wanted.last_day else "…",
    }
    if wanted.first_day and wanted.last_day and wanted.first_day > wanted.last_day:
        return say("none_turned", language, **days)
    if both := [outlet for outlet in wanted.outlets if outlet in wanted.without]:
        return say("none_both", language, outlets=said(both))
    values: dict[str, dict[str, object]] = {
        "none_search": {"search": wanted.search.strip()},
        "none_days": dict(days),
        "none_outlets": {"outlets": said(wanted.outlets)},
        "none_without": {"outlets": said(wanted.without)},
        "none_least": {"count": wanted.least_outlets},
    }
    for key, meets in _TESTS.items():
        if not any(meets(project, row, wanted) for row in rows):
            return say(key, language, **values.get(key, {}))
    return say("none_together", language)


def days(rows: Sequence[StoryRow]) -> tuple[date, date] | None:
    """The first and the last day on which one of these stories was told; None where no day is known."""
    first = [row.first_at.date() for row in rows if row.first_at]
    last = [row.last_at.date() for row in rows if row.last_at]
    return (min(first), max(last)) if first else None


def _holds(project: Project, row: StoryRow, wanted: Wanted) -> bool:
    return not wanted.search.strip() or story_list.holds(project.story_passages(row.story), wanted.search)


def _in_days(project: Project, row: StoryRow, wanted: Wanted) -> bool:
    if wanted.first_day is None and wanted.last_day is None:
        return True
    if row.first_at is None or row.last_at is None:
        return False
    return _day(row.first_at) <= (wanted.last_day or date.max) and _day(row.last_at) >= (wanted.first_day or date.min)


def _with_all(project: Project, row: StoryRow, wanted: Wanted) -> bool:
    return set(wanted.outlets) <= row.headlines.keys()


def _without(project: Project, row: StoryRow, wanted: Wanted) -> bool:
    return not set(wanted.without) & row.headlines.keys()


def _enough(project: Project, row: StoryRow, wanted: Wanted) -> bool:
    return len(row.headlines) >= wanted.least_outlets


def _of_topic(project: Project, row: StoryRow, wanted: Wanted) -> bool:
    return not wanted.topic or (row.topic is not None and row.topic.id == wanted.topic)


def _day(moment: datetime) -> date:
    return moment.date()


_TESTS: Mapping[str, Callable[[Project, StoryRow, Wanted], bool]] = {
    "none_search": _holds,
    "none_days": _in_days,
    "none_outlets": _with_all,
    "none_without": _without,
    "none_least": _enough,
    "none_topic": _of_topic,
}
"""Each wish, by the sentence for where it alone leaves no story."""
