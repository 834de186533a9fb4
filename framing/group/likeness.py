"""How sure is it that two passages tell one event? Few learnt weights, in a table that can be read."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from framing.errors import ResourceError
from framing.group.signals import SIGNALS

Doubles = NDArray[np.float64]

SHORT, LONG = 50, 600
"""Letters of a pair's shorter opening: up to 50 it is weighed as a headline, from 600 as an article, between them
in proportion to the logarithm."""

FURTHEST = 5.0
"""No pair counts as more or less sure than this, in log-odds (0.7 % and 99.3 %): one signal never decides alone."""


@dataclass(frozen=True, eq=False)
class Weights:
    """A logistic regression: log-odds = intercept + sum over signals of weight * (value - mean) / spread."""

    mean: Doubles
    spread: Doubles
    short: Doubles
    """For headlines; the last value is the intercept."""
    long: Doubles
    """For articles; likewise."""


def log_odds(signals: NDArray[np.float32], weights: Weights) -> Doubles:
    """How sure is it that each pair tells one event, in log-odds from -5 to 5? Shape (n_pairs,).

    signals: shape (n_pairs, 30), columns as in `SIGNALS`. 0 is as likely as not. The weights were learnt where stories
    are dense; in a corpus of which most texts stand alone the same number means a little less.
    """
    standard = (signals - weights.mean) / weights.spread
    length = share_of_length(signals)
    short = standard @ weights.short[:-1] + weights.short[-1]
    long = standard @ weights.long[:-1] + weights.long[-1]
    return np.asarray(((1 - length) * short + length * long).clip(-FURTHEST, FURTHEST), dtype=np.float64)


def share_of_length(signals: NDArray[np.float32]) -> Doubles:
    """Is a pair to be weighed as headlines (0), as articles (1), or in between? Shape (n_pairs,)."""
    letters = signals[:, SIGNALS.index("shorter")].astype(np.float64)
    return np.asarray(((letters - math.log(SHORT)) / math.log(LONG / SHORT)).clip(0, 1), dtype=np.float64)


def probability(log_odds: Doubles) -> Doubles:
    """Log-odds as 0 to 1.

    >>> probability(np.array([0.0, 2.0])).round(2).tolist()
    [0.5, 0.88]
    """
    return np.asarray(1 / (1 + np.exp(-log_odds)), dtype=np.float64)


@cache
def learnt() -> Weights:
    """The weights that are shipped, from `weights.csv`, whose head says where they were learnt.

    Raises ResourceError where a line is missing or does not hold numbers.
    """
    text = (files("framing.group") / "weights.csv").read_text(encoding="utf-8")
    return parse(text)


def meanings() -> dict[str, str]:
    """What each signal says, from the last column of `weights.csv`."""
    text = (files("framing.group") / "weights.csv").read_text(encoding="utf-8")
    return {row["signal"]: row["says"] for row in _rows(text)}


def parse(text: str) -> Weights:
    """The table `signal,mean,spread,short,long,says` as weights; its last row is the intercept."""
    rows = {row["signal"]: row for row in _rows(text)}
    expected = (*SIGNALS, "intercept")
    if tuple(rows) != expected:
        raise ResourceError(f"weights.csv: the signals must be {', '.join(expected)}, in this order.")

    def column(name: str) -> Doubles:
        try:
            return np.array([float(rows[signal][name]) for signal in expected])
        except (TypeError, ValueError, KeyError) as fault:
            raise ResourceError(f"weights.csv, column {name}: each row needs a number ({fault}).") from fault

    return Weights(column("mean")[:-1], column("spread")[:-1], column("short"), column("long"))


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
