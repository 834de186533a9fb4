"""Who carries which story, as HTML: a table of outlets with what is loaded of each, and one of stories by outlets."""

from __future__ import annotations

from datetime import date

from framing.compare.coverage import Carried, Coverage, OutletRow, StoryRow
from framing.compare.moments import Moment
from framing.model import Project
from framing.pipeline.counting import Counting
from framing.report import counts
from framing.report.coverage_times import after, printed_day
from framing.report.lens_tables import table
from framing.report.markup import Html, element, join
from framing.report.phrases import say
from framing.report.story_list import moment

_DOTS = {"found": "●", "none_found": "○", "nothing_loaded": "–", "undated": "?"}
_UNITS = {
    "together": "coverage_together",
    "minutes": "coverage_minutes_after",
    "hours": "coverage_hours_after",
    "days": "coverage_days_after",
}
_WORDS = {
    "none_found": "coverage_none_found",
    "nothing_loaded": "coverage_nothing_loaded",
    "undated": "coverage_cannot_tell",
}


def block(project: Project, found: Coverage, *, language: str = "de") -> Html:
    """Which outlet carries which story? Every cell says in words what its dot says; a filled dot stands with its date.

    language: of the page's own words.
    """
    note = element("p", say("coverage_note", language), class_="fx-muted fx-note")
    return element(
        "section",
        _outlets(project, found, language),
        _stories(project, found, language),
        note,
        class_="fx-coverage",
    )


def _outlets(project: Project, found: Coverage, language: str) -> Html:
    letters = {outlet.name: outlet.letter for outlet in project.outlets}
    counted = Counting(project).of_outlets()
    head = ("outlet", "texts", "undated", "days_loaded", "day_count", "gap", "found_of")
    return table(
        say("coverage_outlets_caption", language),
        [say(f"coverage_{key}", language) for key in head],
        [
            (
                join((_letter(letters[row.texts.outlet]), " ", element("bdi", row.texts.outlet))),
                counts.said(counted[row.texts.outlet], language),
                str(row.texts.undated_count),
                _days(row.texts.first_day, row.texts.last_day, language),
                str(row.texts.day_count),
                _gap(row, language),
                say("coverage_found_of_count", language, found=row.found_count, could=row.could_count),
            )
            for row in found.outlets
        ],
        empty=say("coverage_no_text", language),
    )


def _stories(project: Project, found: Coverage, language: str) -> Html:
    words = {story.id: ", ".join(story.shared_words) for story in project.stories}
    counting = Counting(project)
    fixed = [say("coverage_story", language), say("coverage_first", language)]
    return table(
        say("coverage_caption", language),
        [*fixed, *(_letter(outlet.letter, outlet.name) for outlet in project.outlets)],
        [
            (
                join(
                    (f"{row.story_id} · ", element("bdi", words.get(row.story_id, ""), lang=project.settings.language))
                ),
                _moment(row.first, language),
                *(_cell(row, cell, counting, language) for cell in row.cells),
            )
            for row in found.stories
        ],
        empty=say("coverage_no_story", language),
        titles=[*fixed, *(f"{outlet.letter} {outlet.name}" for outlet in project.outlets)],
    )


def _cell(row: StoryRow, cell: Carried, counting: Counting, language: str) -> Html:
    if cell.state != "found":
        key = _WORDS[cell.state]
        title = say(f"{key}_title", language, outlet=cell.outlet, count=cell.loaded_count)
        loaded = "coverage_one_loaded" if cell.loaded_count == 1 else "coverage_loaded"
        said = say(key, language, loaded=say(loaded, language, count=cell.loaded_count))
        return element("div", _dot(cell), " ", said, class_="fx-muted", title=title)
    parts = [element("div", _dot(cell), " ", _moment(cell.first, language))]
    count = counting.of_ids(cell.passage_ids)
    further = [
        _after(row, cell, language),
        say("coverage_count", language, count=counts.said(count, language)) if count.total > 1 else "",
        say("coverage_until", language, moment=_moment(cell.last, language)) if cell.last != cell.first else "",
    ]
    if told := ", ".join(filter(None, further)):
        parts.append(element("span", told, class_="fx-muted fx-line"))
    return element("div", *parts, title=say("coverage_found", language, outlet=cell.outlet))


def _after(row: StoryRow, cell: Carried, language: str) -> str:
    """How long after the story's first text? "" where it has no date."""
    unit, count = after(cell.hours_after_first, cell.days_after_first)
    if unit == "unknown":
        return ""
    if row.first_outlets == (cell.outlet,):
        return say("coverage_is_first_dated" if row.undated_count else "coverage_is_first", language)
    if unit == "days" and count < 2:
        return say("coverage_day_after" if count else "coverage_same_day", language)
    if unit == "together" and cell.may_be_first:
        return say("coverage_at_once", language)
    return say(_UNITS[unit], language, count=count)


def _dot(cell: Carried) -> Html:
    return element("span", _DOTS[cell.state], aria_hidden="true")


def _letter(letter: str, title: str | None = None) -> Html:
    return element("span", letter, class_="fx-letter", title=title, aria_label=title and f"{letter}, {title}")


def _moment(found: Moment | None, language: str) -> str:
    return moment(found.at if found else None, found is not None and found.time_known, language)


def _days(first: date | None, last: date | None, language: str) -> str:
    if first is None or last is None:
        return say("coverage_no_date", language)
    return printed_day(first) if first == last else f"{printed_day(first)} – {printed_day(last)}"


def _gap(row: OutletRow, language: str) -> str:
    gap = row.texts.gap
    if gap is None:
        return say("coverage_no_gap", language)
    first, last = map(printed_day, gap)
    return say("coverage_gap_days", language, count=row.texts.gap_days, first=first, last=last)
