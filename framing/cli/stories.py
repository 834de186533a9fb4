"""The commands that show what was found: `stories`, `compare` and `export`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli import keeping
from framing.cli.command import DONE, Command, json_option, progress, project_option, say
from framing.errors import SelectionError

if TYPE_CHECKING:
    from framing.model import Project, Story


def _stories_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("--min-outlets", type=int, default=1, help="only stories that so many outlets tell")
    parser.add_argument("--search", default="", help="only stories with this word or name in a text")
    json_option(parser)


def _stories(given: argparse.Namespace) -> int:
    from framing import store

    project = store.load(given.project)
    if not project.grouped:
        raise SelectionError(f"The stories are not up to date. Run: framing group {given.project}")
    chosen = [story for story in project.stories if _fits(project, story, given.min_outlets, given.search)]
    print_stories(project, chosen, as_json=given.json)
    return DONE


def _compare_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("story", nargs="?", type=int, help="its number (default: where names differ most in origin)")
    parser.add_argument("--search", default="", help="choose the story by a word or name in a text")
    parser.add_argument("--outlets", nargs="+", default=[], metavar="OUTLET", help="only these outlets")
    parser.add_argument("--all", action="store_true", help="print every sentence behind every number")
    json_option(parser)


def _compare(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import tables, terminal

    project = store.load(given.project)
    compared = pipeline.compare(project, chosen_story(given, project), outlets=given.outlets)
    if given.json:
        say(tables.as_json(tables.compared(compared)))
    else:
        say(terminal.comparison(compared, all_sentences=given.all))
    return DONE


def _export_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("folder", type=Path, help="a new or empty folder for CSV and JSON files")
    parser.add_argument(
        "--all",
        action="store_true",
        help="the whole project with its full texts, in open formats: 'framing import' makes the same project of it",
    )
    parser.add_argument("story", nargs="?", type=int, help="its number (default: where names differ most in origin)")
    parser.add_argument("--search", default="", help="choose the story by a word or name in a text")
    parser.add_argument("--outlets", nargs="+", default=[], metavar="OUTLET", help="only these outlets")
    parser.add_argument("--sentences", action="store_true", help="write the sentence behind each count, too")
    parser.add_argument(
        "--xlsx", action="store_true", help="write tables.xlsx, and how it was made (German and English), too"
    )


def _export(given: argparse.Namespace) -> int:
    if given.all:
        return keeping.export_all(given)
    from framing import pipeline, store
    from framing.report import export, versions

    project = store.load(given.project)
    compared = pipeline.compare(project, chosen_story(given, project), outlets=given.outlets)
    corpus = pipeline.naming(project, progress=progress)
    for path in export.write(
        project,
        compared,
        given.folder,
        corpus=corpus,
        sentences=given.sentences,
        xlsx=given.xlsx,
        fingerprint=versions.project_state(project),
    ):
        say(str(path))
    return DONE


def chosen_story(given: argparse.Namespace, project: Project) -> int:
    """The number of the story that a command was asked for: by number, by a word, or the one to show first."""
    from framing import demo

    if given.story is not None and given.search:
        raise SelectionError("Give a story's number or --search, not both.")
    if given.story is not None:
        return int(given.story)
    if not project.grouped:
        raise SelectionError(f"The stories are not up to date. Run: framing group {given.project}")
    fitting = [story for story in project.stories if _fits(project, story, 1, given.search)]
    if given.search and not fitting:
        raise SelectionError(f"No story has {given.search!r} in a text. See: framing stories {given.project}")
    return demo.opening_story(replace(project, stories=tuple(fitting))).id


def _fits(project: Project, story: Story, min_outlets: int, search: str) -> bool:
    passages = project.story_passages(story)
    return len({passage.outlet for passage in passages}) >= min_outlets and any(
        search.casefold() in passage.text.casefold() for passage in passages
    )


def print_stories(project: Project, chosen: Sequence[Story], *, as_json: bool) -> None:
    """The list of stories, as text or as JSON."""
    from framing.report import tables, terminal

    say(tables.as_json(tables.stories(project, chosen, text=True)) if as_json else terminal.stories(project, chosen))


COMMANDS = (
    Command("stories", "List the stories, and the passages without counterpart.", _stories_options, _stories),
    Command("compare", "Print one story side by side.", _compare_options, _compare),
    Command(
        "export",
        "Write one story's tables, all names and the list of stories as CSV and JSON.",
        _export_options,
        _export,
    ),
)
