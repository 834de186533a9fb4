"""The commands that bring texts in and sort them: `add` and `group`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import DONE, NOTHING_LOADED, Command, json_option, progress, project_option, save, say, warn
from framing.cli.stories import print_stories
from framing.errors import SelectionError
from framing.settings import ENGINES

if TYPE_CHECKING:
    from framing.ingest.limits import Limits
    from framing.model import Project


def _add_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="texts, tables, saved pages, feeds, archives (see docs/readers.md), or a folder of them",
    )
    parser.add_argument(
        "--index",
        type=Path,
        help="CSV with the columns file, outlet, published (kind, title, url); default: an index.csv among the files",
    )
    parser.add_argument(
        "--columns",
        nargs="+",
        action="extend",
        type=_column,
        metavar="FIELD=COLUMN",
        help="what stands in which column of a table: text=Volltext outlet=Medium (put the files first)",
    )
    parser.add_argument("--outlet", default="", help="outlet of files that do not name one")
    parser.add_argument("--published", default="", help="date of files that do not name one")
    parser.add_argument(
        "--limit",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="raise or lower what one file may hold, such as file_bytes=400000000; may be repeated",
    )
    json_option(parser)


def _limits(given: Sequence[str]) -> Limits:
    """The limits with those changed that were given as `name=value`."""
    from framing.ingest.limits import DEFAULT

    found = DEFAULT
    for written in given:
        name, _, value = written.partition("=")
        found = found.with_value(name.strip(), value.strip())
    return found


def _column(written: str) -> tuple[str, str]:
    """A field and its column, as `text=Volltext`."""
    from framing.ingest.records import FIELDS

    field, sign, column = written.partition("=")
    if not sign or field not in FIELDS:
        raise argparse.ArgumentTypeError(f"{written!r} must be FIELD=COLUMN; fields are {', '.join(FIELDS)}")
    return field, column


def _add(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.ingest.records import Record
    from framing.model import Project
    from framing.report import rejected_list, tables, terminal
    from framing.report.lines import many

    before = store.state(given.project)
    project = Project() if before is None else store.load(given.project)
    default = Record(place="", file="", outlet=given.outlet, published=given.published)
    added = pipeline.add(
        project,
        given.paths,
        index=given.index,
        default=default,
        columns=dict(given.columns or ()),
        limits=_limits(given.limit),
        progress=progress,
    )
    is_kept = added.project is not project and (added.articles or before is not None)
    if is_kept:
        save(added.project, given.project, before=before)
    if given.json:
        say(tables.as_json(tables.added(added)))
    else:
        count = len(added.project.passages) - len(project.passages)
        say(
            f"{many(added.found_count, 'text')} found: {len(added.articles)} loaded into {given.project} "
            f"({many(count, 'passage')}), {len(added.doubles)} there already, {added.rejected_count} not loaded."
        )
        if added.missing_count:
            say(f"{many(added.missing_count, 'file or folder', 'files or folders')} not found.")
        if added.versions:
            say(f"{many(len(added.versions), 'new version')} of texts: framing versions {given.project}")
        if added.filled:
            say(f"{many(len(added.filled), 'text')} there already got a date or an address that was missing.")
        if settled := rejected_list.settled(added.settled):
            say(settled)
        if is_kept and added.rejected_count + added.missing_count:
            say(f"What was not loaded is kept in a list: framing rejected {given.project}")
        if added.articles:
            say(f"Next: framing group {given.project}")
        if added.remarks:
            warn(terminal.remarks(added.remarks, added.doubles))
    return DONE if added.articles or added.filled else NOTHING_LOADED


def _group_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    dial_options(parser)
    json_option(parser)


def dial_options(parser: argparse.ArgumentParser) -> None:
    """The dials of a grouping, each left as it is where it is not given."""
    matching_options(parser)
    sure = parser.add_mutually_exclusive_group()
    sure.add_argument("--certainty", type=float, help="0 to 1: lower is wider, higher is narrower (default: 0.38)")
    sure.add_argument("--wider", action="count", default=0, help="one step wider than now; may be repeated")
    sure.add_argument("--narrower", action="count", default=0, help="one step narrower than now; may be repeated")
    parser.add_argument("--engine", choices=ENGINES, help="how pairs become stories (default: linkage)")


def matching_options(parser: argparse.ArgumentParser) -> None:
    """The dials of the matching alone, for what forms no stories; the others stay as they are."""
    parser.set_defaults(certainty=None, wider=0, narrower=0, engine=None)
    window = parser.add_mutually_exclusive_group()
    window.add_argument("--window-hours", type=float, help="passages further apart are never one story (default: 96)")
    window.add_argument("--window-days", type=float, help="the same in days")
    parser.add_argument(
        "--model",
        "--encoder",
        dest="encoder",
        metavar="MODEL",
        help="'builtin' (default), or a sentence-transformers model: a folder, or a hub name, downloaded on first use",
    )


def _group(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.group import topics
    from framing.report import corrections

    before = store.state(given.project)
    project = store.load(given.project)
    project = pipeline.group(with_dials(project, given), progress=progress)
    save(project, given.project, before=before)
    print_stories(project, project.stories, as_json=given.json)
    if given.engine == "hdbscan" and project.settings.window_hours > topics.EVENTS_UP_TO_HOURS:
        warn(
            f"A window above {topics.EVENTS_UP_TO_HOURS // 24} days finds storylines, not events; "
            "the engine hdbscan does not apply."
        )
    if faults := corrections.faults(project):
        warn(faults)
    return DONE


def with_dials(project: Project, given: argparse.Namespace) -> Project:
    """The project with the dials that were given."""
    hours = given.window_days * 24 if given.window_days is not None else given.window_hours
    dials = {
        "window_hours": hours, "certainty": given.certainty, "engine": given.engine, "encoder": given.encoder
    }  # fmt: skip
    try:
        settings = replace(project.settings, **{name: value for name, value in dials.items() if value is not None})
        settings = settings.wider(given.wider - given.narrower)
    except ValueError as fault:
        raise SelectionError(f"{fault}.") from fault
    return replace(project, settings=settings)


COMMANDS = (
    Command("add", "Read files into a project; live blogs are split into entries.", _add_options, _add),
    Command("group", "Find the stories of a project.", _group_options, _group),
)
