"""The commands that keep a project safe: `check`, `export --all` and `import`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.cli.command import DONE, NOTHING_LOADED, Command, check_target, hints, project_option, say, warn
from framing.errors import ProjectError, SelectionError

if TYPE_CHECKING:
    from framing.model import Project, Run
    from framing.settings import Settings
    from framing.store import Checked

UNSOUND = NOTHING_LOADED
"""What a script sees where a project has a fault."""


def _check_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument(
        "--rescue", type=Path, metavar="NEW.framing", help="write what is sound into this new file; PROJECT stays"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def _check(given: argparse.Namespace) -> int:
    from framing import store
    from framing.report import tables

    if given.rescue is not None:
        _check_new(given.rescue)
    checked = store.check(given.project)
    told: dict[str, Any] = {
        "project": str(given.project),
        "sound": checked.sound,
        "format": checked.version,
        "saved_with": checked.saved_with,
        "run": asdict(checked.project.run) if checked.project.run else None,
        "counts": checked.counts,
        "faults": [{"where": f.where, "what": f.what, "todo": hints(f.todo, given)} for f in checked.faults],
    }
    lines = _lines(checked, given)
    if given.rescue is not None:
        from framing.pipeline import rescuing  # heavy, and not needed to look

        project = rescuing.rescue(checked)
        store.save(project, given.rescue)
        touched = [article.id for article in rescuing.touched(checked)]
        told["rescued"] = {
            "project": str(given.rescue),
            "articles": len(project.articles),
            "put_back": touched,
            "changed_texts": list(checked.changed_ids),
        }
        lines.append(f"{len(project.articles)} articles with {len(project.passages)} passages saved as {given.rescue}.")
        lines += _named("articles lost a passage: their words are put back, without an hour, under new ids", touched)
        lines += _named("texts are not as they were saved: compare them with their sources", checked.changed_ids)
        if not checked.sound:
            lines.append(f"Each fault stands among the remarks of the new project: framing rejected {given.rescue}")
        if not project.grouped:
            lines.append(f"Next: framing group {given.rescue}")
    say(tables.as_json(told) if given.json else hints("\n".join(lines), given))
    return DONE if checked.sound else UNSOUND


def _texts_and_passages(project: Project) -> tuple[str, str]:
    """How many there are, and how many of them are earlier versions."""
    from framing.pipeline.counting import Counting
    from framing.report.counts import counted

    counting = Counting(project)
    texts, passages = counting.texts(project.articles), counting.passages(project.passages)
    return counted(texts, "article"), counted(passages, "passage")


def _lines(checked: Checked, given: argparse.Namespace) -> list[str]:
    counts = checked.counts
    by = f", saved by framing {checked.saved_with}" if checked.saved_with else ""
    run = checked.project.run
    loaded = _texts_and_passages(checked.project) if checked.sound else ("", "")
    # Of an unsound project nobody knows which texts are versions of which: there the rows are counted.
    said = dict(zip(("articles", "passages"), loaded, strict=True))
    listed = ", ".join(said.get(what) or f"{counts[what]} {what}" for what in _LISTED)
    lines = [f"{given.project}: format {checked.version}{by}", f"  {listed}"]
    if run is not None and checked.project.grouped:
        since = _since(run, checked.project.settings)
        lines.append(f"  grouped by framing {run.framing_version}, lists {run.lists}, model {run.model}{since}")
    if checked.sound:
        sums = f"{counts['text_sums']} texts have the sum with which they were saved"
        if counts["articles"] and not counts["text_sums"]:
            sums = "this older format keeps no sums of its texts; the next command that saves it adds them"
        printed = f"{counts['printed_characters']} printed characters, each in a passage or in marked furniture"
        lines += [f"  {printed}", f"  {sums}", "Sound."]
    else:
        lines += [f"  {fault}" for fault in checked.faults]
        lines.append("1 fault." if len(checked.faults) == 1 else f"{len(checked.faults)} faults.")
    return lines


def _named(what: str, ids: Sequence[str]) -> list[str]:
    """How many, and which: the first of them."""
    if not ids:
        return []
    more = f" and {len(ids) - _MOST} more (--json has all)" if len(ids) > _MOST else ""
    return [f"{len(ids)} {what}: {', '.join(ids[:_MOST])}{more}"]


_MOST = 20


def _since(run: Run, settings: Settings) -> str:
    """What has changed since the stories were found."""
    from framing.pipeline import versions

    now = versions.run(settings)
    changed = [name for what, name in _COMPARED.items() if getattr(now, what) != getattr(run, what)]
    return f"; changed since: {', '.join(changed)} (framing group PROJECT finds the stories anew)" if changed else ""


_COMPARED = {
    "framing_version": "framing",
    "lists": "lists",
    "model": "model",
    "weights": "weights",
    "settings": "settings",
}
"""What is kept of a run, and what it is called."""

_LISTED = ("articles", "passages", "stories", "topics", "corrections", "inputs")


def export_all(given: argparse.Namespace) -> int:
    """`framing export PROJECT FOLDER --all`: the whole project in open formats."""
    from framing import store

    if given.story is not None or given.search or given.outlets or given.sentences or given.xlsx:
        raise SelectionError("--all writes the whole project: leave out the story and all other options.")
    for path in store.export(store.load(given.project), given.folder, like=given.project):
        say(str(path))
    warn("Full texts are inside: they belong to their publishers; hand the folder on only as far as the law allows.")
    return DONE


def _import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="as 'framing export PROJECT FOLDER --all' wrote it")
    parser.add_argument("project", type=Path, metavar="NEW.framing", help="the project file to make")
    parser.add_argument("--changed", action="store_true", help="read files that were changed since then, too")


def _import(given: argparse.Namespace) -> int:
    from framing import store
    from framing.report.lines import many

    _check_new(given.project)
    project = store.read_back(given.folder, changed=given.changed)
    store.save(project, given.project)
    texts, passages = _texts_and_passages(project)
    stories = many(len(project.stories), "story", "stories")
    say(f"{texts}, {passages}, {stories} from {given.folder} saved as {given.project}.")
    return DONE


def _check_new(path: Path) -> None:
    check_target(path)
    if path.exists():
        raise ProjectError(f"{path}: there is such a file already. Name another one; nothing is overwritten.")


COMMANDS = (
    Command("check", "Is a project file sound? With --rescue: save what is.", _check_options, _check),
    Command("import", "Make a project of a folder that 'framing export --all' wrote.", _import_options, _import),
)
