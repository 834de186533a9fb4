"""Which rules, lists, models and weights stand behind a result? Short digests of the files that are shipped."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from framing import __version__
from framing.model import Run
from framing.settings import Settings

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


def run(settings: Settings) -> Run:
    """With what stories are found now, under these dials."""
    return Run(__version__, lists(), model(), story_weights(), settings)


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
