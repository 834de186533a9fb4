"""A question of `evaluate`: how well are sentences aligned (`alignment`)?"""

from __future__ import annotations

import argparse
from pathlib import Path

from framing.cli.command import DONE, check_target, from_one, progress, say


def options(parser: argparse.ArgumentParser) -> None:
    """The gold, and what to do with what was found."""
    parser.add_argument(
        "gold",
        nargs="?",
        type=Path,
        metavar="GOLD",
        help="CSV that marks pairs of sentences of the demo corpus (default: the one that is shipped)",
    )
    parser.add_argument(
        "--list", type=from_one, default=0, metavar="N", help="show N errors of each kind, as marked and as found"
    )
    parser.add_argument("--predictions", type=Path, metavar="OUT", help="write each pair with what was found as CSV")
    parser.add_argument(
        "--cross-validate",
        action="store_true",
        help="also learn the weights anew without the story that they judge, and score those",
    )
    parser.add_argument("--write", type=Path, metavar="CSV", help="write weights learnt on these pairs")


def alignment(given: argparse.Namespace) -> int:
    """Scores of the alignment, by label and difficulty."""
    from framing import demo
    from framing.evaluate import alignment as scored
    from framing.evaluate import alignment_fit, alignment_gold, alignment_tables
    from framing.language.resources import load
    from framing.report import tables, text_file

    for target in (given.predictions, given.write):
        if target:
            check_target(target)
    gold = given.gold or alignment_gold.shipped()
    project = demo.project(progress=progress)
    told = alignment_gold.read(gold, project)
    found = scored.score(told, progress=progress)
    tried = None
    if given.cross_validate or given.write:
        language = load(project.settings.language)
        marked = [alignment_fit.examples(one, language) for one in told]
        if given.cross_validate:
            tried = scored.score(told, weights=alignment_fit.cross_validated(marked), progress=progress)
        if given.write:
            text_file.write(given.write, alignment_fit.table(alignment_fit.learn(marked), gold.name))
    values = alignment_tables.values(found, tried, listed=given.list)
    say(tables.as_json(values) if given.json else alignment_tables.printed(found, tried, listed=given.list))
    if given.predictions:
        alignment_tables.write_predictions(found, given.predictions)
    return DONE
