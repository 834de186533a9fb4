"""The commands that open the dashboard: `demo` and `dashboard`."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from framing.cli.command import DONE, Command, json_option, port_option, progress, project_option, save, say
from framing.errors import ProjectError


def _demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--project", type=Path, default=Path("demo.framing"), help="where to save (default: %(default)s)"
    )
    port_option(parser)
    parser.add_argument("--no-server", action="store_true", help="end after the printed comparison")
    json_option(parser)


def _demo(given: argparse.Namespace) -> int:
    from framing import demo, pipeline, revise, store
    from framing.report import tables, terminal

    before = store.state(given.project)
    old = store.load(given.project) if before is not None else None
    if old and not demo.is_demo(old):
        raise ProjectError(f"{given.project} holds texts of your own. Name another file with --project.")
    project = demo.project(progress=progress)
    if old:
        project = replace(project, own_names=old.own_names, refused_names=old.refused_names, own_labels=old.own_labels)
        project = revise.with_corrections(project, old.corrections)
    save(project, given.project, before=before)
    story = demo.opening_story(project)
    outlets = pipeline.most_different(pipeline.compare(project, story.id))
    compared = pipeline.compare(project, story.id, outlets=outlets)
    if given.json:  # for scripts: nothing but the JSON, and no server
        say(tables.as_json(tables.compared(compared)))
        return DONE
    say(terminal.comparison(compared))
    say(f"\nSaved as {given.project}. Try: framing stories {given.project}")
    letters = {outlet.name: outlet.letter for outlet in project.outlets}
    view = f"/?thema={story.id}&medien={','.join(letters[outlet] for outlet in outlets)}"
    if given.no_server or os.environ.get("FRAMING_NO_SERVER"):
        return DONE
    return _serve(given.project, given.port, view)


def _dashboard_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    port_option(parser)


def _dashboard(given: argparse.Namespace) -> int:
    from framing import store

    store.load(given.project)  # a fault is told here, not in the browser
    return _serve(given.project, given.port)


def _serve(project: Path, port: int, view: str = "") -> int:
    """Run the dashboard until it is stopped; its address is printed before it starts.

    view: path and parameters of the page to look at first.
    """
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise ProjectError(f"Port {port} is in use. Choose another one with --port {port + 1}.")
    say(f"Dashboard: http://127.0.0.1:{port}{view}  (stop it with Ctrl+C)")
    sys.stdout.flush()
    package = Path(__file__).parents[1]
    home = package if (package / "streamlit_app.py").is_file() else package.parent
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", "--server.port", str(port)]
    environment = {**os.environ, "FRAMING_PROJECT": str(project.absolute())}
    try:
        # Streamlit reads .streamlit/config.toml of the folder in which it starts.
        return subprocess.run(command, cwd=home, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return DONE


COMMANDS = (
    Command("demo", "Build the demo project, print one comparison, start the dashboard.", _demo_options, _demo),
    Command("dashboard", "Open a project in the browser.", _dashboard_options, _dashboard),
)
