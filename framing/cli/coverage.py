"""The command that says which outlet carries which story: `coverage`."""

from __future__ import annotations

import argparse
from pathlib import Path

from framing.cli.command import DONE, Command, check_target, from_one, json_option, progress, project_option, say


def _options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("--topic", type=int, metavar="N", help="only the stories of this topic (see: framing topics)")
    parser.add_argument(
        "--min-outlets", type=from_one, default=1, metavar="N", help="only stories that so many outlets tell"
    )
    parser.add_argument("--limit", type=from_one, metavar="N", help="print so many stories (default: all)")
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="write all rows to FILE, and the outlets beside it as FILE-outlets"
    )
    json_option(parser)


def _coverage(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import coverage_list, csv_pair, tables

    if given.csv:
        check_target(given.csv)
        check_target(csv_pair.outlets_file(given.csv))
    project = store.load(given.project)
    found = pipeline.coverage(project, topic=given.topic, min_outlets=given.min_outlets, progress=progress)
    rows, outlets = coverage_list.rows(project, found), coverage_list.outlet_rows(project, found)
    if given.csv:
        csv_pair.write(given.csv, rows, outlets, name="coverage")
    if given.json:
        say(tables.as_json({"topic": given.topic, "outlets": outlets, "coverage": rows}))
    elif given.csv:
        say(f"{given.csv}\n{csv_pair.outlets_file(given.csv)}")
    else:
        say(coverage_list.text(project, found, limit=given.limit))
    return DONE


COMMANDS = (
    Command(
        "coverage", "Which outlet carries which story, when first, and what is loaded of each.", _options, _coverage
    ),
)
