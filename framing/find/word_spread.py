"""How common is a word in German at large? Counts the shipped list `word_spread.txt` from an open corpus.

    python -m framing.find.word_spread ../shared/training framing/language/data/de/word_spread.txt

Takes about twenty seconds. In a handful of texts every word is rare; this list keeps "Regierung" from saying as
much there as "Krasnoarmeisk".
"""

from __future__ import annotations

import json
import lzma
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from framing.find.clues import OPENING, terms
from framing.language.resources import Language, load

OPENINGS = 60_000
"""So many pieces of text, as long as an opening, are counted."""

LEAST = 6
"""A word of fewer pieces is rare, and not listed."""

_HEAD = (
    "# in how many of {pieces} pieces of 600 characters a word stands, German | counted from speeches of the Deutscher "
    "Bundestag (official works) and from Wikipedia and Klexikon articles (CC BY-SA 4.0; frequencies only) "
    "| word, pieces\n"
)


def shares(language: Language) -> dict[str, float]:
    """In what share of everyday texts does each listed word stand? 0 to 1; a word that is not listed is rare."""
    return {word: int(pieces) / OPENINGS for word, pieces in language.rows("word_spread")}


def count(folder: Path) -> Counter[str]:
    """In how many of 60,000 pieces of the corpus does each word stand? Seeded: same corpus, same counts."""
    language = load("de")
    chance = random.Random(2026)
    drawn = chance.sample(sorted(_pieces(folder)), OPENINGS)
    return Counter(term for piece in drawn for term in terms(piece, language))


def _pieces(folder: Path) -> Iterator[str]:
    """Each document's text in pieces as long as an opening; of these every fifth."""
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                text = "\n".join(json.loads(line)["p"])
                yield from (text[start : start + OPENING] for start in range(0, len(text) - OPENING, 5 * OPENING))


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:3])
    rows = sorted((word, n) for word, n in count(source).items() if n >= LEAST)
    target.write_text(_HEAD.format(pieces=OPENINGS) + "".join(f"{word}\t{n}\n" for word, n in rows), encoding="utf-8")
