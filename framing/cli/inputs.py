"""The commands about how texts came in: `rejected`, `versions`, `outlets`, and `remove`."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

from framing.cli.command import DONE, Command, check_target, hints, json_option, project_option, save, say
from framing.errors import SelectionError


def _rejected_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the whole list to this file")
    json_option(parser)


def _rejected(given: argparse.Namespace) -> int:
    from framing import store
    from framing.ingest.sources import missing_count, not_loaded_count
    from framing.report import rejected_list, tables, text_file

    project = store.load(given.project)
    if given.csv is not None:
        check_target(given.csv)
        text_file.write(given.csv, rejected_list.csv_text(project.rejected), for_excel=True)
    if given.json:
        files = rejected_list.of_files(project.inputs, project.rejected)
        rows = rejected_list.rows(project.rejected)
        counts = {"not_loaded": not_loaded_count(project.rejected), "not_found": missing_count(project.rejected)}
        say(tables.as_json({"files": files, "rejected": rows, "counts": counts}))
    elif given.csv is not None:
        say(f"{rejected_list.counts(project.rejected)}: written to {given.csv}.")
    else:
        say(rejected_list.text(project))
    return DONE


def _versions_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument(
        "article", nargs="?", help="id of one version: what changed, word by word (default: list the texts)"
    )
    json_option(parser)


def _versions(given: argparse.Namespace) -> int:
    from framing import store
    from framing.pipeline import text_versions
    from framing.report import tables, word_diff

    project = store.load(given.project)
    if given.article is not None:
        one = text_versions.of_article(project, given.article)
        rows, said = word_diff.rows([one], words=True), word_diff.of_one(one)
    else:
        found = text_versions.of(project)
        rows, said = word_diff.rows(found), word_diff.text(found)
    command = f"framing versions {shlex.quote(str(given.project))}"
    say(tables.as_json({"versions": rows}) if given.json else said.replace("framing versions PROJECT", command))
    return DONE


def _outlets_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--join", nargs=2, metavar=("FORM", "NAME"), help="this outlet is that one, now and for what is loaded later"
    )
    what.add_argument("--apart", metavar="FORM", help="take that back: this form is an outlet of its own")
    json_option(parser)


def _outlets(given: argparse.Namespace) -> int:
    from framing import outlet_forms, store
    from framing.pipeline import repeated_entries
    from framing.report import outlet_list, tables

    state = store.state(given.project)
    before = store.load(given.project)
    after, done = before, ""
    path = shlex.quote(str(given.project))
    if given.join is not None:
        form, name = given.join
        after = outlet_forms.join(before, form, name)
        said = after.outlet_forms[-1]
        done = f"{said.form} is {said.name} from now on."
        if all(article.outlet != said.form for article in before.articles):
            done += (
                f"\nNo text here bears the name {said.form}: nothing changed yet; it holds for what is loaded later."
            )
        done += f"\nUndo with: framing outlets {path} --apart {shlex.quote(said.form)}"
    elif given.apart is not None:
        if not given.apart.strip():
            raise SelectionError("--apart is empty. Write the form behind it that is an outlet of its own.")
        after = repeated_entries.of_one_outlet(outlet_forms.apart(before, given.apart), before)
        done = f"{given.apart} is an outlet of its own from now on."
    if after is not before:
        save(after, given.project, before=state)
        if after.grouped:
            done += f"\nThe stories hold as they are. To find them anew: framing group {path}"
    if given.json:
        say(tables.as_json(outlet_list.rows(after)))
    else:
        say(hints("\n".join([*([done] if done else []), outlet_list.text(after)]), given))
    return DONE


def _remove_options(parser: argparse.ArgumentParser) -> None:
    project_option(parser)
    parser.add_argument(
        "articles", nargs="*", metavar="ID", help="ids of articles, as 'framing add --json' and 'export' give them"
    )
    parser.add_argument("--file", action="append", default=[], help="all texts of the file of this name; repeatable")
    json_option(parser)


def _remove(given: argparse.Namespace) -> int:
    from framing import store
    from framing.pipeline import stocking
    from framing.report import tables
    from framing.report.lines import many

    state = store.state(given.project)
    before = store.load(given.project)
    wanted = {*given.articles, *(article.id for article in before.articles if article.file in given.file)}
    lost = [repr(one) for one in given.articles if one not in before.article_by_id]
    lost += [repr(one) for one in given.file if all(article.file != one for article in before.articles)]
    if lost or not wanted:
        what = f"Nothing here bears the name {', '.join(lost)}" if lost else "Name an article's id, or --file FILE"
        raise SelectionError(f"{what}; nothing was taken out. Ids stand in: framing export PROJECT FOLDER --all")
    gone = [article for article in before.articles if article.id in wanted]
    save(stocking.without(before, wanted), given.project, before=state)
    if given.json:
        say(tables.as_json({"removed": [{"article": a.id, "outlet": a.outlet, "file": a.file} for a in gone]}))
    else:
        say(f"{many(len(gone), 'text')} taken out; corrections are kept, and hold again where their texts are there.")
        say(f"Next: framing group {shlex.quote(str(given.project))}")
    return DONE


COMMANDS = (
    Command("rejected", "List what of the files was not loaded, and why.", _rejected_options, _rejected),
    Command("versions", "List texts with several versions, and what changed.", _versions_options, _versions),
    Command("outlets", "List the outlets, join two that are one, or part them.", _outlets_options, _outlets),
    Command("remove", "Take texts out of a project, by their ids or by their file.", _remove_options, _remove),
)
