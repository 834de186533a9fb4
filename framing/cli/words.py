"""The command that says which words each outlet uses more than the others: `words`."""

from __future__ import annotations

import argparse
from pathlib import Path

from framing.cli.command import DONE, Command, check_target, from_one, json_option, progress, project_option, say

_FORMS = ("lemma", "word")


def _options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("story", nargs="?", type=int, help="its number (default: all texts of the project)")
    parser.add_argument("--topic", type=int, metavar="N", help="only the texts of this topic (see: framing topics)")
    parser.add_argument("--outlets", metavar="A,B", help="only texts of these outlets, parted by commas")
    parser.add_argument("--pairs", action="store_true", help="each outlet against each other one, not against all")
    parser.add_argument("--form", choices=_FORMS, default="lemma", help="count Angriffe as Angriff, or by itself")
    parser.add_argument("--no-phrases", action="store_true", help='single words only, no "brutaler Überfall"')
    parser.add_argument("--names", action="store_true", help="count names of places, persons and states, too")
    parser.add_argument("--quotations", action="store_true", help="count words of direct quotations, too")
    parser.add_argument("--agency", action="store_true", help="count agency copy and what outlets print alike, too")
    parser.add_argument(
        "--standing", action="store_true", help="count footers that an outlet repeats in many texts, too"
    )
    parser.add_argument("--words", type=from_one, default=20, metavar="N", help="so many words an outlet (default: 20)")
    parser.add_argument("--all", action="store_true", help="print a sentence or two behind every word")
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="write all words to FILE, and the outlets beside it as FILE-outlets"
    )
    json_option(parser)


def _words(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import csv_pair, tables, word_list

    if given.csv:
        check_target(given.csv)
        check_target(csv_pair.outlets_file(given.csv))
    found = pipeline.wording(
        store.load(given.project),
        given.story,
        topic=given.topic,
        outlets=tuple(name.strip() for name in (given.outlets or "").split(",") if name.strip()),
        pairs=given.pairs,
        dials=pipeline.Dials(
            form=given.form,
            phrases=not given.no_phrases,
            names=given.names,
            quotations=given.quotations,
            agency=given.agency,
            standing=given.standing,
        ),
        progress=progress,
    )
    if given.csv:
        value = word_list.as_value(found)
        words, outlets = (
            tables.split_evidence(tables.Table(key, tuple(value[key])))[0].rows for key in ("wording", "outlets")
        )
        csv_pair.write(given.csv, words, outlets, name="wording")
    if given.json:
        say(tables.as_json(word_list.as_value(found)))
    elif given.csv:
        say(f"{given.csv}\n{csv_pair.outlets_file(given.csv)}")
    else:
        say(word_list.text(found, words=given.words, sentences=given.all))
    return DONE


COMMANDS = (
    Command("words", "Which words and phrases an outlet uses more, or less, than the others.", _options, _words),
)
