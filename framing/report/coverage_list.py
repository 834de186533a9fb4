"""Who carries which story, as text for a terminal and as rows: what is loaded of each outlet comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from framing.compare.coverage import Carried, Coverage, OutletRow, StoryRow
from framing.model import Project
from framing.pipeline.counting import Counting
from framing.report import places
from framing.report.coverage_times import after, printed_day
from framing.report.lines import WIDTH, clip, many, wrap

_NOT_FOUND = {"none_found": "○{count}", "nothing_loaded": "-", "undated": "?"}
_UNITS = {"together": "0", "minutes": "{count}m", "hours": "{count}h", "days": "{count}d", "unknown": "yes"}
_LEGEND = (
    "When an outlet's first text came, after the first of the story, and its last one where that is later: "
    "0 (the first itself, or at the same time: under a minute), 35m, 5h, 5-26h, 3d. Days where 48 hours or more lie "
    "between, or where a clock time is not known; 0d is the same day.",
    "yes: found, without a date.   ○1: none found; so many texts of the outlet from the story's days, or a day beside, "
    "are loaded: few tell little.   - : no text from those days is loaded.   ? : nobody can tell, since texts have no "
    "date.",
)
_NAME = 20
_HEAD = 27
"""Characters before the first outlet: the story's number and its first text."""
_TITLE = 24
"""A story's words stand at the end of its line where so many characters are left, else on a line of their own."""


def text(project: Project, found: Coverage, *, limit: int | None = None) -> str:
    """What is loaded of each outlet, then who carries which story.

    limit: so many stories, then the number of the rest; None for all. A table wider than the terminal goes on below.
    """
    blocks = ["\n".join(_outlets(project, found))]
    if not found.stories:
        return "\n\n".join([*blocks, "STORIES: none to show."])
    shown = found.stories[:limit]
    head = f"STORIES ({len(found.stories)}): which outlet carries them, when first and how long, in the texts loaded"
    blocks.append("\n".join([head, *(wrap(f"  {line}", indent=2) for line in _LEGEND)]))
    cells = [[_cell(cell) for cell in row.cells] for row in shown]
    longest = max(len(cell) for row in cells for cell in row)
    width = longest + (2 if (longest + 2) * len(found.outlets) <= WIDTH - 4 else 1)
    at_once = (WIDTH - 4) // width
    for start in range(0, len(found.outlets), at_once):
        here = slice(start, start + at_once)
        letters = [outlet.letter for outlet in project.outlets[here]]
        blocks.append("\n".join(_stories(project, shown, letters, [row[here] for row in cells], width)))
    if hidden := len(found.stories) - len(shown):
        blocks.append(f"… and {many(hidden, 'story', 'stories')} more (without --limit)")
    return "\n\n".join(blocks)


def rows(project: Project, found: Coverage) -> list[dict[str, Any]]:
    """One row a story and outlet; `passages` leads back to the texts."""
    words = {story.id: list(story.shared_words) for story in project.stories}
    counting = Counting(project)
    return [
        {
            "story": row.story_id,
            "shared_words": words.get(row.story_id, []),
            "outlet": cell.outlet,
            "state": cell.state,
            "passage_count": len(cell.passage_ids),
            "earlier_version_count": counting.of_ids(cell.passage_ids).earlier,
            "undated_count": cell.undated_count,
            "first": cell.first and cell.first.at,
            "time_known": cell.first and cell.first.time_known,
            "last": cell.last and cell.last.at,
            "last_time_known": cell.last and cell.last.time_known,
            "hours_after_first": _rounded(cell.hours_after_first),
            "days_after_first": cell.days_after_first,
            "hours_until_last": _rounded(cell.hours_until_last),
            "days_until_last": cell.days_until_last,
            "may_be_first": cell.may_be_first,
            "loaded_count": cell.loaded_count,
            "passages": list(cell.passage_ids),
        }
        for row in found.stories
        for cell in row.cells
    ]


