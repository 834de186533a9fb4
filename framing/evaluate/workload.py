"""One size of the benchmark, in a process of its own: its peak memory is then its own, too.

Run by `speed` as `python -m framing.evaluate.workload TASK FOLDER SETTINGS`. Writes one JSON object a line to
standard output: how far it is, and at last what was measured.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from framing import embed, pipeline
from framing.evaluate import sampling
from framing.model import Project
from framing.settings import Settings

_NEWS_SECONDS = 0.5
"""How often it says how far it is."""

_LAST_STEP = "grouping"
"""What the pipeline does after the last step that it reports."""


class Clock:
    """A pipeline's progress as seconds a step; the time between two reports belongs to the step of the later one."""

    def __init__(self, tell: Callable[[Mapping[str, Any]], None], now: Callable[[], float] = perf_counter) -> None:
        self.seconds: dict[str, float] = {}
        self._tell, self._now = tell, now
        self._last = now()
        self._told = -_NEWS_SECONDS
        self._step = ""

    def __call__(self, step: str, done: int, total: int) -> None:
        """Take one report: a `pipeline.Progress`."""
        # A report of 0 opens a step: what came before still belongs to the one before.
        self._add(step if done or not self._step else self._step)
        self._step = step
        if done == total or self._last - self._told >= _NEWS_SECONDS:
            self._told = self._last
            self._tell({"step": step, "done": done, "total": total})

    def stop(self, step: str) -> None:
        """The work is done; what came after the last report belongs to this step."""
        self._add(step)

    def _add(self, step: str) -> None:
        now = self._now()
        self.seconds[step] = self.seconds.get(step, 0.0) + now - self._last
        self._last = now


def engine(folder: Path, settings: Settings, tell: Callable[[Mapping[str, Any]], None]) -> dict[str, Any]:
    """Add and group the texts: seconds a step, and what was found."""
    clock = Clock(tell)
    added = pipeline.add(Project(settings), [folder], progress=clock)
    grouped = pipeline.group(added.project, progress=clock)
    clock.stop(_LAST_STEP)
    return {"seconds": clock.seconds, "passages": len(grouped.passages), "groups": len(grouped.stories)}


def tfidf(folder: Path, settings: Settings, tell: Callable[[Mapping[str, Any]], None]) -> dict[str, Any]:
    """The yardstick: character TF-IDF of the same texts in full length, by scikit-learn."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = sampling.read(folder)
    tell({"step": "TF-IDF", "done": 0, "total": len(texts)})
    begin = perf_counter()
    TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit_transform(texts)
    return {"seconds": {"TF-IDF": perf_counter() - begin}, "passages": len(texts), "groups": 0}


def bertopic(folder: Path, settings: Settings, tell: Callable[[Mapping[str, Any]], None]) -> dict[str, Any]:
    """BERTopic's usual recipe (UMAP, HDBSCAN, c-TF-IDF) on vectors of the same encoder; the embedding is not timed."""
    from bertopic import BERTopic

    texts = sampling.read(folder)
    tell({"step": "BERTopic", "done": 0, "total": len(texts)})
    vectors = embed.encoder(settings.encoder).encode(texts)
    begin = perf_counter()
    model = BERTopic(embedding_model=None)
    topics, _ = model.fit_transform(texts, embeddings=vectors)
    return {"seconds": {"BERTopic": perf_counter() - begin}, "passages": len(texts), "groups": len(set(topics) - {-1})}


TASKS = {"engine": engine, "tfidf": tfidf, "bertopic": bertopic}


def peak_megabytes() -> float | None:
    """How much memory did this process hold at most? None where the system does not tell (Windows)."""
    try:
        # Linux: ru_maxrss would count what the parent held when it started this process.
        for line in Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20  # macOS counts bytes


def _tell(news: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(news) + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> None:
    """Run one task and say what was measured."""
    task, folder, dials = arguments
    measured = TASKS[task](Path(folder), Settings.from_dict(json.loads(dials)), _tell)
    _tell({"measured": measured | {"peak_megabytes": peak_megabytes()}})


if __name__ == "__main__":
    main(sys.argv[1:])
