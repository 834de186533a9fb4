"""Which rules, lists, models and weights stand behind a result? Short digests of the files that are shipped."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from framing.model import Article, Passage, Project

LENGTH = 12
"""Characters of a digest that are printed: enough to tell two versions apart."""


@cache
def lists() -> str:
    """The digest of all rules and word lists, whatever their folder; remarks for editors (README) left out."""
    return _digest("framing.language", "data")


@cache
def model() -> str:
    """The digest of the embedded model: vectors and tokenizer."""
    return _digest("framing.embed", "model")


@cache
def story_weights() -> str:
    """The digest of the weights that say how sure it is that two passages tell one event."""
    return _digest("framing.group", "weights.csv")


@cache
def sentence_weights() -> str:
    """The digest of the weights that say whether two sentences tell the same."""
    return _digest("framing.compare", "alignment_weights.csv")


def project_state(project: Project) -> str:
    """A short sum of everything that a view of a project is made of, to be printed: the same sum, the same view.

    Names and labels that the project adds to the lists count, too; who corrected it, and why, does not. A project that
    is saved and opened again has the same sum.

    >>> project_state(Project()) == project_state(Project()), len(project_state(Project()))
    (True, 8)
    """
    return project_digest(project)[:8]


def project_digest(project: Project) -> str:
    """The same sum in full, 64 signs: what nobody can meet by chance or by trying."""
    own = (project.own_names, project.own_labels)
    digest = hashlib.sha256(repr((project.settings, project.stories, project.grouped, own)).encode())
    values: tuple[Article | Passage, ...] = (*project.articles, *project.passages)
    for value in values:
        told = [_moment(getattr(value, field.name)) for field in fields(value)]
        digest.update(repr(told).encode())
    return digest.hexdigest()


def _moment(value: object) -> object:
    """A time as it is written: its zone may have a name before it is saved, and only an offset after."""
    return value.isoformat() if isinstance(value, datetime) else value


def _digest(package: str, name: str) -> str:
    whole = hashlib.sha256()
    for path, file in sorted(_files(resources.files(package) / name, name)):
        whole.update(path.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:LENGTH]


def _files(place: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    if place.is_file():
        yield path, place
        return
    for inner in place.iterdir():
        if inner.is_dir() or inner.name.endswith((".txt", ".csv", ".json", ".npz")):
            yield from _files(inner, f"{path}/{inner.name}")
