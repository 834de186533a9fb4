"""A question of `evaluate`: how well are saved pages read (`reading`)?"""

from __future__ import annotations

import argparse
from pathlib import Path

from framing.cli.command import DONE, progress, say


def options(parser: argparse.ArgumentParser) -> None:
    """The folder of pages."""
    parser.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="folder with expected.jsonl (file, title, published, paragraphs) and the pages that it names",
    )


def ask(given: argparse.Namespace) -> int:
    """Shares of right titles and days, and the F1 of the words of the text."""
    from framing.evaluate import reading, reading_printed
    from framing.report import tables

    found = reading.score(given.folder, progress=progress)
    say(tables.as_json(reading_printed.values(found)) if given.json else reading_printed.printed(found))
    return DONE
