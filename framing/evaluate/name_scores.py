"""Scores of names as lines of text, and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from framing.evaluate.mentions import Difference
from framing.evaluate.mentions import Evaluation as Mentions
from framing.evaluate.names import Evaluation as Names
from framing.evaluate.names import Try
from framing.evaluate.printed import table

_UNKNOWN = 20
"""So many key forms that the gazetteer does not know are named; the rest is counted."""


def names(found: Names) -> str:
    """Found and perspective by kind, in sentences and by form; below it every miss."""
    return "\n".join(_names(found))


def names_values(found: Names) -> dict[str, Any]:
    """The same as plain values; the tries that went right are left to `--predictions`."""
    return {
        "shares": [asdict(share) for share in found.shares],
        "unknown": list(found.unknown),
        "misses": [_miss_values(one) for one in found.misses],
    }


def mentions(running: Mentions, negatives: Mentions | None) -> str:
    """Precision and recall by kind, and each place where gold and program part.

    negatives: on sentences with words that only look like names, where there are such.
    """
    return "\n".join([*_running(running), *(_sentences(negatives) if negatives else ())])


def mentions_values(running: Mentions, negatives: Mentions | None) -> dict[str, Any]:
    """The same as plain values."""
    return {"running_text": asdict(running), "sentences": asdict(negatives) if negatives else None}


def _names(found: Names) -> Iterator[str]:
    total = found.shares[-1]
    yield (
        f"{total.variant_count} forms in {total.try_count} sentences. Found: the form leads to what its key form "
        "leads to. Perspective: found, and the origin right."
    )
    yield ""
    head = ["", "forms", "sentences", "found %", "perspective %", "found alone %", "forms found %", "perspective %"]
    rows = [
        [
            share.kind,
            str(share.variant_count),
            str(share.try_count),
            *map(
                _percent,
                (share.found, share.right, share.found_alone, share.variants_found, share.variants_right),
            ),
        ]
        for share in found.shares
    ]
    yield from table([head, *rows])
    yield (
        "\nThe sentences stand below a line that names the row's country, as news have it; alone: without that line. "
        "A form counts in the last two columns where every one of its sentences is right."
    )
    if found.unknown:
        rest = len(found.unknown) - _UNKNOWN
        named = ", ".join(found.unknown[:_UNKNOWN]) + (f" and {rest} more" if rest > 0 else "")
        yield f"\nKey forms that the gazetteer does not know: {named}."
    if found.misses:
        yield "\nMisses"
        yield from _to_the_left([["form", "carrier", "perspective", "what was found"], *map(_miss, found.misses)])


def _miss(one: Try) -> list[str]:
    what = f"{one.name}, {one.perspective}" if one.name else "nothing"
    return [one.listed.variant, one.carrier, one.listed.perspective, what]


def _miss_values(one: Try) -> dict[str, Any]:
    return {
        "entity_id": one.listed.entity_id,
        "variant": one.listed.variant,
        "carrier": one.carrier,
        "sentence": one.sentence,
        "found": one.found,
        "name": one.name,
        "perspective": one.perspective,
        "expected": one.listed.perspective,
    }


def _running(found: Mentions) -> Iterator[str]:
    yield f"{found.passage_count} passages marked by hand; right: the words and what they name."
    yield ""
    rows = [
        [
            kind.kind,
            str(kind.marked_count),
            str(kind.found_count),
            *(f"{value:.3f}" for value in (kind.scores.precision, kind.scores.recall, kind.scores.f1)),
        ]
        for kind in found.kinds
    ]
    yield from table([["", "marked", "found", "precision", "recall", "F1"], *rows])
    yield (
        f"\nOf the names found right: perspective right {_percent(found.perspective_accuracy)} %, shape "
        f"{_percent(found.shape_accuracy)} %, quoted or not {_percent(found.quoted_accuracy)} %."
    )
    yield _negatives(found)
    yield from _differences(found.differences)


def _sentences(found: Mentions) -> Iterator[str]:
    yield f"\n{found.passage_count} practice sentences with words that only look like names"
    total = found.kinds[-1]
    yield f"{_negatives(found)} Names beside them: {total.scores.recall:.3f} found."
    yield from _differences(found.differences)


def _negatives(found: Mentions) -> str:
    return f"Words that only look like a name: {found.negative_count}, taken for one: {found.negatives_found}."


def _differences(differences: Sequence[Difference]) -> Iterator[str]:
    if differences:
        yield "\nDifferences"
        head = ["words", "fault", "marked", "found", "where"]
        yield from _to_the_left([head, *([d.words, d.fault, d.expected, d.found, d.around] for d in differences)])


def _to_the_left(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"
