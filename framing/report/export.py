"""One story's tables and the list of stories as files. No full text: passages keep their places and headings."""

from __future__ import annotations

from pathlib import Path

from framing.errors import ProjectError
from framing.model import Project
from framing.pipeline import Comparison
from framing.report import tables


def write(project: Project, compared: Comparison, folder: Path) -> tuple[Path, ...]:
    """The files written: stories.json, passages.csv, and for each lens a CSV, its sentences, and a JSON.

    Raises ProjectError where the folder holds files already (nothing is overwritten) or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise ProjectError(f"{folder}: the folder is not empty. Name a new one; nothing is overwritten.")
        return tuple(_put(folder / name, text) for name, text in _files(project, compared).items())
    except OSError as fault:
        raise ProjectError(f"{folder}: cannot be written ({fault.strerror or fault}). Name another folder.") from fault


def _files(project: Project, compared: Comparison) -> dict[str, str]:
    listed = tables.stories(project, project.stories)
    told = [{"story": story["story"]} | passage for story in listed["stories"] for passage in story["passages"]]
    alone = [{"story": None} | passage for passage in listed["no_counterpart"]]
    files = {"stories.json": tables.as_json(listed), "passages.csv": tables.as_csv([*told, *alone])}
    for table in tables.comparison(compared):
        plain, places = tables.split_evidence(table)
        files[f"{table.name}.csv"] = tables.as_csv(plain.rows)
        files[f"{table.name}.json"] = tables.as_json(list(table.rows))
        if places.rows:
            files[f"{places.name}.csv"] = tables.as_csv(places.rows)
    return files


def _put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
