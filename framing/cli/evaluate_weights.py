"""A question of `evaluate`: which weights would the matching learn (`weights`)?"""

from __future__ import annotations

import argparse
from pathlib import Path

from framing.cli.command import DONE, check_target, from_one, progress, say
from framing.cli.evaluate_items import items_of
from framing.cli.texts import matching_options, with_dials
from framing.errors import SelectionError


def options(parser: argparse.ArgumentParser) -> None:
    """The answered sets, and where to write what was learnt."""
    parser.add_argument(
        "--set",
        nargs=2,
        type=Path,
        action="append",
        required=True,
        metavar=("ITEMS", "GOLD"),
        help="items and their answers with the columns id, story_id and topic_id; may be repeated",
    )
    parser.add_argument(
        "--seeds", type=from_one, default=3, help="in how many ways topics are cut (default: %(default)s)"
    )
    parser.add_argument("--write", type=Path, metavar="CSV", help="write the weights, learnt on all sets")
    matching_options(parser)


def ask(given: argparse.Namespace) -> int:
    """Scores of weights that were learnt without the topics they judge."""
    from framing import pipeline
    from framing.evaluate import fit, gold, printed
    from framing.report import tables

    if given.write:
        check_target(given.write)
    answered = []
    for items, answers in given.set:
        stories, topics = gold.read_gold(answers), gold.read_topics(answers)
        project = with_dials(items_of(items), given)
        gold.check(project, gold.Answers(stories))
        matched = pipeline.match(project, progress=progress)
        name, window = items.parent.name or items.name, project.settings.window_hours
        answered.append(fit.Answered(name, matched.matching, stories, topics, window))
    tried = []
    for seed in range(given.seeds):
        tried.append(fit.cross_validate(answered, seed=seed))
        progress("cross-validating", seed + 1, given.seeds)
    say(tables.as_json(printed.weights_values(tried)) if given.json else printed.weights(tried))
    if given.write:
        text = fit.table(fit.learn(answered), [one.name for one in answered])
        try:
            given.write.write_text(text, encoding="utf-8")
        except OSError as fault:
            why = fault.strerror or fault
            raise SelectionError(f"{given.write}: the weights cannot be written ({why}).") from fault
    return DONE
