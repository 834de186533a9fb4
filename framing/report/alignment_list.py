"""Corresponding sentences as lines for a terminal and rows for a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from framing.compare.alignment import Alignment, Pair, Period
from framing.model import Span
from framing.pipeline import Comparison
from framing.report import places
from framing.report.lines import many, wrap


def of_story(compared: Comparison, limit: int | None) -> Iterator[str]:
    """The surest pairs of each two outlets, so many of them; None: all."""
    yield "SENTENCES that correspond (the others were found, in the texts loaded, in one of the two outlets only)"
    for pairing in compared.alignments:
        same = sum(pair.label == "same" for pair in pairing.pairs)
        yield (
            f"  {pairing.outlet_a} and {pairing.outlet_b}: {many(len(pairing.pairs), 'pair')} ({same} the same, "
            f"{len(pairing.pairs) - same} partly), "
            f"{len(pairing.only_a)} only in {pairing.outlet_a}, {len(pairing.only_b)} only in {pairing.outlet_b}"
        )
        yield f"    {_compared(compared, pairing)}"
        shown = sorted(pairing.pairs, key=lambda pair: (pair.label != "same", -pair.similarity))[:limit]
        for pair in shown or [pair for pair in (pairing.closest,) if pair is not None]:
            left, right = (place.sentence for place in places.of(compared, (pair.a, pair.b)))
            yield wrap(f"    {pair.label:<7} {left}", indent=12)
            yield wrap(f"            {right}", indent=12)
            if marks := _marks(compared, pair):
                yield wrap(f"            [{'; '.join(marks)}]", indent=12)


def rows(compared: Comparison, behind: Any) -> Iterable[dict[str, Any]]:  # noqa: ANN401
    """One row a pair, and one for each sentence found in one outlet only.

    similarity: 0 to 1; empty where there is no second sentence. first, last: when the texts that were compared were
    published, so that "only in" is read as what it is: not found in the other's texts of that time.
    """
    for pairing in compared.alignments:
        both = {"outlet_a": pairing.outlet_a, "outlet_b": pairing.outlet_b}
        times = _times("a", pairing.span_a) | _times("b", pairing.span_b)
        for pair in (*pairing.pairs, *(pair for pair in (pairing.closest,) if pair is not None)):
            about = {"label": pair.label, "similarity": round(pair.similarity, 4), "shared": pair.shared}
            about |= {"differing_numbers": _figures(compared, pair), "why": list(pair.why)}
            yield both | about | times | {"evidence": behind((pair.a, pair.b))}
        for outlet, spans in ((pairing.outlet_a, pairing.only_a), (pairing.outlet_b, pairing.only_b)):
            for span in spans:
                alone: dict[str, Any] = {"label": f"only in {outlet}", "similarity": None, "shared": None}
                alone |= {"differing_numbers": [], "why": []}
                yield both | alone | times | {"evidence": behind((span,))}


def _marks(compared: Comparison, pair: Pair) -> list[str]:
    figures = _figures(compared, pair)
    return [
        *(["the same words in both texts"] if pair.shared else []),
        *([f"figures differ: {', '.join(figures)}"] if figures else []),
    ]


def _figures(compared: Comparison, pair: Pair) -> list[str]:
    words = {passage.id: passage.text for passage in compared.passages}

    def printed(span: Span) -> str:
        return " ".join(words[span.passage_id][span.start : span.end].split())

    return [f"{printed(a)} / {printed(b)}" for a, b in pair.differing_numbers]


def _compared(compared: Comparison, pairing: Alignment) -> str:
    sides = ((pairing.outlet_a, pairing.span_a), (pairing.outlet_b, pairing.span_b))
    return "compared: " + "; ".join(f"{outlet} {_period(compared, outlet, period)}" for outlet, period in sides)


def _period(compared: Comparison, outlet: str, period: Period) -> str:
    known = {p.published_at: p.time_known for p in compared.passages if p.outlet == outlet}
    ends = [places.when(at, time_known=known.get(at, False)) for at in (period.first, period.last) if at is not None]
    dated = f", {' to '.join(dict.fromkeys(ends))}" if ends else ""
    undated = f", {period.undated_count} undated" if period.undated_count else ""
    return f"{many(period.passage_count, 'text')}{dated}{undated}"


def _times(side: str, period: Period) -> dict[str, Any]:
    return {
        f"passages_{side}": period.passage_count,
        f"first_{side}": period.first,
        f"last_{side}": period.last,
        f"undated_{side}": period.undated_count,
    }
