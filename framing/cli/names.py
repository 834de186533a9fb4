"""The commands about names: `names` for who writes which form, `unknown-names` for spellings that no list knows."""

from __future__ import annotations

import argparse

from framing.cli.command import DONE, Command, json_option, progress, project_option, say


def _names_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("story", nargs="?", type=int, help="its number (default: all texts of the project)")
    parser.add_argument("--weeks", action="store_true", help="how often each form, week by week")
    parser.add_argument("--all", action="store_true", help="print every sentence behind every number")
    json_option(parser)


def _names(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import name_list, tables

    found = pipeline.naming(store.load(given.project), given.story, progress=progress)
    if given.json:
        say(tables.as_json(tables.naming(found, weeks=given.weeks)))
    else:
        say(name_list.text(found, all_sentences=given.all, weeks=given.weeks))
    return DONE


def _unknown_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("story", nargs="?", type=int, help="its number (default: every story)")
    json_option(parser)


def _unknown(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import tables, unknown_list

    found = pipeline.unknown(store.load(given.project), given.story, progress=progress)
    if given.json:
        say(tables.as_json(unknown_list.rows(found)))
    else:
        say(unknown_list.text(found, path=str(given.project)))
    return DONE


COMMANDS = (
    Command("names", "Who writes which form of which name, in a story or in all texts.", _names_options, _names),
    Command(
        "unknown-names",
        "List spellings that no list knows and that look like a name of the same story.",
        _unknown_options,
        _unknown,
    ),
)
