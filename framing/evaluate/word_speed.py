"""How fast is the wording of a whole corpus compared, every outlet against all others? Beside a yardstick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TypeVar

from framing.compare import wording
from framing.errors import SelectionError
from framing.evaluate.workload import peak_megabytes
from framing.language.resources import Language
from framing.model import Passage
from framing.pipeline import reading

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class WordSpeed:
    """What was measured, with every word counted: nothing left out, so no other step is needed before."""

    text_count: int
    outlet_count: int
    word_count: int
    """Words that carry a topic."""
    row_count: int
    read_seconds: float
    """Texts to numbers of words."""
    compare_seconds: float
    """Counting words and phrases, dealing the texts anew, intervals, rows with their places."""
    yardstick_seconds: float
    """The same texts through scikit-learn's CountVectorizer, words and pairs of words."""
    peak_megabytes: float | None
    """Of the whole process before the yardstick, the texts included; None where the system does not tell."""

    @property
    def ratio(self) -> float:
        """How many times as long as the yardstick."""
        return (self.read_seconds + self.compare_seconds) / self.yardstick_seconds


def measure(passages: Sequence[Passage], *, language: Language) -> WordSpeed:
    """How long does the keyness of a corpus take, words and phrases, from texts in memory to rows with evidence?

    passages: of two outlets or more, else SelectionError. Compare the ratio, not the seconds, between machines.
    """
    outlets = {passage.outlet for passage in passages}
    if len(outlets) < 2:
        raise SelectionError("Wording needs texts of two outlets or more. Name a corpus with --texts FILE.jsonl")
    dials = reading.Dials()
    texts, read_seconds = _timed(lambda: reading.texts(passages, {}, usual=passages, language=language, dials=dials))
    (_, rows), compare_seconds = _timed(lambda: wording.compare(texts))
    peak = peak_megabytes()
    words = sum(int(texts.read.carries[text[text >= 0]].sum()) for text in texts.read.texts)
    _, yardstick = _timed(lambda: _counted([passage.own_text for passage in passages]))
    return WordSpeed(len(passages), len(outlets), words, len(rows), read_seconds, compare_seconds, yardstick, peak)


def printed(found: WordSpeed) -> str:
    """The figures as a few lines."""
    seconds = found.read_seconds + found.compare_seconds
    peak = "" if found.peak_megabytes is None else f"; peak memory {found.peak_megabytes:,.0f} MB"
    return (
        f"Wording of {found.text_count:,} texts of {found.outlet_count} outlets, {found.word_count:,} words, each "
        f"outlet against all others: {seconds:.1f} s (reading {found.read_seconds:.1f}, comparing "
        f"{found.compare_seconds:.1f}; {found.row_count:,} rows){peak}.\n"
        f"{found.ratio:.1f} times as long as counting words and pairs of words with scikit-learn "
        f"({found.yardstick_seconds:.1f} s)."
    )


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    begin = perf_counter()
    result = work()
    return result, perf_counter() - begin


def _counted(texts: list[str]) -> None:
    from sklearn.feature_extraction.text import CountVectorizer

    CountVectorizer(ngram_range=(1, 2)).fit_transform(texts)
