"""The null test and the planted test, for people and as values."""

from __future__ import annotations

from typing import Any

from framing.compare import shuffles
from framing.evaluate.null import MOST_TEXTS, PLANTED_TEXTS, SPREAD_FROM, TIMES, NullTest


def text(found: NullTest) -> str:
    """A table for a terminal."""
    lines = [
        f"{found.runs} random splits of {len(found.outlets)} outlets ({found.texts:,} texts, at most {MOST_TEXTS} a "
        "split), own words only;",
        f"in each {found.listed_words:,} words and phrases, {found.tested_words:,} of them tested",
        f"  runs that flag anything      {found.flagged_runs} of {found.runs} ({_percent(found.flagged_runs_share)}); "
        f"meant to be at most {_percent(shuffles.ALPHA)}",
        f"  most words flagged in a run  {100 * found.flagged_words_share:.2f} % of all, "
        f"{100 * found.flagged_tested_share:.2f} % of those tested",
        f"One word made {TIMES} times as frequent in one of two halves of {PLANTED_TEXTS} texts each",
    ]
    for one in found.planted:
        share = _percent(one.found / one.runs) if one.runs else "no such word"
        spread = f"stood in {one.from_texts} to {one.below_texts - 1} of the other {PLANTED_TEXTS} texts"
        lines.append(f"  {spread:<44} {one.found:>4} of {one.runs:<4} found ({share})")
    told = "no such word" if found.planted_found_share is None else _percent(found.planted_found_share)
    lines.append(f"  in {SPREAD_FROM} or more: {told}")
    return "\n".join(lines)


def values(found: NullTest) -> dict[str, Any]:
    """The same as JSON values."""
    return {
        "outlets": list(found.outlets),
        "texts": found.texts,
        "runs": found.runs,
        "flagged_runs": found.flagged_runs,
        "flagged_runs_share": found.flagged_runs_share,
        "flagged_words_share": found.flagged_words_share,
        "flagged_tested_share": found.flagged_tested_share,
        "listed_words": found.listed_words,
        "tested_words": found.tested_words,
        "planted_found_share": found.planted_found_share,
        "planted_from_texts": SPREAD_FROM,
        "planted": [
            {"from_texts": one.from_texts, "below_texts": one.below_texts, "runs": one.runs, "found": one.found}
            for one in found.planted
        ],
    }


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
