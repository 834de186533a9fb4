"""What one command is, and what several commands share: options, and how to speak to the user."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import SelectionError

if TYPE_CHECKING:
    from framing.model import Project

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and line end, and what turns the direction of writing round."""

_DATABASE = b"SQLite format 3\0"

DONE, NOTHING_LOADED, FAULT, STOPPED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, what it does, its options, and the function that does it."""

    name: str
    help: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def project_option(parser: argparse.ArgumentParser) -> None:
    """The project file that a command works on."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the project file, such as town.framing")


def port_option(parser: argparse.ArgumentParser) -> None:
    """The port of the dashboard."""
    parser.add_argument("--port", type=_port, default=8501, help="port of the dashboard (default: %(default)s)")


def _port(text: str) -> int:
    if not text.isdigit() or not 1024 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 1024 to 65535 (found {text!r})")
    return int(text)


def json_option(parser: argparse.ArgumentParser) -> None:
    """Print JSON instead of text."""
    parser.add_argument("--json", action="store_true", help="print JSON, with every passage's place and text")


def check_target(path: Path) -> None:
    """SelectionError where this file could not be written: told before the long work, not after it."""
    if path.is_dir():
        raise SelectionError(f"{path} is a folder. Name a file in it.")
    if _is_project(path):
        raise SelectionError(f"{path}: there is such a file already, and it is a project. Name another file.")
    if not path.parent.is_dir():
        raise SelectionError(f"{path}: there is no folder {path.parent}. Make it, or name another file.")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise SelectionError(f"{path}: this file may not be written. Name another one.")


def _is_project(path: Path) -> bool:
    """A file that is there and holds a database, or bears the name of a project and is damaged."""
    try:
        with path.open("rb") as file:
            return path.suffix.casefold() == ".framing" or file.read(len(_DATABASE)) == _DATABASE
    except OSError:  # there is none yet, or it may not be read, which is told by others
        return False


def save(project: Project, path: Path, *, before: str | None) -> None:
    """Write the project as `store.save` does, and tell where a file of an older format was kept."""
    from framing import store

    kept = store.save(project, path, before=before).backup
    if kept is not None:
        warn(f"{path} was of an older format and is now of format {store.FORMAT}; as it was, it is kept as {kept}.")


def from_one(text: str) -> int:
    """A count that an option takes."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"this is a number from 1 on (found {text!r})")
    return int(text)


def from_zero(text: str) -> int:
    """A count that an option takes, none included."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"this is a number from 0 on (found {text!r})")
    return int(text)


def progress(step: str, done: int, total: int) -> None:
    """A counter on one line, for people only: a log or a pipe stays clean."""
    if sys.stderr.isatty():
        of = f" of {total}" if total else ""  # 0: nobody knows yet how many there are
        sys.stderr.write(f"\r{step}: {done}{of}" + ("\n" if done == total else ""))
        sys.stderr.flush()


def hints(text: str, given: argparse.Namespace) -> str:
    """A message whose commands name the project at hand, to be copied as they are.

    >>> hints("Run: framing group PROJECT", argparse.Namespace(project=Path("my town.framing")))
    "Run: framing group 'my town.framing'"
    """
    if getattr(given, "project", None) is None:
        return text
    path = shlex.quote(str(given.project))
    return re.sub(r"(framing [\w-]+ )PROJECT\b", lambda found: found[1] + path, text)


def say(text: str) -> None:
    """A result, to standard output; a terminal does not get signs that would steer it."""
    sys.stdout.write((_STEERING.sub("�", text) if sys.stdout.isatty() else text) + "\n")


def warn(text: str) -> None:
    """What is no result, to standard error: a script that reads the result does not meet it."""
    sys.stderr.write(text + "\n")
