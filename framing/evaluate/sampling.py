"""Texts for the benchmark: as many as asked for, at the density of a real news day, the same for the same seed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from framing.language.resources import Language
from framing.language.sentences import split
from framing.model import ArticleKind, Passage

PER_DAY = 700
"""Passages a day: what some ten German newsrooms publish. More days, not denser days, make a larger set."""

SEED = 20260122
_BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
_A_FILE = 5_000
"""Texts a file: one file of 80,000 would be larger than a file may be."""

Row = dict[str, Any]


def stretch(passages: Sequence[Passage], count: int, *, seed: int = SEED) -> Iterator[Row]:
    """So many texts in the order in which they were published, from a seeded place on, round after round.

    Neighbours in time stay neighbours, so that stories stay together; only the dates are shifted, to 700 texts a
    day. A text comes again after a whole round (with 6,919 texts: ten days later), outside the usual time window;
    no new words come with it, so that a real set of this size has more of them.
    """
    dated = sorted(passages, key=lambda passage: (passage.published_at is None, passage.published_at or _BEGIN))
    begin = int(np.random.default_rng(seed).integers(len(dated)))
    for number in range(count):
        passage = dated[(begin + number) % len(dated)]
        yield _row(number, passage.outlet, passage.heading, passage.own_text)


def mixture(passages: Sequence[Passage], count: int, language: Language, *, seed: int = SEED) -> Iterator[Row]:
    """So many texts put together from sentences of a few: for trying the benchmark where no larger corpus is at hand.

    Copies of whole texts would all be one story. Length and outlet are those of a text drawn at random, the heading
    and each sentence of other ones; what is found in such texts says nothing.
    """
    drawn = np.random.default_rng(seed)
    texts = [[passage.own_text[start:end] for start, end in split(passage.own_text, language)] for passage in passages]
    sentences = [sentence for text in texts for sentence in text]
    for number in range(count):
        like = int(drawn.integers(len(passages)))
        chosen = [sentences[n] for n in drawn.integers(len(sentences), size=max(len(texts[like]), 1))]
        yield _row(number, passages[like].outlet, "", " ".join(chosen))


def write(rows: Iterator[Row], folder: Path) -> None:
    """The texts as JSONL files that `framing add` reads."""
    number = 0
    while batch := list(islice(rows, _A_FILE)):
        lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in batch)
        (folder / f"texts-{number:03}.jsonl").write_text(lines, encoding="utf-8")
        number += 1


def read(folder: Path) -> list[str]:
    """The texts that were written there, in order."""
    files = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.jsonl")))
    return [json.loads(line)["text"] for file in files for line in file.split("\n")]


def _row(number: int, outlet: str, title: str, text: str) -> Row:
    at = _BEGIN + timedelta(days=number / PER_DAY)
    return {
        "id": f"text-{number:06}",
        "outlet": outlet,
        "title": title,
        "text": text,
        "published": at.isoformat(timespec="seconds"),
        "kind": ArticleKind.ARTICLE.value,  # so that n texts are n passages
    }
