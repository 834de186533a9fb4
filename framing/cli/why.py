"""The commands that say what holds stories together: `why` for one of them, `topics` for the storylines above them."""

from __future__ import annotations

import argparse

from framing.cli.command import DONE, Command, json_option, project_option, say
from framing.cli.stories import chosen_story
from framing.errors import SelectionError


def _why_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("story", nargs="?", type=int, help="its number (default: where names differ most in origin)")
    parser.add_argument("--search", default="", help="choose the story by a word or name in a text")
    json_option(parser)


def _why(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import reason_list, tables

    project = store.load(given.project)
    found = pipeline.why(project, chosen_story(given, project))
    if given.json:
        say(tables.as_json(reason_list.rows(project, found)))
    else:
        say(reason_list.text(project, found, path=str(given.project)))
    return DONE


def _topics_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("--search", default="", help="only topics with this word or name in a text")
    json_option(parser)


def _topics(given: argparse.Namespace) -> int:
    from framing import store
    from framing.report import tables, topic_list

    project = store.load(given.project)
    if not project.grouped:
        raise SelectionError(f"The stories are not up to date. Run: framing group {given.project}")
    found = topic_list.rows(project, search=given.search)
    if given.json:
        say(tables.as_json(topic_list.as_rows(project, found)))
    else:
        say(topic_list.text(project, found, search=given.search))
    return DONE


COMMANDS = (
    Command("why", "Say why one story is one, and what nearly belonged to it.", _why_options, _why),
    Command("topics", "List the topics: storylines of several stories.", _topics_options, _topics),
)
