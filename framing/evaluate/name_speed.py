"""How fast are names found, with all that the gazetteer holds? On one core, beside a yardstick of the same run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from time import process_time

from framing.errors import SelectionError
from framing.find import mentions
from framing.language.gazetteer import gazetteer
from framing.language.resources import Language
from framing.model import Passage

WORDS = 150
"""Words a passage: an entry of a live blog, or the opening of an article."""

_LOAD = (
    "from time import perf_counter; from framing.find.name_forms import forms; "
    "begin = perf_counter(); forms(); print(perf_counter() - begin)"
)


@dataclass(frozen=True, slots=True)
class NameSpeed:
    """What was measured."""

    passage_count: int
    entity_count: int
    form_count: int
    load_seconds: float
    """Reading the gazetteer and making the automaton, in a process of its own."""
    passages_a_second: float
    yardstick_a_second: float
    """The same passages through scikit-learn's character TF-IDF (3 to 5), fitted and transformed."""

    @property
    def ratio(self) -> float:
        """How many times as many passages a second as the yardstick."""
        return self.passages_a_second / self.yardstick_a_second


def measure(passages: Sequence[Passage], *, language: Language, most: int = 2_000) -> NameSpeed:
    """How many passages of 150 words a second are read for names, by one core?

    passages: texts to cut; SelectionError where they give no piece of 150 words. Seconds are processor time; compare
    the ratio, not the seconds, between machines.
    """
    pieces = list(islice(_pieces(passages), most))
    if not pieces:
        raise SelectionError(f"No text has {WORDS} words. Name a corpus with --texts FILE.jsonl")
    mentions.find(pieces[0], language=language)  # what is loaded once is measured apart
    found = _seconds(lambda: [mentions.find(piece, language=language) for piece in pieces])
    names = gazetteer()
    return NameSpeed(
        len(pieces),
        len(names.entities),
        len(names.variants),
        _load_seconds(),
        len(pieces) / found,
        len(pieces) / _seconds(lambda: _tfidf([piece.text for piece in pieces])),
    )


def printed(found: NameSpeed) -> str:
    """The figures as a few lines."""
    return (
        f"Gazetteer: {found.entity_count:,} entities, {found.form_count:,} forms, ready after "
        f"{found.load_seconds:.2f} s.\n"
        f"Names in {found.passage_count:,} passages of {WORDS} words, one core: {found.passages_a_second:,.0f} a "
        f"second, {found.ratio:.1f} times as many as character TF-IDF ({found.yardstick_a_second:,.0f})."
    )


def _pieces(passages: Sequence[Passage]) -> Iterator[Passage]:
    for passage in passages:
        words = passage.own_text.split()
        for start in range(0, len(words) - WORDS + 1, WORDS):
            text = " ".join(words[start : start + WORDS])
            yield Passage(f"{passage.id}-{start}", passage.article_id, passage.outlet, 0, len(text), text)


def _seconds(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return process_time() - begin


def _load_seconds() -> float:
    ran = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True)
    return float(ran.stdout)


def _tfidf(texts: list[str]) -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit_transform(texts)
