"""One story's tables, the names of all texts, and the list of stories as files.

By default they hold no running text: places, forms, headings, and no more than six words of any sentence.
"""

from __future__ import annotations

from pathlib import Path

from framing import pipeline
from framing.errors import ProjectError
from framing.model import Project
from framing.pipeline import Comparison, Naming
from framing.report import coverage_list, tables
from framing.report.csv_text import as_csv
from framing.report.tables import Row, Table

WORDS = 6
"""So many words of a place are written where sentences are not asked for: enough to find it again."""


def write(
    project: Project, compared: Comparison, folder: Path, *, corpus: Naming, sentences: bool = False
) -> tuple[Path, ...]:
    """The files written: stories.json, passages.csv, and for each lens a CSV, its places, and a JSON.

    corpus: the names of all texts; their files begin with "all-". No CSV cell holds JSON.
    sentences: write the whole sentence behind each count as well; the files are then not to be passed on.
    Raises ProjectError where the folder holds files already (nothing is overwritten) or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise ProjectError(f"{folder}: the folder is not empty. Name a new one; nothing is overwritten.")
        files = _files(project, compared, corpus, sentences=sentences)
        return tuple(_put(folder / name, text) for name, text in files.items())
    except OSError as fault:
        raise ProjectError(f"{folder}: cannot be written ({fault.strerror or fault}). Name another folder.") from fault


def _files(project: Project, compared: Comparison, corpus: Naming, *, sentences: bool) -> dict[str, str]:
    listed = tables.stories(project, project.stories)
    told = [{"story": story["story"]} | passage for story in listed["stories"] for passage in story["passages"]]
    alone = [{"story": None} | passage for passage in listed["no_counterpart"]]
    files = {"stories.json": tables.as_json(listed), "passages.csv": as_csv([*told, *alone], name="passages")}
    carried = pipeline.coverage(project)
    everywhere = [Table(f"all-{table.name}", table.rows) for table in tables.naming_tables(corpus)]
    for full in (*tables.comparison(compared), *everywhere):
        table = full if sentences else Table(full.name, tuple(_without_text(row) for row in full.rows))
        plain, places = tables.split_evidence(table)
        name = table.name.replace("_", "-")
        files[f"{name}.csv"] = as_csv(plain.rows, name=name)
        files[f"{name}.json"] = tables.as_json(list(table.rows))
        if places.rows:
            files[f"{name}-evidence.csv"] = as_csv(places.rows)
    by_story, by_outlet = coverage_list.rows(project, carried), coverage_list.outlet_rows(carried)
    for name, rows in (("coverage", by_story), ("coverage-outlets", by_outlet)):
        files[f"{name}.csv"], files[f"{name}.json"] = as_csv(rows, name=name), tables.as_json(rows)
    return files


def _without_text(row: Row) -> Row:
    if "evidence" not in row:
        return row
    return row | {"evidence": [_shortened(place) for place in row["evidence"]]}


def _shortened(place: Row) -> Row:
    words = place["words"].split(" ")
    shown = " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
    return {column: value for column, value in place.items() if column != "sentence"} | {"words": shown}


def _put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