def outlet_rows(project: Project, found: Coverage) -> list[dict[str, Any]]:
    """One row an outlet: what is loaded of it, and of how many stories a text was found or could have been."""
    counted = Counting(project).of_outlets()
    return [
        {
            "outlet": row.texts.outlet,
            "passage_count": row.texts.passage_count,
            "earlier_version_count": counted[row.texts.outlet].earlier,
            "article_count": row.texts.article_count,
            "undated_count": row.texts.undated_count,
            "first_day": _iso(row.texts.first_day),
            "last_day": _iso(row.texts.last_day),
            "day_count": row.texts.day_count,
            "gap_days": row.texts.gap_days,
            "gap_first_day": _iso(row.texts.gap[0]) if row.texts.gap else None,
            "gap_last_day": _iso(row.texts.gap[1]) if row.texts.gap else None,
            "stories_found": row.found_count,
            "stories_could": row.could_count,
            "stories_nothing_loaded": row.nothing_loaded_count,
            "stories_undated": row.undated_count,
        }
        for row in found.outlets
    ]


def _outlets(project: Project, found: Coverage) -> Iterator[str]:
    letters = {outlet.name: outlet.letter for outlet in project.outlets}
    yield f"OUTLETS ({len(found.outlets)}): what is loaded of each; a gap in the material is no silence of the outlet"
    if not found.outlets:
        yield "  No text is loaded."
        return
    yield (
        f"      {'':<{_NAME}} {'texts':>6} {'undated':>8}  {'first day':<11} {'last day':<11} {'days':>5}  "
        f"{'longest gap':<20} stories"
    )
    for row in found.outlets:
        its = row.texts
        name = its.outlet if len(its.outlet) <= _NAME else its.outlet[: _NAME - 1] + "…"
        yield clip(
            f"  {letters[its.outlet]:<3} {name:<{_NAME}} {its.passage_count:>6} {its.undated_count or '':>8}  "
            f"{_day(its.first_day):<11} {_day(its.last_day):<11} {its.day_count:>5}  {_gap(row):<20} "
            f"{row.found_count} of {row.could_count}"
        )
    if earlier := Counting(project).passages(project.passages).earlier:
        yield f"  texts: earlier versions of others are counted, too ({earlier})."
    yield wrap(
        "  days: those with a text. longest gap: days without one in between. stories: in how many a text was found, "
        "of those from whose days the outlet has texts loaded.",
        indent=2,
    )


def _gap(row: OutletRow) -> str:
    gap = row.texts.gap
    return f"{row.texts.gap_days} from {printed_day(gap[0])}" if gap else "none" if row.texts.day_count else ""


def _stories(
    project: Project, shown: Sequence[StoryRow], letters: Sequence[str], cells: Sequence[Sequence[str]], width: int
) -> Iterator[str]:
    words = {story.id: ", ".join(story.shared_words) for story in project.stories}
    aside = WIDTH - _HEAD - width * len(letters) >= _TITLE
    head = "".join(f"{letter:<{width}}" for letter in letters)
    yield (f"{'':<2}{'':<6}{'first text':<19}{head}" if aside else f"    {head}").rstrip()
    for row, its in zip(shown, cells, strict=True):
        found = "".join(f"{cell:<{width}}" for cell in its)
        at = row.first
        first = places.when(at.at if at else None, time_known=at is not None and at.time_known)
        line = f"  {row.story_id:<6}{first:<19}"
        if aside:
            yield clip(f"{line}{found}{words.get(row.story_id, '')}".rstrip())
        else:
            yield clip(f"{line}{words.get(row.story_id, '')}".rstrip())
            yield f"    {found}".rstrip()


def _cell(cell: Carried) -> str:
    if cell.state != "found":
        return _NOT_FOUND[cell.state].format(count=cell.loaded_count)
    start = _after(cell.hours_after_first, cell.days_after_first)
    end = _after(cell.hours_until_last, cell.days_until_last)
    # "0d" says less than a time of that day does: nothing ends with it.
    if end in (start, "0d"):
        return start
    return f"{start.rstrip('mhd') if start[-1] == end[-1] else start}-{end}"


def _after(hours: float | None, days: int | None) -> str:
    """How long after the story's first text?

    >>> _after(0.5, 0), _after(26.2, 1), _after(80.0, 3), _after(None, 0), _after(None, None)
    ('30m', '26h', '3d', '0d', 'yes')
    """
    unit, count = after(hours, days)
    return _UNITS[unit].format(count=count)


def _rounded(hours: float | None) -> float | None:
    return None if hours is None else round(hours, 2)


def _day(day: date | None) -> str:
    return printed_day(day) if day else "none"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
