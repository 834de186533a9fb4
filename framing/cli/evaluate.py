"""The command that asks how well it works: `evaluate stories`, `names`, `mentions`, `quotations` …, and how fast."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli import evaluate_alignment, evaluate_null, evaluate_quotations, evaluate_reading
from framing.cli.command import DONE, FAULT, Command, check_target, from_one, progress, say, warn
from framing.cli.texts import dial_options, matching_options, with_dials
from framing.errors import SelectionError

if TYPE_CHECKING:
    from framing.evaluate.gold import Answers
    from framing.model import Project

_REMARKS = 10
"""So many remarks on items are printed; the rest is counted."""


def _evaluate_options(parser: argparse.ArgumentParser) -> None:
    questions = parser.add_subparsers(title="what to ask", metavar="QUESTION", required=True)
    for name, text, options, run in (
        ("stories", "How well are stories found? Scores against hand-made answers.", _stories_options, _stories),
        (
            "names",
            "Does each form of a list lead to what it stands for? Every form in several sentences.",
            _names_options,
            _names,
        ),
        (
            "mentions",
            "How well are names found in running text? Against passages marked by hand.",
            _mentions_options,
            _mentions,
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
            _speed_options,
            _speed,
        ),
        (
            "weights",
            "Learn the weights of the matching anew, and try them topic by topic.",
            _weights_options,
            _weights,
        ),
    ):
        sub = questions.add_parser(name, help=text, description=text)
        options(sub)
        sub.add_argument("--json", action="store_true", help="print JSON")
        sub.set_defaults(ask=run)


def _evaluate(given: argparse.Namespace) -> int:
    return int(given.ask(given))


def _stories_options(parser: argparse.ArgumentParser) -> None:
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
        type=_listed,
        default=(),
        metavar="OUTLET,…",
        help="tell apart the pairs with both, one or neither of their outlets among these",
    )
    dial_options(parser)


def _stories(given: argparse.Namespace) -> int:
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
    return _items(given.items), answers


def _items(path: Path) -> Project:
    """The items, and what is to be known about them on standard error."""
    from framing.evaluate import gold

    items = gold.read_items(path)
    for remark in items.remarks[:_REMARKS]:
        warn(f"{'left out' if remark.rejected else 'note'}: {remark}")
    if len(items.remarks) > _REMARKS:
        warn(f"… and {len(items.remarks) - _REMARKS} more remarks on items.")
    return items.project


def _names_options(parser: argparse.ArgumentParser) -> None:
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


def _names(given: argparse.Namespace) -> int:
    from framing.evaluate import name_scores, names
    from framing.report import tables

    if given.predictions:
        check_target(given.predictions)
    found = names.score(names.read(given.file), progress=progress)
    say(tables.as_json(name_scores.names_values(found)) if given.json else name_scores.names(found))
    if given.predictions:
        names.write_predictions(found.tries, given.predictions)
    return DONE


def _mentions_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--gold",
        type=Path,
        help="CSV that marks the demo corpus (default: the one that is shipped, with its practice sentences)",
    )


def _mentions(given: argparse.Namespace) -> int:
    from framing import demo
    from framing.evaluate import mentions, name_scores
    from framing.report import tables

    marked, sentences = mentions.shipped()
    project = demo.project(progress=progress)
    running = mentions.score(project, mentions.read_gold(given.gold or marked, project), progress=progress)
    negatives = None if given.gold else mentions.score(project, mentions.read_sentences(sentences))
    values = name_scores.mentions_values(running, negatives)
    say(tables.as_json(values) if given.json else name_scores.mentions(running, negatives))
    return DONE


def _speed_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sizes", type=_sizes, default=(1000, 5000, 20000, 80000), metavar="N,…", help="default: 1000,5000,20000,80000"
    )
    parser.add_argument("--texts", type=Path, help="JSONL (also .gz, .xz) to draw from (default: the demo corpus)")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--names", action="store_true", help="only: how fast are names found in these texts?")
    only.add_argument(
        "--quotations", action="store_true", help="only: how fast are statements, their sources and hedges found?"
    )
    only.add_argument(
        "--words", action="store_true", help="only: how fast is the wording of all these texts compared, by outlet?"
    )
    parser.add_argument("--bertopic", action="store_true", help="time BERTopic's usual recipe, too, if it is installed")
    dial_options(parser)


def _speed(given: argparse.Namespace) -> int:
    from framing import demo
    from framing.evaluate import printed, speed
    from framing.report import tables

    project = _items(given.texts) if given.texts else demo.project(progress=progress)
    if given.names:
        return _name_speed(project, as_json=given.json)
    if given.quotations:
        return _quotation_speed(project, as_json=given.json)
    if given.words:
        return _word_speed(project, as_json=given.json)
    source = f"{given.texts.name if given.texts else 'the demo corpus'} ({len(project.passages):,} texts)"
    if speed.is_mixed(project.passages):
        source += ", mixed from single sentences, so only to try the command: name a larger corpus with --texts"
    found = speed.measure(
        project.passages,
        given.sizes,
        text_source=source,
        settings=with_dials(project, given).settings,
        bertopic=given.bertopic,
        progress=progress,
    )
    say(tables.as_json(printed.speed_values(found)) if given.json else printed.speed(found))
    return DONE if all(not run.fault for run in found.runs) else FAULT


def _name_speed(project: Project, *, as_json: bool) -> int:
    from dataclasses import asdict

    from framing.evaluate import name_speed
    from framing.language.resources import load
    from framing.report import tables

    found = name_speed.measure(project.passages, language=load(project.settings.language))
    say(tables.as_json(asdict(found) | {"ratio": found.ratio}) if as_json else name_speed.printed(found))
    return DONE


def _word_speed(project: Project, *, as_json: bool) -> int:
    from dataclasses import asdict

    from framing.evaluate import word_speed
    from framing.language.resources import load
    from framing.report import tables

    found = word_speed.measure(project.passages, language=load(project.settings.language))
    say(tables.as_json(asdict(found) | {"ratio": found.ratio}) if as_json else word_speed.printed(found))
    return DONE


def _quotation_speed(project: Project, *, as_json: bool) -> int:
    from dataclasses import asdict

    from framing.evaluate import quotation_speed
    from framing.language.resources import load
    from framing.report import tables

    found = quotation_speed.measure(project.passages, language=load(project.settings.language))
    say(tables.as_json(asdict(found)) if as_json else quotation_speed.printed(found))
    return DONE


def _weights_options(parser: argparse.ArgumentParser) -> None:
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


def _weights(given: argparse.Namespace) -> int:
    from framing import pipeline
    from framing.evaluate import fit, gold, printed
    from framing.report import tables

    if given.write:
        check_target(given.write)
    answered = []
    for items, answers in given.set:
        stories, topics = gold.read_gold(answers), gold.read_topics(answers)
        project = with_dials(_items(items), given)
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


def _listed(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _sizes(text: str) -> tuple[int, ...]:
    numbers = _listed(text)
    if not numbers or not all(number.isdecimal() and int(number) > 1 for number in numbers):
        raise argparse.ArgumentTypeError(f"sizes are numbers of texts such as 1000,5000 (found {text!r})")
    return tuple(int(number) for number in numbers)


COMMANDS = (Command("evaluate", "How well does it work, and how fast?", _evaluate_options, _evaluate),)
