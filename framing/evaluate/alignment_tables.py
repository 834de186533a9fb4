"""Scores of the alignment as lines of text, as plain values, and each pair as a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from framing.errors import SelectionError
from framing.evaluate.alignment import BASELINE, BASELINE_PARTLY, BASELINE_SAME, Evaluation, Judged, Part
from framing.evaluate.alignment_gold import LABELS
from framing.evaluate.printed import table

_COLUMNS = ("passage_a", "sentence_a", "passage_b", "sentence_b", "label", "found", "similarity")


def values(found: Evaluation, tried: Evaluation | None = None, *, listed: int = 0) -> dict[str, Any]:
    """The scores as plain values; `tried`: with weights that have not seen the story; so many errors a kind."""
    return {
        "story_count": found.story_count,
        "pair_count": len(found.judged),
        "parts": [asdict(part) for part in found.parts],
        "cross_validated": [asdict(part) for part in tried.parts] if tried else None,
        "baseline": [asdict(part) for part in found.baseline],
        "confusion": {label: dict(zip(LABELS, counts, strict=True)) for label, counts in found.confusion},
        "errors": [_row(one) for one in _errors(found, listed)],
    }


def printed(found: Evaluation, tried: Evaluation | None = None, *, listed: int = 0) -> str:
    """The scores as lines; arguments as in `values`."""
    return "\n".join(_printed(found, tried, listed))


def write_predictions(found: Evaluation, path: Path) -> None:
    """Each marked pair with what was found, as CSV; SelectionError where it cannot be written."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(_row(one) for one in found.judged)
    except OSError as fault:
        raise SelectionError(f"{path}: the predictions cannot be written ({fault.strerror or fault}).") from fault


def _printed(found: Evaluation, tried: Evaluation | None, listed: int) -> Iterator[str]:
    yield (
        f"{len(found.judged)} pairs of sentences of {found.story_count} stories, marked by hand; a pair that is not "
        "joined counts as none. The shipped weights were learnt on the gold that is shipped: there read the figures "
        "of --cross-validate, by weights that have not seen the story."
    )
    yield ""
    yield from _scores("shipped weights", found.parts)
    if tried:
        yield ""
        yield from _scores("cross-validated", tried.parts)
    yield ""
    bars = f"cosine {BASELINE_SAME} same, {BASELINE_PARTLY} partly"
    yield from _scores(f"{BASELINE} ({bars})", found.baseline)
    yield ""
    yield from table([["marked, found as", *LABELS], *([label, *map(str, row)] for label, row in found.confusion)])
    for one in _errors(found, listed):
        yield f"\nmarked {one.marked.label}, found {one.found} ({one.marked.difficulty or 'no difficulty given'})"
        yield f"  {one.sentence_a}\n  {one.sentence_b}"


def _scores(title: str, parts: Sequence[Part]) -> list[str]:
    rows = [
        [part.name, *map(str, (part.marked_count, part.found_count, part.right_count))]
        + [f"{value:.3f}" for value in (part.scores.precision, part.scores.recall, part.scores.f1)]
        for part in parts
    ]
    return table([[title, "marked", "found", "right", "precision", "recall", "F1"], *rows])


def _errors(found: Evaluation, listed: int) -> list[Judged]:
    """So many of each kind of error, evenly from the first to the last."""
    chosen: list[Judged] = []
    for label in LABELS:
        for other in LABELS:
            kind = [one for one in found.judged if (one.marked.label, one.found) == (label, other) and label != other]
            chosen += kind[:: max(1, -(-len(kind) // listed))] if listed and kind else []
    return chosen


def _row(one: Judged) -> dict[str, Any]:
    cells = (one.marked.a.passage_id, one.sentence_a, one.marked.b.passage_id, one.sentence_b, one.marked.label)
    similarity = None if one.similarity is None else round(one.similarity, 4)
    return dict(zip(_COLUMNS, (*cells, one.found, similarity), strict=True))
