"""Scores of quotations as lines of text, and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from framing.evaluate.printed import table
from framing.evaluate.quotation_scores import DirectSpeakers, Part
from framing.evaluate.quotations import Evaluation, Unpaired

_NOTHING = "–"
"""Where nothing was marked, or nothing found: there is no share of nothing."""


def printed(found: Evaluation, *, listed: int = 0) -> str:
    """Precision, recall and F1 by part and by type.

    listed: so many of the quotations missed, and of those found without a marked one, are shown below.
    """
    return "\n".join(_printed(found, listed))


def values(found: Evaluation, *, listed: int = 0) -> dict[str, Any]:
    """The same as plain values; what was found in each text is left to `--predictions`."""
    direct = found.scores.direct
    return {
        "scores": asdict(found.scores) | {"direct": asdict(direct) | {"found": direct.found, "right": direct.right}},
        "unmarked": list(found.unmarked),
        "missed_count": len(found.missed),
        "false_count": len(found.false),
        "missed": [asdict(one) for one in some(found.missed, listed)],
        "false": [asdict(one) for one in some(found.false, listed)],
    }


def some(all_of: Sequence[Unpaired], count: int) -> tuple[Unpaired, ...]:
    """So many of them, drawn evenly from first to last: not all from the first text, and the same ones each time."""
    drawn = min(count, len(all_of))
    return tuple(all_of[at * len(all_of) // drawn] for at in range(drawn))


def _printed(found: Evaluation, listed: int) -> Iterator[str]:
    scores = found.scores
    yield (
        f"{scores.article_count} articles: {scores.marked_count} quotations marked, {scores.found_count} found, "
        f"{scores.pair_count} of them with a marked one as partner."
    )
    yield ""
    head = ["", "marked", "found", "precision", "recall", "F1"]
    types = [_row(part, f"type {part.name}") for part in scores.types]
    yield from table([head, *(_row(part, part.name) for part in scores.parts), *types])
    yield f"\nOf the pairs: {_percent(scores.type_accuracy, scores.pair_count)} of one type."
    yield _direct(scores.direct)
    if found.unmarked:
        yield f"Not marked in this gold, and left out: {', '.join(found.unmarked)}."
    if listed:
        yield from _listed("missed", found.missed, listed)
        yield from _listed("found without a marked one", found.false, listed)


def _row(part: Part, name: str) -> list[str]:
    precision = f"{part.scores.precision:.3f}" if part.found_count else _NOTHING
    recall = f"{part.scores.recall:.3f}" if part.marked_count else _NOTHING
    f1 = f"{part.scores.f1:.3f}" if part.found_count or part.marked_count else _NOTHING
    return [name, str(part.marked_count), str(part.found_count), precision, recall, f1]


def _direct(direct: DirectSpeakers) -> str:
    return (
        f"Direct quotations with a speaker in the text: {direct.marked_count}; found as direct: "
        f"{_percent(direct.found, direct.marked_count)}; of these with the right speaker: "
        f"{_percent(direct.right, direct.found_count)}."
    )


def _percent(share: float, whole: int) -> str:
    return f"{100 * share:.1f} %" if whole else _NOTHING


def _listed(what: str, unpaired: Sequence[Unpaired], count: int) -> Iterator[str]:
    drawn = some(unpaired, count)
    yield f"\nQuotations {what}: {len(unpaired)}" + (f", {len(drawn)} of them:" if drawn else "")
    for one in drawn:
        yield f"- {one.type}, {one.document}"
        yield f"  quote: {one.quote}"
        yield f"  speaker: {one.speaker or _NOTHING}  |  cue: {one.cue or _NOTHING}"
