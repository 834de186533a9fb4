"""How fast is it, and how does the time grow with the number of texts? A benchmark on sizes of one's choice."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from framing import pipeline
from framing.errors import SelectionError
from framing.evaluate import sampling
from framing.language.resources import load
from framing.model import Passage
from framing.settings import Settings

MOST_TEXTS_TFIDF = 20_000
"""The yardstick holds every n-gram of every text: some 5 GB at this size with full articles."""

FEWEST_TEXTS = 1_000
"""A corpus of fewer texts is mixed from its sentences: its copies would meet in the time window."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One task at one size; `fault` says why there are no figures."""

    task: str
    text_count: int
    seconds: Mapping[str, float]
    """Seconds a step, in order."""
    passage_count: int = 0
    group_count: int = 0
    peak_megabytes: float | None = None
    fault: str = ""

    @property
    def total_seconds(self) -> float:
        """All steps together."""
        return sum(self.seconds.values())


@dataclass(frozen=True, slots=True)
class Speed:
    """What the benchmark measured."""

    text_source: str
    core_count: int
    settings: Settings
    runs: tuple[Measured, ...]

    def of(self, task: str) -> tuple[Measured, ...]:
        """The runs of one task that have figures, by size."""
        return tuple(run for run in self.runs if run.task == task and not run.fault)


def growth_exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float | None:
    """By which power of the number of texts does the time grow?

    The slope of log seconds on log n, least squares: 1 means that twice the texts take twice the time, 2 four
    times. None with fewer than two sizes or a time of 0. Start-up (loading a model) is in the time and presses the
    slope down at small sizes, so compare runs of the same sizes only.

    >>> growth_exponent([1000, 2000, 4000], [1.0, 4.0, 16.0])
    2.0
    """
    if len(set(sizes)) < 2 or min(seconds, default=0) <= 0:
        return None
    slope, _ = np.polyfit(np.log(sizes), np.log(seconds), 1)
    return float(round(slope, 6))


def measure(
    passages: Sequence[Passage],
    sizes: Sequence[int],
    *,
    text_source: str,
    settings: Settings,
    bertopic: bool = False,
    progress: pipeline.Progress = pipeline.no_progress,
) -> Speed:
    """How long does it take to add and group so many texts, and how long does the yardstick take?

    passages: texts to draw from (fewer than 1,000: texts are mixed from their sentences). sizes: numbers of texts.
    Each size and task runs in a process of its own; one that ends early (for want of memory) is told as a fault and
    the others go on. Raises SelectionError where a size is none, or BERTopic is asked for and not installed.
    """
    if not passages or not sizes or min(sizes) < 2:
        raise SelectionError("The benchmark needs texts, and sizes of two texts or more, such as --sizes 1000,5000.")
    if bertopic and find_spec("bertopic") is None:
        raise SelectionError("BERTopic is not installed. Install it with: pip install 'framing[benchmark]'")
    runs = [run for size in sorted(set(sizes)) for run in _of_size(passages, size, settings, bertopic, progress)]
    return Speed(text_source, _cores(), settings, tuple(runs))


def is_mixed(passages: Sequence[Passage]) -> bool:
    """Are there too few texts to take them whole?"""
    return len(passages) < FEWEST_TEXTS


def _of_size(
    passages: Sequence[Passage], size: int, settings: Settings, bertopic: bool, progress: pipeline.Progress
) -> Iterator[Measured]:
    with TemporaryDirectory(prefix="framing-speed-") as place:
        folder = Path(place)
        mixed = is_mixed(passages)
        rows = sampling.mixture(passages, size, load(settings.language)) if mixed else sampling.stretch(passages, size)
        sampling.write(rows, folder)
        tasks = ["engine"]
        tasks += ["tfidf"] if size <= MOST_TEXTS_TFIDF else []
        tasks += ["bertopic"] if bertopic else []
        for task in tasks:
            yield _run(task, size, folder, settings, progress)


def _run(task: str, size: int, folder: Path, settings: Settings, progress: pipeline.Progress) -> Measured:
    command = [sys.executable, "-m", "framing.evaluate.workload", task, str(folder), json.dumps(settings.as_dict())]
    with (
        TemporaryDirectory(prefix="framing-speed-log-") as place,
        (Path(place) / "errors").open("w+", encoding="utf-8") as errors,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, encoding="utf-8") as process,
    ):
        try:
            found = _listen(process, lambda step, done, total: progress(f"{size:,} texts, {step}", done, total))
        except BaseException:  # Ctrl+C among them: no process may outlive the benchmark
            process.kill()
            raise
        code = process.wait()
        errors.seek(0)
        said = (errors.read().strip().splitlines() or [""])[-1]
    if code or not found:
        why = said or ("it was ended, most likely for want of memory" if code < 0 else f"it ended with code {code}")
        return Measured(task, size, {}, fault=why)
    return Measured(task, size, found["seconds"], int(found["passages"]), int(found["groups"]), found["peak_megabytes"])


def _listen(process: subprocess.Popen[str], progress: Callable[[str, int, int], None]) -> dict[str, Any]:
    """What the process measured, its news handed on meanwhile; empty where it ended before."""
    for line in process.stdout or ():
        try:
            news = json.loads(line)
        except ValueError:  # a library that prints
            continue
        if isinstance(news, dict) and "measured" in news:
            return dict(news["measured"])
        if isinstance(news, dict) and "step" in news:
            progress(news["step"], news["done"], news["total"])
    return {}


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def ratio_to_tfidf(speed: Speed, size: int) -> float | None:
    """How many times as long as the yardstick do adding and grouping take? None where one of both is missing."""
    total = {
        task: run.total_seconds for task in ("engine", "tfidf") for run in speed.of(task) if run.text_count == size
    }
    yardstick = total.get("tfidf", math.nan)
    return total["engine"] / yardstick if "engine" in total and yardstick > 0 else None
