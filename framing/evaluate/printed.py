"""Scores and times as lines of text, and as plain values for JSON."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from framing.evaluate import baselines, sampling
from framing.evaluate.fit import BARS, FOLDS, Tried
from framing.evaluate.metrics import Scores
from framing.evaluate.speed import MOST_TEXTS_TFIDF, Measured, Speed, growth_exponent, ratio_to_tfidf
from framing.evaluate.stories import Evaluation, Joined, Method

_NOTE = (
    "Baselines: average linkage over cosines of heading and first "
    f"{baselines.READ_CHARACTERS} characters, at one fixed cut for every set of items"
)


def evaluation(found: Evaluation) -> str:
    """How each method did, one line a method."""
    return "\n".join(_evaluation(found))


def evaluation_values(found: Evaluation) -> dict[str, Any]:
    """The same as plain values; the groups themselves are left to `--predictions`."""
    values = asdict(found)
    del values["groups"]
    return values | {"baselines": [asdict(baseline) for baseline in baselines.ALL]}


def _evaluation(found: Evaluation) -> Iterator[str]:
    yield (
        f"{found.item_count} items, {found.scored_count} of them in the gold: {found.story_count} stories of two or "
        f"more, {found.single_count} single texts."
    )
    yield "Dials of framing: " + ", ".join(f"{name} {value}" for name, value in asdict(found.settings).items()) + "."
    yield f"{_NOTE} ({', '.join(f'{baseline.name} {baseline.cut}' for baseline in baselines.ALL)})."
    if found.left_out:
        yield f"Left out with more than {baselines.MOST_ITEMS:,} items: {', '.join(found.left_out)}."
    yield ""
    coarse = any(method.coarse_b_cubed for method in found.methods)
    head = [
        "",
        "B-cubed P",
        "R",
        "F1",
        "pairwise P",
        "R",
        "F1",
        *(["F1 2nd gold"] if coarse else []),
        "groups",
        "alone",
    ]
    yield from table([head, *(_scores(method, coarse) for method in found.methods)])
    if found.methods[0].rankings:
        yield "\nAverage precision on the pairs (a score that says nothing gets the share of same-story pairs)"
        kinds = found.methods[0].rankings
        head = ["", *(f"{r.difficulty} ({r.same_story_count} of {r.pair_count})" for r in kinds)]
        rows = [[m.name, *(f"{ranking.average_precision:.3f}" for ranking in m.rankings)] for m in found.methods]
        yield from table([head, *rows])
    if found.methods[0].joined:
        yield "\nPairs of one story that were joined, by their two outlets"
        kinds_of = found.methods[0].joined
        rows = [[method.name, *map(_share, method.joined)] for method in found.methods]
        yield from table([["", *(kind.outlets for kind in kinds_of)], *rows])


def _scores(method: Method, coarse: bool) -> list[str]:
    second = [f"{method.coarse_b_cubed.f1:.3f}" if method.coarse_b_cubed else ""] if coarse else []
    counts = [str(method.group_count), str(method.alone_count)]
    return [method.name, *_three(method.b_cubed), *_three(method.pairwise), *second, *counts]


def _three(scores: Scores) -> list[str]:
    return [f"{value:.3f}" for value in (scores.precision, scores.recall, scores.f1)]


def _share(joined: Joined) -> str:
    if joined.joined_share is None:
        return "no pair"
    return f"{joined.joined_share:.2f} ({joined.joined_count} of {joined.pair_count})"


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as lines: the first column to the left, the others to the right.

    >>> table([["", "seconds"], ["reading", "0.4"]])
    ['         seconds', 'reading      0.4']
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))]).rstrip()
        for row in rows
    ]


def speed(found: Speed) -> str:
    """Seconds a step for each size, with the exponents; what could not be measured below."""
    return "\n".join(_speed(found))


def speed_values(found: Speed) -> dict[str, Any]:
    """The same as plain values."""
    values = asdict(found)
    engine = found.of("engine")
    values["growth_exponents"] = {name: _exponent(engine, name) for name in _steps(engine)} | {
        "all steps": _exponent(engine)
    }
    values["times_tfidf"] = {run.text_count: ratio_to_tfidf(found, run.text_count) for run in engine}
    return values


def _speed(found: Speed) -> Iterator[str]:
    yield f"Texts: {found.text_source}; {sampling.PER_DAY} a day; {found.core_count} cores."
    yield "Dials of framing: " + ", ".join(f"{name} {value}" for name, value in asdict(found.settings).items()) + "."
    yield ""
    runs = found.of("engine")
    sizes = sorted({run.text_count for run in found.runs})
    rows = [
        ["seconds", *(f"n = {size:,}" for size in sizes), "grows with n to the"],
        *(_seconds_row(f"  {step}", sizes, runs, step) for step in _steps(runs)),
        _seconds_row("all steps", sizes, runs),
        _row("passages a second", sizes, runs, lambda run: run.passage_count / (run.total_seconds or 1)),
        _row("peak memory, MB", sizes, runs, lambda run: run.peak_megabytes or 0),
        _row("stories found", sizes, runs, lambda run: run.group_count),
    ]
    if yardstick := found.of("tfidf"):
        ratios = [ratio_to_tfidf(found, size) for size in sizes]
        rows.append(_seconds_row("character TF-IDF, seconds", sizes, yardstick))
        rows.append(["all steps, times the TF-IDF", *(f"{r:.2f}" if r else "-" for r in ratios), ""])
    if topics := found.of("bertopic"):
        rows.append(_seconds_row("BERTopic, seconds", sizes, topics))
        rows.append(_row("BERTopic, peak MB", sizes, topics, lambda run: run.peak_megabytes or 0))
    yield from table(rows)
    yield (
        "\nTF-IDF: scikit-learn's TfidfVectorizer(analyzer='char_wb', ngram_range=(3, 5)).fit_transform on the same "
        f"texts in full length, up to {MOST_TEXTS_TFIDF:,} texts (beyond, it would take too much memory)."
    )
    for run in found.runs:
        if run.fault:
            yield f"No figures for {run.task} with {run.text_count:,} texts: {run.fault}"


def _steps(runs: Sequence[Measured]) -> list[str]:
    return list(dict.fromkeys(name for run in runs for name in run.seconds))


def _seconds_row(name: str, sizes: Sequence[int], runs: Sequence[Measured], step: str = "") -> list[str]:
    """Seconds of one step, or of all, and the power by which they grow."""
    by_size = {run.text_count: run.seconds.get(step, 0.0) if step else run.total_seconds for run in runs}
    power = _exponent(runs, step)
    cells = [f"{by_size[size]:,.1f}" if size in by_size else "-" for size in sizes]
    return [name, *cells, "-" if power is None else f"{power:.2f}"]


def _row(name: str, sizes: Sequence[int], runs: Sequence[Measured], value: Callable[[Measured], float]) -> list[str]:
    by_size = {run.text_count: f"{value(run):,.0f}" for run in runs}
    return [name, *(by_size.get(size, "-") for size in sizes), ""]


def _exponent(runs: Sequence[Measured], step: str = "") -> float | None:
    seconds = [run.seconds.get(step, 0.0) if step else run.total_seconds for run in runs]
    return growth_exponent([run.text_count for run in runs], seconds)


def weights(tried: Sequence[Sequence[Tried]]) -> str:
    """How learnt weights group topics that they have never seen: B-cubed F1 at each bar, mean over the seeds."""
    names = [one.name for one in tried[0]]
    means = _mean_curves(tried)
    rows = [["log-odds", "certainty", *names, "mean"]]
    for n, bar in enumerate(BARS):
        found = [curve[n] for curve in means]
        certainty = 1 / (1 + math.exp(-bar))
        rows.append(
            [f"{bar:+.2f}", f"{certainty:.2f}", *(f"{f1:.3f}" for f1 in found), f"{sum(found) / len(found):.3f}"]
        )
    best = max(range(len(BARS)), key=lambda n: sum(curve[n] for curve in means))
    at_best = ", ".join(f"{name} {curve[best]:.3f}" for name, curve in zip(names, means, strict=True))
    head = f"B-cubed F1, cross-validated over topics ({len(tried)} times, {FOLDS} parts each)"
    nested = ", ".join(
        f"{name} {sum(seed[n].nested_f1 for seed in tried) / len(tried):.3f}" for n, name in enumerate(names)
    )
    ends = (
        f"Best single bar, chosen on these very figures: {BARS[best]:+.2f} ({at_best})",
        f"Bar of each tenth of the topics chosen on the other nine: {nested}",
    )
    return "\n".join([head, "", *table(rows), "", *ends])


def weights_values(tried: Sequence[Sequence[Tried]]) -> dict[str, Any]:
    """The same as plain values."""
    names = [one.name for one in tried[0]]
    return {
        "bars": list(BARS),
        "f1": {name: list(curve) for name, curve in zip(names, _mean_curves(tried), strict=True)},
    }


def _mean_curves(tried: Sequence[Sequence[Tried]]) -> list[list[float]]:
    return [
        [sum(seed[one].f1[n] for seed in tried) / len(tried) for n in range(len(BARS))] for one in range(len(tried[0]))
    ]
