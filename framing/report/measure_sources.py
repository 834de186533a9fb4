"""Where the tested quality of each measure is written down: floors, and the answers they were measured on."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from framing.errors import ResourceError

Row: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Spec:
    """One measure: which floors hold its values, and which rows of which file are its answers."""

    key: str
    values: tuple[tuple[str, str], ...]
    """(name of the value, its key for `floor`)."""
    gold: str
    is_answer: Callable[[Row], bool]
    documented: str
    wording: str = ""
    """Under which name its phrases stand, where it shares them."""


def _hedge(kind: str) -> Spec:
    values = (("precision", f"hedges_precision.{kind}"), ("recall", f"hedges_recall.{kind}"))
    return Spec(kind, values, "demo-hedges.csv", lambda row: row["kind"] == kind, "docs/attribution.md", "hedges")


SPECS = (
    Spec(
        "stories",
        (("bcubed", "stories_bcubed_f1"), ("pairwise", "stories_pairwise_f1"), ("stories", "stories_count")),
        "demo-stories.csv",
        lambda row: bool(row["story"]),
        "docs/matching.md",
    ),
    Spec(
        "names",
        (
            ("precision", "mentions_precision"),
            ("recall", "mentions_recall"),
            ("perspective", "mentions_perspective"),
            ("quoted", "mentions_quoted"),
        ),
        "demo-mentions.csv",
        lambda row: row["entity"] not in ("", "-"),
        "docs/names.md",
    ),
    Spec(
        "namesakes",
        (("taken", "negatives_found"), ("beside", "negatives_beside_recall")),
        "names-negatives.txt",
        lambda row: bool(row["names"]),
        "docs/names.md",
    ),
    Spec(
        "quotations",
        (("words", "quotations_quote_f1"), ("roles", "quotations_roles_f1"), ("joint", "quotations_joint_f1")),
        "demo-quotations.csv",
        lambda row: bool(row["quote"]),
        "docs/attribution.md",
    ),
    Spec(
        "direct",
        (("direct", "quotations_direct_found"), ("speaker", "quotations_direct_speaker")),
        "demo-quotations.csv",
        lambda row: row["type"] == "direct",
        "docs/attribution.md",
    ),
    *(_hedge(kind) for kind in ("hedge", "disclaimer", "denial", "scare_quote")),
    Spec(
        "alignment",
        (
            ("same", "alignment_same_f1"),
            ("partly", "alignment_same_or_partly_f1"),
            ("against", "alignment_same_against_none_f1"),
        ),
        "demo-alignment.csv",
        lambda row: bool(row["label"]),
        "docs/alignment.md",
    ),
    Spec(
        "links",
        (("links", "alignment_complete_f1"),),
        "demo-alignment-complete.csv",
        lambda row: bool(row["file_a"]),
        "docs/alignment.md",
    ),
    Spec("wording", (), "", lambda row: False, "docs/wording.md"),
    Spec("loaded", (), "", lambda row: False, "docs/wording.md"),
)


def floor(key: str) -> float:
    """The number that the tests demand: by its name in floors.json, or "name.inner" for one of several."""
    name, _, inner = key.partition(".")
    value = _floors()[name][inner] if inner else _floors()[name]
    return int(value) if isinstance(value, int) else float(value)


def count(spec: Spec) -> int | None:
    """n: how many hand-made answers there are; None where none are shipped."""
    return sum(spec.is_answer(row) for row in _rows(spec.gold)) if spec.gold else None


@cache
def _floors() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads((_folder() / "floors.json").read_text(encoding="utf-8"))
    return found


@cache
def _rows(gold: str) -> tuple[Row, ...]:
    text = (_folder() / gold).read_text(encoding="utf-8")
    if gold.endswith(".csv"):
        return tuple(csv.DictReader(text.splitlines(keepends=True)))
    lines = [line.partition("\t") for line in text.splitlines() if not line.startswith("#")]
    return tuple({"sentence": sentence, "names": names} for sentence, _, names in lines)


def _folder() -> Path:
    """The answers and floors: in the installed package, or in the checkout beside it."""
    package = Path(__file__).parents[1]
    for folder in (package / "corpora" / "gold", package.parent / "corpora" / "gold"):
        if folder.is_dir():
            return folder
    raise ResourceError("The tested scores (corpora/gold) are missing; install framing anew.")
