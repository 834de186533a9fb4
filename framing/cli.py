"""The command line. What is heavy is imported in the command that needs it, so that `--help` is instant."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from framing import __version__
from framing.errors import FramingError, ProjectError, SelectionError

if TYPE_CHECKING:
    from framing.model import Project, Story

DONE, NOTHING_LOADED, FAULT, STOPPED = 0, 1, 2, 130


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
        _tell(f"framing: {fault}")
        return FAULT
    except BrokenPipeError:  # `framing stories … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as fault:  # a full disk behind `framing stories … > file`
        _tell(f"framing: the output could not be written ({fault.strerror or fault}).")
        return FAULT
    except KeyboardInterrupt:
        _tell("framing: stopped; the project file is as it was before.")
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


def _demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--project", type=Path, default=Path("demo.framing"), help="where to save (default: %(default)s)"
    )
    _port_option(parser)
    parser.add_argument("--no-server", action="store_true", help="end after the printed comparison")
    _json_option(parser)


def _demo(given: argparse.Namespace) -> int:
    from framing import demo, pipeline, store
    from framing.report import tables, terminal

    before = store.state(given.project)
    if before is not None and not demo.is_demo(store.load(given.project)):
        raise ProjectError(f"{given.project} holds texts of your own. Name another file with --project.")
    project = demo.project(progress=_progress)
    store.save(project, given.project, before=before)
    story = demo.opening_story(project)
    outlets = pipeline.most_different(pipeline.compare(project, story.id))
    compared = pipeline.compare(project, story.id, outlets=outlets)
    if given.json:  # for scripts: nothing but the JSON, and no server
        _print(tables.as_json(tables.compared(compared)))
        return DONE
    _print(terminal.comparison(compared))
    _print(f"\nSaved as {given.project}. Try: framing stories {given.project}")
    letters = {outlet.name: outlet.letter for outlet in project.outlets}
    view = f"/?thema={story.id}&medien={','.join(letters[outlet] for outlet in outlets)}"
    if given.no_server or os.environ.get("FRAMING_NO_SERVER"):
        return DONE
    return _serve(given.project, given.port, view)


def _add_options(parser: argparse.ArgumentParser) -> None:
    _project_option(parser)
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="FILE", help="TXT, CSV, JSONL, HTML, or a folder of them"
    )
    parser.add_argument("--index", type=Path, help="CSV with the columns file, outlet, published (kind, title, url)")
    parser.add_argument("--outlet", default="", help="outlet of files that do not name one")
    parser.add_argument("--published", default="", help="date of files that do not name one")
    _json_option(parser)


def _add(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.ingest.records import Record
    from framing.model import Project
    from framing.report import tables, terminal

    before = store.state(given.project)
    project = Project() if before is None else store.load(given.project)
    default = Record(place="", file="", outlet=given.outlet, published=given.published)
    added = pipeline.add(project, given.paths, index=given.index, default=default, progress=_progress)
    if added.articles:
        store.save(added.project, given.project, before=before)
    if given.json:
        _print(tables.as_json(tables.added(added)))
    else:
        count = len(added.project.passages) - len(project.passages)
        not_loaded = sum(remark.rejected for remark in added.remarks)
        _print(
            f"{len(added.articles)} articles with {count} passages added to {given.project}; {not_loaded} not loaded."
        )
        if added.articles:
            _print(f"Next: framing group {given.project}")
        if added.remarks:
            _tell(terminal.remarks(added.remarks))
    return DONE if added.articles else NOTHING_LOADED


def _group_options(parser: argparse.ArgumentParser) -> None:
    _project_option(parser)
    window = parser.add_mutually_exclusive_group()
    window.add_argument("--window-hours", type=float, help="passages further apart are never one story (default: 72)")
    window.add_argument("--window-days", type=float, help="the same in days")
    parser.add_argument("--similarity", type=float, help="0 to 1: lower is wider, higher is narrower (default: 0.2)")
    parser.add_argument("--encoder", help="'builtin', or a sentence-transformers model by path or hub name")
    _json_option(parser)


def _group(given: argparse.Namespace) -> int:
    from framing import pipeline, store

    before = store.state(given.project)
    project = store.load(given.project)
    hours = given.window_days * 24 if given.window_days is not None else given.window_hours
    dials = {"window_hours": hours, "similarity": given.similarity, "encoder": given.encoder}
    try:
        settings = replace(project.settings, **{name: value for name, value in dials.items() if value is not None})
    except ValueError as fault:
        raise SelectionError(f"{fault}.") from fault
    project = pipeline.group(replace(project, settings=settings), progress=_progress)
    store.save(project, given.project, before=before)
    _print_stories(project, project.stories, as_json=given.json)
    return DONE


def _stories_options(parser: argparse.ArgumentParser) -> None:
    _project_option(parser)
    parser.add_argument("--min-outlets", type=int, default=1, help="only stories that so many outlets tell")
    parser.add_argument("--search", default="", help="only stories with this word or name in a text")
    _json_option(parser)


def _stories(given: argparse.Namespace) -> int:
    from framing import store

    project = store.load(given.project)
    if not project.grouped:
        raise SelectionError(f"The stories are not up to date. Run: framing group {given.project}")
    chosen = [story for story in project.stories if _fits(project, story, given.min_outlets, given.search)]
    _print_stories(project, chosen, as_json=given.json)
    return DONE


def _compare_options(parser: argparse.ArgumentParser) -> None:
    _project_option(parser)
    parser.add_argument("story", nargs="?", type=int, help="its number (default: where names differ most in origin)")
    parser.add_argument("--search", default="", help="choose the story by a word or name in a text")
    parser.add_argument("--outlets", nargs="+", default=[], metavar="OUTLET", help="only these outlets")
    parser.add_argument("--all", action="store_true", help="print every sentence behind every number")
    _json_option(parser)


def _compare(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import tables, terminal

    project = store.load(given.project)
    compared = pipeline.compare(project, _chosen_story(given, project), outlets=given.outlets)
    if given.json:
        _print(tables.as_json(tables.compared(compared)))
    else:
        _print(terminal.comparison(compared, all_sentences=given.all))
    return DONE


def _export_options(parser: argparse.ArgumentParser) -> None:
    _project_option(parser)
    parser.add_argument("folder", type=Path, help="a new or empty folder for CSV and JSON files")
    parser.add_argument("story", nargs="?", type=int, help="its number (default: where names differ most in origin)")
    parser.add_argument("--search", default="", help="choose the story by a word or name in a text")
    parser.add_argument("--outlets", nargs="+", default=[], metavar="OUTLET", help="only these outlets")
    parser.add_argument("--sentences", action="store_true", help="write the sentence behind each count, too")


def _export(given: argparse.Namespace) -> int:
    from framing import pipeline, store
    from framing.report import export

    project = store.load(given.project)
    compared = pipeline.compare(project, _chosen_story(given, project), outlets=given.outlets)
    for path in export.write(project, compared, given.folder, sentences=given.sentences):
        _print(str(path))
    return DONE


def _dashboard_options(parser: argparse.ArgumentParser) -> None:
    _project_option(parser)
    _port_option(parser)


def _dashboard(given: argparse.Namespace) -> int:
    from framing import store

    store.load(given.project)  # a fault is told here, not in the browser
    return _serve(given.project, given.port)


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, what it does, its options, and the function that does it."""

    name: str
    help: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


