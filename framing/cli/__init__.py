"""The command line. What is heavy is imported in the command that needs it, so that `--help` is instant."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from framing import __version__
from framing.cli import (
    corrections,
    coverage,
    evaluate,
    handing_on,
    inputs,
    keeping,
    names,
    own,
    reprints,
    search,
    show,
    stories,
    texts,
    why,
    words,
)
from framing.cli.command import DONE, FAULT, STOPPED, hints, warn
from framing.errors import FramingError

COMMANDS = (
    show.COMMANDS[0],
    *texts.COMMANDS,
    *inputs.COMMANDS,
    *stories.COMMANDS,
    *handing_on.COMMANDS,
    *why.COMMANDS,
    *coverage.COMMANDS,
    *names.COMMANDS,
    *words.COMMANDS,
    *own.COMMANDS,
    *search.COMMANDS,
    *reprints.COMMANDS,
    *corrections.COMMANDS,
    *keeping.COMMANDS,
    *evaluate.COMMANDS,
    show.COMMANDS[1],
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command: 0 done, 1 nothing could be loaded, 2 a fault that the user can mend."""
    # A Windows console may not be UTF-8; a mark that it cannot show must not end a run.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    given = build_parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except FramingError as fault:
        warn(f"framing: {hints(str(fault), given)}")
        return FAULT
    except BrokenPipeError:  # `framing stories … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as fault:  # a full disk behind `framing stories … > file`
        warn(f"framing: the output could not be written ({fault.strerror or fault}).")
        return FAULT
    except KeyboardInterrupt:
        warn("framing: stopped; the project file is as it was before.")
        return STOPPED


def build_parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    parser = argparse.ArgumentParser(
        prog="framing",
        description="How do different outlets tell the same story? Names, attribution and wording side by side.",
        epilog="Start with: framing demo",
    )
    parser.add_argument("--version", action="version", version=f"framing {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        command.options(sub)
        sub.set_defaults(run=command.run)
    return parser
