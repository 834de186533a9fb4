"""The commands with which people correct the stories: `correct`, `corrections` and `undo`."""

from __future__ import annotations

import argparse
import getpass
import os
from datetime import datetime
from typing import TYPE_CHECKING

from framing.cli.command import DONE, Command, json_option, project_option, save, say
from framing.errors import CorrectionError

if TYPE_CHECKING:
    from framing.model import Correction, Project

USER = "FRAMING_USER"
"""Environment variable with the name under which corrections are made."""


def _correct_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    made = argparse.ArgumentParser(add_help=False)
    made.add_argument("--by", metavar="NAME", help=f"who corrects (default: ${USER}, or your login name)")
    made.add_argument("--reason", default="", metavar="TEXT", help="why; kept with the correction")
    json_option(made)
    kinds = parser.add_subparsers(title="kinds", metavar="KIND", dest="kind", required=True)

    def kind(name: str, what: str) -> argparse.ArgumentParser:
        return kinds.add_parser(name, help=what, description=what, parents=[made])

    kind("merge", "These stories are one.").add_argument("stories", nargs="+", type=_story, metavar="STORY")
    _passages(kind("split", "These passages leave their story: several become a story, one stands alone."))
    move = kind("move", "These passages belong to another story.")
    _passages(move)
    target = move.add_mutually_exclusive_group(required=True)
    target.add_argument("--to", type=_story, metavar="STORY", help="the story's number")
    target.add_argument("--with", dest="beside", metavar="PASSAGE", help="a passage of it, or one without story")
    kind("lock", "This story is right: no later grouping lets anybody join or leave it.").add_argument(
        "story", type=_story, metavar="STORY"
    )
    _passages(kind("apart", "These are no counterparts: never in one story. The first stays where it is."))


def _passages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "passages", nargs="+", metavar="PASSAGE", help="as 'framing stories' calls it (p17), or a part of its id"
    )


def _story(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"a story is given by its number, such as 3 (found {text!r})")
    return int(text)


def _correct(given: argparse.Namespace) -> int:
    from framing import revise, store
    from framing.report import corrections, tables

    state = store.state(given.project)
    before = store.load(given.project)
    after = revise.correct(before, _decided(before, given))
    save(after, given.project, before=state)
    if given.json:
        changed = corrections.change_rows(before, after)
        say(tables.as_json({"correction": corrections.rows(after)[-1], "changes": changed}))
    else:
        made = revise.outcomes(after)[-1]
        said = [corrections.changes(before, after), corrections.promise(made)]
        said.append(f"Undo with: framing undo {given.project} {made.correction.number}")
        say(" ".join(filter(None, said)))
    return DONE


def _decided(project: Project, given: argparse.Namespace) -> Correction:
    from framing.group import decisions
    from framing.pipeline import story_of
    from framing.report import handles

    made = decisions.Made(by=_name(given.by), at=datetime.now().astimezone(), reason=given.reason.strip())
    if given.kind == "merge":
        return decisions.merge([story_of(project, number) for number in given.stories], **made)
    if given.kind == "lock":
        return decisions.lock(story_of(project, given.story), **made)
    passages = [handles.passage_id(project, written) for written in given.passages]
    if given.kind == "split":
        return decisions.split(project.stories, passages, **made)
    if given.kind == "apart":
        return decisions.apart(passages, **made)
    target = handles.passage_id(project, given.beside) if given.beside else story_of(project, given.to)
    return decisions.move(project.stories, passages, target, **made)


def _name(given: str | None) -> str:
    name = given if given is not None else os.environ.get(USER) or _login()
    if not name.strip():
        raise CorrectionError(f"Who makes this correction? Give --by NAME, or set {USER}.")
    return name.strip()


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container's user may have no name; Windows has no pwd
        return ""


def _list_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    json_option(parser)


def _list(given: argparse.Namespace) -> int:
    from framing import store
    from framing.report import corrections, tables

    project = store.load(given.project)
    say(tables.as_json(corrections.rows(project)) if given.json else corrections.listed(project))
    return DONE


def _undo_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("number", type=int, metavar="NUMBER", help="as 'framing corrections' calls it")
    json_option(parser)


def _undo(given: argparse.Namespace) -> int:
    from framing import revise, store
    from framing.report import corrections, tables

    state = store.state(given.project)
    before = store.load(given.project)
    after = revise.undo(before, given.number)
    save(after, given.project, before=state)
    undone = next(row for row in corrections.rows(before) if row["correction"] == given.number)
    if given.json:
        say(tables.as_json({"undone": undone, "changes": corrections.change_rows(before, after)}))
    else:
        stale = "" if after.grouped else f" The stories are not up to date. Run: framing group {given.project}"
        changed = corrections.changes(before, after)
        say(f"Correction {given.number} ({undone['kind']}) is undone. {changed}{stale}")
    return DONE


COMMANDS = (
    Command("correct", "Correct the stories: merge, split, move, lock, apart.", _correct_options, _correct),
    Command("corrections", "List the corrections, and what became of each.", _list_options, _list),
    Command("undo", "Undo one correction; all others stay.", _undo_options, _undo),
)
