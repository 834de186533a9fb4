"""How fast are statements, their sources and hedges found? On one core, beside a yardstick of the same run."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from time import process_time
from typing import TypeVar

from framing.errors import SelectionError
from framing.evaluate.printed import table
from framing.find import mentions
from framing.language.resources import Language
from framing.language.tokens import tokenize
from framing.model import Findings, Mention, Passage
from framing.pipeline import statements

WORDS = 300
"""Words an article."""
ALL = "all of these"
_FIRST = 5
"""So many articles are read once before the clock runs: what is loaded once is not counted."""
_REPEATS = 5
"""So often the yardstick is measured; the least counts, since it is short."""
_WORD = re.compile(r"\S+")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is found, with what it costs."""

    name: str
    articles_a_second: float
    times_yardstick: float
    """How many times as long as it takes to cut the same articles into words."""


@dataclass(frozen=True, slots=True)
class QuotationSpeed:
    """What was measured."""

    article_count: int
    yardstick_a_second: float
    """Articles a second that are cut into words with their places, and nothing else."""
    steps: tuple[Step, ...]
    """In the order in which they are done; the last one is all of them, one behind the other."""


def measure(passages: Sequence[Passage], *, language: Language, most: int = 2_000) -> QuotationSpeed:
    """How many articles of 300 words a second does one core read for each step?

    passages: texts to cut; a short one runs on in the next, so that an article may hold several. SelectionError where
    they have fewer than 300 words in all. Seconds are processor time; compare the ratios between machines.
    """
    articles = list(islice(_articles(passages), most))
    if not articles:
        raise SelectionError(f"The texts have fewer than {WORDS} words in all. Name a corpus with --texts FILE.jsonl")
    _seconds(articles[:_FIRST], language)
    yardstick = min(_timed(lambda: [len(tokenize(article.text)) for article in articles])[1] for _ in range(_REPEATS))
    spent = _seconds(articles, language)
    spent[ALL] = sum(spent.values())
    return QuotationSpeed(
        len(articles),
        len(articles) / yardstick,
        tuple(Step(name, len(articles) / seconds, seconds / yardstick) for name, seconds in spent.items()),
    )


def printed(found: QuotationSpeed) -> str:
    """One line a step."""
    rows = [[step.name, f"{step.articles_a_second:,.0f}", f"{step.times_yardstick:.1f}"] for step in found.steps]
    head = (
        f"{found.article_count:,} articles of {WORDS} words, one core. Only cut into words: "
        f"{found.yardstick_a_second:,.0f} a second."
    )
    return "\n".join((head, "", *table([["", "articles a second", "times as long as cutting"], *rows])))


def _articles(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Texts of 300 words with their line breaks; texts run on one in the other."""
    text = "\n\n".join(passage.own_text for passage in passages)
    words = [match.span() for match in _WORD.finditer(text)]
    for first in range(0, len(words) - WORDS + 1, WORDS):
        start, end = words[first][0], words[first + WORDS - 1][1]
        yield Passage(f"article-{first}", f"article-{first}", "", 0, end - start, text[start:end])


def _seconds(articles: Sequence[Passage], language: Language) -> dict[str, float]:
    """Of each step, in the order in which a project is read; each one gets what those before it found.

    The steps are those of `statements.find`: the text's language is asked for with the quotations, the agencies that
    it credits with the sources.
    """
    spent: dict[str, float] = {}
    named, spent["names"] = _timed(lambda: {one.id: mentions.find(one, language=language) for one in articles})
    found = {one.id: Findings(one.id) for one in articles}
    for name, step in statements.STEPS:
        found, spent[name] = _timed(partial(_after, step, found, articles, named, language))
    return spent


def _after(
    step: statements.Step,
    found: Mapping[str, Findings],
    articles: Sequence[Passage],
    named: Mapping[str, tuple[Mention, ...]],
    language: Language,
) -> dict[str, Findings]:
    """What is found in each article once this step is done too."""
    return {one.id: step(found[one.id], one, named[one.id], language) for one in articles}


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    """What the work gives, and its seconds. No words are kept from before, and no rubbish is left to collect."""
    tokenize.cache_clear()
    gc.collect()
    begin = process_time()
    found = work()
    return found, process_time() - begin
