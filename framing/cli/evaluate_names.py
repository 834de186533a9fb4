"""Two questions of `evaluate`: does each form lead to its name (`names`), and is it found in a text (`mentions`)?"""

from __future__ import annotations

import argparse
from pathlib import Path

from framing.cli.command import DONE, check_target, progress, say


def names_options(parser: argparse.ArgumentParser) -> None:
    """The list of forms, and where to write what was found."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="CSV with entity_id, canonical_de, variant, perspective and, where known, country and kind",
    )
    parser.add_argument(
        "--predictions",
        type=Path,
        metavar="OUT",
        help="write what was found as CSV: entity_id, variant, carrier, found, perspective",
    )


def ask_names(given: argparse.Namespace) -> int:
    """Which forms of the list were found, and as whose names."""
    from framing.evaluate import name_scores, names
    from framing.report import tables

    if given.predictions:
        check_target(given.predictions)
    found = names.score(names.read(given.file), progress=progress)
    say(tables.as_json(name_scores.names_values(found)) if given.json else name_scores.names(found))
    if given.predictions:
        names.write_predictions(found.tries, given.predictions)
    return DONE


def mentions_options(parser: argparse.ArgumentParser) -> None:
    """The gold."""
    parser.add_argument(
        "--gold",
        type=Path,
        help="CSV that marks the demo corpus (default: the one that is shipped, with its practice sentences)",
    )


def ask_mentions(given: argparse.Namespace) -> int:
    """Scores of the names found in the passages that were marked, by kind."""
    from framing import demo
    from framing.evaluate import mention_gold, mentions, name_scores
    from framing.report import tables

    marked, sentences = mention_gold.shipped()
    project = demo.project(progress=progress)
    running = mentions.score(project, mention_gold.read_gold(given.gold or marked, project), progress=progress)
    negatives = None if given.gold else mentions.score(project, mention_gold.read_sentences(sentences))
    values = name_scores.mentions_values(running, negatives)
    say(tables.as_json(values) if given.json else name_scores.mentions(running, negatives))
    return DONE
