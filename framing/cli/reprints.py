"""The command that lists texts with shared wording: `reprints`."""

from __future__ import annotations

import argparse

from framing.cli.command import DONE, Command, json_option, progress, project_option, say


def _options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument(
        "--share",
        type=float,
        default=0.3,
        help="0 to 1: so much of the shorter text's wording must stand in the other (default: %(default)s)",
    )
    parser.add_argument(
        "--window-days", type=float, help="only texts that lie so close in time (default: any distance)"
    )
    json_option(parser)


def _reprints(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import reprint_list, tables

    project = store.load(given.project)
    hours = None if given.window_days is None else given.window_days * 24
    found = pipeline.reprints(project, window_hours=hours, share=given.share, progress=progress)
    if given.json:
        say(tables.as_json({"reprints": reprint_list.rows(project, found)}))
    else:
        say(reprint_list.text(project, found, share=given.share))
    return DONE


COMMANDS = (
    Command("reprints", "List texts that share wording: agency copy, and versions of one text.", _options, _reprints),
)
