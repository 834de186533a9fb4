"""The command that makes one file to hand on: `page`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import DONE, Command, check_target, project_option, say, warn
from framing.errors import ProjectError, SelectionError

if TYPE_CHECKING:
    from framing.model import Project
    from framing.pipeline import Comparison

MOST_OUTLETS = 3
"""So many texts stand side by side."""
LANGUAGES = ("de", "en")


def _options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("story", type=int, help="its number (see: framing stories PROJECT)")
    parser.add_argument("file", type=Path, metavar="FILE.html", help="the file to write; nothing is overwritten")
    parser.add_argument(
        "--outlets", metavar="A,B", help="two or three outlets, by letter or name (default: the two that differ most)"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="de", help="of all but the texts (default: de)")
    parser.add_argument("--no-marks", action="store_true", help="open it unmarked; a tick shows the marks")


def _page(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import html_file, method_note, text_file, versions
    from framing.report.view import KINDS

    check_target(given.file)
    if given.file.exists():
        raise ProjectError(f"{given.file}: there is such a file already. Name another one; nothing is overwritten.")
    project = store.load(given.project)
    compared = pipeline.compare(project, given.story)
    outlets = _chosen(given.outlets, project, compared)
    fingerprint = versions.project_state(project)
    written = html_file.comparison(
        pipeline.compare(project, given.story, outlets=outlets),
        outlets,
        letters={outlet.name: outlet.letter for outlet in project.outlets},
        language=given.language,
        kinds=() if given.no_marks else KINDS,
        project_name=given.project.stem,
        fingerprint=fingerprint,
        note=method_note.block(project, fingerprint=fingerprint, language=given.language),
    )
    text_file.write(given.file, written)
    say(str(given.file))
    warn("Full texts are inside: they belong to their publishers; hand the file on only as far as the law allows.")
    return DONE


def _chosen(asked: str | None, project: Project, compared: Comparison) -> tuple[str, ...]:
    """The outlets to set side by side, in the order of their letters."""
    from framing import pipeline

    there = {outlet.letter: outlet.name for outlet in project.outlets if outlet.name in compared.outlets}
    if len(there) < 2:
        raise SelectionError(
            f"Story {compared.story.id} is told by one outlet alone, so there is nothing to set beside it. "
            "Choose another one: framing stories PROJECT"
        )
    if asked is None:
        return pipeline.most_different(compared)
    names = [name for name in (part.strip() for part in asked.split(",")) if name]
    by_name = {name.casefold(): name for name in there.values()} | {
        letter.casefold(): name for letter, name in there.items()
    }
    listed = ", ".join(f"{letter} ({name})" for letter, name in there.items())
    if unknown := [name for name in names if name.casefold() not in by_name]:
        raise SelectionError(f"Story {compared.story.id} has no text of {', '.join(unknown)}. It has: {listed}.")
    chosen = {by_name[name.casefold()] for name in names}
    if not 2 <= len(chosen) <= MOST_OUTLETS:
        raise SelectionError(f"Side by side stand two or three outlets (found {len(chosen)}). There are: {listed}.")
    return tuple(name for name in there.values() if name in chosen)


COMMANDS = (Command("page", "Write one comparison as one HTML file that opens anywhere, offline.", _options, _page),)