COMMANDS = (
    Command("demo", "Build the demo project, print one comparison, start the dashboard.", _demo_options, _demo),
    Command("add", "Read files into a project; live blogs are split into entries.", _add_options, _add),
    Command("group", "Find the stories of a project.", _group_options, _group),
    Command("stories", "List the stories, and the passages without counterpart.", _stories_options, _stories),
    Command("compare", "Print one story side by side.", _compare_options, _compare),
    Command("export", "Write one story's tables and the list of stories as CSV and JSON.", _export_options, _export),
    Command("dashboard", "Open a project in the browser.", _dashboard_options, _dashboard),
)


def _project_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the project file, such as town.framing")


def _port_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8501, help="port of the dashboard (default: %(default)s)")


def _port(text: str) -> int:
    if not text.isdigit() or not 1024 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 1024 to 65535 (found {text!r})")
    return int(text)


def _json_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON, with every passage's place and text")


def _chosen_story(given: argparse.Namespace, project: Project) -> int:
    from framing import demo

    if given.story is not None and given.search:
        raise SelectionError("Give a story's number or --search, not both.")
    if given.story is not None:
        return int(given.story)
    if not project.grouped:
        raise SelectionError(f"The stories are not up to date. Run: framing group {given.project}")
    fitting = [story for story in project.stories if _fits(project, story, 1, given.search)]
    if given.search and not fitting:
        raise SelectionError(f"No story has {given.search!r} in a text. See: framing stories {given.project}")
    return demo.opening_story(replace(project, stories=tuple(fitting))).id


def _fits(project: Project, story: Story, min_outlets: int, search: str) -> bool:
    passages = project.story_passages(story)
    return len({passage.outlet for passage in passages}) >= min_outlets and any(
        search.casefold() in passage.text.casefold() for passage in passages
    )


def _print_stories(project: Project, chosen: Sequence[Story], *, as_json: bool) -> None:
    from framing.report import tables, terminal

    _print(tables.as_json(tables.stories(project, chosen, text=True)) if as_json else terminal.stories(project, chosen))


def _serve(project: Path, port: int, view: str = "") -> int:
    """Run the dashboard until it is stopped; its address is printed before it starts.

    view: path and parameters of the page to look at first.
    """
    import socket
    import subprocess

    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise ProjectError(f"Port {port} is in use. Choose another one with --port {port + 1}.")
    _print(f"Dashboard: http://127.0.0.1:{port}{view}  (stop it with Ctrl+C)")
    sys.stdout.flush()
    package = Path(__file__).parent
    home = package if (package / "streamlit_app.py").is_file() else package.parent
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", "--server.port", str(port)]
    environment = {**os.environ, "FRAMING_PROJECT": str(project.absolute())}
    try:
        # Streamlit reads .streamlit/config.toml of the folder in which it starts.
        return subprocess.run(command, cwd=home, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return DONE


def _progress(step: str, done: int, total: int) -> None:
    """A counter on one line, for people only: a log or a pipe stays clean."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{step}: {done} of {total}" + ("\n" if done == total else ""))
        sys.stderr.flush()


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
