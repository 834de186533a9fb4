"""A question of `evaluate`: how well are stories found (`stories`)?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import DONE, check_target, progress, say
from framing.cli.evaluate_items import items_of, listed
from framing.cli.texts import dial_options, with_dials
from framing.errors import SelectionError

if TYPE_CHECKING:
    from framing.evaluate.gold import Answers
    from framing.model import Project


def options(parser: argparse.ArgumentParser) -> None:
    """The items, the answers, and the dials of the grouping."""
    parser.add_argument(
        "--items", type=Path, help="JSONL (also .gz, .xz): id, title, text or teaser, published, outlet"
    )
    parser.add_argument(
        "--gold", type=Path, help="CSV with id and story_id (default, without --items: the demo corpus)"
    )
    parser.add_argument("--gold-coarse", type=Path, help="a second gold, to print the F1 on it beside")
    parser.add_argument("--pairs", type=Path, help="CSV with id_a, id_b, label (same_story or not), difficulty")
    parser.add_argument("--predictions", type=Path, metavar="OUT", help="write what was found as CSV: id, story_id")
    parser.add_argument(
        "--mainstream",
        type=listed,
        default=(),
        metavar="OUTLET,…",
        help="tell apart the pairs with both, one or neither of their outlets among these",
    )
    dial_options(parser)


def ask(given: argparse.Namespace) -> int:
    """Scores of the stories, and of pairs where there are any."""
    from framing.evaluate import printed, stories
    from framing.report import tables

    if given.predictions:
        check_target(given.predictions)
    project, answers = _items_and_answers(given)
    found = stories.score(with_dials(project, given), answers, mainstream=given.mainstream, progress=progress)
    say(tables.as_json(printed.evaluation_values(found)) if given.json else printed.evaluation(found))
    if given.predictions:
        stories.write_predictions(found.groups, given.predictions)
    return DONE


def _items_and_answers(given: argparse.Namespace) -> tuple[Project, Answers]:
    from framing import demo
    from framing.evaluate import gold

    if given.items and not given.gold:
        raise SelectionError("Items need answers to be scored against. Name them with --gold GOLD.csv.")
    if given.gold and not given.items:
        raise SelectionError("Answers need the items they speak of. Name them with --items ITEMS.jsonl.")
    answers = gold.Answers(
        stories=gold.read_gold(given.gold or gold.shipped()),
        coarse_stories=gold.read_gold(given.gold_coarse) if given.gold_coarse else {},
        pairs=gold.read_pairs(given.pairs) if given.pairs else (),
    )
    if not given.items:
        return demo.project(progress=progress), answers
    return items_of(given.items), answers
