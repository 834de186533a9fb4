"""The command that asks how well it works: `evaluate stories`, `names`, `mentions`, `quotations` …, and how fast."""

from __future__ import annotations

import argparse

from framing.cli import (
    evaluate_alignment,
    evaluate_names,
    evaluate_null,
    evaluate_quotations,
    evaluate_reading,
    evaluate_speed,
    evaluate_stories,
    evaluate_weights,
)
from framing.cli.command import Command


def _evaluate_options(parser: argparse.ArgumentParser) -> None:
    questions = parser.add_subparsers(title="what to ask", metavar="QUESTION", required=True)
    for name, text, options, run in (
        (
            "stories",
            "How well are stories found? Scores against hand-made answers.",
            evaluate_stories.options,
            evaluate_stories.ask,
        ),
        (
            "names",
            "Does each form of a list lead to what it stands for? Every form in several sentences.",
            evaluate_names.names_options,
            evaluate_names.ask_names,
        ),
        (
            "mentions",
            "How well are names found in running text? Against passages marked by hand.",
            evaluate_names.mentions_options,
            evaluate_names.ask_mentions,
        ),
        (
            "quotations",
            "How well are quotations found, with speaker and cue? Against articles marked by hand.",
            evaluate_quotations.quotation_options,
            evaluate_quotations.quotations,
        ),
        (
            "hedges",
            "How well is found what keeps a distance to a statement? Against passages marked by hand.",
            evaluate_quotations.hedge_options,
            evaluate_quotations.hedges,
        ),
        (
            "null",
            "What does the comparison of wording flag where nothing differs, and find where something does?",
            evaluate_null.options,
            evaluate_null.ask,
        ),
        (
            "alignment",
            "How well are sentences of two outlets aligned? Against pairs marked by hand.",
            evaluate_alignment.options,
            evaluate_alignment.alignment,
        ),
        (
            "reading",
            "How well are saved pages read? Title, day and text against what somebody wrote down.",
            evaluate_reading.options,
            evaluate_reading.ask,
        ),
        (
            "speed",
            "How fast, and how much slower with more texts? Each size in a process of its own.",
            evaluate_speed.options,
            evaluate_speed.ask,
        ),
        (
            "weights",
            "Learn the weights of the matching anew, and try them topic by topic.",
            evaluate_weights.options,
            evaluate_weights.ask,
        ),
    ):
        sub = questions.add_parser(name, help=text, description=text)
        options(sub)
        sub.add_argument("--json", action="store_true", help="print JSON")
        sub.set_defaults(ask=run)


def _evaluate(given: argparse.Namespace) -> int:
    return int(given.ask(given))


COMMANDS = (Command("evaluate", "How well does it work, and how fast?", _evaluate_options, _evaluate),)
