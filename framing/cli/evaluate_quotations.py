"""Two questions of `evaluate`: how well are quotations found (`quotations`), and what keeps a distance (`hedges`)?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import DONE, check_target, from_one, progress, say

if TYPE_CHECKING:
    from framing.evaluate.quotation_files import Text


def quotation_options(parser: argparse.ArgumentParser) -> None:
    """The gold, and what to do with what was found."""
    parser.add_argument(
        "gold",
        nargs="?",
        type=Path,
        metavar="GOLD",
        help="JSONL (also .gz, .xz) with articles and their marked quotations, or a CSV that marks the demo corpus "
        "(default: the CSV that is shipped)",
    )
    parser.add_argument(
        "--predictions",
        type=Path,
        metavar="OUT",
        help="write what was found as JSONL: document and annotations, in the form of the gold",
    )
    parser.add_argument(
        "--list",
        type=from_one,
        default=0,
        metavar="N",
        help="show N quotations that were missed and N that were found without a marked one",
    )


def quotations(given: argparse.Namespace) -> int:
    """Scores of quotations, by part and type."""
    from framing.evaluate import quotation_files, quotation_tables
    from framing.evaluate import quotations as scored
    from framing.report import tables

    if given.predictions:
        check_target(given.predictions)
    texts, unmarked = _texts(given.gold)
    found = scored.score(texts, unmarked=unmarked, progress=progress)
    values = quotation_tables.values(found, listed=given.list)
    say(tables.as_json(values) if given.json else quotation_tables.printed(found, listed=given.list))
    if given.predictions:
        quotation_files.write_predictions(texts, found.found, given.predictions)
    return DONE


def hedge_options(parser: argparse.ArgumentParser) -> None:
    """The gold."""
    parser.add_argument(
        "gold",
        nargs="?",
        type=Path,
        metavar="GOLD",
        help="CSV that marks the demo corpus (default: the one that is shipped)",
    )


def hedges(given: argparse.Namespace) -> int:
    """Scores of hedges, disclaimers, distance words, scare quotes and denials."""
    from dataclasses import asdict

    from framing import demo
    from framing.evaluate import hedges as scored
    from framing.report import tables

    read = scored.read_gold(given.gold or scored.shipped(), demo.project(progress=progress))
    found = scored.score(read, progress=progress)
    say(tables.as_json(asdict(found)) if given.json else scored.printed(found))
    return DONE


def _texts(gold: Path | None) -> tuple[tuple[Text, ...], tuple[str, ...]]:
    """The marked articles, and the roles that this gold leaves out."""
    from framing import demo
    from framing.evaluate import quotation_files, quotation_gold

    if gold and gold.suffix != ".csv":
        return quotation_files.read_gold(gold), ()
    path = gold or quotation_gold.shipped()
    return quotation_gold.read_gold(path, demo.project(progress=progress)), quotation_gold.UNMARKED
