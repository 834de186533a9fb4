"""The command that shows a word in its context: `kwic`."""

from __future__ import annotations

import argparse
from pathlib import Path

from framing.cli.command import (
    DONE,
    Command,
    check_target,
    from_one,
    from_zero,
    json_option,
    progress,
    project_option,
    say,
)

_SORTS = ("left", "right", "outlet", "time", "word")


def _options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument(
        "query",
        metavar="QUERY",
        help='a word or up to five ("brutaler Überfall"); finds every form of it; * before or behind it: any letters',
    )
    parser.add_argument("--story", type=int, metavar="N", help="only in this story (default: all texts)")
    parser.add_argument("--outlets", metavar="A,B", help="only texts of these outlets, parted by commas")
    parser.add_argument("--sort", choices=_SORTS, default="time", help="the order of the lines (default: %(default)s)")
    parser.add_argument("--width", type=from_zero, default=8, metavar="N", help="words on either side (default: 8)")
    parser.add_argument("--limit", type=from_one, default=50, metavar="N", help="so many lines (default: 50)")
    parser.add_argument("--offset", type=from_zero, default=0, metavar="N", help="leave out so many lines first")
    parser.add_argument("--no-parts", action="store_true", help="not as part of a compound (Angriff in Luftangriff)")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the lines into this file")
    json_option(parser)


def _kwic(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import concordance_list, tables, text_file
    from framing.report.csv_text import as_csv

    if given.csv:
        check_target(given.csv)
    found = pipeline.concordance(
        store.load(given.project),
        given.query,
        story=given.story,
        outlets=tuple(name.strip() for name in (given.outlets or "").split(",") if name.strip()),
        parts=not given.no_parts,
        sort=given.sort,
        width=given.width,
        offset=given.offset,
        limit=given.limit,
        progress=progress,
    )
    if given.csv:
        text_file.write(given.csv, as_csv(concordance_list.rows(found), name="concordance"))
    if given.json:
        say(tables.as_json(concordance_list.as_value(found)))
    else:
        say(concordance_list.text(found))
    return DONE


COMMANDS = (Command("kwic", "Show a word or phrase in its context, in all texts or one story.", _options, _kwic),)
