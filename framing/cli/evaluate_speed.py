"""A question of `evaluate`: how fast, and how much slower with more texts (`speed`)?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import DONE, FAULT, progress, say
from framing.cli.evaluate_items import items_of, listed
from framing.cli.texts import dial_options, with_dials

if TYPE_CHECKING:
    from framing.model import Project


def options(parser: argparse.ArgumentParser) -> None:
    """How many texts, which ones, and whether one step alone is timed."""
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


def ask(given: argparse.Namespace) -> int:
    """Seconds and memory by number of texts; a fault where a run broke off."""
    from framing import demo
    from framing.evaluate import printed, speed
    from framing.report import tables

    project = items_of(given.texts) if given.texts else demo.project(progress=progress)
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


def _sizes(text: str) -> tuple[int, ...]:
    numbers = listed(text)
    if not numbers or not all(number.isdecimal() and int(number) > 1 for number in numbers):
        raise argparse.ArgumentTypeError(f"sizes are numbers of texts such as 1000,5000 (found {text!r})")
    return tuple(int(number) for number in numbers)
