"""The commands with which a project adds names and labels of its own: `own-names` and `own-labels`."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from framing.cli.command import DONE, Command, json_option, project_option, save, say
from framing.errors import IngestError, ResourceError, SelectionError

PERSPECTIVES = (
    "official, other_lang, exonym_de, former_soviet, former_imperial, former_colonial, former_other, pre1945_de, "
    "translit_en, translit_alt, claimant, self, distancing, delegit, neutral, status_phrase"
)
REGISTERS = (
    "neutral, official, legal, technical, military, polemic, approving, euphemistic, self, colloquial, dated, foreign"
)
_USED = "Comparing uses it at once; grouping uses it after: framing group "


def _names_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--read",
        metavar="FILE.csv",
        help="add a list with the columns form, name, perspective (see below; also: kind, country, context, source)",
    )
    what.add_argument("--confirm", metavar="FORM=NAME", help="this form names that thing (key form or id)")
    what.add_argument("--refuse", metavar="FORM=NAME", help="it does not: never offer it again")
    what.add_argument("--remove", metavar="FORM", help="take back whatever was said about this form")
    parser.add_argument(
        "--perspective",
        help=f"with --confirm: where it comes from (default: as shipped, else translit_alt); one of {PERSPECTIVES}",
    )
    json_option(parser)


def _names(given: argparse.Namespace) -> int:
    from framing import own_words, store
    from framing.language.gazetteer import own_list
    from framing.language.resources import load
    from framing.report import own_list as shown
    from framing.report import tables

    _check_given(given, "read", "confirm", "refuse", "remove", "perspective")
    if given.perspective is not None and given.confirm is None:
        raise SelectionError("--perspective belongs to --confirm FORM=NAME. A list has a column for it.")
    state = store.state(given.project)
    before = store.load(given.project)
    after, done, undo = before, "", ""
    if given.read is not None:
        file, text = _read(given.read, own_list.NEEDED)
        language = load(before.settings.language)
        added = own_list.read_own(file, text, language=language, known=before.own_names)
        after = own_words.add_names(before, added)
        done = f"{len(added)} {'form' if len(added) == 1 else 'forms'} added from {file}."
        new = [f"new: {own.name} ({own.kind}, {own.country})" for own in own_words.new_things(before, added)]
        done = "\n".join([*new, done])
    elif given.confirm is not None:
        form, name = _pair(given.confirm)
        today = f"confirmed {date.today().isoformat()}"
        after = own_words.confirm(before, form, name, perspective=given.perspective, source=today)
        own = after.own_names[-1]
        done = f"{own.form} is now a form of {own.name} ({own.entity_id}), {own.perspective}."
        undo = f"--remove {shlex.quote(own.form)}"
    elif given.refuse is not None:
        earlier = own_words.said_of(before, *_pair(given.refuse))
        after = own_words.refuse(before, *_pair(given.refuse))
        form, entity_id = after.refused_names[-1]
        done = f"{form} is no form of {shown.called(after, entity_id)}, and is not offered as one again."
        undo = f"--remove {shlex.quote(form)}"
        if earlier:
            done += f" It was one until now ({earlier.source or 'confirmed'})."
            undo = shown.as_command(after, earlier)
    elif given.remove is not None:
        after = own_words.remove_name(before, given.remove)
        done = f"Nothing is said about {given.remove} any more."
    if done:
        save(after, given.project, before=state)
    if given.json:
        say(tables.as_json(shown.name_rows(after)))
    else:
        path = shlex.quote(str(given.project))
        said = [f"{done} {_USED}{path}"] if done else [shown.names_text(after, path=path)]
        said += [f"Undo with: framing own-names {path} {undo}"] if undo else []
        say("\n".join(said))
    return DONE


def _labels_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--read",
        metavar="FILE.csv",
        help=f"add sets: columns set, word, register (one of {REGISTERS}), source",
    )
    what.add_argument("--remove", metavar="SET", help="take back the words that were added to this set")
    json_option(parser)


def _labels(given: argparse.Namespace) -> int:
    from framing import own_words, store
    from framing.language import own_labels
    from framing.language.resources import load
    from framing.report import own_list as shown
    from framing.report import tables

    _check_given(given, "read", "remove")
    state = store.state(given.project)
    before = store.load(given.project)
    after, done = before, ""
    if given.read is not None:
        file, text = _read(given.read, own_labels.COLUMNS)
        language = load(before.settings.language)
        added = own_labels.read_own(file, text, language=language, known=before.own_labels)
        after = own_words.add_labels(before, added)
        sets = ", ".join(dict.fromkeys(own.set_id for own in added))
        done = f"{len(added)} {'word' if len(added) == 1 else 'words'} added to: {sets}. Comparing uses them at once."
    elif given.remove is not None:
        after = own_words.remove_labels(before, given.remove)
        done = f"The words added to {given.remove!r} are gone. Comparing knows only those that are shipped."
    if done:
        save(after, given.project, before=state)
    if given.json:
        say(tables.as_json(shown.label_rows(after)))
    else:
        say(done or shown.labels_text(after, path=shlex.quote(str(given.project))))
    return DONE


def _check_given(given: argparse.Namespace, *options: str) -> None:
    """An option that is given must say something; SelectionError names the one that does not."""
    for option in options:
        value = getattr(given, option)
        if value is not None and not value.strip():
            raise SelectionError(f"--{option} is empty. Write what it stands for behind it, or leave it out.")


def _read(given: str, columns: Sequence[str]) -> tuple[str, str]:
    """Name and text of a user's list; ResourceError where it is no text file."""
    from framing.ingest.files import read_text

    path = Path(given)
    try:
        return path.name, read_text(path)
    except IngestError as fault:
        raise ResourceError(
            f"{path}: {fault}. Name a CSV file that begins with the line {','.join(columns)}."
        ) from fault


def _pair(written: str) -> tuple[str, str]:
    form, equals, name = written.partition("=")
    if not equals or not form.strip() or not name.strip():
        raise SelectionError(f"Write FORM=NAME, such as Pokrowks=Pokrowsk (found {written!r}).")
    return form, name


COMMANDS = (
    Command("own-names", "List or change the names that this project adds.", _names_options, _names),
    Command("own-labels", "List or change the label sets that this project adds.", _labels_options, _labels),
)
