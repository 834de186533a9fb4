"""How sure is it that two sentences tell the same? The learnt weights of the signals, and what comes out."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from framing.compare.sentence_signals import SIGNALS
from framing.compare.sentence_story import Floats
from framing.errors import ResourceError

Doubles: TypeAlias = NDArray[np.float64]

NAME = "alignment_weights.csv"


@dataclass(frozen=True, eq=False)
class Weights:
    """Two logistic regressions: log-odds = intercept + sum over signals of weight * (value - mean) / spread."""

    mean: Doubles
    spread: Doubles
    told: Doubles
    """That something which the one tells is told in the other; the last value is the intercept."""
    whole: Doubles
    """That it is then the whole sentence, not a part; likewise."""


@dataclass(frozen=True, eq=False)
class Chances:
    """For each pair of sentences: 0 to 1, shape (n, n)."""

    told: Doubles
    """That they tell the same or partly the same."""
    same: Doubles
    """That they tell the same; never more than `told`."""

    @property
    def likeness(self) -> Doubles:
        """1 surely the same, 0.5 partly or not sure, 0 nothing in common: by this a pair is ranked and shown."""
        return (self.told + self.same) / 2


def chances(signals: Floats, weights: Weights) -> Chances:
    """How sure is it that each pair tells the same, or partly the same?

    signals: shape (n, n, 17), columns as in `SIGNALS`. The weights were learnt on pairs picked to be hard: taken as a
    share of all pairs of two texts, of which most have nothing to do with each other, they are a little high.
    """
    standard = (signals - weights.mean) / weights.spread
    told = probability(standard @ weights.told[:-1] + weights.told[-1])
    whole = probability(standard @ weights.whole[:-1] + weights.whole[-1])
    return Chances(told, told * whole)


def probability(log_odds: Doubles) -> Doubles:
    """Log-odds as 0 to 1.

    >>> probability(np.array([0.0, 2.0])).round(2).tolist()
    [0.5, 0.88]
    """
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))), dtype=np.float64)


@cache
def learnt() -> Weights:
    """The weights that are shipped, whose head says where they were learnt; ResourceError where a line is at fault."""
    return parse(_text())


def meanings() -> dict[str, str]:
    """What each signal says, from the last column of the shipped file."""
    return {row["signal"]: row["says"] for row in _rows(_text())}


def parse(text: str) -> Weights:
    """The table `signal,mean,spread,told,whole,says` as weights; its last row is the intercept."""
    rows = {row["signal"]: row for row in _rows(text)}
    expected = (*SIGNALS, "intercept")
    if tuple(rows) != expected:
        raise ResourceError(f"{NAME}: the signals must be {', '.join(expected)}, in this order.")

    def column(name: str) -> Doubles:
        try:
            return np.array([float(rows[signal][name]) for signal in expected])
        except (TypeError, ValueError, KeyError) as fault:
            raise ResourceError(f"{NAME}, column {name}: each row needs a number ({fault}).") from fault

    return Weights(column("mean")[:-1], column("spread")[:-1], column("told"), column("whole"))


def _text() -> str:
    return (files("framing.compare") / NAME).read_text(encoding="utf-8")


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
