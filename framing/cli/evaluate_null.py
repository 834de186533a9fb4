"""`evaluate null`: what does the comparison of wording flag where nothing differs, and find where something does?"""

from __future__ import annotations

import argparse
from pathlib import Path

from framing.cli.command import DONE, from_one, progress, say


def options(parser: argparse.ArgumentParser) -> None:
    """What to read, and how often to split it."""
    parser.add_argument(
        "articles", type=Path, metavar="ARTICLES", help="JSONL (also .gz, .xz): outlet, title, text; 60 texts an outlet"
    )
    parser.add_argument("--runs", type=from_one, default=40, help="random splits of each outlet (default: %(default)s)")


def ask(given: argparse.Namespace) -> int:
    """Split, plant, print."""
    from framing.evaluate import gold, null, null_printed
    from framing.report import tables

    found = null.measure(gold.read_items(given.articles).project, runs=given.runs, progress=progress)
    say(tables.as_json(null_printed.values(found)) if given.json else null_printed.text(found))
    return DONE
